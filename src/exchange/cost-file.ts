import type { Area } from '../basics/area.ts'
import { type Fen, readYuan } from '../basics/money.ts'
import { Findings, quoted } from './problems.ts'
import { areaOf } from './reading/cells.ts'
import { joinCodes } from './reading/codes.ts'
import { COST_COLUMNS, ColumnFinder } from './reading/columns.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  readDataRows,
} from './reading/rows.ts'
import type { Row } from './table/table.ts'

/** A unit that may share a cost, as a file has it: its floor, area and weight where they are given, what was paid. */
export interface CostRow {
  code: string
  readonly line: number
  readonly building: string
  readonly entrance: string
  readonly floor: number | null
  readonly area: Area | null
  /** Ten-thousandths. */
  readonly coefficient: number | null
  readonly paid: Fen | null
}

const NEEDS = '房号 unit / 楼层 floor / 专有面积 area / 系数 coefficient / 已缴 paid'

/** Reads the units of a cost split: a roster, or a list of units with floors, weights or payments. With problems the rows are not to be used. */
export async function readCostFile(
  path: string,
  options: FileOptions = {},
): Promise<FileFindings & { readonly rows: readonly CostRow[] }> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(COST_COLUMNS, options.map)
  const rows = await readDataRows(path, options, finder, NEEDS, findings, data => readCosts(data, findings))
  return { rows: rows ?? [], ...findingsOf(findings) }
}

function readCosts(data: DataRows, findings: Findings): CostRow[] {
  const rows: CostRow[] = []
  for (const row of data.rows) {
    const total = data.total(row)
    if (total) {
      findings.warn('total-row', { line: row.line, column: total.header })
      continue
    }
    const code = data.code(row)
    if (code === '') findings.problem('unit-missing', data.place(row, 'unit'))
    rows.push({
      code: code ?? '',
      line: row.line,
      building: data.named(row, 'building') ?? '',
      entrance: data.named(row, 'entrance') ?? '',
      floor: figure(data, row, 'floor', readFloor, findings),
      area: areaOf(data.cell(row, 'area'), data.place(row, 'area'), findings) ?? null,
      coefficient: figure(data, row, 'coefficient', readCoefficient, findings),
      paid: figure(data, row, 'paid', readYuan, findings),
    })
  }
  joinCodes(rows, data, findings)
  if (rows.length === 0) findings.problem('nothing-in-file', { line: data.header.line })
  return rows
}

function figure<T>(
  data: DataRows,
  row: Row,
  field: 'floor' | 'coefficient' | 'paid',
  read: (text: string) => T | undefined,
  findings: Findings,
): T | null {
  const text = data.text(row, field)
  if (text === undefined || text.trim() === '') return null
  const value = read(text)
  if (value === undefined)
    findings.problem('figure-unreadable', data.place(row, field), { value: quoted(text) })
  return value ?? null
}

/** Reads `3`, `-1`, `3层`, `三楼` is none: a floor is written in digits. */
export function readFloor(text: string): number | undefined {
  const found = /^(-?\d{1,3})\s*[层楼Ff]?$/.exec(text.trim())
  return found ? Number(found[1]) : undefined
}

/** Reads `0.7` or `1`: at most four decimals, as ten-thousandths. */
export function readCoefficient(text: string): number | undefined {
  const found = /^(\d{1,6})(?:\.(\d{1,4}))?$/.exec(text.trim())
  if (!found) return undefined
  return Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(4, '0'))
}
