import { MARGIN } from './errors.ts'

/*
 * The Kaplan–Markov test of a sample drawn with probability proportional to error bounds (Stark 2009, "Risk-limiting
 * postelection audits: conservative P-values from common probability inequalities"; Lindeman and Stark 2012, "A gentle
 * introduction to risk-limiting audits"):
 *
 *     P = Π (1 − 1/U) / (1 − e/u)        over the draws; U all bounds together in margins, u and e of the ballot drawn
 *
 * If the outcome is wrong, P falls to α or below, ever, with a chance of at most α: so it may be looked at after every
 * draw. It is kept as a fraction of whole numbers; what decides is compared by cross-multiplication.
 */

export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A draw whose paper was compared. */
export interface ComparedDraw {
  readonly bound: bigint
  readonly error: bigint
}

/** The risk that remains; 1 before anything was drawn, 0 where errors cannot come to a margin at all. */
export function remainingRisk(total: bigint, draws: readonly ComparedDraw[]): Fraction {
  if (total <= MARGIN) return { numerator: 0n, denominator: 1n }
  let numerator = (total - MARGIN) ** BigInt(draws.length)
  let denominator = total ** BigInt(draws.length)
  for (const { bound, error } of draws) {
    if (error === 0n) continue
    numerator *= bound
    denominator *= bound - error
  }
  return { numerator, denominator }
}

export function atMost(risk: Fraction, limit: Fraction): boolean {
  return risk.numerator * limit.denominator <= limit.numerator * risk.denominator
}

/**
 * The fewest further draws without an error that bring the risk down to the limit; undefined where that takes more than
 * `most`.
 */
export function drawsNeeded(total: bigint, limit: Fraction, most: number, now = CERTAIN): number | undefined {
  if (atMost(now, limit)) return 0
  if (total <= MARGIN) return 1
  // Logarithms only guess where to begin, by less than one too low or too high; whole numbers decide.
  const guess = (logOf(now) - logOf(limit)) / -Math.log1p(-Number(MARGIN) / Number(total))
  if (!(guess < most + 2)) return undefined
  const enough = (draws: number) => {
    const part = (total - MARGIN) ** BigInt(draws)
    const whole = total ** BigInt(draws)
    return atMost({ numerator: now.numerator * part, denominator: now.denominator * whole }, limit)
  }
  let draws = Math.max(1, Math.floor(guess))
  while (!enough(draws)) draws += 1
  return draws <= most ? draws : undefined
}

/** Nothing was looked at: the outcome may be wrong for all we know. */
const CERTAIN: Fraction = { numerator: 1n, denominator: 1n }

/** As a percentage with two decimals, rounded up, at most 100: what is shown never looks safer than it is. */
export function riskPercent({ numerator, denominator }: Fraction): string {
  const hundredths = (numerator * 10_000n + denominator - 1n) / denominator
  const shown = hundredths > 10_000n ? 10_000n : hundredths
  return `${shown / 100n}.${String(shown % 100n).padStart(2, '0')}%`
}

/** The natural logarithm of a fraction whose parts may be too large for a number. */
function logOf({ numerator, denominator }: Fraction): number {
  const log = (n: bigint) => {
    const bits = n.toString(2).length
    const kept = bits > 60 ? n >> BigInt(bits - 60) : n
    return Math.log(Number(kept)) + Math.max(0, bits - 60) * Math.LN2
  }
  return log(numerator) - log(denominator)
}
