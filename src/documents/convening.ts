import type { Assembly, Compound } from '../assembly/assembly.ts'
import type { HouseRules } from '../assembly/house-rules.ts'
import type { Item } from '../assembly/item.ts'
import { SERVICE_METHODS, VOID_CODES } from '../assembly/papers/ballot.ts'
import { ROLE_WORDS } from '../assembly/people/mandate.ts'
import { SERVICE_WORDS } from '../assembly/vocabulary.ts'
import { areaText } from '../basics/area.ts'
import { type Day, dayInChinese, dayOf, minuteInChinese } from '../basics/time.ts'
import type { RollFigures } from '../count/outcome.ts'
import { CITATIONS } from '../law/articles.ts'
import { isInForce } from '../law/citation.ts'
import { lawAt, profileOn } from '../law/profile.ts'
import { conveningBasis } from '../law/regime.ts'
import { noticeVerdict } from '../law/voting/deadlines.ts'
import { majorityWarnings } from './majority-warnings.ts'
import { itemOnNotice } from './notice/convening-items.ts'
import type { ConveningValues } from './notice/places.ts'
import {
  areasSentence,
  convenerName,
  headsSentence,
  leftOutSentence,
  listOf,
  meetingName,
  quorumSentence,
  scopeSentence,
} from './notice/sentences.ts'
import { FIRST_ASSEMBLY_RULES, FORM_WORDS, KIND_WORDS, VOID_WORDS } from './wording/words.ts'

export interface ConveningFacts {
  readonly compound: Compound
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly roll: RollFigures
  readonly rules: HouseRules
  /** How the ballots reach the owners, where the usual sentence does not say it. */
  readonly serviceNote?: string
}

/** The values of 召开业主大会会议公告 (reference D18). No personal data but candidates' names. */
export function conveningValues(facts: ConveningFacts): ConveningValues {
  const { compound, assembly, items, roll, rules } = facts
  const law = lawAt(compound.region, assembly.plannedClosesAt)
  if (!law) throw new Error(`no law decides a vote closing at ${assembly.plannedClosesAt}`)
  const day = dayOf(assembly.plannedClosesAt)
  return {
    小区名称: compound.name,
    会议名称: meetingName(compound, assembly),
    会议类别: KIND_WORDS[assembly.kind].zh,
    会议形式: FORM_WORDS[assembly.form].zh,
    会议范围: scopeSentence(assembly.scope, '本次会议'),
    召集人: convenerName(compound, assembly.kind),
    表决开始: minuteInChinese(assembly.opensAt),
    表决截止: minuteInChinese(assembly.plannedClosesAt),
    专有部分数: roll.units,
    全体人数: roll.headcount,
    全体面积: areaText(roll.area),
    不计入说明: leftOutSentence(roll),
    人数计算: headsSentence(rules),
    面积计算: areasSentence(rules),
    参与要求: quorumSentence(law.regime),
    表决事项: items.map((item, i) => itemOnNotice(item, i, items, rules, law)),
    送达说明: facts.serviceNote ?? usualService(),
    填写规则: fillingRules(items, rules),
    委托规则: proxyRules(rules, day),
    特别提示: [...(assembly.kind === 'first' ? [FIRST_ASSEMBLY_RULES.zh] : []), ...warnings(rules)],
    无效情形: VOID_CODES.map(code => VOID_WORDS[code].zh),
    提前通知说明: shortNotice(compound, assembly),
    法律依据: listOf(conveningBasis(law.regime, day).map(article => article.zh)),
    抄告: compound.committeeOfResidents,
    公告日期: assembly.convenedOn === null ? '　　年　　月　　日' : dayInChinese(assembly.convenedOn),
  }
}

function usualService(): string {
  const methods = SERVICE_METHODS.filter(m => m !== 'notice').map(m => SERVICE_WORDS[m].zh)
  return `表决票由工作人员以${listOf(methods)}等方式逐户送达，并登记送达的时间、方式和签收人。`
}

function fillingRules(items: readonly Item[], rules: HouseRules): string[] {
  const motions = items.some(item => item.kind === 'motion')
  const found = [
    '每名业主一份表决票；同一业主有两个以上专有部分的，面积合并计算，仍为一份。共有的，由共有人推选一人行使表决权。',
  ]
  if (motions)
    found.push(
      `每一议题只能在同意、反对、弃权${rules['follow-mark'] === 'allowed' ? '、随多数' : ''}中选择一项。`,
    )
  found.push(
    rules.blank === 'abstain'
      ? '交回的有效票上某一事项空白的，计入该事项的参与表决，议题按弃权计算。'
      : '交回的有效票上某一事项空白的，依本小区规则不计入该事项的参与表决。',
    rules['spoilt-item'] === 'participating'
      ? '某一事项选择两种以上意见、所选超过名额或者无法辨认的，该项意见无效，计入参与表决，不计入同意、反对、弃权；其他事项不受影响。'
      : '某一事项选择两种以上意见、所选超过名额或者无法辨认的，该项意见无效，依本小区规则不计入该事项的参与表决；其他事项不受影响。',
    CONFLICTING[rules['conflicting-ballots']],
    '截止时间之后收到的票为逾期票，不计入；在截止的那一分钟收到的，视为按时。',
  )
  return found
}

const CONFLICTING: Readonly<Record<HouseRules['conflicting-ballots'], string>> = {
  hold: '同一业主交回两份以上票的，内容相同的只计一次；内容不一致的均列为待认定票，认定之前不计入。',
  first: '同一业主交回两份以上票的，内容相同的只计一次；内容不一致的，依本小区规则以先收到的为准。',
  last: '同一业主交回两份以上票的，内容相同的只计一次；内容不一致的，依本小区规则以后收到的为准。',
}

function proxyRules(rules: HouseRules, day: Day): string[] {
  const { civil165 } = CITATIONS
  const article = isInForce(civil165, day) ? `（${civil165.zh}）` : ''
  const found = [
    `业主可以委托他人代为表决。委托应当采用书面形式，写明代理人、委托事项、权限和期限，由业主签名或者盖章${article}，委托书与表决票一并交回。`,
  ]
  if (rules['proxy-instructions'] === 'required')
    found.push(
      '委托书应当逐项载明业主的意见，代理人按照业主的意见表决；没有逐项载明的，不能用于表决；违背委托的，该项意见无效。',
    )
  if (rules['proxy-max'] !== null) found.push(`一名代理人最多接受${rules['proxy-max']}名业主的委托。`)
  if (rules['proxy-banned'].length > 0)
    found.push(`${listOf(rules['proxy-banned'].map(role => ROLE_WORDS[role].zh))}不得担任代理人。`)
  if (rules.mandates === 'recorded') found.push('授权应当先行登记；代理人签名而没有登记授权的票无效。')
  return found
}

/** What owners must be warned of: silence above all (counting.md §7). */
function warnings(rules: HouseRules): string[] {
  const found = majorityWarnings(rules)
  if (rules.headcount === 'by-unit')
    found.push(`业主人数按专有部分的数量计算的条款原文：${rules['headcount-clause']}`)
  return found
}

/** Told only when the notice period was overridden. */
function shortNotice(
  compound: Compound,
  { kind, convenedOn, opensAt, closesAt, noticeOverride }: Assembly,
): string {
  if (noticeOverride === '') return ''
  if (convenedOn === null) return `通知时间不足的理由：${noticeOverride}。`
  const { days, required } = noticeVerdict(
    convenedOn,
    dayOf(opensAt),
    profileOn(compound.region, dayOf(closesAt)),
    kind,
  )
  if (days >= required) return ''
  return `本公告发布至表决开始为${days}日，少于应当提前通知的${required}日。理由：${noticeOverride}。`
}
