import type { Problem } from '../basics/problem.ts'
import { codePointOrder, naturalOrder } from '../basics/text.ts'
import type { Scope } from './item.ts'
import type { Use } from './unit.ts'

/** Where a unit stands. */
export interface Place {
  readonly building: string
  readonly entrance: string
}

const TRAILING = /(?:号楼|单元|号|幢|栋|楼|座|门|室)$/

/** A building, entrance or room without its trailing word: `3号楼` → `3`, `501室` → `501`; a bare word stays. */
export function namedPart(value: string): string {
  const bare = value.replace(TRAILING, '').trim()
  return bare === '' ? value : bare
}

export type ScopeFault = Problem<'scope-unknown' | 'scope-ambiguous'>

/**
 * The places a scope takes in. An entrance is named by its own value where only one building has it, otherwise
 * as `building/entrance`. Names that no unit has, and names that several buildings have, are faults.
 */
export function placesIn(
  scope: Scope,
  places: Iterable<Place>,
): { readonly has: (place: Place) => boolean; readonly faults: readonly ScopeFault[] } {
  if (scope.by === 'all') return { has: () => true, faults: [] }
  const known = distinctPlaces(places)
  const faults: ScopeFault[] = []
  const inside = new Set<string>()
  for (const value of scope.values) {
    const found = scope.by === 'building' ? buildingsNamed(value, known) : entrancesNamed(value, known)
    if (Array.isArray(found)) for (const place of found) inside.add(placeKey(place))
    else faults.push({ code: 'scope-ambiguous', data: { value, possible: found.possible.join('、') } })
    if (Array.isArray(found) && found.length === 0) {
      const names = known.map(p => (scope.by === 'building' ? p.building : entranceName(p, known)))
      const possible = [...new Set(names.filter(n => n !== ''))].sort(codePointOrder).slice(0, 12).join('、')
      faults.push({ code: 'scope-unknown', data: { value, possible: possible || '—' } })
    }
  }
  return { has: place => inside.has(placeKey(place)), faults }
}

function buildingsNamed(value: string, known: readonly Place[]): Place[] {
  const exact = known.filter(p => p.building !== '' && p.building === value)
  return exact.length > 0
    ? exact
    : known.filter(p => p.building !== '' && namedPart(p.building) === namedPart(value))
}

function entrancesNamed(value: string, known: readonly Place[]): Place[] | { possible: string[] } {
  for (const same of [exactly, named]) {
    const own = known.filter(p => p.entrance !== '' && same(p.entrance, value))
    const buildings = new Set(own.map(p => p.building))
    if (buildings.size > 1)
      return { possible: [...new Set(own.map(p => `${p.building}/${p.entrance}`))].sort(codePointOrder) }
    if (own.length > 0) return own
    const inBuilding = known.filter(p => p.entrance !== '' && sameInBuilding(p, value, same))
    if (inBuilding.length > 0) return inBuilding
  }
  return []
}

function sameInBuilding(place: Place, value: string, same: (a: string, b: string) => boolean): boolean {
  for (let slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
    if (same(place.building, value.slice(0, slash)) && same(place.entrance, value.slice(slash + 1)))
      return true
  }
  return false
}

function exactly(a: string, b: string): boolean {
  return a === b
}

function named(a: string, b: string): boolean {
  return namedPart(a) === namedPart(b)
}

function entranceName(place: Place, known: readonly Place[]): string {
  if (place.entrance === '') return ''
  const shared = known.some(p => p.entrance === place.entrance && p.building !== place.building)
  return shared ? `${place.building}/${place.entrance}` : place.entrance
}

function distinctPlaces(places: Iterable<Place>): Place[] {
  const known = new Map<string, Place>()
  for (const place of places) {
    const key = placeKey(place)
    if (!known.has(key)) known.set(key, place)
  }
  return [...known.values()]
}

function placeKey(place: Place): string {
  return `${place.building}\n${place.entrance}`
}

/** `3号`, ``, `501` → `3-501`: the parts that are filled, each without its noun (samples P2). */
export function joinedCode(building: string, entrance: string, code: string): string {
  return [building, entrance, code]
    .filter(part => part !== '')
    .map(namedPart)
    .join('-')
}

/** A door on the way through the compound. */
export interface Door {
  readonly building: string
  readonly entrance: string
  readonly code: string
}

/** The order in which one walks: building, entrance, room, numbers by their size; what has no building comes last. */
export function walkOrder(a: Door, b: Door): number {
  return (
    Number(a.building === '') - Number(b.building === '') ||
    naturalOrder(a.building, b.building) ||
    naturalOrder(a.entrance, b.entrance) ||
    naturalOrder(a.code, b.code)
  )
}

/** The one of a voter's units to call at: their first home on the way, or their first unit if they have none. */
export function doorOf<T extends Door & { readonly use: Use }>(units: readonly T[]): T | undefined {
  const sorted = units.toSorted(walkOrder)
  return sorted.find(unit => unit.use === 'residential') ?? sorted[0]
}
