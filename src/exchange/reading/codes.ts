import { isBare, joinedCode, namedPart } from '../../assembly/place.ts'
import { type Findings, quoted } from '../problems.ts'
import type { DataRows } from './rows.ts'

/** A row's unit as far as its code goes. */
interface CodedRow {
  code: string
  readonly line: number
  readonly building: string
  readonly entrance: string
}

/**
 * Puts building and entrance in front of the codes that need them (samples P2): of all, where one stands in two places;
 * where the sheet's name says the building, of those that do not say it themselves.
 */
export function joinCodes(rows: readonly CodedRow[], data: DataRows, findings: Findings): void {
  if (data.building !== '') {
    const begin = `${namedPart(data.building)}-`
    for (const row of rows) if (!row.code.startsWith(begin)) join(row)
    return
  }
  const bare = rows.filter(row => isBare(row.code))
  const shared = sharedCode(bare)
  if (shared === undefined) return
  if (bare.length < rows.length) reportSpoilers(rows, bare, shared, data, findings)
  bare.forEach(join)
}

function join(row: CodedRow): void {
  row.code = joinedCode(row.building, row.entrance, row.code)
}

/** Some codes are bare and some are not: the few are named, not the many that they keep from being told apart. */
function reportSpoilers(
  rows: readonly CodedRow[],
  bare: readonly CodedRow[],
  shared: string,
  data: DataRows,
  findings: Findings,
): void {
  const column = data.column('unit')?.header
  if (bare.length * 2 < rows.length)
    for (const { line, code } of bare) findings.problem('code-bare', { line, column }, { unit: quoted(code) })
  else
    for (const { line, code } of rows.filter(row => !isBare(row.code)))
      findings.problem('code-not-bare', { line, column }, { unit: quoted(code), shared: quoted(shared) })
}

/** A code that stands in two places, if one does. */
function sharedCode(rows: readonly CodedRow[]): string | undefined {
  const places = new Map<string, { building: string; entrance: string }>()
  for (const { code, building, entrance } of rows) {
    const known = places.get(code)
    if (!known) {
      places.set(code, { building, entrance })
      continue
    }
    // A row that names no place stands wherever the others do.
    if (areTwo(known.building, building) || areTwo(known.entrance, entrance)) return code
    known.building ||= building
    known.entrance ||= entrance
  }
  return undefined
}

function areTwo(a: string, b: string): boolean {
  return a !== '' && b !== '' && namedPart(a) !== namedPart(b)
}
