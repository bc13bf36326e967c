import { widthOf } from './width.ts'
import { type Align, pad, wrap } from './wrap.ts'

export interface GridColumn {
  readonly head: string
  readonly align: Align
}

export interface GridOptions {
  readonly width: number
  /** Spaces before every line. */
  readonly indent: number
  /** A line of dashes below the heads. */
  readonly ruled: boolean
}

const GAP = 2
const NARROWEST = 8

/**
 * Columns side by side, aligned by what the characters really take. When they do not fit, text columns are
 * wrapped; when even that is too little, the grid goes on below itself with its first column repeated.
 */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  options: GridOptions,
): string[] {
  const room = options.width - options.indent
  const widths = fitted(columns, rows, room)
  if (total(widths) <= room || columns.length <= 2) return draw(columns, rows, widths, options)
  const lines: string[] = []
  for (let from = 1; from < columns.length; ) {
    let to = from + 1
    while (to < columns.length && total(pick(widths, from, to + 1)) <= room) to += 1
    const part = rows.map(row => pick(row, from, to))
    lines.push(...draw(pick(columns, from, to), part, fitted(pick(columns, from, to), part, room), options))
    from = to
  }
  return lines
}

function pick<T>(list: readonly T[], from: number, to: number): T[] {
  return [...list.slice(0, 1), ...list.slice(from, to)]
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, GAP * (widths.length - 1))
}

/** Text columns narrowed, the widest first, until the grid fits; natural widths when it never does. */
function fitted(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  room: number,
): number[] {
  const natural = columns.map((column, i) =>
    Math.max(widthOf(column.head), ...rows.map(row => widthOf(row[i] ?? ''))),
  )
  const widths = [...natural]
  while (total(widths) > room) {
    let widest = -1
    columns.forEach((column, i) => {
      const width = widths[i] ?? 0
      if (column.align === 'left' && width > NARROWEST && width > (widths[widest] ?? 0)) widest = i
    })
    if (widest < 0) return natural
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function draw(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  { indent, ruled }: GridOptions,
): string[] {
  const lines: string[] = []
  const put = (cells: readonly string[]): void => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? NARROWEST))
    const height = Math.max(...wrapped.map(w => w.length))
    for (let row = 0; row < height; row++) {
      const parts = wrapped.map((w, i) => pad(w[row] ?? '', widths[i] ?? 0, columns[i]?.align ?? 'left'))
      lines.push((' '.repeat(indent) + parts.join(' '.repeat(GAP))).trimEnd())
    }
  }
  if (columns.some(c => c.head !== '')) put(columns.map(c => c.head))
  if (ruled) lines.push(' '.repeat(indent) + widths.map(w => '-'.repeat(w)).join(' '.repeat(GAP)))
  for (const row of rows) put(row)
  return lines
}
