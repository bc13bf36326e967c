import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addDays, type Day, weekdayOf } from '../../../src/basics/time.ts'
import {
  areHolidaysKnown,
  HOLIDAY_NOTICES,
  isWorkday,
  workdayAfter,
  workdayFrom,
} from '../../../src/law/calendar/rest-days.ts'

/** day, rest or work, name, notice: every day that the yearly notices name. */
const ROWS = readFileSync(new URL('holidays.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(','))

it('every day of 2020 to 2026 rests or works as the notices say, and else by its weekday', () => {
  const named = new Map(ROWS.map(([day = '', kind]) => [day, kind]))
  const wrong: Day[] = []
  for (let day = '2020-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6
    const works = named.has(day) ? named.get(day) === 'work' : !weekend
    if (isWorkday(day) !== works) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

it('every day that a notice names is there, under its number and name', () => {
  const ours = HOLIDAY_NOTICES.flatMap(({ notice, holidays }) =>
    holidays.flatMap(({ name, from, to, work = [] }) => {
      const rest: string[] = []
      for (let day = from; day <= to; day = addDays(day, 1)) rest.push(`${day} rest ${name} ${notice}`)
      return [...rest, ...work.map(day => `${day} work ${name} ${notice}`)]
    }),
  )
  expect(ours.sort()).toEqual(
    ROWS.map(([day, kind, name, notice]) => `${day} ${kind} ${name} ${notice}`).sort(),
  )
})

it.each([
  ['2019-12-31', false],
  ['2020-01-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('the holidays of the year of %s are known: %s', (day, known) => {
  expect(areHolidaysKnown(day)).toBe(known)
})

it.each([
  // A last day before, on and after a holiday, on a make-up day, and where nothing but the weekday is known.
  ['2026-02-14', '2026-02-14', 'a Saturday on which people work'],
  ['2026-02-15', '2026-02-24', 'the first day of the spring festival'],
  ['2026-02-23', '2026-02-24', 'its last day'],
  ['2026-02-28', '2026-02-28', 'a Saturday on which people work'],
  ['2026-09-30', '2026-09-30', 'the day before the national day'],
  ['2026-10-01', '2026-10-08', 'the national day'],
  ['2026-10-08', '2026-10-08', 'the day after'],
  ['2026-10-10', '2026-10-10', 'a Saturday on which people work'],
  ['2026-10-11', '2026-10-12', 'a Sunday'],
  ['2020-02-01', '2020-02-03', 'the make-up day that the lengthened festival took back'],
  ['2022-12-31', '2023-01-03', 'a holiday over the turn of the year'],
  ['2027-01-01', '2027-01-01', 'a Friday of a year without a notice'],
  ['2027-01-02', '2027-01-04', 'a Saturday of such a year'],
])('a last day of %s moves to %s: %s', (day, expected) => {
  expect(workdayFrom(day)).toBe(expected)
})

it.each([
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-09-30', 4, '2026-10-12'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-03-02', 5, '2026-03-09'],
  ['2026-03-07', 5, '2026-03-13'],
])('working days after %s: %i is %s', (day, count, expected) => {
  expect(workdayAfter(day, count)).toBe(expected)
})
