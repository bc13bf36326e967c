import {
  type Block,
  chineseOf,
  isBlank,
  isForm,
  isPairs,
  lastSpan,
  type Spans,
  type TableColumn,
} from '../layout/blocks.ts'
import { emsOf, linesIn, PAGES, type SheetSize, typeWidth, wordEms } from './page.ts'

export type TableBlock = Extract<Block, { kind: 'table' }>

/** How a table stands on its page. */
export interface Fit {
  readonly paper: SheetSize
  /** Of its type, in pt. */
  readonly size: number
  /** Above and below the text of its cells together, in pt. */
  readonly inset: number
  /** Of its columns, in pt; together never more than the type area. */
  readonly widths: readonly number[]
  /** How many parts of it stand side by side on a page. */
  readonly beside: 1 | 2
  /** It takes the whole width of the type area. */
  readonly isFull: boolean
  /** It is so low that it is kept on one page. */
  readonly whole: boolean
  /** A row is so high that it has to be torn where a page ends. */
  readonly tall: boolean
  /** Its heads are all empty: a form of labels and values. */
  readonly pairs: boolean
  /** How many columns the last cell of each row takes. */
  readonly spans: readonly number[]
  /** What each row takes at least, in pt, because somebody writes in it; 0 where nobody does. */
  readonly heights: readonly number[]
  /** Height of the whole, about, in pt. */
  readonly height: number
  /** Height of its last row, about, in pt: on a form that of every empty one. */
  readonly lastRow: number
}

/** Left and right of the text of a cell together, in pt. */
export const CELL_PADDING = 8
/** Above and below the text of a cell together, in pt: less where the type is small. */
const insetOf = (size: number): number => (size < PAGES.A4.tableSizes[0] ? 4 : 6)
/** Between two parts of a list that stand side by side, in pt. */
export const BETWEEN = 16
/** A list of more rows than these takes several sheets. */
export const LONG_LIST = 60
/** Above and below a table, in pt. */
export const TABLE_GAP = 8
/** Tables up to this height, in pt, are kept on one page: a head and a few rows. Higher ones may go on overleaf. */
const WHOLE_TABLE = 120
/** Rows above this height, in pt, may be torn. */
const TALL_ROW = 160
/** Height of a row that is written in by hand, in pt: a centimetre. */
export const FORM_ROW = 28
/** Height of a row for a reason in a few sentences, in pt: three centimetres. */
const REASON_ROW = 85
/** Room for a hand in a column that is written in, in ems: as it should be, and the least. */
const WRITTEN = { natural: 5, least: 4 } as const
/** A number of a few digits is written under this. */
const COUNT = /^(?:(?:件|页|份|枚|人|票)数|条款|条数)$/
const WRITTEN_COUNT = { natural: 3, least: 3 } as const

/** A table, and which of its columns are written in. */
interface Known extends TableBlock {
  readonly written: readonly boolean[]
}

const MM = 72 / 25.4

/** What a column that is written in needs by what stands over it, in pt: a name takes 3 cm, a reason a line of 6 cm. */
const ROLES: readonly (readonly [head: RegExp, width: number])[] = [
  [/签名|签字|签章|签收$|领票人|盖章/, 30.5 * MM],
  [/理由|^原因$|异议内容|意见和要求|意见和建议|不同意见/, 60 * MM],
  [/^原文$|^修改后$|修改的建议/, 38 * MM],
  [/电话|联系方式/, 26 * MM],
  [/日期|时间/, 20 * MM],
]

/** Labels whose answer takes some sentences. */
const REASON_LABEL = /理由|情况|意见|内容|简历|陈述|申辩|方案|办法|补偿|照片/

/** Narrowest that columns may get before a table takes the next size, in ems: text wraps well, figures do not. */
const NARROWEST = { left: 6, center: 8, right: 12 } as const
const NARROWEST_HEAD = 8
/** Part of the type area that a table of one or two columns takes at least. */
const SMALL_TABLE = 0.6

/**
 * The largest type and the smallest paper that hold a table: A4, then A3 lying. A table that even A3 cannot hold is
 * squeezed into it.
 */
export function fitTable(
  block: TableBlock,
  {
    dense = false,
    list = false,
    usual = 'A4',
  }: { readonly dense?: boolean; readonly list?: boolean; readonly usual?: SheetSize } = {},
): Fit {
  const table = { ...block, written: block.columns.map((_, i) => isWritten(block, i)) }
  if (list && table.rows.length > LONG_LIST) {
    const [size] = PAGES.A3.tableSizes
    const widths = widthsAt(table, size, (typeWidth('A3') - BETWEEN) / 2)
    if (widths) return { ...fitOn('A3', table, size, widths), beside: 2 }
  }
  const small = dense && !isPairs(block.columns)
  for (const paper of [usual, 'A3'] as const) {
    for (const size of PAGES[paper].tableSizes.slice(small ? 1 : 0)) {
      const widths = isPairs(table.columns)
        ? pairWidths(table, size, typeWidth(paper))
        : widthsAt(table, size, typeWidth(paper))
      if (widths) return fitOn(paper, table, size, widths)
    }
  }
  const size = PAGES.A3.tableSizes.at(-1) ?? 9
  const widths = scaled(floors(table, size), typeWidth('A3'))
  return fitOn('A3', table, size, widths)
}

/** Height of so many lines in a cell, with its padding, in pt. */
function cellHeight(lines: number, size: number): number {
  return lines * size * 1.4 - size * 0.4 + insetOf(size)
}

function fitOn(paper: SheetSize, table: TableBlock, size: number, widths: readonly number[]): Fit {
  const pairs = isPairs(table.columns)
  const heights = table.rows.map(row => writtenHeight(row, pairs))
  const spans = table.rows.map(row => lastSpan(table.columns, row))
  const rows = table.rows.map((row, n) =>
    Math.max(heights[n] ?? 0, textHeight(row, size, widths, spans[n] ?? 1)),
  )
  const head = pairs
    ? 0
    : textHeight(
        table.columns.map(c => c.head),
        size,
        widths,
        1,
      )
  const height = head + total(rows)
  return {
    ...{ paper, size, widths, pairs, spans, heights, height },
    inset: insetOf(size),
    lastRow: rows.at(-1) ?? 0,
    beside: 1,
    isFull: total(widths) > typeWidth(paper) - 1,
    whole: height <= WHOLE_TABLE,
    tall: Math.max(0, ...rows) > TALL_ROW,
  }
}

function textHeight(row: readonly Spans[], size: number, widths: readonly number[], span: number): number {
  const last = widths.length - span
  const lines = row.slice(0, last + 1).map((cell, i) => {
    const room = (i === last ? total(widths.slice(last)) : (widths[i] ?? size)) - CELL_PADDING
    return linesIn(cell, room / size)
  })
  return cellHeight(Math.max(1, ...lines), size)
}

/** What a hand needs of a row. */
function writtenHeight(row: readonly Spans[], pairs: boolean): number {
  if (!pairs) return isForm(row) || row.some(isLine) ? FORM_ROW : 0
  const asked = row.filter((_, at) => at % 2 === 0 && isBlank(row[at + 1] ?? [])).map(chineseOf)
  if (asked.some(label => REASON_LABEL.test(label))) return REASON_ROW
  return asked.some(label => label.trim() !== '') ? FORM_ROW : 0
}

/** Is there a line to write on? */
function isLine(cell: Spans): boolean {
  return isBlank(cell) && chineseOf(cell).includes('＿')
}

/** A form fills its line: labels take what they need, the rest is for the answers. */
function pairWidths({ columns, rows }: TableBlock, size: number, room: number): number[] | undefined {
  const isLabel = (i: number): boolean => i % 2 === 0 && columns.length > 1
  const labels = columns.map((_, i) => {
    const ems = Math.max(4, ...rows.map(row => wordEms(row[i] ?? []) + slackOf(row[i] ?? [])))
    return isLabel(i) ? Math.min(NARROWEST_HEAD, ems) * size + CELL_PADDING : 0
  })
  const answer = (room - total(labels)) / columns.filter((_, i) => !isLabel(i)).length
  if (answer < WRITTEN.natural * size) return undefined
  return labels.map((width, i) => (isLabel(i) ? width : answer))
}

/** Widths that fill the room; undefined when columns would have to be narrower than they may. */
function widthsAt(table: Known, size: number, room: number): number[] | undefined {
  const narrowest = floors(table, size)
  if (total(narrowest) > room) return undefined
  const widths = naturals(table, size)
  const spare = room - total(widths)
  const { written } = table
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

function naturals(table: Known, size: number): number[] {
  return table.columns.map((column, i) => {
    const cells = [column.head, ...table.rows.map(row => row[i] ?? [])]
    const text =
      Math.max(
        ...cells.map(cell => wordEms(cell) + slackOf(cell)),
        table.written[i] ? handEms(column).natural : 1,
      ) * size
    return Math.max(text + CELL_PADDING, roleWidth(table, i))
  })
}

/** Room for a hand in a column, in ems. */
function handEms(column: TableColumn | undefined): { readonly natural: number; readonly least: number } {
  return COUNT.test(chineseOf(column?.head ?? [])) ? WRITTEN_COUNT : WRITTEN
}

function floors(table: Known, size: number): number[] {
  return naturals(table, size).map((natural, i) => {
    const column = table.columns[i]
    const head = Math.min(NARROWEST_HEAD, wordEms(column?.head ?? []))
    const least = table.written[i] ? handEms(column).least : NARROWEST[column?.align ?? 'left']
    const floor = Math.max(least, head) * size + CELL_PADDING
    return Math.min(natural, Math.max(floor, roleWidth(table, i)))
  })
}

/** A name of a person or a number: who reads it broken over two lines reads it wrongly. */
export const KEPT = '^[0-9.,%/:：—-]{1,12}$|^[^，。；、\\s]{2,4}$'
const KEPT_TEXT = new RegExp(KEPT)

export function isKept(text: string): boolean {
  return KEPT_TEXT.test(text)
}

/** Where a figure or a letter stands beside a character. */
const SEAM = /(?<=[\dA-Za-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\dA-Za-z])/gu

/**
 * In ems: another font than ours, as Word may take, is up to 15 % wider, and some programs put a quarter of an em between
 * characters and figures whatever the paper says; what may not break has room for it.
 */
function slackOf(cell: Spans): number {
  const text = chineseOf(cell)
  return isKept(text) ? emsOf(text) * 0.15 + (text.match(SEAM)?.length ?? 0) * 0.25 : 0
}

/** What a column that is written in needs for what it is. */
function roleWidth({ columns, written }: Known, column: number): number {
  const head = chineseOf(columns[column]?.head ?? [])
  return written[column] ? (ROLES.find(([role]) => role.test(head))?.[1] ?? 0) : 0
}

/** A column is for writing in when most of it is blank. */
function isWritten({ rows }: TableBlock, column: number): boolean {
  return rows.length > 0 && rows.filter(row => isBlank(row[column] ?? [])).length * 2 > rows.length
}

function scaled(widths: readonly number[], to: number): number[] {
  return widths.map(w => (w * to) / total(widths))
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, 0)
}
