import { sha256, sha256Latin1 } from '../basics/digest.ts'
import { Refused } from '../basics/problem.ts'
import { type Db, prepared } from './open.ts'
import { conditionOf } from './rows.ts'
import type { Column, Columns, RowOf, SealedTable, Table, Value } from './table.ts'

/*
 * Every row is sealed: its hash is added to its table's sum, modulo 2^256, and taken out again when the row changes.
 * Sums do not depend on order, so bulk inserts and single updates cost the same few additions.
 */

/** Between the values of a row where they are hashed. */
const SEPARATOR = '\u001f'

/** The hash of one row: of the table's name and all its values. */
export function rowHash(table: SealedTable, values: readonly Value[]): string {
  return sha256Latin1(`${table.name}${SEPARATOR}${values.join(SEPARATOR)}`)
}

/**
 * The hash and the seal of every row that is in a table. SQLite puts together what is hashed, and the seal behind it: to hand over
 * the values of a row takes twice as long, and two of them half as long again as one.
 */
export function* hashedRows(db: Db, table: SealedTable): Generator<readonly [hash: string, seal: number]> {
  for (const text of db
    .prepare<[], string>(`select ${textOf(table)} from ${table.name}`)
    .pluck()
    .iterate()) {
    const end = text.lastIndexOf(SEPARATOR)
    yield [sha256Latin1(text.slice(0, end)), Number(text.slice(end + 1))]
  }
}

/** The keys of the rows that {@link hashedRows} gives at these places, the first at 0. It reads what that reads: the order is the same. */
export function* keysAt(db: Db, table: SealedTable, places: ReadonlySet<number>): Generator<string> {
  const rows = db.prepare<[], [string, string]>(
    `select concat_ws(' ', ${table.key.join(', ')}), ${textOf(table)} from ${table.name}`,
  )
  let place = 0
  for (const [key] of rows.raw().iterate()) if (places.has(place++)) yield key
}

function textOf({ name, columns }: SealedTable): string {
  return `concat_ws('${SEPARATOR}', '${name}', ${columns.join(', ')}, seal)`
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

  insert<C extends Columns>(table: Table<C>, row: RowOf<C>): void {
    this.insertAll(table, [row])
  }

  /**
   * Inserts many rows, a batch a statement: most of the cost of a row is the call, not the row. What they have in common
   * is said once; `id` counts on from a first number. A row is done with before the next one is asked for.
   */
  insertAll(
    table: SealedTable & { readonly fields: Columns },
    rows: Iterable<object>,
    common: Readonly<Record<string, unknown>> = {},
    firstId?: number,
  ): void {
    const { all, own, idAt } = layoutOf(table, common, firstId !== undefined)
    const values = all.map(([field, column]) => (field in common ? column.encode(common[field]) : ''))
    let id = firstId ?? 0
    let sum: HashSum | undefined
    // One array for all statements, filled anew.
    const batch: Value[] = []
    let at = 0
    for (const row of rows as Iterable<Readonly<Record<string, unknown>>>) {
      for (const { i, field, column } of own) values[i] = column.encode(row[field])
      if (idAt >= 0) values[idAt] = id++
      const hash = rowHash(table, values)
      sum ??= this.sumOf(table)
      sum.add(hash)
      for (const value of values) batch[at++] = value
      batch[at++] = sealOf(hash)
      if (at < BATCH * (values.length + 1)) continue
      this.insertBatch(table, batch, BATCH)
      at = 0
    }
    batch.length = at
    if (at > 0) this.insertBatch(table, batch, at / (values.length + 1))
  }

  /** Changes some fields of the row with this key; what stands there already is no change. */
  update<C extends Columns, K extends keyof C>(
    table: Table<C, K>,
    key: Pick<RowOf<C>, K>,
    changes: Partial<RowOf<C>>,
  ): void {
    const { condition, values } = conditionOf(table.fields, key)
    this.change(table, condition, values, this.row(table, condition, values), { ...changes })
  }

  /** Inserts a row, or changes the one with its key. */
  put<C extends Columns>(table: Table<C>, row: RowOf<C>): void {
    const key = Object.fromEntries(table.keyFields.map(field => [field, row[field]]))
    const { condition, values } = conditionOf(table.fields, key)
    const before = this.rowIfAny(table, condition, values)
    if (before) this.change(table, condition, values, before, { ...row })
    else this.insert(table, row)
  }

  private change(
    table: SealedTable & { readonly fields: Columns },
    condition: string,
    key: readonly Value[],
    before: readonly Value[],
    changes: Readonly<Record<string, unknown>>,
  ): void {
    const after = [...before]
    const assignments: string[] = []
    const assigned: Value[] = []
    for (const [i, [field, column]] of Object.entries(table.fields).entries()) {
      if (changes[field] === undefined) continue
      const value = column.encode(changes[field])
      if (value === before[i]) continue
      after[i] = value
      assignments.push(`${table.columns[i]} = ?`)
      assigned.push(value)
    }
    if (assigned.length === 0) return
    const hash = rowHash(table, after)
    const update = `update ${table.name} set ${assignments.join(', ')}, seal = ? where ${condition}`
    written(table, this.prepare(update).run(...assigned, sealOf(hash), ...key), 1)
    const sum = this.sumOf(table)
    sum.take(rowHash(table, before))
    sum.add(hash)
  }

  remove<C extends Columns, K extends keyof C>(table: Table<C, K>, key: Pick<RowOf<C>, K>): void {
    const { condition, values } = conditionOf(table.fields, key)
    this.row(table, condition, values)
    this.removeWhere(table, condition, values)
  }

  /** Removes every row that meets a condition, if there are any. */
  removeWhere(table: SealedTable, condition: string, values: readonly Value[]): void {
    let removed = 0
    for (const row of this.db
      .prepare<Value[], Value[]>(`select ${table.columns.join(', ')} from ${table.name} where ${condition}`)
      .raw()
      .iterate(...values)) {
      this.sumOf(table).take(rowHash(table, row))
      removed += 1
    }
    if (removed === 0) return
    const removal = this.prepare(`delete from ${table.name} where ${condition}`)
    written(table, removal.run(...values), removed)
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
    return this.digest()
  }

  /** The digest of all sums as they were last written. */
  digest(): string {
    return linesDigest(this.lines.values())
  }

  get hasChanges(): boolean {
    return this.changed.size > 0
  }

  private row(table: SealedTable, condition: string, key: readonly Value[]): Value[] {
    const row = this.rowIfAny(table, condition, key)
    if (!row) throw new Error(`no row ${key.join(', ')} in ${table.name}`)
    return row
  }

  private rowIfAny(table: SealedTable, condition: string, key: readonly Value[]): Value[] | undefined {
    const columns = table.columns.join(', ')
    return prepared<Value[], Value[]>(this.db, `select ${columns} from ${table.name} where ${condition}`)
      .raw()
      .get(...key)
  }

  private insertBatch(table: SealedTable, values: readonly Value[], rows: number): void {
    written(table, this.prepare(insertSql(table, rows)).run(...values), rows)
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

/** Where the values of a row come from: those of its own, by their place among all; `idAt` is -1 where it brings its number. */
interface Layout {
  readonly all: readonly (readonly [field: string, column: Column<unknown>])[]
  readonly own: readonly { readonly i: number; readonly field: string; readonly column: Column<unknown> }[]
  readonly idAt: number
}

const layouts = new Map<string, Layout>()

/** Kept, for what a running desk inserts ballot by ballot. */
function layoutOf(
  table: SealedTable & { readonly fields: Columns },
  common: Readonly<Record<string, unknown>>,
  numbered: boolean,
): Layout {
  const which = `${table.name} ${numbered} ${Object.keys(common).join()}`
  const known = layouts.get(which)
  if (known) return known
  const all = Object.entries(table.fields)
  const own = all.flatMap(([field, column], i) =>
    field in common || (numbered && field === 'id') ? [] : [{ i, field, column }],
  )
  const layout = { all, own, idAt: numbered ? table.columns.indexOf('id') : -1 }
  layouts.set(which, layout)
  return layout
}

/** By table and how many rows: the text is long, and a running desk asks for the same one at each ballot. */
const insertStatements = new Map<string, string>()

function insertSql(table: SealedTable, rows: number): string {
  const which = `${table.name} ${rows}`
  const known = insertStatements.get(which)
  if (known !== undefined) return known
  const places = `(?${', ?'.repeat(table.columns.length)})`
  const sql = `insert into ${table.name} (${table.columns.join(', ')}, seal) values ${Array.from({ length: rows }, () => places).join(', ')}`
  insertStatements.set(which, sql)
  return sql
}
