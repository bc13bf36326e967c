import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layOutCity } from '../support/city.ts'

/*
 * A made-up city laid out, looked at, exported and queried: how long each takes, how large it gets, and how it grows from a
 * tenth of it. It measures and prints.
 *
 *   node test/bench/run.js city              1 000 estates of 900 voters
 *   node test/bench/run.js city 10000 900    the whole city: ten thousand estates, nine million voters
 */

const [estates = 1000, voters = 900] = process.argv.slice(3).map(Number)
const HOA = fileURLToPath(new URL('../bin/hoa.js', import.meta.url))
const QUERIES = fileURLToPath(new URL('../templates/queries/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hoa-city-'))

interface Measured {
  readonly seconds: Readonly<Record<string, number>>
  readonly bytes: Readonly<Record<string, number>>
}

/** Processor time, for others on the machine only ever make the clock's worse. */
async function measured(size: number): Promise<Measured> {
  const db = join(folder, `${size}.db`)
  const star = join(folder, `star-${size}`)
  const seconds: Record<string, number> = {}
  const own = async (what: string, run: () => unknown) => {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    seconds[what] = (user + system) / 1e6
  }
  const hoa = (what: string, ...words: string[]) => {
    const script = 'TIMEFORMAT="took=%U+%S"; time "$@" > /dev/null'
    const said = spawnSync('bash', ['-c', script, 'bash', process.execPath, HOA, ...words, '--db', db], {
      encoding: 'utf8',
    })
    if (said.status !== 0) throw new Error(said.stderr)
    const [, user, system] = /took=([\d.]+)\+([\d.]+)/.exec(said.stderr) ?? []
    seconds[what] = Number(user) + Number(system)
  }
  await own('laid out', () => layOutCity(db, { estates: size, voters }))
  hoa('portfolio, first time', 'portfolio')
  hoa('portfolio, remembered', 'portfolio')
  hoa('export, parquet', 'export', '--format', 'parquet', '--out', star)
  await query(star, own)
  const bytes = { database: statSync(db).size, parquet: sizeOf(star) }
  rmSync(db)
  return { seconds, bytes }
}

async function query(star: string, own: (what: string, run: () => unknown) => Promise<void>): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const db = await (await DuckDBInstance.create(':memory:')).connect()
  for (const table of readdirSync(star))
    await db.run(
      `create view ${table} as select * from read_parquet('${star}/${table}/**/*.parquet', hive_partitioning = true)`,
    )
  for (const name of readdirSync(QUERIES).filter(one => one.endsWith('.sql')))
    await own(name, async () => (await db.runAndReadAll(readFileSync(join(QUERIES, name), 'utf8'))).getRows())
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

const small = await measured(Math.max(1, Math.round(estates / 10)))
const large = await measured(estates)
rmSync(folder, { recursive: true, force: true })
const row = (what: string, one: number, other: number, unit: string) =>
  `${what.padEnd(32)}${one.toFixed(2).padStart(10)}${other.toFixed(2).padStart(10)} ${unit.padEnd(4)}${(other / one / 10).toFixed(2).padStart(8)} × linear\n`
process.stdout.write(`${estates / 10} → ${estates} estates × ${voters} voters, processor time\n`)
for (const [what, took] of Object.entries(large.seconds))
  process.stdout.write(row(what, small.seconds[what] ?? Number.NaN, took, 's'))
for (const [what, size] of Object.entries(large.bytes))
  process.stdout.write(row(what, (small.bytes[what] ?? Number.NaN) / 1e6, size / 1e6, 'MB'))
