import type { Regime } from '../../law/regime.ts'
import type { VoteFacts } from '../tally.ts'
import { type AuditGround, coefficient, leastCoefficient } from './assertion.ts'
import { groundOf, type Weighed, weightIn } from './assertions.ts'
import type { Taken } from './taken.ts'

/**
 * One whole margin, in the steps in which errors are measured. An outcome can only be wrong when the errors of all ballots
 * together come to a margin. Every figure is rounded up to a step, so that rounding never favours the outcome.
 */
export const MARGIN = 1_000_000_000_000n

/** Bounds are taken a tenth wider than they are: then a ballot that is as wrong as can be does not end the audit. */
const INFLATED: readonly [bigint, bigint] = [11n, 10n]

/**
 * An error as it may count against the bound that its ballot was drawn by: areas corrected since must not make it larger than
 * any error could have been.
 */
export function withinBound(error: bigint, bound: bigint): bigint {
  const most = (bound * INFLATED[1]) / INFLATED[0]
  return error > most ? most : error
}

/** What the paper in the archive turned out to be: a paper that says this, one that does not count, or nothing at all. */
export type Found =
  | { readonly kind: 'paper'; readonly marks: string }
  | { readonly kind: 'void' }
  | { readonly kind: 'none' }

/**
 * How far single ballots may be and are overstated: over all assertions the largest share of its margin (maximum relative
 * overstatement; Stark 2009, "Auditing a collection of races simultaneously").
 */
export class Overstatement {
  private readonly facts: VoteFacts
  private readonly assertions: readonly {
    readonly of: Weighed
    readonly ground: AuditGround
    readonly least: number
  }[]
  /** Voters with a paper on record, whether it counts or not. */
  private readonly onRecord: ReadonlySet<number>

  constructor(facts: VoteFacts, regime: Regime, assertions: readonly Weighed[]) {
    this.facts = facts
    this.onRecord = new Set(Array.from(facts.papers, paper => paper.voter))
    this.assertions = assertions.flatMap(of => {
      const ground = groundOf(facts, of.item, regime)
      return ground ? [{ of, ground, least: leastCoefficient(of, ground) }] : []
    })
  }

  /** The most that a voter's ballot can be overstated by, a tenth added; 0 when no error in it can hurt any outcome. */
  bound(voter: number, reported: Taken): bigint {
    const [numerator, denominator] = INFLATED
    return ceiling(this.most(voter, reported) * numerator, denominator)
  }

  /**
   * By how much it is overstated, now that the paper was seen; below 0 when the entry was to the outcome's disadvantage.
   * A paper on record that is not there may have said anything, also where it did not count.
   */
  error(voter: number, reported: Taken, found: Found): bigint {
    if (found.kind === 'none' && (reported.kind === 'paper' || this.onRecord.has(voter)))
      return this.most(voter, reported)
    const real: Taken =
      found.kind === 'paper'
        ? { kind: 'paper', no: 0, marks: found.marks }
        : found.kind === 'void'
          ? { kind: 'none' }
          : reported
    return this.largest(voter, ({ of, ground }) => {
      return coefficient(of, ground, reported) - coefficient(of, ground, real)
    })
  }

  private most(voter: number, reported: Taken): bigint {
    return this.largest(voter, ({ of, ground, least }) => coefficient(of, ground, reported) - least)
  }

  private largest(voter: number, unitsOf: (of: Overstatement['assertions'][number]) => number): bigint {
    let largest: bigint | undefined
    for (const assertion of this.assertions) {
      const { item, axis, threshold } = assertion.of
      const weight = weightIn(this.facts, item, axis, voter)
      const share = ceiling(BigInt(weight * unitsOf(assertion)) * MARGIN, threshold)
      if (largest === undefined || share > largest) largest = share
    }
    return largest ?? 0n
  }
}

/** `part / whole` rounded up to an integer, also below 0; the whole is positive. */
function ceiling(part: bigint, whole: bigint): bigint {
  return part > 0n ? (part + whole - 1n) / whole : part / whole
}
