import { sha256 } from '../../basics/digest.ts'

/*
 * Sampling with probability proportional to a bound on the error (PPEB; Stark 2008), so that large units are seen more
 * often. The numbers come from SHA-256 over the seed, a comma and the number of the draw, as in Rivest's and Stark's
 * samplers: with the seed of public dice anybody can draw the same ballots again.
 */

/** A ballot with the bound on its error. */
export interface Bounded {
  readonly voter: number
  readonly bound: bigint
}

export function totalBound(ballots: readonly Bounded[]): bigint {
  return ballots.reduce((sum, ballot) => sum + ballot.bound, 0n)
}

/** The `k`th number that a seed gives, from 0 up to below `total`. */
export function drawnNumber(seed: string, k: number, total: bigint): bigint {
  return BigInt(`0x${sha256(`${seed},${k}`)}`) % total
}

/** Draws `count` ballots from draw number `first` on; a ballot may be drawn again. The bounds lie side by side in the order given. */
export function drawBallots(
  ballots: readonly Bounded[],
  seed: string,
  first: number,
  count: number,
): (Bounded & { readonly draw: number })[] {
  const ends: bigint[] = []
  let total = 0n
  for (const { bound } of ballots) {
    total += bound
    ends.push(total)
  }
  if (total === 0n) return []
  return Array.from({ length: count }, (_, i) => {
    const draw = first + i
    const ballot = ballots[placeOf(ends, drawnNumber(seed, draw, total))]
    if (!ballot) throw new Error(`draw ${draw} fell on nobody`)
    return { ...ballot, draw }
  })
}

/** The first place whose end is above the number. */
function placeOf(ends: readonly bigint[], number: bigint): number {
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0n) > number) high = middle
    else low = middle + 1
  }
  return low
}
