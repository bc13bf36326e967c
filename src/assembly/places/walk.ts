import { naturalOrder } from '../../basics/text.ts'
import type { Use } from './unit.ts'

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
