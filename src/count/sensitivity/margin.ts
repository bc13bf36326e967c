import { type Bar, leastClearing } from '../../basics/bar.ts'
import type { Weight } from '../weight.ts'

/** A margin on each axis; null where the whole is empty and nothing was measured. */
export interface Margin {
  readonly headcount: number | null
  readonly area: number | null
}

/**
 * By how much a part passes the least that clears a bar, on each axis: 0 is just enough, below 0 is what it lacks. One head
 * and one square centimetre are the steps, so the figure is exact.
 */
export function marginOver(bar: Bar, part: Weight, whole: Weight): Margin {
  const over = (axis: 'headcount' | 'area') =>
    whole[axis] > 0 ? part[axis] - leastClearing(bar, whole[axis]) : null
  return { headcount: over('headcount'), area: over('area') }
}
