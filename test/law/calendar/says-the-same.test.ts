import { expect, it } from 'vitest'
import type { PlanKind } from '../../../src/assembly/plan.ts'
import { type DayRule, dayRuleText } from '../../../src/law/calendar/day-rule.ts'
import { stepsOf } from '../../../src/law/calendar/procedures.ts'
import { PLACES } from '../../../src/law/places/index.ts'
import { type DaysKey, profileOn } from '../../../src/law/profile.ts'

/*
 * A paper tells of days what the place's values say, a plan what its steps say: the same number of the same days, wherever both
 * have one.
 */
const SAME: readonly (readonly [DaysKey, PlanKind, string])[] = [
  ['developerReportDays', 'first', 'A1'],
  ['groupDays', 'first', 'A2'],
  ['groupListDays', 'first', 'A3'],
  ['prePublishDays', 'first', 'A5'],
  ['firstMeetingDays', 'first', 'A8'],
  ['serviceRoomsDays', 'first', 'A11'],
  ['reElectionGroupDays', 're-election', 'R2'],
  ['handoverDepositDays', 're-election', 'R5'],
  ['committeeListDays', 're-election', 'R14'],
  ['committeeFirstMeetingDays', 're-election', 'R15'],
  ['filingDays', 're-election', 'R17'],
  ['filingDoneDays', 're-election', 'R18'],
  ['handoverNewDays', 're-election', 'R19'],
  ['resultDays', 'regular', 'N5'],
  ['committeeCallDays', 'temporary', 'T4'],
  ['handoverMemberDays', 'recall', 'K4'],
  ['filingChangeDays', 'by-election', 'B6'],
  ['managerSchemeDays', 'manager', 'S1'],
  ['tenderResultDays', 'manager', 'S5a'],
  ['tenderFiledDays', 'manager', 'S5c'],
  ['earlyReElectionDays', 'early-re-election', 'R13'],
]
/** Beijing's group has two spells, for the examination and the first meeting; Shenzhen's 15 days are of alternates who move up. */
const APART = ['beijing groupDays', 'shenzhen filingChangeDays']
const DAY = '2026-03-01'

/** `3 months`, `5 working-days` or `15 days` of a rule about one event. */
function countOf(rule: DayRule | null | undefined): string | undefined {
  const [, name, count] =
    /^(after|before|shown|workdays|months)\(.+,(-?\d+)\)/.exec(rule ? dayRuleText(rule) : '') ?? []
  const unit = { months: 'months', workdays: 'working-days' }[name ?? ''] ?? 'days'
  return name && `${Math.abs(Number(count))} ${unit}`
}

it.each(SAME)('%s is what %s says at %s', (key, kind, id) => {
  const apart = PLACES.flatMap(({ id: place }) => {
    const stated = profileOn(place, DAY)[key]
    const step = stepsOf(kind, place, DAY).find(one => one.id === id)
    const value = stated && `${stated.value} ${stated.unit ?? 'days'}`
    const rule = countOf(step?.latest)
    return value === rule || !step || APART.includes(`${place} ${key}`)
      ? []
      : [`${place}: ${value} / ${rule}`]
  })
  expect(apart).toEqual([])
})
