import { clearText, keyedDigest, sha256 } from '../../basics/digest.ts'
import type { Writer } from '../act.ts'
import { isDriverError } from '../driver/driver.ts'
import { type Db, prepared } from '../open.ts'
import { readRow, readWhere } from '../rows.ts'
import { rowsOfCompound } from '../safety/part.ts'
import { withoutGuards } from '../schema.ts'
import { apartFromSnapshot } from '../snapshot.ts'
import { columnOf, type RowOf, type Table } from '../table.ts'
import { tableNamed } from '../tables.ts'
import { ERASURE } from './people-tables.ts'
import { ERASED, type Goes, PERSONAL, type PersonalKind } from './personal-columns.ts'

/*
 * Names, telephones and certificate numbers, where they lie and how they are taken out. A count compares names and never reads
 * them: so a name becomes a token, the same name the same token wherever it stands in what is erased at one time, made with a
 * key that is forgotten. Nobody finds the name by trying names, and every ruling stays what it was.
 */

/** How many values a column of personal data holds, of one compound, and with what it is erased. */
export interface PersonalCount {
  readonly table: string
  readonly column: string
  readonly goes: Goes
  readonly count: number
}

export function countPersonal(
  db: Db,
  { id, code }: { readonly id: number; readonly code: string },
): PersonalCount[] {
  const rows = rowsOfCompound(db)
  return PERSONAL.flatMap(({ table, goes, columns }) =>
    Object.keys(columns).map(column => {
      const held = `select count(*) from ${table} where ${column} <> '' and ${column} not like '${ERASED}%'`
      const count =
        table === 'log'
          ? prepared<string[], number>(db, `${held} and (subject = ? or subject glob ? or subject glob ?)`)
              .pluck()
              .get(code, `${code}/*`, `${code} *`)
          : prepared<[number], number>(db, `${held} and ${rows(table)}`)
              .pluck()
              .get(id)
      return { table, column, goes, count: count ?? 0 }
    }),
  )
}

/** That an assembly's personal data were erased, when and why. */
export type Erasure = Omit<RowOf<typeof ERASURE.fields>, 'assemblyId'>

export function readErasure(db: Db, assemblyId: number): Erasure | undefined {
  return readRow(db, ERASURE, { assemblyId })
}

export function addErasure(writer: Writer, assemblyId: number, erasure: Erasure): void {
  writer.insert(ERASURE, { assemblyId, ...erasure })
}

/** What was taken out: in how many rows, and the digest of all that stood there. */
export interface TakenOut {
  readonly rows: number
  readonly digest: string
}

/** Takes personal data out of an assembly's rows, or with `roster` out of the compound's roster; `key` must be forgotten. */
export class Eraser {
  private readonly writer: Writer
  private readonly key: Uint8Array
  private readonly lines: string[] = []

  constructor(writer: Writer, key: Uint8Array) {
    this.writer = writer
    this.key = key
  }

  assembly(id: number): void {
    for (const { table, columns, goes } of PERSONAL)
      if (goes === 'assembly') this.erase(table, columns, ofAssembly(table), id)
  }

  /** What goes with the roster, and what goes with an assembly and belongs to none. */
  roster(compoundId: number): void {
    const { db } = this.writer
    const rows = rowsOfCompound(db)
    withoutGuards(db, () => {
      for (const { table, columns, goes } of PERSONAL)
        if (goes !== 'never') this.erase(table, columns, rows(table), compoundId)
    })
  }

  get taken(): TakenOut {
    return { rows: this.lines.length, digest: sha256(this.lines.join('\n')) }
  }

  private erase(
    name: string,
    columns: Readonly<Record<string, PersonalKind>>,
    where: string,
    id: number,
  ): void {
    const table = tableNamed(name)
    for (const row of [...readWhere(this.writer.db, table, where, [id])]) {
      const changes = this.changesOf(table, row, columns)
      if (Object.keys(changes).length === 0) continue
      const key = Object.fromEntries(table.keyFields.map(field => [field, row[field]]))
      this.lines.push(
        JSON.stringify([name, ...Object.values(key), ...Object.keys(changes).map(field => row[field])]),
      )
      this.writer.update(table, key, changes)
    }
  }

  private changesOf(
    table: Table,
    row: RowOf<Table['fields']>,
    columns: Readonly<Record<string, PersonalKind>>,
  ) {
    const changes: Record<string, string> = {}
    for (const field of Object.keys(table.fields)) {
      const kind = columns[columnOf(table.fields, field)]
      const value = row[field]
      if (kind === undefined || typeof value !== 'string' || value === '' || value.startsWith(ERASED))
        continue
      changes[field] =
        kind === 'text'
          ? ''
          : value
              .split('、')
              .map(part => this.token(part))
              .join('、')
    }
    return changes
  }

  private token(name: string): string {
    return `${ERASED}${clearText(keyedDigest(this.key, name), 8)}`
  }
}

/** The condition for the rows of an assembly. */
function ofAssembly(table: string): string {
  return tableNamed(table).columns.includes('item_id')
    ? 'item_id in (select id from item where assembly_id = ?)'
    : 'assembly_id = ?'
}

/**
 * Writes the file anew, so that nothing of what went is left in pages that are free; false where another program has it open.
 * Backups and other copies are files of their own.
 */
export function wipeFreePages(db: Db): boolean {
  try {
    apartFromSnapshot(db, () => {
      db.exec('vacuum')
      db.pragma('wal_checkpoint(truncate)')
    })
    return true
  } catch (error) {
    if (isDriverError(error)) return false
    throw error
  }
}
