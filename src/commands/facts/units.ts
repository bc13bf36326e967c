import { Refused } from '../../basics/problem.ts'
import { foldWidth, nearest } from '../../basics/text.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readUnit, readUnitCodes, type StoredUnit } from '../../store/people/roster.ts'

/** A unit of the roster as people type it; an unknown one is refused with the nearest. */
export function theUnit(db: Db, compound: StoredCompound, typed: string): StoredUnit {
  const code = foldWidth(typed).trim()
  const unit = readUnit(db, compound.id, code)
  if (unit) return unit
  throw new Refused([
    {
      code: 'unit-unknown',
      data: { unit: code, near: nearest(code, readUnitCodes(db, compound.id)).join('、') || '—' },
    },
  ])
}
