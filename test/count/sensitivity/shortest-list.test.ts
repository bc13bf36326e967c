import { describe, expect, it } from 'vitest'
import { type Outstanding, shortestList } from '../../../src/count/outstanding.ts'
import fc from '../../support/fast-check.ts'

const voters = (...areas: number[]): Outstanding[] => areas.map((area, i) => ({ voter: i + 1, area }))

describe('the shortest list of outstanding voters', () => {
  it('takes as many heads as are missing even where the area is there already', () => {
    expect(shortestList(voters(10, 30, 20), { headcount: 2, area: 5 })?.map(v => v.voter)).toEqual([2, 3])
  })

  it('takes the largest where area is missing', () => {
    expect(shortestList(voters(10, 30, 20), { headcount: 1, area: 45 })?.map(v => v.voter)).toEqual([2, 3])
    expect(shortestList(voters(10, 30, 20), { headcount: 1, area: 50 })).toHaveLength(2)
    expect(shortestList(voters(10, 30, 20), { headcount: 1, area: 51 })).toHaveLength(3)
  })

  it('is empty when nothing is missing and undefined when all together do not suffice', () => {
    expect(shortestList(voters(10), { headcount: 0, area: 0 })).toEqual([])
    expect(shortestList(voters(10), { headcount: 1, area: 11 })).toBeUndefined()
    expect(shortestList(voters(10), { headcount: 2, area: 0 })).toBeUndefined()
  })

  it('is never longer than the best of all subsets', () => {
    const area = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(
        fc.array(area, { maxLength: 9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 200 }),
        (areas, headcount, missing) => {
          const found = shortestList(voters(...areas), { headcount, area: missing })
          let best = Number.POSITIVE_INFINITY
          for (let subset = 0; subset < 1 << areas.length; subset++) {
            const chosen = areas.filter((_, i) => subset & (1 << i))
            const sum = chosen.reduce((a, b) => a + b, 0)
            if (chosen.length >= headcount && sum >= missing) best = Math.min(best, chosen.length)
          }
          expect(found?.length ?? Number.POSITIVE_INFINITY).toBe(best)
        },
      ),
      { seed: 5, numRuns: 400 },
    )
  })
})
