import { describe, expect, it } from 'vitest'
import { acceptedPapers, tally } from '../../src/count/tally.ts'
import { aMotion, aPaper, aResolution, aVote, metres, papersOf, times } from '../support/builders.ts'

describe('where a decision takes somebody out of an item', () => {
  it('the count with everybody stands beside that item, and beside what another decision makes otherwise', () => {
    // With voter 1, two of four are for M1; without, two of three.
    const items = [
      aMotion(),
      aMotion({ code: 'M2', onlyIf: 'M1' }),
      aMotion({ code: 'M3' }),
      aMotion({ code: 'M4', onlyIf: 'M3' }),
    ]
    const vote = aVote({
      areas: metres(4),
      items,
      marks: ['2|1|1|1', '2|1|1|1', '1|1|1|1', '1|1|1|1'],
      electorates: { M1: [0, 10_000, 10_000, 10_000] },
    })
    const { items: counted } = tally({ ...vote, excluded: new Map([['M1', new Map([[1, 10_000]])]]) })
    expect(counted.map(item => [item.code, item.outcome, item.withoutRecusal?.outcome])).toEqual([
      ['M1', 'carried', 'not-carried'],
      ['M2', 'carried', 'lapsed'],
      ['M3', 'carried', undefined],
      ['M4', 'carried', undefined],
    ])
    expect(counted[0]).toMatchObject({ roll: { headcount: 3 }, withoutRecusal: { roll: { headcount: 4 } } })
    expect(tally(vote).items.some(item => 'withoutRecusal' in item || 'withoutTenantHeads' in item)).toBe(
      false,
    )
  })
})

it('a tally says of a rehearsal that it is one, and of nothing else', () => {
  const vote = aVote({ areas: metres(3), marks: times(3, '1') })
  expect('rehearsal' in tally(vote).assembly).toBe(false)
  const rehearsed = { ...vote, assembly: { ...vote.assembly, rehearsal: true as const } }
  expect(tally(rehearsed).assembly.rehearsal).toBe(true)
})

it('the papers that count are the accepted one of each voter, by decision where there is one', () => {
  const [first, second] = papersOf(['1'], ['2'])
  if (!first || !second) throw new Error('two papers')
  const papers = [
    first,
    second,
    aPaper({ voter: 2, void: 'V1' }),
    aPaper({ voter: 3, no: 1, void: 'V2' }),
    aPaper({ voter: 3, no: 2 }),
    ...papersOf(['1'], ['2']).map(paper => ({ ...paper, voter: 4 })),
  ]
  const resolutions = new Map([[1, aResolution({ accept: 2 })]])
  const counted = [...acceptedPapers(aVote({ areas: metres(4), papers, resolutions }))]
  expect(counted.map(({ voter, no }) => [voter, no])).toEqual([
    [1, 2],
    [3, 2],
  ])
})
