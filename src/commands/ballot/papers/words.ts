import type { Item } from '../../../assembly/item.ts'
import {
  ABSTAIN,
  AGAINST,
  BLANK,
  CHOICE_ABSTAIN,
  FOLLOW,
  FOR,
  joinMarks,
  markNames,
  markNumbers,
  markPairs,
  SPOILT,
  splitMarks,
} from '../../../assembly/marks.ts'
import type { Said } from '../../../assembly/paper.ts'
import { VOID_WORDS } from '../../../assembly/vocabulary.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { type Problem, Refused } from '../../../basics/problem.ts'
import { minuteInChinese, minuteWithSpace } from '../../../basics/time.ts'
import { typedMark } from '../../../exchange/reading/marks.ts'
import type { VoterPaper } from '../../../store/ballots/papers.ts'
import { pairIn } from '../../frame/pairs.ts'
import { theItem } from '../../item/draft.ts'
import type { ChoiceOffered } from '../../terminal/ask.ts'

const OPINIONS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  [FOR]: { zh: '同意', en: 'for' },
  [AGAINST]: { zh: '反对', en: 'against' },
  [ABSTAIN]: { zh: '弃权', en: 'abstain' },
  [FOLLOW]: { zh: '随多数', en: 'with the majority' },
  [BLANK]: { zh: '空白', en: 'blank' },
  [SPOILT]: { zh: '该项无效', en: 'spoilt' },
}

/** What a paper says, item by item: `M1 同意  E1 1 3 5`. */
export function marksInWords(items: readonly Item[], marks: string, lang: Lang): string[] {
  const parts = splitMarks(marks)
  return items.map((item, i) => `${item.code} ${markInWords(item, parts[i] ?? BLANK, lang)}`)
}

/** What a paper says as a whole: its marks, or why it is void. */
export function saidInWords(items: readonly Item[], said: Said, lang: Lang): string {
  return said.void === null
    ? marksInWords(items, said.marks, lang).join('  ')
    : `${said.void} ${VOID_WORDS[said.void][lang]}`
}

/** One mark in words. */
export function markInWords(item: Item, mark: string, lang: Lang): string {
  if (mark === BLANK || mark === SPOILT || item.kind === 'motion') return OPINIONS[mark]?.[lang] ?? mark
  if (item.kind === 'choice') {
    if (mark === CHOICE_ABSTAIN) return OPINIONS[ABSTAIN]?.[lang] ?? mark
    return mark === '0'
      ? { zh: '以上都不同意', en: 'none of these' }[lang]
      : `${mark} ${item.options.find(o => String(o.no) === mark)?.name ?? ''}`
  }
  const name = (no: number) => `${no} ${item.candidates.find(c => c.no === no)?.name ?? ''}`
  const others = markNames(mark).map(other => `${{ zh: '另选:', en: 'write-in: ' }[lang]}${other}`)
  const listed =
    item.manner === 'approve'
      ? markNumbers(mark).map(name)
      : markPairs(mark).map(([no, opinion]) => `${name(no)} ${OPINIONS[opinion]?.[lang] ?? ''}`)
  return [...listed, ...others].join({ zh: '、', en: ', ' }[lang])
}

/** Papers of one voter to choose from, each with when it came and all that it says. */
export function paperChoices(
  items: readonly Item[],
  papers: readonly Pick<VoterPaper, 'no' | 'receivedAt' | 'void' | 'marks'>[],
): readonly ChoiceOffered[] {
  return papers.map(paper => ({
    value: String(paper.no),
    name: {
      zh: `第 ${paper.no} 张  ${minuteInChinese(paper.receivedAt)}  ${saidInWords(items, paper, 'zh')}`,
      en: `paper ${paper.no}  ${minuteWithSpace(paper.receivedAt)}  ${saidInWords(items, paper, 'en')}`,
    },
  }))
}

/** A paper's marks with those that were typed in their places; see {@link typedMarks}. */
export function withTypedMarks(items: readonly Item[], marks: string, words: readonly string[]): string {
  const parts = splitMarks(marks)
  const typed = typedMarks(items, words)
  return joinMarks(items.map((_, i) => typed.get(i) ?? parts[i] ?? BLANK))
}

/** What `M1=同意 E1="1 3"` says, by the place of the item on the ballot. An item named twice must say the same. */
export function typedMarks(items: readonly Item[], words: readonly string[]): Map<number, string> {
  const marks = new Map<number, string>()
  const problems: Problem[] = []
  for (const word of words) {
    const [code, typed] = pairIn(word)
    const item = theItem(items, code)
    const mark = /^(空白|blank)$/i.test(typed) ? BLANK : typedMark(item, typed)
    const place = items.indexOf(item)
    if (mark === undefined)
      problems.push({ code: 'mark-unreadable', data: { item: item.code, value: typed } })
    else if ((marks.get(place) ?? mark) !== mark)
      problems.push({ code: 'mark-named-twice', data: { item: item.code } })
    else marks.set(place, mark)
  }
  if (problems.length > 0) throw new Refused(problems)
  return marks
}
