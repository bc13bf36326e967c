import { BLANK } from '../../../../assembly/marks.ts'
import type { Said } from '../../../../assembly/paper.ts'
import type { Phrase } from '../../../../basics/phrase.ts'
import { overvotes, type Values, valuesOf } from '../fields.ts'
import type { Key } from '../keys.ts'
import type { Alert, Card, DeskSetup, DeskState, Draft, LastBallot, Step } from '../state.ts'
import { atFind, bad, does, edited, emptyDraft, freshTrail, rung, slip, still } from './step-parts.ts'

/* What is done with the ballots entered last: taken up again, given to another room, keyed once more for the next voter. */

/** Back to the ballot entered last, to look at it and correct it. */
export function lastBallot(state: DeskState): Step {
  const last = lastOf(state)
  return last ? does(state, { do: 'reopen', voter: last.voter, no: last.no }) : slip(state, NONE_YET)
}

/** From one of the last ballots to the one before it. */
export function earlierBallot(state: DeskState, draft: Draft): Step {
  const at = state.recent.findIndex(
    ({ voter, no }) => voter === state.card?.voter && no === draft.corrects?.no,
  )
  const next = at < 0 ? undefined : state.recent.slice(at + 1).find(({ struck }) => !struck)
  if (!next)
    return slip(state, { zh: '没有更早的了，以前的请输入房号', en: 'no earlier one here; type its room' })
  return does(state, { do: 'reopen', voter: next.voter, no: next.no })
}

/** The last ballot belongs to another room: which? */
export function askElsewhere(state: DeskState): Step {
  return lastOf(state) ? still({ ...state, stage: 'elsewhere', text: '', alerts: [] }) : slip(state, NONE_YET)
}

/** One key while the room is asked for to which the last ballot belongs. */
export function elsewhereKey(state: DeskState, key: Key): Step {
  const typed = state.text.trim()
  if (key.name === 'escape') return still(atFind(state))
  if (key.name === 'enter')
    return typed === '' ? still(state) : does({ ...state, alerts: [] }, { do: 'find', text: typed })
  const text = state.stale && key.name === 'text' ? '' : state.text
  return still({ ...state, text: edited(text, key), stale: false })
}

/** The last ballot laid on the card it belongs to: shown whole, and confirmed, before anything is changed. */
export function laidElsewhere(state: DeskState, card: Card, setup: DeskSetup): Step {
  const last = lastOf(state)
  if (!last) return slip(atFind(state), NONE_YET)
  if (card.voter === last.voter)
    return slip(
      { ...state, stale: true },
      { zh: `上一张就是 ${last.unit} 这户的`, en: `the last ballot is that of ${last.unit} already` },
    )
  const draft: Draft = { ...emptyDraft(card, setup), moves: last, void: last.said.void }
  return withMarksOf(last, { ...state, text: '', chosen: -1, card, draft }, draft, card, setup, [
    ...card.alerts,
    ...(card.papers.length > 0 ? [bad(RETURNED(card.papers.length))] : []),
  ])
}

/** The marks of the last ballot once more, for the ballot in hand: shown, and confirmed like any other. */
export function repeated(state: DeskState, draft: Draft, card: Card, setup: DeskSetup): Step {
  const last = lastOf(state)
  if (!last) return slip(state, NONE_YET)
  if (last.said.void !== null)
    return slip(state, {
      zh: '上一张整张无效，没有意见可以照录',
      en: 'the last paper is void: it has no marks to repeat',
    })
  const same: Alert = {
    tone: 'dim',
    text: { zh: `与上一张（${last.unit}）相同`, en: `the same as the last one (${last.unit})` },
  }
  return withMarksOf(last, state, draft, card, setup, [same])
}

/** The paper that somebody would call the last one: what was struck is none. */
export function lastOf({ recent }: DeskState): LastBallot | undefined {
  return recent.find(({ struck }) => !struck)
}

/** The last ballots with one more, or one of them as it is now. */
export function withLast(recent: readonly LastBallot[], last: LastBallot): readonly LastBallot[] {
  const others = recent.filter(({ voter, no }) => voter !== last.voter || no !== last.no)
  return [last, ...others].slice(0, KEPT)
}

/** How many of its last ballots a desk shows. */
export const KEPT = 5

export const RETURNED = (papers: number): Phrase => ({
  zh: `这位业主已经交回 ${papers} 张票`,
  en: `this voter has returned ${papers} already`,
})

function withMarksOf(
  last: LastBallot,
  state: DeskState,
  draft: Draft,
  card: Card,
  setup: DeskSetup,
  told: readonly Alert[],
): Step {
  const values = valuesFor(last.said, last.outside, card, setup)
  const lost = setup.fields.filter(
    (field, i) =>
      card.outside.has(field.item) &&
      (valuesOf([field], last.said.marks)[0] ?? BLANK) !== BLANK &&
      values[i] === BLANK,
  )
  const missing = values.indexOf(null)
  const stage = last.said.void !== null || missing < 0 ? 'confirm' : 'marks'
  const next = freshTrail({
    ...draft,
    values,
    copied: true,
    typed: '',
    at: missing < 0 ? setup.fields.length : missing,
  })
  const alerts = [
    ...told,
    ...(lost.length > 0 ? [bad(NOT_THEIRS(lost.map(({ code }) => code).join(' ')))] : []),
    ...overvotes(setup.items, setup.fields, values).map(bad),
  ]
  return rung({ ...state, stage, alerts, draft: next }, alerts)
}

/** Marks for another voter: nothing where it has no vote, and still to be keyed where only it has one. */
function valuesFor(said: Said, outside: ReadonlySet<number>, card: Card, setup: DeskSetup): Values {
  const known = valuesOf(setup.fields, said.marks)
  return setup.fields.map(({ item }, i) => {
    if (card.outside.has(item)) return BLANK
    return outside.has(item) ? null : (known[i] ?? null)
  })
}

const NONE_YET: Phrase = { zh: '这张桌子还没有录入过票', en: 'nothing entered at this desk yet' }

const NOT_THEIRS = (items: string): Phrase => ({
  zh: `${items} 不在这一户的表决范围内，没有照录：请核对票面`,
  en: `${items} is not for this voter and was left out: look at the paper`,
})
