import { expect, it } from 'vitest'
import { clears } from '../../../src/basics/bar.ts'
import { marginOver } from '../../../src/count/sensitivity/margin.ts'
import fc from '../../support/fast-check.ts'

const w = (headcount: number, area: number) => ({ headcount, area })

it('is 0 at the least that clears, negative below, positive above', () => {
  const quorum = { wording: 'at least', of: [2, 3] } as const
  const half = { wording: 'more than', of: [1, 2] } as const
  expect([65, 66, 67].map(n => marginOver(quorum, w(n, n), w(99, 99)).headcount)).toEqual([-1, 0, 1])
  expect([65, 66, 67].map(n => marginOver(quorum, w(n, n), w(100, 100)).area)).toEqual([-2, -1, 0])
  expect([32, 33, 34].map(n => marginOver(half, w(n, n), w(66, 66)).area)).toEqual([-2, -1, 0])
  expect(marginOver(quorum, w(0, 0), w(0, 0))).toEqual({ headcount: null, area: null })
})

it('agrees with the bar, and one step less would not clear', () => {
  const bars = fc.record({
    wording: fc.constantFrom('at least' as const, 'more than' as const),
    of: fc.constantFrom([1, 2] as const, [2, 3] as const, [3, 4] as const),
  })
  fc.assert(
    fc.property(bars, fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (bar, part, whole) => {
      const margin = marginOver(bar, w(part, part), w(whole, whole)).headcount ?? 0
      expect(margin >= 0).toBe(clears(bar, part, whole))
      expect(clears(bar, part - margin, whole)).toBe(true)
      expect(clears(bar, part - margin - 1, whole)).toBe(false)
    }),
  )
})
