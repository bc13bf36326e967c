import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Asking } from '../terminal/ask.ts'
import type { Leader } from './leader.ts'
import type { Situation } from './situation.ts'

/*
 * The way of the data: the record → where everything stands (`situation.ts`) → what can be done, the most needed first
 * (`entries.ts`) → a guide → questions, one a screen → the words of a command → the command, as if it had been typed. A
 * guide is a list of steps and knows nothing of the record but what the situation says; only commands write.
 */

/** What somebody is led through, step by step. */
export interface Guide {
  readonly name: Phrase
  readonly steps: readonly GuideStep[]
}

export type GuideStep = CommandStep | Walk

interface Common {
  /** Is there anything to do at this step? */
  readonly when?: (situation: Situation) => boolean
}

/** A step that ends in a command. What is neither given nor a field the command asks for itself. */
export interface CommandStep extends Common {
  readonly command: string
  /** What follows from where everything stands, by the names of arguments and options. */
  readonly given?: (situation: Situation, lang: Lang) => GuideValues
  readonly fields?: readonly GuideField[]
  /** Asked before each time it is done; the step goes on until the answer is no. */
  readonly while?: { readonly question: Phrase; readonly standing: (situation: Situation) => boolean }
  /** It is done once, however often it could be. */
  readonly once?: true
}

/** A step with a screen of its own, for what is gone through one by one. */
export interface Walk extends Common {
  readonly walk: (leader: Leader, situation: Situation) => Promise<void>
}

/** A value that the guide asks for, because the command would do without. */
export interface GuideField {
  /** The argument or option that it becomes. */
  readonly name: string
  readonly about: Phrase
  readonly choices?: Asking['choices']
  /** What Enter takes, of what was answered before. */
  readonly standing?: (situation: Situation, answers: GuideValues, lang: Lang) => string
  /** It is a day or a time. */
  readonly time?: true
  /** Enter alone leaves it out. */
  readonly optional?: true
}

/** By the names of arguments and options. */
export type GuideValues = Readonly<Record<string, string | true | readonly string[]>>
