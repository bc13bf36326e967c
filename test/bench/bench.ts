import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Compound } from '../../src/assembly/assembly.ts'
import type { Unit } from '../../src/assembly/unit.ts'
import { act, type Writer } from '../../src/store/act.ts'
import { addCompound } from '../../src/store/compounds.ts'
import { createDatabase, openDatabase } from '../../src/store/open.ts'
import { addUnits } from '../../src/store/people/roster.ts'
import { COMPOUND } from '../../src/store/tables.ts'
import { writeBigRoster, writeBigWorkbook } from '../support/big.ts'
import { layOutCity } from '../support/city.ts'
import { deskTimes } from './desk.ts'
import { keyRows } from './keystrokes.ts'

/*
 * The figures of speed and memory, each a ratio measured in this one run: the two commands in turn, pair by pair, after
 * a warm-up; the medians of wall time and CPU are quoted, and the better of the two is held against the goal. It measures and prints; it judges nothing by time that a test would depend on.
 *
 *   npm run bench              all rows, 5 pairs each
 *   npm run bench -- --quick   1 pair each, and 50 000 where it says 300 000
 *   npm run bench -- tally     one part, or several: start, desk, keys, estates, imports, tally, papers, growth
 */

const QUICK = process.argv.includes('--quick')
const PAIRS = QUICK ? 1 : 5
const LARGE = QUICK ? 50_000 : 300_000
const MOTIONS = 10

const HOA = fileURLToPath(new URL('../bin/hoa.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hoa-bench-'))

interface Row {
  readonly what: string
  readonly size: string
  readonly reference: string
  readonly measured: string
  readonly goal: string
  readonly met: boolean
}

const rows: Row[] = []

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  start: startUp,
  desk,
  keys,
  estates,
  imports,
  tally: tallies,
  papers: ballotPapers,
  growth: growthAndMemory,
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter(word => !word.startsWith('--'))
  for (const word of named)
    if (!PARTS[word]) throw new Error(`no part ${word}: ${Object.keys(PARTS).join(', ')}`)
  for (const [name, part] of Object.entries(PARTS))
    if (named.length === 0 || named.includes(name)) await part()
  finish()
}

function finish(): void {
  print()
  rmSync(folder, { recursive: true, force: true })
}

/** What a ballot takes of a person: keys, whatever the machine. */
function keys(): void {
  for (const { what, keys: taken, most } of keyRows())
    rows.push({
      what,
      size: '2 motions, 5 of 7 names',
      reference: 'keys',
      measured: String(taken),
      goal: `≤ ${most}`,
      met: taken <= most,
    })
}

/** Ballots entered at a running desk, each on disk before the next, beside bare commits of the same driver. */
function desk(): void {
  const ballots = QUICK ? 200 : 1000
  const { bare, recorded, ratio, found, whole } = deskTimes(
    folder,
    openedAssembly(files(10_000), 'desk.db'),
    ballots,
  )
  rows.push({
    what: 'one ballot at a running ballot enter',
    size: `10 000 voters × ${MOTIONS} motions`,
    reference: 'a bare durable commit',
    measured: `${ratio.toFixed(2)} ×`,
    goal: '≤ 1.5 ×',
    met: ratio <= 1.5,
  })
  const ms = (time: number) => `${time.toFixed(2)} ms`
  process.stderr.write(
    `one ballot: ${ratio.toFixed(2)} × a bare durable commit (${ms(recorded)}, ${ms(bare)}); found and drawn in ${ms(found)}, keys to the next question ${ms(whole)}\n`,
  )
}

function startUp(): void {
  const node = () => run(process.execPath, ['-e', '0'])
  ratioRow('hoa --version', '', 'node -e 0', 1.15, () => hoa(['--version']), node)
  ratioRow('hoa --help', '', 'node -e 0', 1.35, () => hoa(['--help']), node)
  const db = manyCompounds(343, 300_000)
  ratioRow(
    'hoa compound list',
    '343 compounds, 300 000 voters',
    'node -e 0',
    1.8,
    () => hoa(['compound', 'list'], db),
    node,
  )
  const city = fresh('city.db')
  layOutCity(city, { estates: 343, voters: 900 })
  for (const words of [['portfolio'], ['next']])
    ratioRow(
      `hoa ${words.join(' ')}`,
      '343 estates × 900 voters',
      'node -e 0',
      1.8,
      () => hoa(words, city),
      node,
    )
  const convened = convenedAssembly(files(100))
  for (const [format, goal] of [
    ['txt', 2.3],
    ['md', 2.3],
    ['html', 2.3],
    ['docx', 3.5],
    ['pdf', 5],
  ] as const) {
    const out = join(folder, `notice.${format}`)
    const words = ['notice', 'print', 'convening', '--format', format, '--out', out, '--force']
    const ours = () => hoa([...words, '--fonts', 'bundled'], convened)
    ratioRow(`notice print, ${format}`, `${MOTIONS} motions`, 'node -e 0', goal, ours, node)
  }
}

/** What one estate costs in the file of a whole street office, beside the same in a file of its own. */
function estates(): void {
  const drafted = (compounds: number, voters: number) => {
    const db = manyCompounds(compounds, voters, `street-${compounds}.db`)
    draft(db, ['--compound', 'c1'])
    return db
  }
  const many = drafted(343, 300_000)
  const own = drafted(1, Math.ceil(300_000 / 343))
  const convene = (base: string) => () => {
    const db = fresh('run.db')
    copyWhole(base, db)
    return hoa(['assembly', 'convene', '--at', '2026-02-01', '--compound', 'c1'], db)
  }
  ratioRow('convene one estate', 'among 343', 'in a file of its own', 1.5, convene(many), convene(own))
  singleRows()
}

/** A copy that is on disk, or the command's first commit would also wait for, and be charged with, the pages of the copy. */
function copyWhole(from: string, to: string): void {
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** Rows written one at a time beside the same rows in one go, in one transaction each. */
function singleRows(): void {
  const path = fresh('rows.db')
  createDatabase(path)
  const db = openDatabase(path)
  const units = Array.from({ length: 1000 }, (_, i) => unit(i))
  const ratios: number[] = []
  // A round takes some twenty milliseconds: the first of them measure how V8 gets to know the code.
  for (let round = -PAIRS; round < 3 * PAIRS; round++) {
    const took = (write: (writer: Writer, id: number) => void) => {
      let cpu = 0
      act(db, ACTOR, { act: 'init', subject: 'rows', happenedAt: '2026-01-01T00:00' }, writer => {
        const id = addCompound(writer, compoundOf(writer.nextId(COMPOUND)))
        const before = process.cpuUsage()
        write(writer, id)
        const { user, system } = process.cpuUsage(before)
        cpu = user + system
      })
      return cpu
    }
    const single = took((writer, id) => {
      for (const one of units) addUnits(writer, id, [one])
    })
    const batch = took((writer, id) => addUnits(writer, id, units))
    if (round >= 0) ratios.push(single / batch)
  }
  db.close()
  const ratio = median(ratios)
  rows.push({
    what: 'a row written by itself',
    size: '1000 units with their owners',
    reference: 'the same in one go',
    measured: `${ratio.toFixed(2)} × (CPU)`,
    goal: '≤ 2 ×',
    met: ratio <= 2,
  })
}

async function imports(): Promise<void> {
  const big = files(100_000)
  await writeBigWorkbook(folder, 100_000).then(path => renameSync(path, big.xlsx))
  const csvReference = (file: string) => () => {
    const db = fresh('reference.db')
    return run('sqlite3', [db, '.mode csv', `.import ${file} bare`])
  }
  const empty = join(folder, 'empty.db')
  hoa(['init', '基准', '--code', 'bench'], empty)
  const into = (base: string, args: readonly string[]) => () => {
    const db = fresh('run.db')
    copyWhole(base, db)
    return hoa(args, db)
  }
  const importCsv = into(empty, ['roster', 'import', big.roster])
  ratioRow('roster import, CSV', '100 000 units', 'sqlite3 .import', 8, importCsv, csvReference(big.roster))
  ratioRow(
    'roster import, .xlsx',
    '100 000 units',
    'the CSV import',
    4,
    into(empty, ['roster', 'import', big.xlsx]),
    importCsv,
  )
  ratioRow(
    'ballot import',
    `100 000 ballots × ${MOTIONS} motions`,
    'sqlite3 .import',
    6,
    into(openedAssembly(big, 'opened.db'), ['ballot', 'import', big.ballots]),
    csvReference(big.ballots),
  )
}

/** What reads a whole record: the count, the check of every seal, a backup. */
function tallies(): void {
  const size = `100 000 voters × ${MOTIONS} motions`
  const set = files(100_000)
  const voted = openedAssembly(set, 'voted.db')
  hoa(['ballot', 'import', set.ballots], voted)
  const sums = normalisedMarks(100_000)
  const query =
    'select item, mark, count(*), sum(area_cm2) from mark join unit on unit.id = mark.unit_id group by item, mark'
  const count = () => hoa(['tally', '--json'], voted)
  ratioRow('tally --json', size, 'sqlite3 grouped sum', 0.9, count, () => run('sqlite3', [sums, query]))
  ratioRow('audit verify', size, 'tally --json', 3, () => hoa(['audit', 'verify'], voted), count)
  ratioRow(
    'backup',
    size,
    'sqlite3 .backup',
    4,
    () => hoa(['backup', fresh('copy.db')], voted),
    () => run('sqlite3', [voted, `.backup ${fresh('copied.db')}`]),
  )
}

/**
 * One page a paper: the time above that for ten papers, by page, and the memory of the whole process. Then a list of all
 * units, which is one long table: how much more than linear.
 */
function ballotPapers(): void {
  const printed = (voters: number, ...what: readonly string[]): Taken => {
    const db = convenedAssembly(files(voters), `ballots-${voters}.db`)
    const words = [...what, '--out', join(folder, 'papers.pdf'), '--force', '--fonts', 'bundled']
    const taken = Array.from({ length: PAIRS }, () => watched(words, db))
    return taken.sort((a, b) => a.ms - b.ms)[Math.floor(PAIRS / 2)] ?? { ms: 0, cpu: 0, megabytes: 0 }
  }
  const ballots = (voters: number) => printed(voters, 'ballot', 'print')
  const start = ballots(10).ms
  for (const voters of [1_000, 5_000]) {
    const { ms, megabytes } = ballots(voters)
    const page = (ms - start) / voters
    rows.push({
      what: 'ballot print',
      size: `${voters} papers × ${MOTIONS} motions`,
      reference: '–',
      measured: `${page.toFixed(2)} ms a page, ${megabytes} MB`,
      goal: '≤ 2 ms a page, ≤ 900 MB',
      met: page <= 2 && megabytes <= 900,
    })
  }
  const list = (units: number) => printed(units, 'notice', 'print', 'roll', '--format', 'pdf').ms
  const few = list(10)
  const growth = (list(5_000) - few) / (list(1_000) - few) / 5
  rows.push({
    what: 'growth of a list as PDF',
    size: '1 000 → 5 000 units',
    reference: 'linear',
    measured: `${growth.toFixed(2)} ×`,
    goal: '≤ 1.1 ×',
    met: growth <= 1.1,
  })
}

/** Ten thousand against the large size: how much more than linear, and how much memory at the peak. */
function growthAndMemory(): void {
  const small = timesAt(10_000)
  const large = timesAt(LARGE)
  const factor = LARGE / 10_000
  for (const what of ['roster import', 'ballot import', 'tally --json'] as const) {
    const growth = large[what].ms / small[what].ms / factor
    rows.push({
      what: `growth of ${what}`,
      size: `10 000 → ${LARGE}`,
      reference: 'linear',
      measured: `${growth.toFixed(2)} ×`,
      goal: '≤ 1.1 ×',
      met: growth <= 1.1,
    })
  }
  for (const [what, { megabytes }] of Object.entries(large)) {
    rows.push({
      what: `peak memory of ${what}`,
      size: String(LARGE),
      reference: '–',
      measured: `${megabytes} MB`,
      goal: '≤ 400 MB',
      met: megabytes <= 400,
    })
  }
}

function timesAt(
  units: number,
): Record<'roster import' | 'convene' | 'ballot import' | 'tally --json' | 'audit verify' | 'backup', Taken> {
  const set = files(units)
  const db = fresh(`size-${units}.db`)
  hoa(['init', '基准', '--code', 'bench'], db)
  const roster = watched(['roster', 'import', set.roster], db)
  draft(db)
  const convene = watched(['assembly', 'convene', '--at', '2026-02-01'], db)
  hoa(['assembly', 'open', '--at', '2026-03-01T09:00'], db)
  const ballots = watched(['ballot', 'import', set.ballots], db)
  const tally = watched(['tally', '--json'], db)
  return {
    'roster import': roster,
    convene,
    'ballot import': ballots,
    'tally --json': tally,
    'audit verify': watched(['audit', 'verify'], db),
    backup: watched(['backup', fresh('copy.db')], db),
  }
}

interface Files {
  readonly roster: string
  readonly xlsx: string
  readonly ballots: string
}

function files(units: number): Files {
  const home = join(folder, String(units))
  mkdirSync(home, { recursive: true })
  writeBigRoster(home, { units, motions: MOTIONS })
  return {
    roster: join(home, 'roster.csv'),
    xlsx: join(home, 'roster.xlsx'),
    ballots: join(home, 'ballots.csv'),
  }
}

function draft(db: string, about: readonly string[] = []): void {
  hoa(
    [
      'assembly',
      'new',
      '基准会议',
      '--code',
      'a1',
      '--opens',
      '2026-03-01T09:00',
      '--closes',
      '2026-03-15T18:00',
      ...about,
    ],
    db,
  )
  for (let i = 1; i <= MOTIONS; i++) hoa(['motion', 'add', `议题${i}`, '--matter', 'other', ...about], db)
}

function convenedAssembly(set: Files, name = 'convened.db'): string {
  const db = fresh(name)
  hoa(['init', '基准', '--code', 'bench'], db)
  hoa(['roster', 'import', set.roster], db)
  draft(db)
  hoa(['assembly', 'convene', '--at', '2026-02-01'], db)
  return db
}

function openedAssembly(set: Files, name: string): string {
  const db = convenedAssembly(set, name)
  hoa(['assembly', 'open', '--at', '2026-03-01T09:00'], db)
  return db
}

function manyCompounds(compounds: number, voters: number, name = 'many.db'): string {
  const path = fresh(name)
  createDatabase(path)
  const db = openDatabase(path)
  const each = Math.ceil(voters / compounds)
  act(db, ACTOR, { act: 'init', subject: 'many', happenedAt: '2026-01-01T00:00' }, writer => {
    for (let c = 1; c <= compounds; c++) {
      const id = addCompound(writer, compoundOf(c))
      addUnits(
        writer,
        id,
        Array.from({ length: each }, (_, i) => unit(i)),
      )
    }
  })
  db.close()
  return path
}

const ACTOR = { name: 'bench', enteredAt: '2026-01-01T00:00:00+08:00' }

function compoundOf(no: number): Compound {
  return {
    code: `c${no}`,
    name: `小区${no}`,
    district: '',
    street: '',
    address: '',
    committeeOfResidents: '',
    developer: '',
    region: 'national',
    registeredArea: null,
    registeredUnits: null,
    organiser: '',
    contractEnds: null,
  }
}

function unit(i: number): Unit {
  const owners = [{ name: `业主${i}`, idNo: `P${i}`, kind: 'person' as const, phone: '' }]
  return {
    code: String(i),
    building: '1',
    entrance: '1',
    use: 'residential',
    area: 1_000_000 + i,
    areaSource: 'register',
    status: 'delivered',
    owners,
  }
}

/** The reference of the tally: one row per mark, joined to its unit, in a bare database. */
function normalisedMarks(voters: number): string {
  const db = fresh('marks.db')
  const numbers = (name: string, last: number) =>
    `${name}(i) as (select 1 union all select i + 1 from ${name} where i < ${last})`
  run('sqlite3', [
    db,
    `
    create table unit (id integer primary key, area_cm2 integer not null);
    create table mark (unit_id integer not null, item integer not null, mark text not null);
    with recursive ${numbers('n', voters)} insert into unit select i, 350000 + i * 7 % 1450000 from n;
    with recursive ${numbers('n', voters)}, ${numbers('m', MOTIONS)}
      insert into mark select n.i, m.i, case (n.i * 31 + m.i * 17) % 10 when 0 then 'abstain' when 1 then 'against' when 2 then 'against' else 'for' end from n, m;
  `,
  ])
  return db
}

interface Taken {
  readonly ms: number
  /** User and system time of the process, all its threads together. */
  readonly cpu: number
  readonly megabytes: number
}

function ratioRow(
  what: string,
  size: string,
  reference: string,
  goal: number,
  ours: () => Taken,
  theirs: () => Taken,
): void {
  ours()
  theirs()
  const wall: number[] = []
  const cpu: number[] = []
  for (let i = 0; i < PAIRS; i++) {
    const mine = ours()
    const other = theirs()
    wall.push(mine.ms / other.ms)
    cpu.push(mine.cpu / other.cpu)
  }
  const ofWall = median(wall)
  const ofCpu = median(cpu)
  // Others on the machine only ever make either of the two worse.
  const better = Math.min(ofWall, ofCpu)
  const measured = `${ofWall.toFixed(2)} × (CPU ${ofCpu.toFixed(2)} ×)`
  rows.push({
    what,
    size,
    reference,
    measured,
    goal: `≤ ${goal} ×`,
    met: better <= goal,
  })
  process.stderr.write(`${what}: ${measured} ${reference}\n`)
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** Tells the peak of a child's memory on its standard error as it ends. */
const WATCH = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(2,'peak='+process.resourceUsage().maxRSS))`

function hoa(args: readonly string[], db?: string): Taken {
  return run(process.execPath, [HOA, ...args, ...(db === undefined ? [] : ['--db', db])])
}

/** As {@link hoa}, with the peak of memory. */
function watched(args: readonly string[], db: string): Taken {
  return run(process.execPath, ['--import', WATCH, HOA, ...args, '--db', db])
}

/** The shell's own `time` knows what a child took, which Node does not tell. */
const TIMED = ['-c', 'TIMEFORMAT="took=%R+%U+%S"; time "$@"', 'bash']

function run(command: string, args: readonly string[]): Taken {
  const child = spawnSync('bash', [...TIMED, command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${child.status} ${child.stderr}`)
  const [, real, user, system] = /took=([\d.]+)\+([\d.]+)\+([\d.]+)\s*$/.exec(child.stderr) ?? []
  return {
    ms: Number(real) * 1000,
    cpu: (Number(user) + Number(system)) * 1000,
    megabytes: Math.round(Number(/peak=(\d+)/.exec(child.stderr)?.[1] ?? 0) / 1024),
  }
}

function fresh(name: string): string {
  const path = join(folder, name)
  for (const side of ['', '-wal', '-shm']) rmSync(path + side, { force: true })
  return path
}

function print(): void {
  const head = ['what', 'size', 'reference', 'measured', 'goal', 'met']
  const cells = [
    head,
    ...rows.map(r => [r.what, r.size, r.reference, r.measured, r.goal, r.met ? 'yes' : 'no']),
  ]
  const widths = head.map((_, i) => Math.max(...cells.map(line => line[i]?.length ?? 0)))
  for (const line of cells)
    process.stdout.write(
      `${line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
  process.stdout.write(
    `Node ${process.version}, ${PAIRS} pairs a row, medians; ${execFileSync('sqlite3', ['--version'], { encoding: 'utf8' }).slice(0, 6)} sqlite3 shell\n`,
  )
}

await main()
