import type { Phrase } from '../../basics/phrase.ts'
import { type Day, dayInChinese } from '../../basics/time.ts'
import { VOTES } from './procedures.ts'
import { disordersIn } from './sequence.ts'
import { slackOf, type TimedStep, type Timetable } from './timetable.ts'

/** What is wrong with a plan: what would let the vote be attacked, what is only late, what cannot be done any more. */
export interface PlanFinding {
  readonly kind: 'void' | 'late' | 'impossible'
  readonly step: TimedStep
  readonly message: Phrase
}

export const FINDING_WORDS: Readonly<Record<PlanFinding['kind'], Phrase>> = {
  void: { zh: '可能致决定被撤销', en: 'the vote can be attacked for it' },
  late: { zh: '逾期，表决仍然有效', en: 'late; the vote stands' },
  impossible: { zh: '照此无法办到', en: 'cannot be done as it stands' },
}

/** The findings on a plan, what weighs most first. */
export function findingsOn(table: Timetable): PlanFinding[] {
  const found: PlanFinding[] = table.steps.flatMap(step => [...findingsOf(step, table)])
  for (const disorder of disordersIn(table)) found.push({ kind: 'impossible', ...disorder })
  const slack = slackOf(table)
  const vote = table.steps.find(({ id }) => VOTES.some(known => known === id))
  if (slack !== null && slack < 0 && vote)
    found.push({
      kind: 'impossible',
      step: vote,
      message: {
        zh: `小组成立之后、开始表决之前要满十五日公告，还差 ${-slack} 日`,
        en: `${-slack} days are lacking for fifteen days of notice between the group and the vote`,
      },
    })
  const order = ['void', 'impossible', 'late'] as const
  return order.flatMap(kind => found.filter(finding => finding.kind === kind))
}

function* findingsOf(step: TimedStep, { days }: Timetable): Generator<PlanFinding> {
  const { state, earliest, latest, latestWorkday, doneOn } = step
  const { sort, ifMissed = 'late' } = step.step
  if (latest === null || sort !== 'a') return
  const kind = ifMissed === 'void' ? 'void' : 'late'
  // What the law still allows on the next working day is not late (民法典203).
  const last = latestWorkday ?? latest
  const told = lastInFull(latest, last)
  if (state === 'done') {
    if (doneOn !== null && doneOn > last && ifMissed !== 'none')
      yield { kind, step, message: doneLate(doneOn, told) }
    return
  }
  if (state === 'not-needed') return
  const impossible = earliest !== null && earliest > last
  // What never could be done in time is told as that, also when the time has passed.
  if (impossible) yield { kind: 'impossible', step, message: tooEarly(earliest, told) }
  if (state === 'overdue') {
    if (kind === 'void' || (!impossible && ifMissed !== 'none'))
      yield { kind, step, message: notDone(told, step.provisional) }
    return
  }
  const close = days.V ?? days.C
  if (VOTES.some(vote => vote === step.id) && close !== undefined && close > last)
    yield { kind, step, message: doneLate(close, told) }
}

/** The plain last day, and beside it the next working day where the law still allows that (民法典203). */
function lastInFull(latest: Day, last: Day): Phrase {
  return latest === last
    ? { zh: dayInChinese(latest), en: latest }
    : {
        zh: `${dayInChinese(latest)}（遇休息日法定顺延至 ${dayInChinese(last)}）`,
        en: `${latest} (${last} by law, as it is a rest day)`,
      }
}

function doneLate(on: Day, last: Phrase): Phrase {
  return {
    zh: `${dayInChinese(on)}，晚于最晚日 ${last.zh}`,
    en: `${on}, later than its last day ${last.en}`,
  }
}

function notDone(last: Phrase, provisional: boolean): Phrase {
  return {
    zh: `${provisional ? '至迟' : '最晚'} ${last.zh}，还没有办`,
    en: `${provisional ? 'at the latest' : 'by'} ${last.en}, and not done`,
  }
}

function tooEarly(earliest: Day, last: Phrase): Phrase {
  return {
    zh: `最早 ${dayInChinese(earliest)} 才能办，最晚 ${last.zh} 就要办`,
    en: `not before ${earliest}, yet due by ${last.en}`,
  }
}
