import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { dayInChinese, dayOf } from '../../basics/time.ts'
import { profileOn, VERSIONS, versionOn } from '../../law/profile.ts'
import { NATIONAL } from '../../law/profiles/national.ts'
import { REGION_IDS, REGION_NAMES, type RegionId } from '../../law/regions.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { choicesOf } from '../facts/choices.ts'
import { CERTAINTY_WORDS } from './certainty.ts'
import { statedValues } from './values.ts'

export async function run(call: Call): Promise<Answer> {
  const region = await call.needArgument('profile', readRegion, { choices: choicesOf(REGION_NAMES) })
  const day = call.day('on') ?? dayOf(call.asOf())
  const [first] = NATIONAL
  if (day < first.from) throw new Refused([{ code: 'no-law-on', data: { day, first: first.from } }])
  const from = versionOn(region, day)
  const own = VERSIONS[region].find(version => version.from === from)?.value ?? {}
  const values = statedValues(profileOn(region, day)).map(({ key, label, words, stated }) => ({
    key,
    about: label[call.lang],
    value: stated.value,
    words: words[call.lang],
    note: stated.note?.[call.lang] ?? null,
    citation: stated.citation[call.lang],
    certainty: stated.citation.certainty,
    source: key in own ? region : ('national' as const),
  }))
  const version = from ?? null
  return {
    data: { profile: region, name: REGION_NAMES[region][call.lang], on: day, version, values },
    text: () => {
      const { lang } = call
      const title = {
        zh: `${REGION_NAMES[region].zh}，${dayInChinese(day)}`,
        en: `${REGION_NAMES[region].en}, ${day}`,
      }[lang]
      const which = from
        ? call.t({ zh: `版本自 ${from}`, en: `version from ${from}` })
        : call.t({
            zh: '当日尚无本地版本，适用全国的值',
            en: 'no version of its own on that day: the national values',
          })
      const lines = values.flatMap(v => [
        `${v.about}${call.t({ zh: '：', en: ': ' })}${v.words}${v.source === region ? '' : call.t({ zh: '（全国）', en: ' (national)' })}`,
        `    ${v.citation}  ${v.certainty} ${CERTAINTY_WORDS[v.certainty][lang]}`,
        ...(v.note === null ? [] : [`    ${call.t({ zh: '注：', en: 'note: ' })}${v.note}`]),
      ])
      return `${title}  ${which}\n\n${lines.join('\n')}\n`
    },
  }
}

function readRegion(typed: string): RegionId {
  const word = typed.trim().toLowerCase()
  const found = REGION_IDS.find(
    id => id === word || REGION_NAMES[id].zh.replace(/[市省]$/, '') === word.replace(/[市省]$/, ''),
  )
  if (found) return found
  throw new Refused([
    {
      code: 'profile-unknown',
      data: { profile: typed, near: nearest(word, REGION_IDS).join(' ') || '—', known: REGION_IDS.join(' ') },
    },
  ])
}
