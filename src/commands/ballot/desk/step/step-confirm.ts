import { VOID_CODES } from '../../../../assembly/paper.ts'
import { marksOf } from '../fields.ts'
import type { Key } from '../keys.ts'
import type { Alert, DeskSetup, DeskState, Step } from '../state.ts'
import { arrived, lastTakenBack, oneMore } from './step-marks.ts'
import {
  abandoned,
  CHOOSE,
  does,
  drafted,
  freshTrail,
  hot,
  isScan,
  LEAVING,
  MEANWHILE,
  nextField,
  reasonsFor,
  rung,
  sameAs,
  slip,
  still,
} from './step-parts.ts'

/** One key while the reason is asked for which a paper is void. */
export function voidKey(state: DeskState, key: Key): Step {
  if (key.name === 'escape' || key.name === 'backspace') return still({ ...state, stage: 'marks' })
  const code = key.name === 'text' ? VOID_CODES[Number(key.char) - 1] : undefined
  if (key.name === 'text' && key.char === '0')
    return still({ ...state, stage: 'marks', ...drafted(state, { void: null }) })
  if (!code) return slip(state, CHOOSE)
  return still({ ...state, stage: 'confirm', ...drafted(state, { void: code }) })
}

/** One key while a ballot waits to be confirmed. */
export function confirmKey(state: DeskState, key: Key, setup: DeskSetup): Step {
  const { draft, card } = state
  if (!draft || !card) return still(state)
  // Why it is stuck stays on the screen.
  if (state.stuck && key.name !== 'escape')
    return state.alerts.length > 0 ? rung(state, state.alerts) : slip(state, MEANWHILE)
  switch (key.name) {
    case 'enter': {
      if (!draft.corrects) {
        const marks =
          draft.void === null ? marksOf(setup.items, setup.fields, draft.values) : blankMarks(setup)
        const { moves: from } = draft
        return does(
          state,
          from ? { do: 'move', from, card, draft, marks } : { do: 'record', card, draft, marks },
        )
      }
      if (!draft.struck && sameAs(draft, draft.corrects, setup))
        return slip(state, { zh: '与原来录入的一样，没有要更正的', en: 'as entered: nothing to correct' })
      return still({ ...state, stage: 'reason', text: '' })
    }
    case 'backspace':
      return still({ ...state, stage: 'marks', alerts: [], draft: lastTakenBack(draft, card, setup) })
    case 'up':
      return still({
        ...state,
        stage: 'marks',
        draft: freshTrail({
          ...draft,
          void: null,
          struck: false,
          leaving: false,
          at: nextField(setup.fields.length - 1, -1, card, setup),
        }),
      })
    case 'escape':
      return draft.leaving || state.stuck
        ? still(abandoned(state, card))
        : slip({ ...state, ...drafted(state, { leaving: true }) }, LEAVING)
    case 'text': {
      if (key.char === '*' || hot(key.char, 'v')) return still({ ...state, stage: 'void' })
      if (key.char === '!' && mayDoubt(state, setup)) return still({ ...state, stage: 'doubt', text: '' })
      const more = state.stray === null ? oneMore(draft, card, key.char, setup) : undefined
      const last = setup.fields.at(-1)
      if (more && last) return arrived({ ...state, draft: more }, last, setup)
      return still({ ...state, stray: key.char })
    }
    default:
      return still(state)
  }
}

/** A digit where a reason begins is one of the usual ones; undefined where it is no such digit. */
export function reasonKey(state: DeskState, key: Key, setup: DeskSetup): Step | undefined {
  if (key.name !== 'text' || state.text !== '') return undefined
  const reason = reasonsFor(state, setup)[Number(key.char) - 1]
  if (reason === undefined) return undefined
  return state.stage === 'doubt' ? doubted(state, reason, setup) : reasoned(state, reason, setup)
}

/** A new paper may be put aside as it is recorded. */
function mayDoubt({ draft, stray }: DeskState, setup: DeskSetup): boolean {
  return stray === null && setup.reasons.doubt.length > 0 && !draft?.corrects && !draft?.moves
}

/** Why a paper is doubtful is said: it is confirmed like any other, and put aside with it. */
export function doubted(state: DeskState, typed: string, setup: DeskSetup): Step {
  if (typed === '' || isScan(typed, setup))
    return slip({ ...state, text: '' }, { zh: '请写明哪里存疑', en: 'say what is doubtful' })
  const text = {
    zh: `存疑：${typed}。回车录入，并放进待裁定`,
    en: `in doubt: ${typed}. Enter records it and puts it aside`,
  }
  const alerts: Alert[] = [{ tone: 'dim', text }, ...state.alerts]
  return still({ ...state, stage: 'confirm', text: '', alerts, ...drafted(state, { doubt: typed }) })
}

/** The reason of a correction is given: it is made. */
export function reasoned(state: DeskState, typed: string, setup: DeskSetup): Step {
  const { draft, card } = state
  if (!draft?.corrects || !card) return still(state)
  if (typed === '' || isScan(typed, setup))
    return slip({ ...state, text: '' }, { zh: '更正必须写明理由', en: 'a correction needs its reason' })
  const marks = draft.void === null ? marksOf(setup.items, setup.fields, draft.values) : blankMarks(setup)
  const to = draft.struck ? draft.corrects.said : { void: draft.void, marks }
  return does(state, {
    do: 'correct',
    card,
    paper: draft.corrects,
    to,
    struck: draft.struck,
    reason: typed,
  })
}

function blankMarks(setup: DeskSetup): string {
  return marksOf(
    setup.items,
    setup.fields,
    setup.fields.map(() => ''),
  )
}
