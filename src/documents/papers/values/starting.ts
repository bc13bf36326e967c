import type { Bar } from '../../../basics/bar.ts'
import type { FirstTrigger, Group, Petition, Profile, Stated } from '../../../law/profile.ts'
import { daysAsked, reElectionLead } from '../../../law/voting/deadlines.ts'
import { barWords, chineseNumeral } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'

/** How an assembly begins, as far as the place itself says so; what it leaves open is empty. */
export function startingValues({ assembly, profile }: PaperFacts) {
  const { firstTriggers, firstPetition, group, groupSeats } = profile
  const first = assembly.kind === 'first'
  return {
    首次会议条件: firstTriggers?.value.map(triggerWords) ?? [],
    条件依据: firstTriggers?.citation.zh ?? '',
    联名要求: firstPetition
      ? `书面要求须由${petitionWords(firstPetition.value)}提出（${firstPetition.citation.zh}）。`
      : '',
    筹备组期限: groupDeadline('首次业主大会会议筹备组', daysAsked(profile, 'groupDays')),
    改选小组期限: groupDeadline('换届改选小组', daysAsked(profile, 'reElectionGroupDays')),
    换届期限: leadSentence(reElectionLead(profile)),
    组成要求: [
      ...(group ? [`${groupWords(group.value)}（${group.citation.zh}）。`] : []),
      ...(groupSeats ? [`${seatsWords(groupSeats.value, first)}（${groupSeats.citation.zh}）。`] : []),
    ],
  }
}

function triggerWords({ delivered, years }: FirstTrigger): string {
  const parts: string[] = []
  if (years !== undefined) parts.push(`首套房屋交付使用满${years === 2 ? '两' : chineseNumeral(years)}年`)
  if (delivered)
    parts.push(
      delivered.of === 'area'
        ? `已交付使用的建筑面积达到${shareWords(delivered.share)}`
        : `已交付使用的业主人数达到${shareWords(delivered.share)}`,
    )
  return parts.join('，并且')
}

function petitionWords({ share, of, developer }: Petition): string {
  const part = shareWords(share)
  const owners = {
    headcount: `人数占${part}的业主`,
    area: `专有部分面积占${part}的业主`,
    either: `人数占${part}或者专有部分面积占${part}的业主`,
    both: `人数和专有部分面积均占${part}的业主`,
  }[of]
  return developer ? `${owners}或者建设单位` : owners
}

function groupDeadline(group: string, days: Stated<number> | undefined): string {
  return days ? `自收到书面报告之日起${days.value}日内组建${group}（${days.citation.zh}）。` : ''
}

function leadSentence(lead: Profile['reElectionLead']): string {
  if (!lead) return ''
  const { count, unit, act } = lead.value
  const time = unit === 'months' ? `${count}个月` : `${count}日`
  const what = act === 'report' ? '书面报告' : '组织换届选举'
  return `业主委员会任期届满${time}前应当${what}（${lead.citation.zh}）。`
}

function groupWords({ odd, owners, least, most, ownersMayStand }: Group): string {
  const parts: string[] = []
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
  const share = `百分之${chineseNumeral(part)}`
  return bar.wording === 'at least' ? `${share}以上` : `超过${share}`
}
