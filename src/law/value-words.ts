import type { EndCause } from '../assembly/bodies/committee.ts'
import type { GroupBody } from '../assembly/bodies/group.ts'
import { areaText } from '../basics/area.ts'
import type { Bar } from '../basics/bar.ts'
import type { Phrase } from '../basics/phrase.ts'
import type {
  Authority,
  CommitteeSize,
  FilingPaper,
  FirstTrigger,
  Group,
  Petitioners,
  Recall,
  SeatEnd,
} from './place-values.ts'
import type { CountedIn } from './profile.ts'

/* How the kinds of values that a profile has are said in both languages. */

export function both(zh: string, en: string): Phrase {
  return { zh, en }
}

/** What ends a seat by itself, in a place's own words. */
export function ends(cause: EndCause, zh: string, en: string): SeatEnd {
  return { cause, zh, en }
}

/** Phrases one after the other. */
export function joined(parts: readonly Phrase[], zh = '，', en = '; '): Phrase {
  return both(parts.map(part => part.zh).join(zh), parts.map(part => part.en).join(en))
}

/** `30 日`, `5 个工作日`, `1 个月`. */
export function timeText(count: number, unit: CountedIn = 'days'): Phrase {
  const { zh, en } = UNIT_WORDS[unit]
  return both(`${count} ${zh}`, `${count} ${count === 1 ? en : `${en}s`}`)
}

const UNIT_WORDS: Readonly<Record<CountedIn, Phrase>> = {
  days: both('日', 'day'),
  'working-days': both('个工作日', 'working day'),
  months: both('个月', 'month'),
}

export function within(count: number, unit?: CountedIn): Phrase {
  const time = timeText(count, unit)
  return both(`${time.zh}内`, `within ${time.en}`)
}

export function leastTime(count: number, unit?: CountedIn): Phrase {
  const { zh, en } = timeText(count, unit)
  return both(`不少于 ${zh}`, `at least ${en}`)
}

export function limitsText(least: number | null, most: number, zh: string, en: string): Phrase {
  return least === null
    ? both(`不超过 ${most} ${zh}`, `at most ${most}${en}`)
    : both(`${least} 至 ${most} ${zh}`, `${least} to ${most}${en}`)
}

/** `全体委员的 1/2 以上`, `at least 1/2 of all members`. */
export function barText({ wording, of }: Bar, zh: string, en: string): Phrase {
  const share = shareText(of)
  return wording === 'at least'
    ? both(`达到${zh}的 ${share} 以上`, `at least ${share} of ${en}`)
    : both(`超过${zh}的 ${share}`, `more than ${share} of ${en}`)
}

export function petitionText(petition: Petitioners): Phrase {
  return joined([ownersText(petition), ...besidesOwners(petition)], '，或者', ', or ')
}

/** Who else may ask. */
export function besidesOwners({ developer, residents }: Petitioners): Phrase[] {
  return [
    ...(developer ? [both('建设单位', 'the developer')] : []),
    ...(residents ? [AUTHORITY_WORDS.residents] : []),
  ]
}

function ownersText(petition: Petitioners): Phrase {
  if ('owners' in petition)
    return petition.owners === 1
      ? both('任何业主', 'any owner')
      : both(`${petition.owners} 名以上业主联名`, `${petition.owners} owners together`)
  const { share, of } = petition
  return {
    headcount: barText(share, '人数', 'the owners'),
    area: barText(share, '面积', 'the area'),
    either: barText(share, '人数或者面积', 'the owners or of the area'),
    both: barText(share, '人数和面积', 'the owners and of the area'),
  }[of]
}

export function recallText({ owners, members, committee, heard }: Recall): Phrase {
  const who = joined(
    [
      ...(owners ? [petitionText(owners)] : []),
      ...(members ? [barText(members, '委员', 'the members')] : []),
      ...(committee ? [both('业主委员会', 'the committee')] : []),
    ],
    '，或者',
    ', or ',
  )
  return heard ? joined([who, both('表决前听取本人申辩', 'who is heard before the vote')]) : who
}

export function triggerText({ delivered, years }: FirstTrigger): Phrase {
  const parts: Phrase[] = []
  if (years !== undefined)
    parts.push(both(`首套交付满 ${years} 年`, `the first unit was delivered ${years} years ago`))
  if (delivered?.of === 'area') parts.push(barText(delivered.share, '交付面积', 'the area is delivered'))
  if (delivered?.of === 'owners')
    parts.push(barText(delivered.share, '业主总数（以已交付的计）', 'the owners have taken delivery'))
  return joined(parts, '且', ' and ')
}

export function groupText({
  name,
  asFirst,
  bodies,
  odd,
  owners,
  least,
  most,
  oneOf,
  developerSeats,
  streetSeats,
  ownersMayStand,
}: Group): Phrase {
  const parts: Phrase[] = []
  if (name) parts.push(name)
  if (asFirst) parts.push(AS_FIRST)
  if (bodies)
    parts.push(
      both(
        `由${bodies.map(body => BODY_WORDS[body].zh).join('、')}组成`,
        `from ${bodies.map(body => BODY_WORDS[body].en).join(', ')}`,
      ),
    )
  if (oneOf) parts.push(both(`${oneOf.join(' 或者 ')} 人`, oneOf.join(' or ')))
  if (least !== undefined)
    parts.push(
      most === undefined
        ? both(`${least} 人以上`, `${least} or more`)
        : both(`${least} 至 ${most} 人`, `${least} to ${most}`),
    )
  if (odd) parts.push(both('单数', 'an odd number'))
  if (owners) parts.push(barText(owners, '总人数（业主代表）', 'them owners'))
  if (developerSeats)
    parts.push(
      both(
        `建设单位 ${developerSeats[0]} 名（换届 ${developerSeats[1]} 名）`,
        `developer ${developerSeats[0]} (re-election ${developerSeats[1]})`,
      ),
    )
  if (streetSeats)
    parts.push(
      both(
        `街道（乡镇）${streetSeats[0]} 至 ${streetSeats[1]} 名`,
        `street office ${streetSeats[0]} to ${streetSeats[1]}`,
      ),
    )
  if (ownersMayStand === false)
    parts.push(both('其中的业主代表不得参选首届委员', 'its owners may not stand for the first committee'))
  return joined(parts)
}

/** A re-election group that is made up as the group before a first assembly. */
export const AS_FIRST: Phrase = both('参照筹备组组成', 'made up as the preparatory group')

/** 物业管理委员会: stands in for a committee, and for the group before a first assembly where a place has it so. */
export const PROPERTY_COMMITTEE: Phrase = both('物业管理委员会', 'property management committee')

/** Who sends members into a group. */
export const BODY_WORDS: Readonly<Record<GroupBody, Phrase>> = {
  owners: both('业主代表', 'owners'),
  developer: both('建设单位代表', 'the developer'),
  manager: both('前期物业服务人代表', 'the first manager'),
  street: both('街道（乡镇）代表', 'the street office'),
  residents: both('居（村）民委员会代表', 'the residents’ committee'),
  party: both('社区党组织代表', 'the party organisation'),
}

export const AUTHORITY_WORDS: Readonly<Record<Authority, Phrase>> = {
  street: both('街道办事处（乡镇人民政府）', 'the street office'),
  residents: both('居（村）民委员会', 'the residents’ committee'),
  'housing-office': both('房管机构', 'the housing office'),
  department: both('区县物业主管部门', 'the property department'),
}

export function bodiesText(bodies: readonly Authority[]): Phrase {
  return joined(
    bodies.map(body => AUTHORITY_WORDS[body]),
    '、',
    ', ',
  )
}

export function sizeText({ least, most, odd, small }: CommitteeSize): Phrase {
  const size =
    most === null
      ? both(`${least} 人以上${odd ? '单数' : ''}`, `${least} or more${odd ? ', odd' : ''}`)
      : both(`${least} 至 ${most} 人${odd ? '，单数' : ''}`, `${least} to ${most}${odd ? ', odd' : ''}`)
  if (!small) return size
  const limit =
    small.by === 'floor-area'
      ? both(`建筑面积 ${square(small.atMost)} 平方米以下`, `at most ${square(small.atMost)} m² floor area`)
      : both(`${small.atMost} 户以下`, `at most ${small.atMost} households`)
  return joined([size, both(`${limit.zh}的可以 ${small.seats} 人`, `${small.seats} with ${limit.en}`)])
}

export function atMostText(perSeat: readonly [number, number]): Phrase {
  const [numerator, denominator] = perSeat
  if (numerator === denominator) return both('不超过委员人数', 'no more than members')
  return both(`不超过委员人数的 ${shareText(perSeat)}`, `at most ${shareText(perSeat)} of the members`)
}

function shareText([numerator, denominator]: readonly [number, number]): string {
  return denominator === 100 ? `${numerator}%` : `${numerator}/${denominator}`
}

function square(area: number): string {
  return areaText(area).replace(/\.00$/, '')
}

/** What is handed in for filing. */
export const FILING_WORDS: Readonly<Record<FilingPaper, Phrase>> = {
  minutes: { zh: '业主大会会议记录', en: 'minutes of the assembly' },
  decision: { zh: '业主大会会议决定', en: 'decisions of the assembly' },
  rules: { zh: '业主大会议事规则', en: 'rules of procedure' },
  covenant: { zh: '管理规约', en: 'the covenant' },
  'fund-covenant': { zh: '专项维修资金管理规约', en: 'the covenant on the maintenance fund' },
  members: { zh: '业主委员会委员名单和基本情况', en: 'the members and their data' },
  pledges: { zh: '委员的书面承诺', en: 'the members’ written pledges' },
  training: { zh: '委员的培训记录', en: 'the members’ training record' },
  'first-committee-meeting': {
    zh: '业主委员会首次会议的记录和决定',
    en: 'minutes of the committee’s first meeting',
  },
  report: { zh: '业主大会成立和业主委员会选举情况的报告', en: 'report on establishment and election' },
  'committee-rules': { zh: '业主委员会工作规则', en: 'the committee’s working rules' },
  'other-decisions': { zh: '业主大会决定的其他重大事项', en: 'other major decisions of the assembly' },
}
