import type { Item } from '../../../../assembly/item.ts'
import { BLANK, markNumbers, SPOILT } from '../../../../assembly/marks.ts'
import type { Phrase } from '../../../../basics/phrase.ts'
import {
  type Field,
  keyedValue,
  numbersValue,
  oneDigitEach,
  overvotes,
  typedNames,
  typedNumbers,
} from '../fields.ts'
import type { Key } from '../keys.ts'
import type { Card, DeskSetup, DeskState, Draft, Step } from '../state.ts'
import { earlierBallot, repeated } from './step-last.ts'
import {
  abandoned,
  bad,
  freshTrail,
  hot,
  inScan,
  isScan,
  isSerial,
  LEAVING,
  MEANWHILE,
  nextField,
  rung,
  sameAs,
  slip,
  still,
  strayWords,
} from './step-parts.ts'

/** One key while the marks of a ballot are keyed. */
export function markKey(state: DeskState, key: Key, setup: DeskSetup): Step {
  const { draft, card } = state
  if (!draft || !card) return still(state)
  switch (key.name) {
    case 'text':
      return charKey(state, draft, card, key.char, setup)
    case 'enter':
      return enterKey(state, draft, card, setup)
    case 'up':
      return goTo(state, draft, nextField(draft.at - 1, -1, card, setup))
    case 'down':
      return goTo(state, draft, nextField(draft.at + 1, 1, card, setup))
    case 'backspace':
      return backKey(state, draft, card, setup)
    case 'escape': {
      const untouched = !draft.corrects && draft.values.every(value => value === null || value === '')
      if (draft.leaving || (untouched && draft.typed === '')) return still(abandoned(state, card))
      return slip({ ...state, stray: null, draft: { ...draft, leaving: true } }, LEAVING)
    }
    case 'clear':
      return still({ ...state, draft: freshTrail({ ...draft, typed: '' }) })
    default:
      return still(state)
  }
}

function charKey(state: DeskState, draft: Draft, card: Card, char: string, setup: DeskSetup): Step {
  const trail = draft.trail + char
  const field = setup.fields[draft.at]
  // A name may hold any letter; only before it keys mean what they mean elsewhere, and letters never.
  const naming = field?.kind === 'names'
  const free = !inScan(trail, setup) && !(naming && draft.typed !== '')
  if (free && (char === '*' || (!naming && hot(char, 'v')))) return still({ ...state, stage: 'void' })
  if (free && draft.corrects && (char === '-' || (!naming && hot(char, 'd'))))
    return still({ ...state, stage: 'confirm', draft: { ...draft, struck: true } })
  if (free && !draft.corrects && setup.mode === 'first' && (char === '+' || (!naming && hot(char, 'p'))))
    return still({ ...state, stage: 'proxy', text: '' })
  if (free && draft.typed === '' && char === '=' && !draft.corrects)
    return repeated(state, draft, card, setup)
  if (free && draft.corrects && !naming && hot(char, 'u') && sameAs(draft, draft.corrects, setup))
    return earlierBallot(state, draft)
  const next = field && keyed({ ...draft, leaving: false }, field, card, char, setup)
  // What means nothing here begins a slip or a scan: it is swallowed up to its Enter.
  if (!next && char === ' ') return slip(state, UNKNOWN)
  if (!next) return slip({ ...state, stray: char, draft: { ...draft, trail } }, UNKNOWN)
  return arrived({ ...state, alerts: [], draft: { ...next, trail } }, field, setup)
}

/** The draft with one more character in its field; undefined where it means nothing there. */
function keyed(draft: Draft, field: Field, card: Card, char: string, setup: DeskSetup): Draft | undefined {
  const item = setup.items[field.item]
  if (!item) return undefined
  if (field.kind === 'names') return { ...draft, void: null, struck: false, typed: draft.typed + char }
  if (field.kind === 'numbers') {
    if (char === ' ' && draft.typed === '')
      return item.kind === 'choice' ? filled(draft, BLANK, card, setup) : undefined
    if (!/^[0-9x\s,、，.]$/i.test(char)) return undefined
    const typed = { ...draft, void: null, struck: false, typed: draft.typed + char }
    const value =
      isLast(draft.at, card, setup) && !draft.corrects ? numbersValue(item, typed.typed) : undefined
    // With all its names the last item is done: the whole ballot is shown, where one name too many can still be keyed.
    return value !== undefined && namesAllSeats(item, value) ? filled(typed, value, card, setup) : typed
  }
  const value = keyedValue(field, item, char, setup.followAllowed)
  if (value === undefined) return undefined
  return filled(draft, value, card, setup)
}

/** One more number for the ballot's last item while it waits to be confirmed; undefined where that is no such key. */
export function oneMore(draft: Draft, card: Card, char: string, setup: DeskSetup): Draft | undefined {
  const at = nextField(setup.fields.length - 1, -1, card, setup)
  const item = setup.items[setup.fields[at]?.item ?? -1]
  const value = draft.values[at]
  const done = setup.fields[at]?.kind === 'numbers' && item && value && namesAllSeats(item, value)
  if (!done || !/^[1-9]$/.test(char) || draft.void !== null || draft.corrects || draft.copied)
    return undefined
  const more = numbersValue(item, `${value} ${char}`)
  return more === undefined ? undefined : freshTrail({ ...draft, values: draft.values.with(at, more) })
}

/** Is this the last field that this voter has a mark for? */
function isLast(at: number, card: Card, setup: DeskSetup): boolean {
  return nextField(at + 1, 1, card, setup) >= setup.fields.length
}

/** Does an election whose numbers need nothing between them have as many as it has seats? */
function namesAllSeats(item: Item, value: string): boolean {
  return item.kind === 'election' && oneDigitEach(item) && markNumbers(value).length >= item.seats
}

/** The field has its value; on to the next one. */
function filled(draft: Draft, value: string, card: Card, setup: DeskSetup): Draft {
  const values = draft.values.with(draft.at, value)
  const open = values.indexOf(null)
  const at = draft.copied ? (open < 0 ? values.length : open) : nextField(draft.at + 1, 1, card, setup)
  return { ...draft, void: null, struck: false, values, typed: '', at }
}

/** Says what is odd about an item that was just filled; after the last field the whole is confirmed. */
export function arrived(state: DeskState, field: Field, setup: DeskSetup): Step {
  const { draft } = state
  if (!draft) return still(state)
  const stage = draft.at >= setup.fields.length ? 'confirm' : 'marks'
  // Before it is confirmed everything odd is told once more.
  const only = stage === 'confirm' ? undefined : field.item
  const odd = overvotes(setup.items, setup.fields, draft.values, only)
  const alerts = (stage === 'confirm' && state.stuck ? [MEANWHILE, ...odd] : odd).map(bad)
  return rung({ ...state, stage, alerts }, alerts)
}

function enterKey(state: DeskState, draft: Draft, card: Card, setup: DeskSetup): Step {
  if (state.stray !== null) return strayEnter(state, draft, card, setup)
  const field = setup.fields[draft.at]
  const item = field && setup.items[field.item]
  if (field?.kind === 'numbers' && item) {
    const known = draft.typed === '' ? draft.values[draft.at] : undefined
    if (draft.typed.trim() === '' && (known ?? null) === null)
      return slip(
        { ...state, draft: freshTrail({ ...draft, typed: '' }) },
        NO_MARK[item.kind === 'choice' ? 'choice' : 'other'],
      )
    const value = known ?? numbersValue(item, draft.typed)
    if (value === undefined)
      return slip({ ...state, draft: { ...draft, typed: '' } }, notANumber(item, draft))
    return arrived(
      { ...state, alerts: [], draft: freshTrail(filled(draft, value, card, setup)) },
      field,
      setup,
    )
  }
  if (field?.kind === 'names' && draft.at < setup.fields.length)
    return namesKey(state, draft, card, field, setup)
  const missing = draft.values.indexOf(null)
  if (missing < 0) {
    const alerts = state.stuck ? [bad(MEANWHILE)] : []
    return still({ ...state, stage: 'confirm', alerts, draft: freshTrail(draft) })
  }
  return slip(
    { ...state, draft: freshTrail({ ...draft, at: missing }) },
    NO_MARK[setup.items[setup.fields[missing]?.item ?? -1]?.kind === 'choice' ? 'choice' : 'other'],
  )
}

/** The Enter behind the names written in: none, where nothing was typed. */
function namesKey(state: DeskState, draft: Draft, card: Card, field: Field, setup: DeskSetup): Step {
  const { typed } = draft
  const anew = { ...state, draft: freshTrail({ ...draft, typed: '' }) }
  if (isScan(typed, setup)) return slip(anew, strayWords(typed))
  const names = typedNames(typed === '' ? (draft.values[draft.at] ?? '') : typed)
  if (!names) return slip(anew, NO_NAME)
  const next = freshTrail(filled(draft, names.join('、'), card, setup))
  return arrived({ ...state, alerts: [], draft: next }, field, setup)
}

/** The Enter of a slip or a scan. A scanner's serial may have begun with characters that are marks: they are undone. */
function strayEnter(state: DeskState, draft: Draft, card: Card, setup: DeskSetup): Step {
  const trail = draft.trail + (state.stray ?? '').slice(1)
  const serial = isSerial(trail, setup)
  const length = serial ? setup.assemblyCode.length + (/-\d{5,9}-\d$/.exec(trail)?.[0].length ?? 0) : 0
  const began = trail.length - length
  let kept: Draft = draft
  if (serial && began < draft.trail.length - 1) {
    kept = { ...draft, ...draft.before }
    for (const char of trail.slice(0, began)) {
      const field = setup.fields[kept.at]
      kept = (field && keyed(kept, field, card, char, setup)) ?? kept
    }
  }
  const typed = serial ? trail.slice(-length) : (state.stray ?? '')
  return slip({ ...state, stray: null, draft: freshTrail(kept) }, strayWords(typed))
}

function backKey(state: DeskState, draft: Draft, card: Card, setup: DeskSetup): Step {
  if (state.stray !== null) return still({ ...state, stray: null, alerts: [], draft: freshTrail(draft) })
  if (draft.typed !== '')
    return still({ ...state, draft: freshTrail({ ...draft, typed: draft.typed.slice(0, -1) }) })
  return still({ ...state, alerts: [], draft: shortened(draft, setup) ?? before(draft, card, setup) })
}

/** One digit less in the numbers of the field that the draft is at; undefined where there is none to take. */
function shortened(draft: Draft, setup: DeskSetup): Draft | undefined {
  const value = draft.values[draft.at]
  const kind = setup.fields[draft.at]?.kind
  if (kind === 'names' && value)
    return freshTrail({ ...draft, values: draft.values.with(draft.at, null), typed: value.slice(0, -1) })
  if (kind !== 'numbers' || !value) return undefined
  const item = setup.items[setup.fields[draft.at]?.item ?? -1]
  const digits = value === SPOILT ? '' : item && oneDigitEach(item) ? value.replaceAll(' ', '') : value
  return freshTrail({
    ...draft,
    values: draft.values.with(draft.at, null),
    typed: digits.slice(0, -1).trimEnd(),
  })
}

/** At the field before, with what it holds: the next key takes its place. */
function before(draft: Draft, card: Card, setup: DeskSetup): Draft {
  return freshTrail({ ...draft, typed: '', at: nextField(draft.at - 1, -1, card, setup) })
}

/** Back from the confirmation to what was keyed last, with one digit less where it has digits. */
export function lastTakenBack(draft: Draft, card: Card, setup: DeskSetup): Draft {
  const at = nextField(setup.fields.length - 1, -1, card, setup)
  const last = { ...draft, void: null, struck: false, leaving: false, at }
  const kept = draft.void !== null || draft.struck || draft.corrects !== null
  return (kept ? undefined : shortened(last, setup)) ?? freshTrail(last)
}

function goTo(state: DeskState, draft: Draft, at: number): Step {
  return still({ ...state, stray: null, draft: freshTrail({ ...draft, typed: '', at }) })
}

function notANumber(item: Item, draft: Draft) {
  const known = item.kind === 'election' ? item.candidates : item.kind === 'choice' ? item.options : []
  const wrong = typedNumbers(item, draft.typed) === undefined
  const numbers = known.map(({ no }) => no).join(' ')
  const apart = oneDigitEach(item) ? { zh: '', en: '' } : APART
  return {
    zh: wrong ? `${item.code} 没有这个号码，有：${numbers}${apart.zh}` : `${item.code} 看不懂`,
    en: wrong
      ? `${item.code} has no such number; there are ${numbers}${apart.en}`
      : `${item.code} cannot be read`,
  }
}

const NO_MARK: Readonly<Record<'choice' | 'other', Phrase>> = {
  choice: {
    zh: '这一项还没有录入；空白请按空格，都不同意请按 0',
    en: 'this item has no mark yet; space for blank, 0 for none of these',
  },
  other: { zh: '这一项还没有录入；空白请按 0', en: 'this item has no mark yet; press 0 for blank' },
}

const APART: Phrase = { zh: '；号码之间要空格，如 1 3 13', en: '; with spaces between: 1 3 13' }

const NO_NAME: Phrase = {
  zh: '这里写另选的人的姓名，没有的直接回车；候选人的号码在上一项',
  en: 'names written in go here, Enter where there is none; numbers of candidates go above',
}

const UNKNOWN: Phrase = {
  zh: '这里没有这个键：退格清除，再按下面列出的键',
  en: 'no such key here: Backspace clears it, then a key named below',
}
