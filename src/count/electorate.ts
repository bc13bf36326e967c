import type { Item } from '../assembly/item.ts'
import { placesIn } from '../assembly/places/place.ts'
import type { Status, Use } from '../assembly/places/unit.ts'
import type { Area } from '../basics/area.ts'

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

/**
 * Each voter's area inside an item's scope, by voter number; 0 outside, and 0 for those a decision takes out of this item
 * (`excluded`).
 */
export function electorateOf(
  item: Item,
  units: readonly RolledUnit[],
  size: number,
  excluded: Iterable<number> = [],
): Float64Array {
  const { has } = placesIn(item.scope, units)
  const areas = new Float64Array(size)
  for (const unit of units)
    if (unit.voter > 0 && has(unit)) areas[unit.voter] = (areas[unit.voter] ?? 0) + unit.area
  for (const voter of excluded) areas[voter] = 0
  return areas
}
