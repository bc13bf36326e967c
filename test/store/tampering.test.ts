import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/store/act.ts'
import { allEntries, entryHash, type LogEntry, lastEntry, numberThere } from '../../src/store/log.ts'
import { connect, type Db } from '../../src/store/open.ts'
import { type Finding, verifyRecord } from '../../src/store/safety/verify.ts'
import { HashSum, rowHash, sealOf, sumsDigest } from '../../src/store/sealed.ts'
import type { SealedTable, Table, Value } from '../../src/store/table.ts'
import { SEALED_TABLES } from '../../src/store/tables.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { withoutTriggers } from '../support/reseal.ts'
import { officeAt } from '../support/small-estate.ts'

/*
 * Somebody with SQL and no scruples: triggers dropped and put back, checks off. Each change is made inside a transaction, verified,
 * and rolled back.
 */
const JOINED = 'joined_log'

let db: Db
let office: Office
let entries: number

beforeAll(async () => {
  office = await officeAt('declared')
  await office.ok('compound', 'rule', 'set', 'blank=abstain', 'tie=lot')
  await office.ok('roster', 'keep-apart', '1-202', '2-101', '--reason', '同名不同人')
  db = connect(office.path('hoa.db'))
  db.pragma('foreign_keys = off')
  db.pragma('ignore_check_constraints = on')
  db.pragma('synchronous = off')
  const putBack = withoutTriggers(db)
  for (const table of SEALED_TABLES) if (first(table).length === 0) fill(table)
  putBack()
  entries = verifyRecord(db).entries
})

afterAll(() => db.close())

it('an untouched record has no findings', () => {
  expect(verifyRecord(db)).toMatchObject({ findings: [], entries })
})

/** All tables are changed at once: what is found in one depends on no other. */
describe('every table', () => {
  const everywhere = (change: (table: SealedTable) => void) =>
    tampered('', () => {
      for (const table of SEALED_TABLES) change(table)
    })
  const told = (findings: readonly Finding[], code: Finding['code']) =>
    findings.filter(found => found.code === code).map(({ table, row }) => [table, row])
  const eachAsWhole = SEALED_TABLES.map(({ name }) => [name, ''])

  const widest = Math.max(...SEALED_TABLES.map(table => table.columns.length))
  const places = Array.from({ length: widest }, (_, place) => place)

  it.each([...places, 'seal'])('a changed column is found, with table and row: %s', place => {
    const columnOf = (table: SealedTable) => (typeof place === 'string' ? place : table.columns[place])
    const wide = SEALED_TABLES.flatMap(table => {
      const column = columnOf(table)
      return column === undefined ? [] : [{ table, column, row: keyAfter(table, column) }]
    })
    const findings = tampered('', () => {
      for (const { table, column } of wide)
        db.exec(`update ${table.name} set ${column} = ${otherValue(column)} where ${isFirst(table)}`)
    })
    expect(told(findings, 'row-changed')).toEqual(wide.map(({ table, row }) => [table.name, row]))
  })

  it('a change that is sealed again is found', () => {
    const findings = everywhere(table => reseal(table, table.columns.at(-1) ?? ''))
    expect(told(findings, 'table-changed')).toEqual(eachAsWhole)
  })

  it('a row taken away is found', () => {
    const findings = everywhere(table => db.exec(`delete from ${table.name} where ${isFirst(table)}`))
    expect(told(findings, 'table-changed')).toEqual(eachAsWhole)
  })

  it('a row put in is found, with a right seal and with a wrong one', () => {
    const other = (table: SealedTable) => first(table).map(another)
    const sealed = everywhere(table => insert(table, other(table), sealOf(rowHash(table, other(table)))))
    expect(told(sealed, 'table-changed')).toEqual(eachAsWhole)
    const keys = SEALED_TABLES.map(table => {
      const row = other(table)
      return [table.name, table.key.map(column => String(row[table.columns.indexOf(column)])).join(' ')]
    })
    expect(
      told(
        everywhere(table => insert(table, other(table), 1)),
        'row-changed',
      ),
    ).toEqual(keys)
  })

  it('a sum that is changed or taken away is found', () => {
    for (const forged of ['update sealed set rows = rows + 1', 'delete from sealed'])
      expect(
        told(
          tampered('sealed', () => db.exec(forged)),
          'table-changed',
        ),
      ).toEqual(eachAsWhole)
  })
})

it.each(SEALED_TABLES.map(table => [table.name, table] as const))(
  'a change of %s sealed again with its sum, too, leaves a state that the log does not know',
  (name, table) => {
    const findings = tampered(`${name} sealed`, () => {
      reseal(table, table.columns.at(-1) ?? '')
      db.prepare('update sealed set sum = ? where name = ?').run(sumOf(table).hex(), name)
    })
    // An entry of a log that was joined has its own hash, too.
    if (name === JOINED) expect(findings).toMatchObject([{ code: 'chain-broken', table: JOINED }])
    else expect(findings).toEqual([{ code: 'state-differs', table: 'log', row: String(entries) }])
  },
)

describe('the log', () => {
  const columns = [
    'entered_at',
    'happened_at',
    'actor',
    'act',
    'subject',
    'detail',
    'kind',
    'paper_no',
    'voters',
    'digest',
    'check_code',
    'reason',
    'state',
    'previous',
    'hash',
  ]

  it.each(columns)('a changed %s is found, with the number of the entry', column => {
    const findings = tampered('log', () =>
      db.exec(`update log set ${column} = ${otherValue(column)} where no in (1, 12, 22)`),
    )
    for (const row of ['1', '12', '22'])
      expect(findings).toContainEqual({ code: 'chain-broken', table: 'log', row })
  })

  it('an entry changed and hashed again breaks the chain behind it', () => {
    const findings = tampered('log', () => {
      const entry = { ...entryNo(5), actor: '别人' }
      db.prepare('update log set actor = ?, hash = ? where no = 5').run(entry.actor, entryHash(entry))
    })
    expect(findings).toEqual([{ code: 'chain-broken', table: 'log', row: '6' }])
  })

  it('an entry taken out of the middle is found', () => {
    expect(tampered('log', () => db.exec('delete from log where no = 7'))).toContainEqual({
      code: 'chain-broken',
      table: 'log',
      row: '8',
    })
  })

  it('entries cut off at the end are found by the state they leave', () => {
    expect(tampered('log', () => db.exec('delete from log where no > 20'))).toEqual([
      { code: 'state-differs', table: 'log', row: '20' },
    ])
    expect(tampered('log', () => db.exec('delete from log'))).toEqual([
      { code: 'state-differs', table: 'log', row: '0' },
    ])
  })

  it('an entry put behind the last one is found', () => {
    const last = lastEntry(db)
    const findings = tampered('log', () => {
      db.exec(
        `insert into log select no + 1, entered_at, happened_at, actor, act, subject, detail, kind, paper_no, voters, digest, check_code, reason, state, hash, hash from log where no = ${last?.no}`,
      )
    })
    expect(findings).toEqual([{ code: 'chain-broken', table: 'log', row: String(entries + 1) }])
  })
})

it('a forger who gets everything right still meets the recount of the declared result', async () => {
  const forged = await officeAt('declared')
  const raw = connect(forged.path('hoa.db'))
  const putBack = withoutTriggers(raw)
  const paper = SEALED_TABLES.find(table => table.name === 'paper')
  if (!paper) throw new Error('no table of papers')
  reseal(paper, 'marks', raw, "replace(marks, '1', '2')")
  raw.prepare("update sealed set sum = ? where name = 'paper'").run(sumOf(paper, raw).hex())
  const last = lastEntry(raw)
  if (!last) throw new Error('no log')
  const state = stateOf(raw)
  raw
    .prepare('update log set state = ?, hash = ? where no = ?')
    .run(state, entryHash({ ...last, state }), last.no)
  putBack()
  raw.close()
  const said = await forged.hoa('audit', 'verify', '--json')
  expect(said.code).toBe(1)
  expect(list(said.json(), 'findings').map(f => pick(f, 'code'))).toEqual(['audit-recount-differs'])
})

/** A row for a table that the small estate has no use for. */
function fill(table: Table): void {
  const fields = Object.entries(table.fields)
  const row = Object.fromEntries(
    fields.map(([field, column]) => [
      field,
      column.decode(1) ?? column.decode('1') ?? column.values?.at(-1) ?? 'x',
    ]),
  )
  // Its number there goes into its hash.
  if (table.name === JOINED) {
    const entry = row as unknown as LogEntry
    Object.assign(row, { hash: entryHash({ ...entry, no: numberThere(entry.no) }) })
  }
  const entry = { act: 'compound.edit' as const, subject: table.name, happenedAt: '2026-03-20T10:00' }
  act(db, { name: '测试员', enteredAt: '2026-03-20T10:00:00+08:00' }, entry, writer =>
    writer.insert(table, row),
  )
}

/** What verifying finds after a change of some tables, or of any, which is then taken back. */
function tampered(tables: string, change: () => void): readonly Finding[] {
  db.exec('begin')
  try {
    const putBack = withoutTriggers(db, ...tables.split(' ').filter(Boolean))
    change()
    putBack()
    return verifyRecord(db).findings
  } finally {
    db.exec('rollback')
  }
}

/** SQL for a value that nobody wrote. */
function otherValue(column: string): string {
  return `case typeof(${column}) when 'text' then ${column} || 'x' else ${column} + 1000 end`
}

function another(value: Value | undefined): Value {
  return typeof value === 'number' ? value + 1000 : `${value}x`
}

function first(table: SealedTable, of: Db = db): Value[] {
  const row = of.prepare<[], Value[]>(
    `select ${table.columns.join(', ')} from ${table.name} order by ${table.key.join(', ')} limit 1`,
  )
  return row.raw().get() ?? []
}

function isFirst(table: SealedTable, of: Db = db): string {
  const row = first(table, of)
  return table.key
    .map(column => [column, row[table.columns.indexOf(column)]] as const)
    .map(([column, value]) => `${column} = ${typeof value === 'number' ? value : `'${value}'`}`)
    .join(' and ')
}

/** The key of the first row after one of its columns was changed. */
function keyAfter(table: SealedTable, changed: string): string {
  const row = first(table)
  const value = (column: string) => row[table.columns.indexOf(column)]
  return table.key
    .map(column => String(column === changed ? another(value(column)) : value(column)))
    .join(' ')
}

/** Changes a column of the first row and gives the row the seal it would have had. */
function reseal(table: SealedTable, column: string, of: Db = db, sql = otherValue(column)): void {
  const where = isFirst(table, of)
  of.exec(`update ${table.name} set ${column} = ${sql} where ${where}`)
  const after = table.key.includes(column) ? where.replace(/= '([^']*)'$/, "= '$1x'") : where
  const row =
    of
      .prepare<[], Value[]>(`select ${table.columns.join(', ')} from ${table.name} where ${after}`)
      .raw()
      .get() ?? []
  of.prepare(`update ${table.name} set seal = ? where ${after}`).run(sealOf(rowHash(table, row)))
}

function insert(table: SealedTable, row: readonly Value[], seal: number): void {
  const places = [...table.columns, 'seal'].map(() => '?').join(', ')
  db.prepare(`insert into ${table.name} (${table.columns.join(', ')}, seal) values (${places})`).run(
    ...row,
    seal,
  )
}

function sumOf(table: SealedTable, of: Db = db): HashSum {
  const sum = new HashSum()
  const rows = of
    .prepare<[], Value[]>(`select ${table.columns.join(', ')} from ${table.name}`)
    .raw()
    .all()
  for (const row of rows) sum.add(rowHash(table, row))
  return sum
}

function stateOf(of: Db): string {
  const kept = of.prepare<[], [string, number, string]>('select name, rows, sum from sealed').raw().all()
  return sumsDigest(new Map(kept.map(([name, rows, sum]) => [name, HashSum.read(rows, sum)])))
}

function entryNo(no: number): LogEntry {
  const entry = [...allEntries(db)].find(found => found.no === no)
  if (!entry) throw new Error(`no entry ${no}`)
  return entry
}
