import { copyFileSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/basics/digest.ts'
import { connect, type Db } from '../../src/store/open.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* Files that somebody prepared: what they hold must never run. */

const ENDLESS =
  'with recursive more(n) as (select 1 union all select n + 1 from more) select n from more where n < 0'

const KINDS: readonly (readonly [name: string, code: string, part: string, make: (db: Db) => void])[] = [
  [
    'a table that is an endless view',
    'audit-schema-added',
    'paper',
    db => asView(db, 'paper', 'assembly_id, voter, no'),
  ],
  ['a log that is an endless view', 'audit-schema-added', 'log', db => asView(db, 'log', 'no')],
  [
    'a trigger under a name of SQLite’s own',
    'audit-schema-added',
    'sqlite_x',
    db => {
      const sql = 'CREATE TRIGGER sqlite_x after insert on paper begin update paper set marks = 2; end'
      db.unsafeMode(true)
      db.pragma('writable_schema = on')
      db.prepare(
        "insert into sqlite_schema (type, name, tbl_name, rootpage, sql) values ('trigger', 'sqlite_x', 'paper', 0, ?)",
      ).run(sql)
      db.pragma('writable_schema = off')
    },
  ],
  [
    'a trigger that never ends',
    'audit-schema-added',
    'slow',
    db => db.exec(`create trigger slow before insert on log begin ${ENDLESS}; end`),
  ],
  [
    'a virtual table',
    'audit-schema-added',
    'found',
    db => db.exec('create virtual table found using fts5(words)'),
  ],
]

function asView(db: Db, table: string, columns: string): void {
  db.pragma('foreign_keys = off')
  db.exec(`drop table ${table}`)
  const names = columns.split(', ').map(() => 'n')
  db.exec(`create view ${table} (${columns}) as ${ENDLESS.replace('select n from', `select ${names} from`)}`)
}

let office: Office

beforeAll(async () => {
  office = await officeAt('open')
  await office.ok('desk', 'export', 'A.db', '--desk', 'A', '--clerk', '录入员甲')
  await office.ok('backup', '备份.db')
})

describe.each(KINDS)('%s', (_, code, part, make) => {
  /** A copy of a file with what somebody put in. */
  function prepared(from: string): string {
    copyFileSync(office.path(from), office.path('坏.db'))
    const db = connect(office.path('坏.db'))
    make(db)
    db.close()
    return '坏.db'
  }

  const USES: readonly (readonly [from: string, ...words: string[]])[] = [
    ['A.db', 'desk', 'merge', '坏.db'],
    ['备份.db', 'restore', '坏.db', '--force'],
    ['备份.db', 'tally', '--db', '坏.db'],
    ['备份.db', 'compound', 'join', '坏.db'],
    ['备份.db', 'backup', '另.db', '--db', '坏.db'],
    ['备份.db', 'ballot', 'import', '无.csv', '--db', '坏.db'],
  ]

  it.each(USES)('in %s is refused before it runs: %s %s', async (from, ...words) => {
    const file = prepared(from)
    const states = () => ['hoa.db', file].map(name => sha256(readFileSync(office.path(name))))
    const before = states()
    const said = await office.hoa(...words, '--json')
    expect([said.code, pick(said.json(), 'error.code')]).toEqual([1, 'database-altered'])
    expect(said.out).toContain(part)
    expect(said.out).toContain(file)
    expect(states()).toEqual(before)
  })

  it('is told by audit verify, and by doctor', async () => {
    const file = prepared('备份.db')
    const said = await office.hoa('audit', 'verify', '--db', file, '--json')
    expect([said.code, pick(said.json(), 'ok')]).toEqual([1, false])
    expect(list(said.json(), 'findings').map(f => [pick(f, 'code'), pick(f, 'row')])).toContainEqual([
      code,
      part,
    ])
    const doctor = await office.hoa('doctor', '--db', file)
    expect([doctor.code, doctor.out]).toEqual([1, expect.stringContaining('结构')])
  })
})

describe('a version that no hoa ever wrote', () => {
  it.each([0, -1, 99])('%i is refused, whatever the command', async version => {
    copyFileSync(office.path('A.db'), office.path('版本.db'))
    const db = connect(office.path('版本.db'))
    db.pragma(`user_version = ${version}`)
    db.close()
    for (const words of [
      ['desk', 'merge', '版本.db'],
      ['restore', '版本.db', '--force'],
      ['compound', 'join', '版本.db'],
      ['audit', 'verify', '--db', '版本.db'],
      ['tally', '--db', '版本.db'],
    ])
      expect([words[0], await office.refusal(...words)]).toEqual([words[0], 'database-version'])
  })
})
