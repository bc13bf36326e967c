import { keysOf } from '../../basics/groups.ts'
import type { Phrase } from '../../basics/phrase.ts'

/*
 * How owners share the cost of an added elevator: no statute fixes it, the owners of the entrance agree. These are schemes that
 * were published somewhere, to start from.
 */

export interface CostScheme extends Phrase {
  /** Ten-thousandths by floor, from the first; those above the last named add `further` for each floor. */
  readonly floors: readonly number[]
  readonly further: number
  /** The coefficient times the exclusive area, or alone? */
  readonly byArea: boolean
  readonly source: Phrase
}

export const COST_SCHEMES = {
  floor: {
    zh: '按楼层系数',
    en: 'by floor',
    floors: [0, 5000, 10_000],
    further: 1000,
    byArea: false,
    source: {
      zh: '广州一类的公开参考（未核对，仅供参考）',
      en: 'a published reference of Guangzhou kind, not checked',
    },
  },
  'floor-area': {
    zh: '按楼层系数乘以专有面积',
    en: 'by floor and exclusive area',
    floors: [0, 0, 7000],
    further: 1000,
    byArea: true,
    source: { zh: '一份公开的分摊方案（二手资料）', en: 'one published scheme, secondary' },
  },
  area: {
    zh: '按专有面积（底层不计）',
    en: 'by exclusive area, the ground floor free',
    floors: [0, 10_000],
    further: 0,
    byArea: true,
    source: { zh: '常见做法（未核对，仅供参考）', en: 'a common way, not checked' },
  },
  equal: {
    zh: '按户均摊（底层不计）',
    en: 'the same for every unit, the ground floor free',
    floors: [0, 10_000],
    further: 0,
    byArea: false,
    source: { zh: '常见做法（未核对，仅供参考）', en: 'a common way, not checked' },
  },
} as const satisfies Readonly<Record<string, CostScheme>>

export const COST_SCHEME_IDS = keysOf(COST_SCHEMES)

/** The coefficient of a floor in ten-thousandths. Below `from`, where that is said, nobody pays; from it on a flat scheme counts all. */
export function coefficientOf({ floors, further }: CostScheme, floor: number, from?: number): number {
  const last = floors.at(-1) ?? 0
  if (from !== undefined && floor < from) return 0
  if (from !== undefined && further === 0) return last
  if (floor < 1) return 0
  return floors[floor - 1] ?? last + further * (floor - floors.length)
}
