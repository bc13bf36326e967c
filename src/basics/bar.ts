/** "At least" includes the figure itself, "more than" does not (民法典1259: 以上 / 超过). */
export type Wording = 'at least' | 'more than'

/** A share that must be reached, as a pair of integers and a word; never a decimal. */
export interface Bar {
  readonly wording: Wording
  readonly of: readonly [numerator: number, denominator: number]
}

/** `atLeast(20)` is 百分之二十以上, `atLeast(2, 3)` 三分之二以上. */
export function atLeast(numerator: number, denominator = 100): Bar {
  return { wording: 'at least', of: [numerator, denominator] }
}

/** `moreThan(1, 2)` is 过半数. */
export function moreThan(numerator: number, denominator: number): Bar {
  return { wording: 'more than', of: [numerator, denominator] }
}

/**
 * Does `part` of `whole` clear the bar? Both are integers of the same unit.
 * An empty whole clears nothing.
 */
export function clears(bar: Bar, part: number, whole: number): boolean {
  if (whole <= 0) return false
  const [left, right] = crossProducts(bar, part, whole)
  return bar.wording === 'at least' ? left >= right : left > right
}

/** The two integers that {@link clears} compares: `part × denominator` and `numerator × whole`. */
export function crossProducts(bar: Bar, part: number, whole: number): readonly [bigint, bigint] {
  const [numerator, denominator] = bar.of
  return [BigInt(part) * BigInt(denominator), BigInt(numerator) * BigInt(whole)]
}

/** How much `part` lacks until it clears the bar; 0 when it does. An empty whole lacks nothing. */
export function lacking(bar: Bar, part: number, whole: number): number {
  if (whole <= 0) return 0
  return Math.max(0, leastClearing(bar, whole) - part)
}

/** The smallest integer that clears the bar on `whole`. */
export function leastClearing(bar: Bar, whole: number): number {
  const [numerator, denominator] = bar.of
  const product = BigInt(numerator) * BigInt(whole)
  const divisor = BigInt(denominator)
  const floor = product / divisor
  if (bar.wording === 'more than') return Number(floor) + 1
  return Number(product % divisor === 0n ? floor : floor + 1n)
}

/** `part / whole` as JSON gives it, truncated to two places, so that it never reaches a bar the part does not: `66.66%`. */
export function truncatedPercent(part: number, whole: number): string {
  if (whole <= 0) return '0.00%'
  const hundredths = (BigInt(part) * 10_000n) / BigInt(whole)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}

/** `part / whole` as a percentage, rounded half up to two places: `66.67%`. */
export function roundedPercent(part: number, whole: number): string {
  if (whole <= 0) return percentText(0n, 2)
  return percentText(roundedShare(BigInt(part), BigInt(whole), 2), 2)
}

/**
 * The same beside a bar: with as many places as it takes not to show the other side of the bar, nor the bar's own digits
 * unless it is exactly on the bar.
 */
export function percentBeside(bar: Pick<Bar, 'of'>, part: number, whole: number): string {
  if (whole <= 0) return percentText(0n, 2)
  const [p, w] = [BigInt(part), BigInt(whole)]
  const [numerator, denominator] = [BigInt(bar.of[0]), BigInt(bar.of[1])]
  const side = sign(p * denominator - numerator * w)
  for (let places = 2; ; places++) {
    const shown = roundedShare(p, w, places)
    const ofBar = roundedShare(numerator, denominator, places)
    const shownSide = sign(shown * denominator - numerator * 100n * 10n ** BigInt(places))
    if (side === 0 || (shown !== ofBar && shownSide === side)) return percentText(shown, places)
  }
}

/** Is `part` of `whole` exactly the share that the bar names? */
export function isOnBar(bar: Bar, part: number, whole: number): boolean {
  const [left, right] = crossProducts(bar, part, whole)
  return whole > 0 && left === right
}

/** A share in steps of the last place of a percentage, rounded half up. */
function roundedShare(part: bigint, whole: bigint, places: number): bigint {
  return (2n * part * 100n * 10n ** BigInt(places) + whole) / (2n * whole)
}

function percentText(steps: bigint, places: number): string {
  const digits = String(steps).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}%`
}

function sign(n: bigint): -1 | 0 | 1 {
  return n > 0n ? 1 : n < 0n ? -1 : 0
}
