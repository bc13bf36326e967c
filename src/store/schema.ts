import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { finalityScript, finalityTriggers } from './finality.ts'
import type { Db } from './open.ts'

/** This folder in the source, the output folder in the built program: the build copies the SQL beside the code. */
const HERE = new URL('./', import.meta.url)

/*
 * Version 1 is the schema of the first release. Whoever changes the schema after it adds a script that brings a record
 * from the version before to the new one: `migrations/0002-what-it-adds.sql` and so on. Triggers are made anew by each
 * migration and need no script.
 */

/** The scripts of versions 2 and up, in order. */
function migrationFiles(): string[] {
  const folder = new URL('migrations/', HERE)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
}

/** The version that this program writes. */
export const LATEST_VERSION = 1 + migrationFiles().length

/** A record of the latest version, empty. */
export function schemaScript(): string {
  return `${readFileSync(new URL('schema.sql', HERE), 'utf8')}\n${finalityScript()}`
}

/** `hoa1`: marks a database as ours in its header. */
export const APPLICATION_ID = 0x686f6131

/** Where a file says whether it is written through a log beside it, and what one says that is. */
export const WAL_MARK = 18
const WAL = Buffer.of(2, 2)

/** Where the build keeps {@link emptyRecord}: to write that takes a fifth of the time in which SQLite makes hundreds of parts. */
const EMPTY = new URL('empty.db', HERE)

let empty: Buffer | undefined

/** The bytes of a record that holds nothing yet; `inMemory` opens a database to make it in. */
export function emptyRecord(inMemory: () => Db): Buffer {
  empty ??= existsSync(EMPTY) ? readFileSync(EMPTY) : madeRecord(inMemory)
  return empty
}

function madeRecord(inMemory: () => Db): Buffer {
  const db = inMemory()
  try {
    db.exec(schemaScript())
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${LATEST_VERSION}`)
    return db.serialize().fill(WAL, WAL_MARK, WAL_MARK + WAL.length)
  } finally {
    db.close()
  }
}

/** Brings a record from one version to the latest, in one transaction. */
export function migrate(db: Db, from: number): void {
  db.transaction(() => {
    for (const file of migrationFiles().slice(from - 1))
      db.exec(readFileSync(new URL(`migrations/${file}`, HERE), 'utf8'))
    for (const [name] of finalityTriggers()) db.exec(`drop trigger if exists ${name}`)
    db.exec(finalityScript())
    db.pragma(`user_version = ${LATEST_VERSION}`)
  }).immediate()
}

/**
 * Lays the guards of what is final aside within a transaction, for the acts that change a whole estate with all that is
 * declared of it, and puts them back: it is moved into another file, its numbers are encrypted, its owners' names erased.
 */
export function withoutGuards(db: Db, run: () => void): void {
  for (const [name] of finalityTriggers()) db.exec(`drop trigger if exists ${name}`)
  run()
  db.exec(finalityScript())
}

/** Something of the schema that is not as the program makes it. */
export interface SchemaFinding {
  readonly code: 'schema-missing' | 'schema-added' | 'schema-changed'
  readonly kind: 'table' | 'index' | 'view' | 'trigger'
  /** The table it belongs to. */
  readonly table: string
  readonly name: string
}

type Part = Omit<SchemaFinding, 'code'> & { readonly sql: string }
type Row = readonly [kind: Part['kind'], name: string, table: string, sql: string | null]

/** Where the build keeps {@link untouchedSchema}, so that opening a record need not make one to compare with. */
const KEPT = new URL('schema.json', HERE)

let untouched: string | undefined

/** The schema of a record that nobody has touched, as text; `empty` opens a database to make it in. */
export function untouchedSchema(empty: () => Db): string {
  untouched ??= existsSync(KEPT) ? readFileSync(KEPT, 'utf8') : JSON.stringify(madeRows(empty))
  return untouched
}

/** The rows of the last record that nobody had touched: to write those of the next as text takes longer than to compare them. */
let sound: readonly Row[] | undefined

function isSame(rows: readonly Row[], others: readonly Row[]): boolean {
  return (
    rows.length === others.length && rows.every((row, i) => row.every((part, k) => part === others[i]?.[k]))
  )
}

/**
 * Holds the tables, indexes, views and triggers of a record against those that this version has. Only the list of the
 * schema is read for it, so nothing that somebody put in can run: a view in the place of a table may never end, a trigger
 * that is added may swallow what is written, and one that is gone no longer guards anything. What SQLite names itself
 * (`sqlite_…`) is held against it, too: under such a name a trigger works as well as under any other.
 */
export function checkSchema(db: Db, empty: () => Db): SchemaFinding[] {
  const rows = schemaRows(db)
  if (sound && isSame(rows, sound)) return []
  const made = untouchedSchema(empty)
  if (JSON.stringify(rows) === made) {
    sound = rows
    return []
  }
  const expected = new Map((JSON.parse(made) as Row[]).map(row => [`${row[0]} ${row[1]}`, partOf(row)]))
  const findings: SchemaFinding[] = []
  const found = new Map<string, Part>()
  for (const row of rows) {
    const part = partOf(row)
    const key = `${part.kind} ${part.name}`
    const { kind, table, name } = part
    const there = expected.get(key)
    if (!there || found.has(key)) findings.push({ code: 'schema-added', kind, table, name })
    else if (there.sql !== part.sql || there.table !== table)
      findings.push({ code: 'schema-changed', kind, table, name })
    found.set(key, part)
  }
  for (const [key, { kind, table, name }] of expected)
    if (!found.has(key)) findings.push({ code: 'schema-missing', kind, table, name })
  return findings
}

/** May the record be read all the same? What is gone cannot run. */
export function isReadable(findings: readonly SchemaFinding[]): boolean {
  return findings.every(f => f.code === 'schema-missing' && (f.kind === 'trigger' || f.kind === 'index'))
}

function schemaRows(db: Db): Row[] {
  return db
    .prepare<[], [Part['kind'], string, string, string | null]>(
      'select type, name, tbl_name, sql from sqlite_schema order by type, name',
    )
    .raw()
    .all()
}

function madeRows(empty: () => Db): Row[] {
  const db = empty()
  try {
    db.exec(schemaScript())
    return schemaRows(db)
  } finally {
    db.close()
  }
}

/** Indexes that SQLite makes by itself have no text. */
function partOf([kind, name, table, sql]: Row): Part {
  return { kind, name, table, sql: plainSql(sql ?? '') }
}

const COMMENT_TEXT_OR_SPACE = /--[^\n]*|('(?:[^']|'')*')|\s+/g
const TEXT_OR_PUNCTUATION = /('(?:[^']|'')*')| ?([(),;]) ?/g

/** Other comments and spaces than in `schema.sql` mean the same; what stands in quotation marks is left as it is. */
function plainSql(sql: string): string {
  return sql
    .replace(COMMENT_TEXT_OR_SPACE, (_, text?: string) => text ?? ' ')
    .replace(TEXT_OR_PUNCTUATION, (_, text?: string, sign?: string) => text ?? sign ?? '')
    .trim()
}
