import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { STAR } from '../../../src/commands/export/star.ts'
import { openDatabase } from '../../../src/store/open.ts'
import { addEstates, layOutCity } from '../../support/city.ts'
import { list, newOffice, type Office, pick, ROOT, text } from '../../support/hoa.ts'

/* The star of a small city: read again by DuckDB, asked by the queries that come with hoa, and held against the tallies. */

const QUERIES = join(ROOT, 'templates/queries')
const queries = readdirSync(QUERIES).filter(name => name.endsWith('.sql'))
const queryOf = (name: string) => readFileSync(join(QUERIES, name), 'utf8')

let office: Office
beforeAll(async () => {
  office = newOffice()
  office.now = Date.parse('2026-03-20T10:00:00+08:00')
  // A vote that is closed below the quorum is among the first, terms that end next quarter among the others.
  layOutCity(office.path('hoa.db'), { estates: 3, voters: 30 })
  const db = openDatabase(office.path('hoa.db'))
  addEstates(db, { estates: 9, voters: 30, from: 14 })
  db.close()
  await addOneMore()
  await office.ok('export', '--format', 'parquet', '--out', 'parquet')
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
    expect(pick(rows, 'rows.estate')).toBe(13)
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

/** A closed vote on every kind of item, with one motion that lapses, a paper that is held and a committee to be elected. */
async function addOneMore(): Promise<void> {
  const on = ['--compound', 'q1']
  await office.ok('init', '另一小区', '--code', 'q1', '--street', '第2街道', '--yes')
  const units = [1, 2, 3, 4, 5, 6].map(i => `${i}-101,${80 + i},业主甲${i}`)
  office.file('q.csv', ['房号,专有面积,业主', ...units].join('\n'))
  await office.ok('roster', 'import', 'q.csv', ...on)
  const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-12T18:00']
  await office.ok('assembly', 'new', '会议', '--code', 'v1', ...times, ...on)
  await office.ok('motion', 'add', '用款', '--matter', 'use-fund', ...on)
  await office.ok('motion', 'add', '照此', '--matter', 'other', '--only-if', 'M1=carried', ...on)
  await office.ok('choice', 'add', '哪家', '--matter', 'manager', '--option', '甲', '--option', '乙', ...on)
  await office.ok('election', 'add', '委员', '--seats', '3', ...on)
  for (const i of [1, 2, 3, 4])
    await office.ok('candidate', 'add', `业主甲${i}`, '--election', 'E1', '--unit', `${i}-101`, ...on)
  await office.ok('assembly', 'convene', '--at', '2026-02-10', ...on)
  await office.ok('assembly', 'open', '--at', '2026-03-01T09:00', ...on)
  const papers = [
    ...[1, 2, 3, 4, 5].map(i => `${i}-101,2026-03-05 10:00,反对,同意,1,1 2 3`),
    '6-101,2026-03-05 10:00,同意,同意,1,1 2 3',
    '6-101,2026-03-05 10:01,反对,同意,2,1 2 4',
  ]
  office.file('qb.csv', ['房号,收回时间,M1,M2,C1,E1', ...papers].join('\n'))
  await office.ok('ballot', 'import', 'qb.csv', ...on)
  await office.ok('assembly', 'close', '--at', '2026-03-12T18:10', ...on)
}

/** An estate, and what its own commands say of each of its votes and plans. */
interface Asked {
  readonly code: string
  readonly street: string
  readonly votes: readonly { readonly key: string; readonly opensAt: string; readonly tally: unknown }[]
  readonly steps: readonly unknown[]
  readonly termEnds: string
}

async function askedOfEach(): Promise<Asked[]> {
  const all: Asked[] = []
  for (const estate of list(await office.ask('portfolio', '--sort', 'code'))) {
    const code = text(estate, 'compound.code')
    const on = ['--compound', code]
    const votes = []
    for (const one of list(await office.ask('assembly', 'list', ...on))) {
      const tally = await office.ask('tally', '--assembly', text(one, 'code'), ...on)
      votes.push({ key: `${code}/${text(one, 'code')}`, opensAt: text(one, 'opensAt'), tally })
    }
    const steps = []
    for (const plan of list(await office.ask('plan', 'list', ...on)))
      steps.push(...list(await office.ask('plan', 'show', text(plan, 'code'), ...on), 'steps'))
    const shown = await office.ask('committee', 'show', ...on)
    const termEnds = String(pick(shown, 'term.ends') ?? '')
    all.push({ code, street: text(estate, 'compound.street'), votes, steps, termEnds })
  }
  return all
}

const numbers = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, /^[\d.]+$/.test(String(value)) ? Number(value) : value]),
  )
const count = (all: readonly unknown[], path: string, ...values: readonly string[]) =>
  all.filter(one => values.includes(String(pick(one, path)))).length
const byText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1)

describe('the queries run as they are, and', () => {
  let engine: Engine
  let asked: readonly Asked[]
  const rowsOf = async (name: string) => (await engine.ask(queryOf(name))).map(numbers)
  const closedVotes = () =>
    asked.flatMap(({ street, votes }) =>
      votes.filter(({ tally }) => pick(tally, 'final') === true).map(vote => ({ street, ...vote })),
    )

  beforeAll(async () => {
    engine = await engineOver('parquet', 'parquet')
    asked = await askedOfEach()
  })

  it.each(queries)('%s gives rows', async name => {
    expect((await rowsOf(name)).length > 0 || name.startsWith('terms-')).toBe(true)
  })

  it('marks-by-item says what the tallies say', async () => {
    const marks = await rowsOf('marks-by-item.sql')
    const told = ['for', 'against', 'spoilt'].flatMap(mark =>
      closedVotes().flatMap(({ key, tally }) =>
        list(tally, 'items')
          .filter(item => pick(item, 'kind') === 'motion')
          .map(item => {
            const row = marks.find(
              one => one['assembly'] === key && one['item'] === pick(item, 'code') && one['mark'] === mark,
            )
            const [voters, area] = [Number(row?.['voters'] ?? 0), Number(row?.['area'] ?? 0)]
            expect({ headcount: voters, area }, `${key} ${mark}`).toEqual({
              headcount: pick(item, `${mark}.headcount`),
              area: Number(pick(item, `${mark}.area`)),
            })
            return voters
          }),
      ),
    )
    expect(told.filter(voters => voters > 0).length).toBeGreaterThan(50)
  })

  it('terms-ending-next-quarter says what `committee show` says', async () => {
    // The clock of the engine is that of the machine: the day is put in its place.
    const sql = queryOf('terms-ending-next-quarter.sql')
    const onTheDay = sql.replaceAll('current_date', "date '2026-03-20'")
    expect(onTheDay).not.toBe(sql)
    expect(Array.isArray(await engine.ask(sql))).toBe(true)
    const ending = asked
      .filter(({ termEnds }) => termEnds >= '2026-04-01' && termEnds <= '2026-06-30')
      .map(({ code, termEnds }) => ({ estate: code, ends: termEnds }))
    expect(ending.length).toBeGreaterThan(0)
    expect((await engine.ask(onTheDay)).map(({ estate, ends }) => ({ estate, ends }))).toEqual(
      ending.toSorted((a, b) => byText(a.ends, b.ends)),
    )
  })

  it('turnout-by-street says what the tallies say', async () => {
    const sums = new Map<string, { votes: number; accepted: number; roll: number }>()
    for (const { street, opensAt, tally } of closedVotes()) {
      const key = `${street} ${opensAt.slice(0, 4)}`
      const before = sums.get(key) ?? { votes: 0, accepted: 0, roll: 0 }
      sums.set(key, {
        votes: before.votes + 1,
        accepted: before.accepted + Number(pick(tally, 'ballots.accepted.headcount')),
        roll: before.roll + Number(pick(tally, 'roll.headcount')),
      })
    }
    expect(
      (await rowsOf('turnout-by-street.sql')).map(row => [
        `${row['street']} ${row['year']}`,
        ...[row['votes'], row['voters'], row['percent_of_voters']],
      ]),
    ).toEqual(
      [...sums]
        .toSorted(([a], [b]) => byText(a, b))
        .map(([key, { votes, accepted, roll }]) => [
          key,
          votes,
          accepted,
          Math.round((10_000 * accepted) / roll) / 100,
        ]),
    )
  })

  it('why-items-fail says what the tallies say', async () => {
    const matters = new Map<string, unknown[]>()
    for (const item of closedVotes().flatMap(({ tally }) => list(tally, 'items')))
      if (pick(item, 'kind') !== 'election')
        matters.set(text(item, 'matter'), [...(matters.get(text(item, 'matter')) ?? []), item])
    const heads = (items: readonly unknown[], side: string) =>
      items.reduce<number>((sum, item) => sum + Number(pick(item, `${side}.headcount`) ?? 0), 0)
    const expected = [...matters].map(([matter, items]) => ({
      ...{ matter, items: items.length, carried: count(items, 'outcome', 'carried') },
      too_few_took_part: count(items, 'outcome', 'no-quorum'),
      too_few_agreed: count(items, 'outcome', 'not-carried'),
      set_aside: count(items, 'outcome', 'lapsed', 'withdrawn'),
      ...{ for_voters: heads(items, 'for'), against_voters: heads(items, 'against') },
    }))
    const rows = await rowsOf('why-items-fail.sql')
    expect(rows).toEqual(expected.toSorted((a, b) => b.items - a.items || byText(a.matter, b.matter)))
    for (const column of ['carried', 'too_few_took_part', 'too_few_agreed', 'set_aside'])
      expect(Math.max(...rows.map(row => Number(row[column]))), column).toBeGreaterThan(0)
  })

  it('votes-at-risk says what the tallies and `plan show` say', async () => {
    const expected = asked.map(({ code, votes, steps }) => {
      const going = votes.filter(({ tally }) => ['open', 'closed'].includes(text(tally, 'assembly.state')))
      const below = going.filter(({ tally }) => pick(tally, 'final') === true && !isQuorate(tally))
      return {
        estate: code,
        steps_missed: steps.filter(
          step => pick(step, 'state') === 'overdue' && pick(step, 'ifMissed') === 'void',
        ).length,
        votes_below_quorum: below.length,
        held_papers: going.reduce((sum, { tally }) => sum + Number(pick(tally, 'ballots.held.papers')), 0),
      }
    })
    const columns = ['steps_missed', 'votes_below_quorum', 'held_papers'] as const
    const rows = await rowsOf('votes-at-risk.sql')
    expect(rows.map(({ district: _, street: __, name: ___, ...figures }) => figures)).toEqual(
      expected
        .filter(row => columns.some(column => row[column] > 0))
        .toSorted(
          (a, b) =>
            b.steps_missed - a.steps_missed ||
            b.votes_below_quorum - a.votes_below_quorum ||
            byText(a.estate, b.estate),
        ),
    )
    for (const column of columns)
      expect(Math.max(...rows.map(row => Number(row[column]))), column).toBeGreaterThan(0)
  })

  /** 民法典278: two thirds of heads and of area. */
  function isQuorate(tally: unknown): boolean {
    return ['headcount', 'area'].every(
      axis => Number(pick(tally, `ballots.accepted.${axis}`)) * 3 >= Number(pick(tally, `roll.${axis}`)) * 2,
    )
  }
})
