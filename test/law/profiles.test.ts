import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/basics/time.ts'
import { PLACE_IDS } from '../../src/law/places/index.ts'
import { type Profile, placeOf, profileOn, versionOn } from '../../src/law/profile.ts'
import { REFERENCE } from './profile-rows.ts'

const TODAY = '2026-03-20'

describe('values of the profiles, as law.md has them', () => {
  it.each(REFERENCE)('$region: $key is $value', ({ region, key, value, article, certainty }) => {
    expect(PLACE_IDS).toContain(region)
    const [stated] = Object.entries(profileOn(region, TODAY)).filter(([name]) => name === key)
    expect(stated?.[1]).toMatchObject({ citation: { zh: article, certainty } })
    expect(stated?.[1].value).toEqual(value)
  })

  it('every value of a place that has rows is in the list above, or tested below by date', () => {
    const told = PLACE_IDS.filter(id => REFERENCE.some(({ region }) => region === id))
    const below = [
      'shanghai eligibility',
      'beijing eligibility',
      'shanghai frozenMatters',
      'shenzhen alternates',
    ]
    const listed = new Set([...REFERENCE.map(({ region, key }) => `${region} ${key}`), ...below])
    const more = told.flatMap(region =>
      placeOf(region).versions.flatMap(({ value }) => Object.keys(value).map(key => `${region} ${key}`)),
    )
    const repeated = [...new Set(more.filter(value => !listed.has(value)))].sort()
    // The same rule as the national one, or as a place already listed.
    expect(repeated).toEqual([
      'beijing committeeDecisionDays',
      'beijing committeeListDays',
      'beijing committeePass',
      'beijing committeeQuorum',
      'beijing filingChangeDays',
      'beijing filingDays',
      'beijing firstTriggers',
      'beijing groupDays',
      'beijing noticeTemporary',
      'beijing petition',
      'beijing prePublishDays',
      'national committeeQuorum',
    ])
  })
})

const text = (profile: Profile) => JSON.stringify(profile.eligibility?.value ?? [])

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

  it.each(PLACE_IDS)('%s: before its first version the national values hold', region => {
    const [first] = placeOf(region).versions
    const day = addDays(first?.from ?? '', -1)
    expect(profileOn(region, day)).toEqual(profileOn('national', day))
  })

  it('what a region leaves out is the national value of the same day', () => {
    for (const region of PLACE_IDS)
      for (const { from, value } of placeOf(region).versions)
        expect(profileOn(region, from)).toEqual({ ...profileOn('national', from), ...value })
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
    expect(on('2020-12-31')).toEqual([false, false, false])
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

  it('Beijing: who may not be a member', () => {
    expect(text(profileOn('beijing', TODAY))).toContain('失信被执行人')
  })

  it('Shenzhen: alternates by votes, from secondary sources', () => {
    expect(profileOn('shenzhen', TODAY).alternates).toMatchObject({
      value: { allowed: 'by-law' },
      citation: { certainty: 'S' },
    })
  })

  it('a compound of a place without a profile is told by the national values', () => {
    expect(placeOf('no-such-place').id).toBe('national')
    expect(placeOf('').id).toBe('national')
    expect(placeOf('shanghai').id).toBe('shanghai')
    expect(placeOf('toString').id).toBe('national')
  })
})
