import type { Phrase } from '../../../../basics/phrase.ts'
import { marksOf } from '../fields.ts'
import type { Key } from '../keys.ts'
import type { Alert, Card, CardPaper, DeskSetup, DeskState, Draft, Effect, Step } from '../state.ts'

/* The pieces that the steps of every stage are made of. */

export const MEANWHILE: Phrase = {
  zh: '另一桌刚刚录入了这位业主的票：按 Esc，再找这张票',
  en: 'another desk has just entered a paper of this voter: Esc, and look this ballot up again',
}

export function abandoned(state: DeskState, card: Card): DeskState {
  const text = { zh: `${card.serial} 没有录入`, en: `${card.serial} was not entered` }
  const kept = { zh: `${card.serial} 没有更正`, en: `${card.serial} was not corrected` }
  const old = state.draft?.corrects || state.draft?.moves
  return { ...atFind(state), alerts: [{ tone: 'dim', text: old ? kept : text }] }
}

export function atFind(state: DeskState): DeskState {
  return {
    ...state,
    stage: 'find',
    text: '',
    stale: false,
    chosen: -1,
    stray: null,
    stuck: false,
    alerts: [],
    card: null,
    draft: null,
  }
}

/** A letter that is a key of its own; where a scanned serial can begin with it, {@link followed} undoes it again. */
export function hot(char: string, letter: string): boolean {
  return char.toLowerCase() === letter
}

/** Letters that do something where no text is typed. */
const HOT = 'uvpnd'

/** Where such a letter is a key at once. A ballot is looked for by typing: there it waits for its Enter. */
const KEYED: readonly DeskState['stage'][] = ['returned', 'signer', 'marks', 'void', 'confirm']

/**
 * A hot letter may be the first of a scan: from it on the keys are held against the assembly's code, and where they turn
 * out to be that, everything since is undone. A person who presses it comes to something else with the next key.
 */
export function followed(state: DeskState, key: Key, setup: DeskSetup): DeskState['scan'] | 'scan' {
  if (key.name !== 'text') return null
  const head = `${setup.assemblyCode}-`
  const char = key.char.toLowerCase()
  if (state.scan) {
    const text = state.scan.text + char
    if (!head.startsWith(text)) return null
    return text === head ? 'scan' : { ...state.scan, text }
  }
  return KEYED.includes(state.stage) && state.stray === null && HOT.includes(char) && head.startsWith(char)
    ? { text: char, before: state }
    : null
}

/** Do the last of these characters begin a serial of this assembly? Then the next one is no key of its own. */
export function inScan(trail: string, setup: DeskSetup): boolean {
  const head = `${setup.assemblyCode}-`
  const text = trail.toLowerCase()
  return Array.from({ length: head.length - 1 }, (_, i) => head.slice(0, i + 2)).some(part =>
    text.endsWith(part),
  )
}

/** Is this a scan, of a serial or of a paper's code, in a place where somebody types words? */
export function isScan(text: string, setup: DeskSetup): boolean {
  return isSerial(text, setup) || /^HOA\d+\|/i.test(text)
}

/** Does this text end as a ballot's serial does? */
export function isSerial(text: string, setup: DeskSetup): boolean {
  return new RegExp(`${setup.assemblyCode}-\\d{5,9}-\\d$`, 'i').test(text)
}

export function still(state: DeskState): Step {
  return { state, effects: [] }
}

export function does(state: DeskState, effect: Effect): Step {
  return { state, effects: [effect] }
}

/** Rings when an alert is bad, or good enough. */
export function rung(state: DeskState, alerts: readonly Alert[]): Step {
  return { state, effects: alerts.some(alert => alert.tone === 'bad' || alert.rings) ? [{ do: 'bell' }] : [] }
}

/** Something that does not go here: it is said, and rings. */
export function slip(state: DeskState, text: Phrase): Step {
  return { state: { ...state, alerts: [bad(text)] }, effects: [{ do: 'bell' }] }
}

export function bad(text: Phrase): Alert {
  return { tone: 'bad', text }
}

export function strayWords(typed: string): Phrase {
  return {
    zh: `“${typed}”没有用上：手上这张票还没有确认`,
    en: `"${typed}" was not used: the ballot in hand is not confirmed yet`,
  }
}

export const LEAVING: Phrase = {
  zh: '再按一次 Esc 放弃这张票，不录入',
  en: 'Esc once more gives this ballot up',
}
/**
 * The field to key from here on, past those of items in whose electorate the voter is not. Forwards it may be one
 * behind the last; backwards it stops at the first.
 */
export function nextField(from: number, by: 1 | -1, card: Card, setup: DeskSetup): number {
  const { fields } = setup
  const open = (at: number) => !card.outside.has(fields[at]?.item ?? -1)
  let at = from
  while (at >= 0 && at < fields.length && !open(at)) at += by
  if (at >= 0) return Math.min(at, fields.length)
  return Math.max(
    0,
    fields.findIndex((_, i) => open(i)),
  )
}

export function emptyDraft(card: Card, setup: DeskSetup): Draft {
  return freshTrail({
    corrects: null,
    moves: null,
    receivedAt: null,
    proxy: '',
    void: null,
    struck: false,
    doubt: '',
    values: setup.fields.map(field => (card.outside.has(field.item) ? '' : null)),
    copied: false,
    at: nextField(0, 1, card, setup),
    typed: '',
    trail: '',
    before: { values: [], at: 0, typed: '' },
    leaving: false,
  })
}

/** The usual reasons of what is asked for a reason. */
export function reasonsFor({ stage, draft }: DeskState, { reasons }: DeskSetup): readonly string[] {
  return reasons[stage === 'doubt' ? 'doubt' : draft?.struck ? 'struck' : 'marks']
}

/** From here on keys may turn out to be a scan, and are undone to here. */
export function freshTrail(draft: Draft): Draft {
  const { values, at, typed } = draft
  return { ...draft, trail: '', before: { values, at, typed } }
}

/** Does a correction say what was entered? */
export function sameAs(draft: Draft, paper: CardPaper, setup: DeskSetup): boolean {
  if (draft.void !== paper.said.void) return false
  return draft.void !== null || marksOf(setup.items, setup.fields, draft.values) === paper.said.marks
}

/** A line of text after one more key. */
export function edited(text: string, key: Key): string {
  if (key.name === 'text') return text + key.char
  if (key.name === 'backspace') return [...text].slice(0, -1).join('')
  return key.name === 'clear' ? '' : text
}

/** The state with something of the ballot in hand changed. */
export function drafted(state: DeskState, changes: Partial<Draft>): Pick<DeskState, 'draft'> {
  return { draft: state.draft && { ...state.draft, ...changes } }
}

export const CHOOSE: Phrase = { zh: '请按屏幕下方列出的键', en: 'press one of the keys named below' }
