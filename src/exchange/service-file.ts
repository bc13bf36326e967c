import type { ServiceMethod, VisitResult } from '../assembly/paper.ts'
import { SERVICE_WORDS, VISIT_WORDS, Vocabulary } from '../assembly/vocabulary.ts'
import type { Minute } from '../basics/time.ts'
import { readVoter } from './ballot-file.ts'
import { type Findings, quoted } from './problems.ts'
import { SERVICE_COLUMNS, VISIT_COLUMNS } from './reading/columns.ts'
import {
  type DataRows,
  type FileOptions,
  needTimes,
  type RowsRead,
  readTable,
  timeOf,
} from './reading/rows.ts'
import type { Row } from './table/table.ts'

const METHOD_VOCABULARY = new Vocabulary(SERVICE_WORDS)
const RESULT_VOCABULARY = new Vocabulary(VISIT_WORDS)

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

const SERVICE_FILE = {
  columns: SERVICE_COLUMNS,
  needs: '房号 unit / 票号 serial + 送达方式 method / 送达时间 served_at / …',
  empty: 'told',
} as const

/** Reads and checks who was served when and how (contract §3). With problems the rows are not to be used. */
export function readServiceFile(path: string, options: ServiceOptions = {}): Promise<RowsRead<ServiceRow>> {
  return readTable(path, options, SERVICE_FILE, (data, findings) => readServices(data, options, findings))
}

function readServices(
  data: DataRows,
  { method: usual, timed = false }: ServiceOptions,
  findings: Findings,
): ServiceRow[] {
  const { header } = data
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
      findings.problem('method-missing', data.place(row, 'method'), { words: METHOD_VOCABULARY.all })
    return usual
  }
  const method = METHOD_VOCABULARY.read(text)
  if (method === undefined)
    findings.problem('method-unknown', data.place(row, 'method'), {
      value: quoted(text),
      words: METHOD_VOCABULARY.all,
    })
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

const VISIT_FILE = {
  columns: VISIT_COLUMNS,
  needs: '房号 unit / 票号 serial + 上门结果 result / 上门人 visitors / 上门时间 visited_at / …',
  empty: 'told',
} as const

export interface VisitOptions extends FileOptions {
  /** Whether the caller has a time for rows that name none. */
  readonly timed?: boolean
}

/** Reads and checks who was visited when, by whom, and what came of it. With problems the rows are not to be used. */
export function readVisitFile(path: string, options: VisitOptions): Promise<RowsRead<VisitRow>> {
  return readTable(path, options, VISIT_FILE, (data, findings) =>
    readVisits(data, options.timed ?? false, findings),
  )
}

function readVisits(data: DataRows, timed: boolean, findings: Findings): VisitRow[] {
  const { header } = data
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
  return rows
}

function readResult(data: DataRows, row: Row, findings: Findings): VisitResult | undefined {
  if (!data.column('result')) return undefined
  const text = data.text(row, 'result')
  if (text === undefined) return undefined
  const words = RESULT_VOCABULARY.all
  if (text === '') findings.problem('visit-result-missing', data.place(row, 'result'), { words })
  const result = RESULT_VOCABULARY.read(text)
  if (text !== '' && result === undefined)
    findings.problem('visit-result-unknown', data.place(row, 'result'), { value: quoted(text), words })
  return result
}
