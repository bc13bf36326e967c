import { allEntries, entryHash, genesis } from '../../src/store/log.ts'
import { connect, type Db } from '../../src/store/open.ts'
import { HashSum, rowHash, sealOf, sumsDigest } from '../../src/store/sealed.ts'
import type { Value } from '../../src/store/table.ts'
import { SEALED_TABLES } from '../../src/store/tables.ts'

/** Drops the triggers of some tables, or of all; gives what puts them back, so that nobody sees that they were away. */
export function withoutTriggers(of: Db, ...tables: readonly string[]): () => void {
  const all = of
    .prepare<[], [string, string, string]>(
      "select name, sql, tbl_name from sqlite_schema where type = 'trigger'",
    )
    .raw()
    .all()
  const triggers = tables.length === 0 ? all : all.filter(([, , table]) => tables.includes(table))
  for (const [name] of triggers) of.exec(`drop trigger ${name}`)
  return () => {
    for (const [, sql] of triggers) of.exec(sql)
  }
}

/** What somebody does who has the program: changes a record behind its back and seals everything anew. */
export function reseal(path: string, change: (db: Db) => void): void {
  const db = connect(path)
  try {
    db.pragma('foreign_keys = off')
    // In one transaction: each of hundreds of triggers and rows would be written through by itself.
    db.transaction(() => resealed(db, change)).immediate()
  } finally {
    db.close()
  }
}

function resealed(db: Db, change: (db: Db) => void): void {
  const putBack = withoutTriggers(db)
  change(db)
  const sums = new Map<string, HashSum>()
  for (const table of SEALED_TABLES) {
    const sum = new HashSum()
    const rows = db
      .prepare<[], Value[]>(`select ${table.columns.join(', ')} from ${table.name}`)
      .raw()
      .all()
    const where = table.key.map(column => `${column} = ?`).join(' and ')
    const seal = db.prepare<Value[]>(`update ${table.name} set seal = ? where ${where}`)
    for (const row of rows) {
      const hash = rowHash(table, row)
      sum.add(hash)
      seal.run(sealOf(hash), ...table.key.map(column => row[table.columns.indexOf(column)] ?? ''))
    }
    if (rows.length > 0) sums.set(table.name, sum)
  }
  db.exec('delete from sealed')
  for (const [name, sum] of sums)
    db.prepare('insert into sealed values (?, ?, ?)').run(name, sum.rows, sum.hex())
  let previous = genesis()
  const entries = [...allEntries(db)]
  for (const entry of entries) {
    const last = entry.no === entries.length
    const { hash: _, ...chained } = { ...entry, previous, ...(last && { state: sumsDigest(sums) }) }
    const hash = entryHash(chained)
    db.prepare('update log set state = ?, previous = ?, hash = ? where no = ?').run(
      chained.state,
      previous,
      hash,
      entry.no,
    )
    previous = hash
  }
  putBack()
}
