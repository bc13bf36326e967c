import { expect, it } from 'vitest'
import { areasInside, electoratesOf, type RolledUnit, withoutExclusions } from '../../src/count/electorate.ts'
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
