import { describe, expect, it } from 'vitest'
import { CM2_PER_M2 } from '../../src/basics/area.ts'
import {
  alternateFaults,
  type CompoundSize,
  committeeSizeFaults,
  mayBeEven,
} from '../../src/law/elections/committee.ts'
import type { PlaceId } from '../../src/law/places/index.ts'
import { profileOn } from '../../src/law/profile.ts'

const DAY = '2026-03-20'
const BAR = 10_000 * CM2_PER_M2

const faults = (region: PlaceId, seats: number, size?: CompoundSize) =>
  committeeSizeFaults({ code: 'E1', seats }, profileOn(region, DAY), size).map(({ code }) => code)

describe('the size of a committee', () => {
  it.each<[PlaceId, number, CompoundSize, string[]]>([
    ['shanghai', 5, {}, []],
    ['shanghai', 13, {}, []],
    ['shanghai', 6, {}, ['seats-even']],
    ['shanghai', 4, {}, ['seats-even', 'seats-too-few']],
    ['shanghai', 1, { floorArea: 1 }, ['seats-too-few']],
    ['shanghai', 2, { floorArea: 1 }, ['seats-even', 'seats-too-few']],
    ['shanghai', 3, { floorArea: BAR - 1 }, []],
    ['shanghai', 3, { floorArea: BAR }, []],
    ['shanghai', 3, { floorArea: BAR + 1 }, ['seats-only-below-floor-area']],
    ['shanghai', 3, {}, ['seats-only-below-floor-area']],
    ['shanghai', 3, { households: 20 }, ['seats-only-below-floor-area']],
    ['beijing', 3, { households: 99 }, []],
    ['beijing', 3, { households: 100 }, []],
    ['beijing', 3, { households: 101 }, ['seats-only-below-households']],
    ['beijing', 3, { floorArea: 1 }, ['seats-only-below-households']],
    ['beijing', 13, {}, []],
    ['hangzhou', 3, { households: 100 }, []],
    ['hangzhou', 3, { households: 101 }, ['seats-only-below-households']],
    ['hangzhou', 11, {}, []],
    ['hangzhou', 12, {}, ['seats-even', 'seats-too-many']],
    ['hangzhou', 13, {}, ['seats-too-many']],
    ['qingdao', 3, {}, []],
    ['qingdao', 2, {}, ['seats-even', 'seats-too-few']],
    ['qingdao', 1, {}, ['seats-too-few']],
    ['qingdao', 13, {}, []],
    ['ningbo', 3, { floorArea: 1, households: 1 }, ['seats-too-few']],
    ['national', 3, { floorArea: 1, households: 1 }, ['seats-too-few']],
    ['national', 5, {}, []],
    ['national', 11, {}, []],
    ['national', 13, {}, ['seats-too-many']],
    ['shenzhen', 13, {}, ['seats-too-many']],
  ])('%s: %i seats in %j', (region, seats, size, expected) => {
    expect(faults(region, seats, size)).toEqual(expected)
  })

  it('may be even where the place says so', () => {
    const { committeeSize, ...others } = profileOn('national', DAY)
    if (!committeeSize) throw new Error('the nation states no size')
    const even = {
      ...others,
      committeeSize: { ...committeeSize, value: { ...committeeSize.value, odd: false } },
    }
    expect(committeeSizeFaults({ code: 'E1', seats: 6 }, even)).toEqual([])
    expect([mayBeEven(even), mayBeEven(profileOn('national', DAY))]).toEqual([true, false])
  })

  it('is told with the place’s own article and its figures', () => {
    const size = { floorArea: 12_345 * CM2_PER_M2 }
    expect(committeeSizeFaults({ code: 'E1', seats: 3 }, profileOn('shanghai', DAY), size)).toMatchObject([
      {
        data: {
          item: 'E1',
          seats: 3,
          least: 5,
          limit: '10000.00 m²',
          found: '12345.00 m²',
          article: { zh: '上海市住宅物业管理规定第20条', certainty: 'P' },
        },
      },
    ])
    expect(committeeSizeFaults({ code: 'E1', seats: 3 }, profileOn('beijing', DAY), {})).toMatchObject([
      { data: { limit: '100', found: '—', article: { zh: '北京市物业管理条例第39条' } } },
    ])
    expect(committeeSizeFaults({ code: 'E1', seats: 4 }, profileOn('national', DAY))).toMatchObject([
      { data: { seats: 4, article: { zh: '业主大会和业主委员会指导规则第31条' } } },
      { data: { seats: 4, least: 5 } },
    ])
  })

  it('before the guideline of 2010 no size is stated', () => {
    expect(committeeSizeFaults({ code: 'E1', seats: 2 }, profileOn('national', '2009-12-31'))).toEqual([])
    expect(committeeSizeFaults({ code: 'E1', seats: 2 }, profileOn('shanghai', '2020-12-31')).length).toBe(2)
  })
})

describe('alternates', () => {
  it.each<[PlaceId, number, number, string[]]>([
    ['beijing', 5, 5, []],
    ['beijing', 6, 5, ['alternates-too-many']],
    ['beijing', 0, 5, []],
    ['shanghai', 1, 5, ['alternates-need-rules']],
    ['shanghai', 0, 5, []],
    ['hangzhou', 20, 5, []],
    ['national', 20, 5, []],
  ])('%s: %i for %i seats', (region, alternates, seats, expected) => {
    expect(
      alternateFaults({ code: 'E1', alternates, seats }, profileOn(region, DAY)).map(({ code }) => code),
    ).toEqual(expected)
  })

  it('a cap of half the seats rounds down', () => {
    const beijing = profileOn('beijing', DAY)
    const { alternates } = beijing
    if (!alternates) throw new Error('Beijing has alternates')
    const capped = {
      ...beijing,
      alternates: { ...alternates, value: { ...alternates.value, mostPerSeat: [1, 2] as const } },
    }
    expect(alternateFaults({ code: 'E1', alternates: 2, seats: 5 }, capped)).toEqual([])
    expect(alternateFaults({ code: 'E1', alternates: 3, seats: 5 }, capped)).toMatchObject([
      { data: { most: 2 } },
    ])
  })
})
