import { expect, it } from 'vitest'
import { termFaults, usualStart } from '../../src/law/elections/term.ts'
import { profileOn } from '../../src/law/profile.ts'

const DAY = '2026-03-20'

// Three to five years in Shanghai, up to five in the nation; by a regulation that says nothing of terms, any.
it.each([
  ['shanghai', DAY, '2024-12-30', ['committee-term-length']],
  ['shanghai', DAY, '2024-12-31', []],
  ['shanghai', DAY, '2027-01-01', []],
  ['shanghai', DAY, '2027-01-02', ['committee-term-length']],
  ['shanghai', DAY, null, ['committee-term-open']],
  ['national', DAY, '2022-01-02', []],
  ['national', DAY, '2027-01-02', ['committee-term-length']],
  ['national', '2009-12-31', '2042-01-01', []],
])('a term of %s, by the law of %s, from 2022-01-01 to %s', (place, day, ends, expected) => {
  const faults = termFaults({ starts: '2022-01-01', ends }, profileOn(place, day))
  expect(faults.map(({ code }) => code)).toEqual(expected)
})

it('began as long before its end as the place allows, where nobody said', () => {
  expect(usualStart('2026-12-31', profileOn('shanghai', DAY))).toBe('2022-01-01')
  expect(usualStart('2026-12-31', profileOn('national', '2009-12-31'))).toBe('2022-01-01')
})
