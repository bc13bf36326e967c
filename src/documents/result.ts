import type { Assembly, Compound } from '../assembly/assembly.ts'
import type { HouseRules, RuleKey } from '../assembly/house-rules.ts'
import type { Item } from '../assembly/item.ts'
import { areaText } from '../basics/area.ts'
import { percentBeside } from '../basics/bar.ts'
import { dayInChinese, dayOf, minuteInChinese } from '../basics/time.ts'
import type { Tally } from '../count/outcome.ts'
import type { Weight } from '../count/weight.ts'
import type { Citation } from '../law/citation.ts'
import { regimeAt, resultBasis } from '../law/regime.ts'
import type { ResultValues } from './notice/places.ts'
import { chartRows, decisionSentence, itemValues, testRows } from './notice/result-items.ts'
import {
  convenerName,
  leftOutSentence,
  listOf,
  meetingName,
  quorumSentence,
  scopeSentence,
} from './notice/sentences.ts'
import { derivedSentences } from './wording/derived-words.ts'
import { ruleName, ruleValueWords } from './wording/rule-words.ts'
import { barWords, FIRST_ASSEMBLY_RULES, FORM_WORDS, RULING_WORDS, UNCONFIRMED } from './wording/words.ts'

export interface ResultFacts {
  readonly compound: Compound
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly tally: Tally
  readonly rules: HouseRules
  readonly changedRules: readonly RuleKey[]
  /** Short head of the audit chain; printed once the result is declared. */
  readonly checkCode: string
}

/** The values of 表决结果公告 (reference D38). No personal data but candidates' names. */
export function resultValues(facts: ResultFacts): ResultValues {
  const { compound, assembly, tally, rules } = facts
  const { roll, turnout } = tally
  const { accepted } = turnout
  const regime = regimeAt(assembly.closesAt)
  if (!regime) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  const declared = assembly.declaredAt !== null
  const day = assembly.declaredAt ?? assembly.closedAt
  return {
    小区名称: compound.name,
    会议名称: meetingName(compound, assembly),
    会议形式: FORM_WORDS[assembly.form].zh,
    会议范围: scopeSentence(assembly.scope, '本次会议'),
    召集人: convenerName(compound, assembly.kind),
    待确认标记: declared ? '' : `（${UNCONFIRMED.zh}）`,
    待确认说明: declared
      ? ''
      : `本公告所列结果${UNCONFIRMED.zh}：表决已经截止，结果尚未正式确认，确认之前可能更正，以确认之后的公告为准。`,
    表决开始: minuteInChinese(assembly.opensAt),
    表决截止: minuteInChinese(assembly.closesAt),
    延长说明: extension(assembly),
    专有部分数: roll.units,
    全体人数: roll.headcount,
    全体面积: areaText(roll.area),
    不计入说明: leftOutSentence(roll),
    参与情况: turnoutRows(tally),
    参与要求: quorumSentence(regime),
    参与检验: testRows(`有效票${barWords(accepted.bar, 'zh')}`, accepted),
    参与图: chartRows('参与', accepted),
    表决票: paperRows(tally),
    表决票说明: paperNotes(facts),
    表决事项: tally.items.map((item, i) =>
      itemValues(
        item,
        i,
        rules,
        facts.items.find(it => it.code === item.code),
      ),
    ),
    会议决定: [
      ...tally.items.map((item, i) => decisionSentence(item, i)),
      ...derivedSentences(tally.derived, 'zh'),
    ],
    计票规则: [
      ...(assembly.kind === 'first' ? [FIRST_ASSEMBLY_RULES.zh] : []),
      ...ruleLines(rules, facts.changedRules),
    ],
    法律依据: listOf(citationsOf(tally).map(article => article.zh)),
    核验码: declared ? facts.checkCode : '',
    公告日期: day === null ? '' : dayInChinese(dayOf(day)),
  }
}

function extension(assembly: Assembly): string {
  if (assembly.closesAt === assembly.plannedClosesAt) return ''
  const reason = assembly.extensionReason === '' ? '' : `，理由：${assembly.extensionReason}`
  return `表决截止时间由${minuteInChinese(assembly.plannedClosesAt)}延长至${minuteInChinese(assembly.closesAt)}${reason}。`
}

function turnoutRows({ roll, ballots, turnout }: Tally) {
  const { bar } = turnout.accepted
  const row = (项目: string, w: Weight) => ({
    项目,
    人数: w.headcount,
    人数占比: percentBeside(bar, w.headcount, roll.headcount),
    面积: areaText(w.area),
    面积占比: percentBeside(bar, w.area, roll.area),
  })
  return [
    row('全体业主', roll),
    row('发出表决票', ballots.issued),
    row('已送达', ballots.served),
    row('已交回', ballots.returned),
    row(RULING_WORDS.accepted.zh, ballots.accepted),
    row(RULING_WORDS['not-returned'].zh, ballots.notReturned),
  ]
}

function paperRows({ ballots }: Tally) {
  const { papers } = ballots
  const all = ballots.accepted.headcount + Object.values(papers).reduce((sum, n) => sum + n, 0)
  const row = (类别: string, 份数: number) => ({ 类别, 份数 })
  return [
    row('发出', ballots.issued.headcount),
    row('收回', all),
    row(RULING_WORDS.accepted.zh, ballots.accepted.headcount),
    ...(['void', 'late', 'held', 'duplicate', 'superseded'] as const).map(ruling =>
      row(RULING_WORDS[ruling].zh, papers[ruling]),
    ),
    row(RULING_WORDS['not-returned'].zh, ballots.notReturned.headcount),
  ]
}

function paperNotes({ assembly, tally }: ResultFacts): string[] {
  const { held } = tally.ballots.papers
  if (held === 0) return []
  if (assembly.declareOverride === '')
    return [`尚有待认定票${held}份，同一业主交回的各份内容不一致，认定之前不计入。`]
  return [`结果确认时尚有待认定票${held}份，未计入。仍予确认的理由：${assembly.declareOverride}。`]
}

/** Rules that every reader of the figures needs, and all that the compound set otherwise. */
const ALWAYS_TOLD: readonly RuleKey[] = [
  'headcount',
  'conflicting-ballots',
  'blank',
  'spoilt-item',
  'silence',
]

function ruleLines(rules: HouseRules, changed: readonly RuleKey[]): string[] {
  const keys = [...ALWAYS_TOLD, ...changed.filter(key => !ALWAYS_TOLD.includes(key))]
  return keys.map(
    key =>
      `${ruleName(key, 'zh')}：${ruleValueWords(key, rules, 'zh')}${changed.includes(key) ? '（本小区约定）' : ''}`,
  )
}

function citationsOf({ items, assembly }: Tally): Citation[] {
  const own = items.flatMap(item => [item.quorum.citation, ...item.citations])
  return [...new Set([...own, ...resultBasis(dayOf(assembly.closesAt))])]
}
