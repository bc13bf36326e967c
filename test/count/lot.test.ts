import { describe, expect, it } from 'vitest'
import { tally } from '../../src/count/tally.ts'
import { anElection, aVote } from '../support/builders.ts'

const results = (
  lot: readonly number[],
  given: { rule?: 'lot' | 'runoff'; alternates?: number; marks: string[]; of?: number; seats?: number },
) => {
  const { rule = 'lot', alternates = 0, marks, of = 3, seats = 1 } = given
  const vote = aVote({
    areas: marks.map(() => 10),
    marks,
    items: [anElection({ seats, alternates, of })],
    rules: { tie: rule },
  })
  const [item] = tally({ ...vote, lots: new Map([['E1', lot]]) }).items
  return item?.kind === 'election'
    ? {
        outcome: item.outcome,
        runoff: item.runoff,
        ranks: item.candidates.map(c => c.rank),
        results: item.candidates.map(c => c.result),
      }
    : undefined
}

/** Three candidates with two votes each. */
const tie = ['1 2', '1 3', '2 3']

describe('a lot between equals', () => {
  it('elects the drawn for the last seats, and the others have lost', () => {
    expect(results([], { marks: tie, seats: 2 })).toMatchObject({
      outcome: 'none',
      results: ['tied', 'tied', 'tied'],
    })
    expect(results([3, 1], { marks: tie, seats: 2 })).toEqual({
      outcome: 'complete',
      runoff: false,
      ranks: [1, 1, 1],
      results: ['elected', 'qualified', 'elected'],
    })
  })

  it('leaves the rest tied when it was drawn for one seat of two', () => {
    expect(results([3], { marks: tie, seats: 2 })).toMatchObject({
      outcome: 'partial',
      results: ['tied', 'tied', 'elected'],
    })
  })

  it('settles what no ballot can change any more; what is still to be drawn is open', () => {
    const prospect = (lot: readonly number[], ...out: null[]) => {
      const marks = [...tie, ...tie, ...out]
      const items = [anElection({ seats: 2, of: 3 })]
      const vote = aVote({ areas: marks.map(() => 10), marks, items, rules: { tie: 'lot' } })
      const { assembly } = vote
      const told = tally({
        ...vote,
        assembly: { ...assembly, state: out.length > 0 ? 'open' : 'closed' },
        lots: new Map([['E1', lot]]),
      }).prospects?.[0]
      return [told?.settled, ...(told?.candidates.values() ?? [])]
    }
    expect(prospect([3, 1])).toEqual(['certain', 'certain', 'certain-not', 'certain'])
    expect(prospect([3])).toEqual(['open', 'open', 'open', 'certain'])
    expect(prospect([])).toEqual(['open', 'open', 'open', 'open'])
    expect(prospect([], null)).toEqual(['open', 'open', 'open', 'open'])
  })

  it('gives the rest the places of alternates', () => {
    expect(results([3, 1], { marks: tie, seats: 2, alternates: 1 })?.results).toEqual([
      'elected',
      'alternate',
      'elected',
    ])
  })

  it('means nothing where the rule is a run-off or nobody is tied', () => {
    expect(results([3, 1], { marks: tie, seats: 2, rule: 'runoff' })).toMatchObject({
      runoff: true,
      results: ['tied', 'tied', 'tied'],
    })
    expect(results([2], { marks: ['1 2', '1 2', '1'], seats: 2, of: 2 })?.results).toEqual([
      'elected',
      'elected',
    ])
  })
})
