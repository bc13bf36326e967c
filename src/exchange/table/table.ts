import { Unreadable } from '../problems.ts'

/*
 * The port between file formats and readers: CSV, xlsx, xls and ods all become tables of cells with the line on which
 * each row begins. Nothing behind it knows the format.
 */

/** Text as it stands, a number as the workbook holds it, or something that is neither. */
export type Cell = string | number | OddCell

/** A cell that is no plain text or number. */
export interface OddCell {
  /**
   * `shown`: a number that shows otherwise than it is, such as 0101. `scaled`: one that shows in scientific form or as a percentage,
   * because that is how it was typed or the column is formatted: 2E3, 88.12%. `unreadable`: it is not what it says it is. `reported`:
   * what it held is broken, and that was told.
   */
  readonly kind: 'boolean' | 'error' | 'no-value' | 'date' | 'shown' | 'scaled' | 'unreadable' | 'reported'
  /** What the cell shows, as far as it is known. */
  readonly text: string
  /** The number behind a date (the workbook's day) or behind what is shown. */
  readonly serial?: number
}

export interface Row {
  /** Counted in the file from 1 (CSV), or the row number (workbook). */
  readonly line: number
  readonly cells: Cell[]
  /** Hidden or filtered out. */
  readonly isHidden?: boolean
  /** Columns whose text is struck out. */
  readonly struck?: readonly number[]
}

/** A merged range; rows are row numbers from 1, columns count from 0, ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface FileTable {
  /** The sheet's name; empty for text. */
  readonly name: string
  /** In order, those without any text left out. Of a text file they can be gone through once only. */
  readonly rows: Iterable<Row>
  readonly merges: readonly Merge[]
  readonly date1904: boolean
  /** In text an empty last header cell still is a column. */
  readonly isText: boolean
}

/** Limits of contract §3. The second bounds what a hostile workbook can make us hold. */
export const MAX_ROWS = 400_000
export const MAX_SLOTS = 12_000_000

/** What all sheets of one workbook may take together; those without a header are read, too. */
export class Slots {
  private left = MAX_SLOTS

  take(count: number): void {
    this.left -= count
    if (this.left < 0) throw new Unreadable('too-many-rows', { limit: MAX_ROWS })
  }
}

export const REPORTED: OddCell = { kind: 'reported', text: '' }

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && (cell === '' || cell.trim() === ''))
}

/**
 * Gives every cell of a merged range below a line the value of its first cell (samples P4). `rows` are all of the
 * table's; those below the line are changed.
 */
export function fillMerges(
  rows: readonly Row[],
  merges: readonly Merge[],
  belowLine: number,
  width: number,
): void {
  // Ranges never overlap, so together they are no larger than the table; a file that says otherwise is lying.
  let left = Math.min(rows.length * width, MAX_SLOTS)
  for (const merge of merges) {
    const first = rows[firstRowFrom(rows, merge.top)]
    const value = first?.line === merge.top ? first.cells[merge.left] : undefined
    if (value === undefined || isBlank(value)) continue
    const right = Math.min(merge.right, width - 1)
    if (right < merge.left) continue
    for (let i = firstRowFrom(rows, Math.max(merge.top, belowLine + 1)); i < rows.length; i++) {
      const row = rows[i]
      if (!row || row.line > merge.bottom) break
      left -= Math.max(right - merge.left, right - row.cells.length) + 1
      if (left < 0) throw new Unreadable('workbook-damaged')
      while (row.cells.length <= right) row.cells.push('')
      for (let column = merge.left; column <= right; column++) row.cells[column] = value
    }
  }
}

/** Index of the first row at or after a line; rows are in order. */
function firstRowFrom(rows: readonly Row[], line: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
