import { expect, it } from 'vitest'
import { doorOf, walkOrder } from '../../src/assembly/place.ts'
import type { Use } from '../../src/assembly/unit.ts'
import { naturalOrder } from '../../src/basics/text.ts'

it.each([
  [['10号楼', '2号楼', '1号楼']],
  [['十号楼', '二号楼', '一号楼', '十二号楼', '二十一号楼']],
  [['3-1201', '3-501', '3-502', '12-101', '3-501甲']],
  [['B座', 'A座', 'A2座', 'A10座']],
  [['商铺11', '商铺2', '1-101']],
])('numbers go by their size: %j', names => {
  const expected: Readonly<Record<string, string>> = {
    '10号楼': '1号楼 2号楼 10号楼',
    十号楼: '一号楼 二号楼 十号楼 十二号楼 二十一号楼',
    '3-1201': '3-501 3-501甲 3-502 3-1201 12-101',
    B座: 'A2座 A10座 A座 B座',
    商铺11: '1-101 商铺2 商铺11',
  }
  expect(names.toSorted(naturalOrder).join(' ')).toBe(expected[names[0] ?? ''])
})

it('two names are the same only when they are', () => {
  expect(naturalOrder('01', '1')).not.toBe(0)
  expect(naturalOrder('二', '2')).not.toBe(0)
  expect(naturalOrder('3-501', '3-501')).toBe(0)
})

const unit = (building: string, entrance: string, code: string, use: Use = 'residential') => ({
  building,
  entrance,
  code,
  use,
})

it('one walks building by building, entrance by entrance, up the stairs; what has no building comes last', () => {
  const units = [
    unit('', '', '门房'),
    unit('10', '1', '101'),
    unit('2', '2', '101'),
    unit('2', '1', '1001'),
    unit('2', '1', '201'),
  ]
  expect(units.toSorted(walkOrder).map(u => `${u.building}/${u.entrance}/${u.code}`)).toEqual([
    '2/1/201',
    '2/1/1001',
    '2/2/101',
    '10/1/101',
    '//门房',
  ])
})

it('of several units one calls at the first home, at the first unit where there is none', () => {
  expect(
    doorOf([unit('1', '', '铺1', 'commercial'), unit('5', '1', '502'), unit('5', '1', '501')])?.code,
  ).toBe('501')
  expect(doorOf([unit('2', '', '铺2', 'commercial'), unit('1', '', '铺1', 'office')])?.code).toBe('铺1')
  expect(doorOf([])).toBeUndefined()
})
