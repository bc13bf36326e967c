import { expect, it } from 'vitest'
import type { PlanKind } from '../../../src/assembly/plan.ts'
import type { StepId } from '../../../src/law/calendar/day-rule.ts'
import { stepsOf } from '../../../src/law/calendar/procedures.ts'
import { PLACES } from '../../../src/law/places/index.ts'
import { type DaysKey, profileOn } from '../../../src/law/profile.ts'
import { daysAsked } from '../../../src/law/voting/deadlines.ts'

/*
 * A number of days stands in the profile of a place, where papers and `notice list` read it, and in its steps, where plans
 * do: the two are held together here.
 */

const SAME: readonly (readonly [DaysKey, PlanKind, StepId])[] = [
  ['prePublishDays', 'first', 'A5'],
  ['groupListDays', 'first', 'A3'],
  ['firstMeetingDays', 'first', 'A8'],
  ['filingDays', 'first', 'A10d'],
  ['filingDoneDays', 'first', 'A10e'],
  ['filingDays', 're-election', 'R17'],
  ['reElectionGroupDays', 're-election', 'R2'],
  ['handoverDepositDays', 're-election', 'R5'],
  ['handoverMemberDays', 'recall', 'K4'],
  ['resultDays', 'regular', 'N5'],
  ['candidateNoticeDays', 're-election', 'R9'],
]

const OWN = PLACES.filter(place => place.id === 'national' || 'calendar' in place).map(({ id }) => id)

it.each(SAME)('%s of the profile is that of %s %s, in every place', (key, kind, id) => {
  let compared = 0
  const differing = OWN.flatMap(place => {
    const asked = daysAsked(profileOn(place, '2026-03-01'), key)?.value
    const rule = stepsOf(kind, place, '2026-03-01').find(step => step.id === id)?.latest
    if (asked === undefined || !rule || typeof rule === 'string' || !('days' in rule)) return []
    compared += 1
    return rule.days === asked ? [] : [`${place}: ${asked}, ${rule.days}`]
  })
  expect(differing).toEqual([])
  expect(compared).toBeGreaterThan(0)
})
