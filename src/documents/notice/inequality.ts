import { areaText } from '../../basics/area.ts'
import { type Bar, clears, truncatedPercent } from '../../basics/bar.ts'
import type { Weight } from '../../count/weight.ts'
import { NO_BREAK } from '../layout/wrap.ts'

/** Which of the two figures: heads or area. */
export type Axis = 'headcount' | 'area'
export const AXES: readonly Axis[] = ['headcount', 'area']

/**
 * The comparison that decides, with its integers: `1 203 × 3 ≥ 2 × 1 768`; areas in m², `600.00 × 3 ≥ 2 × 900.00`.
 * No line breaks inside. The sign is the bar's own; whether it holds is for {@link holds} to say.
 */
export function inequality(bar: Bar, part: Weight, whole: Weight, axis: Axis): string {
  const [numerator, denominator] = bar.of
  const figure = (w: Weight): string => (axis === 'area' ? areaText(w.area) : grouped(w.headcount))
  return `${figure(part)}${TIMES}${denominator}${NO_BREAK}${bar.wording === 'at least' ? '≥' : '>'}${NO_BREAK}${numerator}${TIMES}${figure(whole)}`
}

export function holds(bar: Bar, part: Weight, whole: Weight, axis: Axis): boolean {
  return clears(bar, part[axis], whole[axis])
}

/**
 * A share that is compared with a bar, as a percentage. Cut to two places, a share just above *more than half* would
 * read 50.00% and belie its verdict: it is written `>50.00%`.
 */
export function shareText(bar: Bar, part: Weight, whole: Weight, axis: Axis): string {
  const text = truncatedPercent(part[axis], whole[axis])
  const edge = bar.wording === 'more than' && text === truncatedPercent(bar.of[0], bar.of[1])
  return edge && holds(bar, part, whole, axis) ? `>${text}` : text
}

const TIMES = `${NO_BREAK}×${NO_BREAK}`

/** `1203` → `1 203`, with a space that does not break. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, NO_BREAK)
}
