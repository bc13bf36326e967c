import { resolve } from 'node:path'
import { joinedCode, nearCodes } from '../../assembly/place.ts'
import type { FileFindings, FileOptions } from '../../exchange/reading/rows.ts'
import { readUnitCodes } from '../../store/people/roster.ts'
import { PLACE_FIELDS, unitSought } from '../facts/roll-index.ts'
import type { SessionWith } from '../frame/session.ts'
import { type FILE_OPTIONS, fileDetail, fileOptions } from './files.ts'
import { ProblemList } from './problem-list.ts'

/** A row that names a unit as people write it: whole, or a room beside its building and entrance. */
interface UnitRow {
  readonly line: number
  readonly unit: string
  readonly building: string
  readonly entrance: string
}

/**
 * The rows of a file with the units they name as the roster has them; an empty unit stays empty. Refused with every fault
 * and its line.
 */
export async function rowsOfUnits<Row extends UnitRow>(
  call: SessionWith<typeof FILE_OPTIONS>,
  given: string,
  read: (path: string, options: FileOptions) => Promise<FileFindings & { readonly rows: readonly Row[] }>,
): Promise<{
  readonly rows: readonly Row[]
  readonly warnings: FileFindings['warnings']
  readonly detail: string
}> {
  const { db, compound } = call
  const path = resolve(call.world.folder, given)
  const file = await read(path, { ...fileOptions(call), name: given })
  const codes = new Set(readUnitCodes(db, compound.id))
  const problems = new ProblemList(given, file)
  const rows = file.rows.map(row => {
    const { unit, building, entrance } = row
    const joined = joinedCode(building, entrance, unit)
    const found = unit === '' || codes.has(unit) ? unit : codes.has(joined) ? joined : undefined
    if (found === undefined)
      problems.add(
        row.line,
        { code: 'unit-unknown', data: unitSought(unit, () => nearCodes(unit, codes)) },
        file.headers['unit'],
        PLACE_FIELDS,
      )
    return { ...row, unit: found ?? unit }
  })
  problems.throwIfAny()
  return { rows, warnings: file.warnings, detail: fileDetail(path, file.digest) }
}
