import { sha256, sha256Latin1 } from '../basics/digest.ts'
import { Refused } from '../basics/problem.ts'
import { type Db, prepared } from './open.ts'
import type { SealedTable, Value } from './table.ts'

/*
 * Every row is sealed: its hash is added to its table's sum, modulo 2^256, and taken out again when the row changes.
 * Sums do not depend on order, so bulk inserts and single updates cost the same few additions.
 */

/** The hash of one row: of the table's name and all its values. */
export function rowHash(table: SealedTable, values: readonly Value[]): string {
  return sha256Latin1(`${table.name}\u001f${values.join('\u001f')}`)
}

/** The part of a row's hash that stands in the row itself. */
export function sealOf(hash: string): number {
  let seal = 0
  for (let i = 0; i < 6; i++) seal = seal * 256 + hash.charCodeAt(i)
  return seal
}

/** Rows that go into one insert statement. */
const BATCH = 32

const LANES = 8
const LANE = 0x1_0000_0000

/** A sum of row hashes modulo 2^256, in eight lanes of 32 bits, the lowest last. */
export class HashSum {
  rows = 0
  private readonly lanes = new Float64Array(LANES)

  static read(rows: number, hex: string): HashSum {
    const sum = new HashSum()
    sum.rows = rows
    for (let i = 0; i < LANES; i++) sum.lanes[i] = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16)
    return sum
  }

  add(hash: string): void {
    this.rows += 1
    this.shift(hash, 1)
  }

  take(hash: string): void {
    this.rows -= 1
    this.shift(hash, -1)
  }

  hex(): string {
    return Array.from(this.lanes, lane => lane.toString(16).padStart(8, '0')).join('')
  }

  private shift(hash: string, sign: 1 | -1): void {
    let carry = 0
    for (let i = LANES - 1; i >= 0; i--) {
      const at = i * 4
      const word =
        hash.charCodeAt(at) * 0x100_0000 +
        hash.charCodeAt(at + 1) * 0x1_0000 +
        hash.charCodeAt(at + 2) * 0x100 +
        hash.charCodeAt(at + 3)
      const total = (this.lanes[i] ?? 0) + sign * word + carry
      carry = total >= LANE ? 1 : total < 0 ? -1 : 0
      this.lanes[i] = total - carry * LANE
    }
  }
}

/** The sums of all tables, as they stand in `sealed`. */
export class Seals {
  private readonly db: Db
  /** What the digest is made of, a line a table; only the sums of tables that change are taken apart. */
  private readonly lines = new Map<string, string>()
  private readonly sums = new Map<string, HashSum>()
  private readonly changed = new Set<string>()

  constructor(db: Db) {
    this.db = db
    for (const [name, line] of prepared<[], [string, string]>(
      db,
      "select name, name || ' ' || rows || ' ' || sum from sealed",
    )
      .raw()
      .all())
      this.lines.set(name, line)
  }

  /** Inserts a row, values in the order of the table's columns. */
  insert(table: SealedTable, values: readonly Value[]): void {
    this.insertAll(table, [values])
  }

  /** Inserts many rows, a batch a statement: most of the cost of a row is the call, not the row. */
  insertAll(table: SealedTable, rows: Iterable<readonly Value[]>): void {
    let sum: HashSum | undefined
    const batch = this.prepare(insertSql(table, BATCH))
    let values: Value[] = []
    const full = BATCH * (table.columns.length + 1)
    for (const row of rows) {
      const hash = rowHash(table, row)
      sum ??= this.sumOf(table)
      sum.add(hash)
      for (const value of row) values.push(value)
      values.push(sealOf(hash))
      if (values.length < full) continue
      written(table, batch.run(...values), BATCH)
      values = []
    }
    const width = table.columns.length + 1
    if (values.length === 0) return
    const single = this.prepare(insertSql(table, 1))
    for (let i = 0; i < values.length; i += width)
      written(table, single.run(...values.slice(i, i + width)), 1)
  }

  /** Changes some columns of the row with this key; what stands there already is no change. */
  update<Column extends string>(
    table: SealedTable<Column>,
    key: readonly Value[],
    changes: Partial<Record<Column, Value>>,
  ): void {
    const before = this.row(table, key)
    const after = table.columns.map((column, i) => changes[column] ?? before[i] ?? '')
    if (after.every((value, i) => value === before[i])) return
    const hash = rowHash(table, after)
    const assignments = table.columns.map(column => `${column} = ?`).join(', ')
    const change = this.prepare(`update ${table.name} set ${assignments}, seal = ? where ${where(table)}`)
    written(table, change.run(...after, sealOf(hash), ...key), 1)
    const sum = this.sumOf(table)
    sum.take(rowHash(table, before))
    sum.add(hash)
  }

  remove(table: SealedTable, key: readonly Value[]): void {
    const before = this.row(table, key)
    written(table, this.prepare(`delete from ${table.name} where ${where(table)}`).run(...key), 1)
    this.sumOf(table).take(rowHash(table, before))
  }

  /** Removes every row that meets a condition. */
  removeAll(table: SealedTable, condition: string, ...values: readonly Value[]): void {
    const sum = this.sumOf(table)
    const before = sum.rows
    for (const row of this.db
      .prepare<Value[], Value[]>(`select ${table.columns.join(', ')} from ${table.name} where ${condition}`)
      .raw()
      .iterate(...values)) {
      sum.take(rowHash(table, row))
    }
    const removal = this.prepare(`delete from ${table.name} where ${condition}`)
    written(table, removal.run(...values), before - sum.rows)
  }

  /** Writes back the sums that changed; gives the digest of all of them. */
  settle(): string {
    const write = this.prepare(
      'insert into sealed (name, rows, sum) values (?, ?, ?) on conflict (name) do update set rows = excluded.rows, sum = excluded.sum',
    )
    for (const name of this.changed) {
      const sum = this.sums.get(name)
      if (!sum) continue
      const hex = sum.hex()
      written({ name: 'sealed' }, write.run(name, sum.rows, hex), 1)
      this.lines.set(name, sumLine(name, sum.rows, hex))
    }
    this.changed.clear()
    return linesDigest(this.lines.values())
  }

  get hasChanges(): boolean {
    return this.changed.size > 0
  }

  private row(table: SealedTable, key: readonly Value[]): Value[] {
    const found = this.prepare(`select ${table.columns.join(', ')} from ${table.name} where ${where(table)}`)
      .raw()
      .get(...key)
    if (!Array.isArray(found)) throw new Error(`no row ${key.join(', ')} in ${table.name}`)
    return found
  }

  private sumOf(table: SealedTable): HashSum {
    this.changed.add(table.name)
    let sum = this.sums.get(table.name)
    if (!sum) {
      const [, rows = '', hex = ''] = this.lines.get(table.name)?.split(' ') ?? []
      sum = rows === '' ? new HashSum() : HashSum.read(Number(rows), hex)
      this.sums.set(table.name, sum)
    }
    return sum
  }

  private prepare(sql: string) {
    return prepared<Value[], unknown>(this.db, sql)
  }
}

/** The digest that a log entry keeps of the whole record. */
export function sumsDigest(sums: ReadonlyMap<string, HashSum>): string {
  return linesDigest([...sums].map(([name, sum]) => sumLine(name, sum.rows, sum.hex())))
}

function sumLine(name: string, rows: number, hex: string): string {
  return `${name} ${rows} ${hex}`
}

function linesDigest(lines: Iterable<string>): string {
  return sha256([...lines].sort().join('\n'))
}

/** A trigger that somebody put in may make a write vanish without a word; a record with holes is worse than none. */
export function written(
  table: { readonly name: string },
  result: { readonly changes: number },
  rows: number,
): void {
  if (result.changes !== rows) throw new Refused([{ code: 'write-vanished', data: { table: table.name } }])
}

function insertSql(table: SealedTable, rows: number): string {
  const places = `(?${', ?'.repeat(table.columns.length)})`
  return `insert into ${table.name} (${table.columns.join(', ')}, seal) values ${Array.from({ length: rows }, () => places).join(', ')}`
}

function where(table: SealedTable): string {
  return table.key.map(column => `${column} = ?`).join(' and ')
}
