import { type Db, prepared } from './open.ts'
import {
  type Columns,
  columnOf,
  decoderOf,
  type RowOf,
  rowDecoderOf,
  type Table,
  type Value,
} from './table.ts'

/** Fields with what they must hold; one that is undefined may hold anything. */
export type Match<C extends Columns> = { readonly [F in keyof C]?: RowOf<C>[F] | undefined }

interface Options<C extends Columns> {
  /** What else must match; unlike the first match these fields are told again in each row. */
  readonly and?: Match<C>
  /** SQL; by their key when it is not said. */
  readonly order?: string
}

/** A match on fields that there are. */
type Known<C extends Columns, W> = Match<C> & { readonly [F in Exclude<keyof W, keyof C>]: never }

/** The fields that a match leaves open. */
type Open<C extends Columns, W> = Exclude<keyof C & string, keyof W>

/** The rows that match, without the fields by which they were asked for. */
export function readRows<C extends Columns, W extends Known<C, W>>(
  db: Db,
  table: Table<C>,
  match: W,
  options: Options<C> = {},
): Pick<RowOf<C>, Open<C, W>>[] {
  return select(db, table, openFields(table, match), { ...match, ...options.and }, options.order)
}

/** The row that matches, without the fields by which it was asked for. */
export function readRow<C extends Columns, W extends Known<C, W>>(
  db: Db,
  table: Table<C>,
  match: W,
): Pick<RowOf<C>, Open<C, W>> | undefined {
  return readRows(db, table, match)[0]
}

/** Some fields of the rows that match. */
export function select<C extends Columns, F extends keyof C & string>(
  db: Db,
  table: Table<C>,
  fields: readonly F[],
  match: Match<C>,
  order = table.key.join(', '),
): Pick<RowOf<C>, F>[] {
  const { condition, values } = conditionOf(table.fields, match)
  return [...selectWhere(db, table, fields, `${condition} order by ${order}`, values)]
}

/** Some fields of the rows that meet a condition in SQL, one after the other; read to the end before anything else. */
export function* selectWhere<C extends Columns, F extends keyof C & string>(
  db: Db,
  table: Table<C>,
  fields: readonly F[],
  condition: string,
  values: readonly Value[],
): Generator<Pick<RowOf<C>, F>> {
  const columns = fields.map(field => columnOf(table.fields, field)).join(', ')
  const rows = prepared<Value[], Value[]>(db, `select ${columns} from ${table.name} where ${condition}`)
  const decode = decoderOf(table, fields)
  for (const kept of rows.raw().iterate(...values)) yield decode(kept)
}

/** The whole rows that meet a condition in SQL, by their key; read to the end before anything else. */
export function* readWhere<C extends Columns>(
  db: Db,
  table: Table<C>,
  condition: string,
  values: readonly Value[],
): Generator<RowOf<C>> {
  const sql = `select ${table.columns.join(', ')} from ${table.name} where ${condition} order by ${table.key.join(', ')}`
  const decode = rowDecoderOf(table)
  for (const kept of prepared<Value[], Value[]>(db, sql)
    .raw()
    .iterate(...values))
    yield decode(kept)
}

function openFields<C extends Columns, W>(table: Table<C>, match: W & object): Open<C, W>[] {
  const isOpen = (field: string): field is Open<C, W> => !(field in match)
  return Object.keys(table.fields).filter(isOpen)
}

/** How many rows match. */
export function countRows<C extends Columns>(db: Db, table: Table<C>, match: Match<C>): number {
  const { condition, values } = conditionOf(table.fields, match)
  const count = prepared<Value[], number>(db, `select count(*) from ${table.name} where ${condition}`)
  return count.pluck().get(...values) ?? 0
}

/** A match as a condition in SQL with its values. */
export function conditionOf(
  fields: Columns,
  match: object,
): { readonly condition: string; readonly values: Value[] } {
  const names: string[] = []
  const values: Value[] = []
  for (const [field, value] of Object.entries<unknown>({ ...match })) {
    const column = fields[field]
    if (!column) throw new Error(`no field ${field}`)
    if (value === undefined) continue
    names.push(columnOf(fields, field))
    values.push(column.encode(value))
  }
  return { condition: names.map(name => `${name} = ?`).join(' and ') || 'true', values }
}
