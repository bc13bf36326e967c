import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { connect, openDatabase } from '../../src/store/open.ts'
import { verifyRecord } from '../../src/store/safety/verify.ts'
import { list, newOffice, type Office, PROGRAM, pick } from '../support/hoa.ts'

/* The built program in processes of its own: at the same time, and killed. */

// Nothing here waits by the clock: each test waits for the many processes it starts, and a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 })

const VOTERS = 1000
/** The first draw of the moments at which processes are killed; the draws after it follow from it. */
const SEED = 20260315
const TOLD = join(import.meta.dirname, '../support/told.js')

let office: Office
let database: Buffer

beforeAll(async () => {
  office = newOffice()
  const units = Array.from({ length: VOTERS }, (_, i) => `${i + 1},${60 + (i % 40)},业主${i + 1}`)
  office.file('名册.csv', `房号,面积,业主\n${units.join('\n')}\n`)
  await office.ok('init', '大小区', '--code', 'da')
  await office.ok('roster', 'import', '名册.csv')
  await office.ok(
    'assembly',
    'new',
    '会议',
    '--code',
    'a1',
    '--opens',
    '2026-03-01',
    '--closes',
    '2026-03-15',
  )
  for (let i = 1; i <= 3; i++) await office.ok('motion', 'add', `议题${i}`, '--matter', 'other')
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01')
  await office.ok('backup', '开始.db')
  database = readFileSync(office.path('开始.db'))
  office.file('全部.csv', ballots(1, VOTERS))
})

describe('four processes at one assembly', () => {
  it('record every ballot once, and the chain stays whole', async () => {
    startOver(office)
    for (const part of [0, 1, 2, 3]) office.file(`第${part}桌.csv`, ballots(part * 250 + 1, part * 250 + 250))
    // Two tables type the same pile.
    const tables = [0, 1, 2, 3, 0].map(part => hoa(office, 'ballot', 'import', `第${part}桌.csv`, '--json'))
    const said = await Promise.all(tables.map(ended))
    expect(said.map(s => s.code)).toEqual([0, 0, 0, 0, 0])
    const recorded = said.map(s => Number(pick(JSON.parse(s.out), 'recorded')))
    expect(recorded.slice(1, 4)).toEqual([250, 250, 250])
    expect([recorded[0], recorded[4]].sort()).toEqual([0, 250])
    expect(state(office)).toEqual({ findings: [], papers: VOTERS, imports: 4 })
  })
})

describe('three desks that record the same visits', () => {
  it('each visit is there once, and the chain stays whole', async () => {
    startOver(office)
    const rows = Array.from({ length: 200 }, (_, i) => `${i + 1},2026-03-05 19:00,签收,甲访、乙访`)
    office.file('上门.csv', `房号,上门时间,上门结果,上门人\n${rows.join('\n')}\n`)
    const desks = [1, 2, 3].map(() => hoa(office, 'ballot', 'visit', '--file', '上门.csv', '--json'))
    const said = await Promise.all(desks.map(ended))
    expect(said.map(s => s.code)).toEqual([0, 0, 0])
    const recorded = said.map(s => Number(pick(JSON.parse(s.out), 'recorded')))
    expect(recorded.toSorted((a, b) => a - b)).toEqual([0, 0, 200])
    expect(state(office).findings).toEqual([])
  })
})

describe('three desks brought back at once', () => {
  it('are all taken over, beside a table that goes on typing', async () => {
    const table = newOffice()
    startOver(table)
    for (const [part, desk] of ['A', 'B', 'C'].entries()) {
      await table.ok('desk', 'export', `${desk}.db`, '--desk', desk, '--clerk', `录入员${desk}`)
      table.file(`${desk}.csv`, ballots(part * 250 + 1, part * 250 + 250))
      await table.ok('ballot', 'import', `${desk}.csv`, '--db', `${desk}.db`, '--at', '2026-03-14')
    }
    table.file('这里.csv', ballots(751, VOTERS))
    const all = ['A', 'B', 'C', 'A'].map(desk => hoa(table, 'desk', 'merge', `${desk}.db`, '--json'))
    const said = await Promise.all([...all, hoa(table, 'ballot', 'import', '这里.csv', '--json')].map(ended))
    expect(said.map(s => s.code)).toEqual([0, 0, 0, 0, 0])
    expect(state(table)).toEqual({ findings: [], papers: VOTERS, imports: 1 })
  })
})

describe('reading beside tables that go on writing', () => {
  it('is never taken for forgery, in 20 readings', async () => {
    const table = newOffice()
    startOver(table)
    const db = connect(table.path('hoa.db'))
    const entries = () => Number(db.prepare('select count(*) from log').pluck().get())
    const before = entries()
    const writers = [1, 2].map(n => again(table, 4000, 'compound', 'edit', '--address', `地址${n}-{n}`))
    while (writers.every(writer => writer.exitCode === null) && entries() < before + 10) await pause(5)
    const begun = entries()
    const readers = [again(table, 15, 'audit', 'verify'), again(table, 5, 'doctor')]
    const read = await Promise.all(readers.map(ended))
    expect(writers.map(writer => writer.exitCode)).toEqual([null, null])
    const written = entries() - begun
    db.close()
    for (const writer of writers) writer.kill()
    await Promise.all(writers.map(ended))
    expect(read.map(said => JSON.parse(said.out))).toEqual([{ 0: 15 }, { 0: 5 }])
    expect(written).toBeGreaterThan(20)
  })
})

describe('two simultaneous init', () => {
  it('each adds its compound to the one new record, at ten starts', async () => {
    const codes = ['a', 'b', 'c']
    const clerks = codes.map(() => fork(TOLD, [PROGRAM]))
    for (let start = 0; start < 10; start++) {
      const table = newOffice()
      if (start % 2 === 1) table.file('hoa.db', '')
      const env = { ...process.env, HOA_DB: table.path('hoa.db') }
      const ends = clerks.map(clerk => once(clerk, 'message').then(([code]) => code))
      for (const [i, clerk] of clerks.entries()) {
        clerk.send({ words: ['init', '小区', '--code', codes[i]], env })
        // At the same moment, or one a few milliseconds behind the other.
        await pause(start % 5)
      }
      expect(await Promise.all(ends)).toEqual([0, 0, 0])
      const compounds = list(await table.ask('compound', 'list')).map(c => pick(c, 'code'))
      expect(compounds.sort()).toEqual(codes)
      await table.ok('audit', 'verify')
      expect(readdirSync(table.folder)).toEqual(['hoa.db'])
    }
    for (const clerk of clerks) clerk.kill()
  })

  it('of the same code: one makes it, the other is told that it is taken', async () => {
    const table = newOffice()
    const said = await Promise.all(
      [1, 2].map(() => ended(hoa(table, 'init', '小区', '--code', 'a', '--json'))),
    )
    expect(said.map(s => s.code).sort()).toEqual([0, 1])
    expect(said.map(s => s.out).join('')).toContain('compound-taken')
    expect(list(await table.ask('compound', 'list'))).toHaveLength(1)
  })
})

describe.skipIf(process.platform === 'win32')('a process killed while it imports', () => {
  it('leaves all of the file or nothing, at 25 moments', async () => {
    const random = draws(SEED)
    const delays = Array.from({ length: 25 }, () => Math.floor(60 * (random.next().value ?? 0)))
    // A few tables at a time: most of each round is the start of a process.
    const killed = await Promise.all(
      [0, 1, 2, 3, 4].map(table => killAtTable(delays.filter((_, i) => i % 5 === table))),
    )
    expect(killed.filter(times => times === 0)).toEqual([])
  })
})

/**
 * Kills one import after the other, each some milliseconds after it began to write; gives how many did not finish. The first
 * finds the record held by somebody else who writes, so that one at least is killed before its end on any machine.
 */
async function killAtTable(delays: readonly number[]): Promise<number> {
  const table = newOffice()
  table.file('全部.csv', office.read('全部.csv'))
  let killed = 0
  for (const [round, delay] of delays.entries()) {
    startOver(table)
    const other = round === 0 ? openDatabase(table.path('hoa.db')).exec('begin immediate') : undefined
    const child = hoa(table, 'ballot', 'import', '全部.csv')
    const end = ended(child)
    while (child.exitCode === null && !existsSync(table.path('hoa.db-wal'))) await pause(2)
    await pause(delay)
    child.kill('SIGKILL')
    const { code } = await end
    other?.close()
    if (round === 0) expect(code).toBeNull()
    if (code === null) killed += 1
    const { findings, papers, imports } = state(table)
    expect(findings).toEqual([])
    expect(code === 0 ? [VOTERS] : [0, VOTERS]).toContain(papers)
    expect(imports).toBe(papers / VOTERS)
  }
  await table.ok('ballot', 'import', '全部.csv')
  expect(state(table)).toEqual({ findings: [], papers: VOTERS, imports: 1 })
  return killed
}

function hoa(table: Office, ...args: readonly string[]): ChildProcess {
  const env = { ...process.env, HOA_DB: table.path('hoa.db'), HOA_LANG: 'zh' }
  return spawn(process.execPath, [PROGRAM, ...args, '--at', '2026-03-14'], {
    cwd: table.folder,
    env,
  })
}

/** A process that runs one command again and again: see `again.js`. */
function again(table: Office, times: number, ...words: readonly string[]): ChildProcess {
  const env = { ...process.env, HOA_DB: table.path('hoa.db'), HOA_LANG: 'zh' }
  const script = join(import.meta.dirname, '../support/again.js')
  return spawn(process.execPath, [script, PROGRAM, String(times), ...words], { cwd: table.folder, env })
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = ''
  child.stdout?.on('data', (part: Buffer) => {
    out += part.toString()
  })
  child.stderr?.resume()
  const [code] = await once(child, 'close')
  return { code, out }
}

function startOver(table: Office): void {
  for (const side of ['-wal', '-shm']) rmSync(table.path(`hoa.db${side}`), { force: true })
  table.file('hoa.db', database)
}

/** What a reader finds after it: opening the file is what rolls a half-written import back. */
function state(table: Office): { findings: unknown; papers: number; imports: number } {
  const db = connect(table.path('hoa.db'))
  const count = (sql: string) => Number(db.prepare(sql).pluck().get())
  const { findings } = verifyRecord(db)
  const papers = count('select count(*) from paper')
  const imports = count("select count(*) from log where act = 'ballot.import'")
  db.close()
  return { findings, papers, imports }
}

function ballots(from: number, to: number): string {
  const rows = Array.from({ length: to - from + 1 }, (_, i) => `${from + i},2026-03-05 10:00,同意,反对,弃权`)
  return `房号,收回时间,M1,M2,M3\n${rows.join('\n')}\n`
}

/** Numbers from 0 to 1, the same in every run. */
function* draws(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}
