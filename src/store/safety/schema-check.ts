import { connect, type Db } from '../open.ts'
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

/**
 * Holds the tables, indexes, views and triggers of a record against those that this version has, made anew in memory.
 * A trigger that is gone no longer guards anything, one that is added may swallow what is written.
 */
export function checkSchema(db: Db): SchemaFinding[] {
  const found = partsOf(db)
  const expected = expectedParts()
  const findings: SchemaFinding[] = []
  for (const [key, { kind, table, name, sql }] of expected) {
    const there = found.get(key)
    if (!there) findings.push({ code: 'schema-missing', kind, table, name })
    else if (there.sql !== sql) findings.push({ code: 'schema-changed', kind, table: there.table, name })
  }
  for (const [key, { kind, table, name }] of found)
    if (!expected.has(key)) findings.push({ code: 'schema-added', kind, table, name })
  return findings
}

function expectedParts(): Map<string, Part> {
  const db = connect(':memory:')
  try {
    db.exec(schemaScript())
    return partsOf(db)
  } finally {
    db.close()
  }
}

/** What has a text of its own; indexes that SQLite makes by itself have none. */
function partsOf(db: Db): Map<string, Part> {
  const rows = db.prepare<[], [Part['kind'], string, string, string | null]>(
    "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\'",
  )
  const parts = new Map<string, Part>()
  for (const [kind, name, table, sql] of rows.raw().iterate())
    parts.set(`${kind} ${name}`, { kind, name, table, sql: plainSql(sql ?? '') })
  return parts
}

/** A migration may leave other comments, spaces and quotes than `schema.sql`; they mean the same. */
function plainSql(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/"(\w+)"/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),;]) ?/g, '$1')
    .trim()
}
