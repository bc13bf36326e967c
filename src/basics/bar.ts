/** "At least" includes the figure itself, "more than" does not (民法典1259: 以上 / 超过). */
export type Wording = 'at least' | 'more than'

/** A share that must be reached, as a pair of integers and a word; never a decimal. */
export interface Bar {
  readonly wording: Wording
  readonly of: readonly [numerator: number, denominator: number]
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
  const needed = leastClearing(bar, whole)
  return part >= needed ? 0 : needed - part
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

/** `part / whole` as a percentage truncated to two places, so that it never reaches a bar the part does not: `66.66%`. */
export function truncatedPercent(part: number, whole: number): string {
  if (whole <= 0) return '0.00%'
  const hundredths = (BigInt(part) * 10_000n) / BigInt(whole)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}
