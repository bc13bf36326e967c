import type { Lang } from '../../basics/phrase.ts'
import { CERTAINTY_WORDS, type Citation } from '../../law/citation.ts'
import { placeOf } from '../../law/profile.ts'
import type { Notion } from '../../law/told/not-in-the-law.ts'
import { usesOf } from '../../law/uses.ts'

/** What `law explain` tells of an article. */
export function articleTold(article: Citation, lang: Lang) {
  const { id, zh, en, law, gist, certainty, place, from, until } = article
  return {
    kind: 'article' as const,
    id,
    zh,
    en,
    law: law[lang],
    gist: gist[lang],
    certainty,
    certaintyWords: CERTAINTY_WORDS[certainty][lang],
    place,
    placeName: placeOf(place).name[lang],
    from,
    until: until ?? null,
    uses: usesOf(article).map(use => use[lang]),
  }
}

/** What it tells of something that is not in the law. */
export function notionTold(notion: Notion, lang: Lang) {
  const { id, zh, en, law, wish, instead, citations } = notion
  return {
    kind: 'not-in-the-law' as const,
    id,
    zh,
    en,
    law: law[lang],
    wish: wish[lang],
    instead: instead[lang],
    citations: citations.map(one => one[lang]),
  }
}

type Told = ReturnType<typeof articleTold> | ReturnType<typeof notionTold>

/** One of them as a block of lines. */
export function blockText(told: Told, lang: Lang): string {
  const line = (zh: string, en: string, text: string) =>
    `    ${{ zh: `${zh}：`, en: `${en}: ` }[lang]}${text}`
  const heading = `${told.zh}（${told.en}）`
  if (told.kind === 'not-in-the-law')
    return [
      heading,
      line('法律没有这一规定', 'not in the law', told.law),
      line('这种想法的来处', 'where the wish comes from', told.wish),
      line('可以做的', 'what can be done', told.instead),
      line('参见', 'see', told.citations.join({ zh: '、', en: '; ' }[lang])),
    ].join('\n')
  const { from, until, uses } = told
  const span = {
    zh: until === null ? `自 ${from} 起` : `${from} 至 ${until}`,
    en: until === null ? `from ${from}` : `${from} to ${until}`,
  }[lang]
  const none = { zh: '（只供引用）', en: '(cited only)' }[lang]
  return [
    heading,
    line('大意', 'gist', told.gist),
    line('适用', 'holds', `${told.placeName}${{ zh: '，', en: ', ' }[lang]}${span}`),
    line('可信程度', 'certainty', `${told.certainty} ${told.certaintyWords}`),
    line('用于', 'used for', uses.length === 0 ? none : uses.map(use => `\n      ${use}`).join('')),
  ].join('\n')
}
