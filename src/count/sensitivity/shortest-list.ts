import type { Weight } from '../weight.ts'

/** A voter whose ballot is still out. */
export interface Outstanding {
  readonly voter: number
  readonly area: number
}

/**
 * The fewest outstanding voters that make up the shortfall on both axes, largest first; undefined when all of them
 * together do not.
 *
 * Every voter is one head, so `k` voters bring the same heads whoever they are, and most area when they are the `k`
 * largest. The first `k` of the list by area that covers both is therefore the least possible.
 */
export function shortestList(
  outstanding: readonly Outstanding[],
  shortfall: Weight,
): Outstanding[] | undefined {
  const largestFirst = outstanding.toSorted((a, b) => b.area - a.area || a.voter - b.voter)
  let area = 0
  for (let heads = 0; heads <= largestFirst.length; heads++) {
    if (heads >= shortfall.headcount && area >= shortfall.area) return largestFirst.slice(0, heads)
    area += largestFirst[heads]?.area ?? 0
  }
  return undefined
}
