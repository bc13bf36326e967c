import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addTo } from '../../src/basics/groups.ts'
import { saySame } from '../../src/count/papers/readings.ts'
import { RunningCount } from '../../src/count/papers/running.ts'
import { type CountedPaper, tally } from '../../src/count/tally.ts'
import { regimeAt } from '../../src/law/regime.ts'
import { aMotion, aPaper, aVote } from '../support/builders.ts'
import { runs } from '../support/random-vote.ts'

const VOTERS = 7

const arrival = fc.record({
  voter: fc.integer({ min: 1, max: VOTERS }),
  marks: fc.constantFrom('1', '2', '', 'x'),
  receivedAt: fc.constantFrom('2026-03-10T10:00', '2026-03-15T18:00', '2026-03-15T18:01'),
  void: fc.constantFrom(null, null, null, 'V2' as const),
  /** Takes the voter's papers away again, as a struck entry does. */
  gone: fc.constantFrom(false, false, false, false, true),
})

it('the figures kept ballot by ballot are those of the tally after every ballot', () => {
  fc.assert(
    fc.property(
      fc.array(arrival, { maxLength: 25 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: VOTERS, maxLength: VOTERS }),
      fc.constantFrom('hold' as const, 'first' as const, 'last' as const),
      (arrivals, areas, conflicting) => {
        const rules = { 'conflicting-ballots': conflicting }
        const facts = aVote({ areas, assembly: { state: 'open' }, rules })
        const { closesAt, rules: inForce } = facts.assembly
        const regime = regimeAt(closesAt)
        if (!regime) throw new Error('no law')
        const running = new RunningCount(
          { areas: facts.areas, roll: facts.roll, regime },
          { closesAt, conflicting, same: saySame([aMotion()], inForce) },
        )
        let papers = new Map<number, CountedPaper[]>()
        for (const { voter, gone, ...said } of arrivals) {
          const known = papers.get(voter) ?? []
          if (gone) papers = new Map([...papers, [voter, []]])
          else addTo(papers, voter, aPaper({ voter, no: known.length + 1, ...said }))
          running.put(voter, papers.get(voter) ?? [])
          const all = [...papers.values()].flat().sort((a, b) => a.voter - b.voter || a.no - b.no)
          const { ballots, shortfall } = tally({ ...facts, papers: all })
          expect(running.figures()).toEqual({
            accepted: ballots.accepted,
            returned: ballots.returned,
            papers: all.length,
            notCounted: all.length - ballots.accepted.headcount,
            shortfall,
          })
        }
      },
    ),
    { numRuns: runs(200) },
  )
})
