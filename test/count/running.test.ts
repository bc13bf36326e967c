import { expect, it } from 'vitest'
import { addTo } from '../../src/basics/groups.ts'
import { rulingContext } from '../../src/count/papers/rulings.ts'
import { RunningCount } from '../../src/count/papers/running.ts'
import { type CountedPaper, tally } from '../../src/count/tally.ts'
import { regimeAt } from '../../src/law/regime.ts'
import { aMotion, aPaper, aResolution, aVote } from '../support/builders.ts'
import fc from '../support/fast-check.ts'
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
          rulingContext({ closesAt, rules: inForce }, [aMotion()]),
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

it('a decision on papers that differ counts at once, and what became of each is kept', () => {
  const { areas, roll, assembly } = aVote({ areas: [40, 20, 30] })
  const regime = regimeAt(assembly.closesAt)
  if (!regime) throw new Error('no law')
  const running = new RunningCount({ areas, roll, regime }, rulingContext(assembly, [aMotion()]))
  const accepted = () => running.figures().accepted
  const papers = [aPaper(), aPaper({ no: 2, marks: '2' })]
  expect([running.rulingsOf(1), accepted()]).toEqual([[], { headcount: 0, area: 0 }])
  running.put(1, papers)
  expect([running.rulingsOf(1).map(r => r.ruling), accepted()]).toEqual([
    ['held', 'held'],
    { headcount: 0, area: 0 },
  ])
  running.put(1, papers, aResolution({ accept: 2 }))
  expect([running.rulingsOf(1).map(r => r.ruling), accepted()]).toEqual([
    ['superseded', 'accepted'],
    { headcount: 1, area: 40 },
  ])
  // Two thirds of 3 heads and of 90 are 2 and 60: one head and 20 are lacking.
  expect(running.figures()).toMatchObject({ papers: 2, notCounted: 1, shortfall: { headcount: 1, area: 20 } })
  running.put(2, [aPaper({ voter: 2 })])
  expect(running.figures().shortfall).toEqual({ headcount: 0, area: 0 })
})
