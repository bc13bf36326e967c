import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/assembly/item.ts'
import {
  isMark,
  joinMarks,
  markNumbers,
  markPairs,
  numbersMark,
  perCandidateMark,
  splitMarks,
} from '../../src/assembly/marks.ts'
import { aCandidate, aChoice, aMotion, anElection } from '../support/builders.ts'
import fc from '../support/fast-check.ts'

describe('marks as text', () => {
  it('numbers stand in order, each once', () => {
    expect(numbersMark([10, 2, 2, 1])).toBe('1 2 10')
    expect(numbersMark([])).toBe('')
    expect(markNumbers('1 2 10')).toEqual([1, 2, 10])
    expect(markNumbers('')).toEqual([])
    expect(markNumbers('x')).toEqual([])
  })

  it('opinions stand in the order of the candidates', () => {
    expect(
      perCandidateMark([
        [10, '1'],
        [2, '3'],
      ]),
    ).toBe('2:3 10:1')
    expect(markPairs('2:3 10:1')).toEqual([
      [2, '3'],
      [10, '1'],
    ])
    expect(markPairs('')).toEqual([])
    expect(markPairs('x')).toEqual([])
  })

  it('come back from a paper as they went in', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99 })).map(n => [...n].sort((a, b) => a - b))
    fc.assert(
      fc.property(numbers, fc.constantFrom('1', '2', '3', 'f', 'x', ''), (chosen, mark) => {
        const pairs = chosen.map(no => [no, '1'] as const)
        const parts = [mark, numbersMark(chosen), perCandidateMark(pairs), '']
        expect(splitMarks(joinMarks(parts))).toEqual(parts)
        expect(markNumbers(numbersMark(chosen))).toEqual(chosen)
        expect(markPairs(perCandidateMark(pairs))).toEqual(pairs)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a mark that a paper can carry', () => {
  const candidates = [aCandidate(1), aCandidate(2, { standing: 'withdrawn' })]
  const approve = anElection({ candidates })
  const perCandidate = anElection({ candidates, manner: 'per-candidate' })

  it.each<[Item, string[], string[]]>([
    [aMotion(), ['1', '2', '3', 'f', 'x', ''], ['0', '4', 'for', '1 2', ' ']],
    [aChoice(), ['0', '1', '2', 'x', ''], ['3', '-1', '1 2', 'f', '01']],
    [approve, ['1', '2', '1 2', 'x', ''], ['3', '0', '1 3', 'f', '1:1']],
    [perCandidate, ['1:1', '1:2 2:3', 'x', ''], ['3:1', '1:4', '1:f', '1', '1:', '1:1 3:1']],
  ])('of %j', (item, good, bad) => {
    expect(good.filter(mark => !isMark(item, mark))).toEqual([])
    expect(bad.filter(mark => isMark(item, mark))).toEqual([])
  })
})
