import { type Scope, WHOLE } from '../../assembly/item.ts'
import { type Place, placesIn } from '../../assembly/place.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth, nearest } from '../../basics/text.ts'
import { readUnit, readUnitCodes, type StoredUnit } from '../../store/people/roster.ts'
import { WrongUsage } from '../frame/call.ts'
import type { OnCompound } from '../frame/the-assembly.ts'

/** Reads `--scope building=3,4`; given several times the values add up, of one kind only. */
export function readScope(words: readonly string[]): Scope {
  let by: 'building' | 'entrance' | undefined
  const values = new Set<string>()
  for (const word of words) {
    const at = word.indexOf('=')
    const key = at < 0 ? word : word.slice(0, at)
    if (key !== 'building' && key !== 'entrance')
      throw new WrongUsage([{ code: 'scope-malformed', data: { value: word } }])
    if (by !== undefined && by !== key) throw new WrongUsage([{ code: 'scope-mixed' }])
    by = key
    for (const value of word.slice(at + 1).split(/[,，、]/))
      if (value.trim() !== '') values.add(foldWidth(value).trim())
  }
  if (by === undefined) return WHOLE
  if (values.size === 0) throw new WrongUsage([{ code: 'scope-malformed', data: { value: words.join(' ') } }])
  return { by, values: [...values] }
}

/** Refuses a scope that names a place no unit has, or one that several buildings have. */
export function checkScope(scope: Scope, places: Iterable<Place>): (place: Place) => boolean {
  const { has, faults } = placesIn(scope, places)
  if (faults.length > 0) throw new Refused(faults)
  return has
}

/** A unit of the roster as people type it; an unknown one is refused with the nearest. */
export function theUnit({ db, compound }: OnCompound, typed: string): StoredUnit {
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
