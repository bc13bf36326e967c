import type { Item } from '../assembly/item.ts'
import { placesIn } from '../assembly/place.ts'
import type { Status, Use } from '../assembly/unit.ts'
import type { Area } from '../basics/area.ts'
import type { RollFigures } from './outcome.ts'

/** A unit of a roll: what the count needs to form heads and electorates. */
export interface RolledUnit {
  readonly code: string
  /** The number of its voter; 0 when its use does not count. */
  readonly voter: number
  readonly area: Area
  readonly building: string
  readonly entrance: string
  readonly use: Use
  readonly status: Status
  /** Units with the same key have the same owners: see `voterKey` in `count/voters.ts`. */
  readonly ownerKey: string
}

/** Each voter's area inside an item's scope, by voter number; 0 outside. */
export function areasInside(item: Item, units: readonly RolledUnit[], size: number): Float64Array {
  const { has } = placesIn(item.scope, units)
  const areas = new Float64Array(size)
  for (const unit of units)
    if (unit.voter > 0 && has(unit)) areas[unit.voter] = (areas[unit.voter] ?? 0) + unit.area
  return areas
}

/** Voters that a decision takes out of one item, with the area each has in it. */
export type Excluded = ReadonlyMap<number, Area>

/** By item, everybody whom a decision takes out of it: also who has no area in it, but may have with other heads. */
export type Exclusions = ReadonlyMap<string, Iterable<number>>

/** The electorates of items that have one of their own, by code, and whom decisions take out of them. */
export interface Electorates {
  readonly electorates: ReadonlyMap<string, Float64Array>
  readonly excluded: ReadonlyMap<string, Excluded>
  readonly exclusions: Exclusions
}

/** The electorate of every item that is narrower than the roll, in scope or by a decision. */
export function electoratesOf(
  items: readonly Item[],
  units: readonly RolledUnit[],
  size: number,
  exclusions: Exclusions = new Map(),
): Electorates {
  const electorates = new Map<string, Float64Array>()
  const excluded = new Map<string, Excluded>()
  for (const item of items) {
    const voters = [...(exclusions.get(item.code) ?? [])]
    if (item.scope.by === 'all' && voters.length === 0) continue
    const areas = areasInside(item, units, size)
    const own = voters.map(voter => [voter, areas[voter] ?? 0] as const).filter(([, area]) => area > 0)
    if (own.length > 0) excluded.set(item.code, new Map(own))
    for (const [voter] of own) areas[voter] = 0
    electorates.set(item.code, areas)
  }
  return { electorates, excluded, exclusions }
}

/** The electorates as they are without any decision. */
export function withoutExclusions({
  electorates,
  excluded,
}: Pick<Electorates, 'electorates' | 'excluded'>): Electorates {
  const whole = new Map(electorates)
  for (const [code, voters] of excluded) {
    const areas = Float64Array.from(electorates.get(code) ?? [])
    for (const [voter, area] of voters) areas[voter] = area
    whole.set(code, areas)
  }
  return { electorates: whole, excluded: new Map(), exclusions: new Map() }
}

/** What the units of a roll come to: the area of each voter by number, and heads, units and area of all. */
export function weighRoll(units: Iterable<readonly [voter: number, area: Area]>): {
  readonly areas: Float64Array
  readonly figures: RollFigures
} {
  let areas = new Float64Array(1024)
  let last = 0
  let counted = 0
  let total = 0
  const leftOut = { units: 0, area: 0 }
  for (const [voter, area] of units) {
    if (voter === 0) {
      leftOut.units += 1
      leftOut.area += area
      continue
    }
    if (voter >= areas.length) {
      const grown = new Float64Array(Math.max(voter + 1, areas.length * 2))
      grown.set(areas)
      areas = grown
    }
    areas[voter] = (areas[voter] ?? 0) + area
    last = Math.max(last, voter)
    counted += 1
    total += area
  }
  areas = areas.slice(0, last + 1)
  let headcount = 0
  for (const area of areas) if (area > 0) headcount += 1
  return { areas, figures: { units: counted, headcount, area: total, leftOut } }
}
