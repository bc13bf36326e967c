import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { withoutGuards } from '../../src/store/schema.ts'
import { list, newOffice, type Office, PROGRAM, pick } from '../support/hoa.ts'
import { reseal } from '../support/reseal.ts'
import { officeAt } from '../support/small-estate.ts'
import { Terminal } from '../support/terminal.ts'

/* 分出、并入: an estate goes into a file of its own and into another record, with its declared votes, its log and its seals. */

/** A declared vote, another estate beside it, and things around the vote that name their rows by number. */
async function twoEstates(): Promise<Office> {
  const office = await officeAt('declared')
  await office.ok('init', '东苑', '--code', 'dy', '--yes')
  const on = ['--compound', 'ys']
  await office.ok('committee', 'elect', '--from', 'E1', ...on)
  await office.ok('project', 'new', '服务', '--at', '2026-03-01', ...on)
  await office.ok('project', 'step', 'J1', 'evaluation', '--at', '2026-03-10', '--score', '质量=1/2', ...on)
  await office.ok('plan', 'new', 'regular', '--assembly', 'a1', ...on)
  await office.ok('posting', 'add', 'result', '--at', '2026-03-18T10:00', '--place', '大门', ...on)
  await office.ok('project', 'new', '东苑的事', '--at', '2026-03-01', '--compound', 'dy')
  return office
}

/** What a process of its own is told that joins a file which somebody holds. It waits for ten seconds, the tests go on. */
let toldOfHeld: Promise<string>
beforeAll(async () => {
  const [office, other] = [await officeAt('declared'), newOffice()]
  await other.ok('init', '西苑', '--code', 'xi', '--yes')
  const holder = connect(office.path('hoa.db'))
  holder.pragma('locking_mode = exclusive')
  holder.exec('begin exclusive')
  const words = [PROGRAM, 'compound', 'join', office.path('hoa.db'), '--db', other.path('hoa.db'), '--json']
  toldOfHeld = new Promise(done => {
    execFile(process.execPath, words, (_, out) => {
      holder.close()
      done(out)
    })
  })
})

const verified = async (office: Office, ...db: readonly string[]) =>
  pick(await office.ask('audit', 'verify', ...db), 'ok')
const asked = [
  ['tally', '--assembly', 'a1'],
  ['committee', 'show', '--on', '2026-03-19'],
  ['project', 'show', 'J1'],
  ['plan', 'show', '--on', '2026-03-19'],
  ['posting', 'list'],
  ['decision', 'list'],
  ['ballot', 'list', '--assembly', 'a1'],
  ['roster', 'list'],
] as const
const told = async (office: Office, ...more: readonly string[]) => {
  const all = []
  for (const words of asked) all.push(await office.ask(...words, '--compound', 'ys', ...more))
  return all
}

it('an estate in a file of its own tells what it told, and both files verify', async () => {
  const office = await twoEstates()
  const before = await told(office)
  const split = await office.ask('compound', 'split', 'ys', '--out', 'ys.db')
  const db = ['--db', office.path('ys.db')]
  expect(await told(office, ...db)).toEqual(before)
  expect([await verified(office), await verified(office, ...db)]).toEqual([true, true])
  expect(list(await office.ask('compound', 'list', ...db)).map(one => pick(one, 'code'))).toEqual(['ys'])
  // Nothing of the other estate is in it, not even in a page that was freed.
  expect(office.read('ys.db')).not.toContain('东苑')
  const log = list(await office.ask('audit', 'log', ...db))
  expect(pick(log.at(-1), 'act')).toBe('compound.split')
  expect(pick(log.at(-1), 'detail')).toMatch(/^from=hoa\.db head=[0-9a-f]{64}$/)
  expect(log.filter(one => pick(one, 'act') === 'withheld')).toHaveLength(2)
  expect(pick(split, 'withheld')).toBe(2)
  const source = list(await office.ask('audit', 'log', '--last', '1'))
  expect(pick(source[0], 'detail')).toBe(`to=ys.db head=${pick(split, 'head')}`)
})

it('what stays behind takes no more acts; the file goes on, and what was declared stays final', async () => {
  const office = await twoEstates()
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  const change = ['compound', 'edit', '--address', '某路1号', '--compound', 'ys']
  expect(await office.refusal(...change)).toBe('compound-split-off')
  expect(await office.refusal('compound', 'split', 'ys', '--out', 'again.db')).toBe('compound-split-off')
  await office.ok('compound', 'edit', '--address', '某路1号', '--compound', 'dy')
  const db = ['--db', office.path('ys.db')]
  await office.ok(...change, ...db)
  expect(await office.refusal('ballot', 'void', '1-101', '--reason', 'V1', '--assembly', 'a1', ...db)).toBe(
    'assembly-is-final',
  )
  expect(await verified(office, ...db)).toBe(true)
})

it('goes into another record under new numbers, with its log', async () => {
  const office = await twoEstates()
  const before = await told(office)
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  const other = newOffice()
  await other.ok('init', '西苑', '--code', 'xi', '--yes')
  await other.ok('project', 'new', '西苑的事', '--at', '2026-03-01')
  await other.ok('compound', 'join', office.path('ys.db'))
  const after = await told(other)
  // The register of decisions names log entries, whose numbers are others here.
  const same = (all: readonly unknown[]) => JSON.stringify(all).replaceAll(/"entry":-?\d+/g, '"entry":0')
  expect(same(after)).toBe(same(before))
  expect(await verified(other)).toBe(true)
  expect(pick(await other.ask('project', 'list', '--compound', 'xi'), '0.title')).toBe('西苑的事')
  expect(
    await other.refusal('ballot', 'void', '1-101', '--reason', 'V1', '--assembly', 'a1', '--compound', 'ys'),
  ).toBe('assembly-is-final')
  expect(pick(await other.ask('audit', 'log', '--last', '1'), '0.detail')).toMatch(
    /^from=ys\.db entries=\d+ head=/,
  )
  // It goes on there, and once more into a file of its own.
  await other.ok('project', 'new', '后来的', '--at', '2026-03-19', '--compound', 'ys')
  await other.ok('compound', 'split', 'ys', '--out', 'ys2.db')
  expect(await verified(other, '--db', other.path('ys2.db'))).toBe(true)
  expect(await verified(other)).toBe(true)
  // What was split off there may come back, but not as what it had been before.
  expect(await other.refusal('compound', 'join', office.path('ys.db'))).toBe('join-another')
})

it('refuses what is no record, is damaged, is here already or is practice', async () => {
  const office = await twoEstates()
  expect(await office.refusal('compound', 'split', 'zz', '--out', 'zz.db')).toBe('compound-unknown')
  office.file('there.db', 'x')
  expect(await office.refusal('compound', 'split', 'ys', '--out', 'there.db')).toBe('file-exists')
  expect(await office.refusal('compound', 'join', 'there.db')).toBe('database-not-ours')
  expect(await office.refusal('compound', 'join', 'hoa.db')).toBe('join-onto-itself')
  await office.ok('compound', 'split', 'dy', '--out', 'dy.db')
  await office.ok('compound', 'join', 'dy.db')
  expect(await office.refusal('compound', 'join', 'dy.db')).toBe('join-taken')
  expect(await verified(office)).toBe(true)
})

it('an entry that somebody withholds, and one that came with an estate and was changed, are found', async () => {
  const office = await twoEstates()
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  const other = newOffice()
  await other.ok('init', '西苑', '--code', 'xi', '--yes')
  await other.ok('compound', 'join', office.path('ys.db'))
  const changed = async (at: Office, path: string, sql: string) => {
    const db = connect(path)
    withoutGuards(db, () => db.exec(sql))
    db.close()
    const said = await at.hoa('audit', 'verify', '--db', path, '--json')
    return list(said.json(), 'findings').map(one => pick(one, 'code'))
  }
  expect(
    await changed(
      office,
      office.path('ys.db'),
      "update log set act = 'withheld', subject = '', detail = '' where no = 3",
    ),
  ).toEqual(expect.arrayContaining([expect.stringContaining('chain-broken')]))
  expect(
    await changed(
      other,
      other.path('hoa.db'),
      "update joined_log set detail = 'x' where act = 'assembly.new'",
    ),
  ).toEqual(
    expect.arrayContaining([expect.stringContaining('row-changed'), expect.stringContaining('chain-broken')]),
  )
})

it('an estate counts where it is looked after: once, however many files have something of it', async () => {
  const office = await twoEstates()
  const codes = async (...words: string[]) =>
    list(await office.ask('portfolio', '--sort', 'code', ...words)).map(one => pick(one, 'compound.code'))
  const all = async () => [await codes(), await codes('--fresh'), await codes('--in', '.')]
  expect(await all()).toEqual([
    ['dy', 'ys'],
    ['dy', 'ys'],
    ['dy', 'ys'],
  ])
  await office.ok('plan', 'new', 'regular', '--compound', 'dy', 'opens=2026-04-20')
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  expect(await all()).toEqual([['dy'], ['dy'], ['dy', 'ys']])
  expect(list(await office.ask('compound', 'list')).map(one => pick(one, 'splitOff'))).toEqual([
    null,
    '2026-03-20',
  ])
  // What nobody works on here is no longer due here, and the only estate left need not be named.
  expect(new Set(list(await office.ask('next', '--all')).map(one => pick(one, 'compound')))).toEqual(
    new Set(['dy']),
  )
  expect(pick(await office.ask('compound', 'show'), 'code')).toBe('dy')
  const menu = new Terminal(office.folder, [])
  expect(await menu.sees('要做什么？')).not.toContain('哪个小区')
  menu.signal('SIGKILL')
  await menu.exit()
  await office.ok('export', '--format', 'csv', '--out', 'star')
  expect(office.read('star/estate/part-0.csv').split('\n').slice(1, -1)).toEqual([
    expect.stringMatching(/^dy,/),
  ])
  const served = async (year: string) =>
    list(await office.ask('portfolio', 'report', '--year', year), 'estates').map(one => pick(one, 'name'))
  expect([await served('2025'), await served('2026')]).toEqual([['东苑', '一号小区'], ['东苑']])
  expect((await office.ok('portfolio', 'report', '--year', '2026')).err).toContain(
    '“一号小区”于 2026-03-20 分出',
  )
  office.file('list.csv', '小区,代码,街道\n一号小区,ys,别的街道\n')
  expect(await office.refusal('portfolio', 'import', 'list.csv', '--update')).toBe('compound-split-off')
  // Home again: the file it came in is not counted besides, and says so.
  await office.ok('compound', 'join', 'ys.db')
  expect(await all()).toEqual([
    ['dy', 'ys'],
    ['dy', 'ys'],
    ['dy', 'ys'],
  ])
  expect((await office.ok('portfolio', '--in', '.')).err).toContain('ys.db 已经并入 hoa.db')
  // A file that went on by itself is another estate of that name.
  await office.ok('compound', 'edit', '--address', '某路1号', '--db', office.path('ys.db'))
  const said = await office.ok('portfolio', '--in', '.')
  expect(said.err).toContain('在两个文件里都有')
})

it('a split that was killed before the record said so is ended by the same command', async () => {
  const office = await twoEstates()
  const before = readFileSync(office.path('hoa.db'))
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  const head = pick(await office.ask('audit', 'verify', '--db', office.path('ys.db')), 'head')
  // As if the power had failed between the two.
  office.file('hoa.db', before)
  for (const side of ['-wal', '-shm']) rmSync(office.path(`hoa.db${side}`), { force: true })
  expect(await office.refusal('compound', 'split', 'dy', '--out', 'ys.db')).toBe('file-exists')
  expect(pick(await office.ask('compound', 'split', 'ys', '--out', 'ys.db'), 'head')).toBe(head)
  expect(pick(await office.ask('audit', 'log', '--last', '1'), '0.detail')).toBe(`to=ys.db head=${head}`)
  expect([await verified(office), await verified(office, '--db', office.path('ys.db'))]).toEqual([true, true])
  await office.ok('compound', 'join', 'ys.db')
})

const UNREADABLE: readonly (readonly [code: string, sql: string])[] = [
  ['code-malformed', "update compound set code = '*' where id = 1"],
  ['code-malformed', "update compound set code = '../x' where id = 1"],
  ['join-not-verified', "update paper set marks = 'zzz'"],
  ['join-not-verified', 'update roll_unit set voter = 9999999'],
  ['join-unreadable', "update assembly set closes_at = ''"],
  ['join-unreadable', "update plan_anchor set day = 'soon'"],
  ['join-unreadable', "update committee set ends = 'soon'"],
  ['join-unreadable', "update project_step set amount_fen = 'much'"],
]

it('takes in nothing that would keep people from looking at the other estates, however well it is sealed', async () => {
  const from = await twoEstates()
  await from.ok('plan', 'new', 're-election', 'term-ends=2026-12-31', '--compound', 'ys')
  const office = newOffice()
  await office.ok('init', '西苑', '--code', 'xi', '--yes')
  const before = await office.ask('audit', 'verify')
  for (const [code, sql] of UNREADABLE) {
    copyFileSync(from.path('hoa.db'), office.path('bad.db'))
    reseal(office.path('bad.db'), db => db.exec(sql))
    expect(await office.refusal('compound', 'join', 'bad.db'), sql).toBe(code)
  }
  expect(await office.ask('audit', 'verify')).toEqual(before)
})

it('a file that is gone, that is here already, or that is another name of this one is told', async () => {
  const office = await twoEstates()
  const other = newOffice()
  await other.ok('init', '西苑', '--code', 'xi', '--yes')
  expect(await other.refusal('compound', 'join', 'gone.db')).toBe('database-missing')
  expect(await other.refusal('compound', 'join', '.')).not.toMatch(/^exit|^bug/)
  other.file('empty.db', '')
  expect(await other.refusal('compound', 'join', 'empty.db')).not.toMatch(/^exit|^bug/)
  symlinkSync(other.path('hoa.db'), other.path('same.db'))
  expect(await other.refusal('compound', 'join', 'same.db')).toBe('join-onto-itself')
  await other.ok('compound', 'join', office.path('hoa.db'))
  expect(await other.refusal('compound', 'join', office.path('hoa.db'))).toBe('join-taken')
})

it('what was handed out before an estate moved comes back where it went: desks, and the papers that bear its codes', async () => {
  const office = await officeAt('open')
  await office.ok('init', '东苑', '--code', 'dy', '--yes')
  const ys = ['--compound', 'ys']
  for (const [desk, room] of [
    ['A', '1-201'],
    ['B', '1-202'],
  ] as const) {
    await office.ok('desk', 'export', `${desk}.db`, '--desk', desk, '--clerk', '录入员', ...ys)
    office.file(
      'one.csv',
      `房号,收回时间,M1,M2,M3,M4,E1,C1\n${room},2026-03-05 10:00,同意,同意,同意,同意,1,1\n`,
    )
    await office.ok('ballot', 'import', 'one.csv', '--db', office.path(`${desk}.db`))
  }
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  expect(await office.refusal('desk', 'merge', 'A.db')).toBe('compound-split-off')
  const part = ['--db', office.path('ys.db')]
  await office.ok('desk', 'merge', 'A.db', ...part)
  const other = newOffice()
  other.now = office.now
  await other.ok('init', '西苑', '--code', 'xi', '--yes')
  await other.ok('compound', 'join', office.path('ys.db'))
  await other.ok('desk', 'merge', office.path('B.db'))
  const all = list(await other.ask('desk', 'list', ...ys))
  expect(all.map(desk => [pick(desk, 'desk'), pick(desk, 'papers')])).toEqual([
    ['A', 1],
    ['B', 1],
  ])
  expect(await verified(other)).toBe(true)
})

it('a file that somebody else holds is told, after a while', async () => {
  expect(pick(JSON.parse(await toldOfHeld), 'error.code')).toBe('database-locked')
}, 60_000)
