import type { Findings } from '../problems.ts'
import { isBlank, type Row, type Table } from './table.ts'

const SEPARATORS = [',', ';', '\t']
/** Enough of a file to see which separator makes a header of it. */
const HEAD_CHARACTERS = 20_000

/** More than any sheet has; one beyond the header tells that there are too many. */
const MOST_CELLS = 16_385

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34

/**
 * Text as a table. `weigh` tells how much of a header the rows hold; the separator with the best header is taken.
 * Quotes that do not close, or close in the middle of a cell, are problems; the rows they spoil are left out.
 *
 * Rows are cut from the text one by one as they are asked for (once): a file of 300 000 units never stands in memory
 * cell by cell. No CSV library known here does that from a string, counts lines inside quotes and takes lone CRs.
 */
export function readCsv(text: string, weigh: (rows: Iterable<Row>) => number, findings: Findings): Table {
  const lines = /\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text
  const rows = rowsOf(lines, separatorOf(lines, weigh), findings)
  return { name: '', rows, merges: [], date1904: false, isText: true }
}

function separatorOf(text: string, weigh: (rows: Iterable<Row>) => number): string {
  const cut = text.length > HEAD_CHARACTERS ? text.lastIndexOf('\n', HEAD_CHARACTERS) : text.length
  const head = cut > 0 ? text.slice(0, cut) : text
  return best(head, weigh) ?? (head === text ? undefined : best(text, weigh)) ?? ','
}

function best(text: string, weigh: (rows: Iterable<Row>) => number): string | undefined {
  let found: string | undefined
  let most = 0
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue
    const weight = weigh(rowsOf(text, separator))
    if (weight > most) {
      most = weight
      found = separator
    }
  }
  return found
}

function* rowsOf(text: string, separator: string, findings?: Findings): Generator<Row, void> {
  let at = 0
  let line = 1
  let quote = text.indexOf('"')
  while (at < text.length) {
    let feed = text.indexOf('\n', at)
    if (feed < 0) feed = text.length
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
    if (quote < 0 || quote > feed) {
      const end = text.charCodeAt(feed - 1) === RETURN && feed > at ? feed - 1 : feed
      const cells = end === at ? [] : text.slice(at, end).split(separator, MOST_CELLS)
      if (!cells.every(isBlank)) yield { line, cells }
      line++
      at = feed + 1
      continue
    }
    const row = new QuotedRow(text, separator, at)
    if (row.fault) findings?.problem(row.fault, { line })
    else if (!row.cells.every(isBlank)) yield { line, cells: row.cells }
    line += row.lines
    at = row.end
  }
}

/** A row with quotes in it, read cell by cell. */
class QuotedRow {
  readonly cells: string[] = []
  /** Where the next row begins. */
  end: number
  /** Lines of the file it takes. */
  lines = 1
  fault: 'quote-open' | 'quote-misplaced' | undefined
  private readonly text: string
  private readonly separator: number

  constructor(text: string, separator: string, start: number) {
    this.text = text
    this.separator = separator.charCodeAt(0)
    this.end = start
    while (this.readCell()) if (this.cells.length > MOST_CELLS) this.cells.pop()
  }

  /** Reads one cell and what parts it from the next; false at the end of the row. */
  private readCell(): boolean {
    const { text } = this
    const start = this.afterSpace(this.end)
    if (text.charCodeAt(start) === QUOTE) {
      this.readQuoted(start)
      const behind = this.afterSpace(this.end)
      if (!this.isEnd(behind)) this.fault ??= 'quote-misplaced'
      this.end = this.endOfCell(behind)
    } else {
      const end = this.endOfCell(this.end)
      this.cells.push(
        text.slice(this.end, text.charCodeAt(end - 1) === RETURN && end > this.end ? end - 1 : end),
      )
      this.end = end
    }
    const isLast = text.charCodeAt(this.end) !== this.separator
    this.end++
    return !isLast
  }

  private readQuoted(start: number): void {
    const { text } = this
    let close = text.indexOf('"', start + 1)
    let hasDoubled = false
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      hasDoubled = true
      close = text.indexOf('"', close + 2)
    }
    if (close < 0) {
      this.fault = 'quote-open'
      this.end = text.length
      return
    }
    let cell = text.slice(start + 1, close)
    if (hasDoubled) cell = cell.replaceAll('""', '"')
    if (cell.includes('\n')) {
      cell = cell.replaceAll('\r\n', '\n')
      this.lines += cell.split('\n').length - 1
    }
    this.cells.push(cell)
    this.end = close + 1
  }

  /** Behind blanks that are no separator. */
  private afterSpace(at: number): number {
    const { text } = this
    let next = at
    for (
      let c = text.charCodeAt(next);
      (c === 32 || c === 9) && c !== this.separator;
      c = text.charCodeAt(next)
    )
      next++
    return next
  }

  private isEnd(at: number): boolean {
    const c = this.text.charCodeAt(at)
    return at >= this.text.length || c === this.separator || c === LINE_FEED || c === RETURN
  }

  private endOfCell(at: number): number {
    const { text } = this
    let end = at
    while (end < text.length) {
      const c = text.charCodeAt(end)
      if (c === this.separator || c === LINE_FEED) break
      end++
    }
    return end
  }
}
