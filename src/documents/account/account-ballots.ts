import type { Ruling, VoidCode } from '../../assembly/paper.ts'
import { RULING_WORDS, VOID_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { minuteWords } from '../../basics/time.ts'
import type { Weight } from '../../count/weight.ts'
import { wrap } from '../layout/wrap.ts'
import { weightText } from '../view/measured.ts'
import { reasonWords } from '../wording/rule-words.ts'

/** An account is plain text of this many columns. */
export const WIDTH = 78
export const HANGING = { first: '  ', rest: '    ' }

/** What a paper was corrected to, in words: the items it was corrected on. */
export interface CorrectionLine {
  readonly serial: string
  readonly paper: number
  /** Null for one that nobody had entered. */
  readonly was: string | null
  readonly is: string
  /** The entry was a mistake as a whole: no such paper came back. */
  readonly struck: boolean
  /** What is ruled on it instead; null where that stays. */
  readonly ruled: VoidCode | 'in-order' | null
  readonly reason: string
  /** Empty where nobody else was asked. */
  readonly witnesses: string
}

export interface BallotLine {
  readonly serial: string
  readonly units: readonly string[]
  readonly weight: Weight
  /** `reason` is a key that `reasonWords` knows. */
  readonly papers: readonly {
    readonly no: number
    readonly receivedAt: string
    readonly ruling: Ruling
    readonly reason: string
  }[]
}

/** One voter's ballot: what came back, what became of each paper, and what was corrected on it. */
export function ballotLines(
  ballot: BallotLine,
  corrections: readonly CorrectionLine[],
  lang: Lang,
): string[] {
  const head = `${ballot.serial}  ${oneLine(ballot.units.join({ zh: '、', en: ', ' }[lang]))}  ${weightText(ballot.weight, lang)}`
  const lines = wrap(head, WIDTH, HANGING)
  if (ballot.papers.length === 0) lines.push(`    ${RULING_WORDS['not-returned'][lang]}`)
  const own = corrections.filter(line => line.serial === ballot.serial)
  const told = (line: CorrectionLine) =>
    lines.push(...wrap(correctionSentence(line, lang), WIDTH, { first: '      ', rest: '        ' }))
  for (const paper of ballot.papers) {
    const time = minuteWords(paper.receivedAt, lang)
    const text = {
      zh: `第${paper.no}份，${time}收到：${RULING_WORDS[paper.ruling].zh}。${reasonWords(paper.reason, lang)}`,
      en: `paper ${paper.no}, received ${time}: ${RULING_WORDS[paper.ruling].en}; ${reasonWords(paper.reason, lang)}`,
    }[lang]
    lines.push(...wrap(text, WIDTH, { first: '    ', rest: '      ' }))
    for (const line of own) if (line.paper === paper.no) told(line)
  }
  const numbers = new Set(ballot.papers.map(paper => paper.no))
  for (const line of own) if (!numbers.has(line.paper)) told(line)
  return lines
}

function correctionSentence(line: CorrectionLine, lang: Lang): string {
  const { was, is, struck, ruled, reason, witnesses } = line
  const what = [
    was === null ? { zh: `原未录入，补入“${is}”`, en: `never entered, added as “${is}”` }[lang] : '',
    struck
      ? { zh: `第${line.paper}份的录入作废`, en: `the entry of paper ${line.paper} is struck` }[lang]
      : '',
    !struck && was !== null && was !== is
      ? { zh: `原录入“${was}”，现为“${is}”`, en: `entered as “${was}”, now “${is}”` }[lang]
      : '',
    ruled === 'in-order' ? { zh: '认定改为符合要求', en: 'found to be in order' }[lang] : '',
    ruled !== null && ruled !== 'in-order'
      ? { zh: `认定改为无效（${VOID_WORDS[ruled].zh}）`, en: `found void (${VOID_WORDS[ruled].en})` }[lang]
      : '',
  ].filter(part => part !== '')
  const seen =
    witnesses === ''
      ? ''
      : { zh: `；见证人：${oneLine(witnesses)}`, en: `; witnesses: ${oneLine(witnesses)}` }[lang]
  return {
    zh: `更正：${what.join('；')}。理由：${oneLine(reason)}${seen}。`,
    en: `Corrected: ${what.join('; ')}. Reason: ${oneLine(reason)}${seen}.`,
  }[lang]
}
