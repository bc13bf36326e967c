import { areaText } from '../../basics/area.ts'
import { clears } from '../../basics/bar.ts'
import type { Attributed, MotionTally, Quorum } from '../../count/outcome.ts'
import type { Weight } from '../../count/weight.ts'
import { type Lang, outcomeWords, say } from '../wording/words.ts'

/*
 * Silence and 随多数 (counting.md §7): wherever either played a part, people are told how many, by which clause,
 * to which side, and what the outcome is without the silent.
 */

/** Undefined when the silence rule is off. `clause` is a name as `clauseName` gives it. */
export function silenceWords(item: MotionTally, clause: string, lang: Lang): string | undefined {
  const { silent, withoutSilence } = item
  if (silent === null || withoutSilence === null) return undefined
  const without = outcomeWords(
    { ...item, outcome: withoutSilence.outcome, quorum: quorumOf(item, withoutSilence.participating) },
    lang,
  )
  const differs =
    withoutSilence.outcome === item.outcome
      ? ''
      : say(lang, '（两种计算的结果不同）', ' (the two counts differ)')
  return say(
    lang,
    `送达后未表决的，依${clause}计入参与表决并按多数意见计算：${figures(silent, lang)}${side(silent, lang)}；不计入时的结果为：${without}${differs}。`,
    `Served but silent, taking part and counted with the majority under ${clause}: ${figures(silent, lang)}${side(silent, lang)}; the outcome without them: ${without}${differs}.`,
  )
}

/** Undefined when nobody marked 随多数. */
export function followWords(item: MotionTally, lang: Lang): string | undefined {
  if (item.follow.headcount === 0) return undefined
  return say(
    lang,
    `填写“随多数”的，计入参与表决并按多数意见计算：${figures(item.follow, lang)}${side(item.follow, lang)}。`,
    `Marked “with the majority”: ${figures(item.follow, lang)}${side(item.follow, lang)}.`,
  )
}

function figures(w: Weight, lang: Lang): string {
  return say(
    lang,
    `${w.headcount}人、${areaText(w.area)}平方米`,
    `${w.headcount} ${w.headcount === 1 ? 'head' : 'heads'}, ${areaText(w.area)} m²`,
  )
}

function side(attributed: Attributed, lang: Lang): string {
  if (attributed.headcount === 0) return ''
  switch (attributed.attributedTo) {
    case 'for':
      return say(lang, '，计入同意', ', added to “for”')
    case 'against':
      return say(lang, '，计入反对', ', added to “against”')
    case null:
      return say(
        lang,
        '，人数与面积的多数意见不一致，未计入任何一方',
        ', the majorities of heads and area differ, so added to neither side',
      )
  }
}

/** The quorum as it stands when silent owners do not take part, to name the axis that fails. */
function quorumOf(item: MotionTally, part: Weight): Quorum {
  const { bar, whole } = item.quorum
  const headcount = clears(bar, part.headcount, whole.headcount)
  const area = clears(bar, part.area, whole.area)
  return { ...item.quorum, part, headcount, area, met: headcount && area }
}
