import { INVISIBLE } from '../basics/text.ts'
import { type Column, type ColumnFinder, type Header, headerKey } from './columns.ts'
import { cleanText, isPlain, MAX_CODE, mayBeError, textOf } from './cells.ts'
import { type FileProblem, type Findings, type Place, Unreadable } from './problems.ts'
import { openTable } from './table/open-file.ts'
import { type Cell, fillMerges, isBlank, MAX_ROWS, type Row, type Table } from './table/table.ts'
import { totalCell } from './totals.ts'

/** How any file is to be read. */
export interface FileOptions {
  /** The sheet of a workbook; without it the first that has a header. */
  readonly sheet?: string
  readonly encoding?: string
  /** Column header → field, for columns whose name nobody could know; `ignore` leaves a column out. */
  readonly map?: Readonly<Record<string, string>>
}

/** What every reader hands back beside its rows. */
export interface FileFindings {
  /** The first hundred, by line. */
  readonly problems: readonly FileProblem[]
  readonly problemTotal: number
  readonly warnings: readonly FileProblem[]
}

export function findingsOf(findings: Findings): FileFindings {
  return { problems: findings.problems, problemTotal: findings.problemTotal, warnings: findings.warnings }
}

/** The data rows below a header, cleaned, and how to get at their fields. */
export class DataRows {
  readonly header: Header
  readonly rows: readonly Row[]
  readonly sheet: string
  readonly date1904: boolean
  /** Lines whose unit code held invisible characters. */
  readonly hiddenCodes: ReadonlySet<number>
  private readonly findings: Findings

  constructor(table: Table, header: Header, findings: Findings) {
    const hidden = new Set<number>()
    this.header = header
    this.rows = dataRows(table, header, hidden, findings)
    this.hiddenCodes = hidden
    this.sheet = table.name
    this.date1904 = table.date1904
    this.findings = findings
  }

  column(field: string): Column | undefined {
    return this.header.columns.get(field)
  }

  cell(row: Row, field: string): Cell | undefined {
    const column = this.header.columns.get(field)
    return column && row.cells[column.index]
  }

  /** Text of a field; empty when there is no such column, undefined when the cell is wrong and reported. */
  text(row: Row, field: string): string | undefined {
    const column = this.header.columns.get(field)
    if (!column) return ''
    const cell = row.cells[column.index]
    // Nearly every cell is plain text: no place is made for it.
    if (typeof cell === 'string' && !mayBeError(cell)) return cell
    return textOf(cell, { line: row.line, column: column.header }, this.findings)
  }

  place(row: Row, field: string): Place {
    return { line: row.line, column: this.header.columns.get(field)?.header }
  }

  /** The cell that makes this row a total, if one does (samples P3). */
  total(row: Row): Column | undefined {
    const index = totalCell(row, [this.column('unit')?.index, this.column('owner')?.index])
    return index === undefined ? undefined : { index, header: this.header.names[index] ?? '' }
  }
}

/** Opens a file and finds its rows; undefined when the file cannot be read as what it should be, which is reported. */
export async function readRows(
  path: string,
  options: FileOptions,
  finder: ColumnFinder,
  needs: string,
  findings: Findings,
): Promise<DataRows | undefined> {
  try {
    const table = await openTable(path, { sheet: options.sheet, encoding: options.encoding, weigh: finder.weigh }, findings)
    const header = finder.find(table, findings)
    checkAbove(table, header, findings)
    if (header) return new DataRows(table, header, findings)
    findings.problem('no-header', {}, { columns: needs })
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    findings.problem(fault.code, {}, fault.data)
  }
  return undefined
}

/** What stands above the header is skipped, but broken text is told wherever it is. */
function checkAbove(table: Table, header: Header | undefined, findings: Findings): void {
  const above = header ? table.rows.filter(r => r.line < header.line) : table.rows
  for (const row of above) {
    const broken = row.cells.some(cell => typeof cell === 'string' && /[\u0000\ufffd]/.test(cell))
    if (broken) findings.problem('broken-text', { line: row.line })
  }
  for (const name of header?.names ?? []) cleanText(name, { line: header?.line, column: name }, findings)
}

function dataRows(table: Table, header: Header, hidden: Set<number>, findings: Findings): Row[] {
  fillMerges(table, header.line, header.width)
  const start = table.rows.findIndex(row => row.line > header.line)
  const below = start < 0 ? [] : table.rows.slice(start)
  if (below.length > MAX_ROWS) throw new Unreadable('too-many-rows', { limit: MAX_ROWS })
  const headers = header.names.map(name => headerKey(name))
  const unit = header.columns.get('unit')?.index
  return below.filter(row => {
    const code = unit === undefined ? undefined : row.cells[unit]
    cleanRow(row, header, table.hasUnusual, findings)
    if (unit !== undefined) checkCode(code, row, unit, header, hidden, findings)
    if (!repeatsHeader(row, header, headers)) return true
    findings.warn('header-repeated', { line: row.line })
    return false
  })
}

function repeatsHeader(row: Row, header: Header, keys: readonly string[]): boolean {
  const { cells } = row
  const [first] = header.columns.values()
  // Nearly no row does, and one cell tells.
  if (first && String(cells[first.index] ?? '').length > 2 * first.header.length) return false
  for (let i = 0; i < Math.max(keys.length, cells.length); i++) {
    const cell = cells[i] ?? ''
    if (typeof cell !== 'string' || (cell.length === 0) !== (keys[i] === '' || keys[i] === undefined)) return false
    if (headerKey(cell) !== (keys[i] ?? '')) return false
  }
  return true
}

function cleanRow(row: Row, header: Header, hasUnusual: boolean, findings: Findings): void {
  const { cells, line } = row
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (typeof cell !== 'string' || cell === '' || isPlain(cell, hasUnusual)) continue
    const text = cleanText(cell, { line, column: header.names[i] }, findings)
    cells[i] = text
  }
  for (let i = header.width; i < cells.length; i++) {
    if (isBlank(cells[i])) continue
    findings.problem('cell-beyond-header', { line }, { columns: header.width, position: i + 1 })
    break
  }
}

/** A unit code's own limit, and whether it held what nobody sees. */
function checkCode(
  raw: Cell | undefined,
  row: Row,
  unit: number,
  header: Header,
  hidden: Set<number>,
  findings: Findings,
): void {
  const code = row.cells[unit]
  if (typeof raw !== 'string' || typeof code !== 'string') return
  if (raw !== code && raw.search(INVISIBLE) >= 0) hidden.add(row.line)
  if (code.length <= MAX_CODE) return
  const { length } = [...code]
  if (length > MAX_CODE) findings.problem('code-too-long', { line: row.line, column: header.names[unit] }, { length, limit: MAX_CODE })
}
