import type { HouseRules } from '../../assembly/assembly.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import type { ItemTally, Tally } from '../../count/outcome.ts'
import {
  type Flip,
  flipsOf,
  type OtherReading,
  quorumByEmptyMarks,
  type ReadingId,
} from '../../count/sensitivity/other-readings.ts'
import { regimeOf } from '../../law/regime.ts'
import type { Majority } from '../../law/voting/majority.ts'
import { ruleName, ruleValueWords } from './rule-words.ts'
import { barWords, outcomeWords } from './words.ts'

type FactReading = Exclude<ReadingId, keyof HouseRules | 'elevator-site' | 'area-sources'>

const FACT_READINGS: Readonly<Record<FactReading, Phrase>> = {
  suspects: { zh: '疑似同一业主的合并为一人：', en: 'suspected same owners merged: ' },
  developer: {
    zh: '建设单位名下已交付的并入建设单位：',
    en: 'the developer’s delivered units merged with it: ',
  },
}

const bar = (majority: Majority, lang: Lang) => barWords(regimeOf('civil-code-278').bars[majority], lang)

/** The two readings of 民法典278 on common ground for an elevator, by the majority each asks for: its name, and what is said of it beside a result. */
export const GROUND_READINGS: Readonly<Record<Majority, { readonly name: Phrase; readonly note: Phrase }>> = {
  special: {
    name: {
      zh: `占用小区共有部分按改变用途计，须${bar('special', 'zh')}同意`,
      en: `common ground as a change of use, needing ${bar('special', 'en')}`,
    },
    note: {
      zh: `另一种理解：属于改变共有部分用途，须${bar('special', 'zh')}同意。`,
      en: `Other reading: it changes the use of common parts and needs ${bar('special', 'en')}.`,
    },
  },
  ordinary: {
    name: {
      zh: `占用小区共有部分按其他重大事项计，${bar('ordinary', 'zh')}同意即可`,
      en: `common ground as another major matter, needing ${bar('ordinary', 'en')}`,
    },
    note: {
      zh: `另一种理解：属于其他重大事项，${bar('ordinary', 'zh')}同意即可。`,
      en: `Other reading: it is another major matter, and ${bar('ordinary', 'en')} will do.`,
    },
  },
}

/** What a reading is called: `空白项：不计入该项的参与表决`. */
function readingName({ id, value, rules }: Pick<OtherReading, 'id' | 'value' | 'rules'>, lang: Lang): string {
  const fact = FACT_READINGS[id as FactReading]
  if (fact) return `${fact[lang]}${oneLine(value)}`
  if (id === 'elevator-site') return GROUND_READINGS[value as Majority].name[lang]
  const rule = id as keyof HouseRules
  return `${ruleName(rule, lang)}${{ zh: '：', en: ': ' }[lang]}${oneLine(ruleValueWords(rule, rules, lang))}`
}

/**
 * Whether the outcomes stand firm: each reading that would change one, each quorum that only blank or spoilt marks make, each
 * held paper that may still decide. One sentence each; a single one where nothing would.
 */
export function firmnessLines(tally: Tally, readings: readonly OtherReading[], lang: Lang): string[] {
  const lines = sensitivityLines(tally, readings, lang)
  if (lines.length > 0) return lines
  return [
    {
      zh: '按其他各种理解计算，各事项的结果均不改变。',
      en: 'No other reading of rules or owners would change an outcome.',
    }[lang],
  ]
}

/** What would change an outcome, a sentence each; none where nothing would. */
export function sensitivityLines(tally: Tally, readings: readonly OtherReading[], lang: Lang): string[] {
  const flips = flipsOf(tally.items, readings)
  const isHeld = tally.final && tally.ballots.papers.held > 0
  return [
    ...readings.flatMap(reading => {
      const own = flips.filter(flip => flip.id === reading.id && flip.value === reading.value)
      return own.length === 0 ? [] : [flipLine(reading, own, lang)]
    }),
    ...readings.flatMap(({ value, mayChange = [] }) =>
      mayChange.length === 0 ? [] : [areasLine(value, mayChange, lang)],
    ),
    ...emptyMarksLine(tally.items.filter(quorumByEmptyMarks), lang),
    ...heldLine(
      tally.items.filter((_, i) => isHeld && tally.prospects?.[i]?.settled === 'open'),
      lang,
    ),
  ]
}

function flipLine(reading: OtherReading, flips: readonly Flip[], lang: Lang): string {
  const outcomes = flips.map(
    ({ code, here, there }) => `${code} ${shortWords(here, lang)} → ${shortWords(there, lang)}`,
  )
  return {
    zh: `如按“${readingName(reading, lang)}”，结果会改变：${outcomes.join('；')}。`,
    en: `Under “${readingName(reading, lang)}” it would change: ${outcomes.join('; ')}.`,
  }[lang]
}

const SHORT = {
  carried: { zh: '通过', en: 'carried' },
  'not-carried': { zh: '未通过', en: 'not carried' },
  'no-quorum': { zh: '参与未达比例', en: 'too few took part' },
  lapsed: { zh: '不生效', en: 'lapsed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  complete: { zh: '全部选出', en: 'all seats filled' },
  partial: { zh: '部分选出', en: 'some seats filled' },
  none: { zh: '无人当选', en: 'nobody elected' },
} as const satisfies Record<string, Phrase>

/** An outcome in a word or two, with the numbers of those elected or the option chosen. */
function shortWords(item: ItemTally, lang: Lang): string {
  const numbers =
    item.kind === 'election'
      ? item.candidates.filter(c => c.result === 'elected').map(c => c.no)
      : item.kind === 'choice' && item.carried !== null
        ? [item.carried]
        : []
  const tail =
    numbers.length === 0 ? '' : { zh: `（${numbers.join('、')}号）`, en: ` (no ${numbers.join(', ')})` }[lang]
  return SHORT[item.outcome][lang] + tail
}

/** An outcome; of an election also who is elected, by number. */
export function decisionWords(item: ItemTally, lang: Lang): string {
  const words = outcomeWords(item, lang)
  if (item.kind !== 'election') return words
  const elected = item.candidates.filter(c => c.result === 'elected').map(c => c.no)
  if (elected.length === 0) return words
  return { zh: `${words}：${elected.join('、')}号`, en: `${words}: no ${elected.join(', ')}` }[lang]
}

function areasLine(share: string, codes: readonly string[], lang: Lang): string {
  return {
    zh: `尚未登记、按实测或者合同计算的面积如有${share}以内的出入，${codes.join('、')}的结果可能改变。`,
    en: `If areas from surveys and contracts were off by up to ${share}, the outcome of ${codes.join(', ')} might change.`,
  }[lang]
}

function emptyMarksLine(items: readonly ItemTally[], lang: Lang): string[] {
  if (items.length === 0) return []
  const codes = items.map(item => item.code)
  return [
    {
      zh: `${codes.join('、')}的参与表决比例，计入空白和意见无效的票才达到，不计入则未达到。`,
      en: `${codes.join(', ')}: the share that must take part is reached only with blank or spoilt marks.`,
    }[lang],
  ]
}

function heldLine(items: readonly ItemTally[], lang: Lang): string[] {
  if (items.length === 0) return []
  const codes = items.map(item => item.code)
  return [
    {
      zh: `${codes.join('、')}的结果取决于待认定的票，认定之后可能改变。`,
      en: `${codes.join(', ')}: a decision on held papers may change the outcome.`,
    }[lang],
  ]
}
