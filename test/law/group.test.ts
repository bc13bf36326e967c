import { describe, expect, it } from 'vitest'
import type { GroupBody, GroupKind } from '../../src/assembly/bodies/group.ts'
import {
  compositionFaults,
  groupName,
  listDue,
  mayNotStand,
  seatFaults,
} from '../../src/law/elections/group.ts'
import type { PlaceId } from '../../src/law/places/index.ts'
import { profileOn } from '../../src/law/profile.ts'

const DAY = '2026-03-20'
const LETTERS: Readonly<Record<string, GroupBody>> = {
  o: 'owners',
  d: 'developer',
  s: 'street',
  r: 'residents',
  p: 'party',
}

/** Who sits in it, a letter each: `S` is the street office’s member as the head. */
function members(letters: string) {
  return [...letters].map(letter => ({
    name: letter,
    body: LETTERS[letter.toLowerCase()] ?? 'manager',
    chair: letter !== letter.toLowerCase(),
  }))
}

describe('how a group is made up', () => {
  const faults = (place: PlaceId, kind: GroupKind, letters: string, day = DAY) =>
    compositionFaults(kind, members(letters), profileOn(place, day)).map(({ code }) => code)

  it.each<[PlaceId, GroupKind, string, string[]]>([
    ['shanghai', 're-election', 'oooSr', []],
    ['shanghai', 're-election', 'ooSr', ['group-even']],
    // Exactly half is enough; with an odd number only more than half is.
    ['shanghai', 're-election', 'ooSrr', ['group-owners-few']],
    ['shanghai', 're-election', 'oooSrr', ['group-even']],
    ['shanghai', 're-election', 'ooosr', ['group-without-chair']],
    ['shanghai', 'preparation', 'oooodSr', []],
    ['shanghai', 'preparation', 'oooodSrdd', ['group-owners-few', 'group-seats']],
    ['national', 'preparation', 'oooSd', []],
    ['national', 'preparation', 'oooSdr', ['group-even']],
    ['qingdao', 'preparation', 'oooSr', ['group-size']],
    ['qingdao', 'preparation', 'ooooSrp', []],
    ['zhoushan', 'preparation', 'oooSr', ['group-size']],
    ['zhoushan', 'preparation', 'ooooooSrd', []],
    ['zhoushan', 'preparation', 'oooooooSrdd', ['group-size']],
    ['huzhou', 'preparation', 'ooSd', ['group-even', 'group-size']],
    ['huzhou', 'preparation', 'ooS', ['group-size']],
    ['huzhou', 'preparation', 'oooSr', []],
    ['huzhou', 'preparation', 'ooooooSrrrr', []],
    ['huzhou', 'preparation', 'oooooooSrrrrr', ['group-size']],
    ['shanghai', 're-election', 'oooodSr', ['group-seats']],
    // Made up like the group before a first assembly.
    ['ningbo', 're-election', 'ooSr', ['group-even']],
    ['shaoxing', 're-election', 'oSr', ['group-owners-few']],
    // 潍坊40 names the group and leaves open who sits in it.
    ['weifang', 're-election', 'oSr', []],
    ['weifang', 'preparation', 'oSr', ['group-owners-few', 'group-size']],
  ])('%s, %s: %s', (place, kind, letters, expected) => {
    expect(faults(place, kind, letters)).toEqual(expected)
  })

  it('has no seats by 6号 any more once that has run out', () => {
    expect(faults('shanghai', 'preparation', 'oooooodSrdd', '2026-06-30')).toEqual(['group-seats'])
    expect(faults('shanghai', 'preparation', 'oooooodSrdd', '2026-07-01')).toEqual([])
  })

  it.each([
    ['huzhou', 'ooS', '5 至 11 人'],
    ['qingdao', 'ooS', '7 人以上'],
    ['zhoushan', 'oooSr', '7 或者 9 人'],
  ])('says how large it may be: %s', (place, letters, sizes) => {
    const [fault] = compositionFaults('preparation', members(letters), profileOn(place, DAY))
    expect(fault).toMatchObject({ code: 'group-size', data: { sizes: { zh: sizes } } })
  })

  it.each([
    ['at least', '1/2 以上'],
    ['more than', '超过 1/2'],
  ] as const)('says how many owners it needs: %s', (wording, bar) => {
    const profile = profileOn('ningbo', DAY)
    const group = profile.group && {
      ...profile.group,
      value: { ...profile.group.value, owners: { wording, of: [1, 2] as const } },
    }
    const faults = compositionFaults('preparation', members('oSrrr'), { ...profile, ...(group && { group }) })
    expect(faults).toMatchObject([{ code: 'group-owners-few', data: { bar: { zh: bar } } }])
  })

  it('an owner in it may not stand where the place says so, for the first committee', () => {
    const barred = (kind: GroupKind, place: string) => mayNotStand(kind, profileOn(place, DAY))?.citation.id
    expect(barred('preparation', 'shenzhen')).toBe('shenzhen20')
    expect([barred('re-election', 'shenzhen'), barred('preparation', 'shanghai')]).toEqual([
      undefined,
      undefined,
    ])
  })

  it('cites the article of each limit', () => {
    const [first] = compositionFaults('re-election', members('ooSr'), profileOn('shanghai', DAY))
    expect(first).toMatchObject({ data: { count: 4, article: { zh: '上海市住宅物业管理规定第28条第3款' } } })
  })
})

describe('who may sit in it', () => {
  const refused = (place: PlaceId, kind: GroupKind, letter: string) =>
    members(letter).flatMap(one => seatFaults(kind, one, profileOn(place, DAY)).map(({ code }) => code))

  it.each<[PlaceId, GroupKind, string, string[]]>([
    ['shanghai', 're-election', 'd', ['group-body-barred']],
    ['shanghai', 'preparation', 'd', []],
    ['shanghai', 're-election', 'O', ['group-chair-barred']],
    ['shanghai', 're-election', 'S', []],
    // In Beijing the developer sits in the second group as in the first, and the street office names the head.
    ['beijing', 're-election', 'd', []],
    ['beijing', 'preparation', 'O', []],
    ['qingdao', 're-election', 'd', ['group-body-barred']],
    ['national', 'preparation', 'R', ['group-chair-barred']],
    ['national', 're-election', 'O', []],
  ])('%s, %s: %s', (place, kind, letter, expected) => {
    expect(refused(place, kind, letter)).toEqual(expected)
  })
})

it('the list is posted within the days of the place', () => {
  const due = (place: PlaceId) => listDue('2026-03-01', profileOn(place, DAY))?.day
  expect([due('shanghai'), due('ningbo'), due('shandong'), due('national')]).toEqual([
    '2026-03-08',
    '2026-03-04',
    '2026-03-11',
    undefined,
  ])
})

it('is called what the place calls it', () => {
  const names = (place: PlaceId) =>
    (['preparation', 're-election'] as const).map(kind => groupName(kind, profileOn(place, DAY)).zh)
  expect(names('national')).toEqual(['首次业主大会会议筹备组', '换届改选小组'])
  expect(names('ningbo')).toEqual(['首次业主大会会议筹备组', '换届选举小组'])
  expect(names('hangzhou')).toEqual(['物业管理委员会', '物业管理委员会'])
})
