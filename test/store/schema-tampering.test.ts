import { beforeAll, describe, expect, it } from 'vitest'
import { act, type Writer } from '../../src/store/act.ts'
import { addPapers } from '../../src/store/ballots/papers.ts'
import { connect, type Db, openDatabase } from '../../src/store/open.ts'
import { verifyRecord } from '../../src/store/safety/verify.ts'
import { ASSEMBLY, ITEM, TITLE, UNIT } from '../../src/store/tables.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* Somebody who leaves the rows alone and changes what guards them. */

const CHANGES: readonly (readonly [string, string, string, string, string])[] = [
  ['a trigger dropped', 'drop trigger paper_stays', 'schema-missing', 'paper', 'paper_stays'],
  [
    'a trigger added',
    'create trigger quiet before insert on paper begin select raise(ignore); end',
    'schema-added',
    'paper',
    'quiet',
  ],
  [
    'a trigger changed',
    'drop trigger paper_stays; create trigger paper_stays before delete on paper begin select 1; end',
    'schema-changed',
    'paper',
    'paper_stays',
  ],
  ['a table added', 'create table extra (a integer) strict', 'schema-added', 'extra', 'extra'],
  ['a table dropped', 'drop table lot', 'schema-missing', 'lot', 'lot'],
  ['an index dropped', 'drop index service_by_voter', 'schema-missing', 'service', 'service_by_voter'],
  ['an index added', 'create index extra on paper (proxy)', 'schema-added', 'paper', 'extra'],
  ['a view added', 'create view papers as select * from paper', 'schema-added', 'papers', 'papers'],
  [
    'a column added',
    "alter table paper add column note text not null default ''",
    'schema-changed',
    'paper',
    'paper',
  ],
  ['a column renamed', 'alter table paper rename column proxy to agent', 'schema-changed', 'paper', 'paper'],
  ['a column dropped', 'alter table unit drop column entrance', 'schema-changed', 'unit', 'unit'],
  [
    'a row added to the sums',
    "insert into sealed values ('extra', 0, '00')",
    'table-changed',
    'sealed',
    'extra',
  ],
]

let office: Office

beforeAll(async () => {
  office = await officeAt('declared')
})

describe('audit verify sees', () => {
  it.each(CHANGES)('%s', (_, sql, code, table, row) => {
    const findings = changed(sql).map(finding => [finding.code, finding.table, finding.row])
    expect(findings).toContainEqual([code, table, row])
  })

  it('a foreign key that points nowhere, with table and key', () => {
    const findings = changed('delete from item where id = 5')
    for (const no of [1, 2, 3, 4])
      expect(findings).toContainEqual({ code: 'foreign-key', table: 'candidate', row: `5 ${no}` })
  })

  it('and says it in words', async () => {
    const opened = await officeAt('open')
    raw(opened, db => db.exec('drop trigger paper_stays'))
    const said = await opened.hoa('audit', 'verify')
    expect([said.code, said.out]).toEqual([
      1,
      expect.stringContaining('表 paper 的触发器 paper_stays 不见了'),
    ])
    expect(pick(list((await opened.hoa('audit', 'verify', '--json')).json(), 'findings')[0], 'row')).toBe(
      'paper_stays',
    )
  })
})

describe('a trigger that makes writes vanish', () => {
  const SWALLOWS = [
    ['before insert on paper', 'open', ['ballot', 'import', '表决票.csv']],
    ['before insert on log', 'open', ['ballot', 'import', '表决票.csv']],
    ['before update on sealed', 'voted', ['assembly', 'close', '--at', '2026-03-15T18:00']],
    ['before update on assembly', 'voted', ['assembly', 'close', '--at', '2026-03-15T18:00']],
    ['before delete on item', 'drafted', ['motion', 'remove', 'M4']],
    ['before delete on unit', 'roster', ['roster', 'import', '名册.csv', '--replace']],
  ] as const

  it.each(SWALLOWS)('%s is noticed before anything is read', async (when, stage, words) => {
    const there = await officeAt(stage)
    raw(there, db => db.exec(`create trigger quiet ${when} begin select raise(ignore); end`))
    expect(await there.refusal(...words)).toBe('database-altered')
    raw(there, db => db.exec('drop trigger quiet'))
    await there.ok('audit', 'verify')
    await there.ok(...words)
  })

  it.each(SWALLOWS)('%s is noticed, too, when it comes to a record that is open', async (when, stage) => {
    const there = await officeAt(stage)
    const open = openDatabase(there.path('hoa.db'))
    raw(there, db => db.exec(`create trigger quiet ${when} begin select raise(ignore); end`))
    const before = raw(there, entries)
    const actor = { name: '测试员', enteredAt: '2026-03-10T10:00:00+08:00' }
    const entry = { act: 'compound.edit' as const, subject: 'ys', happenedAt: '2026-03-10T10:00' }
    expect(() => act(open, actor, entry, writer => WRITES[when](writer))).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'write-vanished' })] }),
    )
    open.close()
    expect(raw(there, entries)).toBe(before)
  })
})

/** A write that each of the triggers swallows. */
const WRITES = {
  'before insert on paper': (writer: Writer) => {
    const paper = { voter: 1, no: 1, receivedAt: '2026-03-05T10:00', void: null, marks: '1|1|1|1|1|1' }
    addPapers(writer, 1, [{ ...paper, proxy: '', channel: '', signedOn: null }])
  },
  'before insert on log': (writer: Writer) => writer.tell('x'),
  'before update on sealed': (writer: Writer) => writer.update(ASSEMBLY, { id: 1 }, { title: '改' }),
  'before update on assembly': (writer: Writer) => writer.update(ASSEMBLY, { id: 1 }, { title: '改' }),
  'before delete on item': (writer: Writer) => writer.remove(ITEM, { id: 4 }),
  'before delete on unit': (writer: Writer) => {
    writer.removeAll(TITLE, { unitId: 1 })
    writer.remove(UNIT, { id: 1 })
  },
} as const

function entries(db: Db): number {
  return Number(db.prepare('select count(*) from log').pluck().get())
}

function changed(sql: string): ReturnType<typeof verifyRecord>['findings'] {
  return raw(office, db => {
    db.pragma('foreign_keys = off')
    db.exec('begin')
    try {
      const triggers = db
        .prepare<[], [string, string]>("select name, sql from sqlite_schema where type = 'trigger'")
        .raw()
        .all()
      const rows = sql.startsWith('delete')
      for (const [name] of rows ? triggers : []) db.exec(`drop trigger ${name}`)
      db.exec(sql)
      for (const [, text] of rows ? triggers : []) db.exec(text)
      return verifyRecord(db).findings
    } finally {
      db.exec('rollback')
    }
  })
}

function raw<T>(of: Office, run: (db: Db) => T): T {
  const db = connect(of.path('hoa.db'))
  try {
    return run(db)
  } finally {
    db.close()
  }
}
