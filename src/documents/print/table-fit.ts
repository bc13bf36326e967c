import { type Block, isBlank, isForm, plainText } from '../layout/blocks.ts'
import { emsOf, PAGES, type SheetSize, typeWidth } from './page.ts'

export type TableBlock = Extract<Block, { kind: 'table' }>

/** How a table stands on its page. */
export interface Fit {
  readonly paper: SheetSize
  /** Of its type, in pt. */
  readonly size: number
  /** Of its columns, in pt; together never more than the type area. */
  readonly widths: readonly number[]
  /** It is so low that it is kept on one page. */
  readonly whole: boolean
  /** A row is so high that it has to be torn where a page ends. */
  readonly tall: boolean
  /** Rows that are written in by hand. */
  readonly forms: readonly boolean[]
}

/** Left and right of the text of a cell together, in pt. */
export const CELL_PADDING = 8
/** Above and below a table, in pt. */
export const TABLE_GAP = 8
/** Tables up to this height, in pt, are kept on one page: 15 rows of one line, about half of A4. */
const WHOLE_TABLE = 350
/** Rows above this height, in pt, may be torn. */
const TALL_ROW = 300
/** Height of the text of a row that is written in by hand, in pt: with its padding, a centimetre. */
export const FORM_ROW = 19
/** Room for a hand in a column that is written in, in ems: as it should be, and the least. */
const WRITTEN = { natural: 5, least: 4 } as const

/** Narrowest that columns may get before a table takes the next size, in ems: text wraps well, figures do not. */
const NARROWEST = { left: 6, center: 8, right: 12 } as const
const NARROWEST_HEAD = 8
/** Part of the type area that a table of one or two columns takes at least. */
const SMALL_TABLE = 0.6

/**
 * The largest type and the smallest paper that hold a table: A4, then A3 lying. A table that even A3 cannot hold is
 * squeezed into it.
 */
export function fitTable(table: TableBlock): Fit {
  for (const paper of ['A4', 'A3'] as const) {
    for (const size of PAGES[paper].tableSizes) {
      const widths = widthsAt(table, size, typeWidth(paper))
      if (widths) return { paper, size, widths, ...heights(table, size, widths) }
    }
  }
  const size = PAGES.A3.tableSizes.at(-1) ?? 9
  const widths = scaled(floors(table, size), typeWidth('A3'))
  return { paper: 'A3', size, widths, ...heights(table, size, widths) }
}

function heights(
  table: TableBlock,
  size: number,
  widths: readonly number[],
): Omit<Fit, 'paper' | 'size' | 'widths'> {
  const forms = table.rows.map(isForm)
  const rows = table.rows.map((row, n) => {
    const lines = row.map((cell, i) => {
      const room = (widths[i] ?? size) - CELL_PADDING
      return Math.ceil((emsOf(plainText(cell)) * size) / room)
    })
    return Math.max(forms[n] ? FORM_ROW + 5 : 0, Math.max(1, ...lines) * size * 1.5) + 4
  })
  return { whole: total(rows) <= WHOLE_TABLE, tall: Math.max(0, ...rows) > TALL_ROW, forms }
}

/** Widths that fill the room; undefined when columns would have to be narrower than they may. */
function widthsAt(table: TableBlock, size: number, room: number): number[] | undefined {
  const narrowest = floors(table, size)
  if (total(narrowest) > room) return undefined
  const widths = naturals(table, size)
  const spare = room - total(widths)
  const written = widths.map((_, i) => isWritten(table, i))
  const hands = written.filter(w => w).length
  // On a form what is spare goes to the columns that are written in.
  if (spare >= 0 && hands * 3 >= widths.length)
    return widths.map((w, i) => w + (written[i] ? spare / hands : 0))
  if (spare >= 0)
    return scaled(widths, table.columns.length > 2 ? room : Math.max(total(widths), room * SMALL_TABLE))
  // What is too much is taken from the columns that can give, each after what it can.
  const give = widths.map((w, i) => w - (narrowest[i] ?? w))
  return widths.map((w, i) => w + (spare * (give[i] ?? 0)) / total(give))
}

function naturals(table: TableBlock, size: number): number[] {
  return table.columns.map((column, i) => {
    const cells = [plainText(column.head), ...table.rows.map(row => plainText(row[i] ?? []))]
    return Math.max(...cells.map(emsOf), isWritten(table, i) ? WRITTEN.natural : 1) * size + CELL_PADDING
  })
}

function floors(table: TableBlock, size: number): number[] {
  return naturals(table, size).map((natural, i) => {
    const column = table.columns[i]
    const head = Math.min(NARROWEST_HEAD, emsOf(plainText(column?.head ?? [])))
    const least = isWritten(table, i) ? WRITTEN.least : NARROWEST[column?.align ?? 'left']
    const floor = Math.max(least, head) * size + CELL_PADDING
    return Math.min(natural, floor)
  })
}

/** A column with nothing below its head is for writing in. */
function isWritten({ rows }: TableBlock, column: number): boolean {
  return rows.length > 0 && rows.every(row => isBlank(row[column] ?? []))
}

function scaled(widths: readonly number[], to: number): number[] {
  return widths.map(w => (w * to) / total(widths))
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, 0)
}
