import { STATES } from '../../assembly/assembly.ts'
import { MATTER_IDS } from '../../assembly/matter.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { barWords } from '../../documents/wording/words.ts'
import { PLACES } from '../../law/places/index.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { MATTERS, needOf } from '../../law/voting/majority.ts'
import type { Choice } from '../terminal/ask.ts'

/*
 * What may be answered where an id is asked for, with the words that papers and screens have for it.
 */

/** The ids of a table of words, in its order, or those of a list. */
export function choicesOf<Id extends string>(
  words: Readonly<Record<Id, Phrase>>,
  ids: readonly Id[] = Object.keys(words) as Id[],
): readonly Choice[] {
  return ids.map(value => ({ value, name: words[value] }))
}

/** How the matter is asked for. */
export const MATTER_ASKED = {
  zh: '属于哪一类事项（由此决定要过半数还是四分之三）',
  en: 'what it is about: that decides the majority',
}

/** Every matter with the majority it needs under the law for the vote: it decides what the vote is worth. */
export function matterChoices(law: PlaceLaw): readonly Choice[] {
  return MATTER_IDS.map(value => {
    const { zh, en } = MATTERS[value]
    const { bar } = needOf(value, law)
    return { value, name: { zh: `${zh}（${barWords(bar, 'zh')}）`, en: `${en} (${barWords(bar, 'en')})` } }
  })
}

/** Every place whose rules are known. */
export function placeChoices(): readonly Choice[] {
  return PLACES.map(({ id, name }) => ({ value: id, name }))
}

/** The kinds of paper; with a state those whose time has come by then. */
export function noticeChoices(state?: PaperKind['states'][number]): readonly Choice[] {
  const kinds = Object.entries<PaperKind>(PAPER_KINDS)
  const now = ({ states: [first = 'draft'] }: PaperKind) =>
    state === undefined || STATES.indexOf(state) >= STATES.indexOf(first)
  return kinds.filter(([, kind]) => now(kind)).map(([value, kind]) => ({ value, name: kind.title }))
}

/** Things of the record by their codes: items, elections, candidates. */
export function choicesNamed(
  things: readonly { readonly value: string; readonly name: string }[],
): readonly Choice[] {
  return things.map(({ value, name }) => ({
    value,
    name: { zh: `${value} ${name}`, en: `${value} ${name}` },
  }))
}
