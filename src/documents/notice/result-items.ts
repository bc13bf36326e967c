import type { HouseRules } from '../../assembly/house-rules.ts'
import type { Item } from '../../assembly/item.ts'
import { areaText } from '../../basics/area.ts'
import { truncatedPercent } from '../../basics/bar.ts'
import type {
  ChoiceTally,
  Comparison,
  ElectionTally,
  ItemTally,
  MotionTally,
  Quorum,
} from '../../count/outcome.ts'
import type { Weight } from '../../count/weight.ts'
import { CITATIONS } from '../../law/citation.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { rankedCandidates } from '../tally/tally-items.ts'
import { committeeSentences } from '../wording/derived-words.ts'
import { clauseName } from '../wording/rule-words.ts'
import {
  afterOutcomeWords,
  barWords,
  candidateWords,
  chineseNumeral,
  MAJORITY_WORDS,
  outcomeWords,
  SPOILT_ITEM,
} from '../wording/words.ts'
import { AXES, type Axis, holds, inequality, shareText } from './inequality.ts'
import { consentSentence, listOf, scopeSentence } from './sentences.ts'
import { followWords, silenceWords } from './silence-words.ts'

/** One item of the result notice: its figures on both axes, the tests, the verdict. */
export function itemValues(item: ItemTally, index: number, rules: HouseRules, told: Item | undefined) {
  const after = afterOutcomeWords(item, 'zh')
  return {
    序号: ordinal(index),
    编号: item.code,
    名称: item.title,
    类别:
      item.kind === 'election' ? '选举' : `${MAJORITY_WORDS[item.majority].zh}：${MATTERS[item.matter].zh}`,
    要求: requirement(item),
    数据: item.kind === 'motion' ? motionRows(item) : participationRows(item),
    候选人: item.kind === 'election' ? candidateRows(item) : [],
    逐人意见: item.kind === 'election' && item.manner === 'per-candidate' ? opinionRows(item) : [],
    选项: item.kind === 'choice' ? optionRows(item) : [],
    检验: tests(item),
    图: charts(item),
    说明: notes(item, rules, told),
    结果: `${outcomeWords(item, 'zh')}。${after ?? ''}`,
    依据: listOf([...new Set([item.quorum.citation, ...item.citations])].map(id => CITATIONS[id].zh)),
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

function ordinal(index: number): string {
  return `（${chineseNumeral(index + 1)}）`
}

function requirement(item: ItemTally): string {
  const comparison = comparisonOf(item)
  const seats =
    item.kind === 'election'
      ? `应选委员${item.seats}名${item.alternates > 0 ? `、候补委员${item.alternates}名` : ''}。`
      : ''
  if (!comparison) return seats
  const what = item.kind === 'election' ? '候选人当选须' : item.kind === 'choice' ? '选定须' : '通过须'
  return `${seats}${what}${consentSentence(comparison.bar, comparison.base)}。`
}

function comparisonOf(item: ItemTally): Comparison | undefined {
  if (item.kind === 'motion') return item.comparison
  return (item.kind === 'election' ? item.candidates[0] : item.options[0])?.comparison
}

function row(项目: string, w: Weight, whole: Weight | undefined) {
  return {
    项目,
    人数: w.headcount,
    人数占比: whole ? truncatedPercent(w.headcount, whole.headcount) : '—',
    面积: areaText(w.area),
    面积占比: whole ? truncatedPercent(w.area, whole.area) : '—',
  }
}

/** What the opinions' percentages are of. */
function baseOf(comparison: Comparison | undefined): string {
  return comparison?.base === 'roll' ? '占全体' : '占参与'
}

function motionRows(item: MotionTally) {
  const whole = item.comparison.whole
  const base = baseOf(item.comparison)
  const some = (name: string, w: Weight | null) =>
    w && (w.headcount > 0 || w.area > 0) ? [row(`${name}（${base}）`, w, whole)] : []
  // The row that is compared with the bar carries the share that agrees with the verdict.
  const compared = (name: string) => ({
    ...row(`${name}（${base}）`, item.counted.for, whole),
    人数占比: share(item.comparison, 'headcount'),
    面积占比: share(item.comparison, 'area'),
  })
  const attributed =
    item.counted.for.area !== item.for.area || item.counted.against.area !== item.against.area
  return [
    row('全体业主', item.roll, undefined),
    row('参与表决（占全体）', item.participating, item.roll),
    attributed ? row(`同意（${base}）`, item.for, whole) : compared('同意'),
    row(`反对（${base}）`, item.against, whole),
    row(`弃权（${base}）`, item.abstain, whole),
    ...some('意见无效', item.spoilt),
    ...some('随多数', item.follow),
    ...some('送达后未表决', item.silent),
    ...(attributed
      ? [compared('计入后同意'), row(`计入后反对（${base}）`, item.counted.against, whole)]
      : []),
  ]
}

function participationRows(item: ElectionTally | ChoiceTally) {
  const none =
    item.kind === 'choice' ? [row('以上都不同意（占参与）', item.noneOfThese, item.participating)] : []
  return [
    row('全体业主', item.roll, undefined),
    row('参与表决（占全体）', item.participating, item.roll),
    ...none,
    row('空白（占参与）', item.blank, item.participating),
    row('意见无效（占参与）', item.spoilt, item.participating),
  ]
}

function share({ bar, part, whole }: Comparison, axis: Axis): string {
  return shareText(bar, part, whole, axis)
}

function candidateRows(item: ElectionTally) {
  return rankedCandidates(item).map(c => ({
    编号: c.no,
    姓名: c.name,
    同意人数: c.for.headcount,
    人数占比: share(c.comparison, 'headcount'),
    同意面积: areaText(c.for.area),
    面积占比: share(c.comparison, 'area'),
    占比基数: c.comparison.base === 'roll' ? '全体业主' : '参与表决的业主',
    名次: c.rank ?? '—',
    结果: candidateWords(c, item, 'zh'),
  }))
}

function opinionRows(item: ElectionTally) {
  return rankedCandidates(item).map(c => ({
    编号: c.no,
    姓名: c.name,
    反对人数: c.against.headcount,
    反对面积: areaText(c.against.area),
    弃权人数: c.abstain.headcount,
    弃权面积: areaText(c.abstain.area),
  }))
}

function optionRows(item: ChoiceTally) {
  return item.options.map(o => ({
    编号: o.no,
    名称: o.name,
    同意人数: o.for.headcount,
    人数占比: share(o.comparison, 'headcount'),
    同意面积: areaText(o.for.area),
    面积占比: share(o.comparison, 'area'),
    结果: o.carried
      ? '选定'
      : o.comparison.headcount && o.comparison.area
        ? '达到法定同意比例'
        : '未达到法定同意比例',
  }))
}

/** The comparisons that decide, with their integers, a row for each axis. */
function tests(item: ItemTally) {
  const rows = testRows(`参与表决${barWords(item.quorum.bar, 'zh')}`, item.quorum)
  return item.kind === 'motion'
    ? [...rows, ...testRows(`同意${barWords(item.comparison.bar, 'zh')}`, item.comparison)]
    : rows
}

/** One comparison on both axes as bars of a chart: the fraction to draw, the mark, and what is read beside it. */
export function chartRows(name: string, { bar, part, whole }: Pick<Quorum, 'bar' | 'part' | 'whole'>) {
  return AXES.map(axis => ({
    名称: `${name}${axis === 'area' ? '面积' : '人数'}`,
    分数: `${part[axis]}/${whole[axis]}`,
    界线: `${bar.of[0]}/${bar.of[1]}`,
    说明: `${shareText(bar, part, whole, axis)}，${holds(bar, part, whole, axis) ? '达到' : '未达到'}`,
  }))
}

/** One comparison on both axes. */
export function testRows(name: string, { bar, part, whole }: Pick<Quorum, 'bar' | 'part' | 'whole'>) {
  return AXES.map(axis => ({
    项目: `${name}：${axis === 'area' ? '面积' : '人数'}`,
    算式: inequality(bar, part, whole, axis),
    结果: holds(bar, part, whole, axis) ? '达到' : '未达到',
  }))
}

/** What decides an item, as bars: consent, of each candidate, of each option. */
function charts(item: ItemTally) {
  switch (item.kind) {
    case 'motion':
      return chartRows('同意', item.comparison)
    case 'election':
      return rankedCandidates(item)
        .filter(c => c.result !== 'withdrawn' && c.result !== 'disqualified')
        .flatMap(c => chartRows(`${c.no}号`, c.comparison))
    case 'choice':
      return item.options.flatMap(o => chartRows(`选项${o.no}`, o.comparison))
  }
}

function notes(item: ItemTally, rules: HouseRules, told: Item | undefined): string[] {
  const found: (string | undefined)[] = [told ? scopeSentence(told.scope, '本项') : undefined]
  if (item.spoilt.headcount > 0) found.push(`“意见无效”即${SPOILT_ITEM.zh}。`)
  if (item.kind === 'motion') {
    if (item.condition)
      found.push(
        `本项以${item.condition.code}获得通过为前提，该前提${item.condition.met ? '已经满足' : '没有满足'}。`,
      )
    found.push(followWords(item, 'zh'), silenceWords(item, clauseName(rules['silence-clause']), 'zh'))
  } else if (rules.silence === 'with-majority') {
    found.push(`未表决的业主不计入${item.kind === 'election' ? '选举' : '多选一事项'}。`)
  }
  if (item.kind === 'election') {
    if (item.runoff) found.push('得票相同的候选人须再次选举。')
    else if (item.candidates.some(c => c.result === 'tied'))
      found.push('得票相同的候选人按本小区规则当众抽签确定。')
    else if (item.vacancies > 0 && item.outcome !== 'no-quorum')
      found.push(`尚缺委员${item.vacancies}名，依法另行选举。`)
    found.push(...committeeSentences(item, 'zh'))
  }
  return found.filter(note => note !== undefined && note !== '') as string[]
}
