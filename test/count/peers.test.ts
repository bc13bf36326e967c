import { describe, expect, it } from 'vitest'
import { leastClearing, truncatedPercent } from '../../src/basics/bar.ts'
import { tally } from '../../src/count/tally.ts'
import { votersOf } from '../../src/count/voters.ts'
import {
  aMotion,
  anElection,
  anOwner,
  aUnit,
  aVote,
  electionOf,
  metres,
  motionOf,
  outcomeOf,
  papersOf,
  rulesWith,
  times,
} from '../support/builders.ts'

/* Wrong answers that other programs give (reference/peers.md §3.3); none of them may be ours. */

describe('wrong answers of other programs', () => {
  it('two thirds as 0.67: exactly 200 of 300 is enough', () => {
    expect(outcomeOf({ areas: metres(300), marks: [...times(200, '1'), ...times(100, null)] })).toBe(
      'carried',
    )
    expect(outcomeOf({ areas: metres(300), marks: [...times(199, '1'), ...times(101, null)] })).toBe(
      'no-quorum',
    )
  })

  it('过半 as >= 50: half against half is not carried', () => {
    expect(outcomeOf({ areas: metres(100), marks: [...times(50, '1'), ...times(50, '2')] })).toBe(
      'not-carried',
    )
  })

  it('the leading option is tested, whichever it is: where against leads nothing is carried', () => {
    expect(outcomeOf({ areas: metres(10), marks: [...times(2, '1'), ...times(8, '2')] })).toBe('not-carried')
  })

  it('only verified homes are the base: the base is the frozen roll', () => {
    expect(
      motionOf(tally(aVote({ areas: metres(9), marks: [...times(5, '1'), ...times(4, null)] }))).roll
        .headcount,
    ).toBe(9)
  })

  it('percentages rounded before they are compared: 66.67 % is not two thirds, 199 999 of 300 000 m² neither', () => {
    const areas = [1_999_990_000, 999_999_995, 10_005]
    expect(
      truncatedPercent(
        1_999_990_000,
        areas.reduce((a, b) => a + b),
      ),
    ).toBe('66.66%')
    expect(outcomeOf({ areas, marks: ['1', null, '1'] })).toBe('carried')
    expect(outcomeOf({ areas: [1_999_980_000, 1_000_010_000, 10_000], marks: ['1', null, '1'] })).toBe(
      'no-quorum',
    )
  })

  it('candidates’ heads by unit, participants by owner: three flats are one head on both sides', () => {
    const zhang = anOwner({ idNo: 'H1' })
    const units = ['a', 'b', 'c'].map(code => aUnit({ code, owners: [zhang], area: 10 }))
    const { areas, figures } = votersOf(units, rulesWith(), [])
    expect(figures.headcount).toBe(1)
    const vote = { ...aVote({ areas: [30], marks: ['1'], items: [anElection({ of: 1, seats: 1 })] }), areas }
    const { candidates, participating } = electionOf(tally(vote))
    expect([candidates[0]?.for, participating]).toEqual([
      { headcount: 1, area: 30 },
      { headcount: 1, area: 30 },
    ])
  })

  it('participants from choice rows: the eighth paper, which names nobody, takes part', () => {
    const marks = [...times(4, '1'), ...times(3, '2'), '']
    const { participating, candidates } = electionOf(
      tally(aVote({ areas: metres(8), marks, items: [anElection({ seats: 1 })] })),
    )
    expect(participating.headcount).toBe(8)
    expect(candidates[0]?.result).toBe('not-elected')
  })

  it('ties broken by chance: the same facts give the same tally, and equals stay tied', () => {
    const vote = aVote({ areas: metres(3), marks: ['1 2', '2 3', '1 3'], items: [anElection()] })
    expect(tally(vote)).toEqual(tally(vote))
    expect(electionOf(tally(vote)).candidates.map(c => c.result)).toEqual(['tied', 'tied', 'tied'])
  })

  it('one owner in both columns: a yes and a no of one voter are held, and the sum of opinions is the participants', () => {
    const { items, ballots } = tally(aVote({ areas: metres(2), papers: papersOf(['1'], ['2']) }))
    expect(items[0]?.participating.headcount).toBe(0)
    expect(ballots.papers.held).toBe(2)
  })

  it('use of the fund as a special matter: half and one more is enough from 2021', () => {
    expect(
      outcomeOf({ areas: metres(3), marks: ['1', '1', '2'], items: [aMotion({ matter: 'use-fund' })] }),
    ).toBe('carried')
  })

  it('the least majority of 5 as 4: it is 3', () => {
    expect(leastClearing({ wording: 'more than', of: [1, 2] }, 5)).toBe(3)
    expect(outcomeOf({ areas: metres(5), marks: [...times(3, '1'), ...times(2, '2')] })).toBe('carried')
  })

  it('a base in heads for votes in area: each axis has its own base', () => {
    const { quorum } = motionOf(tally(aVote({ areas: [72, 8], marks: ['1', null] })))
    expect([quorum.whole, quorum.headcount, quorum.area]).toEqual([{ headcount: 2, area: 80 }, false, true])
  })

  it('all shares, summed over those who voted on the item: those who did not stay in the base', () => {
    const old = aVote({
      areas: metres(10),
      papers: Array.from({ length: 6 }, (_, i) => ({
        voter: i + 1,
        no: 1,
        receivedAt: '2019-03-01T10:00',
        void: null,
        marks: i < 5 ? '1' : '2',
      })),
      assembly: { closesAt: '2019-03-15T18:00' },
    })
    const motion = motionOf(tally(old))
    expect(motion.comparison.whole).toEqual({ headcount: 10, area: 100_000 })
    expect(motion.outcome).toBe('not-carried')
  })

  it('two thirds of 150 000 m² as 90 000: it is 100 000', () => {
    expect(leastClearing({ wording: 'at least', of: [2, 3] }, 1_500_000_000)).toBe(1_000_000_000)
  })
})
