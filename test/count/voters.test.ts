import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../src/assembly/assembly.ts'
import type { Owner, OwnerDecision, Unit } from '../../src/assembly/unit.ts'
import { ownersNamed } from '../../src/count/suspects.ts'
import { ownerKey, standingMerges, voterKey, votersOf } from '../../src/count/voters.ts'
import { aDecision, anOwner, aUnit, rulesWith } from '../support/builders.ts'

const zhang = anOwner({ idNo: '11010519491231002X' })
const zhangOld = anOwner({ idNo: '110105491231002' })
const li = anOwner({ name: '李四', idNo: 'H1234567' })
const firm = anOwner({ name: '新城公司', kind: 'organisation' })

function owned(code: string, ...owners: readonly Owner[]): Unit {
  return aUnit({ code, owners: owners.length === 0 ? [anOwner({ name: `业主${code}` })] : owners, area: 100 })
}

function grouped(
  units: readonly Unit[],
  rules: Partial<HouseRules> = {},
  decisions: readonly OwnerDecision[] = [],
  known: readonly Unit[] = units,
): string {
  return [...votersOf(units, rulesWith(rules), decisions, known).voterOf].join(' ')
}

describe('the same owner is one voter', () => {
  it.each<[string, Unit[], string]>([
    ['by certificate number', [owned('a', zhang), owned('b', zhang)], '1 1'],
    ['by number, whatever the name', [owned('a', zhang), owned('b', { ...zhang, name: '张三丰' })], '1 1'],
    [
      'two names under one number are one owner',
      [owned('a', zhang), owned('b', zhang, { ...zhang, name: '张三丰' }), owned('c', zhang, li)],
      '1 1 2',
    ],
    ['two owners in any order', [owned('a', zhang, li), owned('b', li, zhang), owned('c', li)], '1 1 2'],
    ['an old number is its new form', [owned('a', zhang), owned('b', zhangOld)], '1 1'],
    [
      'case and spaces folded',
      [
        owned('a', zhang),
        owned('b', { ...zhang, idNo: ' 110105 19491231 002x ' }),
        owned('c', li),
        owned('d', { ...li, idNo: 'h1234567' }),
      ],
      '1 1 2 2',
    ],
    [
      'a permit renewed is the one before, by its first nine characters; eight that are equal are two people',
      [
        owned('a', { ...li, idNo: 'H1234567801' }),
        owned('b', { ...li, idNo: 'H12345678(02)' }),
        owned('c', { ...li, idNo: 'H1234567901' }),
        owned('d', { ...li, idNo: 'M1234567801' }),
      ],
      '1 1 2 3',
    ],
    ['never by the name of a person', [owned('a', anOwner()), owned('b', anOwner())], '1 2'],
    ['by the exact name of a firm without a number', [owned('a', firm), owned('b', firm)], '1 1'],
    ['not by a name that differs', [owned('a', firm), owned('b', { ...firm, name: '新城 公司' })], '1 2'],
    [
      'not by the name of a firm with a number',
      [owned('a', firm), owned('b', { ...firm, idNo: '91310000132203821H' })],
      '1 2',
    ],
    ['two numbers are two', [owned('a', zhang), owned('b', li)], '1 2'],
    ['by the set of owners, in any order', [owned('a', zhang, li), owned('b', li, zhang)], '1 1'],
    ['a set and a part of it are two', [owned('a', zhang, li), owned('b', zhang)], '1 2'],
    ['two sets that overlap are two', [owned('a', zhang, li), owned('b', zhang, firm)], '1 2'],
    [
      'a co-owner without a number keeps the set apart',
      [owned('a', zhang, anOwner({ name: '王五' })), owned('b', zhang, anOwner({ name: '王五' }))],
      '1 2',
    ],
    ['an owner named twice is one of the set', [owned('a', zhang, zhangOld), owned('b', zhang)], '1 1'],
  ])('%s', (_what, units, expected) => {
    expect(grouped(units)).toBe(expected)
  })

  it('and holds the sum of the areas', () => {
    const { areas, figures } = votersOf(
      [owned('a', zhang), owned('b', li), owned('c', zhang)],
      rulesWith(),
      [],
    )
    expect([...areas]).toEqual([0, 200, 100])
    expect(figures).toEqual({ units: 3, headcount: 2, area: 300, leftOut: { units: 0, area: 0 } })
  })
})

describe('the developer', () => {
  it('is one voter with all that is unsold or not delivered, whoever is named', () => {
    const units = [
      aUnit({ code: 'a', status: 'unsold', owners: [] }),
      aUnit({ code: 'b', status: 'undelivered', owners: [zhang] }),
      aUnit({ code: 'c', status: 'undelivered', owners: [li] }),
      owned('d', zhang),
    ]
    expect(grouped(units)).toBe('1 1 1 2')
    expect(grouped(units, { headcount: 'by-unit' })).toBe('1 1 1 2')
  })

  it('is another voter with a delivered unit in its name, until a person merges them', () => {
    const units = [aUnit({ code: 'a', status: 'unsold', owners: [firm] }), owned('b', firm), owned('c', firm)]
    expect(grouped(units)).toBe('1 2 2')
    expect(grouped(units, {}, [aDecision('merge', 'a', 'b')])).toBe('1 1 1')
  })
})

describe('uses', () => {
  const units = [
    aUnit({ code: 'a', use: 'parking', area: 10 }),
    aUnit({ code: 'b', use: 'storage', area: 20 }),
    aUnit({ code: 'c', use: 'common', area: 40 }),
    aUnit({ code: 'd', use: 'commercial', area: 80 }),
    aUnit({ code: 'e', use: 'office', area: 160 }),
    aUnit({ code: 'f', use: 'other', area: 320 }),
  ]

  it('parking, storage and common do not count; the first two may', () => {
    expect(grouped(units)).toBe('0 0 0 1 2 3')
    expect(grouped(units, { 'counted-uses': ['parking'] })).toBe('1 0 0 2 3 4')
    expect(grouped(units, { 'counted-uses': ['parking', 'storage'] })).toBe('1 2 0 3 4 5')
  })

  it('what is left out is told, and is in no figure of the roll', () => {
    expect(votersOf(units, rulesWith(), []).figures).toEqual({
      units: 3,
      headcount: 3,
      area: 560,
      leftOut: { units: 3, area: 70 },
    })
    expect(votersOf(units, rulesWith({ 'counted-uses': ['storage'] }), []).figures).toEqual({
      units: 4,
      headcount: 4,
      area: 580,
      leftOut: { units: 2, area: 50 },
    })
  })
})

describe('by unit', () => {
  it('each delivered unit is a voter, and merges do not change that', () => {
    const units = [owned('a', zhang), owned('b', zhang), owned('c', li)]
    expect(grouped(units, { headcount: 'by-unit' })).toBe('1 2 3')
    expect(grouped(units, { headcount: 'by-unit' }, [aDecision('merge', 'a', 'c')])).toBe('1 2 3')
  })
})

describe('decisions', () => {
  const units = [owned('a'), owned('b'), owned('c'), owned('d')]

  it.each<[string, OwnerDecision[], string]>([
    ['none', [], '1 2 3 4'],
    ['a merge', [aDecision('merge', 'b', 'd')], '1 2 3 2'],
    ['a chain of merges', [aDecision('merge', 'a', 'b'), aDecision('merge', 'c', 'b')], '1 1 1 2'],
    [
      'a chain, the other way round',
      [aDecision('merge', 'c', 'd'), aDecision('merge', 'a', 'b'), aDecision('merge', 'd', 'a')],
      '1 1 1 1',
    ],
    ['the same merge twice', [aDecision('merge', 'a', 'b'), aDecision('merge', 'a', 'b')], '1 1 2 3'],
    ['a merge of three', [aDecision('merge', 'a', 'c', 'd')], '1 2 1 1'],
    ['kept apart later', [aDecision('merge', 'a', 'b'), aDecision('keep-apart', 'a', 'b')], '1 2 3 4'],
    [
      'merged again',
      [aDecision('merge', 'a', 'b'), aDecision('keep-apart', 'a', 'b'), aDecision('merge', 'a', 'b')],
      '1 1 2 3',
    ],
    ['kept apart before', [aDecision('keep-apart', 'a', 'b'), aDecision('merge', 'a', 'b')], '1 1 2 3'],
    ['another pair kept apart', [aDecision('merge', 'a', 'b'), aDecision('keep-apart', 'b', 'c')], '1 1 2 3'],
    ['a unit that is not there', [aDecision('merge', 'a', 'zz')], '1 2 3 4'],
  ])('%s', (_what, decisions, expected) => {
    expect(grouped(units, {}, decisions)).toBe(expected)
  })

  it('a merge joins all units of both owners', () => {
    const more = [owned('a', zhang), owned('b', anOwner()), owned('c', zhang), owned('d', li)]
    expect(grouped(more, {}, [aDecision('merge', 'a', 'b')])).toBe('1 1 1 2')
  })

  it('a merge holds through a unit that lies outside the scope', () => {
    const all = [owned('a', anOwner()), owned('b', zhang), owned('c', zhang)]
    const inside = all.filter(u => u.code !== 'b')
    expect(grouped(inside, {}, [aDecision('merge', 'a', 'b')], all)).toBe('1 1')
  })

  it('a merge holds through a unit whose use does not count', () => {
    const parking = aUnit({ code: 'p', use: 'parking', owners: [zhang] })
    expect(
      grouped([owned('a', anOwner()), parking, owned('c', zhang)], {}, [aDecision('merge', 'a', 'p')]),
    ).toBe('1 0 1')
  })

  it('stand unless a later one names two of their units', () => {
    const merge = aDecision('merge', 'a', 'b', 'c')
    expect(standingMerges([merge, aDecision('keep-apart', 'a', 'd')])).toEqual([merge])
    expect(standingMerges([merge, aDecision('keep-apart', 'a', 'c')])).toEqual([])
  })
})

describe('counting owners', () => {
  it('each number once, each firm without one once, each person without one once per unit', () => {
    const units = [
      owned('a', zhang, anOwner()),
      owned('b', zhangOld, anOwner()),
      owned('c', firm),
      owned('d', firm, li),
    ]
    expect(ownersNamed(units, []).owners).toBe(5)
  })

  it('keys never mix a number, a firm and a person', () => {
    const keys = [ownerKey(zhang, 'a'), ownerKey(firm, 'a'), ownerKey({ ...firm, kind: 'person' }, 'a')]
    expect(new Set(keys).size).toBe(3)
    expect(ownerKey(anOwner(), 'a')).not.toBe(ownerKey(anOwner(), 'b'))
    expect(voterKey(aUnit({ code: 'a', owners: [] }))).not.toBe(voterKey(aUnit({ code: 'b', owners: [] })))
  })
})
