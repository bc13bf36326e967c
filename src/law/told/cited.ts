import { groupBy } from '../../basics/groups.ts'
import { hanNumeral } from '../../basics/han-number.ts'
import type { Lang } from '../../basics/phrase.ts'
import { ARTICLE_LEVELS, articleLevels, type Citation, type Law } from '../citation.ts'

/*
 * How papers cite: 《中华人民共和国民法典》第二百七十八条第一款第四项、第二款. A law is named in full where a paper first names it and
 * in short after that, so both names stand between marks until the whole paper is there: {@link spellLaws}.
 */

/** Articles as a paper cites them: statutes, then what else is national, then local; law by law, each law's by number. */
export function cited(citations: readonly Citation[], lang: Lang = 'zh'): string {
  const sorted = [...new Set(citations)].sort((a, b) => rank(a) - rank(b))
  if (lang === 'en')
    return sorted.map(one => `${one.en}${isUnread(one) ? ' (not read in full)' : ''}`).join(', ')
  const groups = groupBy(sorted, one => `${one.law.zh}${isUnread(one)}`)
  const laws = [...groups.values()].map(own =>
    own
      .slice(0, 1)
      .map(one => lawCited(one, own))
      .join(''),
  )
  return laws.join(laws.some(law => law.includes('、')) ? '，' : '、')
}

function rank({ place, law }: Citation): number {
  if (place !== 'national') return 2
  return law.inFull?.startsWith('《中华人民共和国') ? 0 : 1
}

/** One article, in full and without marks: for sentences that screens show too. */
export function citedInFull(citation: Citation): string {
  return spellLaws([cited([citation])]).join('')
}

/** A law by name, between marks. */
export function namedLaw(law: Law, lang: Lang = 'zh'): string {
  if (lang === 'en') return law.en
  const full = law.inFull ?? `《${law.zh}》`
  const short = full.startsWith('《') ? `《${law.zh}》` : full
  return `${BEGIN}${full}${THEN}${short}${END}`
}

/**
 * The parts of a paper in the order in which they are read, laws named in full at their first mention and in short after
 * it; what the short name stands for is said where it is used.
 */
export function spellLaws(parts: readonly string[]): string[] {
  const uses = groupBy(
    parts.flatMap(part => [...part.matchAll(NAME)]),
    ([, full]) => full,
  )
  const named = new Set<string>()
  let open = 0
  return parts.map(part =>
    part.replace(NAME_OR_BRACKET, (sign: string, full?: string, short = '') => {
      if (full === undefined) {
        open = sign === '（' ? open + 1 : sign === '）' ? Math.max(0, open - 1) : 0
        return sign
      }
      if (named.has(full)) return short
      named.add(full)
      if (full === short || uses.get(full)?.length === 1) return full
      return open > 0 ? `${full}〔以下简称${short}〕` : `${full}（以下简称${short}）`
    }),
  )
}

/** Noncharacters of Unicode, which are for use within a program: no name and no text of people has them. */
const [BEGIN, THEN, END] = ['\ufdd0', '\ufdd1', '\ufdd2']
const NAME = /\ufdd0([^\ufdd1]*)\ufdd1([^\ufdd2]*)\ufdd2/g
const NAME_OR_BRACKET = new RegExp(`${NAME.source}|[（）\\n]`, 'g')

/** A local rule whose own text was not read says so on paper. */
function isUnread({ place, certainty }: Citation): boolean {
  return place !== 'national' && certainty !== 'P' && certainty !== 'D'
}

function lawCited(one: Citation, own: readonly Citation[]): string {
  const articles = own.flatMap(({ article }) => (article === undefined ? [] : [articleLevels(article)]))
  return `${namedLaw(one.law)}${levelsCited(articles, 0)}${isUnread(one) ? '，hoa 未核对原文' : ''}`
}

/** Articles, paragraphs or items by number, each with what is cited within it. */
function levelsCited(articles: readonly (readonly number[])[], level: number): string {
  const groups = groupBy(articles, numbers => numbers[level])
  return [...groups]
    .flatMap(([no, own]) => (no === undefined ? [] : [{ no, own }]))
    .sort((a, b) => a.no - b.no)
    .map(({ no, own }) => `第${hanNumeral(no)}${ARTICLE_LEVELS[level]}${levelsCited(own, level + 1)}`)
    .join('、')
}
