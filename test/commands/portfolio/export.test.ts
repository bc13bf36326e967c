import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { STAR } from '../../../src/commands/export/star.ts'
import { layOutCity } from '../../support/city.ts'
import { list, newOffice, type Office, pick, ROOT } from '../../support/hoa.ts'

/* The star of a small city: read again by DuckDB, asked by the queries that come with hoa, and held against the tallies. */

const QUERIES = join(ROOT, 'templates/queries')
const queries = readdirSync(QUERIES).filter(name => name.endsWith('.sql'))
const queryOf = (name: string) => readFileSync(join(QUERIES, name), 'utf8')

let office: Office
let grammars: readonly Grammar[]
beforeAll(async () => {
  office = newOffice()
  office.now = Date.parse('2026-03-20T10:00:00+08:00')
  layOutCity(office.path('hoa.db'), { estates: 24, voters: 30 })
  grammars = await loadGrammars(office.folder)
}, 60_000)

type Row = Readonly<Record<string, unknown>>
interface Engine {
  ask(sql: string): Promise<Row[]>
}

/** A database in memory whose tables are the folders of an export. */
async function engineOver(folder: string, ending: 'csv' | 'parquet'): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const db = await (await DuckDBInstance.create(':memory:')).connect()
  for (const table of Object.keys(STAR)) {
    const files = `'${office.path(folder)}/${table}/**/*.${ending}', hive_partitioning = true`
    const columns = Object.entries(STAR[table as keyof typeof STAR]).map(
      ([name, type]) => `'${name}': '${type}'`,
    )
    const year = ['assembly', 'item', 'mark', 'dispute'].includes(table)
      ? ", hive_types = {'year': 'integer'}"
      : ''
    const read =
      ending === 'parquet'
        ? `read_parquet(${files}${year})`
        : `read_csv(${files}${year}, header = true, nullstr = '', columns = {${columns.join(', ')}})`
    await db.run(`create view ${table} as select * from ${read}`)
  }
  return {
    ask: async sql => (await (await db.runAndReadAll(sql)).getRowObjectsJson()) as Row[],
  }
}

describe('the export', () => {
  it('holds nothing of a person, and as csv what it holds as parquet', async () => {
    const rows = await office.ask('export', '--format', 'csv', '--out', 'csv')
    await office.ok('export', '--format', 'parquet', '--out', 'parquet')
    expect(pick(rows, 'rows.estate')).toBe(24)
    const all = readdirSync(office.path('csv'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
    expect(all).not.toMatch(/业主\d|委员\d|T\d|1-101|业主甲/)
    expect(await office.refusal('export', '--format', 'csv', '--out', 'csv')).toBe('file-exists')
    const [csv, parquet] = [await engineOver('csv', 'csv'), await engineOver('parquet', 'parquet')]
    for (const table of Object.keys(STAR)) {
      const sql = `select * from ${table} order by all`
      expect(await parquet.ask(sql), table).toEqual(await csv.ask(sql))
      expect((await parquet.ask(`select count(*) as n from ${table}`))[0]?.['n'], table).toBe(
        String(pick(rows, `rows.${table}`)),
      )
    }
  }, 60_000)

  it('masked, has no estate’s name and rounded areas, and as many rows', async () => {
    await office.ok('export', '--format', 'csv', '--out', 'masked', '--masked')
    const estates = readFileSync(office.path('masked/estate/part-0.csv'), 'utf8')
    expect(estates).not.toMatch(/小区|服务中心|c\d/)
    const engine = await engineOver('masked', 'csv')
    expect(await engine.ask('select count(*) as n from mark where area <> round(area / 10) * 10')).toEqual([
      { n: '0' },
    ])
  }, 60_000)

  it('is described column by column', () => {
    const told = readFileSync(join(QUERIES, 'SCHEMA.md'), 'utf8').split('\n')
    for (const [table, columns] of Object.entries(STAR)) {
      const row = told.find(line => line.startsWith(`| \`${table}\``)) ?? ''
      for (const column of Object.keys(columns)) expect(row, `${table}.${column}`).toContain(`\`${column}\``)
    }
  })
})

describe('the queries', () => {
  it('run as they are, and say what the tallies say', async () => {
    await office.ok('export', '--format', 'parquet', '--out', 'asked')
    const engine = await engineOver('asked', 'parquet')
    for (const name of queries) expect(Array.isArray(await engine.ask(queryOf(name))), name).toBe(true)
    // The clock of the engine is that of the machine: the day is put in its place.
    const onTheDay = queryOf('terms-ending-next-quarter.sql').replaceAll('current_date', "date '2026-03-20'")
    const ending = list(await office.ask('portfolio', '--sort', 'code'))
      .map(estate => ({
        estate: pick(estate, 'compound.code'),
        ends: String(pick(estate, 'committee.termEnds')),
      }))
      .filter(({ ends }) => ends >= '2026-04-01' && ends <= '2026-06-30')
    expect(ending.length).toBeGreaterThan(0)
    expect((await engine.ask(onTheDay)).map(({ estate, ends }) => ({ estate, ends }))).toEqual(
      ending.toSorted((a, b) => (a.ends < b.ends ? -1 : 1)),
    )
    const risks = await engine.ask(queryOf('votes-at-risk.sql'))
    expect(risks.length).toBeGreaterThan(0)
    const marks = await engine.ask(queryOf('marks-by-item.sql'))
    const ofMark = (assembly: string, item: unknown, mark: string) => {
      const row = marks.find(
        one => one['assembly'] === assembly && one['item'] === item && one['mark'] === mark,
      )
      return { headcount: Number(row?.['voters'] ?? 0), area: Number(row?.['area'] ?? 0) }
    }
    const estates = list(await office.ask('portfolio'))
    let compared = 0
    const streets = new Map<string, { accepted: number; roll: number }>()
    for (const estate of estates) {
      const code = String(pick(estate, 'compound.code'))
      for (const assembly of list(await office.ask('assembly', 'list', '--compound', code))) {
        const name = String(pick(assembly, 'code'))
        const tally = await office.ask('tally', '--compound', code, '--assembly', name)
        if (pick(tally, 'final') !== true) continue
        for (const item of list(tally, 'items'))
          for (const mark of ['for', 'against', 'spoilt']) {
            const told = {
              headcount: pick(item, `${mark}.headcount`),
              area: Number(pick(item, `${mark}.area`)),
            }
            expect(ofMark(`${code}/${name}`, pick(item, 'code'), mark)).toEqual(told)
            compared += 1
          }
        const key = `${pick(estate, 'compound.street')} ${String(pick(assembly, 'opensAt')).slice(0, 4)}`
        const sum = streets.get(key) ?? { accepted: 0, roll: 0 }
        streets.set(key, {
          accepted: sum.accepted + Number(pick(tally, 'ballots.accepted.headcount')),
          roll: sum.roll + Number(pick(tally, 'roll.headcount')),
        })
      }
    }
    expect(compared).toBeGreaterThan(100)
    const turnout = await engine.ask(queryOf('turnout-by-street.sql'))
    expect(
      turnout.map(row => [
        `${row['street']} ${row['year']}`,
        Number(row['voters']),
        Number(row['percent_of_voters']),
      ]),
    ).toEqual(
      [...streets]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { accepted, roll }]) => [key, accepted, Math.round((10_000 * accepted) / roll) / 100]),
    )
  }, 60_000)

  it.each(queries)('%s is the SQL of Trino and of Spark, too', name => {
    for (const parser of grammars) {
      expect(parser.validate(queryOf(name)).map(({ message }) => message)).toEqual([])
      expect(parser.validate(`${queryOf(name)} from where`)).not.toEqual([])
    }
  })
})

interface Grammar {
  validate(sql: string): readonly { readonly message: string }[]
}

/** The grammars of two engines that cannot be had here; of the package only these two are loaded, for all of it takes long. */
async function loadGrammars(folder: string): Promise<readonly Grammar[]> {
  const outfile = join(folder, 'grammars.mjs')
  const of = (engine: string) => `export * from 'dt-sql-parser/dist/parser/${engine}'`
  const stdin = { contents: ['trino', 'spark'].map(of).join('\n'), resolveDir: ROOT }
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' })
  const { SparkSQL, TrinoSQL } = await import(pathToFileURL(outfile).href)
  return [new TrinoSQL(), new SparkSQL()]
}
