import { hanNumber } from '../basics/han-number.ts'
import { onceOf } from '../basics/once.ts'
import { foldWidth, nearest } from '../basics/text.ts'
import type { Citation } from './citation.ts'
import { PLACES } from './places/index.ts'
import { NATIONAL } from './places/national.ts'
import { citedInFull } from './told/cited.ts'

/** What is cited everywhere. */
export const CITATIONS = NATIONAL.articles

let articlesById: ReadonlyMap<string, Citation> | undefined

/** Everything that is cited anywhere, by our name for it. */
export function everyArticle(): ReadonlyMap<string, Citation> {
  articlesById ??= new Map(
    PLACES.flatMap(({ articles }) => Object.values<Citation>(articles)).map(one => [one.id, one]),
  )
  return articlesById
}

/**
 * The places that a citation as typed may mean: by our name, or by part of the law's name and the numbers after it
 * (`民法典278`, `上海28`, `第二十八条`, `Civil Code art. 278(2)`). Exactly that place alone when there is one. Who knows the
 * country or city asks `among` its articles alone: the rules of all others are then not made.
 */
export function findArticles(typed: string, among: Iterable<Citation> = everyArticle().values()): Citation[] {
  const all = [...among]
  const id = typed.trim().toLowerCase()
  const named = all.filter(article => article.id.toLowerCase() === id)
  if (named.length > 0) return named
  const wanted = readCitation(typed)
  if (wanted.name === '' && wanted.numbers.length === 0) return []
  const fits = all.filter(one => readings(one).some(reading => begins(reading, wanted)))
  const whole = fits.filter(one => readings(one).some(reading => same(reading, wanted)))
  if (whole.length > 0) return whole
  // Of an article and its paragraphs, the article where nothing more was typed.
  const article = fits.filter(one => readings(one)[0]?.numbers.length === wanted.numbers.length)
  return article.length > 0 ? article : fits
}

/** What may have been meant by a citation that is none: alike in writing, or the same law; five at most. */
export function nearArticles(typed: string): Citation[] {
  const all = [...everyArticle().values()]
  const { name, numbers } = readCitation(typed)
  const alike = nearest(
    typed,
    all.flatMap(({ id, zh, en }) => [id, zh, en]),
  )
  const ofLaw = (article: Citation) =>
    name !== '' && [article.zh, article.en].some(text => readCitation(text).name.includes(name))
  const ofNumber = (article: Citation) =>
    numbers.length > 0 && readCitation(article.zh).numbers[0] === numbers[0]
  const far = (article: Citation) =>
    Math.abs(Number(readCitation(article.zh).numbers[0] ?? 0) - Number(numbers[0] ?? 0))
  const near = [
    ...all.filter(({ id, zh, en }) => alike.some(text => text === id || text === zh || text === en)),
    ...all.filter(ofLaw).sort((a, b) => far(a) - far(b)),
    ...all.filter(ofNumber),
  ]
  return [...new Map(near.map(article => [article.id, article])).values()].slice(0, 5)
}

interface Reading {
  readonly name: string
  readonly numbers: readonly string[]
}

/** How it may be written, read: in short, in English, and as papers cite it. */
const readings = onceOf((one: Citation) => [one.zh, one.en, citedInFull(one)].map(readCitation))

/** The name of the law without its wrapping, and the numbers of article, paragraph and item. */
function readCitation(text: string): Reading {
  const plain = foldWidth(text)
    .toLowerCase()
    .replace(/第([零〇一二三四五六七八九十百千]+)(?=[条款项])/g, (_, han: string) => `第${hanNumber(han)}`)
  const numbers = plain.match(/\d+/g) ?? []
  const name = plain
    .replace(/\d+/g, ' ')
    .replace(/\bart(icle)?\b|中华人民共和国|[第条款项号年《》〈〉〔〕[\](){}.,，。、§·:：\s]/g, '')
  return { name, numbers }
}

function begins(whole: Reading, part: Reading): boolean {
  return whole.name.includes(part.name) && part.numbers.every((number, i) => whole.numbers[i] === number)
}

function same(whole: Reading, part: Reading): boolean {
  return begins(whole, part) && whole.name === part.name && whole.numbers.length === part.numbers.length
}
