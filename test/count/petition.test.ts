import { describe, expect, it } from 'vitest'
import type { PetitionSignature } from '../../src/assembly/bodies/petition.ts'
import type { Owner, Unit } from '../../src/assembly/unit.ts'
import { atLeast, moreThan } from '../../src/basics/bar.ts'
import { countPetition, petitionResult } from '../../src/count/petition.ts'
import type { Petitioners } from '../../src/law/place-values.ts'
import { aDecision, anOwner, aUnit, rulesWith } from '../support/builders.ts'

const DAY = '2026-03-20'

/** `n` owners of one unit each, 100 m² all but the first, whose unit is as large as it is said. */
function estate(n: number, first = 1_000_000): Unit[] {
  return Array.from({ length: n }, (_, i) =>
    aUnit({
      code: `1-${101 + i}`,
      area: i === 0 ? first : 1_000_000,
      owners: [anOwner({ name: `业主${i + 1}` })],
    }),
  )
}

const signed = (unit: string, given: Partial<PetitionSignature> = {}): PetitionSignature => ({
  ...{ unit, name: '', signedOn: '2026-03-01', withdrawnOn: null },
  ...given,
})

function count(
  units: readonly Unit[],
  signatures: readonly PetitionSignature[],
  given: { formerly?: (unit: string) => readonly Owner[]; decisions?: ReturnType<typeof aDecision>[] } = {},
) {
  const now = (code: string) => units.find(unit => unit.code === code)?.owners ?? []
  return countPetition({
    ...{ units, signatures, on: DAY, developer: '某某房产' },
    rules: rulesWith(),
    decisions: given.decisions ?? [],
    ownersOn: (unit, day) => (day === DAY ? now(unit) : (given.formerly ?? now)(unit)),
  })
}

const firstUnits = (n: number) => Array.from({ length: n }, (_, i) => signed(`1-${101 + i}`))

describe('the share that is asked for', () => {
  const share = (of: 'headcount' | 'area' | 'both' | 'either'): Petitioners => ({ share: atLeast(20), of })

  it.each([
    // Ten owners of 100 m² each: two are exactly one fifth.
    ['headcount', 10, 1, false, { headcount: 1, area: 0 }],
    ['headcount', 10, 2, true, { headcount: 0, area: 0 }],
    ['headcount', 10, 3, true, { headcount: 0, area: 0 }],
    ['headcount', 11, 2, false, { headcount: 1, area: 0 }],
    ['area', 10, 1, false, { headcount: 0, area: 1_000_000 }],
    ['area', 10, 2, true, { headcount: 0, area: 0 }],
    ['both', 10, 1, false, { headcount: 1, area: 1_000_000 }],
    ['both', 10, 2, true, { headcount: 0, area: 0 }],
    ['either', 10, 1, false, { headcount: 1, area: 1_000_000 }],
    ['either', 10, 2, true, { headcount: 0, area: 0 }],
  ] as const)('%s: of %i owners %i', (of, owners, signatures, met, lacking) => {
    const result = petitionResult(share(of), count(estate(owners), firstUnits(signatures)))
    expect(result).toEqual({ bar: { wording: 'at least', of: [1, 5], axis: of }, met, lacking })
  })

  it('of both needs each, of either one', () => {
    // The first of ten owners holds more than half of the area.
    const counted = count(estate(10, 12_000_000), firstUnits(1))
    expect(petitionResult(share('both'), counted)).toMatchObject({ met: false, lacking: { headcount: 1 } })
    expect(petitionResult(share('either'), counted)).toMatchObject({ met: true })
    expect(petitionResult(share('area'), counted)).toMatchObject({ met: true })
    expect(petitionResult(share('headcount'), counted)).toMatchObject({ met: false })
  })

  it('may be more than a share, or so many owners', () => {
    const three = count(estate(6), firstUnits(3))
    expect(petitionResult({ share: moreThan(1, 2), of: 'headcount' }, three)).toMatchObject({
      met: false,
      lacking: { headcount: 1 },
    })
    const ten = (n: number) => petitionResult({ owners: 10 }, count(estate(60), firstUnits(n)))
    expect([ten(9).met, ten(10).met, ten(11).met]).toEqual([false, true, true])
    const one = (n: number) => petitionResult({ owners: 1 }, count(estate(n), firstUnits(n)))
    expect(one(1)).toMatchObject({ bar: { of: [1, 1] }, met: true })
    expect(one(0)).toMatchObject({ bar: { of: [1, 1] }, met: false })
    expect(ten(9)).toMatchObject({
      bar: { of: [10, 60], axis: 'headcount' },
      lacking: { headcount: 1, area: 0 },
    })
  })

  it.each([
    [20, [1, 5]],
    [30, [3, 10]],
    [40, [2, 5]],
    [33, [33, 100]],
  ])('of %i in the hundred is told as %j', (percent, of) => {
    const result = petitionResult({ share: atLeast(percent), of: 'headcount' }, count(estate(3), []))
    expect(result.bar.of).toEqual(of)
  })

  it('is reached by nobody where there is no owner', () => {
    expect(petitionResult(share('headcount'), count([], []))).toMatchObject({ met: false })
    expect(petitionResult({ owners: 1 }, count([], []))).toMatchObject({ met: false })
  })
})

describe('signatures', () => {
  const rulings = (...given: Parameters<typeof count>) =>
    count(...given).rulings.map(({ counted, with: other, fault }) => fault ?? other ?? counted)

  it('count one owner once, with all units, whatever units were signed', () => {
    const owner = anOwner({ name: '甲', idNo: '990000197001010018' })
    const units = [
      aUnit({ code: '1-101', owners: [owner] }),
      aUnit({ code: '1-102', owners: [owner] }),
      ...estate(4).slice(2),
    ]
    const twice = count(units, [signed('1-102'), signed('1-101')])
    expect(twice.signed).toEqual({ headcount: 1, area: 2_000_000 })
    expect(twice.roll).toEqual({ headcount: 3, area: 4_000_000 })
    expect(twice.rulings[1]).toMatchObject({ counted: false, with: '1-102', fault: null })
    expect(count(units, [signed('1-101')]).signed).toEqual({ headcount: 1, area: 2_000_000 })
  })

  it('of co-owners are one, and decisions that owners are the same hold', () => {
    const couple = [anOwner({ name: '乙' }), anOwner({ name: '丙' })]
    const units = [aUnit({ code: '1-101', owners: couple }), ...estate(3).slice(1)]
    const both = [signed('1-101', { name: '乙' }), signed('1-101', { name: '丙' })]
    expect(count(units, both).signed).toEqual({ headcount: 1, area: 1_000_000 })
    const merged = count(estate(3), firstUnits(2), { decisions: [aDecision('merge', '1-101', '1-102')] })
    expect(merged).toMatchObject({ roll: { headcount: 2 }, signed: { headcount: 1, area: 2_000_000 } })
  })

  it('of others than the owner of that day are refused', () => {
    const units = estate(3)
    expect(rulings(units, [signed('1-101', { name: '邻居' })])).toEqual(['not-owner'])
    expect(rulings(units, [signed('9-901')])).toEqual(['unit-unknown'])
    const before = (code: string) => (code === '1-101' ? [anOwner({ name: '前业主' })] : [])
    expect(rulings(units, [signed('1-101')], { formerly: before })).toEqual(['sold-since'])
    expect(rulings(units, [signed('1-102')], { formerly: before })).toEqual(['not-owner'])
    // One of those who owned it then still does.
    const couple = () => [anOwner({ name: '前业主' }), anOwner({ name: '业主1' })]
    const half = aUnit({ code: '1-101', owners: [anOwner({ name: '业主1' }), anOwner({ name: '新业主' })] })
    expect(rulings([half, ...units.slice(1)], [signed('1-101')], { formerly: couple })).toEqual([true])
  })

  it('of an owner who sold that unit stand where another is owned', () => {
    const owner = anOwner({ name: '甲', idNo: '990000197001010018' })
    const units = [...estate(2), aUnit({ code: '1-109', area: 500_000, owners: [owner] })]
    const sold = count(units, [signed('1-101')], { formerly: () => [owner] })
    expect(sold.signed).toEqual({ headcount: 1, area: 500_000 })
  })

  it('for what is not delivered are the developer’s alone', () => {
    const units = [aUnit({ code: '1-101', status: 'undelivered' }), ...estate(3).slice(1)]
    expect(rulings(units, [signed('1-101'), signed('1-101', { name: '张三' })])).toEqual([
      'undelivered',
      'undelivered',
    ])
    expect(rulings(units, [signed('1-101', { name: '某某房产' })])).toEqual([true])
  })

  it('for a use that does not count go to the owner’s other unit', () => {
    const owner = anOwner({ name: '甲', idNo: '990000197001010018' })
    const space = aUnit({ code: 'P-1', use: 'parking', owners: [owner] })
    expect(rulings([space, ...estate(2)], [signed('P-1')])).toEqual(['does-not-count'])
    const flat = aUnit({ code: '1-109', owners: [owner] })
    expect(count([space, flat], [signed('P-1')]).signed).toEqual({ headcount: 1, area: 1_000_000 })
  })

  it('count from the day they are given until the day they are taken back', () => {
    const units = estate(2)
    expect(rulings(units, [signed('1-101', { signedOn: DAY })])).toEqual([true])
    expect(rulings(units, [signed('1-101', { signedOn: '2026-03-21' })])).toEqual(['later'])
    expect(rulings(units, [signed('1-101', { withdrawnOn: DAY })])).toEqual(['withdrawn'])
    expect(rulings(units, [signed('1-101', { withdrawnOn: '2026-03-21' })])).toEqual([true])
  })
})
