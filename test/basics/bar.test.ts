import { describe, expect, it } from 'vitest'
import {
  type Bar,
  clears,
  crossProducts,
  isOnBar,
  lacking,
  leastClearing,
  percentBeside,
  roundedPercent,
  truncatedPercent,
} from '../../src/basics/bar.ts'
import fc from '../support/fast-check.ts'

const HALF: Bar = { wording: 'more than', of: [1, 2] }
const TWO_THIRDS: Bar = { wording: 'at least', of: [2, 3] }
const THREE_QUARTERS: Bar = { wording: 'at least', of: [3, 4] }

describe('clearing a bar', () => {
  it.each<[Bar, number, number, boolean]>([
    [HALF, 49, 100, false],
    [HALF, 50, 100, false],
    [HALF, 51, 100, true],
    [HALF, 2, 5, false],
    [HALF, 3, 5, true],
    [TWO_THIRDS, 65, 99, false],
    [TWO_THIRDS, 66, 99, true],
    [TWO_THIRDS, 67, 99, true],
    [TWO_THIRDS, 66, 100, false],
    [TWO_THIRDS, 67, 100, true],
    [THREE_QUARTERS, 50, 67, false],
    [THREE_QUARTERS, 51, 68, true],
    [THREE_QUARTERS, 74, 100, false],
    [THREE_QUARTERS, 75, 100, true],
    [HALF, 0, 0, false],
    [TWO_THIRDS, 0, 0, false],
    [TWO_THIRDS, 1, 1, true],
    [HALF, 0, 1, false],
  ])('%j with %i of %i: %s', (bar, part, whole, expected) => {
    expect(clears(bar, part, whole)).toBe(expected)
  })

  it('is exact where products no longer fit a double', () => {
    const whole = Number.MAX_SAFE_INTEGER - 1 // divisible by 2 and by 3
    expect(whole % 6).toBe(0)
    expect(clears(HALF, whole / 2, whole)).toBe(false)
    expect(clears(HALF, whole / 2 + 1, whole)).toBe(true)
    expect(clears(TWO_THIRDS, (whole / 3) * 2, whole)).toBe(true)
    expect(clears(TWO_THIRDS, (whole / 3) * 2 - 1, whole)).toBe(false)
    expect(crossProducts(THREE_QUARTERS, whole, whole)).toEqual([BigInt(whole) * 4n, BigInt(whole) * 3n])
  })
})

describe('the least that clears', () => {
  it('is what trying every number finds', () => {
    for (const bar of [HALF, TWO_THIRDS, THREE_QUARTERS]) {
      for (let whole = 1; whole <= 200; whole += 1) {
        let least = 0
        while (!clears(bar, least, whole)) least += 1
        expect([bar, whole, leastClearing(bar, whole)]).toEqual([bar, whole, least])
        for (let part = 0; part <= whole; part += 1) {
          expect(lacking(bar, part, whole)).toBe(Math.max(0, least - part))
        }
      }
    }
  })

  it('stays exact beyond 2^53', () => {
    const whole = 9_007_199_254_740_990
    expect(leastClearing(TWO_THIRDS, whole)).toBe(6_004_799_503_160_660)
    expect(leastClearing(HALF, whole)).toBe(4_503_599_627_370_496)
    expect(lacking(TWO_THIRDS, 6_004_799_503_160_659, whole)).toBe(1)
  })

  it('of nothing is nothing', () => {
    expect(lacking(TWO_THIRDS, 0, 0)).toBe(0)
    expect(lacking(HALF, 0, 0)).toBe(0)
    expect(isOnBar(HALF, 0, 0)).toBe(false)
  })
})

describe('a share as a percentage', () => {
  it.each([
    [2, 3, '66.66%'],
    [1, 3, '33.33%'],
    [1, 2, '50.00%'],
    [1, 1, '100.00%'],
    [0, 5, '0.00%'],
    [0, 0, '0.00%'],
    [1, 10_000, '0.01%'],
    [1, 10_001, '0.00%'],
    [7, 100, '7.00%'],
    [705, 10_000, '7.05%'],
    [9_007_199_254_740_989, 9_007_199_254_740_990, '99.99%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(truncatedPercent(part, whole)).toBe(text)
  })

  it('never shows a bar as reached that is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.constantFrom(HALF, THREE_QUARTERS),
        (whole, bar) => {
          const below = leastClearing(bar, whole) - 1
          const shown = Number(truncatedPercent(below, whole).replace('%', ''))
          const limit = (100 * bar.of[0]) / bar.of[1]
          if (bar.wording === 'at least') expect(shown).toBeLessThan(limit)
          else expect(shown).toBeLessThanOrEqual(limit)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a percentage beside a bar', () => {
  it.each<[Bar, number, number, string]>([
    // Rounded half up to two places, as people expect.
    [TWO_THIRDS, 1, 3, '33.33%'],
    [TWO_THIRDS, 1, 8, '12.50%'],
    [HALF, 12345, 20000, '61.73%'],
    // Below a bar it never reads as the bar or above it, above it never as the bar or below.
    [TWO_THIRDS, 66_666, 100_000, '66.666%'],
    [TWO_THIRDS, 666_666, 1_000_000, '66.6666%'],
    [TWO_THIRDS, 66_668, 100_000, '66.668%'],
    [TWO_THIRDS, 66_664, 100_000, '66.66%'],
    [HALF, 50_001, 100_000, '50.001%'],
    [HALF, 49_999, 100_000, '49.999%'],
    [THREE_QUARTERS, 749_996, 1_000_000, '74.9996%'],
    // Exactly on it.
    [TWO_THIRDS, 2, 3, '66.67%'],
    [HALF, 3, 6, '50.00%'],
    [HALF, 0, 0, '0.00%'],
    [HALF, 6, 6, '100.00%'],
  ])('%j, %i of %i: %s', (bar, part, whole, text) => {
    expect(percentBeside(bar, part, whole)).toBe(text)
  })

  it('tells the side of the bar that the share is on', () => {
    const bars = fc.constantFrom(HALF, TWO_THIRDS, THREE_QUARTERS)
    const areas = fc.integer({ min: 1, max: 3_000_000_000 })
    fc.assert(
      fc.property(bars, areas, fc.integer({ min: -3, max: 3 }), (bar, whole, off) => {
        const part = Math.max(0, Math.min(whole, leastClearing(bar, whole) + off))
        const [digits = '', fraction = ''] = percentBeside(bar, part, whole).replace('%', '').split('.')
        const shown = BigInt(digits + fraction) * BigInt(bar.of[1])
        const line = BigInt(bar.of[0]) * 100n * 10n ** BigInt(fraction.length)
        if (isOnBar(bar, part, whole)) expect(fraction).toHaveLength(2)
        else expect(shown > line).toBe(BigInt(part) * BigInt(bar.of[1]) > BigInt(whole) * BigInt(bar.of[0]))
      }),
    )
  })

  it('is rounded half up where there is no bar', () => {
    expect([roundedPercent(1, 8), roundedPercent(2, 3), roundedPercent(0, 5), roundedPercent(1, 0)]).toEqual([
      '12.50%',
      '66.67%',
      '0.00%',
      '0.00%',
    ])
    expect(roundedPercent(1, 800)).toBe('0.13%')
  })
})
