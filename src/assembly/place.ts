import { groupBy } from '../basics/groups.ts'
import type { Problem } from '../basics/problem.ts'
import { codePointOrder, foldWidth, insteadOf, naturalOrder, nearest, readNumeral } from '../basics/text.ts'
import type { Scope } from './item.ts'
import type { Use } from './unit.ts'

/** Where a unit stands. */
export interface UnitPlace {
  readonly building: string
  readonly entrance: string
}

const TRAILING = /(?:号楼|单元|号|幢|栋|楼|座|门|室)$/

/** A building, entrance or room without its trailing word: `3号楼` → `3`, `501室` → `501`; a bare word stays. */
export function namedPart(value: string): string {
  const bare = value.replace(TRAILING, '').trim()
  return bare === '' ? value : bare
}

/** Signs that are typed for the `-` of a room: dashes, minus, the long vowel, lines; two dashes of Chinese are one. */
const DASHES =
  /\s*(?:[\u2010-\u2015\u2212\u2043\u02d7\u2796\u2500\u2501\u30fc\uff70\u3161\ufe58\ufe63\uff0d]+|(?<=\d)[\u4e00\u3127\u2f00](?=\d))\s*/g
/** The word for a room behind its number. */
const ROOM = /(?<=[0-9A-Za-z])\s*[室房]$/

/** The code of a unit as it is kept and looked up, however its dashes were typed and whether or not 室 stands behind it. */
export function unitCode(text: string): string {
  // Nearly every code is written so.
  if (/^[0-9A-Za-z-]*$/.test(text)) return text
  return foldWidth(text)
    .trim()
    .replace(DASHES, '-')
    .replace(/(?<=\S)\s*-\s*(?=\S)/g, '-')
    .replace(ROOM, '')
}

/** The floor that a code tells: `3-501` and `3-2-0501` stand on the fifth. Undefined where its last part is no room number. */
export function floorOfCode(code: string): number | undefined {
  const floor = Number(/(?:^|-)(\d{1,2})\d{2}[A-Za-z]?$/.exec(code)?.[1] ?? 0)
  return floor > 0 ? floor : undefined
}

const NUMERALS = /[〇零一二三四五六七八九十]+/g
const NOUNS = /(?:号楼|单元|[#号幢栋楼座门室])+$/

/** A building or entrance as it is compared to suspect: `一号楼`, `1#楼`, `01幢` and `1` look like one. */
export function comparedPlace(value: string): string {
  const written = foldWidth(value)
    .replace(/[\s第]/g, '')
    .toUpperCase()
  const bare = written.replace(/^#/, '').replace(NOUNS, '')
  return withPlainNumbers(bare === '' ? written : bare)
}

/** A code without zero or letter in front and with one sign between its parts: codes of which these are equal look alike. */
export function comparedCode(code: string): string {
  const parts = code.toUpperCase().split(/(?:号楼|单元|[\s\-_/.,#号幢栋楼座门室房])+/)
  return parts
    .filter(part => part !== '')
    .map(withPlainNumbers)
    .join('-')
}

function withPlainNumbers(text: string): string {
  return text
    .replace(NUMERALS, numeral => String(readNumeral(numeral) ?? numeral))
    .replace(/\d+/g, digits => digits.replace(/^0+(?=\d)/, ''))
}

/** A code that nothing else can look like but one written oddly: no zero or small letter in front, one `-` between parts. */
const PLAIN_CODE = /^[A-Z]?[1-9]\d*(?:-[A-Z]?[1-9]\d*)*$/

/** Codes that look like one another, each group in the order of the roster. */
export function codesAlike(codes: readonly string[]): string[][] {
  const odd = codes.filter(code => !PLAIN_CODE.test(code))
  if (odd.length === 0) return []
  const groups = new Map(odd.map((code): [string, string[]] => [comparedCode(code), []]))
  // Codes come by the hundred thousand: the plain ones are their own key.
  for (const code of codes) groups.get(PLAIN_CODE.test(code) ? code : comparedCode(code))?.push(code)
  return [...groups.values()].filter(group => group.length > 1)
}

/** The codes that may be meant by one that is not there: those that look like it, else the nearest; for a sentence. */
export function nearCodes(code: string, known: Iterable<string>): string {
  const wanted = comparedCode(code)
  const joined = wanted.replaceAll('-', '')
  const all = [...known]
  const alike = all.filter(one => comparedCode(one) === wanted)
  const run = alike.length > 0 ? alike : all.filter(one => comparedCode(one).replaceAll('-', '') === joined)
  const near = run.length > 0 ? run.slice(0, 3) : nearest(code, all)
  return near.join('、')
}

/** Places that are spelt in several ways: the buildings, and the entrances of what looks like one building. */
export function spellingsOf(places: Iterable<UnitPlace>): {
  readonly buildings: readonly (readonly string[])[]
  readonly entrances: readonly { readonly building: string; readonly spellings: readonly string[] }[]
} {
  const known = distinctPlaces(places)
  const spelt = (values: readonly string[]) => [...new Set(values)].filter(value => value !== '')
  const buildings = [...groupBy(known, p => comparedPlace(p.building))].filter(([key]) => key !== '')
  const entrances = buildings.flatMap(([, inside]) =>
    [...groupBy(inside, p => comparedPlace(p.entrance)).values()].map(same => ({
      building: same[0]?.building ?? '',
      spellings: spelt(same.map(p => p.entrance)),
    })),
  )
  return {
    buildings: buildings.map(([, same]) => spelt(same.map(p => p.building))).filter(all => all.length > 1),
    entrances: entrances.filter(({ spellings }) => spellings.length > 1),
  }
}

/** The places outside a scope that are spelt much like one inside, as the scope would name them. */
export function lookalikesOf(
  scope: Scope,
  has: (place: UnitPlace) => boolean,
  places: Iterable<UnitPlace>,
): { readonly names: readonly string[]; readonly isOne: (place: UnitPlace) => boolean } {
  const { by } = scope
  if (by === 'all') return { names: [], isOne: () => false }
  const key = ({ building, entrance }: UnitPlace) =>
    by === 'building' ? comparedPlace(building) : `${comparedPlace(building)}\n${comparedPlace(entrance)}`
  const known = distinctPlaces(places)
  const inside = new Set(known.filter(has).map(key))
  const isOne = (place: UnitPlace) => !has(place) && inside.has(key(place))
  const names = known.filter(isOne).map(p => (by === 'building' ? p.building : entranceName(p, known)))
  return { names: [...new Set(names)], isOne }
}

/** Words in the name of a place that hardly any home has: mostly what does not count is called so. */
const NOT_HOMES =
  /车位|车库|停车|储藏|储物|杂物|物业(?:服务|管理)?用房|物管|居委|社区用房|业委会|门卫|保安室|传达室|配电|变电|开关站|泵房|水泵|消防|设备(?:房|间|层|室)|机房|会所|活动(?:室|中心)|架空|公厕|厕所|垃圾|人防|地下室|地下|夹层|公建|配套/

/** The word that makes a unit look like a parking place, a store or a common room; undefined for others. */
export function notHomeWord({
  building,
  entrance,
  code,
}: UnitPlace & { readonly code: string }): string | undefined {
  for (const text of [code, building, entrance]) {
    const word = NOT_HOMES.exec(text)?.[0]
    if (word !== undefined) return word
  }
  return undefined
}

/** A sheet or a file that is named after one building: `1号楼`, `S2幢`, `A座`, `3#`. */
export function buildingNamed(title: string): string | undefined {
  const name = foldWidth(title).trim()
  return /^(?:第?[〇零一二三四五六七八九十]{1,3}|[A-Za-z甲乙丙丁东西南北]?\d{1,3}|[A-Za-z甲乙丙丁东西南北])(?:号楼|#楼?|[号幢栋座])$/.test(
    name,
  )
    ? name
    : undefined
}

export type ScopeFault = Problem<'scope-unknown' | 'scope-ambiguous'>

/**
 * The places a scope takes in. An entrance is named by its own value where only one building has it, otherwise
 * as `building/entrance`. Names that no unit has, and names that several buildings have, are faults.
 */
export function placesIn(
  scope: Scope,
  places: Iterable<UnitPlace>,
): { readonly has: (place: UnitPlace) => boolean; readonly faults: readonly ScopeFault[] } {
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
      const possible = [...new Set(names.filter(n => n !== ''))].sort(codePointOrder)
      faults.push({ code: 'scope-unknown', data: { value, there: insteadOf(value, possible) } })
    }
  }
  return { has: place => inside.has(placeKey(place)), faults }
}

function buildingsNamed(value: string, known: readonly UnitPlace[]): UnitPlace[] {
  const exact = known.filter(p => p.building !== '' && p.building === value)
  return exact.length > 0
    ? exact
    : known.filter(p => p.building !== '' && namedPart(p.building) === namedPart(value))
}

function entrancesNamed(value: string, known: readonly UnitPlace[]): UnitPlace[] | { possible: string[] } {
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

function sameInBuilding(place: UnitPlace, value: string, same: (a: string, b: string) => boolean): boolean {
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

/** The entrances that some places have, as a scope names them. */
export function entranceNames(has: (place: UnitPlace) => boolean, places: Iterable<UnitPlace>): string[] {
  const known = distinctPlaces(places)
  return [...new Set(known.filter(has).map(place => entranceName(place, known)))]
}

function entranceName(place: UnitPlace, known: readonly UnitPlace[]): string {
  if (place.entrance === '') return ''
  const shared = known.some(p => p.entrance === place.entrance && p.building !== place.building)
  return shared ? `${place.building}/${place.entrance}` : place.entrance
}

function distinctPlaces(places: Iterable<UnitPlace>): UnitPlace[] {
  const known = new Map<string, UnitPlace>()
  for (const place of places) {
    const key = placeKey(place)
    if (!known.has(key)) known.set(key, place)
  }
  return [...known.values()]
}

function placeKey(place: UnitPlace): string {
  return `${place.building}\n${place.entrance}`
}

/** Letters and digits only: without its building a code may be anywhere. */
export function isBare(code: string): boolean {
  return /^[A-Za-z0-9]+$/.test(code)
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
