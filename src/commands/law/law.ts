import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { dayInChinese, dayOf } from '../../basics/time.ts'
import { findArticles, nearArticles } from '../../law/articles.ts'
import { CERTAINTY_WORDS } from '../../law/citation.ts'
import type { Place } from '../../law/place.ts'
import { PLACE_IDS, PLACES } from '../../law/places/index.ts'
import { NATIONAL } from '../../law/places/national.ts'
import { profileOn, versionOn } from '../../law/profile.ts'
import { usesOf } from '../../law/uses.ts'
import { statedValues } from '../../law/values.ts'
import { placeChoices } from '../facts/choices.ts'
import { tableText } from '../files/columns.ts'
import { WrongUsage } from '../frame/call.ts'
import { command } from '../frame/spec.ts'

export const lawList = command(
  {
    path: ['law', 'list'],
    summary: { zh: '列出各地规定及其版本', en: 'lists the regional profiles and their versions' },
    example: 'hoa law list',
  },
  async call => {
    const profiles = PLACES.map(({ id, name, versions }) => ({
      profile: id,
      name: name[call.lang],
      versions: versions.map(version => version.from),
    }))
    const headers = { zh: ['代码', '地方', '版本（自）'], en: ['profile', 'place', 'versions (from)'] }[
      call.lang
    ]
    return {
      data: profiles,
      text: async () => {
        const table = await tableText(
          headers,
          profiles.map(p => [p.profile, p.name, p.versions.join('  ')]),
        )
        return `${table}${call.t({ zh: '各地没有规定的，适用全国的值。查看：hoa law show <代码> --on <日期>\n', en: 'What a place does not say is the national value. See: hoa law show <profile> --on <day>\n' })}`
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
    const from = versionOn(place.id, day)
    const own = place.versions.find(version => version.from === from)?.value ?? {}
    const values = statedValues(profileOn(place.id, day)).map(({ key, label, words, stated }) => ({
      key,
      about: label[call.lang],
      value: stated.value,
      words: words[call.lang],
      note: stated.note?.[call.lang] ?? null,
      citation: stated.citation[call.lang],
      certainty: stated.citation.certainty,
      source: key in own ? place.id : NATIONAL.id,
    }))
    const version = from ?? null
    return {
      data: { profile: place.id, name: place.name[call.lang], on: day, version, values },
      text: () => {
        const { lang } = call
        const title = {
          zh: `${place.name.zh}，${dayInChinese(day)}`,
          en: `${place.name.en}, ${day}`,
        }[lang]
        const which = from
          ? call.t({ zh: `版本自 ${from}`, en: `version from ${from}` })
          : call.t({
              zh: '当日尚无本地版本，适用全国的值',
              en: 'no version of its own on that day: the national values',
            })
        const lines = values.flatMap(v => [
          `${v.about}${call.t({ zh: '：', en: ': ' })}${v.words}${v.source === place.id ? '' : call.t({ zh: '（全国）', en: ' (national)' })}`,
          `    ${v.citation}  ${v.certainty} ${CERTAINTY_WORDS[v.certainty][lang]}`,
          ...(v.note === null ? [] : [`    ${call.t({ zh: '注：', en: 'note: ' })}${v.note}`]),
        ])
        return `${title}  ${which}\n\n${lines.join('\n')}\n`
      },
    }
  },
)

function readPlace(typed: string): Place {
  const word = typed.trim().toLowerCase()
  const found = PLACES.find(
    ({ id, name }) => id === word || name.zh.replace(/[市省]$/, '') === word.replace(/[市省]$/, ''),
  )
  if (found) return found
  throw new Refused([
    {
      code: 'profile-unknown',
      data: { profile: typed, near: nearest(word, PLACE_IDS).join(' ') || '—', known: PLACE_IDS.join(' ') },
    },
  ])
}

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
