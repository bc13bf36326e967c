import { describe, expect, it } from 'vitest'
import type { Tally } from '../../src/count/outcome.ts'
import { tally } from '../../src/count/tally.ts'
import { NOTHING, plus } from '../../src/count/weight.ts'
import { factsOf, rendered } from '../support/adapter.ts'
import { aPaper, aVote, metres, motionOf, outcomeOf, times } from '../support/builders.ts'
import fc, { SEED } from '../support/fast-check.ts'
import type { NaiveFacts } from '../support/naive-count.ts'
import { anyTightElection, anyVote, runs } from '../support/random-vote.ts'

function counted(given: NaiveFacts): Tally {
  return tally(factsOf(given).facts)
}

/** Slow machines are patient machines. */
const PATIENCE = { timeout: 120_000 }

function always(vote: fc.Arbitrary<NaiveFacts>, usual: number, holds: (given: NaiveFacts) => void): void {
  fc.assert(fc.property(vote, holds), { seed: SEED + 1, numRuns: runs(usual) })
}

/** A rendering in which neither the order of voters nor of papers can show. */
function figures(given: NaiveFacts) {
  const { facts, voters } = factsOf(given)
  return rendered(tally(facts), voters)
}

describe('the figures of a count', () => {
  it(
    'void, late, held, duplicate, superseded and accepted papers sum to the papers returned',
    PATIENCE,
    () => {
      always(anyVote, 200, given => {
        const { facts } = factsOf(given)
        const { accepted, papers } = tally(facts).ballots
        const ruled = Object.values(papers).reduce((a, b) => a + b, 0) + accepted.headcount
        expect(ruled).toBe([...facts.papers].length)
      })
    },
  )

  it('participating is for + against + abstain + spoilt + follow + silent, on both axes', PATIENCE, () => {
    always(anyVote, 200, given => {
      for (const item of counted(given).items) {
        if (item.kind !== 'motion') continue
        const silent = item.silent ?? { headcount: 0, area: 0 }
        const sum = plus(item.for, item.against, item.abstain, item.spoilt, item.follow, silent)
        expect(sum).toEqual(item.participating)
      }
    })
  })

  it('each opinion on each standing candidate, blank and spoilt sum to the participants', PATIENCE, () => {
    always(anyTightElection, 200, given => {
      for (const item of counted(given).items) {
        if (item.kind !== 'election' || item.manner !== 'per-candidate') continue
        for (const c of item.candidates) {
          expect(plus(c.for, c.against, c.abstain, item.blank, item.spoilt)).toEqual(item.participating)
        }
      }
    })
  })

  it('options, none of these, blank and spoilt sum to the participants', PATIENCE, () => {
    always(anyVote, 150, given => {
      for (const item of counted(given).items) {
        if (item.kind !== 'choice') continue
        const supported = plus(...item.options.map(o => o.for))
        const made = plus(supported, item.noneOfThese, item.abstain, item.blank, item.spoilt)
        expect(plus(made, item.silent ?? NOTHING)).toEqual(item.participating)
        expect(item.options.filter(o => o.carried).length).toBeLessThanOrEqual(1)
      }
    })
  })

  it(
    'nobody takes part who is not on the roll, and returned and not returned make up the issue',
    PATIENCE,
    () => {
      always(anyVote, 150, given => {
        const { ballots, items, roll } = counted(given)
        expect(plus(ballots.returned, ballots.notReturned)).toEqual(ballots.issued)
        for (const item of items) {
          expect(item.participating.headcount).toBeLessThanOrEqual(item.roll.headcount)
          expect(item.participating.area).toBeLessThanOrEqual(item.roll.area)
          // A public owner's flats may be heads of their own, on the items that their tenants vote on.
          const asOne = item.withoutTenantHeads?.roll ?? item.roll
          expect(roll.headcount - asOne.headcount).toBeGreaterThanOrEqual(0)
          expect(roll.area - item.roll.area).toBeGreaterThanOrEqual(0)
        }
      })
    },
  )

  it(
    'no more are elected than there are seats, no more alternates than places, and vacancies are the rest',
    PATIENCE,
    () => {
      always(anyTightElection, 200, given => {
        for (const item of counted(given).items) {
          if (item.kind !== 'election') continue
          const results = item.candidates.map(c => c.result)
          const elected = results.filter(r => r === 'elected').length
          expect(elected + item.vacancies).toBe(item.seats)
          expect(item.vacancies).toBeGreaterThanOrEqual(0)
          expect(results.filter(r => r === 'alternate').length).toBeLessThanOrEqual(item.alternates)
          if (results.includes('tied')) {
            expect(results.filter(r => r === 'tied').length).toBeGreaterThan(item.vacancies)
            expect(results).not.toContain('alternate')
          }
        }
      })
    },
  )
})

describe('what changes nothing', () => {
  it('the order of the units', PATIENCE, () => {
    always(anyVote, 150, given => {
      expect(figures({ ...given, units: [...given.units].reverse() })).toEqual(figures(given))
    })
  })

  it('the order in which voters are listed or their papers handed over', PATIENCE, () => {
    always(anyVote, 150, given => {
      const { facts } = factsOf(given)
      const papers = [...facts.papers].reverse()
      const services = [...facts.services].reverse()
      expect(tally({ ...facts, papers, services })).toEqual(tally(facts))
    })
  })

  it('a second copy of every paper: only duplicates, held or void papers grow', PATIENCE, () => {
    always(anyVote, 150, given => {
      const upTo = given.papers.length
      const copies = given.papers.map(p => ({ ...p, no: p.no + upTo }))
      const before = counted({ ...given, resolutions: [] })
      const after = counted({ ...given, resolutions: [], papers: [...given.papers, ...copies] })
      expect(after.items).toEqual(before.items)
      expect(after.ballots.accepted).toEqual(before.ballots.accepted)
      expect(after.ballots.returned).toEqual(before.ballots.returned)
      expect(after.shortfall).toEqual(before.shortfall)
    })
  })

  it('two papers that say the same, whichever house rule judges conflicts', () => {
    for (const rule of ['hold', 'first', 'last'] as const) {
      const papers = [aPaper({ no: 1 }), aPaper({ no: 2 }), aPaper({ voter: 2 })]
      const { ballots } = tally(aVote({ areas: metres(2), papers, rules: { 'conflicting-ballots': rule } }))
      expect([ballots.accepted.headcount, ballots.papers.duplicate]).toEqual([2, 1])
    }
  })
})

describe('more support never hurts', () => {
  it('one more for among the same participants never turns carried into anything else', PATIENCE, () => {
    const against = fc.record({
      areas: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }),
      marks: fc.array(fc.constantFrom('1', '1', '1', '2', '3', '', 'x'), { minLength: 12, maxLength: 12 }),
      matter: fc.constantFrom('manager' as const, 'rebuild' as const),
      closesAt: fc.constantFrom('2026-03-15T18:00', '2019-03-15T18:00'),
    })
    fc.assert(
      fc.property(against, ({ areas, marks, matter, closesAt }) => {
        const cast = marks.slice(0, areas.length)
        const vote = (m: string[]) =>
          motionOf(
            tally(
              aVote({
                areas,
                marks: m,
                items: [
                  {
                    kind: 'motion',
                    code: 'M1',
                    title: '',
                    text: '',
                    scope: { by: 'all' },
                    matter,
                    onlyIf: null,
                  },
                ],
                assembly: { closesAt },
                papers: m.map((mark, i) =>
                  aPaper({ voter: i + 1, marks: mark, receivedAt: '2019-01-01T10:00' }),
                ),
              }),
            ),
          )
        const before = vote(cast)
        for (let i = 0; i < cast.length; i += 1) {
          if (cast[i] === '1') continue
          const after = vote(cast.with(i, '1'))
          expect(after.participating).toEqual(before.participating)
          if (before.outcome === 'carried') expect(after.outcome).toBe('carried')
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('but one more participant against may raise the bar over the same support', () => {
    expect(outcomeOf({ areas: metres(6), marks: [...times(3, '1'), ...times(2, '2'), null] })).toBe('carried')
    expect(outcomeOf({ areas: metres(6), marks: [...times(3, '1'), ...times(3, '2')] })).toBe('not-carried')
  })
})

describe('the shortfall', () => {
  it('is the least that reaches two thirds of the roll on each axis', PATIENCE, () => {
    always(anyVote, 200, given => {
      const { ballots, roll, shortfall, assembly } = counted(given)
      if (assembly.regime === 'property-law-76') expect(shortfall).toBeNull()
      for (const axis of ['headcount', 'area'] as const) {
        if (!shortfall) continue
        const [lacks, has, whole] = [shortfall[axis], ballots.accepted[axis], roll[axis]]
        if (whole === 0) expect(lacks).toBe(0)
        else {
          expect(3 * (has + lacks)).toBeGreaterThanOrEqual(2 * whole)
          if (lacks > 0) expect(3 * (has + lacks - 1)).toBeLessThan(2 * whole)
        }
      }
    })
  })

  it('looks at accepted ballots, not at what their marks say or whether silence counts', () => {
    const areas = metres(9)
    const vote = aVote({
      areas,
      marks: [...times(3, ''), ...times(1, 'x'), ...times(5, null)],
      services: areas.map((_, i) => ({
        voter: i + 1,
        servedAt: '2026-03-01T10:00',
        method: 'hand' as const,
      })),
      rules: {
        blank: 'not-participating',
        'spoilt-item': 'not-participating',
        silence: 'with-majority',
        'silence-clause': '第八条',
      },
    })
    expect(tally(vote).shortfall).toEqual({ headcount: 2, area: 20_000 })
  })

  it('is never below zero, and none is reckoned before 2021', () => {
    expect(tally(aVote({ areas: metres(3), marks: times(3, '1') })).shortfall).toEqual({
      headcount: 0,
      area: 0,
    })
    const old = { closesAt: '2020-12-31T23:59' }
    expect(tally(aVote({ areas: metres(3), assembly: old })).shortfall).toBeNull()
  })
})
