import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/assembly/item.ts'
import {
  buildingNamed,
  codesAlike,
  comparedPlace,
  namedPart,
  placesIn,
  type UnitPlace,
  unitCode,
} from '../../src/assembly/place.ts'

const at = (building: string, entrance = ''): UnitPlace => ({ building, entrance })
const inside = (scope: Scope, places: readonly UnitPlace[]) => {
  const { has } = placesIn(scope, places)
  return places.filter(has).map(p => `${p.building}/${p.entrance}`)
}
const faults = (scope: Scope, places: readonly UnitPlace[]) =>
  placesIn(scope, places).faults.map(({ code, data }) => {
    const told = 'there' in data ? data.there.zh : data.possible
    return `${code} ${data.value}: ${told}`
  })

const ESTATE = [at('1', '东'), at('1', '西'), at('2', '东'), at('2', '中'), at('3'), at('S1', '1')]

describe('a name without its trailing word', () => {
  it.each([
    ['3号楼', '3'],
    ['3幢', '3'],
    ['3 栋', '3'],
    ['2单元', '2'],
    ['501室', '501'],
    ['东门', '东'],
    ['A座', 'A'],
    ['18号', '18'],
    ['S1', 'S1'],
    ['楼', '楼'],
    ['', ''],
  ])('%s is %s', (value, bare) => {
    expect(namedPart(value)).toBe(bare)
  })
})

describe('the code of a unit as it is kept', () => {
  it.each([
    ['1-101', '1-101'],
    ['1—101室', '1-101'],
    ['1 – 101 室', '1-101'],
    ['１－１０１房', '1-101'],
    ['1——101', '1-101'],
    ['1一101', '1-101'],
    ['一单元', '一单元'],
    ['1--101', '1--101'],
    ['-1-001', '-1-001'],
    ['储藏室', '储藏室'],
    ['1-储藏室', '1-储藏室'],
    ['门房', '门房'],
    ['', ''],
  ])('%s is %s, and stays so', (typed, kept) => {
    expect(unitCode(typed)).toBe(kept)
    expect(unitCode(kept)).toBe(kept)
  })

  it('codes that look alike are grouped, others are not', () => {
    expect(codesAlike(['1-101', '1-102', '01-101', 'a-1', 'A-1', '1-0102', '11-01'])).toEqual([
      ['1-101', '01-101'],
      ['a-1', 'A-1'],
      ['1-102', '1-0102'],
    ])
    expect(codesAlike(['1-101', '1-102', '车位1', '车位2'])).toEqual([])
  })
})

describe('a place as it is compared', () => {
  it.each([
    [['3号楼', '三号楼', '3#', '3#楼', '03幢', '3栋', '第3座', '３号', '#3'], '3'],
    [['十二号楼', '12幢', '一二号楼'], '12'],
    [['A座', 'a栋'], 'A'],
    [['东区3号楼'], '东区3'],
    [['2单元', '二单元', '2'], '2'],
    [['楼'], '楼'],
  ])('%j look like %s', (spellings, compared) => {
    expect(spellings.map(comparedPlace)).toEqual(spellings.map(() => compared))
  })

  it('a sheet that is named after one building', () => {
    expect(['1号楼', '十二幢', 'A座', 'S2栋', '3#', '3#楼', '5号'].map(buildingNamed)).not.toContain(
      undefined,
    )
    expect(['Sheet1', '业主名册', '1-3号楼', '1号楼名册', '2026', '楼', '一期'].map(buildingNamed)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    )
  })
})

describe('a scope', () => {
  it('of all takes in everything', () => {
    expect(inside({ by: 'all' }, ESTATE)).toHaveLength(6)
    expect(faults({ by: 'all' }, ESTATE)).toEqual([])
  })

  it.each<[string[], string[]]>([
    [['1'], ['1/东', '1/西']],
    [
      ['3', 'S1'],
      ['3/', 'S1/1'],
    ],
    [['1号楼'], ['1/东', '1/西']],
  ])('of buildings %j', (values, expected) => {
    expect(inside({ by: 'building', values }, ESTATE)).toEqual(expected)
    expect(faults({ by: 'building', values }, ESTATE)).toEqual([])
  })

  it.each<[string[], string[]]>([
    [['西'], ['1/西']],
    [['2/东'], ['2/东']],
    [
      ['1/东', '中'],
      ['1/东', '2/中'],
    ],
    [['1号楼/东门'], ['1/东']],
    [['1'], ['S1/1']],
    [['西单元'], ['1/西']],
  ])('of entrances %j', (values, expected) => {
    expect(inside({ by: 'entrance', values }, ESTATE)).toEqual(expected)
    expect(faults({ by: 'entrance', values }, ESTATE)).toEqual([])
  })

  it('refuses an entrance that several buildings have, and names them', () => {
    expect(faults({ by: 'entrance', values: ['东', '西'] }, ESTATE)).toEqual([
      'scope-ambiguous 东: 1/东、2/东',
    ])
    expect(inside({ by: 'entrance', values: ['东'] }, ESTATE)).toEqual([])
  })

  it('refuses a building or entrance that no unit has, and names what there is', () => {
    expect(faults({ by: 'building', values: ['9'] }, ESTATE)).toEqual(['scope-unknown 9: 有：1、2、3、S1'])
    expect(faults({ by: 'entrance', values: ['9'] }, ESTATE)).toEqual([
      'scope-unknown 9: 有：1、1/东、2/东、中、西',
    ])
    expect(faults({ by: 'entrance', values: ['2/西'] }, ESTATE)).toEqual([
      'scope-unknown 2/西: 有：1、1/东、2/东、中、西',
    ])
    expect(faults({ by: 'building', values: ['9'] }, [at('', '')])).toEqual(['scope-unknown 9: 有：—'])
    expect(faults({ by: 'building', values: [''] }, [at('', '')])).toEqual(['scope-unknown : 有：—'])
    expect(faults({ by: 'entrance', values: [''] }, [at('', '')])).toEqual(['scope-unknown : 有：—'])
  })

  it('tells every fault', () => {
    const { faults: all } = placesIn({ by: 'building', values: ['8', '1', '9'] }, ESTATE)
    expect(all.map(f => f.data?.['value'])).toEqual(['8', '9'])
  })

  it('names eight of many, and says how many there are', () => {
    const many = Array.from({ length: 20 }, (_, i) => at(`b${String(i).padStart(2, '0')}`))
    expect(faults({ by: 'building', values: ['x'] }, many)).toEqual([
      'scope-unknown x: 有：b00、b01、b02、b03、b04、b05、b06、b07 等 20 个',
    ])
  })

  it('prefers the exact name to one without its trailing word', () => {
    const both = [at('3号'), at('3')]
    expect(inside({ by: 'building', values: ['3'] }, both)).toEqual(['3/'])
    expect(inside({ by: 'building', values: ['3号'] }, both)).toEqual(['3号/'])
    expect(inside({ by: 'entrance', values: ['2'] }, [at('1', '2'), at('3', '2单元')])).toEqual(['1/2'])
  })

  it('takes an entrance whose own name holds a slash', () => {
    const slashed = [at('1', 'a/b'), at('1/a', 'b'), at('2', 'a/b')]
    expect(inside({ by: 'entrance', values: ['1/a/b'] }, slashed)).toEqual(['1/a/b', '1/a/b'])
    expect(inside({ by: 'entrance', values: ['2/a/b'] }, slashed)).toEqual(['2/a/b'])
    expect(inside({ by: 'entrance', values: ['b'] }, slashed)).toEqual(['1/a/b'])
  })

  it('tells places apart whose names run together', () => {
    expect(inside({ by: 'building', values: ['1'] }, [at('1', '12'), at('11', '2')])).toEqual(['1/12'])
  })
})
