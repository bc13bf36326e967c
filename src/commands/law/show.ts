import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { dayInChinese, dayOf } from '../../basics/time.ts'
import { CERTAINTY_WORDS } from '../../law/citation.ts'
import type { Place } from '../../law/place.ts'
import { PLACE_IDS, PLACES } from '../../law/places/index.ts'
import { NATIONAL } from '../../law/places/national.ts'
import { profileOn, versionOn } from '../../law/profile.ts'
import { statedValues } from '../../law/values.ts'
import { placeChoices } from '../facts/choices.ts'
import { command } from '../frame/command.ts'

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
