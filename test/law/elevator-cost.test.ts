import { expect, it } from 'vitest'
import { COST_SCHEMES, coefficientOf } from '../../src/law/voting/elevator-cost.ts'

/* The schemes of reference/places.md, in ten-thousandths. */

const floors = [-1, 0, 1, 2, 3, 4, 5, 9]

it.each([
  ['floor', false, [0, 0, 0, 5000, 10_000, 11_000, 12_000, 16_000]],
  ['floor-area', true, [0, 0, 0, 0, 7000, 8000, 9000, 13_000]],
  ['area', true, [0, 0, 0, 10_000, 10_000, 10_000, 10_000, 10_000]],
  ['equal', false, [0, 0, 0, 10_000, 10_000, 10_000, 10_000, 10_000]],
] as const)('%s, times the area %s: %j', (scheme, byArea, coefficients) => {
  expect(COST_SCHEMES[scheme].byArea).toBe(byArea)
  expect(floors.map(floor => coefficientOf(COST_SCHEMES[scheme], floor))).toEqual(coefficients)
})

it.each([
  // Below the floor that is said nobody pays; from it on a flat scheme counts all, the ground floor and what is below it too.
  ['equal', 3, [0, 0, 0, 0, 10_000, 10_000, 10_000, 10_000]],
  ['equal', 1, [0, 0, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000]],
  ['area', 0, [0, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000]],
  ['floor', 3, [0, 0, 0, 0, 10_000, 11_000, 12_000, 16_000]],
  ['floor', -1, [0, 0, 0, 5000, 10_000, 11_000, 12_000, 16_000]],
] as const)('%s from floor %i on: %j', (scheme, from, coefficients) => {
  expect(floors.map(floor => coefficientOf(COST_SCHEMES[scheme], floor, from))).toEqual(coefficients)
})
