import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../../src/assembly/assembly.ts'
import type { Item } from '../../../src/assembly/item.ts'
import type { RolledUnit } from '../../../src/count/electorate.ts'
import { hangingOnAreas } from '../../../src/count/sensitivity/area-sources.ts'
import { otherReadings } from '../../../src/count/sensitivity/other-readings.ts'
import type { VoteFacts } from '../../../src/count/tally.ts'
import { aChoice, aMotion, anElection, aPaper, aVote, papersMarked, times } from '../../support/builders.ts'

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
const turnout = (first: number, out: number, item: Item = aMotion()) =>
  aVote({
    areas: [first, ...times(8, null).map(() => HUNDRED), out],
    items: [item],
    marks: [...times(9, '1'), null],
  })

/** Where nothing but the quorum or the bar is near, all kinds of item hang on the same areas. */
const KINDS = [aMotion(), aChoice(), anElection({ seats: 1, of: 2 })]

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
    for (const item of KINDS)
      expect([item.kind, hanging(turnout(HUNDRED, out, item), percent)]).toEqual([
        item.kind,
        codes.map(() => item.code),
      ])
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
    for (const item of KINDS)
      expect([
        item.kind,
        hanging(aVote({ areas, items: [item], marks: [...times(6, '1'), '2'] }), 3),
      ]).toEqual([item.kind, codes.map(() => item.code)])
  })

  // Six of 100 m² each are for; in doubt is the area of the seventh, who is against, or stays away where all are asked.
  it.each([
    ['on the half', 6_000_000, ['M1']],
    ['under it by less than the doubt', 6_185_567, ['M1']],
    ['under it by more', 6_185_568, []],
    ['over it by more', 5_825_242, []],
    ['over it by less than the doubt', 5_825_243, ['M1']],
  ] as const)('a majority, by areas that do not speak for it, %s', (_, against, codes) => {
    const areas = [...times(6, null).map(() => HUNDRED), against]
    const now = aVote({ areas, marks: [...times(6, '1'), '2'] })
    expect(hanging(now, 3, ['7'])).toEqual(codes)
    const [opensAt, closesAt] = ['2019-03-01T09:00', '2019-03-15T18:00']
    const papers = [1, 2, 3, 4, 5, 6].map(voter => aPaper({ voter, receivedAt: '2019-03-10T10:00' }))
    expect(hanging(aVote({ areas, papers, assembly: { opensAt, closesAt } }), 3, ['7'])).toEqual(codes)
  })

  // 500 for and 100 that go with them; at least three quarters of these and what is against.
  it.each([
    ['follow marks', { 'follow-mark': 'allowed' }, 'f'],
    ['silent owners', { silence: 'with-majority', 'silence-clause': '议事规则第八条' }, null],
  ] as const)('%s that are in doubt speak for what they are counted for', (_, rules, first) => {
    const services = [{ voter: 1, method: 'hand' as const, servedAt: '2026-03-02T10:00' }]
    const vote = (against: number) =>
      aVote({
        areas: [...times(6, null).map(() => HUNDRED), against - 10_000, 10_000],
        items: [aMotion({ matter: 'rebuild' })],
        marks: [first, ...times(5, '1'), '2', '2'],
        ...{ rules, services },
      })
    expect(hanging(vote(1_990_000), 3)).toEqual([])
    expect(hanging(vote(1_990_100), 3)).toEqual(['M1'])
  })

  it('does not where the heads fail whatever the areas', () => {
    const areas = [6 * HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED]
    for (const item of KINDS) {
      // The heads of the majority, and those of the quorum.
      const marks = item.kind === 'election' ? '' : '2'
      expect(
        hanging(aVote({ areas, items: [item], marks: ['1', '1', '1', ...times(4, marks)] }), 50),
      ).toEqual([])
      expect(hanging(aVote({ areas, items: [item], marks: ['1', '1', '1', ...times(4, null)] }), 50)).toEqual(
        [],
      )
    }
  })

  it('does not where what it hangs on is not carried', () => {
    const facts = turnout(HUNDRED, 4_500_000)
    const items = [aMotion({ code: 'M0' }), aMotion({ onlyIf: 'M0' })]
    const marks = [...times(9, '2|1'), null]
    const papers = papersMarked(marks)
    expect(hanging({ ...facts, items, papers }, 3)).toEqual([])
  })

  it('does not where no unit on the roll is in doubt, or the item is withdrawn', () => {
    const facts = turnout(HUNDRED, 4_500_000)
    expect(hanging(facts, 3, [])).toEqual([])
    expect(hanging(facts, 3, ['9-901'])).toEqual([])
    const space = unitsOf(facts).map(unit => ({ ...unit, code: 'P-1', voter: 0 }))
    expect(hangingOnAreas(facts, space, new Set(['P-1']), 3)).toEqual([])
    const withdrawn = aMotion({ withdrawn: { at: '2026-03-02T10:00', reason: '另行论证' } })
    expect(hanging({ ...facts, items: [withdrawn] }, 3)).toEqual([])
  })

  it('an election in which nobody has the majority hangs on no quorum', () => {
    const facts = turnout(HUNDRED, 4_500_000, anElection({ seats: 1, of: 2 }))
    const papers = [...facts.papers].map((paper, i) => ({ ...paper, marks: i < 4 ? '1' : '' }))
    expect(hanging({ ...facts, papers }, 3)).toEqual([])
  })
})

describe('places hang on areas', () => {
  /** Three groups of voters name two of three candidates each, for two seats; a last one names nobody. */
  function ranked(
    groups: readonly (readonly number[])[],
    unsure: readonly string[],
    percent: number,
    given: { rules?: Partial<HouseRules>; lots?: VoteFacts['lots'] } = {},
  ): string[] {
    const areas = [...groups.flat().map(area => area * 10_000), HUNDRED]
    const marks = [...['1 2', '1 3', '2 3'].flatMap((mark, i) => times(groups[i]?.length ?? 0, mark)), '']
    const vote = aVote({ areas, marks, items: [anElection()], rules: given.rules ?? {} })
    return hanging({ ...vote, ...(given.lots && { lots: given.lots }) }, percent, unsure)
  }
  const EVEN = [100, 100, 100]
  const AHEAD = [100, 110, 110]

  it('of candidates with as many heads whose areas differ by no more than the doubt in both', () => {
    // Candidate 3 has 600 m², the others 620.
    expect(ranked([AHEAD, EVEN, EVEN], ['1'], 20)).toEqual(['E1'])
    expect(ranked([AHEAD, EVEN, EVEN], ['1'], 19)).toEqual([])
    expect(ranked([[100, 110, 110.0001], EVEN, EVEN], ['1'], 20)).toEqual([])
    // Voter 7 is for candidates 2 and 3: 200 and 100 m² are in doubt, of which a fifth is 60.
    expect(ranked([[140, 110, 110], EVEN, EVEN], ['2', '7'], 20)).toEqual(['E1'])
    expect(ranked([[153, 110, 110], EVEN, EVEN], ['2', '7'], 20)).toEqual([])
  })

  it('of those with other heads only where area goes first', () => {
    const groups = [[80, 80, 80, 80], EVEN, EVEN]
    expect(ranked(groups, ['1'], 25)).toEqual([])
    expect(ranked(groups, ['1'], 25, { rules: { rank: 'area,headcount' } })).toEqual(['E1'])
    expect(ranked(groups, ['1'], 24, { rules: { rank: 'area,headcount' } })).toEqual([])
  })

  it('of equals, while an area of theirs is in doubt', () => {
    expect(ranked([EVEN, EVEN, EVEN], ['1'], 3)).toEqual(['E1'])
    expect(ranked([EVEN, EVEN, EVEN], ['10'], 3)).toEqual([])
    const drawn = { rules: { tie: 'lot' }, lots: new Map([['E1', [1, 2]]]) } as const
    expect(ranked([EVEN, EVEN, EVEN], ['1'], 3, drawn)).toEqual(['E1'])
    expect(ranked([EVEN, EVEN, EVEN], ['10'], 3, drawn)).toEqual([])
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
  expect(told()).toMatchObject([{ value: '3%', items: [], mayChange: ['M1'] }])
  expect(told(1)).toMatchObject([{ value: '1%', mayChange: ['M1'] }])
})
