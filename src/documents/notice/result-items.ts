import type { HouseRules } from '../../assembly/house-rules.ts'
import type { Item } from '../../assembly/item.ts'
import { areaText } from '../../basics/area.ts'
import { roundedPercent } from '../../basics/bar.ts'
import type { ElectionTally, ItemTally, Measured } from '../../count/outcome.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { type FigureRow, type ItemView, rankedCandidates, viewItem } from '../view/item-view.ts'
import { axisViews, clearsBoth, exactlyWords, shareWords } from '../view/measured.ts'
import {
  afterOutcomeWords,
  barWords,
  candidateWords,
  chineseNumeral,
  MAJORITY_WORDS,
  outcomeWords,
} from '../wording/words.ts'
import { consentSentence, listOf, scopeSentence } from './sentences.ts'

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
export function decisionSentence(item: ItemTally, index: number): string {
  const after = afterOutcomeWords(item, 'zh')
  const line = `${ordinal(index)}${item.title}：${outcomeWords(item, 'zh')}。${after ?? ''}`
  if (item.kind !== 'election') return line
  const named = (result: 'elected' | 'alternate'): string[] =>
    rankedCandidates(item)
      .filter(c => c.result === result)
      .map(c => c.name)
  const elected = named('elected')
  const alternates = named('alternate')
  return [
    line,
    elected.length > 0 ? `当选委员（按名次）：${listOf(elected)}。` : '',
    alternates.length > 0 ? `当选候补委员（按名次）：${listOf(alternates)}。` : '',
  ].join('')
}

/** One comparison on both axes, with its integers. */
export function testRows(name: string, measured: Measured) {
  return axisViews(measured).map(axis => ({
    项目: `${name}：${axis.name.zh}`,
    算式: axis.inequality,
    结果: axis.clears ? '达到' : '未达到',
  }))
}

/** One comparison on both axes as bars of a chart: the fraction to draw, the mark, and what is read beside it. */
export function chartRows(name: string, measured: Measured) {
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
