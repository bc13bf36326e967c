import type { Day } from '../basics/time.ts'
import { Findings, quoted } from './problems.ts'
import { dayOfCell } from './reading/cells.ts'
import { ColumnFinder, ESTATE_COLUMNS } from './reading/columns.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  readDataRows,
} from './reading/rows.ts'
import type { Row } from './table/table.ts'

/** One estate of a list, as the file has it: an empty text or null where nothing stands. */
export interface EstateRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly district: string
  readonly street: string
  readonly address: string
  readonly committeeOfResidents: string
  readonly developer: string
  readonly organiser: string
  readonly region: string
  readonly contractEnds: Day | null
  readonly term: number | null
  readonly termStarts: Day | null
  readonly termEnds: Day | null
  readonly committeeSize: number | null
}

/** Reads a list of estates. With problems the rows are not to be used. */
export async function readEstateFile(
  path: string,
  options: FileOptions,
): Promise<FileFindings & { readonly rows: readonly EstateRow[] }> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(ESTATE_COLUMNS, options.map, new Map(), ['estate'])
  const needs =
    '小区 estate + 代码 code / 区 district / 街道 street / 任期届满 term_ends / 业委会人数 committee_size / …'
  const rows = await readDataRows(path, options, finder, needs, findings, data => {
    for (const column of data.header.unknown)
      findings.warn('column-unknown', { line: data.header.line, column: column.header })
    const read = [...data.rows].map(row => estateOfRow(data, row, findings))
    if (read.length === 0 && findings.problemTotal === 0)
      findings.problem('nothing-to-read', { line: data.header.line })
    tellTwice(read, 'code', data, findings)
    return read
  })
  return { rows: rows ?? [], ...findingsOf(findings) }
}

function estateOfRow(data: DataRows, row: Row, findings: Findings): EstateRow {
  const text = (field: string) => data.text(row, field) ?? ''
  const day = (field: string) =>
    dayOfCell(data.cell(row, field), data.date1904, data.place(row, field), findings)
  const count = (field: string) => {
    const written = text(field)
    if (written === '') return null
    const digits = /^第?(\d{1,3})(?:届|名|人)?$/.exec(written)?.[1]
    if (digits !== undefined && Number(digits) > 0) return Number(digits)
    findings.problem('count-unreadable', data.place(row, field), { value: quoted(written) })
    return null
  }
  const estate = {
    line: row.line,
    code: text('code').toLowerCase(),
    name: text('estate'),
    district: text('district'),
    street: text('street'),
    address: text('address'),
    committeeOfResidents: text('committee_of_residents'),
    developer: text('developer'),
    organiser: text('organiser'),
    region: text('region'),
    contractEnds: day('contract_ends'),
    term: count('term'),
    termStarts: day('term_starts'),
    termEnds: day('term_ends'),
    committeeSize: count('committee_size'),
  }
  if (estate.name === '') findings.problem('estate-name-missing', data.place(row, 'estate'))
  if (estate.termEnds !== null && estate.committeeSize === null)
    findings.problem('estate-size-missing', data.place(row, 'term_ends'))
  return estate
}

function tellTwice(rows: readonly EstateRow[], field: 'code', data: DataRows, findings: Findings): void {
  const seen = new Map<string, number>()
  for (const row of rows) {
    const key = row[field]
    const first = seen.get(key)
    if (key !== '' && first !== undefined)
      findings.problem(
        'estate-twice',
        { line: row.line, column: data.column(field)?.header },
        { code: quoted(key), first },
      )
    else seen.set(key, row.line)
  }
}
