import { type Scope, WHOLE } from '../../assembly/item.ts'
import { type Place, placesIn } from '../../assembly/places/place.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { WrongUsage } from '../frame/call.ts'

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
