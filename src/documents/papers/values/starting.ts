import { type GroupKind, groupKindOf } from '../../../assembly/bodies/group.ts'
import type { Bar } from '../../../basics/bar.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { groupAsked } from '../../../law/elections/group.ts'
import type { FirstTrigger, Group, Petitioners } from '../../../law/place-values.ts'
import { type Profile, type Stated, sourcesOf } from '../../../law/profile.ts'
import { cited } from '../../../law/told/cited.ts'
import { AS_FIRST, BODY_WORDS, besidesOwners, joined, timeText } from '../../../law/value-words.ts'
import { daysAsked, reElectionLead } from '../../../law/voting/deadlines.ts'
import { fullGroupName, listOf } from '../../wording/notice-words.ts'
import { barWords } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import { groupRows } from './people.ts'

/** How an assembly begins, as far as the place itself says so; what it leaves open is empty. */
export function startingValues(facts: PaperFacts) {
  const { lang, assembly, profile } = facts
  const { firstTriggers, firstPetition } = profile
  return {
    首次会议条件: firstTriggers?.value.map(trigger => triggerWords(trigger)[lang]) ?? [],
    条件依据: firstTriggers ? sources(firstTriggers, lang) : '',
    联名要求: firstPetition
      ? {
          zh: `书面要求由${petitionWords(firstPetition.value, 'zh')}提出（${sources(firstPetition, 'zh')}）。`,
          en: `The written demand is made by ${petitionWords(firstPetition.value, 'en')} (${sources(firstPetition, 'en')}). `,
        }[lang]
      : '',
    筹备组期限: groupDeadline(fullGroupName('preparation', profile), daysAsked(profile, 'groupDays'))[lang],
    改选小组期限: groupDeadline(
      fullGroupName('re-election', profile),
      daysAsked(profile, 'reElectionGroupDays'),
    )[lang],
    换届期限: leadSentence(reElectionLead(profile))[lang],
    小组成员: groupRows(facts),
    组成要求: groupSentences(groupKindOf(assembly.kind), profile).map(told => told[lang]),
  }
}

const NOTHING: Phrase = { zh: '', en: '' }

/** How the group is made up, as far as the place says so. */
function groupSentences(kind: GroupKind, profile: Profile): Phrase[] {
  const { groupSeats } = profile
  const composition = groupAsked(kind, profile)
  const made = composition && groupWords(composition.value)
  const stated = ({ zh, en }: Phrase, by: Stated<unknown>): Phrase => ({
    zh: `${zh}（${sources(by, 'zh')}）。`,
    en: `${en} (${sources(by, 'en')}).`,
  })
  return [
    ...(made?.zh && composition ? [stated(made, composition)] : []),
    ...(groupSeats ? [stated(seatsWords(groupSeats.value, kind), groupSeats)] : []),
  ]
}

function sources(stated: Stated<unknown>, lang: Lang): string {
  return cited(sourcesOf(stated), lang)
}

function triggerWords({ delivered, years }: FirstTrigger): Phrase {
  const parts: Phrase[] = []
  if (years !== undefined)
    parts.push({
      zh: `首套房屋交付使用满${years === 2 ? '两' : hanNumeral(years)}年`,
      en: `${years} years since the first unit was delivered`,
    })
  if (delivered) {
    const { of, share } = delivered
    parts.push(
      of === 'area'
        ? {
            zh: `已交付使用的建筑面积${reachingWords(share)}`,
            en: `${shareWords(share, 'en')} of the floor area is delivered`,
          }
        : {
            zh: `已交付使用的业主人数${reachingWords(share)}`,
            en: `${shareWords(share, 'en')} of the owners have their units`,
          },
    )
  }
  return joined(parts, '，并且', ', and ')
}

export function petitionWords(petition: Petitioners, lang: Lang = 'zh'): string {
  return joined([ownersWords(petition), ...besidesOwners(petition)], '或者', ' or ')[lang]
}

function ownersWords(petition: Petitioners): Phrase {
  if ('owners' in petition)
    return petition.owners === 1
      ? { zh: '业主', en: 'an owner' }
      : {
          zh: `${hanNumeral(petition.owners)}名以上业主联名`,
          en: `${petition.owners} owners or more jointly`,
        }
  const { share, of } = petition
  const [part, some] = [shareWords(share, 'zh'), shareWords(share, 'en')]
  return {
    headcount: { zh: `人数占${part}的业主`, en: `owners with ${some} of the heads` },
    area: { zh: `专有部分面积占${part}的业主`, en: `owners with ${some} of the area` },
    either: {
      zh: `人数占${part}或者专有部分面积占${part}的业主`,
      en: `owners with ${some} of the heads or ${some} of the area`,
    },
    both: {
      zh: `人数和专有部分面积均占${part}的业主`,
      en: `owners with ${some} of both heads and area`,
    },
  }[of]
}

function groupDeadline(group: Phrase, days: Stated<number> | undefined): Phrase {
  if (!days) return NOTHING
  const from = days.since
    ? { zh: `自${days.since.zh}之日起`, en: ` from the day of: ${days.since.en}` }
    : NOTHING
  const time = timeText(days.value, days.unit)
  return {
    zh: `${from.zh}${time.zh.replace(' ', '')}内组建${group.zh}（${sources(days, 'zh')}）。`,
    en: `the ${group.en} is formed within ${time.en}${from.en} (${sources(days, 'en')}).`,
  }
}

function leadSentence(lead: Profile['reElectionLead']): Phrase {
  if (!lead) return NOTHING
  const { count, unit, act } = lead.value
  const time = timeText(count, unit)
  const what =
    act === 'report'
      ? { zh: '书面报告', en: 'report in writing' }
      : { zh: '组织换届选举', en: 'hold the re-election' }
  return {
    zh: `业主委员会任期届满${time.zh.replace(' ', '')}前应当${what.zh}（${sources(lead, 'zh')}）。`,
    en: `The committee must ${what.en} ${time.en} before its term ends (${sources(lead, 'en')}). `,
  }
}

function groupWords({ asFirst, bodies, odd, owners, least, most, oneOf, ownersMayStand }: Group): Phrase {
  const parts: Phrase[] = []
  if (asFirst) parts.push(AS_FIRST)
  if (bodies) {
    const words = (lang: Lang) =>
      listOf(
        bodies.map(body => BODY_WORDS[body][lang]),
        lang,
      )
    parts.push({ zh: `由${words('zh')}组成`, en: `made up of ${words('en')}` })
  }
  if (oneOf) parts.push({ zh: `成员为${oneOf.join('人或者')}人`, en: `${oneOf.join(' or ')} members` })
  if (least !== undefined)
    parts.push(
      most === undefined
        ? { zh: `成员不少于${least}人`, en: `at least ${least} members` }
        : { zh: `成员为${least}至${most}人`, en: `${least} to ${most} members` },
    )
  if (odd) parts.push({ zh: '成员人数为单数', en: 'an odd number of members' })
  if (owners)
    parts.push({
      zh: `业主代表占${shareWords(owners, 'zh')}`,
      en: `owners’ representatives are ${shareWords(owners, 'en')}`,
    })
  if (ownersMayStand === false)
    parts.push({
      zh: '其中的业主代表不得参选首届业主委员会委员',
      en: 'the owners’ representatives in it may not stand for the first committee',
    })
  return joined(parts, '，', ', ')
}

function seatsWords({ developerSeats, streetSeats }: Group, kind: GroupKind): Phrase {
  const parts: Phrase[] = []
  const developer = developerSeats?.[kind === 'preparation' ? 0 : 1]
  if (developer !== undefined)
    parts.push(
      developer === 0
        ? { zh: '没有建设单位的代表', en: 'no representative of the developer' }
        : { zh: `建设单位的代表${developer}名`, en: `${developer} of the developer` },
    )
  if (streetSeats)
    parts.push({
      zh: `街道办事处、乡镇人民政府的代表${streetSeats[0]}至${streetSeats[1]}名`,
      en: `${streetSeats[0]} to ${streetSeats[1]} of the street office or township`,
    })
  return joined(parts, '，', ', ')
}

/** Statutes say hundredths as 百分之…; other shares are said as everywhere else. */
function shareWords(bar: Bar, lang: Lang): string {
  const [part, whole] = bar.of
  if (whole !== 100) return barWords(bar, lang)
  if (lang === 'en') return `${bar.wording} ${part} %`
  const share = `百分之${hanNumeral(part)}`
  return bar.wording === 'at least' ? `${share}以上` : `超过${share}`
}

/** `达到百分之五十以上`, `超过百分之五十`. */
function reachingWords(bar: Bar): string {
  return bar.wording === 'at least' ? `达到${shareWords(bar, 'zh')}` : shareWords(bar, 'zh')
}
