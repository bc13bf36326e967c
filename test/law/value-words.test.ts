import { describe, expect, it } from 'vitest'
import { atLeast, moreThan } from '../../src/basics/bar.ts'
import {
  atMostText,
  barText,
  groupText,
  leastTime,
  limitsText,
  petitionText,
  recallText,
  sizeText,
  timeText,
  triggerText,
  within,
} from '../../src/law/value-words.ts'

describe('values of a place in words', () => {
  it('a time', () => {
    expect([1, 2].map(n => timeText(n))).toEqual([
      { zh: '1 日', en: '1 day' },
      { zh: '2 日', en: '2 days' },
    ])
    expect(within(5, 'working-days')).toEqual({ zh: '5 个工作日内', en: 'within 5 working days' })
    expect(leastTime(1, 'months')).toEqual({ zh: '不少于 1 个月', en: 'at least 1 month' })
  })

  it('limits', () => {
    expect(limitsText(null, 9, '人', ' people').zh).toBe('不超过 9 人')
    expect(limitsText(5, 9, '人', ' people').zh).toBe('5 至 9 人')
    expect(
      [
        [1, 1],
        [1, 2],
        [30, 100],
      ].map(([part = 0, whole = 0]) => atMostText([part, whole]).zh),
    ).toEqual(['不超过委员人数', '不超过委员人数的 1/2', '不超过委员人数的 30%'])
  })

  it.each([
    [{ least: 5, most: null }, '5 人以上单数'],
    [{ least: 5, most: 11 }, '5 至 11 人，单数'],
    [{ least: 5, most: null, odd: false }, '5 人以上'],
    [{ least: 5, most: 11, odd: false }, '5 至 11 人'],
    [
      { least: 5, most: 11, small: { by: 'households', atMost: 100, seats: 3 } },
      '5 至 11 人，单数，100 户以下的可以 3 人',
    ],
    [
      { least: 5, most: 11, small: { by: 'floor-area', atMost: 100_000_000, seats: 3 } },
      '5 至 11 人，单数，建筑面积 10000 平方米以下的可以 3 人',
    ],
  ] as const)('the size of a committee %j', (size, zh) => {
    expect(sizeText({ odd: true, small: null, ...size }).zh).toBe(zh)
  })

  it('a bar', () => {
    expect(barText(atLeast(20), '人数', 'the owners')).toEqual({
      zh: '达到人数的 20% 以上',
      en: 'at least 20% of the owners',
    })
    expect(barText(moreThan(1, 2), '人数', 'the owners')).toEqual({
      zh: '超过人数的 1/2',
      en: 'more than 1/2 of the owners',
    })
  })

  it('who asks', () => {
    expect([1, 2].map(owners => petitionText({ owners }).zh)).toEqual(['任何业主', '2 名以上业主联名'])
    const share = { share: atLeast(5), of: 'either' } as const
    expect(petitionText({ ...share, developer: true }).zh).toBe('达到人数或者面积的 5% 以上，或者建设单位')
    expect(petitionText({ owners: 10, residents: true }).zh).toBe('10 名以上业主联名，或者居（村）民委员会')
    expect(recallText({ owners: { owners: 10 }, committee: true, heard: true }).zh).toBe(
      '10 名以上业主联名，或者业主委员会，表决前听取本人申辩',
    )
    expect(recallText({ members: moreThan(1, 2) }).zh).toBe('超过委员的 1/2')
  })

  it('when a first assembly is due', () => {
    expect(triggerText({ years: 2 }).zh).toBe('首套交付满 2 年')
    expect(triggerText({ years: 2, delivered: { share: atLeast(30), of: 'area' } }).zh).toBe(
      '首套交付满 2 年且达到交付面积的 30% 以上',
    )
    expect(triggerText({ delivered: { share: atLeast(30), of: 'owners' } }).zh).toBe(
      '达到业主总数（以已交付的计）的 30% 以上',
    )
  })

  it.each([
    [{ least: 5 }, '5 人以上'],
    [
      { least: 5, most: 11, odd: true, owners: atLeast(1, 2) },
      '5 至 11 人，单数，达到总人数（业主代表）的 1/2 以上',
    ],
    [{ oneOf: [7, 9], ownersMayStand: false }, '7 或者 9 人，其中的业主代表不得参选首届委员'],
    [{ ownersMayStand: true }, ''],
    [{ developerSeats: [1, 0], streetSeats: [2, 3] }, '建设单位 1 名（换届 0 名），街道（乡镇）2 至 3 名'],
    [{ bodies: ['owners', 'street'] }, '由业主代表、街道（乡镇）代表组成'],
  ] as const)('a group %j', (group, zh) => {
    expect(groupText(group).zh).toBe(zh)
  })

  it('a group in English', () => {
    expect(groupText({ developerSeats: [1, 0], streetSeats: [2, 3] }).en).toBe(
      'developer 1 (re-election 0); street office 2 to 3',
    )
  })
})
