import { type Bar, leastClearing } from '../../basics/bar.ts'
import type { Weight } from '../weight.ts'

/**
 * By how much a part passes the least that clears a bar, on each axis: 0 is just enough, below 0 is what it lacks. One head
 * and one square centimetre are the steps, so the figure is exact.
 */
export function marginOver(bar: Bar, part: Weight, whole: Weight): Weight {
  return {
    headcount: part.headcount - leastClearing(bar, whole.headcount),
    area: part.area - leastClearing(bar, whole.area),
  }
}
