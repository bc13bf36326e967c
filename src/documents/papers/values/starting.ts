import type { Bar } from '../../../basics/bar.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import type { FirstTrigger, Group, Petitioners } from '../../../law/place-values.ts'
import { type Profile, type Stated, sourcesOf } from '../../../law/profile.ts'
import { cited } from '../../../law/told/cited.ts'
import { BODY_WORDS, timeText } from '../../../law/value-words.ts'
import { daysAsked, reElectionLead } from '../../../law/voting/deadlines.ts'
import { listOf, reElectionGroupName } from '../../wording/notice-words.ts'
import { barWords } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import { groupRows } from './people.ts'

/** How an assembly begins, as far as the place itself says so; what it leaves open is empty. */
export function startingValues(facts: PaperFacts) {
  const { assembly, profile } = facts
  const { firstTriggers, firstPetition } = profile
  return {
    首次会议条件: firstTriggers?.value.map(triggerWords) ?? [],
    条件依据: firstTriggers ? sources(firstTriggers) : '',
    联名要求: firstPetition
      ? `书面要求由${petitionWords(firstPetition.value)}提出（${sources(firstPetition)}）。`
      : '',
    筹备组期限: groupDeadline('首次业主大会会议筹备组', daysAsked(profile, 'groupDays')),
    改选小组期限: groupDeadline(reElectionGroupName(profile), daysAsked(profile, 'reElectionGroupDays')),
    换届期限: leadSentence(reElectionLead(profile)),
    小组成员: groupRows(facts),
    组成要求: compositionOf(profile, assembly.kind === 'first'),
  }
}

/** How the body that convenes is made up, as far as the place says so: before the first assembly, or for a re-election. */
function compositionOf(profile: Profile, first: boolean): string[] {
  const { convenerOfFirst, group, groupSeats, propertyCommittee, reElectionGroup } = profile
  const beforeFirst = convenerOfFirst?.value === 'property-committee' ? propertyCommittee : group
  const body = first ? beforeFirst : reElectionGroup
  const words = body && (groupWords(body.value) || body.note?.zh)
  return [
    ...(words ? [`${words}（${sources(body)}）。`] : []),
    ...(groupSeats ? [`${seatsWords(groupSeats.value, first)}（${sources(groupSeats)}）。`] : []),
  ]
}

function sources(stated: Stated<unknown>): string {
  return cited(sourcesOf(stated))
}

function triggerWords({ delivered, years }: FirstTrigger): string {
  const parts: string[] = []
  if (years !== undefined) parts.push(`首套房屋交付使用满${years === 2 ? '两' : hanNumeral(years)}年`)
  if (delivered)
    parts.push(
      delivered.of === 'area'
        ? `已交付使用的建筑面积${reachingWords(delivered.share)}`
        : `已交付使用的业主人数${reachingWords(delivered.share)}`,
    )
  return parts.join('，并且')
}

export function petitionWords(petition: Petitioners): string {
  return [
    ownersWords(petition),
    ...(petition.developer ? ['建设单位'] : []),
    ...(petition.residents ? ['居（村）民委员会'] : []),
  ].join('或者')
}

function ownersWords(petition: Petitioners): string {
  if ('owners' in petition)
    return petition.owners === 1 ? '业主' : `${hanNumeral(petition.owners)}名以上业主联名`
  const { share, of } = petition
  const part = shareWords(share)
  return {
    headcount: `人数占${part}的业主`,
    area: `专有部分面积占${part}的业主`,
    either: `人数占${part}或者专有部分面积占${part}的业主`,
    both: `人数和专有部分面积均占${part}的业主`,
  }[of]
}

function groupDeadline(group: string, days: Stated<number> | undefined): string {
  if (!days) return ''
  const from = days.since ? `自${days.since.zh}之日起` : ''
  const time = timeText(days.value, days.unit).zh.replace(' ', '')
  return `${from}${time}内组建${group}（${sources(days)}）。`
}

function leadSentence(lead: Profile['reElectionLead']): string {
  if (!lead) return ''
  const { count, unit, act } = lead.value
  const time = timeText(count, unit).zh.replace(' ', '')
  const what = act === 'report' ? '书面报告' : '组织换届选举'
  return `业主委员会任期届满${time}前应当${what}（${sources(lead)}）。`
}

function groupWords({ bodies, odd, owners, least, most, oneOf, ownersMayStand }: Group): string {
  const parts: string[] = []
  if (bodies) parts.push(`由${listOf(bodies.map(body => BODY_WORDS[body].zh))}组成`)
  if (oneOf) parts.push(`成员为${oneOf.join('人或者')}人`)
  if (least !== undefined)
    parts.push(most === undefined ? `成员不少于${least}人` : `成员为${least}至${most}人`)
  if (odd) parts.push('成员人数为单数')
  if (owners) parts.push(`业主代表占${shareWords(owners)}`)
  if (ownersMayStand === false) parts.push('其中的业主代表不得参选首届业主委员会委员')
  return parts.join('，')
}

function seatsWords({ developerSeats, streetSeats }: Group, first: boolean): string {
  const parts: string[] = []
  const developer = developerSeats?.[first ? 0 : 1]
  if (developer !== undefined)
    parts.push(developer === 0 ? '没有建设单位的代表' : `建设单位的代表${developer}名`)
  if (streetSeats) parts.push(`街道办事处、乡镇人民政府的代表${streetSeats[0]}至${streetSeats[1]}名`)
  return parts.join('，')
}

/** Statutes say hundredths as 百分之…; other shares are said as everywhere else. */
function shareWords(bar: Bar): string {
  const [part, whole] = bar.of
  if (whole !== 100) return barWords(bar, 'zh')
  const share = `百分之${hanNumeral(part)}`
  return bar.wording === 'at least' ? `${share}以上` : `超过${share}`
}

/** `达到百分之五十以上`, `超过百分之五十`. */
function reachingWords(bar: Bar): string {
  return bar.wording === 'at least' ? `达到${shareWords(bar)}` : shareWords(bar)
}
