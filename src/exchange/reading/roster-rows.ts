import { namedPart } from '../../assembly/places/place.ts'
import type { AreaSource, Owner, Status, Use } from '../../assembly/places/unit.ts'
import { type Area, areaText } from '../../basics/area.ts'
import { type Findings, quoted, quotedFigure } from '../problems.ts'
import type { Row } from '../table/table.ts'
import type { RunningTotals } from './totals.ts'
import { SOURCES, STATES, USES } from './words.ts'

/** What the rows of one unit say, at first those of one row; null where they say nothing. */
export interface RosterRow {
  readonly line: number
  code: string
  building: string
  entrance: string
  use: Use | null
  area: Area | null
  areaSource: AreaSource | null
  status: Status | null
  readonly owners: Owner[]
  /** The code held invisible characters, so it may not be the unit it looks like. */
  readonly isCodeHidden: boolean
  /** The cell was wrong and is reported: nothing more is missing. */
  isAreaWrong: boolean
  /** Lines that name no owner; null when there is none. */
  ownerless: number[] | null
}

/**
 * Must every code of the file be joined with its building and entrance (samples P2)? Yes when all are bare, letters and
 * digits only, and one of them stands in two places.
 */
export function joinsCodes(rows: readonly RosterRow[]): boolean {
  const places = new Map<string, { building: string; entrance: string }>()
  let isShared = false
  for (const row of rows) {
    if (!/^[A-Za-z0-9]+室?$/.test(row.code)) return false
    const bare = namedPart(row.code)
    const known = places.get(bare)
    if (!known) {
      places.set(bare, { building: row.building, entrance: row.entrance })
      continue
    }
    // A row that names no place stands wherever the others do.
    isShared ||= areTwo(known.building, row.building) || areTwo(known.entrance, row.entrance)
    known.building ||= row.building
    known.entrance ||= row.entrance
  }
  return isShared
}

function areTwo(a: string, b: string): boolean {
  return a !== '' && b !== '' && namedPart(a) !== namedPart(b)
}

/**
 * Joins the rows of each unit into its first, in the order in which units appear. What two rows of one unit both say must be the same.
 * Rows that are totals are handed to `total` as they come.
 */
export function joinRows(
  found: readonly (RosterRow | Row)[],
  totals: RunningTotals,
  total: (row: Row) => void,
  findings: Findings,
  header: (field: string) => string | undefined,
): RosterRow[] {
  const units = new Map<string, RosterRow>()
  // Only of units that have several rows: most have one.
  const owners = new Map<RosterRow, Set<string>>()
  for (const row of found) {
    if ('cells' in row) {
      total(row)
      continue
    }
    const draft = units.get(row.code)
    if (!draft) {
      units.set(row.code, row)
      if (row.area !== null) totals.add(row.area)
      const all = row.owners
      if (hasTwice(all))
        addOwners(row, { ...row, owners: all.splice(0), ownerless: null }, new Set(), findings, header)
      continue
    }
    const hadArea = draft.area !== null
    agree(draft, row, findings, header)
    if (!hadArea && draft.area !== null) totals.add(draft.area)
    const known = owners.get(draft) ?? new Set(draft.owners.map(ownerKey))
    owners.set(draft, known)
    addOwners(draft, row, known, findings, header)
  }
  return [...units.values()]
}

function agree(
  draft: RosterRow,
  row: RosterRow,
  findings: Findings,
  header: (field: string) => string | undefined,
): void {
  const code = draft.isCodeHidden || row.isCodeHidden ? 'codes-alike' : 'rows-differ'
  const differ = (field: string, here: string, there: string) => {
    const shown = field === 'area' ? quotedFigure : quoted
    const data = { unit: row.code, first: draft.line, here: shown(here), there: shown(there) }
    findings.problem(code, { line: row.line, column: header(field) }, data)
  }
  if (draft.building === '') draft.building = row.building
  else if (row.building !== '' && row.building !== draft.building)
    differ('building', row.building, draft.building)
  if (draft.entrance === '') draft.entrance = row.entrance
  else if (row.entrance !== '' && row.entrance !== draft.entrance)
    differ('entrance', row.entrance, draft.entrance)
  if (row.use !== null && draft.use !== null && row.use !== draft.use)
    differ('use', USES.both(row.use), USES.both(draft.use))
  draft.use ??= row.use
  if (row.area !== null && draft.area !== null && row.area !== draft.area)
    differ('area', areaText(row.area), areaText(draft.area))
  draft.area ??= row.area
  if (row.areaSource !== null && draft.areaSource !== null && row.areaSource !== draft.areaSource)
    differ('area_source', SOURCES.both(row.areaSource), SOURCES.both(draft.areaSource))
  draft.areaSource ??= row.areaSource
  if (row.status !== null && draft.status !== null && row.status !== draft.status)
    differ('status', STATES.both(row.status), STATES.both(draft.status))
  draft.status ??= row.status
  draft.isAreaWrong ||= row.isAreaWrong
}

/** Does one row name an owner twice? Nearly none does, so this is told without making anything. */
function hasTwice(owners: readonly Owner[]): boolean {
  if (owners.length < 2) return false
  if (owners.length > 20) return new Set(owners.map(ownerKey)).size < owners.length
  return owners.some((a, i) => owners.some((b, j) => j > i && a.name === b.name && a.idNo === b.idNo))
}

/** The same person twice on one unit is one owner of it; a merged cell or a row typed twice makes such. */
function addOwners(
  draft: RosterRow,
  row: RosterRow,
  known: Set<string>,
  findings: Findings,
  header: (field: string) => string | undefined,
): void {
  if (row.ownerless && draft.ownerless) draft.ownerless.push(...row.ownerless)
  else draft.ownerless ??= row.ownerless
  for (const owner of row.owners) {
    const key = ownerKey(owner)
    if (!known.has(key)) {
      known.add(key)
      draft.owners.push(owner)
      continue
    }
    const data = { unit: draft.code, first: draft.line }
    findings.warn('owner-repeated', { line: row.line, column: header('owner') }, data)
  }
}

function ownerKey({ name, idNo }: Owner): string {
  return `${name}\n${idNo}`
}
