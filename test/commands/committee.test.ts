import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

let office: Office

const HEAD = '房号,姓名,职务,任职日期,候补,性别,政治面貌\n'
const MEMBERS = `${HEAD}1-101,业主1,主任,,,女,党员
1-102,业主2,副主任,,,男,
1-103,业主3,,2023-05-01,,,
1-104,业主4,委员,,,,
1-105,业主5,委员,,,,
1-106,业主6,,,是,,
1-107,业主7,,,是,,
`

beforeEach(async () => {
  office = newOffice()
  const rows = Array.from({ length: 10 }, (_, i) => `1-${101 + i},100,业主${i + 1}`)
  office.file('名册.csv', `房号,面积,业主\n${rows.join('\n')}\n`)
  office.file('委员.csv', MEMBERS)
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  await office.ok('roster', 'import', '名册.csv')
})

const imported = (...more: readonly string[]) =>
  office.ok(
    ...['committee', 'import', '委员.csv', '--term', '2'],
    ...['--starts', '2022-01-01', '--ends', '2026-12-31', ...more],
  )
const end = (name: string, cause: string, day: string) =>
  office.ask('committee', 'end', name, '--cause', cause, '--at', day)
const codes = (said: unknown) => list(said, 'warnings').map(one => pick(one, 'code'))

function seat(n: number, more: object = {}) {
  return {
    ...{ name: `业主${n}`, post: 'member', since: '2022-01-01', ended: null, cause: null },
    ...{ unit: `1-10${n}`, ...more },
  }
}

describe('the committee', () => {
  it('is none where none is on record', async () => {
    expect(await office.ask('committee', 'show')).toEqual({
      ...{ term: null, size: 0, members: [], standing: 0, state: 'none', articles: [] },
    })
    expect(await office.ask('committee', 'list')).toEqual([])
    expect(await office.refusal('committee', 'edit', 'size=5')).toBe('committee-none')
  })

  it('is told whole: posts, ends, alternates who stepped in', async () => {
    await imported('--filing', '沪备1号')
    await end('业主3', '辞职', '2026-02-01')
    await office.ok('committee', 'officer', '业主4', '副主任', '--at', '2026-02-10')
    expect(await office.ask('committee', 'show', '--on', '2026-03-01')).toEqual({
      term: { no: 2, starts: '2022-01-01', ends: '2026-12-31' },
      size: 5,
      members: [
        seat(1, { post: 'chair' }),
        seat(2, { post: 'vice-chair' }),
        seat(3, { since: '2023-05-01', ended: '2026-02-01', cause: 'resigned' }),
        seat(4, { post: 'vice-chair' }),
        seat(5),
        seat(6, { since: '2026-02-01' }),
      ],
      standing: 5,
      state: 'complete',
      articles: [],
      otherReading: null,
      vacant: 0,
      alternates: [{ name: '业主7', unit: '1-107', rank: 2 }],
      electedOn: '2022-01-01',
      filing: '沪备1号',
      filedOn: '2022-01-01',
      over: false,
      on: '2026-03-01',
      warnings: [],
    })
    // As it stood before: nothing is deleted.
    expect(await office.ask('committee', 'show', '--on', '2026-01-31')).toMatchObject({
      standing: 5,
      alternates: [{ name: '业主6' }, { name: '业主7' }],
    })
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('is filled up, elected anew, or shown under both readings, by how many seats are held', async () => {
    office.file('委员.csv', MEMBERS.split('\n').slice(0, 6).join('\n'))
    await imported()
    const article = '上海市住宅物业管理规定第32条'
    expect(await end('业主5', 'resigned', '2026-02-01')).toMatchObject({
      ...{ standing: 4, size: 5, state: 'by-election', articles: [article], steppedIn: null },
    })
    expect(await end('业主4', 'sold', '2026-02-02')).toMatchObject({ standing: 3, state: 'by-election' })
    const short = await end('业主3', 'resigned', '2026-02-03')
    expect(short).toMatchObject({ standing: 2, state: 're-elect', articles: [article] })
    expect(codes(short)).toEqual(['seats-vacant-re-elect'])
    await office.ok('committee', 'edit', 'size=4')
    const half = await office.ask('committee', 'show')
    expect(half).toMatchObject({
      ...{ standing: 2, size: 4, state: 're-elect', articles: [article] },
      otherReading: { state: 'by-election', articles: [article] },
    })
    expect(codes(half)).toEqual(['seats-vacant-half'])
  })

  it('is told of members who sold, until that is recorded', async () => {
    await imported()
    await office.ok('roster', 'transfer', '1-102', '--to', '新业主', '--at', '2026-02-15')
    expect(codes(await office.ask('committee', 'show', '--on', '2026-02-14'))).toEqual([])
    expect(codes(await office.ask('committee', 'show'))).toEqual(['seat-still-held'])
    // Who waits behind and sold as well does not step in.
    await office.ok('roster', 'transfer', '1-106', '--to', '新业主', '--at', '2026-02-01')
    expect(await end('业主2', 'no-owner', '2026-02-15')).toMatchObject({ steppedIn: '业主7', warnings: [] })
  })

  it('loses a member for health or by removal only by a vote, which is told where there is none', async () => {
    await imported()
    expect(codes(await end('业主1', 'health', '2026-02-01'))).toEqual(['seat-ends-by-vote'])
    expect(codes(await end('业主2', 'removed', '2026-02-01'))).toEqual(['seat-ends-by-vote'])
  })

  it('has one chair, of those who hold a seat', async () => {
    await imported()
    expect(await office.ask('committee', 'officer', '业主3', 'chair', '--at', '2026-02-01')).toMatchObject({
      formerChair: '业主1',
    })
    const posts = list(await office.ask('committee', 'show'), 'members').map(one => pick(one, 'post'))
    expect(posts).toEqual(['member', 'vice-chair', 'chair', 'member', 'member'])
    expect(await office.refusal('committee', 'officer', '业主6', 'chair')).toBe('committee-alternate-waits')
    expect(await office.refusal('committee', 'officer', '业主9', 'chair')).toBe('committee-member-unknown')
    expect(await office.refusal('committee', 'officer', '业主1', '会长')).toBe('committee-post')
    await end('业主1', 'died', '2026-02-05')
    expect(await office.refusal('committee', 'officer', '业主1', 'chair')).toBe('committee-member-ended')
    expect(await office.refusal('committee', 'end', '业主1', '--cause', 'died')).toBe(
      'committee-member-ended',
    )
  })

  it('refuses ends before the beginning, unknown causes, and what is no value', async () => {
    await imported()
    expect(
      await office.refusal('committee', 'end', '业主3', '--cause', 'resigned', '--at', '2023-04-30'),
    ).toBe('committee-day-too-early')
    expect(await office.refusal('committee', 'end', '业主3', '--cause', '看不惯')).toBe('end-cause')
    expect(await office.refusal('committee', 'edit', 'colour=red')).toBe('committee-key')
    expect(await office.refusal('committee', 'edit', 'ends=明天')).toBe('committee-value')
    expect(await office.refusal('committee', 'edit', 'ends=2021-12-31')).toBe('committee-ends-early')
    expect((await office.ok('committee', 'edit', 'ends=2027年4月30日')).err).toContain(
      'ends: 2027年4月30日 → 2027年4月30日（周五）\n',
    )
    expect(await office.refusal('committee', 'edit', 'size=4')).toBe('committee-size-small')
    expect(await office.refusal('committee', 'edit', 'filing')).toBe('not-key-value')
    expect(await office.refusal('committee', 'show', '--term', '7')).toBe('committee-term-unknown')
  })

  it('is edited with the day of the filing, and an edit that changes nothing leaves none', async () => {
    await imported()
    expect(await office.ask('committee', 'edit', 'filing=沪备2号', '--at', '2026-03-01')).toMatchObject({
      ...{ filing: '沪备2号', filedOn: '2026-03-01' },
    })
    expect(await office.ask('committee', 'edit', 'filing=沪备2号', '--at', '2026-03-01')).toMatchObject({
      unchanged: true,
    })
    const filed = (day: string) => office.ask('committee', 'edit', 'filing=沪备3号', '--at', day)
    expect(codes(await filed('2021-12-31'))).toContain('committee-filed-early')
    expect(codes(await filed('2022-01-01'))).not.toContain('committee-filed-early')
    expect(codes(await office.ask('committee', 'edit', 'elected=2022-01-02'))).toEqual([
      'committee-filed-early',
    ])
    expect(await office.ask('committee', 'edit', 'filing=')).toMatchObject({ filing: null, filedOn: null })
    expect(codes(await office.ask('committee', 'edit', 'ends=2028-01-01'))).toEqual(['committee-term-length'])
    expect(codes(await office.ask('committee', 'edit', 'ends='))).toEqual(['committee-term-open'])
  })

  it.each([
    ['房号,姓名\n1-101,业主1\n9-901,业主2\n', 'unit-unknown', 1],
    ['房号,姓名\n1-101,业主1\n1-102,业主1\n', 'member-twice', 1],
    ['房号,姓名,职务\n1-101,,会长\n', 'member-name-missing', 2],
    ['房号,姓名,职务\n1-101,业主1,主任\n1-102,业主2,主任\n', 'committee-two-chairs', 1],
    ['房号,职务\n1-101,主任\n', 'column-missing', 1],
  ])('a list is refused whole: %j', async (content, code, total) => {
    office.file('委员.csv', content)
    const said = await office.hoa('committee', 'import', '委员.csv', '--starts', '2022-01-01', '--json')
    expect([said.code, pick(said.json(), 'error.code'), pick(said.json(), 'error.total')]).toEqual([
      1,
      code,
      total,
    ])
    expect(await office.ask('committee', 'show')).toMatchObject({ state: 'none' })
  })

  it('of a term that is there already is refused', async () => {
    await imported()
    expect(
      await office.refusal('committee', 'import', '委员.csv', '--term', '2', '--starts', '2022-01-01'),
    ).toBe('committee-term-taken')
  })
})

describe('an election', () => {
  const rows = (marks: string, of = 10) =>
    `房号,收回时间,E1\n${Array.from({ length: of }, (_, i) => `1-${101 + i},2026-03-05,${marks}`).join('\n')}\n`

  async function held(seats: number, alternates: number, marks: string): Promise<void> {
    office.now = Date.UTC(2026, 3, 1)
    await office.ok(
      ...['assembly', 'new', '换届', '--code', 'a1', '--kind', 're-election'],
      ...['--opens', '2026-03-01', '--closes', '2026-03-15'],
    )
    const counts = ['--seats', `${seats}`, '--alternates', `${alternates}`]
    await office.ok('election', 'add', '选举', ...counts, '--manner', 'per-candidate')
    for (let i = 1; i <= seats + alternates; i++)
      await office.ok('candidate', 'add', `业主${i}`, '--unit', `1-${100 + i}`, '--sex', '女')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    await office.ok('assembly', 'open', '--at', '2026-03-01')
    office.file('票.csv', rows(marks))
    await office.ok('ballot', 'import', '票.csv')
    await office.ok('assembly', 'close', '--at', '2026-03-15T23:59')
    expect(await office.refusal('committee', 'elect', '--from', 'E1')).toBe('election-not-declared')
    await office.ok('assembly', 'declare', '--at', '2026-03-20T09:00')
  }

  it('gives the next term its members, on the day of the count', async () => {
    await imported()
    await held(3, 0, '1:for 2:for 3:for')
    expect(await office.refusal('committee', 'elect', '--from', 'E9')).toBe('item-unknown')
    expect(await office.refusal('committee', 'elect', '--from', 'E1', '--at', '2026-03-14')).toBe(
      'committee-before-close',
    )
    expect(await office.refusal('committee', 'elect', '--from', 'E1', '--ends', '2026-03-01')).toBe(
      'committee-ends-early',
    )
    expect(await office.ask('committee', 'elect', '--from', 'a1 E1', '--ends', '2031-03-14')).toEqual({
      term: 3,
      from: { assembly: 'a1', election: 'E1' },
      electedOn: '2026-03-15',
      members: ['业主1', '业主2', '业主3'],
      alternates: [],
      standing: 3,
      size: 3,
      state: 'complete',
      warnings: [],
    })
    expect(await office.refusal('committee', 'elect', '--from', 'E1')).toBe('election-taken')
    const terms = list(await office.ask('committee', 'list')).map(one => [
      pick(one, 'term'),
      pick(one, 'electedOn'),
    ])
    expect(terms).toEqual([
      [2, '2022-01-01'],
      [3, '2026-03-15'],
    ])
  })

  it('without the end of the term says so, with what a term may be', async () => {
    await held(3, 0, '1:for 2:for 3:for')
    expect(codes(await office.ask('committee', 'elect', '--from', 'E1'))).toEqual(['committee-term-open'])
    expect(await office.ask('committee', 'show')).toMatchObject({
      term: { no: 1, starts: '2026-03-15', ends: null },
    })
  })

  it('that nobody won is no committee', async () => {
    await held(3, 0, '1:against 2:against 3:against')
    expect(await office.refusal('committee', 'elect', '--from', 'E1')).toBe('committee-nobody-elected')
  })

  it('that filled some seats only is no committee yet', async () => {
    await held(3, 0, '1:for 2:for 3:against')
    expect(codes(await office.ask('committee', 'elect', '--from', 'E1'))).toEqual([
      'committee-not-formed',
      'committee-term-open',
      'seats-vacant-by-election',
    ])
  })

  it('takes the figures of a by-election from the record', async () => {
    office.file('委员.csv', MEMBERS.split('\n').slice(0, 6).join('\n'))
    await imported()
    await end('业主5', 'resigned', '2026-02-01')
    await office.ok(
      ...['assembly', 'new', '补选', '--code', 'a1', '--kind', 'temporary'],
      ...['--opens', '2026-05-01', '--closes', '2026-05-15'],
    )
    const taken = await office.ask('election', 'add', '补选', '--seats', '1')
    expect(taken).toMatchObject({
      fills: { kind: 'by-election', committeeSize: 5, remaining: 4, termEnds: '2026-12-31' },
    })
    expect(codes(taken)).toContain('by-election-from-record')
    const said = await office.ask(
      ...['election', 'add', '又一', '--seats', '2', '--committee-size', '7', '--remaining', '5'],
    )
    expect(codes(said)).toContain('by-election-differs')
    // A whole committee is more than the vacant seats.
    expect(await office.ask('election', 'add', '整届', '--seats', '5')).toMatchObject({ fills: null })
    expect(codes(await office.ask('motion', 'add', '罢免一名委员', '--matter', 'committee'))).toContain(
      'recall-names-nobody',
    )
    expect(codes(await office.ask('motion', 'add', '罢免业主2', '--matter', 'committee'))).not.toContain(
      'recall-names-nobody',
    )
  })
})
