import type { Anchor } from '../../assembly/plan.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { type Day, dayInChinese } from '../../basics/time.ts'
import type { StepId } from './day-rule.ts'
import { FILINGS, VOTES } from './procedures.ts'
import { isByGroup, type TimedStep, type Timetable } from './timetable.ts'
import { ANCHOR_WORDS } from './words.ts'

/*
 * Which days of a plan can only come behind others. Nobody is stopped from agreeing on them the wrong way round, so a check
 * tells it. The same day is possible everywhere: a report can be made, and a group formed, on the day before is met.
 */

/** A day that was told, or that on which the condition of a first assembly was met, which follows from those. */
type Moment = Anchor | 'met'

const MOMENT_WORDS: Readonly<Record<Moment, Phrase>> = {
  ...ANCHOR_WORDS,
  met: {
    zh: '具备召开首次业主大会会议的条件',
    en: 'the condition of a first assembly is met',
  },
}

/** A moment and what can only come before it, the nearest last. */
type Behind = readonly [Moment, readonly Moment[]]

const VOTE = ['opens', 'closes', 'counted', 'elected'] as const satisfies Moment[]
const REPORTS: readonly StepId[] = ['R1', 'R1b', 'A1', 'A1b', 'A2a']
const GROUPS: readonly StepId[] = ['R2', 'A2', 'X3']

/** The order of a plan, as its steps wait for each other. */
function orderOf({ steps }: Timetable): Behind[] {
  const find = (...ids: readonly StepId[]) => steps.find(({ id }) => ids.includes(id))
  const isFirst = find('A8') !== undefined
  const group = find(...GROUPS)
  const asked = group?.needs.some(id => REPORTS.includes(id)) === true
  const trunk: readonly Moment[] = [
    ...(isFirst ? (['met'] as const) : []),
    ...(asked ? (['report-received'] as const) : []),
    ...(isByGroup(steps) ? (['group-formed'] as const) : []),
    ...VOTE,
  ]
  // Where the vote only decides that there is an early re-election, group and committee come after it (上海32).
  const decidesOnly = group?.needs.some(isVote) === true
  const decided = decidesOnly ? trunk.filter(moment => moment !== 'elected') : trunk
  // A seat that ended by itself is filed without a vote.
  const isSeatEnded = find('K1')?.state === 'done'
  return [
    ['delivered', ['first-delivery']],
    ...(isFirst && !asked ? [['report-received', ['met']] as const] : []),
    ...trunk.map((moment, i) => [moment, trunk.slice(0, i)] as const),
    ...(decidesOnly ? [['group-formed', decided] as const] : []),
    // Seats of a later phase are filled once it meets the condition.
    ...(find('B2') ? VOTE.slice(2).map(moment => [moment, ['delivered']] as const) : []),
    ...(isSeatEnded ? [] : [['filed', trunk] as const]),
    ['knew', decided],
  ]
}

const isVote = (id: StepId) => VOTES.some(vote => vote === id)

/** The steps that a moment is told at, where the plan has one of them. */
const AT: Readonly<Partial<Record<Moment, readonly StepId[]>>> = {
  delivered: ['A0', 'B2'],
  'report-received': ['R1', 'A1', 'A1b'],
  'group-formed': GROUPS,
  filed: FILINGS,
  knew: ['R24', 'A13', 'N6'],
}

export interface Disorder {
  readonly step: TimedStep
  readonly message: Phrase
}

/** Every day that was told before one that it can only come behind: of several, behind the nearest. */
export function* disordersIn(table: Timetable): Generator<Disorder> {
  const { steps, told } = table
  const dayOf = (moment: Moment): Day | undefined =>
    moment === 'met' ? (steps.find(({ id }) => id === 'A0')?.earliest ?? undefined) : told[moment]
  for (const [later, all] of orderOf(table)) {
    const earlier = all.findLast(moment => dayOf(moment) !== undefined)
    const [from, to] = [earlier && dayOf(earlier), dayOf(later)]
    const at = AT[later] ?? VOTES
    const step = steps.find(({ id }) => at.includes(id)) ?? steps.find(({ id }) => isVote(id))
    if (!step || earlier === undefined || from === undefined || to === undefined || to >= from) continue
    const [a, b] = [MOMENT_WORDS[earlier], MOMENT_WORDS[later]]
    yield {
      step,
      message: {
        zh: `“${b.zh}”（${dayInChinese(to)}）早于“${a.zh}”（${dayInChinese(from)}），先后不可能如此`,
        en: `“${b.en}” on ${to} lies before “${a.en}” on ${from}, which it can only follow`,
      },
    }
  }
}
