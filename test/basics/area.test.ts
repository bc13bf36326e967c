import { describe, expect, it } from 'vitest'
import { AREA_LIMIT, areaText, readArea } from '../../src/basics/area.ts'
import fc from '../support/fast-check.ts'

describe('reading an area', () => {
  it.each<[string, number | string]>([
    ['89.37', 893_700],
    ['46.5㎡', 465_000],
    ['102.1234 平方米', 1_021_234],
    ['7平米', 70_000],
    ['7 m²', 70_000],
    ['7m2', 70_000],
    ['7M2', 70_000],
    ['0.0001', 1],
    ['007.10', 71_000],
    ['99999999.9999', AREA_LIMIT - 1],
    ['100000000', 'too-large'],
    ['1000000000', 'too-large'],
    ['12345678901234567890', 'too-large'],
    ['0000000000001', 10_000],
    ['1.00000', 'too-many-decimals'],
    ['1.23456', 'too-many-decimals'],
    ['0', 'not-positive'],
    ['0.0000', 'not-positive'],
    ['-5', 'not-positive'],
    ['', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['5.', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['1,000.5', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['12亩', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['-', 'not-a-number'],
  ])('%s', (text, area) => {
    expect(readArea(text)).toBe(area)
  })
})

describe('printing an area', () => {
  it.each([
    [0, '0.00'],
    [1, '0.0001'],
    [10, '0.001'],
    [100, '0.01'],
    [987_600, '98.76'],
    [987_654, '98.7654'],
    [987_650, '98.765'],
    [1_000_000, '100.00'],
    [1_000_100, '100.01'],
    [1_001_000, '100.10'],
    [AREA_LIMIT - 1, '99999999.9999'],
  ])('%i is %s', (area, text) => {
    expect(areaText(area)).toBe(text)
  })

  it('reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: AREA_LIMIT - 1 }), area => {
        expect(readArea(areaText(area))).toBe(area)
      }),
      { numRuns: 500 },
    )
  })
})
