import { expect, it } from 'vitest'
import type { Ruling, VisitResult } from '../../src/assembly/paper.ts'
import { type Chased, chase, isMissing, isOutstanding } from '../../src/count/outstanding.ts'

const voter = (no: number, area: number, rulings: Ruling[] = [], results: VisitResult[] = []): Chased => ({
  voter: no,
  area,
  papers: rulings.map(ruling => ({ ruling })),
  visits: results.map(result => ({ result })),
})

it('outstanding is whoever has nothing in the box but what came too late', () => {
  const rulings: readonly (readonly [Ruling[], boolean])[] = [
    [[], true],
    [['late'], true],
    [['late', 'accepted'], false],
    [['void'], false],
    [['held', 'held'], false],
  ]
  for (const [papers, out] of rulings)
    expect([papers, isOutstanding(voter(1, 1, papers))]).toEqual([papers, out])
})

it('the shortest list is the largest first, and is the fewest that reach both', () => {
  const voters = [voter(1, 50), voter(2, 90), voter(3, 70, ['accepted']), voter(4, 60)]
  const { all, shortest } = chase(voters, { headcount: 1, area: 140 }, { skipRefused: false })
  expect(all.map(v => v.voter)).toEqual([1, 2, 4])
  expect(shortest?.map(v => v.voter)).toEqual([2, 4])
  // Of the same size, in the order of the roll.
  const level = [voter(3, 50), voter(1, 50), voter(2, 50)]
  const two = chase(level, { headcount: 2, area: 0 }, { skipRefused: false })
  expect(two.shortest?.map(v => v.voter)).toEqual([1, 2])
})

it('those whose last visit ended in a refusal may be left out; then it may no longer be reached', () => {
  const voters = [voter(1, 50, [], ['refused', 'appointment']), voter(2, 90, [], ['absent', 'refused'])]
  const lacking = { headcount: 1, area: 60 }
  expect(chase(voters, lacking, { skipRefused: false }).shortest?.map(v => v.voter)).toEqual([2])
  const without = chase(voters, lacking, { skipRefused: true })
  expect([without.all.map(v => v.voter), without.shortest]).toEqual([[1], undefined])
})

it('missing is a paper that visitors saw go into the box and nobody entered', () => {
  expect(isMissing(voter(1, 1, [], ['absent', 'voted']))).toBe(true)
  expect(isMissing(voter(1, 1, ['accepted'], ['voted']))).toBe(false)
  expect(isMissing(voter(1, 1, [], ['received']))).toBe(false)
})
