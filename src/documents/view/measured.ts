import { areaText } from '../../basics/area.ts'
import { type Bar, isOnBar, percentBeside } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Measured } from '../../count/outcome.ts'
import { marginOver } from '../../count/sensitivity/margin.ts'
import type { Axis, Weight } from '../../count/weight.ts'
import { NO_BREAK } from '../layout/wrap.ts'
import { fractionWords } from '../wording/words.ts'

/** One axis of a comparison as people read it. Whether the bar is cleared is what the count found, never compared anew. */
export interface AxisView {
  readonly axis: Axis
  readonly name: Phrase
  /** `66.67%`, with as many places as it takes not to belie the verdict (counting.md §11). */
  readonly share: string
  /** Neither above nor below: exactly the share that the bar names. */
  readonly isOnBar: boolean
  /** `1203 × 3 ≥ 2 × 1768`; areas in m², `600.00 × 3 ≥ 2 × 900.00`. The sign is the bar's own. No line breaks inside. */
  readonly inequality: string
  readonly clears: boolean
  /** What there is above the least that clears, below 0 what is lacking; null where the whole is empty. */
  readonly margin: number | null
}

/** A comparison on both axes, heads first; areas with so many decimals at least. */
export function axisViews(measured: Measured, areaPlaces = 2): readonly [AxisView, AxisView] {
  return [axisView(measured, 'headcount'), axisView(measured, 'area', areaPlaces)]
}

function axisView(measured: Measured, axis: Axis, areaPlaces = 2): AxisView {
  const { bar, part, whole } = measured
  return {
    axis,
    name: AXIS_WORDS[axis],
    share: percentBeside(bar, part[axis], whole[axis]),
    isOnBar: isOnBar(bar, part[axis], whole[axis]),
    inequality: inequality(bar, figureOf(part, axis, areaPlaces), figureOf(whole, axis, areaPlaces)),
    clears: measured[axis],
    margin: marginOver(bar, part, whole)[axis],
  }
}

/** A share that is compared with a bar, where there is room for words: `66.67%（恰为三分之二）`. */
export function shareWords(measured: Measured, axis: Axis, lang: Lang): string {
  const { share, isOnBar } = axisView(measured, axis)
  return isOnBar ? `${share}${exactlyWords(measured.bar, lang)}` : share
}

/** Said of a share that is exactly the one the bar names: `（恰为三分之二）`. */
export function exactlyWords({ of }: Bar, lang: Lang): string {
  return { zh: `（恰为${fractionWords(of, 'zh')}）`, en: ` (exactly ${fractionWords(of, 'en')})` }[lang]
}

/** Did it clear the bar on both axes? */
export function isReached(measured: Measured): boolean {
  return measured.headcount && measured.area
}

const AXIS_WORDS: Readonly<Record<Axis, Phrase>> = {
  headcount: { zh: '人数', en: 'heads' },
  area: { zh: '面积', en: 'area' },
}

function inequality(bar: Bar, part: string, whole: string): string {
  const [numerator, denominator] = bar.of
  const times = `${NO_BREAK}×${NO_BREAK}`
  const sign = `${NO_BREAK}${bar.wording === 'at least' ? '≥' : '>'}${NO_BREAK}`
  return `${part}${times}${denominator}${sign}${numerator}${times}${whole}`
}

function figureOf(weight: Weight, axis: Axis, areaPlaces: number): string {
  return axis === 'area' ? areaText(weight.area, areaPlaces) : String(weight.headcount)
}

/** `1203人、600.00平方米`. */
export function weightText({ headcount, area }: Weight, lang: Lang, areaPlaces = 2): string {
  return {
    zh: `${headcount}人、${areaText(area, areaPlaces)}平方米`,
    en: `${headcount} ${headcount === 1 ? 'head' : 'heads'}, ${areaText(area, areaPlaces)} m²`,
  }[lang]
}
