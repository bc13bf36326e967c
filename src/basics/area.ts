/** An area in whole square centimetres; 1 m² is 10 000. */
export type Area = number

export const CM2_PER_M2 = 10_000

/** Each unit's area must stay below this (100 000 000 m²). */
export const AREA_LIMIT: Area = 100_000_000 * CM2_PER_M2

export type AreaFault = 'not-a-number' | 'too-many-decimals' | 'not-positive' | 'too-large'

const AREA = /^(\d+)(?:\.(\d+))?\s*(?:㎡|平方米|平米|m²|m2|M2)?$/

/** Reads `89.37`, `46.5㎡`, `102.1234 平方米`: at most four decimals, digit by digit, never rounded. */
export function readArea(text: string): Area | AreaFault {
  const found = AREA.exec(text)
  if (!found) return /^-\d/.test(text) ? 'not-positive' : 'not-a-number'
  const [, whole = '', fraction = ''] = found
  if (fraction.length > 4) return 'too-many-decimals'
  if (whole.replace(/^0+/, '').length > 9) return 'too-large'
  const area = Number(whole) * CM2_PER_M2 + Number(fraction.padEnd(4, '0'))
  if (area <= 0) return 'not-positive'
  return area < AREA_LIMIT ? area : 'too-large'
}

/** `987654` → `98.7654`; `1000000` → `100.00`: at least two decimals, or as many as asked for, zeros beyond them cut. */
export function areaText(area: Area, least = 2): string {
  const whole = Math.trunc(area / CM2_PER_M2)
  const fraction = String(area % CM2_PER_M2).padStart(4, '0')
  return `${whole}.${fraction.slice(0, least)}${fraction.slice(least).replace(/0+$/, '')}`
}

/** So many decimals, two to four, that all these areas can be written with: `98.70` beside `98.7654` is `98.7000`. */
export function areaPlaces(areas: Iterable<Area>): number {
  let least = 2
  for (const area of areas) if (area % 100 !== 0) least = Math.max(least, area % 10 === 0 ? 3 : 4)
  return least
}
