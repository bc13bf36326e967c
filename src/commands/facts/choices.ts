import { type AssemblyState, STATES } from '../../assembly/assembly.ts'
import { keysOf } from '../../basics/groups.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { PLACES } from '../../law/places/index.ts'
import type { Asking, ChoiceOffered } from '../terminal/ask.ts'

/*
 * What may be answered where an id is asked for, with the words that papers and screens have for it.
 */

/** The ids of a table of words, in its order, or those of a list. */
export function choicesOf<Id extends string>(
  words: Readonly<Record<Id, Phrase>>,
  ids: readonly Id[] = keysOf(words),
): readonly ChoiceOffered[] {
  return ids.map(value => ({ value, name: words[value] }))
}

/** Every place whose rules are known. */
export function placeChoices(): readonly ChoiceOffered[] {
  return PLACES.map(({ id, name }) => ({ value: id, name }))
}

/** Which kind of paper; with a state those whose time has come by then, the latest first. */
export function whichPaper(state?: AssemblyState): Asking {
  const since = ({ states: [first = 'draft'] }: PaperKind) => STATES.indexOf(first)
  const latest = state === undefined ? STATES.length : STATES.indexOf(state)
  const kinds = Object.entries<PaperKind>(PAPER_KINDS).filter(([, kind]) => since(kind) <= latest)
  if (state !== undefined) kinds.sort(([, a], [, b]) => since(b) - since(a))
  return {
    about: { zh: '哪一份文书？', en: 'Which paper?' },
    choices: kinds.map(([value, kind]) => ({ value, name: kind.title })),
  }
}

/** Things of the record by their codes: items, elections, candidates. */
export function choicesNamed(
  things: readonly { readonly value: string; readonly name: string }[],
): readonly ChoiceOffered[] {
  return things.map(({ value, name }) => ({
    value,
    name: { zh: `${value} ${name}`, en: `${value} ${name}` },
  }))
}
