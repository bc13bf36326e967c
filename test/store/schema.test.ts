import { describe, expect, it } from 'vitest'
import { connect, createDatabase, type Db, openDatabase } from '../../src/store/open.ts'
import { schemaScript } from '../../src/store/schema.ts'
import { columnOf } from '../../src/store/table.ts'
import { SEALED_TABLES } from '../../src/store/tables.ts'
import { newOffice } from '../support/hoa.ts'

describe('schema.sql', () => {
  it('has the tables of tables.ts, each with its columns in the same order and its key', () => {
    const db = inMemory()
    const names = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
    expect(names.sort()).toEqual([...SEALED_TABLES.map(table => table.name), 'sealed', 'log'].sort())
    for (const table of SEALED_TABLES) {
      const columns = db.prepare<[], ColumnInfo>(`pragma table_info(${table.name})`).all()
      expect([table.name, columns.map(c => c.name)]).toEqual([table.name, [...table.columns, 'seal']])
      const key = columns.filter(c => c.pk > 0).sort((a, b) => a.pk - b.pk)
      expect([table.name, key.map(c => c.name)]).toEqual([table.name, table.key])
    }
  })

  it('keeps each field as its column does, and checks the words that the field knows', () => {
    const db = inMemory()
    for (const table of SEALED_TABLES) {
      const types = db.prepare<[], ColumnInfo>(`pragma table_info(${table.name})`).all()
      const fields = Object.values(table.fields)
      expect([table.name, fields.map(f => f.type)]).toEqual([
        table.name,
        types.slice(0, -1).map(c => c.type.toLowerCase()),
      ])
      const sql = db.prepare<[string], string>('select sql from sqlite_schema where name = ?').pluck()
      const checks = new Map<string, string[]>()
      for (const [, column = '', word = ''] of (sql.get(table.name) ?? '').matchAll(/(\w+) = '([^']*)'/g))
        checks.set(column, [...(checks.get(column) ?? []), word])
      const known = Object.entries(table.fields).flatMap(([field, { values }]) =>
        values ? [[columnOf(table.fields, field), values] as const] : [],
      )
      expect([table.name, checks]).toEqual([table.name, new Map(known)])
    }
  })

  it('is strict and knows no null', () => {
    const db = inMemory()
    const loose = db.prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and strict = 0 and name not like 'sqlite_%'",
    )
    expect(loose.pluck().all()).toEqual([])
    for (const table of SEALED_TABLES) {
      const nullable = db
        .prepare<[], ColumnInfo>(`pragma table_info(${table.name})`)
        .all()
        .filter(c => c.notnull === 0 && c.pk === 0)
      expect([table.name, nullable.map(c => c.name)]).toEqual([table.name, []])
    }
  })

  it('lists nothing with `in`: SQLite builds such a list anew at every insert', () => {
    const checks = inMemory()
      .prepare<[], string>("select sql from sqlite_schema where type = 'table'")
      .pluck()
      .all()
    expect(checks.filter(sql => / in \(/.test(sql))).toEqual([])
  })
})

describe('every connection', () => {
  it('commits to the disk, writes ahead, and minds foreign keys', () => {
    const path = newOffice().path('a.db')
    createDatabase(path, db =>
      expect(pragmas(db)).toEqual({ synchronous: 2, journal_mode: 'wal', foreign_keys: 1 }),
    )
    const opened = openDatabase(path)
    expect(pragmas(opened)).toEqual({ synchronous: 2, journal_mode: 'wal', foreign_keys: 1 })
    opened.close()
    const readonly = connect(path, { readonly: true })
    expect(pragmas(readonly)).toEqual({ synchronous: 2, journal_mode: 'wal', foreign_keys: 1 })
    readonly.close()
  })
})

interface ColumnInfo {
  readonly type: string
  readonly name: string
  readonly notnull: number
  readonly pk: number
}

function inMemory(): Db {
  const db = connect(':memory:')
  db.exec(schemaScript())
  return db
}

function pragmas(db: Db): Record<string, unknown> {
  const names = ['synchronous', 'journal_mode', 'foreign_keys']
  return Object.fromEntries(names.map(name => [name, db.pragma(name, { simple: true })]))
}
