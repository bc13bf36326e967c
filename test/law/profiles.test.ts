import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/basics/time.ts'
import { onDay } from '../../src/law/dated.ts'
import { PLACE_IDS } from '../../src/law/places/index.ts'
import { SHANDONG } from '../../src/law/places/shandong.ts'
import {
  certaintyOf,
  holdsIn,
  lawOf,
  type Profile,
  placeOf,
  profileOn,
  sameLaw,
  sourcesOf,
  stating,
  versionOn,
} from '../../src/law/profile.ts'
import { regimeAt } from '../../src/law/regime.ts'
import { citedInFull } from '../../src/law/told/cited.ts'
import { REFERENCE } from './profile-rows.ts'

const TODAY = '2026-03-20'
const SHANDONG20 = SHANDONG.articles.shandong20

describe('values of the profiles, as law.md has them', () => {
  it.each(REFERENCE)('$region: $key is $value $unit', ({ region, key, value, unit, articles, certainty }) => {
    expect(PLACE_IDS).toContain(region)
    const stated = Object.entries(profileOn(region, TODAY)).find(([name]) => name === key)?.[1]
    if (value === null) return expect(stated).toBeUndefined()
    if (!stated) throw new Error(`${region} states no ${key}`)
    expect(inChinese(stated.value)).toEqual(value)
    expect(stated.unit).toBe(unit)
    expect(
      sourcesOf(stated)
        .map(({ zh }) => zh)
        .join('、'),
    ).toBe(articles)
    expect(certaintyOf(stated)).toBe(certainty)
  })

  it('every value that a place states on that day is in the list', () => {
    const listed = new Set(REFERENCE.map(({ region, key }) => `${region} ${key}`))
    const stated = PLACE_IDS.flatMap(region =>
      Object.keys(onDay(placeOf(region).versions, TODAY) ?? {}).map(key => `${region} ${key}`),
    )
    expect([...listed].sort()).toEqual(stated.sort())
  })
})

/** A value with its phrases, and grounds by their names, as the list has them. */
function inChinese(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inChinese)
  if (typeof value !== 'object' || value === null) return value
  if ('id' in value) return value.id
  if ('zh' in value && 'en' in value) return value.zh
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inChinese(inner)]))
}

const text = (profile: Profile) => JSON.stringify(profile.eligibility?.value ?? [])

it.each([
  ['postedDays', 'shaoxing', 'shaoxing'],
  ['noticeRegular', 'shaoxing', 'national'],
  ['recall', 'weifang', 'weifang'],
  ['groupListDays', 'weifang', 'shandong'],
  ['postedDays', 'weifang', 'national'],
] as const)('%s in %s is said by %s', (key, place, said) => {
  expect(stating(key, placeOf(place), '2026-03-20').id).toBe(said)
})

it('a vote that no law decides has none', () => {
  const law = (closesAt: string) => lawOf({ region: 'national' }, { closesAt }).regime.id
  expect(law('2007-10-01T00:00')).toBe(regimeAt('2007-10-01T00:00')?.id)
  expect(() => law('2007-09-30T23:59')).toThrow('no law decides')
})

describe('versions', () => {
  it.each(
    PLACE_IDS.flatMap(region =>
      placeOf(region).versions.map((version, i) => [region, version.from, i] as const),
    ),
  )('%s from %s: the day before, the day, the day after', (region, from, i) => {
    const before = placeOf(region).versions[i - 1]?.from
    expect(versionOn(region, addDays(from, -1))).toBe(before)
    expect(versionOn(region, from)).toBe(from)
    expect(versionOn(region, addDays(from, 1))).toBe(from)
  })

  it.each(PLACE_IDS)('%s: each begins later than the one before, and the last has no end', region => {
    const days = placeOf(region).versions.map(version => version.from)
    expect(days).toEqual([...new Set(days)].sort())
    expect(versionOn(region, '9999-12-31')).toBe(days.at(-1))
  })

  it.each(PLACE_IDS)('%s: before its first version the values of what is around it hold', region => {
    const { versions, within } = placeOf(region)
    const day = addDays(versions[0].from, -1)
    expect(profileOn(region, day)).toEqual(profileOn(within?.id ?? 'national', day))
  })

  it.each(PLACE_IDS)('%s: what it leaves out is the value of what is around it, on the same day', region => {
    const { versions, within } = placeOf(region)
    for (const { from, value } of versions) {
      const around = Object.entries(profileOn(within?.id ?? 'national', from))
      const here = new Map(Object.entries(profileOn(region, from)))
      for (const [key, stated] of around) if (!(key in value)) expect(here.get(key), key).toBe(stated)
    }
  })

  it('a city takes the rules of its province, and its own go before them', () => {
    const on = (region: string, day = TODAY) => profileOn(region, day)
    expect(on('weifang').firstTriggers?.citation.id).toBe('shandong20')
    expect(on('weifang').committeeSize?.citation.id).toBe('weifang34')
    expect(on('liaocheng').committeeQuorum).toMatchObject({
      value: { of: [2, 3] },
      citation: { id: 'shandong32' },
    })
    expect(on('qingdao').committeeQuorum).toMatchObject({
      value: { of: [1, 2] },
      citation: { id: 'qingdao38' },
    })
    expect(on('weifang', '2022-02-28')).toEqual(on('shandong', '2022-02-28'))
    expect(on('zibo', '2021-12-02').committeeCall?.citation.id).toBe('zibo32')
    expect(on('zibo', '2021-12-02').filingDoneDays).toBeUndefined()
    expect(on('zibo', '2021-12-03').filingDoneDays?.citation.id).toBe('shandong31')
    expect(['weifang', 'shandong', 'national', 'shanghai'].map(id => holdsIn(SHANDONG20, id, TODAY))).toEqual(
      [true, true, false, false],
    )
  })

  it('of a value in part, the fields left out and their articles are those around it', () => {
    const { group } = profileOn('zibo', TODAY)
    expect(group?.value).toMatchObject({ odd: true, least: 7 })
    expect(group && sourcesOf(group).map(({ id }) => id)).toEqual(['zibo23', 'shandong21'])
    // Any other value is stated whole: who may propose a recall is not added up.
    expect(profileOn('weifang', TODAY).recall?.value).toEqual({ committee: true })
    expect(profileOn('weifang', TODAY).proxies).toMatchObject({
      value: { instructions: false, most: 3, ownersOnly: true, banned: [] },
      citation: { id: 'weifang32' },
      besides: [{ id: 'regulation12' }],
    })
  })

  it('a vote that closes on another day is under the same law while no version begins between', () => {
    const same = (region: string, one: string, other: string) =>
      sameLaw(region, `${one}T23:59`, `${other}T00:00`)
    expect(same('national', '2026-03-01', '2026-06-01')).toBe(true)
    expect(same('national', '2020-12-31', '2021-01-01')).toBe(false)
    expect(same('shanghai', '2024-09-23', '2024-09-24')).toBe(false)
    expect(same('beijing', '2024-09-23', '2024-09-24')).toBe(true)
    expect(same('qingdao', '2021-12-02', '2021-12-03')).toBe(false)
    expect(same('ningbo', '2021-12-02', '2021-12-03')).toBe(true)
  })

  it('national: the guideline from 2010, elevators by the Civil Code from 2021', () => {
    expect(profileOn('national', '2007-09-30')).toEqual(profileOn('national', '2007-10-01'))
    expect(profileOn('national', '2009-12-31').committeeSize).toBeUndefined()
    expect(profileOn('national', '2010-01-01').committeeSize?.value.most).toBe(11)
    expect(profileOn('national', '2020-12-31').elevator).toBeUndefined()
    expect(profileOn('national', '2021-01-01').elevator?.value.electorate).toBe('affected')
  })

  it('Shanghai: arrears and the committee', () => {
    const on = (day: string) => {
      const grounds = text(profileOn('shanghai', day))
      return ['物业服务费', '专项维修资金', '不执行'].map(word => grounds.includes(word))
    }
    expect(on('2018-11-21')).toEqual([false, false, false])
    expect(on('2018-11-22')).toEqual([true, true, false])
    expect(on('2020-12-31')).toEqual([true, true, false])
    expect(on('2021-01-01')).toEqual([true, true, false])
    expect(on('2022-10-27')).toEqual([true, true, false])
    expect(on('2022-10-28')).toEqual([false, true, false])
    expect(on('2023-12-27')).toEqual([false, true, false])
    expect(on('2023-12-28')).toEqual([false, false, true])
    expect(on(TODAY)).toEqual([false, false, true])
  })

  it('Shanghai: the electorate of an elevator', () => {
    const on = (day: string) => profileOn('shanghai', day).elevator
    expect(on('2020-12-31')).toBeUndefined()
    expect(on('2021-01-01')?.value.electorate).toBe('building')
    expect(on('2024-09-23')?.citation.zh).toBe('沪建房管联〔2020〕801号')
    expect(on('2024-09-24')?.value.electorate).toBe('entrance')
  })

  it('Shanghai: notice 6 of 2021 held from 2021-07-01 to 2026-06-30', () => {
    const on = (day: string) => {
      const { groupSeats, auditMonths } = profileOn('shanghai', day)
      return [groupSeats !== undefined, auditMonths !== undefined]
    }
    expect(on('2021-06-30')).toEqual([false, false])
    expect(on('2021-07-01')).toEqual([true, true])
    expect(on('2026-06-30')).toEqual([true, true])
    expect(on('2026-07-01')).toEqual([false, false])
  })

  it('Shanghai: tenders and income from common parts by the notices of 2025', () => {
    const on = (day: string) => {
      const { managerSchemeDays, commonIncome, reElectionGroup } = profileOn('shanghai', day)
      return [managerSchemeDays?.value, commonIncome?.value.auditFrom, reElectionGroup?.value.bodies]
    }
    const bodies = ['owners', 'street', 'residents']
    expect(on('2025-12-31')).toEqual([undefined, undefined, bodies])
    expect(on('2026-01-01')).toEqual([90, undefined, bodies])
    expect(on('2026-03-31')).toEqual([90, undefined, bodies])
    expect(on('2026-04-01')).toEqual([90, 50_000, bodies])
    expect(on('2026-07-01')).toEqual([90, 50_000, bodies])
    expect(on('2030-12-31')).toEqual([90, 50_000, bodies])
    expect(on('2031-01-01')).toEqual([undefined, undefined, bodies])
    expect(profileOn('shanghai', '2026-04-01').commonIncome?.value.postedBy).toBe(15)
  })

  it('what stands beside the bars of a ground: only who has not mended it is barred (上海20)', () => {
    for (const day of ['2018-11-22', '2022-10-28', '2023-12-28'])
      for (const { id, zh } of profileOn('shanghai', day).eligibility?.value ?? [])
        if (!['employed-by-manager', 'added-grounds'].includes(id)) expect(zh).toContain('未改正')
  })

  it('Beijing: who may not be a member', () => {
    expect(text(profileOn('beijing', TODAY))).toContain('失信被执行人')
  })

  it('Shenzhen: alternates by votes, from secondary sources', () => {
    expect(profileOn('shenzhen', TODAY).alternates).toMatchObject({
      value: { allowed: 'by-law' },
      citation: { certainty: 'S' },
    })
    const own = Object.values(placeOf('shenzhen').versions[0].value)
    expect(own.map(stated => stated?.citation.certainty)).toEqual(own.map(() => 'S'))
    expect(citedInFull(own[0]?.citation ?? SHANDONG20)).toMatch(/，hoa 未核对原文$/)
    expect(citedInFull(SHANDONG20)).toBe('《山东省物业管理条例》第二十条')
  })

  it('a compound of a place without a profile is told by the national values', () => {
    expect(placeOf('no-such-place').id).toBe('national')
    expect(placeOf('').id).toBe('national')
    expect(placeOf('shanghai').id).toBe('shanghai')
    expect(placeOf('toString').id).toBe('national')
  })
})
