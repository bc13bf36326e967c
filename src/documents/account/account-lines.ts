import { areaText } from '../../basics/area.ts'
import type { Weight } from '../../count/weight.ts'
import { grouped } from '../notice/inequality.ts'
import { type Lang, say } from '../wording/words.ts'

/** An account is plain text of this many columns. */
export const WIDTH = 78

export const HANGING = { first: '  ', rest: '    ' }

export function weightText(w: Weight, lang: Lang): string {
  return say(
    lang,
    `${grouped(w.headcount)}人、${areaText(w.area)}平方米`,
    `${grouped(w.headcount)} ${w.headcount === 1 ? 'head' : 'heads'}, ${areaText(w.area)} m²`,
  )
}
