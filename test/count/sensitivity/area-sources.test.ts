import { describe, expect, it } from 'vitest'
import type { RolledUnit } from '../../../src/count/electorate.ts'
import { hangingOnAreas, USUAL_AREA_SHARE } from '../../../src/count/sensitivity/area-sources.ts'
import { otherReadings } from '../../../src/count/sensitivity/other-readings.ts'
import type { VoteFacts } from '../../../src/count/tally.ts'
import { aMotion, anElection, aVote, times } from '../../support/builders.ts'

/*
 * Ten voters, a unit each. The heads clear every bar; the areas, in m², are at it or near it. The area of voter 1 is not the
 * register's.
 */

const HUNDRED = 1_000_000

const unitsOf = (facts: VoteFacts): RolledUnit[] =>
  [...facts.areas].slice(1).map((area, i) => ({
    code: `${i + 1}`,
    voter: i + 1,
    area,
    building: '1',
    entrance: '1',
    use: 'residential',
    status: 'delivered',
    ownerKey: `k${i + 1}`,
  }))

function hanging(facts: VoteFacts, percent: number, unsure: readonly string[] = ['1']): string[] {
  return hangingOnAreas(facts, unitsOf(facts), new Set(unsure), percent)
}

/** Nine of ten take part; `first` is the area of the one that is in doubt, `out` of the one that stays away. */
const turnout = (first: number, out: number) =>
  aVote({ areas: [first, ...times(8, null).map(() => HUNDRED), out], marks: [...times(9, '1'), null] })

describe('an outcome hangs on areas that are not the register’s', () => {
  // Takes part: 100 + 800 of 900 + out; two thirds at out = 450. Three per cent of 100 m² is 3.
  it.each([
    ['on the bar', 4_500_000, 3, ['M1']],
    ['above it by less than the doubt', 4_485_100, 3, ['M1']],
    ['above it by what the doubt makes on the bar', 4_485_000, 3, []],
    ['far above it', 1_000_000, 3, []],
    ['below it by less than the doubt', 4_514_900, 3, ['M1']],
    ['below it by what the doubt lifts onto the bar', 4_515_000, 3, ['M1']],
    ['below it by more', 4_515_100, 3, []],
    ['on the bar, with no doubt', 4_500_000, 0, []],
  ] as const)('the quorum, %s', (_, out, percent, codes) => {
    expect(hanging(turnout(HUNDRED, out), percent)).toEqual(codes)
  })

  // For 100 + 500 + rest of all; more than half must be. Against 600: on the half when rest is nothing.
  it.each([
    ['on the half, which is not enough', 6_000_000, ['M1']],
    ['under it by less than the doubt', 6_029_900, ['M1']],
    ['under it by what the doubt lifts to the half alone', 6_030_000, []],
    ['over it by less than the doubt', 5_970_100, ['M1']],
    ['over it by what the doubt brings down to the half', 5_970_000, ['M1']],
    ['over it by more', 5_969_900, []],
  ] as const)('a majority, %s', (_, against, codes) => {
    const areas = [HUNDRED, ...times(5, null).map(() => HUNDRED), against]
    expect(hanging(aVote({ areas, marks: [...times(6, '1'), '2'] }), 3)).toEqual(codes)
  })

  it('does not where the heads fail whatever the areas', () => {
    const areas = [6 * HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED]
    expect(hanging(aVote({ areas, marks: ['1', '1', '1', ...times(4, '2')] }), 50)).toEqual([])
  })

  it('does not where no unit on the roll is in doubt, or the item is withdrawn', () => {
    const facts = turnout(HUNDRED, 4_500_000)
    expect(hanging(facts, 3, [])).toEqual([])
    expect(hanging(facts, 3, ['9-901'])).toEqual([])
    const withdrawn = aMotion({ withdrawn: { at: '2026-03-02T10:00', reason: '另行论证' } })
    expect(hanging({ ...facts, items: [withdrawn] }, 3)).toEqual([])
  })

  it('a candidate on the half', () => {
    const election = anElection({ seats: 1, of: 1 })
    const areas = (against: number) => [HUNDRED, ...times(5, null).map(() => HUNDRED), against]
    const vote = (against: number) =>
      aVote({ areas: areas(against), items: [election], marks: [...times(6, '1'), ''] })
    expect(hanging(vote(6_029_900), 3)).toEqual(['E1'])
    expect(hanging(vote(6_030_000), 3)).toEqual([])
    expect(hanging(vote(5_970_000), 3)).toEqual(['E1'])
    expect(hanging(vote(5_969_900), 3)).toEqual([])
  })
})

it('is told as a bound, with the usual share where nobody says another', () => {
  const facts = turnout(HUNDRED, 4_500_000)
  const told = (areaShare?: number) =>
    otherReadings(facts, {
      units: unitsOf(facts),
      decisions: [],
      suspects: [],
      developerUnits: [],
      unsureAreas: new Set(['1']),
      ...(areaShare !== undefined && { areaShare }),
    }).filter(({ id }) => id === 'area-sources')
  expect(told()).toMatchObject([{ value: `${USUAL_AREA_SHARE}%`, items: [], mayChange: ['M1'] }])
  expect(told(1)).toMatchObject([{ value: '1%', mayChange: ['M1'] }])
})
