import type { ServiceMethod, VisitResult } from '../assembly/paper.ts'
import type { Minute } from '../basics/time.ts'
import { readVoter } from './ballot-file.ts'
import { Findings, quoted } from './problems.ts'
import { ColumnFinder, METHODS, SERVICE_COLUMNS, VISIT_COLUMNS, VISIT_RESULTS } from './reading/columns.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  needTimes,
  readDataRows,
  timeOf,
} from './reading/rows.ts'
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

const SERVICE_NEEDS = '房号 unit / 票号 serial + 送达方式 method / 送达时间 served_at / …'

/** Reads and checks who was served when and how (contract §3). With problems the rows are not to be used. */
export async function readServiceFile(path: string, options: ServiceOptions = {}): Promise<ServiceFile> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(SERVICE_COLUMNS, options.map)
  const rows = await readDataRows(path, options, finder, SERVICE_NEEDS, findings, data =>
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

/** One visit as the file has it; whose door it was at is for the caller to find out. */
export interface VisitRow {
  readonly line: number
  readonly serial: string
  readonly unit: string
  readonly building: string
  readonly entrance: string
  readonly visitedAt: Minute | null
  readonly result: VisitResult
  readonly visitors: string
  readonly receivedBy: string
  readonly againAt: Minute | null
  readonly note: string
}

export interface VisitFile extends FileFindings {
  readonly rows: readonly VisitRow[]
}

const VISIT_NEEDS = '房号 unit / 票号 serial + 上门结果 result / 上门人 visitors / 上门时间 visited_at / …'

export interface VisitOptions extends FileOptions {
  /** Whether the caller has a time for rows that name none. */
  readonly timed?: boolean
}

/** Reads and checks who was visited when, by whom, and what came of it. With problems the rows are not to be used. */
export async function readVisitFile(path: string, options: VisitOptions): Promise<VisitFile> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(VISIT_COLUMNS, options.map)
  const rows = await readDataRows(path, options, finder, VISIT_NEEDS, findings, data =>
    readVisits(data, options.timed ?? false, findings),
  )
  return { rows: rows ?? [], ...findingsOf(findings) }
}

function readVisits(data: DataRows, timed: boolean, findings: Findings): VisitRow[] {
  const { header } = data
  for (const column of header.unknown)
    findings.warn('column-unknown', { line: header.line, column: column.header })
  if (!data.column('result'))
    findings.problem('column-missing', { line: header.line }, { field: '上门结果 result' })
  if (!data.column('visitors'))
    findings.problem('column-missing', { line: header.line }, { field: '上门人 visitors' })
  const rows: VisitRow[] = []
  for (const row of data.rows) {
    const voter = readVoter(data, row, findings)
    const result = readResult(data, row, findings)
    const visitors = data.text(row, 'visitors') ?? ''
    if (visitors === '' && data.column('visitors'))
      findings.problem('visitors-missing', data.place(row, 'visitors'))
    const read = {
      visitedAt: timeOf(data, row, 'visited_at', timed, findings),
      againAt: timeOf(data, row, 'again_at', true, findings),
      receivedBy: data.text(row, 'received_by') ?? '',
      note: data.text(row, 'note') ?? '',
    }
    if (result) rows.push({ line: row.line, ...voter, ...read, result, visitors })
  }
  needTimes(data, 'visited_at', '上门时间', timed || rows.length === 0, findings)
  if (rows.length === 0 && findings.problemTotal === 0)
    findings.warn('nothing-to-read', { line: header.line })
  return rows
}

function readResult(data: DataRows, row: Row, findings: Findings): VisitResult | undefined {
  if (!data.column('result')) return undefined
  const text = data.text(row, 'result')
  if (text === undefined) return undefined
  const words = VISIT_RESULTS.all
  if (text === '') findings.problem('visit-result-missing', data.place(row, 'result'), { words })
  const result = VISIT_RESULTS.read(text)
  if (text !== '' && result === undefined)
    findings.problem('visit-result-unknown', data.place(row, 'result'), { value: quoted(text), words })
  return result
}
