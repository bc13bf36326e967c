import { expect, it } from 'vitest'
import {
  areasInside,
  electoratesOf,
  type RolledUnit,
  weighRoll,
  withoutExclusions,
} from '../../src/count/electorate.ts'
import { aMotion } from '../support/builders.ts'

const unit = (voter: number, building: string, area: number): RolledUnit => ({
  code: `${building}-${voter}`,
  voter,
  area,
  building,
  entrance: '',
  use: 'residential',
  status: 'delivered',
  ownerKey: `k${voter}`,
})

const UNITS = [unit(1, '1', 10), unit(2, '1', 20), unit(2, '2', 30), unit(3, '2', 40), unit(0, '1', 50)]
const inOne = aMotion({ scope: { by: 'building', values: ['1'] } })

it('is each voter’s area inside the scope; what does not count is nobody’s', () => {
  expect([...areasInside(inOne, UNITS, 4)]).toEqual([0, 10, 20, 0])
  expect([...areasInside(aMotion(), UNITS, 4)]).toEqual([0, 10, 50, 40])
})

it('a voter taken out by decision has no area in it', () => {
  const out = new Map([['M1', [1, 3]]])
  const { electorates, excluded } = electoratesOf([aMotion()], UNITS, 4, out)
  expect([...(electorates.get('M1') ?? [])]).toEqual([0, 0, 50, 0])
  expect([...(excluded.get('M1') ?? [])]).toEqual([
    [1, 10],
    [3, 40],
  ])
  const whole = withoutExclusions({ electorates, excluded })
  expect([...(whole.electorates.get('M1') ?? [])]).toEqual([0, 10, 50, 40])
  expect(whole.excluded.size).toBe(0)
})

it('only items narrower than the roll have an electorate of their own; who is outside the scope is not taken out of it', () => {
  const items = [aMotion(), { ...inOne, code: 'M2' }]
  const { electorates, excluded } = electoratesOf(items, UNITS, 4, new Map([['M2', [3]]]))
  expect([...electorates.keys()]).toEqual(['M2'])
  expect(excluded.size).toBe(0)
})

it('the units of a roll come to voters, heads and area; those that do not count stand beside them', () => {
  const weighed = (...units: (readonly [number, number])[]) => {
    const { areas, figures } = weighRoll(units)
    return { areas: [...areas], ...figures }
  }
  const nothing = { units: 0, area: 0 }
  expect(weighed()).toEqual({ areas: [0], ...nothing, headcount: 0, leftOut: nothing })
  expect(weighed([2, 20], [0, 5], [1, 10], [2, 30], [0, 7])).toEqual({
    areas: [0, 10, 50],
    units: 3,
    headcount: 2,
    area: 60,
    leftOut: { units: 2, area: 12 },
  })
  // However many there are, in whatever order; who lost its units by a correction has none.
  const many = Array.from({ length: 5000 }, (_, i) => [5000 - i, 1] as const)
  expect(weighed(...many)).toEqual({
    areas: [0, ...many.map(() => 1)],
    units: 5000,
    headcount: 5000,
    area: 5000,
    leftOut: nothing,
  })
  expect(weighed(...many.toReversed(), [5001, 0])).toMatchObject({ units: 5001, headcount: 5000, area: 5000 })
})
