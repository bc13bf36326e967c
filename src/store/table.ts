import { Refused } from '../basics/problem.ts'

/** What stands in a column. */
export type Value = string | number

/** How a field of a row is kept. */
export interface Column<T> {
  readonly type: 'text' | 'integer'
  /** The column's name, where it is not the field's own in snake case. */
  readonly name?: string
  /** All that it may hold, where that is known; the schema checks the same. */
  readonly values?: readonly string[]
  encode(value: T): Value
  /** Undefined when it holds what none of our writers puts there. */
  decode(kept: Value): T | undefined
}

export const text: Column<string> = {
  type: 'text',
  encode: value => value,
  decode: kept => (typeof kept === 'string' ? kept : undefined),
}

export const integer: Column<number> = {
  type: 'integer',
  encode: value => value,
  decode: kept => (typeof kept === 'number' ? kept : undefined),
}

/** Yes or no, kept as 1 or 0. */
export const flag: Column<boolean> = {
  type: 'integer',
  encode: value => (value ? 1 : 0),
  decode: kept => (kept === 1 ? true : kept === 0 ? false : undefined),
}

/** A whole number that may pass 64 bits, kept as text. */
export const big: Column<bigint> = {
  type: 'text',
  encode: value => String(value),
  decode: kept => (typeof kept === 'string' && /^-?\d+$/.test(kept) ? BigInt(kept) : undefined),
}

/** One of some words. */
export function oneOf<const V extends string>(values: readonly V[]): Column<V> {
  return {
    type: 'text',
    values,
    encode: value => value,
    decode: kept => values.find(value => value === kept),
  }
}

/** Null where nothing is known: kept as an empty text, or as 0. */
export function orNull<T>(column: Column<T>): Column<T | null> {
  const nothing = column.type === 'text' ? '' : 0
  return {
    ...column,
    ...(column.values ? { values: ['', ...column.values] } : {}),
    encode: value => (value === null ? nothing : column.encode(value)),
    decode: kept => (kept === nothing ? null : column.decode(kept)),
  }
}

/** A column with a name of its own. */
export function named<T>(name: string, column: Column<T>): Column<T> {
  return { ...column, name }
}

/** A table as far as seals and checks go: its columns in the order of the schema, the seal left out, and its key. */
export interface SealedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** A row as the program has it. */
export type RowOf<C extends Columns> = {
  readonly [F in keyof C]: C[F] extends Column<infer T> ? T : never
}

/** A table of the schema, with all that turns its rows into objects and back. */
export interface Table<C extends Columns = Columns, K extends keyof C = keyof C> extends SealedTable {
  readonly fields: C
  readonly keyFields: readonly K[]
}

/** Fields in the order of the schema's columns. */
export function table<const C extends Columns, const K extends keyof C & string>(
  name: string,
  fields: C,
  keyFields: readonly K[],
): Table<C, K> {
  let columns: readonly string[] | undefined
  let key: readonly string[] | undefined
  // Named when they are asked for: a command asks for few of the tables.
  return {
    ...{ name, fields, keyFields },
    get columns() {
      columns ??= Object.keys(fields).map(field => columnOf(fields, field))
      return columns
    },
    get key() {
      key ??= keyFields.map(field => columnOf(fields, field))
      return key
    },
  }
}

const columnNames = new Map<string, string>()

/** The name in the schema of a field. A running desk asks for each again and again. */
export function columnOf(fields: Columns, field: string): string {
  const own = fields[field]?.name
  if (own !== undefined) return own
  let name = columnNames.get(field)
  if (name === undefined) {
    name = field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    columnNames.set(field, name)
  }
  return name
}

/** What makes objects of rows that hold these fields, in this order. */
export function decoderOf<C extends Columns, F extends keyof C & string>(
  table: Table<C>,
  fields: readonly F[],
): (kept: readonly Value[]) => Pick<RowOf<C>, F> {
  const decode = untypedDecoder(table, fields)
  // Every field has been decoded by the column it is typed by.
  return kept => decode(kept) as Pick<RowOf<C>, F>
}

/** What makes objects of rows with all their columns. */
export function rowDecoderOf<C extends Columns>(table: Table<C>): (kept: readonly Value[]) => RowOf<C> {
  const decode = untypedDecoder(table, Object.keys(table.fields))
  return kept => decode(kept) as RowOf<C>
}

type Decoder = (kept: readonly Value[]) => Record<string, unknown>

const decoders = new WeakMap<object, Map<string, Decoder>>()

/** The decoder of some fields of a table, made when it is first asked for. */
function untypedDecoder(
  table: SealedTable & { readonly fields: Columns },
  fields: readonly string[],
): Decoder {
  const known = decoders.get(table) ?? new Map<string, Decoder>()
  decoders.set(table, known)
  const which = fields.join()
  const decoder = known.get(which) ?? newDecoder(table, fields)
  known.set(which, decoder)
  return decoder
}

/** A copy of one object with all fields is smaller, and sooner made, than one that grows field by field. */
function newDecoder(table: SealedTable & { readonly fields: Columns }, fields: readonly string[]): Decoder {
  const blank: Record<string, unknown> = Object.fromEntries(fields.map(field => [field, undefined]))
  const columns = fields.map(field => ({ field, column: table.fields[field] }))
  return kept => {
    const row = { ...blank }
    let i = 0
    for (const { field, column } of columns) {
      const value = column?.decode(kept[i++] ?? '')
      if (value === undefined)
        throw new Refused([{ code: 'record-unreadable', data: { table: table.name, row: String(kept[0]) } }])
      row[field] = value
    }
    return row
  }
}
