import { Refused } from '../../basics/problem.ts'
import { findArticles, nearArticles } from '../../law/articles.ts'
import { CERTAINTY_WORDS } from '../../law/citation.ts'
import { usesOf } from '../../law/uses.ts'
import { WrongUsage } from '../frame/call.ts'
import { command } from '../frame/command.ts'

export const lawExplain = command(
  {
    path: ['law', 'explain'],
    summary: {
      zh: '解释一条法律依据：大意、可信程度、hoa 用在哪里',
      en: 'explains a citation: gist, certainty, where hoa uses it',
    },
    arguments: {
      citation: { many: true, zh: '条文，如 民法典278', en: 'the article, such as “Civil Code art. 278”' },
    },
    example: 'hoa law explain 上海28',
  },
  async call => {
    const typed = (await call.needArguments('citation')).join(' ').trim()
    if (typed === '') throw new WrongUsage([{ code: 'argument-missing', data: { name: 'citation' } }])
    const found = findArticles(typed)
    if (found.length === 0) {
      const near = nearArticles(typed).map(article => article[call.lang])
      throw new Refused([
        {
          code: 'citation-unknown',
          data: { citation: typed, near: near.join(call.t({ zh: '、', en: '; ' })) || '—' },
        },
      ])
    }
    const articles = found.map(article => ({
      id: article.id,
      zh: article.zh,
      en: article.en,
      gist: article.gist[call.lang],
      certainty: article.certainty,
      place: article.place,
      from: article.from,
      until: article.until ?? null,
      uses: usesOf(article).map(use => use[call.lang]),
    }))
    return {
      data: articles,
      text: () => {
        const none = call.t({ zh: '（只供引用）', en: '(cited only)' })
        const blocks = articles.map(a =>
          [
            `${a.zh}（${a.en}）`,
            `    ${call.t({ zh: '大意：', en: 'gist: ' })}${a.gist}`,
            `    ${call.t({ zh: '可信程度：', en: 'certainty: ' })}${a.certainty} ${CERTAINTY_WORDS[a.certainty][call.lang]}`,
            `    ${call.t({ zh: '用于：', en: 'used for: ' })}${a.uses.length === 0 ? none : a.uses.map(use => `\n      ${use}`).join('')}`,
          ].join('\n'),
        )
        return `${blocks.join('\n\n')}\n`
      },
    }
  },
)
