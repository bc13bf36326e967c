import { expect, it } from 'vitest'
import {
  after,
  before,
  type DayRule,
  dayBefore,
  either,
  first,
  lastWorkday,
  months,
  nextDay,
  reckon,
  shown,
  workdays,
  yearend,
} from '../../../src/law/calendar/day-rule.ts'

/* From a Monday; only O is known. */

const known = {
  day: (name: string) => (name === 'O' ? { day: '2026-03-02', bounded: false } : undefined),
  isKnown: () => true,
  district: '',
}

it.each<[DayRule, string, boolean]>([
  ['O', '2026-03-02', false],
  [after('O', 5), '2026-03-07', true],
  [before('O', 15), '2026-02-14', false],
  [shown('O', 5), '2026-03-08', false],
  [workdays('O', 5), '2026-03-09', false],
  [months('O', 1), '2026-04-02', true],
  [months('O', -1), '2026-02-02', false],
  [nextDay('O'), '2026-03-03', false],
  [dayBefore('O'), '2026-03-01', false],
  [yearend('O'), '2026-12-31', false],
  [first(after('O', 5), after('O', 3), 'C'), '2026-03-05', true],
  [either('C', after('O', 5), after('O', 3)), '2026-03-07', true],
])('%j is %s, and moves off a rest day: %s', (rule, day, rolls) => {
  expect(reckon(rule, known)).toEqual({ day, bounded: false, rolls })
  expect(reckon(rule, { ...known, day: () => ({ day: '2026-03-02', bounded: true }) })?.bounded).toBe(true)
})

it('what is reckoned from a day that is not known is not known', () => {
  for (const rule of ['C', after('C', 1), first('C'), either('C')] as const)
    expect(reckon(rule, known)).toBeUndefined()
})

it('a last day on a Saturday is the Monday behind it where it may move', () => {
  const saturday = { day: '2026-03-07' }
  expect(lastWorkday({ ...saturday, rolls: true })).toBe('2026-03-09')
  expect(lastWorkday({ ...saturday, rolls: false })).toBe('2026-03-07')
})
