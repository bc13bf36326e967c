import { describe, expect, it } from 'vitest'
import type { Owner, OwnerDecision, Unit } from '../../src/assembly/unit.ts'
import { ownersNamed, suspectedPairs } from '../../src/count/suspects.ts'
import { votersOf } from '../../src/count/voters.ts'
import { aDecision, anOwner, aUnit, rulesWith } from '../support/builders.ts'

function pairs(units: readonly Unit[], ...decisions: readonly OwnerDecision[]): string[] {
  return suspectedPairs(units, votersOf(units, rulesWith(), decisions), decisions).map(pair => pair.join('/'))
}

const owned = (code: string, ...owners: readonly Owner[]) => aUnit({ code, owners })
const bare = anOwner()
const one = anOwner({ idNo: 'H1' })
const two = anOwner({ idNo: 'H2' })
const other = anOwner({ name: '李四' })
const card = anOwner({ idNo: '990000197001010018' })

describe('suspected same owner', () => {
  it.each<[string, Unit[], string[]]>([
    ['two without a number', [owned('b', bare), owned('a', bare)], ['a/b']],
    ['one without a number', [owned('a', bare), owned('b', one)], ['a/b']],
    ['two numbers contradict', [owned('a', one), owned('b', two)], []],
    ['one number is no suspicion', [owned('a', one), owned('b', one)], []],
    ['other names', [owned('a', bare), owned('b', other)], []],
    ['every pair of three', [owned('c', bare), owned('a', bare), owned('b', one)], ['a/b', 'a/c', 'b/c']],
    ['only with the one that lacks it', [owned('a', one), owned('b', two), owned('c', bare)], ['a/c', 'b/c']],
    ['co-owners in any order', [owned('a', bare, other), owned('b', other, one)], ['a/b']],
    ['co-owners of whom one has no number', [owned('a', card, other), owned('b', card, other)], ['a/b']],
    ['a part of the owners', [owned('a', bare, other), owned('b', bare)], []],
    ['one number of two contradicts', [owned('a', one, other), owned('b', two, other)], []],
    ['two of one name', [owned('a', one, bare), owned('b', two, bare)], ['a/b']],
    [
      'three numbers for two of one name',
      [owned('a', one, bare), owned('b', two, anOwner({ idNo: 'H3' }))],
      [],
    ],
    [
      'in the order of code points',
      [owned('10', bare), owned('2', bare), owned('\u{20000}', bare), owned('\uffee', bare)],
      ['10/2', '10/\uffee', '10/\u{20000}', '2/\uffee', '2/\u{20000}', '\uffee/\u{20000}'],
    ],
  ])('%s', (_what, units, expected) => {
    expect(pairs(units)).toEqual(expected)
  })

  it('wants delivered units that count', () => {
    expect(pairs([owned('a', bare), aUnit({ code: 'b', owners: [bare], status: 'undelivered' })])).toEqual([])
    expect(pairs([owned('a', bare), aUnit({ code: 'b', owners: [bare], use: 'parking' })])).toEqual([])
    expect(pairs([aUnit({ code: 'a', owners: [] }), aUnit({ code: 'b', owners: [] })])).toEqual([])
  })

  it('ends with a decision either way', () => {
    const units = [owned('a', bare), owned('b', bare), owned('c', bare)]
    expect(pairs(units, aDecision('merge', 'a', 'b'))).toEqual(['a/c', 'b/c'])
    expect(pairs(units, aDecision('keep-apart', 'c', 'a'))).toEqual(['a/b', 'b/c'])
    expect(pairs(units, aDecision('keep-apart', 'a', 'b', 'c'))).toEqual([])
  })

  it('follows the latest decision on a pair', () => {
    const units = [owned('a', bare), owned('b', bare)]
    expect(pairs(units, aDecision('keep-apart', 'a', 'b'), aDecision('merge', 'a', 'b'))).toEqual([])
    const undone = [aDecision('merge', 'a', 'b'), aDecision('keep-apart', 'a', 'b')]
    expect(pairs(units, ...undone)).toEqual([])
    expect(votersOf(units, rulesWith(), undone).figures.headcount).toBe(2)
  })

  it('lists no more pairs than a person could use', () => {
    const units = Array.from({ length: 450 }, (_, i) => owned(String(i), bare))
    expect(suspectedPairs(units, votersOf(units, rulesWith(), []), [])).toHaveLength(100_000)
  })
})

describe('what a roster says of its owners', () => {
  const named = (name: string, idNo = 'H1') => anOwner({ name, idNo })
  const shared = (units: readonly Unit[], ...decisions: readonly OwnerDecision[]) =>
    ownersNamed(units, decisions).shared.map(({ holders }) =>
      holders.map(h => `${h.unit} ${h.name}`).join(', '),
    )
  const COPIED = [
    owned('a', named('张三')),
    owned('b', named('李四')),
    owned('c', named('李四'), named('王五')),
  ]

  it('is how many there are: by number, without one by unit and name', () => {
    const units = [owned('a', one, bare), owned('b', one, bare), owned('c', other), owned('d')]
    expect(ownersNamed(units, []).owners).toBe(4)
  })

  it('is which number stands under several names, where and in which order', () => {
    expect(shared(COPIED)).toEqual(['a 张三, b 李四, c 李四, c 王五'])
    expect(
      shared([owned('a', named('张三')), owned('b', named('张三')), owned('c', named('李四', 'H2'))]),
    ).toEqual([])
    // Once for each unit, and not where the names look the same.
    expect(shared([owned('a', named('张三')), owned('b', named('李四'), named('李四'))])).toEqual([
      'a 张三, b 李四',
    ])
    expect(shared([owned('a', named('LI Si')), owned('b', named('Li  Si'))])).toEqual([])
  })

  it('is no longer said of units that one decision makes one owner’s', () => {
    const others = [...COPIED, owned('d', named('甲', 'H9')), owned('e', named('乙', 'H9'))]
    expect(shared(others, aDecision('merge', 'a', 'b', 'c'))).toEqual(['d 甲, e 乙'])
    expect(shared(others, aDecision('merge', 'a', 'b'))).toHaveLength(2)
    expect(shared(others, aDecision('merge', 'a', 'b'), aDecision('merge', 'd', 'e'))).toHaveLength(1)
    expect(shared(others, aDecision('keep-apart', 'd', 'e'))).toHaveLength(2)
  })
})
