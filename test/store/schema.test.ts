import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  connect,
  createDatabase,
  type Db,
  migrationFiles,
  openDatabase,
  schemaSql,
} from '../../src/store/open.ts'
import { SEALED_TABLES } from '../../src/store/tables.ts'
import { newOffice } from '../support/hoa.ts'

const MIGRATIONS = new URL('../../src/store/migrations/', import.meta.url)

describe('schema.sql', () => {
  it('has the tables of tables.ts, each with its columns in the same order and its key', () => {
    const db = inMemory(schemaSql())
    const names = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
    expect(names.sort()).toEqual([...SEALED_TABLES.map(table => table.name), 'sealed', 'log'].sort())
    for (const table of SEALED_TABLES) {
      const columns = db.prepare<[], ColumnInfo>(`pragma table_info(${table.name})`).all()
      expect([table.name, columns.map(c => c.name)]).toEqual([table.name, [...table.columns, 'seal']])
      const key = columns.filter(c => c.pk > 0).sort((a, b) => a.pk - b.pk)
      expect([table.name, key.map(c => c.name)]).toEqual([table.name, table.key])
    }
  })

  it('is strict and knows no null', () => {
    const db = inMemory(schemaSql())
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

  it('is where the migrations arrive', () => {
    const migrated = inMemory(
      ...migrationFiles().map(file => readFileSync(new URL(file, MIGRATIONS), 'utf8')),
    )
    expect(schemaOf(migrated)).toEqual(schemaOf(inMemory(schemaSql())))
  })

  it('has numbered migrations without a gap', () => {
    expect(migrationFiles().map(file => Number(file.slice(0, 4)))).toEqual(
      migrationFiles().map((_, i) => i + 1),
    )
  })
})

describe('every connection', () => {
  it('commits to the disk, writes ahead, and minds foreign keys', () => {
    const path = newOffice().path('a.db')
    const created = createDatabase(path)
    const opened = openDatabase(path)
    for (const db of [created, opened])
      expect(pragmas(db)).toEqual({ synchronous: 2, journal_mode: 'wal', foreign_keys: 1 })
    opened.close()
    created.close()
    const readonly = connect(path, { readonly: true })
    expect(pragmas(readonly)).toEqual({ synchronous: 2, journal_mode: 'wal', foreign_keys: 1 })
    readonly.close()
  })
})

interface ColumnInfo {
  readonly name: string
  readonly notnull: number
  readonly pk: number
}

function inMemory(...scripts: readonly string[]): Db {
  const db = connect(':memory:')
  for (const script of scripts) db.exec(script)
  return db
}

/** Every table, index and trigger with its text, comments and spacing apart. */
function schemaOf(db: Db): unknown[] {
  return db.prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name').all()
}

function pragmas(db: Db): Record<string, unknown> {
  const names = ['synchronous', 'journal_mode', 'foreign_keys']
  return Object.fromEntries(names.map(name => [name, db.pragma(name, { simple: true })]))
}
