import { expect, it } from 'vitest'
import { suspectedPairs } from '../../src/count/suspects.ts'
import { tally } from '../../src/count/tally.ts'
import { votersOf } from '../../src/count/voters.ts'
import { decisionsOf, factsOf, rendered, rulesOf, unitOf } from '../support/adapter.ts'
import fc from '../support/fast-check.ts'
import { naiveSuspects, naiveTally } from '../support/naive-count.ts'
import { anyTightElection, anyVote, runs } from '../support/random-vote.ts'

it('counts every random vote as the slow count does, figure by figure', () => {
  fc.assert(
    fc.property(anyVote, given => {
      const { facts, voters } = factsOf(given)
      expect(rendered(tally(facts), voters)).toEqual(naiveTally(given))
    }),
    { numRuns: runs(1000) },
  )
}, 120_000)

it('places equal candidates as the slow count does', () => {
  fc.assert(
    fc.property(anyTightElection, given => {
      const { facts, voters } = factsOf(given)
      expect(rendered(tally(facts), voters)).toEqual(naiveTally(given))
    }),
    { numRuns: runs(500) },
  )
}, 120_000)

it('suspects the same pairs of units', () => {
  fc.assert(
    fc.property(anyVote, vote => {
      const given = { ...vote, scope: null, rules: { ...vote.rules, headcount: 'by-owner' as const } }
      const units = given.units.map(unitOf)
      const decisions = decisionsOf(given)
      const pairs = suspectedPairs(units, votersOf(units, rulesOf(given), decisions), decisions)
      expect(pairs.map(pair => pair.join('/')).sort()).toEqual(naiveSuspects(given))
    }),
    { numRuns: runs(300) },
  )
}, 120_000)
