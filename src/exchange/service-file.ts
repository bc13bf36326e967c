import type { ServiceMethod } from '../assembly/papers/ballot.ts'
import type { Minute } from '../basics/time.ts'
import { readVoter } from './ballot-file.ts'
import { Findings, quoted } from './problems.ts'
import { ColumnFinder, SERVICE_COLUMNS } from './reading/columns.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  needTimes,
  readRows,
  timeOf,
} from './reading/rows.ts'
import { METHODS } from './reading/words.ts'
import type { Row } from './table/table.ts'

/** One service as the file has it; whose it is is for the caller to find out. */
export interface ServiceRow {
  readonly line: number
  readonly serial: string
  readonly unit: string
  readonly building: string
  readonly entrance: string
  readonly servedAt: Minute | null
  readonly method: ServiceMethod
  readonly receivedBy: string
  /** Headers, to point at a column. */
  readonly serialColumn?: string | undefined
  readonly unitColumn?: string | undefined
  readonly servedColumn?: string | undefined
}

export interface ServiceOptions extends FileOptions {
  /** Whether the caller has a time for rows that name none. */
  readonly timed?: boolean
  /** The method of rows that name none. */
  readonly method?: ServiceMethod
}

export interface ServiceFile extends FileFindings {
  readonly rows: readonly ServiceRow[]
}

const NEEDS = '房号 unit / 票号 serial + 送达方式 method / 送达时间 served_at / …'

/** Reads and checks who was served when and how (contract §3). With problems the rows are not to be used. */
export async function readServiceFile(path: string, options: ServiceOptions = {}): Promise<ServiceFile> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(SERVICE_COLUMNS, options.map)
  const rows = await readRows(path, options, finder, NEEDS, findings, data =>
    readServices(data, options, findings),
  )
  return { rows: rows ?? [], ...findingsOf(findings) }
}

function readServices(
  data: DataRows,
  { method: usual, timed = false }: ServiceOptions,
  findings: Findings,
): ServiceRow[] {
  const { header } = data
  for (const column of header.unknown)
    findings.warn('column-unknown', { line: header.line, column: column.header })
  if (!data.column('method') && usual === undefined)
    findings.problem('column-missing', { line: header.line }, { field: '送达方式 method' })
  const serialColumn = data.column('serial')?.header
  const unitColumn = data.column('unit')?.header
  const servedColumn = data.column('served_at')?.header
  const rows: ServiceRow[] = []
  for (const row of data.rows) {
    const total = data.total(row)
    if (total) {
      findings.warn('total-row', { line: row.line, column: total.header })
      continue
    }
    const voter = readVoter(data, row, findings)
    const servedAt = timeOf(data, row, 'served_at', timed, findings)
    const method = readMethod(data, row, usual, findings)
    const receivedBy = data.text(row, 'received_by') ?? ''
    if (method)
      rows.push({
        line: row.line,
        ...voter,
        servedAt,
        method,
        receivedBy,
        serialColumn,
        unitColumn,
        servedColumn,
      })
  }
  needTimes(data, 'served_at', '送达时间', timed || rows.length === 0, findings)
  if (rows.length === 0 && findings.problemTotal === 0)
    findings.warn('nothing-to-read', { line: header.line })
  return rows
}

function readMethod(
  data: DataRows,
  row: Row,
  usual: ServiceMethod | undefined,
  findings: Findings,
): ServiceMethod | undefined {
  const text = data.text(row, 'method')
  if (text === undefined || !data.column('method')) return usual
  if (text === '') {
    if (usual === undefined)
      findings.problem('method-missing', data.place(row, 'method'), { words: METHODS.all })
    return usual
  }
  const method = METHODS.read(text)
  if (method === undefined)
    findings.problem('method-unknown', data.place(row, 'method'), { value: quoted(text), words: METHODS.all })
  return method
}
