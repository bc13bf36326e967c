import type { Phrase } from '../basics/phrase.ts'
import type { Day } from '../basics/time.ts'

/**
 * How sure a citation is: P primary text read, S secondary source, K common knowledge to be checked,
 * D derived here by arithmetic or design.
 */
export type Certainty = 'P' | 'S' | 'K' | 'D'

/** What each mark means to somebody who has to rely on it. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, Phrase>> = {
  P: { zh: '已核对原文', en: 'read in the primary text' },
  S: { zh: '据二手资料', en: 'from a secondary source' },
  K: { zh: '未核对，仅供参考', en: 'not checked; for orientation only' },
  D: { zh: '由本软件推导', en: 'derived here' },
}

/** A law by its name. */
export interface Law extends Phrase {
  /** As a paper names it in full, where that is not its name in 《》: `《中华人民共和国民法典》`, or a document by its number. */
  readonly inFull?: string
}

/** One article of a law, or a document without articles: where and since when it holds, and what it says in our words. */
export interface Citation extends Phrase {
  /** Our name for it, unique among all places. */
  readonly id: string
  /** `national`, or the id of the place whose rule it is. */
  readonly place: string
  readonly gist: Phrase
  /** The law it stands in, by name; a document without articles is its own. */
  readonly law: Law
  /** Its number as `278(1)8`, of article, paragraph and item; a document that is cited as a whole has none. */
  readonly article?: string
  readonly certainty: Certainty
  /** The first day on which it says so, as far as its text was read. */
  readonly from: Day
  /** The last such day, of what was replaced or has run out. */
  readonly until?: Day
}

type Unplaced = Omit<Citation, 'id' | 'place'>
type More = Partial<Pick<Citation, 'certainty' | 'from' | 'until'>>

/** A law as its articles are cited: its name in both languages, and since when it holds. */
interface Text extends Law, Pick<Citation, 'from' | 'until'> {
  readonly certainty?: Certainty
}

/** A document that is cited as a whole; read in the primary text unless it says otherwise. */
export function cite({ inFull, ...text }: Text, zh: string, en: string): Unplaced {
  const law = { zh: text.zh, en: text.en, ...(inFull !== undefined && { inFull }) }
  return { certainty: 'P', law, ...text, gist: { zh, en } }
}

/** Cites the articles of one text by number, each with its gist in both languages. */
export function articlesIn(text: Text) {
  return (article: number | string, zh: string, en: string, more: More = {}): Unplaced => ({
    ...cite(text, zh, en),
    zh: `${text.zh}第${chineseArticle(article)}`,
    en: `${text.en} art. ${article}`,
    article: String(article),
    ...more,
  })
}

/** Names citations, and says of which place they are. */
export function citationsOf<Id extends string>(
  place: string,
  unplaced: Readonly<Record<Id, Unplaced>>,
): Readonly<Record<Id, Citation>>
export function citationsOf(place: string, unplaced: Readonly<Record<string, Unplaced>>) {
  return Object.fromEntries(Object.entries(unplaced).map(([id, one]) => [id, { id, place, ...one }]))
}

/** Several articles as one sentence names them. */
export function citedTogether(citations: readonly Citation[]): Phrase {
  return { zh: citations.map(({ zh }) => zh).join('、'), en: citations.map(({ en }) => en).join(', ') }
}

export function isInForce({ from, until }: Citation, day: Day): boolean {
  return from <= day && (until === undefined || day <= until)
}

/** `278(1)8` is 278条第1款第8项. */
function chineseArticle(article: number | string): string {
  return articleLevels(String(article))
    .map((no, level) => `${no}${ARTICLE_LEVELS[level]}`)
    .join('第')
}

export const ARTICLE_LEVELS = ['条', '款', '项'] as const

/** The numbers of article, paragraph and item, as far as there are: `278(1)8` is [278, 1, 8]. */
export function articleLevels(article: string): number[] {
  return [...article.matchAll(/\d+/g)].map(Number)
}
