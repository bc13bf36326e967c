import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../../src/assembly/assembly.ts'
import type { Item } from '../../../src/assembly/item.ts'
import {
  type Assertion,
  type AuditGround,
  coefficient,
  leastCoefficient,
} from '../../../src/count/audit/assertion.ts'
import type { Taken } from '../../../src/count/audit/taken.ts'
import { lawAt } from '../../../src/law/profile.ts'
import { aChoice, aMotion, anElection, rulesWith } from '../../support/builders.ts'

/* What one ballot adds to an assertion, for each head or square centimetre of it. */

const paper = (marks: string): Taken => ({ kind: 'paper', no: 1, marks })
const NONE: Taken = { kind: 'none' }
const SILENT: Taken = { kind: 'silent' }

function assertion(given: Partial<Assertion>): Assertion {
  return {
    item: 'M1',
    about: 'bar',
    axis: 'headcount',
    option: 0,
    rival: 0,
    holds: true,
    leader: null,
    ...given,
  }
}

function ground(
  item: Item = aMotion(),
  rules: Partial<HouseRules> = {},
  day = '2026-03-15T18:00',
): AuditGround {
  const law = lawAt('national', day)
  if (!law) throw new Error('no law')
  return { item, rules: rulesWith(rules), ...law, place: 0 }
}

const adds = (a: Partial<Assertion>, g: AuditGround, ...ballots: readonly Taken[]) =>
  ballots.map(taken => coefficient(assertion(a), g, taken) + 0)

describe('a quorum of two thirds', () => {
  it('who takes part adds 1, everybody else takes 2 away; the contrary is the other way round', () => {
    const ballots = [paper('1'), paper(''), paper('x'), NONE, SILENT]
    expect(adds({ about: 'quorum' }, ground(), ...ballots)).toEqual([1, 1, 1, -2, 1])
    expect(adds({ about: 'quorum', holds: false }, ground(), ...ballots)).toEqual([-1, -1, -1, 2, -1])
    const strict = ground(aMotion(), { blank: 'not-participating', 'spoilt-item': 'not-participating' })
    expect(adds({ about: 'quorum' }, strict, ...ballots)).toEqual([1, -2, -2, -2, 1])
  })

  it('before 2021 more than half, without silent owners', () => {
    const old = ground(aMotion(), {}, '2019-03-15T18:00')
    expect(adds({ about: 'quorum' }, old, paper('1'), NONE, SILENT)).toEqual([1, -1, -1])
  })
})

describe('a bar', () => {
  it('of more than half of those who take part', () => {
    const g = ground(aMotion(), { 'follow-mark': 'allowed', silence: 'with-majority' })
    const ballots = [paper('1'), paper('2'), paper('3'), paper('x'), paper('f'), NONE, SILENT]
    expect(adds({}, g, ...ballots)).toEqual([1, -1, -1, -1, -1, 0, -1])
    expect(adds({ leader: 'against' }, g, ...ballots)).toEqual([1, -1, -1, -1, -1, 0, -1])
    expect(adds({ leader: 'for' }, g, ...ballots)).toEqual([1, -1, -1, -1, 1, 0, 1])
    expect(adds({ holds: false }, g, paper('1'), NONE)).toEqual([-1, 0])
    const silent = ground(aMotion(), { silence: 'participating' })
    expect(adds({ leader: 'for' }, silent, SILENT)).toEqual([-1])
  })

  it('of three quarters, and before 2021 of two thirds of all', () => {
    const special = aMotion({ matter: 'raise-fund' })
    expect(adds({}, ground(special), paper('1'), paper('2'), NONE)).toEqual([1, -3, 0])
    const old = ground(special, {}, '2019-03-15T18:00')
    expect(adds({}, old, paper('1'), paper('2'), NONE)).toEqual([1, -2, -2])
  })

  it('of a candidate and of an option; silence has no part in either', () => {
    const approve = ground(anElection())
    expect(adds({ option: 2 }, approve, paper('1 2'), paper('1'), paper('1 2 3'), SILENT)).toEqual([
      1, -1, -1, 0,
    ])
    const each = ground(anElection({ manner: 'per-candidate' }))
    expect(adds({ option: 2 }, each, paper('2:1'), paper('2:2'), paper('1:1'))).toEqual([1, -1, -1])
    const choice = ground(aChoice())
    expect(adds({ option: 2 }, choice, paper('2'), paper('1'), paper('0'), SILENT)).toEqual([1, -1, -1, 0])
  })

  it.each([anElection(), aChoice()])(
    'where a clause counts silence in elections the silent are for nobody',
    item => {
      const clause = ground(item, { silence: 'participating', 'silence-elections': 'by-clause' })
      expect(adds({ option: 2 }, clause, SILENT)).toEqual([-1])
      expect(adds({ about: 'quorum' }, clause, SILENT)).toEqual([1])
    },
  )
})

describe('who is ahead', () => {
  it('of two candidates, and of the two sides of a motion by the marks actually made', () => {
    const above = { about: 'above', option: 1, rival: 2 } as const
    expect(adds(above, ground(anElection()), paper('1'), paper('2'), paper('1 2'), NONE)).toEqual([
      1, -1, 0, 0,
    ])
    const g = ground(aMotion(), { 'follow-mark': 'allowed' })
    const leads = { about: 'leads', option: 1, rival: 2, leader: 'for' } as const
    expect(adds(leads, g, paper('1'), paper('2'), paper('f'), SILENT, NONE)).toEqual([1, -1, 0, 0, 0])
    expect(adds({ ...leads, option: 2, rival: 1 }, g, paper('1'), paper('2'))).toEqual([-1, 1])
  })
})

it('the least that any ballot adds is never undercut, and met by one', () => {
  const every = [...['1', '2', '3', 'f', '', 'x', '1 2'].map(paper), NONE, SILENT]
  for (const day of ['2026-03-15T18:00', '2019-03-15T18:00']) {
    for (const [item, options] of [
      [aMotion(), [0]],
      [aMotion({ matter: 'rebuild' }), [0]],
      [aChoice(), [1, 2]],
      [anElection(), [1, 2]],
    ] as const) {
      for (const option of options) {
        for (const holds of [true, false]) {
          for (const about of ['quorum', 'bar', item.kind === 'motion' ? 'leads' : 'above'] as const) {
            const told =
              about === 'leads'
                ? { option: 1, rival: 2 }
                : { option, rival: about === 'above' ? 3 - option : 0 }
            const a = assertion({ about, holds, ...told })
            const g = ground(item, { 'follow-mark': 'allowed' }, day)
            const least = leastCoefficient(a, g)
            expect([item.kind, about, holds, day, Math.min(...every.map(t => coefficient(a, g, t)))]).toEqual(
              [item.kind, about, holds, day, least],
            )
          }
        }
      }
    }
  }
})
