import Papa from 'papaparse'
import { mayBeUnusual } from '../cells.ts'
import type { Findings } from '../problems.ts'
import { isBlank, type Row, type Table } from './table.ts'

const SEPARATORS = [',', ';', '\t']
/** Enough of a file to see which separator makes a header of it. */
const HEAD_CHARACTERS = 20_000

/**
 * Text as a table. `weigh` tells how much of a header the rows hold; the separator with the best header is taken.
 * Quotes that do not close, or close in the middle of a cell, are problems; the rows they spoil are left out.
 */
export function readCsv(text: string, weigh: (rows: readonly Row[]) => number, findings: Findings): Table {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const rows = split(lines, separatorOf(lines, weigh), findings)
  return { name: '', rows, merges: [], date1904: false, isText: true, hasUnusual: mayBeUnusual(lines) }
}

function separatorOf(text: string, weigh: (rows: readonly Row[]) => number): string {
  const cut = text.length > HEAD_CHARACTERS ? text.lastIndexOf('\n', HEAD_CHARACTERS) : text.length
  const head = cut > 0 ? text.slice(0, cut) : text
  return best(head, weigh) ?? (head === text ? undefined : best(text, weigh)) ?? ','
}

function best(text: string, weigh: (rows: readonly Row[]) => number): string | undefined {
  let found: string | undefined
  let most = 0
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue
    const weight = weigh(split(text, separator))
    if (weight > most) {
      most = weight
      found = separator
    }
  }
  return found
}

function split(text: string, separator: string, findings?: Findings): Row[] {
  const parsed = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', header: false, skipEmptyLines: false })
  const rows: Row[] = []
  const hasQuotes = text.includes('"')
  const faults = new Map<number, string>()
  for (const error of parsed.errors) {
    if (error.row === undefined || error.type !== 'Quotes') continue
    if (!faults.has(error.row) || error.code === 'MissingQuotes') faults.set(error.row, error.code)
  }
  let line = 1
  for (let i = 0; i < parsed.data.length; i++) {
    const cells = parsed.data[i] ?? []
    const fault = faults.get(i)
    if (fault !== undefined) {
      findings?.problem(fault === 'MissingQuotes' ? 'quote-open' : 'quote-misplaced', { line })
    } else if (!cells.every(isBlank)) {
      rows.push({ line, cells })
    }
    line += 1 + (hasQuotes ? lineBreaks(cells) : 0)
  }
  return rows
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++
  }
  return breaks
}
