import { Refused } from '../basics/problem.ts'
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

/**
 * A condition for the rows of a numbered table that belong to one owner, for reading very many of them: they were nearly
 * always added together, and to go through their numbers costs half of what the owner's index does. Its value thrice.
 */
export function numberedOf<C extends Columns>(table: Table<C>, owner: keyof C & string): string {
  const column = columnOf(table.fields, owner)
  const end = (which: 'min' | 'max') => `(select ${which}(id) from ${table.name} where ${column} = ?)`
  return `id between ${end('min')} and ${end('max')} and +${column} = ?`
}

/** All rows of one owner by their number, as {@link readRows} gives them, where they are very many; as {@link selectWhere} reads. */
export function eachNumbered<C extends Columns, O extends keyof C & string>(
  db: Db,
  table: Table<C>,
  owner: O,
  value: number,
): Generator<Pick<RowOf<C>, Exclude<keyof C & string, O>>> {
  const isOpen = (field: string): field is Exclude<keyof C & string, O> => field !== owner
  const fields = Object.keys(table.fields).filter(isOpen)
  return selectWhere(db, table, fields, `${numberedOf(table, owner)} order by id`, [value, value, value])
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

const VALUE_END = '\u001f'
const ROW_END = '\u001e'

/**
 * All rows that match as one text, to be gone through value by value, for what a count reads of hundreds of thousands of
 * rows: to have each handed over takes several times as long. Only for columns in which none of our writers puts the two
 * characters that part it; a row with one of them is refused.
 */
export class RowText {
  private readonly text: string
  private at = 0

  private constructor(text: string) {
    this.text = text
  }

  /** The rows that meet a condition in SQL, which may end in their order. */
  static read<C extends Columns>(
    db: Db,
    table: Table<C>,
    fields: readonly (keyof C & string)[],
    condition: string,
    values: readonly Value[],
  ): RowText {
    const columns = fields.map(field => columnOf(table.fields, field)).join(', ')
    const row = `concat_ws('${VALUE_END}', ${columns}, '${ROW_END}')`
    const read = prepared<Value[], [string | null, number]>(
      db,
      `select group_concat(${row}, ''), count(*) from (select ${columns} from ${table.name} where ${condition})`,
    )
    const [kept, rows] = read.raw().get(...values) ?? [null, 0]
    const text = kept ?? ''
    if (occurrences(text, VALUE_END) !== rows * fields.length || occurrences(text, ROW_END) !== rows)
      throw new Refused([
        { code: 'record-unreadable', data: { table: table.name, row: oddRow(text, fields.length) } },
      ])
    return new RowText(text)
  }

  /** Is there another row? One is read to its last value before the next. */
  next(): boolean {
    if (this.at > 0) this.at += ROW_END.length
    return this.at < this.text.length
  }

  /** The next value, of a column of whole numbers that are not below 0. */
  integer(): number {
    let value = 0
    for (;;) {
      const code = this.text.charCodeAt(this.at++)
      if (code === VALUE_END_CODE) return value
      value = value * 10 + code - DIGIT_0
    }
  }

  /** The next value, of a column of text. */
  word(): string {
    const from = this.at
    const end = this.text.indexOf(VALUE_END, from)
    this.at = end + VALUE_END.length
    return this.text.slice(from, end)
  }
}

const VALUE_END_CODE = VALUE_END.charCodeAt(0)
const DIGIT_0 = '0'.charCodeAt(0)

function occurrences(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** The first row that has not so many values, by its first one. */
function oddRow(text: string, values: number): string {
  const rows = text.split(ROW_END).map(row => row.split(VALUE_END))
  return rows.find(row => row.length !== values + 1)?.[0] ?? ''
}
