import { expect, it } from 'vitest'
import { electorateOf, type RolledUnit } from '../../src/count/electorate.ts'
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
  expect([...electorateOf(inOne, UNITS, 4)]).toEqual([0, 10, 20, 0])
  expect([...electorateOf(aMotion(), UNITS, 4)]).toEqual([0, 10, 50, 40])
})

it('a voter taken out by decision has no area in it', () => {
  expect([...electorateOf(aMotion(), UNITS, 4, [1, 3])]).toEqual([0, 0, 50, 0])
})
