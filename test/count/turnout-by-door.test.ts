import { expect, it } from 'vitest'
import { turnoutByDoor } from '../../src/count/outstanding.ts'

const at = (building: string, entrance: string, area: number, returned: boolean, accepted = returned) => ({
  building,
  entrance,
  weight: { headcount: 1, area },
  returned,
  accepted,
})
const w = (headcount: number, area: number) => ({ headcount, area })

it('turnout by building and entrance adds up door by door, 2 before 10, what has no building last', () => {
  const doors = turnoutByDoor([
    at('10', '1', 100, true),
    at('', '', 7, false),
    at('2', '1', 50, true, false),
    at('2', '1', 60, true),
    at('2', '2', 70, false),
  ])
  expect(doors).toEqual([
    { building: '2', entrance: '1', roll: w(2, 110), returned: w(2, 110), accepted: w(1, 60) },
    { building: '2', entrance: '2', roll: w(1, 70), returned: w(0, 0), accepted: w(0, 0) },
    { building: '10', entrance: '1', roll: w(1, 100), returned: w(1, 100), accepted: w(1, 100) },
    { building: '', entrance: '', roll: w(1, 7), returned: w(0, 0), accepted: w(0, 0) },
  ])
})
