import { buildingNamed } from '../../assembly/place.ts'
import { INVISIBLE } from '../../basics/text.ts'
import type { Minute } from '../../basics/time.ts'
import { type CellPlace, type FileProblem, Findings, quoted, Unreadable } from '../problems.ts'
import { openTable } from '../table/open-file.ts'
import { type Cell, type FileTable, fillMerges, isBlank, MAX_ROWS, type Row } from '../table/table.ts'
import { codeText, mayBeError, minuteOf, placeText, textOf } from './cells.ts'
import { cleanText, isPlain, MAX_CODE, ownText } from './clean-text.ts'
import { ColumnFinder, type FieldNames, type FileColumn, type Header, headerKey } from './columns.ts'
import { totalCell } from './totals.ts'

/** How any file is to be read. */
export interface FileOptions {
  /** The file as its problems name it, if not by its path. */
  readonly name?: string
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
  /** Has this cell a problem? Without a column: has this row one, or the header, which says what its cells are? */
  readonly isFaulty: (line: number, column?: string) => boolean
  readonly warnings: readonly FileProblem[]
  /** SHA-256 of the bytes that were read; empty when there were none. */
  readonly digest: string
  /** Field → the header of its column as it stands in the file, to point at. */
  readonly headers: Readonly<Record<string, string>>
}

export interface RowsRead<Row> extends FileFindings {
  readonly rows: readonly Row[]
}

export function findingsOf(findings: Findings): FileFindings {
  const { problems, problemTotal, warnings, digest, headers } = findings
  const isFaulty = (line: number, column?: string) => findings.isFaulty(line, column)
  return { problems, problemTotal, isFaulty, warnings, digest, headers }
}

/** Of further owners, as `reading/columns.ts` numbers them. */
const RANKS = ['2', '3', '4', '5', '6', '7', '8', '9', '10']

/** A row whose unit or serial begins so is an example of a template: it is told and not read. */
export const EXAMPLE = '示例'

/** Minutes that are remembered; a month has 43 200. */
const MOST_MINUTES = 50_000

/** The data rows below a header, cleaned as they are gone through (once), and how to get at their fields. */
export class DataRows {
  readonly header: Header
  readonly rows: Iterable<Row>
  readonly sheet: string
  readonly date1904: boolean
  /** What stands behind the fields of each group of columns about owners: nothing, `2`, `3` … (业主, 业主2). */
  readonly ownerRanks: readonly string[]
  /** What the sheet's or the file's own name says of the building, where no column does; empty for nothing. */
  readonly building: string
  /** Lines whose unit code held invisible characters. */
  readonly hiddenCodes: ReadonlySet<number>
  private readonly findings: Findings
  /** Buildings and entrances that are in order, each kept once: they stand in every row. */
  private readonly places = new Map<string, string>()
  /** Times that are in order, by what their cells say: a vote has not many minutes, and very many papers. */
  private readonly minutes = new Map<string, Minute>()
  /** Columns in which a total may be named. */
  private readonly totals: readonly (number | undefined)[]

  constructor(table: FileTable, header: Header, below: Iterable<Row>, findings: Findings) {
    const hidden = new Set<number>()
    this.header = header
    this.rows = dataRows(below, header, hidden, findings)
    this.hiddenCodes = hidden
    this.sheet = table.name
    this.date1904 = table.date1904
    this.ownerRanks = [
      '',
      ...RANKS.filter(n => header.columns.has(`owner${n}`) || header.columns.has(`id_no${n}`)),
    ]
    this.building = buildingOf(table, header, findings)
    this.totals = [this.column('unit')?.index, this.column('owner')?.index]
    this.findings = findings
  }

  column(field: string): FileColumn | undefined {
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

  /** The text of a code; 2E3, typed, is kept as 2000, and that it shows otherwise is all that is left of it. */
  private written(row: Row, field: string): string | undefined {
    const column = this.header.columns.get(field)
    const cell = column && row.cells[column.index]
    if (typeof cell === 'string' && !mayBeError(cell)) return cell
    if (typeof cell !== 'object' || cell.kind !== 'scaled') return this.text(row, field)
    this.findings.problem('code-is-scientific', this.place(row, field), { value: quoted(cell.text) })
    return undefined
  }

  /** A unit's code as it is kept and looked up; as {@link text}. */
  code(row: Row): string | undefined {
    const text = this.written(row, 'unit')
    return text === undefined ? undefined : codeText(text, this.place(row, 'unit'), this.findings)
  }

  /** A building or an entrance; a sheet that is named after one building gives what no column does. */
  named(row: Row, field: 'building' | 'entrance'): string | undefined {
    if (field === 'building' && this.building !== '') return this.building
    const text = this.written(row, field)
    if (text === undefined || text === '') return text
    const known = this.places.get(text)
    if (known !== undefined) return known
    const remarks = this.findings.warnings.length
    const place = placeText(text, this.place(row, field), this.findings)
    // What is told of one is told of every row.
    if (place === undefined || this.findings.warnings.length > remarks) return place
    const own = ownText(place)
    this.places.set(own, own)
    return own
  }

  /** A time, as {@link minuteOf} reads it. */
  minute(row: Row, field: string): Minute | null {
    const { findings, minutes } = this
    const cell = this.cell(row, field)
    const known = typeof cell === 'string' ? minutes.get(cell) : undefined
    if (known !== undefined) return known
    const remarks = findings.warnings.length
    const minute = minuteOf(cell, this.date1904, this.place(row, field), findings)
    if (typeof cell !== 'string' || minute === null || findings.warnings.length > remarks) return minute
    const own = ownText(minute)
    if (minutes.size < MOST_MINUTES) minutes.set(cell, own)
    return own
  }

  place(row: Row, field: string): CellPlace {
    return { line: row.line, column: this.header.columns.get(field)?.header }
  }

  /** The cell that makes this row a total, if one does (samples P3). */
  total(row: Row): FileColumn | undefined {
    const index = totalCell(row, this.totals)
    return index === undefined ? undefined : { index, header: this.header.names[index] ?? '' }
  }
}

/** A sheet, or a file of one sheet, that holds one building and says so by its name only. */
function buildingOf(table: FileTable, header: Header, findings: Findings): string {
  if (header.columns.has('building')) return ''
  for (const name of [table.name, findings.title]) {
    const building = buildingNamed(name)
    if (building === undefined) continue
    findings.warn('sheet-building', {}, { name, building })
    return building
  }
  return ''
}

/** A time of a row; one that names none is a problem, unless whoever asks has a time for such. */
export function timeOf(
  data: DataRows,
  row: Row,
  field: string,
  mayBeMissing: boolean,
  findings: Findings,
): Minute | null {
  const cell = data.cell(row, field)
  if (!mayBeMissing && data.column(field) && isBlank(cell))
    findings.problem('time-missing', data.place(row, field))
  return data.minute(row, field)
}

/** Without the column all rows are without a time: that is one problem, not one a row. */
export function needTimes(
  data: DataRows,
  field: string,
  name: string,
  mayBeMissing: boolean,
  findings: Findings,
): void {
  if (!mayBeMissing && !data.column(field))
    findings.problem('column-missing', { line: data.header.line }, { field: `${name} ${field}` })
}

/** What tells one kind of table from another. */
interface TableKind {
  readonly columns: FieldNames
  /** A header has one of these fields; of a unit or a serial if none is named. */
  readonly marks?: readonly string[]
  /** What a file without a header is said to lack. */
  readonly needs: string
  /** Columns of another file that may stand in for this one: they are not read, and that is no news. */
  readonly passedOver?: FieldNames
  /** Is a file without rows refused, or accepted and told? */
  readonly empty: 'refused' | 'told'
}

/** A file as the rows that `read` makes of it. With problems they are not to be used. */
export async function readTable<Result>(
  path: string,
  options: FileOptions,
  { columns, marks, needs, passedOver = {}, empty }: TableKind,
  read: (data: DataRows, findings: Findings) => Result[],
): Promise<RowsRead<Result>> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(columns, options.map, new Map(), marks)
  const passed = new Set(Object.values(passedOver).flat().map(headerKey))
  const rows = await readDataRows(path, options, finder, needs, findings, data => {
    const { line, unknown } = data.header
    for (const { header } of unknown)
      if (!passed.has(headerKey(header))) findings.warn('column-unknown', { line, column: header })
    const found = read(data, findings)
    if (found.length > 0 || findings.problemTotal > 0) return found
    if (empty === 'refused') findings.problem('no-rows', { line })
    else findings.warn('nothing-to-read', { line })
    return found
  })
  return { rows: rows ?? [], ...findingsOf(findings) }
}

/**
 * Reads the data rows of a file with `read`; undefined when the file cannot be read as what it should be, which is
 * reported.
 */
export async function readDataRows<Result>(
  path: string,
  options: FileOptions,
  finder: ColumnFinder,
  needs: string,
  findings: Findings,
  read: (data: DataRows) => Result,
): Promise<Result | undefined> {
  try {
    finder.checkMap(findings)
    const table = openTable(
      path,
      { sheet: options.sheet, encoding: options.encoding, weigh: finder.weigh },
      findings,
    )
    const data = belowHeader(table, finder, findings)
    if (data) {
      const result = read(data)
      await heardSignals()
      return result
    }
    findings.problem('no-header', {}, { columns: needs })
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    findings.add(fault.fault)
  }
  return undefined
}

/**
 * Whoever pressed Ctrl-C while a long file was read is heard before any of it is written. Signals come in between two
 * turns of the loop, so it takes two.
 */
async function heardSignals(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise(resolve => setImmediate(resolve))
}

/** Rows above the header are skipped, but broken text is told wherever it is. */
function belowHeader(table: FileTable, finder: ColumnFinder, findings: Findings): DataRows | undefined {
  const rows = table.rows[Symbol.iterator]()
  for (let next = rows.next(); !next.done; next = rows.next()) {
    const row = next.value
    if (!finder.isHeader(row)) {
      const isBroken = row.cells.some(cell => typeof cell === 'string' && /[\u0000\ufffd]/.test(cell))
      if (isBroken) findings.problem('broken-text', { line: row.line })
      continue
    }
    const header = finder.read(row, table, findings)
    findings.headers = Object.fromEntries(Array.from(header.columns, ([field, c]) => [field, c.header]))
    findings.headerLine = header.line
    for (const name of header.names) cleanText(name, { line: header.line, column: name }, findings)
    return new DataRows(table, header, mergedRows(table, { [Symbol.iterator]: () => rows }, header), findings)
  }
  return undefined
}

/** The rows that are left, merged ranges filled. Only workbooks have such, and their rows are all there already. */
function mergedRows(table: FileTable, rest: Iterable<Row>, header: Header): Iterable<Row> {
  if (table.merges.length === 0) return rest
  const all = [...table.rows]
  fillMerges(all, table.merges, header.line, header.width)
  return rest
}

function* dataRows(
  below: Iterable<Row>,
  header: Header,
  hidden: Set<number>,
  findings: Findings,
): Generator<Row, void> {
  const keys = header.names.map(headerKey)
  const [first] = header.columns.values()
  const unit = header.columns.get('unit')?.index
  const serial = header.columns.get('serial')?.index
  const estate = header.columns.get('estate')?.index
  const named = [unit, serial, estate].filter(at => at !== undefined)
  const isExample = ({ cells }: Row) => named.some(at => String(cells[at] ?? '').startsWith(EXAMPLE))
  const read = new Map(Array.from(header.columns.values(), column => [column.index, column.header]))
  let count = 0
  let hiddenRows = 0
  let firstHidden = 0
  for (const row of below) {
    if (++count > MAX_ROWS) throw new Unreadable('too-many-rows', { limit: MAX_ROWS })
    const code = unit === undefined ? undefined : row.cells[unit]
    cleanRow(row, header, findings)
    if (unit !== undefined) checkUnitCode(code, row, unit, header, hidden, findings)
    if (row.isHidden && hiddenRows++ === 0) firstHidden = row.line
    for (const column of row.struck ?? [])
      if (read.has(column)) findings.warn('cell-struck', { line: row.line, column: read.get(column) })
    if (repeatsHeader(row, keys, first)) findings.warn('header-repeated', { line: row.line })
    else if (isExample(row)) findings.warn('row-example', { line: row.line })
    else yield row
  }
  if (hiddenRows > 0)
    findings.warn('rows-hidden', { line: firstHidden }, { rows: hiddenRows, first: firstHidden })
}

function repeatsHeader({ cells }: Row, keys: readonly string[], first: FileColumn | undefined): boolean {
  // Nearly no row does, and one cell tells.
  if (first && String(cells[first.index] ?? '').length > 2 * first.header.length) return false
  for (let i = 0; i < Math.max(keys.length, cells.length); i++) {
    const cell = cells[i] ?? ''
    if (typeof cell !== 'string' || (cell.length === 0) !== (keys[i] === '' || keys[i] === undefined))
      return false
    if (headerKey(cell) !== (keys[i] ?? '')) return false
  }
  return true
}

function cleanRow(row: Row, header: Header, findings: Findings): void {
  const { cells, line } = row
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (typeof cell !== 'string' || cell === '' || isPlain(cell)) continue
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
function checkUnitCode(
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
  if (length > MAX_CODE)
    findings.problem(
      'code-too-long',
      { line: row.line, column: header.names[unit] },
      { length, limit: MAX_CODE },
    )
}
