import type { AreaSource, Status, Unit, Use } from '../assembly/places/unit.ts'
import { foldWidth } from '../basics/text.ts'
import { joinedCode } from './joined-code.ts'
import { Findings, quoted } from './problems.ts'
import { areaOf } from './reading/cells.ts'
import { readOwners } from './reading/co-owners.ts'
import { ColumnFinder, ROSTER_COLUMNS } from './reading/columns.ts'
import { joinRows, joinsCodes, type RosterRow } from './reading/roster-rows.ts'
import { type DataRows, type FileFindings, type FileOptions, findingsOf, readRows } from './reading/rows.ts'
import { RunningTotals } from './reading/totals.ts'
import { SOURCES, STATES, USES, type Vocabulary } from './reading/words.ts'
import type { Row } from './table/table.ts'

export type { FileOptions }

export interface RosterUnit extends Unit {
  /** Where its first row begins. */
  readonly line: number
}

export interface RosterFile extends FileFindings {
  readonly units: readonly RosterUnit[]
}

const NEEDS = '房号 unit + 专有面积 area / 业主 owner / …'

/** Reads and checks a whole roster (contract §3, samples P1–P17). With problems the units are not to be used. */
export async function readRosterFile(path: string, options: FileOptions = {}): Promise<RosterFile> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(ROSTER_COLUMNS, options.map)
  const units = await readRows(path, options, finder, NEEDS, findings, data => readUnits(data, findings))
  return { units: units ?? [], ...findingsOf(findings) }
}

function readUnits(data: DataRows, findings: Findings): RosterUnit[] {
  const { header } = data
  for (const column of header.unknown)
    findings.warn('column-unknown', { line: header.line, column: column.header })
  if (!data.column('area'))
    findings.problem('column-missing', { line: header.line }, { field: '专有面积 area' })
  const sheetUse = useOfSheet(data, findings)
  const found: (RosterRow | Row)[] = []
  const rows: RosterRow[] = []
  for (const row of data.rows) {
    if (data.total(row)) {
      found.push(row)
      continue
    }
    const facts = readRow(data, row, findings)
    if (!facts) continue
    found.push(facts)
    rows.push(facts)
  }
  if (rows.length === 0) {
    if (findings.problemTotal === 0) findings.problem('no-rows', { line: header.line })
    return []
  }
  if (joinsCodes(rows)) for (const row of rows) row.code = joinedCode(row.building, row.entrance, row.code)
  const totals = new RunningTotals()
  const drafts = joinRows(
    found,
    totals,
    (row: Row) => compareTotal(data, row, totals, findings),
    findings,
    field => data.column(field)?.header,
  )
  reportMissing(data, drafts, findings)
  if (!Number.isSafeInteger(totals.total))
    findings.problem('area-sum-too-large', { column: data.column('area')?.header })
  return drafts.map(draft => ({
    line: draft.line,
    code: draft.code,
    building: draft.building,
    entrance: draft.entrance,
    use: draft.use ?? sheetUse ?? 'residential',
    area: draft.area ?? 0,
    areaSource: draft.areaSource ?? 'register',
    status: draft.status ?? 'delivered',
    owners: draft.owners,
  }))
}

function readRow(data: DataRows, row: Row, findings: Findings): RosterRow | undefined {
  const code = data.text(row, 'unit')
  if (code === '') findings.problem('unit-missing', data.place(row, 'unit'))
  const owners = readOwners(data, row, findings)
  const area = areaOf(data.cell(row, 'area'), data.place(row, 'area'), findings)
  const facts: RosterRow = {
    line: row.line,
    code: code ?? '',
    building: data.text(row, 'building') ?? '',
    entrance: data.text(row, 'entrance') ?? '',
    use: word<Use>(data, row, 'use', USES, 'use-unknown', findings),
    area: area ?? null,
    areaSource: word<AreaSource>(data, row, 'area_source', SOURCES, 'source-unknown', findings),
    status: word<Status>(data, row, 'status', STATES, 'status-unknown', findings),
    owners: owners ?? [],
    isCodeHidden: data.hiddenCodes.has(row.line),
    isAreaWrong: area === undefined,
    ownerless: owners?.length === 0 ? [row.line] : null,
  }
  return facts.code === '' ? undefined : facts
}

function word<Word extends string>(
  data: DataRows,
  row: Row,
  field: string,
  vocabulary: Vocabulary<Word>,
  fault: 'use-unknown' | 'source-unknown' | 'status-unknown',
  findings: Findings,
): Word | null {
  const text = data.text(row, field)
  if (text === undefined || text === '') return null
  const found = vocabulary.read(text)
  if (found === undefined)
    findings.problem(fault, data.place(row, field), { value: quoted(text), words: vocabulary.all })
  return found ?? null
}

/** A sheet of parking places or storage rooms says so by its name, unless a column does (contract §3). */
function useOfSheet(data: DataRows, findings: Findings): Use | undefined {
  if (data.column('use')) return undefined
  const named = /^(?:地下|产权)?(车位|车库|储藏)(?:室|间)?(?:表|清册|名册|明细)?\d*$/.exec(
    foldWidth(data.sheet).trim(),
  )
  if (!named) return undefined
  const use = named[1] === '储藏' ? 'storage' : 'parking'
  findings.warn('sheet-use', {}, { sheet: data.sheet, use: USES.both(use) })
  return use
}

function compareTotal(data: DataRows, row: Row, totals: RunningTotals, findings: Findings): void {
  findings.warn('total-row', { line: row.line, column: data.total(row)?.header })
  totals.compare(data.cell(row, 'area'), data.place(row, 'area'), findings)
}

/** Areas and owners that no row of a unit gives. */
function reportMissing(data: DataRows, drafts: readonly RosterRow[], findings: Findings): void {
  const area = data.column('area')
  const owner = data.column('owner')
  const unowned = drafts.filter(d => d.status !== 'unsold')
  if (!owner && unowned.length > 0)
    findings.problem('column-missing', { line: data.header.line }, { field: '业主 owner' })
  for (const draft of drafts) {
    if (area && draft.area === null && !draft.isAreaWrong)
      findings.problem('area-missing', { line: draft.line, column: area.header }, { unit: draft.code })
    if (!owner || draft.status === 'unsold') continue
    for (const line of draft.ownerless ?? [])
      findings.problem('owner-missing', { line, column: owner.header }, { unit: draft.code })
  }
}
