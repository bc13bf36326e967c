import { type Scope, WHOLE } from '../../assembly/item.ts'
import { lookalikesOf, nearCodes, placesIn, type UnitPlace, unitCode } from '../../assembly/place.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { readUnit, readUnitCodes, type StoredUnit } from '../../store/people/roster.ts'
import { WrongUsage } from '../frame/call.ts'
import { pairOf } from '../frame/pairs.ts'
import type { OnCompound } from '../frame/the-assembly.ts'

/** Reads `--scope building=3,4`; given several times the values add up, of one kind only. */
export function readScope(words: readonly string[]): Scope {
  let by: 'building' | 'entrance' | undefined
  const values = new Set<string>()
  for (const word of words) {
    const [key, list = ''] = pairOf(word) ?? []
    if (key !== 'building' && key !== 'entrance')
      throw new WrongUsage([{ code: 'scope-malformed', data: { value: word } }])
    if (by !== undefined && by !== key) throw new WrongUsage([{ code: 'scope-mixed' }])
    by = key
    for (const value of list.split(/[,，、]/)) if (value.trim() !== '') values.add(foldWidth(value).trim())
  }
  if (by === undefined) return WHOLE
  if (values.size === 0) throw new WrongUsage([{ code: 'scope-malformed', data: { value: words.join(' ') } }])
  return { by, values: [...values] }
}

/** Refuses a scope that names a place no unit has, or one that several buildings have. */
export function checkScope(scope: Scope, places: Iterable<UnitPlace>): (place: UnitPlace) => boolean {
  const { has, faults } = placesIn(scope, places)
  if (faults.length > 0) throw new Refused(faults)
  return has
}

/** What a scope leaves out that is spelt much like what it takes in: an elevator vote depends on it. */
export function scopeWarnings(scope: Scope, places: readonly UnitPlace[]): Problem[] {
  const { has } = placesIn(scope, places)
  const { names, isOne } = lookalikesOf(scope, has, places)
  return problemIf(names.length > 0 && scope.by !== 'all', {
    code: 'scope-lookalikes',
    data: {
      scope: scope.by === 'all' ? '' : `${scope.by}=${scope.values.join(',')}`,
      left: names.join('、'),
      units: places.filter(isOne).length,
    },
  })
}

/** A unit of the roster as people type it; an unknown one is refused with the nearest. */
export function theUnit({ db, compound }: OnCompound, typed: string): StoredUnit {
  const code = unitCode(typed)
  const unit = readUnit(db, compound.id, code)
  if (unit) return unit
  throw new Refused([
    {
      code: 'unit-unknown',
      data: { unit: code, near: nearCodes(code, readUnitCodes(db, compound.id)) },
    },
  ])
}
