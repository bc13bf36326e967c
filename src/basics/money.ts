/** Money in whole fen; 1 yuan is 100. */
export type Fen = bigint

const YUAN = /^(\d{1,13}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?\s*(?:元|yuan)?$/

/** Reads `600000`, `600,000.50`, `1234.5元`: at most two decimals, digit by digit; undefined for anything else. */
export function readYuan(text: string): Fen | undefined {
  const found = YUAN.exec(text.trim())
  if (!found) return undefined
  const [, whole = '', fraction = ''] = found
  return BigInt(whole.replaceAll(',', '')) * 100n + BigInt(fraction.padEnd(2, '0'))
}

/** `1234567` → `12345.67`. */
export function yuanText(fen: Fen): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Parts a whole in proportion to weights, to the last unit: each gets what is whole of its share, and what is left goes one by
 * one to the largest remainders, equals in their order. The parts add up to the whole. Some weight must be above zero.
 */
export function apportion(whole: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  const parts = weights.map(weight => (whole * weight) / sum)
  const rests = weights.map(weight => (whole * weight) % sum)
  const left = Number(whole - parts.reduce((all, part) => all + part, 0n))
  const first = rests
    .map((rest, i) => ({ rest, i }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
  for (const { i } of first) parts[i] = (parts[i] ?? 0n) + 1n
  return parts
}
