import type { Phrase } from '../../../../basics/phrase.ts'
import type { Alert, Card, DeskSetup, DeskState, Draft, Effect, Step } from '../state.ts'

/* The pieces that the steps of every stage are made of. */

export function abandoned(state: DeskState, card: Card): DeskState {
  const text = { zh: `${card.serial} 没有录入`, en: `${card.serial} was not entered` }
  const kept = { zh: `${card.serial} 没有更正`, en: `${card.serial} was not corrected` }
  return { ...atFind(state), alerts: [{ tone: 'dim', text: state.draft?.corrects ? kept : text }] }
}

export function atFind(state: DeskState): DeskState {
  return {
    ...state,
    stage: 'find',
    text: '',
    stale: false,
    chosen: -1,
    stray: null,
    alerts: [],
    card: null,
    draft: null,
  }
}

/** A letter is a key of its own only where no scanned serial can begin with it. */
export function hot(char: string, letter: string, setup: DeskSetup): boolean {
  return char.toLowerCase() === letter && !setup.assemblyCode.startsWith(letter)
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

/** Rings when an alert is bad. */
export function rung(state: DeskState, alerts: readonly Alert[]): Step {
  return { state, effects: alerts.some(alert => alert.tone === 'bad') ? [{ do: 'bell' }] : [] }
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

/** From here on keys may turn out to be a scan, and are undone to here. */
export function freshTrail(draft: Draft): Draft {
  const { values, at, typed } = draft
  return { ...draft, trail: '', before: { values, at, typed } }
}

/** The state with something of the ballot in hand changed. */
export function drafted(state: DeskState, changes: Partial<Draft>): Pick<DeskState, 'draft'> {
  return { draft: state.draft && { ...state.draft, ...changes } }
}

export const CHOOSE: Phrase = { zh: '请按屏幕下方列出的键', en: 'press one of the keys named below' }
