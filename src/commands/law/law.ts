import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { type Day, dayInChinese, dayOf } from '../../basics/time.ts'
import { findArticles, nearArticles } from '../../law/articles.ts'
import { CERTAINTY_WORDS, type Citation } from '../../law/citation.ts'
import { chainOf, type Place } from '../../law/place.ts'
import { PLACE_IDS, PLACES } from '../../law/places/index.ts'
import { NATIONAL } from '../../law/places/national.ts'
import { certaintyOf, profileOn, sourcesOf, stating, versionOn } from '../../law/profile.ts'
import { type Notion, notionsLike, notionsNamed } from '../../law/told/not-in-the-law.ts'
import { statedValues } from '../../law/values.ts'
import { placeChoices } from '../facts/choices.ts'
import { WrongUsage } from '../frame/call.ts'
import { command, LIST_OUT } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'
import { articleTold, blockText, notionTold } from './told.ts'

export const lawList = command(
  {
    path: ['law', 'list'],
    summary: { zh: '列出各地规定及其版本', en: 'lists the regional profiles and their versions' },
    options: LIST_OUT,
    example: 'hoa law list',
  },
  async call => {
    const profiles = PLACES.map(({ id, name, within, versions, articles }) => ({
      profile: id,
      name: name[call.lang],
      within: within?.id ?? null,
      versions: versions.map(version => version.from),
      articles: Object.keys(articles).length,
    }))
    const headers = {
      zh: ['代码', '地方', '上级', '条文', '版本（自）'],
      en: ['profile', 'place', 'within', 'articles', 'versions (from)'],
    }[call.lang]
    return {
      data: profiles,
      text: () => {
        const table = listing(
          headers,
          profiles.map(p => [p.profile, p.name, p.within ?? '', String(p.articles), p.versions.join('  ')]),
        )
        return [
          table,
          call.t({
            zh: '一地没有规定的，适用上级和全国的值。查看：hoa law show <代码> --on <日期>\n',
            en: 'What a place does not say is the value of the place around it, in the end the national one. See: hoa law show <profile> --on <day>\n',
          }),
        ]
      },
    }
  },
)

export const lawShow = command(
  {
    path: ['law', 'show'],
    summary: {
      zh: '显示一地某日适用的各项规定、条文和可信程度',
      en: 'shows what holds in a place on a day, with articles and certainty',
    },
    arguments: { profile: { zh: '地方', en: 'the profile' } },
    options: { on: { value: '<day>', zh: '哪一日，默认今天', en: 'the day; today by default' } },
    example: 'hoa law show shanghai --on 2026-03-01',
  },
  async call => {
    const place = await call.needArgument('profile', readPlace, { choices: placeChoices() })
    const day = call.day('on') ?? dayOf(call.asOf())
    const [first] = NATIONAL.versions
    if (day < first.from) throw new Refused([{ code: 'no-law-on', data: { day, first: first.from } }])
    const values = statedValues(profileOn(place.id, day)).map(({ key, label, words, stated }) => {
      const source = stating(key, place, day)
      return {
        key,
        about: label[call.lang],
        value: stated.value,
        unit: stated.unit ?? null,
        since: stated.since?.[call.lang] ?? null,
        words: words[call.lang],
        note: stated.note?.[call.lang] ?? null,
        citation: stated.citation[call.lang],
        certainty: certaintyOf(stated),
        citations: sourcesOf(stated).map(one => ({
          id: one.id,
          citation: one[call.lang],
          certainty: one.certainty,
        })),
        source: source.id,
        sourceName: source.name[call.lang],
      }
    })
    const version = versionOn(place.id, day) ?? null
    const texts = chainOf(place).map(one => ({ profile: one.id, version: versionOn(one.id, day) ?? null }))
    return {
      data: { profile: place.id, name: place.name[call.lang], on: day, version, texts, values },
      text: () => {
        const { lang } = call
        const title = {
          zh: `${place.name.zh}，${dayInChinese(day)}`,
          en: `${place.name.en}, ${day}`,
        }[lang]
        const lines = values.flatMap(v => [
          `${v.about}${call.t({ zh: '：', en: ': ' })}${v.words}${v.source === place.id ? '' : call.t({ zh: `（${v.sourceName}）`, en: ` (${v.sourceName})` })}`,
          ...v.citations.map(({ citation, certainty }, i) => {
            const sure = i === 0 ? v.certainty : certainty
            return `    ${citation}  ${sure} ${CERTAINTY_WORDS[sure][lang]}`
          }),
          ...(v.note === null ? [] : [`    ${call.t({ zh: '注：', en: 'note: ' })}${v.note}`]),
        ])
        return `${title}  ${whichText(place, day)[lang]}\n\n${lines.join('\n')}\n`
      },
    }
  },
)

/** Which text of the place itself is told; before the first that hoa knows, whose values stand in. */
function whichText(place: Place, day: Day): Phrase {
  const from = versionOn(place.id, day)
  if (from) return { zh: `版本自 ${from}`, en: `version from ${from}` }
  const around = place.within && versionOn(place.within.id, day) ? place.within.name : null
  return {
    zh: `hoa 没有收录本地当日的规定，以下是适用${around ? `${around.zh}和` : ''}全国的值`,
    en: `hoa knows no text of the place on that day: the values of ${around ? `${around.en} and ` : ''}the nation`,
  }
}

function readPlace(typed: string): Place {
  const word = typed.trim().toLowerCase()
  const found = PLACES.find(
    ({ id, name }) => id === word || name.zh.replace(/[市省]$/, '') === word.replace(/[市省]$/, ''),
  )
  if (found) return found
  throw new Refused([
    {
      code: 'profile-unknown',
      data: { profile: typed, near: nearest(word, PLACE_IDS).join(' '), known: PLACE_IDS.join(' ') },
    },
  ])
}

export const lawExplain = command(
  {
    path: ['law', 'explain'],
    summary: {
      zh: '解释条文：大意、可信程度、用在哪里；常被问到而法律没有的，也说明',
      en: 'explains a citation: gist, certainty, use; and what is often asked for and not in the law',
    },
    arguments: {
      citation: {
        many: true,
        zh: '条文或者说法，如 民法典278、二次会议',
        en: 'an article or a notion, such as “Civil Code art. 278” or “second meeting”',
      },
    },
    example: 'hoa law explain 上海28',
  },
  async call => {
    const typed = await call.needArguments('citation')
    if (typed.join('').trim() === '')
      throw new WrongUsage([{ code: 'argument-missing', data: { name: 'citation' } }])
    const { articles, notions } = readAll(typed, call.lang)
    const told = [
      ...articles.map(article => articleTold(article, call.lang)),
      ...notions.map(notion => notionTold(notion, call.lang)),
    ]
    return {
      data: told,
      text: () => `${told.map(one => blockText(one, call.lang)).join('\n\n')}\n`,
    }
  },
)

interface Found {
  readonly articles: readonly Citation[]
  readonly notions: readonly Notion[]
}

/** What the words mean together, else what each of them means. */
function readAll(typed: readonly string[], lang: Lang): Found {
  const whole = typed.join(' ').trim()
  const articles = findArticles(whole)
  if (articles.length > 0) return { articles, notions: [] }
  const named = notionsNamed(whole)
  if (named.length > 0) return { articles: [], notions: named }
  const each = typed.map(word => ({ word, found: find(word) }))
  const unknown = each.filter(({ found }) => !isAny(found)).map(({ word }) => word)
  if (unknown.length > 0)
    throw new Refused((unknown.length === typed.length ? [whole] : unknown).map(unknownFault(lang)))
  return {
    articles: [...new Set(each.flatMap(({ found }) => found.articles))],
    notions: [...new Set(each.flatMap(({ found }) => found.notions))],
  }
}

function find(word: string): Found {
  const articles = findArticles(word)
  if (articles.length > 0) return { articles, notions: [] }
  const named = notionsNamed(word)
  return { articles: [], notions: named.length > 0 ? named : notionsLike(word) }
}

function isAny({ articles, notions }: Found): boolean {
  return articles.length + notions.length > 0
}

function unknownFault(lang: Lang): (citation: string) => Problem {
  return citation => ({
    code: 'citation-unknown',
    data: {
      citation,
      near: nearArticles(citation)
        .map(one => one[lang])
        .join({ zh: '、', en: '; ' }[lang]),
    },
  })
}
