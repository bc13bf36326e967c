import type { Item } from '../assembly/item.ts'
import { VOID_CODES, type VoidCode } from '../assembly/paper.ts'
import type { Day, Minute } from '../basics/time.ts'
import { Findings, quoted } from './problems.ts'
import { dayOfCell } from './reading/cells.ts'
import { ownText } from './reading/clean-text.ts'
import { BALLOT_COLUMNS, ColumnFinder } from './reading/columns.ts'
import { findItemColumns, ITEM_CODE, type ItemColumns, itemKeys } from './reading/item-columns.ts'
import { MarkReader, type Sign } from './reading/marks.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  readDataRows,
} from './reading/rows.ts'
import type { Row } from './table/table.ts'

/** One returned paper as the file has it: whose it is and whether the time can be true is for the caller to find out. */
export interface BallotRow {
  readonly line: number
  readonly serial: string
  readonly unit: string
  readonly building: string
  readonly entrance: string
  readonly receivedAt: Minute | null
  readonly void: VoidCode | null
  readonly proxy: string
  readonly channel: string
  readonly signedOn: Day | null
  /** Who signed, where the file says so. */
  readonly signedBy: string
  /** One part per item of the assembly, in their order: see `assembly/marks.ts`. */
  readonly marks: string
}

export interface BallotOptions extends FileOptions {
  /** The items of the assembly, in the order of the ballot. */
  readonly items: readonly Item[]
  /** Codes of the items the file holds, when it does not hold all. */
  readonly only?: readonly string[]
  /** What a printed sign means here, if not the usual. */
  readonly markSigns?: Readonly<Record<string, Sign>>
}

export interface BallotFile extends FileFindings {
  readonly rows: readonly BallotRow[]
  /** Item code → the header its marks stand under; several are joined by `、`. */
  readonly markColumns: Readonly<Record<string, string>>
}

const NEEDS = '房号 unit / 票号 serial + 收回时间 received_at / M1 / …'

/** Reads and checks the papers of an assembly (contract §3). With problems the rows are there to be held against the record, and not to be used. */
export async function readBallotFile(path: string, options: BallotOptions): Promise<BallotFile> {
  const findings = new Findings(options.name ?? path)
  const keys = itemKeys(options.items)
  const finder = new ColumnFinder(BALLOT_COLUMNS, options.map, keys, undefined, ITEM_CODE)
  const read = await readDataRows(path, options, finder, NEEDS, findings, data => {
    const columns = findItemColumns(data.header, options.items, options.only, findings)
    const marks = new MarkReader(options.markSigns ?? {}, findings)
    return { rows: readPapers(data, columns, marks, findings), markColumns: markColumns(columns) }
  })
  return { ...(read ?? { rows: [], markColumns: {} }), ...findingsOf(findings) }
}

function readPapers(
  data: DataRows,
  columns: readonly ItemColumns[],
  marks: MarkReader,
  findings: Findings,
): BallotRow[] {
  const rows: BallotRow[] = []
  for (const row of data.rows) {
    const total = data.total(row)
    if (total) {
      findings.warn('total-row', { line: row.line, column: total.header })
      continue
    }
    const { serial, unit, building, entrance } = readVoter(data, row, findings)
    rows.push({
      line: row.line,
      serial: ownText(serial),
      unit: ownText(unit),
      building,
      entrance,
      receivedAt: data.minute(row, 'received_at'),
      void: readVoid(data, row, findings),
      proxy: data.text(row, 'proxy') ?? '',
      channel: data.text(row, 'channel') ?? '',
      signedBy: data.text(row, 'signed_by') ?? '',
      signedOn: dayOfCell(data.cell(row, 'signed_on'), data.date1904, data.place(row, 'signed_on'), findings),
      marks: marks.readAll(row, columns),
    })
  }
  if (rows.length === 0) findings.warn('nothing-to-read', { line: data.header.line })
  return rows
}

/** Whose row it is: by serial, by unit or by both. */
export function readVoter(
  data: DataRows,
  row: Row,
  findings: Findings,
): { serial: string; unit: string; building: string; entrance: string } {
  const serial = data.text(row, 'serial')
  const unit = data.code(row)
  if (serial === '' && unit === '')
    findings.problem('voter-missing', data.place(row, data.column('unit') ? 'unit' : 'serial'))
  return {
    serial: serial ?? '',
    unit: unit ?? '',
    building: data.named(row, 'building') ?? '',
    entrance: data.named(row, 'entrance') ?? '',
  }
}

function readVoid(data: DataRows, row: Row, findings: Findings): VoidCode | null {
  const text = data.text(row, 'void')
  if (text === undefined || text === '') return null
  const code = VOID_CODES.find(c => c === text.toUpperCase())
  if (code) return code
  const isOther = /^V(?:[5-9]|1[0-2])$/i.test(text)
  findings.problem(isOther ? 'void-not-for-papers' : 'void-unknown', data.place(row, 'void'), {
    value: quoted(text),
  })
  return null
}

function markColumns(columns: readonly ItemColumns[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { item, column, candidates } of columns) {
    const all = column ? [column.header] : candidates.map(c => c.column.header)
    if (all.length > 0) headers[item.code] = all.join('、')
  }
  return headers
}
