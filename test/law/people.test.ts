import { describe, expect, it } from 'vitest'
import { birthdayOf } from '../../src/assembly/certificate.ts'
import { WHOLE } from '../../src/assembly/item.ts'
import { MANDATE_KINDS } from '../../src/assembly/people.ts'
import { yearsBetween } from '../../src/basics/time.ts'
import { contestOf, tooFewForByElection } from '../../src/law/elections/committee.ts'
import { eligibilityQuestions, FULL_AGE } from '../../src/law/elections/eligibility.ts'
import { defaultRules } from '../../src/law/house-rules.ts'
import { profileOn } from '../../src/law/profile.ts'
import { elevatorScopeFault } from '../../src/law/voting/elevator.ts'
import { MANDATES } from '../../src/law/voting/mandates.ts'

const DAY = '2026-03-15'

describe('members missing', () => {
  it.each([
    ['shanghai', 3, 7, true],
    ['shanghai', 4, 7, false],
    ['shanghai', 4, 8, true],
    ['shanghai', 5, 8, false],
    ['hangzhou', 4, 8, true],
    ['hangzhou', 5, 8, false],
    ['weifang', 5, 9, true],
    ['weifang', 6, 9, false],
    ['weifang', 7, 9, false],
    ['zibo', 3, 5, true],
    ['zibo', 4, 5, false],
    ['ningbo', 2, 5, true],
    ['ningbo', 3, 5, false],
    ['national', 3, 7, true],
    ['national', 4, 8, false],
    ['national', 3, 8, true],
  ] as const)('%s: %i of %i remain: early re-election %s', (region, remaining, size, early) => {
    expect(tooFewForByElection(remaining, size, profileOn(region, DAY)) !== undefined).toBe(early)
  })
})

describe('an added elevator', () => {
  const entrance = { by: 'entrance', values: ['1'] } as const
  const building = { by: 'building', values: ['1'] } as const

  it.each([
    ['2024-09-23', building, false],
    ['2024-09-23', entrance, true],
    ['2024-09-24', building, true],
    ['2024-09-24', entrance, false],
    ['2024-09-24', WHOLE, false],
  ] as const)('in Shanghai on %s by %j departs: %s', (day, scope, departs) => {
    expect(elevatorScopeFault(scope, profileOn('shanghai', day)) !== undefined).toBe(departs)
  })

  it('elsewhere is for those affected', () => {
    expect(elevatorScopeFault(building, profileOn('national', DAY))).toBeUndefined()
  })
})

describe('eligibility', () => {
  const ids = (region: 'national' | 'shanghai' | 'beijing', day = DAY) =>
    eligibilityQuestions(profileOn(region, day), day).map(q => q.id)

  it('asks everywhere the same, then the grounds of the place and the day', () => {
    expect(ids('national')).toEqual(['owner', 'capacity', 'fit'])
    expect(ids('beijing')).toEqual([
      'owner',
      'capacity',
      'fit',
      'interest-in-manager',
      'judgment-defaulter',
      'forbidden-use',
    ])
    expect(ids('shanghai', '2022-10-27')).toContain('owes-fees')
    expect(ids('shanghai', '2022-10-28')).not.toContain('owes-fees')
    expect(ids('shanghai', '2023-12-27')).not.toContain('refuses-decisions')
    expect(ids('shanghai', '2023-12-28')).toContain('refuses-decisions')
  })

  it('wants yes of what is needed and no of what bars', () => {
    const needed = eligibilityQuestions(profileOn('shanghai', DAY), DAY).map(q => [q.id, q.needed])
    expect(needed.slice(0, 4)).toEqual([
      ['owner', 'yes'],
      ['capacity', 'yes'],
      ['fit', 'yes'],
      ['employed-by-manager', 'no'],
    ])
  })

  it('full age is reached on the birthday', () => {
    expect(FULL_AGE).toBe(18)
    expect(yearsBetween('2008-03-16', '2026-03-15')).toBe(17)
    expect(yearsBetween('2008-03-15', '2026-03-15')).toBe(18)
    expect(yearsBetween('2008-03-14', '2026-03-15')).toBe(18)
    expect(birthdayOf('990000197001010018', 'person')).toBe('1970-01-01')
    expect(birthdayOf('990000197013010018', 'person')).toBeUndefined()
    expect(birthdayOf('990000700101001', 'person')).toBe('1970-01-01')
    expect(birthdayOf('91990000MA0000001B', 'organisation')).toBeUndefined()
    expect(birthdayOf('H1234567', 'person')).toBeUndefined()
  })
})

it('every kind of mandate has its words and article; only a proxy is capped and instructed', () => {
  for (const kind of MANDATE_KINDS) expect(MANDATES[kind].citation.place).toBe('national')
  expect(MANDATE_KINDS.filter(kind => MANDATES[kind].capped)).toEqual(['proxy'])
  expect(MANDATE_KINDS.filter(kind => MANDATES[kind].instructed)).toEqual(['proxy'])
  expect(MANDATE_KINDS.filter(kind => !MANDATES[kind].mayMandate)).toEqual(['proxy', 'tenant'])
  expect(MANDATE_KINDS.filter(kind => MANDATES[kind].ownerOnly)).toEqual(['representative'])
})

it('a place gives the defaults of its proxies', () => {
  expect(defaultRules(profileOn('shanghai', DAY))['proxy-instructions']).toBe('required')
  expect(defaultRules(profileOn('national', DAY))['proxy-instructions']).toBe('not-required')
})

it('equal, more or fewer candidates than seats', () => {
  expect([4, 5, 6].map(n => contestOf(n, 5))).toEqual(['short', 'uncontested', 'contested'])
})
