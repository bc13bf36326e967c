import { sha256 } from '../../basics/digest.ts'
import type { Db } from '../open.ts'
import { schemaScript } from '../schema.ts'

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

/**
 * The digest of an untouched schema, so that opening a record need not make one to compare with. Where it is not that of
 * `schema.sql` any more, opening takes ten times as long and is no less strict; a test says what to put here.
 */
export const KNOWN_SCHEMA = '5a78e66b76933d73355b097a55ec2309a40b3685141c81494b88b0b477f7aff5'

/**
 * Holds the tables, indexes, views and triggers of a record against those that this version has. Only the list of the
 * schema is read for it, so nothing that somebody put in can run: a view in the place of a table may never end, a trigger
 * that is added may swallow what is written, and one that is gone no longer guards anything. What SQLite names itself
 * (`sqlite_…`) is held against it, too: under such a name a trigger works as well as under any other.
 */
export function checkSchema(db: Db, empty: () => Db): SchemaFinding[] {
  const rows = schemaRows(db)
  if (digestOf(rows) === KNOWN_SCHEMA) return []
  const expected = expectedParts(empty)
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

/** See {@link KNOWN_SCHEMA}. */
export function schemaDigest(db: Db): string {
  return digestOf(schemaRows(db))
}

function digestOf(rows: readonly Row[]): string {
  return sha256(JSON.stringify(rows))
}

function schemaRows(db: Db): Row[] {
  return db
    .prepare<[], [Part['kind'], string, string, string | null]>(
      'select type, name, tbl_name, sql from sqlite_schema order by type, name',
    )
    .raw()
    .all()
}

function expectedParts(empty: () => Db): Map<string, Part> {
  const db = empty()
  try {
    db.exec(schemaScript())
    return new Map(schemaRows(db).map(row => [`${row[0]} ${row[1]}`, partOf(row)]))
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
