import { describe, expect, it } from 'vitest'
import type { Batch, EntryDecision, SecondEntry } from '../../../src/assembly/paper.ts'
import {
  checkBatch,
  checkStock,
  compareEntries,
  type FirstEntry,
  papersToLookAt,
  type StockFacts,
} from '../../../src/count/control.ts'
import { aChoice, aMotion, anElection } from '../../support/builders.ts'

function first(voter: number, marks: string, given: Partial<FirstEntry> = {}): FirstEntry {
  return { voter, no: 1, void: null, marks, ...given }
}

function second(voter: number, marks: string, given: Partial<SecondEntry> = {}): SecondEntry {
  return { voter, no: 1, void: null, marks, by: '乙', at: '', withdrawn: '', pass: 2, ...given }
}

function decision(given: Partial<EntryDecision> = {}): EntryDecision {
  return {
    voter: 1,
    paperNo: 1,
    secondNo: 1,
    first: { void: null, marks: '1' },
    second: { void: null, marks: '2' },
    stands: 'first',
    reason: '对照票面',
    by: '丙',
    at: '',
    ...given,
  }
}

describe('two entries of the papers', () => {
  it('that say the same agree; those keyed once, twice, differing and by the second alone are told apart', () => {
    const found = compareEntries(
      [first(1, '1'), first(2, '1'), first(3, '2')],
      [second(1, '1'), second(2, '2'), second(4, '1')],
      [],
    )
    expect(found.once.map(e => e.voter)).toEqual([3])
    expect(found.twice).toBe(2)
    expect(found.differences.map(d => [d.voter, d.decided])).toEqual([[2, undefined]])
    expect(found.onlySecond.map(e => e.voter)).toEqual([4])
  })

  it('of several papers of one voter belong together where they say the same, in whatever order they were keyed', () => {
    const papers = [first(1, '1'), first(1, '2', { no: 2 }), first(1, '3', { no: 3 })]
    const again = [second(1, '2'), second(1, '1', { no: 2 }), second(1, 'x', { no: 3 })]
    const { differences, twice } = compareEntries(papers, again, [])
    expect([twice, differences.map(d => [d.first.no, d.second.no])]).toEqual([3, [[3, 3]]])
  })

  it('void papers agree whatever else they say, and differ from those in order and by their reason', () => {
    const void2 = { void: 'V2' as const }
    expect(compareEntries([first(1, '1', void2)], [second(1, '', void2)], []).differences).toEqual([])
    expect(compareEntries([first(1, '')], [second(1, '', void2)], []).differences).toHaveLength(1)
    expect(
      compareEntries([first(1, '', { void: 'V1' })], [second(1, '', void2)], []).differences,
    ).toHaveLength(1)
  })

  it('withdrawn are none', () => {
    const found = compareEntries(
      [first(1, '1')],
      [second(1, '2', { withdrawn: '录错' }), second(1, '1', { no: 2 })],
      [],
    )
    expect([found.differences, found.twice]).toEqual([[], 1])
  })

  it('a decision holds for what it knew, and no longer', () => {
    const decidedBy = (papers: FirstEntry[]) =>
      compareEntries(papers, [second(1, '2')], [decision()]).differences.map(d => d.decided?.stands)
    expect(decidedBy([first(1, '1')])).toEqual(['first'])
    expect(decidedBy([first(1, '3')])).toEqual([undefined])
  })
})

describe('a bundle', () => {
  const items = [aMotion({ code: 'M1' }), anElection({ code: 'E1' }), aChoice({ code: 'C1' })]
  const papers = [first(1, '1|1 2|1'), first(2, '2|1|0'), first(3, '||'), first(4, '', { void: 'V2' })]
  const batch = (totals: Batch['totals'], given: Partial<Batch> = {}): Batch => ({
    id: 1,
    label: '第1捆',
    papers: 4,
    voidPapers: 1,
    totals,
    ...given,
  })
  const total = (item: string, mark: string, count: number) => ({ item, mark, count })
  const all = [
    total('M1', '1', 1),
    total('M1', '2', 1),
    total('M1', '', 1),
    total('E1', '1', 2),
    total('E1', '2', 1),
    total('E1', '', 1),
    total('C1', '1', 1),
    total('C1', '0', 1),
    total('C1', '', 1),
  ]

  it('agrees with what the tellers counted', () => {
    expect(checkBatch(batch(all), papers, items).faults).toEqual([])
  })

  it('names the papers, the void ones, and every mark that differs', () => {
    const said = batch([total('M1', '1', 2), total('M1', '2', 1)], { papers: 5, voidPapers: 0 })
    expect(checkBatch(said, papers, items).faults).toEqual([
      { item: '', mark: 'papers', said: 5, entered: 4 },
      { item: '', mark: 'void', said: 0, entered: 1 },
      { item: 'M1', mark: '1', said: 2, entered: 1 },
      { item: 'M1', mark: '', said: 0, entered: 1 },
    ])
  })

  it('holds a mark that was said and entered nowhere against 0', () => {
    const faults = [0, 1].map(n => checkBatch(batch([...all, total('M1', '3', n)]), papers, items).faults)
    expect(faults).toEqual([[], [{ item: 'M1', mark: '3', said: 1, entered: 0 }]])
  })

  it('of an election candidate by candidate counts those a paper is for', () => {
    const each = [anElection({ code: 'E1', manner: 'per-candidate' })]
    const entered = [first(1, '1:1 2:2 3:3'), first(2, '1:1 2:1'), first(3, 'x')]
    const said = (two: number) =>
      batch([total('E1', '1', 2), total('E1', '2', two), total('E1', '3', 0), total('E1', 'x', 1)], {
        papers: 3,
        voidPapers: 0,
      })
    expect(checkBatch(said(1), entered, each)).toMatchObject({ entered: 3, faults: [] })
    expect(checkBatch(said(2), entered, each).faults).toEqual([
      { item: 'E1', mark: '2', said: 2, entered: 1 },
    ])
  })

  it('that differs is looked through for marks entered more often than counted, most of them first', () => {
    const look = (said: Batch) =>
      papersToLookAt(checkBatch(said, papers, items).faults, papers, items).map(paper => paper.voter)
    const less = (...marks: readonly (readonly [item: string, mark: string])[]) =>
      all.map(one =>
        marks.some(([item, mark]) => one.item === item && one.mark === mark)
          ? { ...one, count: one.count - 1 }
          : one,
      )
    expect(look(batch(all))).toEqual([])
    // Said more often than entered is on no paper.
    expect(look(batch(all.map(one => ({ ...one, count: one.count + 1 }))))).toEqual([])
    expect(look(batch(less(['M1', '2'])))).toEqual([2])
    expect(look(batch(less(['E1', '1'], ['C1', '0'])))).toEqual([2, 1])
    expect(look(batch(less(['E1', '1'], ['M1', '1'], ['C1', ''])))).toEqual([1, 2, 3])
    expect(look(batch(all, { voidPapers: 0 }))).toEqual([4])
  })

  it('of which nothing but the number was said is held to the number', () => {
    expect(checkBatch(batch([], { voidPapers: null }), papers, items).faults).toEqual([])
  })
})

describe('the papers themselves', () => {
  const faults = (given: Partial<StockFacts>) =>
    checkStock({ counts: [], voters: 10, served: new Set(), returned: [], byBox: new Map(), ...given }).map(
      f => f.kind,
    )
  const count = (kind: StockFacts['counts'][number]['kind'], n: number, box = '') => ({ kind, count: n, box })

  it.each([
    [14, []],
    [15, []],
    [16, ['printed']],
  ])('printed %i = issued 10 + spare 3 + spoiled 2', (printed, expected) => {
    const spoiled = printed === 14 ? 1 : 2
    expect(
      faults({ counts: [count('printed', printed), count('spare', 3), count('spoiled', spoiled)] }),
    ).toEqual(expected)
  })

  it('issued again is more than the voters; fewer leave somebody without', () => {
    expect(faults({ counts: [count('printed', 12), count('issued', 12)] })).toEqual([])
    expect(faults({ counts: [count('issued', 9)] })).toEqual(['issued'])
  })

  it('whoever returned a paper was served, where that list was kept', () => {
    expect(faults({ returned: [1, 2] })).toEqual([])
    expect(faults({ returned: [1, 2], served: new Set([1, 2, 3]) })).toEqual([])
    expect(faults({ returned: [1, 2], served: new Set([1]) })).toEqual(['unserved'])
  })

  it('each box gives as many papers as were entered from it, and all boxes as many as all', () => {
    const byBox = new Map([
      ['一号箱', 3],
      ['', 2],
    ])
    expect(faults({ byBox, counts: [count('returned', 3, '一号箱'), count('returned', 5)] })).toEqual([])
    expect(faults({ byBox, counts: [count('returned', 4, '一号箱'), count('returned', 6)] })).toEqual([
      'box',
      'boxes',
    ])
    expect(faults({ byBox, counts: [count('returned', 1, '二号箱')] })).toEqual(['box'])
  })
})
