import type { Assembly, Compound, HouseRules, RuleKey } from '../../../assembly/assembly.ts'
import type { Item } from '../../../assembly/item.ts'
import { areaText } from '../../../basics/area.ts'
import { roundedPercent } from '../../../basics/bar.ts'
import { dayInChinese, dayOf, minuteInChinese } from '../../../basics/time.ts'
import type { ElectionTally, ItemTally, Measured, Tally } from '../../../count/outcome.ts'
import { regimeAt, resultBasis } from '../../../law/regime.ts'
import { MAJORITY_WORDS, MATTERS } from '../../../law/voting/majority.ts'
import { candidatesWith, type FigureRow, type ItemView, viewItem } from '../../view/item-view.ts'
import { axisViews, clearsBoth, exactlyWords, shareWords } from '../../view/measured.ts'
import { citationsOf, type VotersRow, viewTally } from '../../view/tally-view.ts'
import { derivedSentences } from '../../wording/derived-words.ts'
import { consentSentence, listOf, quorumSentence, scopeSentence } from '../../wording/notice-words.ts'
import { ruleName, ruleValueWords } from '../../wording/rule-words.ts'
import {
  afterOutcomeWords,
  barWords,
  candidateWords,
  chineseNumeral,
  FIRST_ASSEMBLY_RULES,
  outcomeWords,
  UNCONFIRMED,
} from '../../wording/words.ts'
import { assemblyValues, figureValues } from './convening.ts'

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
export function resultValues(facts: ResultFacts) {
  const { compound, assembly, tally } = facts
  const regime = regimeAt(assembly.closesAt)
  if (!regime) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  const { 各项结果, 结果依据, ...count } = countValues(facts)
  const day = assembly.declaredAt ?? assembly.closedAt
  return {
    ...assemblyValues(compound, assembly),
    ...figureValues(tally.roll),
    ...count,
    表决截止: minuteInChinese(assembly.closesAt),
    参与要求: quorumSentence(regime),
    表决事项: 各项结果,
    法律依据: 结果依据,
    公告日期: day === null ? '' : dayInChinese(dayOf(day)),
  }
}

/** What the count came to, for every paper that tells it. */
export function countValues(facts: ResultFacts) {
  const { assembly, tally, rules } = facts
  const { accepted } = tally.turnout
  const declared = assembly.declaredAt !== null
  return {
    待确认标记: declared ? '' : `（${UNCONFIRMED.zh}）`,
    待确认说明: declared
      ? ''
      : `本公告所列结果${UNCONFIRMED.zh}：表决已经截止，结果尚未正式确认，确认之前可能更正，以确认之后的公告为准。`,
    延长说明: extensionSentence(assembly),
    参与情况: turnoutRows(tally),
    参与检验: testRows(`有效票${barWords(accepted.bar, 'zh')}`, accepted),
    参与图: chartRows('参与', accepted),
    表决票: paperRows(tally),
    表决票说明: paperNotes(facts),
    各项结果: tally.items.map((item, i) =>
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
    结果依据: listOf(
      citationsOf(tally.items, resultBasis(dayOf(assembly.closesAt))).map(article => article.zh),
    ),
    核验码: declared ? facts.checkCode : '',
  }
}

function extensionSentence(assembly: Assembly): string {
  if (assembly.closesAt === assembly.plannedClosesAt) return ''
  const reason = assembly.extensionReason === '' ? '' : `，理由：${assembly.extensionReason}`
  return `表决截止时间由${minuteInChinese(assembly.plannedClosesAt)}延长至${minuteInChinese(assembly.closesAt)}${reason}。`
}

function turnoutRows(tally: Tally) {
  const { roll, issued, ...others } = viewTally(tally).voters
  const row = (项目: string, { weight, share }: VotersRow) => ({
    项目,
    人数: weight.headcount,
    人数占比: share.headcount,
    面积: areaText(weight.area),
    面积占比: share.area,
  })
  return [
    row(roll.label.zh, roll),
    row('发出表决票', issued),
    ...Object.values(others).map(voters => row(voters.label.zh, voters)),
  ]
}

function paperRows(tally: Tally) {
  return viewTally(tally).papers.map(({ label, count }) => ({ 类别: label.zh, 份数: count }))
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

/** One item of the result notice: its figures on both axes, the tests, the verdict. */
export function itemValues(item: ItemTally, index: number, rules: HouseRules, told: Item | undefined) {
  const view = viewItem(item, rules)
  const scope = told ? scopeSentence(told.scope, '本项') : ''
  return {
    序号: ordinal(index),
    编号: item.code,
    名称: item.title,
    类别:
      item.kind === 'election' ? '选举' : `${MAJORITY_WORDS[item.majority].zh}：${MATTERS[item.matter].zh}`,
    要求: requirement(view),
    数据: view.figures.map(figureRow),
    候选人: item.kind === 'election' ? candidateRows(view, item) : [],
    逐人意见: item.kind === 'election' && item.manner === 'per-candidate' ? opinionRows(view) : [],
    选项: optionRows(view),
    检验: [view.quorum, ...(item.kind === 'motion' ? view.consents : [])].flatMap(({ label, measured }) =>
      testRows(`${label.zh}${barWords(measured.bar, 'zh')}`, measured),
    ),
    图: view.consents.flatMap(({ short, measured }) => chartRows(short.zh, measured)),
    说明: [...(scope === '' ? [] : [scope]), ...[...view.legend, ...view.notes].map(note => note.zh)],
    结果: `${view.outcome.zh}。${view.after?.zh ?? ''}`,
    依据: listOf(view.articles.map(article => article.zh)),
  }
}

/** One line of the meeting's decisions. */
function decisionSentence(item: ItemTally, index: number): string {
  const after = afterOutcomeWords(item, 'zh')
  const line = `${ordinal(index)}${item.title}：${outcomeWords(item, 'zh')}。${after ?? ''}`
  if (item.kind !== 'election') return line
  const elected = candidatesWith('elected', item).map(c => c.name)
  const alternates = candidatesWith('alternate', item).map(c => c.name)
  return [
    line,
    elected.length > 0 ? `当选委员（按名次）：${listOf(elected)}。` : '',
    alternates.length > 0 ? `当选候补委员（按名次）：${listOf(alternates)}。` : '',
  ].join('')
}

/** One comparison on both axes, with its integers. */
function testRows(name: string, measured: Measured) {
  return axisViews(measured).map(axis => ({
    项目: `${name}：${axis.name.zh}`,
    算式: axis.inequality,
    结果: axis.clears ? '达到' : '未达到',
  }))
}

/** One comparison on both axes as bars of a chart: the fraction to draw, the mark, and what is read beside it. */
function chartRows(name: string, measured: Measured) {
  const { bar, part, whole } = measured
  return axisViews(measured).map(({ axis, name: axisName, share, isOnBar, clears }) => ({
    名称: `${name}${axisName.zh}`,
    分数: `${part[axis]}/${whole[axis]}`,
    界线: `${bar.of[0]}/${bar.of[1]}`,
    说明: `${share}${isOnBar ? exactlyWords(bar, 'zh') : ''}，${clears ? '达到' : '未达到'}`,
  }))
}

function ordinal(index: number): string {
  return `（${chineseNumeral(index + 1)}）`
}

function requirement({ tally: item, consents, candidates }: ItemView): string {
  const comparison =
    (item.kind === 'election' ? candidates[0]?.comparison : undefined) ?? consents[0]?.measured
  const base = consents[0]?.base ?? 'participating'
  const seats =
    item.kind === 'election'
      ? `应选委员${item.seats}名${item.alternates > 0 ? `、候补委员${item.alternates}名` : ''}。`
      : ''
  if (!comparison) return seats
  const what = item.kind === 'election' ? '候选人当选须' : item.kind === 'choice' ? '选定须' : '通过须'
  return `${seats}${what}${consentSentence(comparison.bar, base)}。`
}

/** What a percentage is of stands behind the name of the figure. */
function figureRow({ label, weight, of, measured }: FigureRow) {
  const share = (axis: 'headcount' | 'area'): string => {
    if (measured) return shareWords(measured, axis, 'zh')
    return of ? roundedPercent(weight[axis], of.whole[axis]) : '—'
  }
  return {
    项目: of ? `${label.zh}（${of.base === 'roll' ? '占全体' : '占参与'}）` : label.zh,
    人数: weight.headcount,
    人数占比: share('headcount'),
    面积: areaText(weight.area),
    面积占比: share('area'),
  }
}

function candidateRows({ candidates }: ItemView, election: ElectionTally) {
  return candidates.map(c => ({
    编号: c.no,
    姓名: c.name,
    同意人数: c.for.headcount,
    人数占比: shareWords(c.comparison, 'headcount', 'zh'),
    同意面积: areaText(c.for.area),
    面积占比: shareWords(c.comparison, 'area', 'zh'),
    占比基数: c.comparison.base === 'roll' ? '全体业主' : '参与表决的业主',
    名次: c.rank ?? '—',
    结果: candidateWords(c, election, 'zh'),
  }))
}

function opinionRows({ candidates }: ItemView) {
  return candidates.map(c => ({
    编号: c.no,
    姓名: c.name,
    反对人数: c.against.headcount,
    反对面积: areaText(c.against.area),
    弃权人数: c.abstain.headcount,
    弃权面积: areaText(c.abstain.area),
  }))
}

function optionRows({ options }: ItemView) {
  return options.map(o => ({
    编号: o.no,
    名称: o.name,
    同意人数: o.for.headcount,
    人数占比: shareWords(o.comparison, 'headcount', 'zh'),
    同意面积: areaText(o.for.area),
    面积占比: shareWords(o.comparison, 'area', 'zh'),
    结果: o.carried ? '选定' : clearsBoth(o.comparison) ? '达到法定同意比例' : '未达到法定同意比例',
  }))
}
