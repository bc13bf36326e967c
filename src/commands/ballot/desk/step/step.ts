import { BLANK } from '../../../../assembly/marks.ts'
import type { Phrase } from '../../../../basics/phrase.ts'
import { type Field, valuesOf } from '../fields.ts'
import type { Key } from '../keys.ts'
import type { Card, CardPaper, DeskEvent, DeskSetup, DeskState, Draft, Step } from '../state.ts'
import { confirmKey, doubted, reasoned, reasonKey, voidKey } from './step-confirm.ts'
import { findKey } from './step-find.ts'
import { elsewhereKey, laidElsewhere, RETURNED, withLast } from './step-last.ts'
import { markKey } from './step-marks.ts'
import {
  atFind,
  bad,
  CHOOSE,
  does,
  drafted,
  edited,
  emptyDraft,
  followed,
  freshTrail,
  hot,
  isScan,
  MEANWHILE,
  nextField,
  rung,
  slip,
  still,
  strayWords,
} from './step-parts.ts'

/** The desk before its first key. */
export function deskAtRest(
  from: Pick<DeskState, 'figures' | 'second' | 'batch' | 'present'> &
    Partial<Pick<DeskState, 'recent' | 'alerts'>>,
): DeskState {
  return {
    stage: 'find',
    text: '',
    stale: false,
    chosen: -1,
    stray: null,
    scan: null,
    stuck: false,
    interrupted: false,
    help: false,
    alerts: [],
    card: null,
    draft: null,
    lastReceipt: '',
    recorded: 0,
    recent: [],
    ...from,
  }
}

/** What an event makes of the desk, and what is to be done about it. */
export function step(state: DeskState, event: DeskEvent, setup: DeskSetup): Step {
  switch (event.on) {
    case 'key':
      return keyStep(state, event.key, setup)
    case 'found':
      return state.stage === 'elsewhere'
        ? laidElsewhere(state, event.card, setup)
        : take(state, event.card, setup)
    case 'reopened':
      return reopen({ ...state, alerts: [] }, event.card, event.paper, setup)
    case 'done': {
      const { last, alerts, added, struck, gone } = event
      const recorded = state.recorded + (added ? 1 : 0) - (struck ? 1 : 0)
      const kept = gone ? withLast(state.recent, { ...gone, struck: true }) : state.recent
      return rung({ ...atFind(state), recorded, recent: withLast(kept, last), alerts }, alerts)
    }
    case 'refused':
      return rung(
        {
          ...state,
          stale: (state.stage === 'find' || state.stage === 'elsewhere') && !event.mend,
          stuck: event.stuck === true,
          alerts: event.alerts,
        },
        event.alerts,
      )
    case 'meanwhile':
      return state.stuck ? still(state) : slip({ ...state, stuck: true }, MEANWHILE)
    case 'progress': {
      const { figures, second, batch, present } = event
      return still({ ...state, figures, second, batch, present })
    }
  }
}

function keyStep(state: DeskState, key: Key, setup: DeskSetup): Step {
  if (key.name === 'interrupt') return interrupt(state)
  const scan = followed(state, key, setup)
  if (scan === 'scan' && state.scan) {
    const { before } = state.scan
    const text = `${setup.assemblyCode}-`
    return still({ ...before, stray: text, scan: null })
  }
  const next = plainKeyStep({ ...state, scan: null, interrupted: false }, key, setup)
  return scan === null || scan === 'scan' ? next : { ...next, state: { ...next.state, scan } }
}

/** Ctrl-C leaves; with a ballot in hand it asks first. */
function interrupt(state: DeskState): Step {
  const { card, draft, interrupted } = state
  if (!card || interrupted) return does(state, { do: 'interrupt' })
  const { serial } = card
  const done = draft?.corrects ? { zh: '更正', en: 'corrected' } : { zh: '录入', en: 'entered' }
  return slip(
    { ...state, scan: null, help: false, interrupted: true },
    {
      zh: `手上的 ${serial} 还没有${done.zh}：再按一次 Ctrl-C 放弃它并离开，按其他键继续`,
      en: `${serial} is not ${done.en}; Ctrl-C again leaves without it, other keys go on`,
    },
  )
}

function plainKeyStep(state: DeskState, key: Key, setup: DeskSetup): Step {
  if (key.name === 'suspend') return does(state, { do: 'suspend' })
  if (key.name === 'redraw') return does(state, { do: 'redraw' })
  if (state.help) return still({ ...state, help: false })
  if (key.name === 'text' && key.char === '?' && state.text === '') return still({ ...state, help: true })
  if (state.stray !== null && key.name === 'text') return still({ ...state, stray: state.stray + key.char })
  if (state.stray !== null && state.stage !== 'marks')
    return slip({ ...state, stray: null }, strayWords(state.stray))
  switch (state.stage) {
    case 'find':
      return findKey(state, key, setup)
    case 'elsewhere':
      return elsewhereKey(state, key)
    case 'returned':
      return returnedKey(state, key, setup)
    case 'receipt':
      return textKey(state, key, typed => {
        const read = setup.readReceipt(typed === '' ? state.lastReceipt : typed)
        if (typeof read !== 'string') return slip(state, read)
        const late = read > setup.closesAt
        const alerts = late ? [...state.alerts, bad(LATE)] : state.alerts
        return rung(
          onward({ ...state, alerts, lastReceipt: read, ...drafted(state, { receivedAt: read }) }, setup),
          late ? alerts : [],
        )
      })
    case 'signer':
      return signerKey(state, key, setup)
    case 'proxy':
      return textKey(state, key, typed => {
        if (typed === '') return still({ ...state, stage: 'marks', text: '' })
        if (isScan(typed, setup)) return slip({ ...state, text: '' }, strayWords(typed))
        const known = state.card?.holders.some(holder => holder.name === typed)
        const alerts = known ? state.alerts : [...state.alerts, bad(NO_MANDATE)]
        return rung(
          { ...state, stage: 'marks', text: '', alerts, ...drafted(state, { proxy: typed }) },
          known ? [] : alerts,
        )
      })
    case 'marks':
      return markKey(state, key, setup)
    case 'void':
      return voidKey(state, key)
    case 'confirm':
      return confirmKey(state, key, setup)
    case 'reason':
      return reasonKey(state, key, setup) ?? textKey(state, key, typed => reasoned(state, typed, setup))
    case 'doubt':
      return reasonKey(state, key, setup) ?? textKey(state, key, typed => doubted(state, typed, setup))
    case 'leave':
      return key.name === 'enter' ? does(state, { do: 'leave' }) : still({ ...state, stage: 'find' })
  }
}

/** A ballot that was found is laid on the table. */
function take(state: DeskState, card: Card, setup: DeskSetup): Step {
  const alerts = [...card.alerts]
  const next: DeskState = { ...state, card, text: '', chosen: -1, draft: emptyDraft(card, setup), alerts }
  if (setup.mode === 'first' && card.papers.length > 0) {
    alerts.unshift(bad(RETURNED(card.papers.length)))
    return rung({ ...next, stage: 'returned' }, alerts)
  }
  return rung(onward({ ...next, stage: 'find' }, setup), alerts)
}

function returnedKey(state: DeskState, key: Key, setup: DeskSetup): Step {
  if (key.name === 'escape' || key.name === 'backspace') return still(atFind(state))
  const papers = state.card?.papers ?? []
  if (key.name === 'text' && state.card) {
    const named = papers.find(paper => String(paper.no) === key.char)
    const paper = hot(key.char, 'u') ? papers.at(-1) : named
    if (paper) return does(state, { do: 'reopen', voter: state.card.voter, no: paper.no })
    if (key.char === '+' || hot(key.char, 'n')) return still(onward({ ...state, stage: 'find' }, setup))
    return still({ ...state, stray: key.char })
  }
  return slip(state, CHOOSE)
}

/** A recorded paper is taken up again, to be corrected. */
function reopen(state: DeskState, card: Card, paper: CardPaper, setup: DeskSetup): Step {
  // What nobody read off a void paper is not blank: it is still to be keyed, should the paper turn out to be valid.
  const unread = (field: Field, value: string) =>
    paper.said.void !== null && value === BLANK && !card.outside.has(field.item)
  const known = valuesOf(setup.fields, paper.said.marks)
  const values = setup.fields.map((field, i) => {
    const value = known[i] ?? BLANK
    return unread(field, value) ? null : value
  })
  const draft: Draft = {
    ...emptyDraft(card, setup),
    corrects: paper,
    void: paper.said.void,
    values,
    at: nextField(0, 1, card, setup),
  }
  return still({ ...state, stage: 'marks', text: '', chosen: -1, card, draft: freshTrail(draft) })
}

/** On to the first thing that is still to be asked of this ballot. */
function onward(state: DeskState, setup: DeskSetup): DeskState {
  const { draft, card } = state
  if (!draft || !card) return state
  const asked = setup.mode === 'first'
  if (asked && setup.asksReceipt && draft.receivedAt === null) return { ...state, stage: 'receipt', text: '' }
  if (asked && card.holders.length > 0 && state.stage !== 'signer')
    return { ...state, stage: 'signer', text: '' }
  return { ...state, stage: 'marks', text: '' }
}

function signerKey(state: DeskState, key: Key, setup: DeskSetup): Step {
  if (key.name === 'escape') return still(atFind(state))
  const owner = key.name === 'enter' || (key.name === 'text' && key.char === '0')
  if (owner) return still(onward({ ...state, ...drafted(state, { proxy: '' }) }, setup))
  if (key.name !== 'text') return still(state)
  const holder = state.card?.holders[Number(key.char) - 1]
  if (holder) return still(onward({ ...state, ...drafted(state, { proxy: holder.name }) }, setup))
  if (key.char === '+' || hot(key.char, 'p')) return still({ ...state, stage: 'proxy', text: '' })
  return still({ ...state, stray: key.char })
}

/** A line of text: typed, mended, given up with Esc, handed over with Enter. */
function textKey(state: DeskState, key: Key, enter: (typed: string) => Step): Step {
  if (key.name === 'enter') return enter(state.text.trim())
  if (key.name === 'escape')
    return still(
      state.stage === 'reason' || state.stage === 'doubt'
        ? { ...state, stage: 'confirm', text: '' }
        : atFind(state),
    )
  return still({ ...state, text: edited(state.text, key) })
}

const LATE: Phrase = {
  zh: '逾期：收回时间在表决截止之后，录入后不计入',
  en: 'late: received after the close, it will not count',
}
const NO_MANDATE: Phrase = {
  zh: '没有登记过这个人的授权，请核对授权书原件',
  en: 'no mandate of this person is on record: look at the original',
}
