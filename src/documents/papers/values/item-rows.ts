import { areaText } from '../../../basics/area.ts'
import { roundedPercent } from '../../../basics/bar.ts'
import type { ElectionTally, Measured } from '../../../count/outcome.ts'
import type { Weight } from '../../../count/weight.ts'
import { cited } from '../../../law/told/cited.ts'
import type { FigureRow, ItemView } from '../../view/item-view.ts'
import { axisViews, clearsBoth, exactlyWords, shareWords } from '../../view/measured.ts'
import { consentSentence } from '../../wording/notice-words.ts'
import { candidateWords } from '../../wording/words.ts'

/* One item of a count as rows of a paper: what was asked, its figures and its comparisons. */

export function sameWeight(a: Weight, b: Weight): boolean {
  return a.headcount === b.headcount && a.area === b.area
}

export function sameFigures(a: Measured, b: Measured): boolean {
  return sameWeight(a.part, b.part) && sameWeight(a.whole, b.whole)
}

/** One comparison on both axes, with its integers. */
export function testRows(name: string, measured: Measured, places: number) {
  return axisViews(measured, places).map(axis => ({
    项目: `${name}：${axis.name.zh}`,
    算式: axis.inequality,
    结果: axis.clears ? '达到' : '未达到',
  }))
}

/** The same in one row: both inequalities, and what they come to. */
export function testRow(name: string, measured: Measured, places: number) {
  const axes = axisViews(measured, places)
  const failed = axes.filter(({ clears }) => !clears)
  return {
    项目: name,
    人数: axes[0].inequality,
    面积: axes[1].inequality,
    算式: axes.map(({ name: axis, inequality }) => `${axis.zh} ${inequality}`).join('；'),
    结果:
      failed.length === 0
        ? '均达到'
        : failed.length === axes.length
          ? '均未达到'
          : `${failed.map(({ name: axis }) => axis.zh).join('')}未达到`,
  }
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

export function requirement({ tally: item, consents, candidates, articles }: ItemView): string {
  const comparison =
    (item.kind === 'election' ? candidates[0]?.comparison : undefined) ?? consents[0]?.measured
  const base = consents[0]?.base ?? 'participating'
  const seats =
    item.kind === 'election'
      ? `应选委员${item.seats}名${item.alternates > 0 ? `、候补委员${item.alternates}名` : ''}。`
      : ''
  if (!comparison) return seats
  const what = item.kind === 'election' ? '候选人当选须' : item.kind === 'choice' ? '选定须' : '通过须'
  return `${seats}${what}${consentSentence(comparison.bar, base)}（${cited(articles)}）。`
}

/** What a percentage is of stands behind the name of the figure. */
export function figureRow({ label, weight, of, measured }: FigureRow, places: number) {
  const share = (axis: 'headcount' | 'area'): string => {
    if (measured) return shareWords(measured, axis, 'zh')
    return of ? roundedPercent(weight[axis], of.whole[axis]) : '—'
  }
  return {
    项目: of ? `${label.zh}（${of.base === 'roll' ? '占全体' : '占参与'}）` : label.zh,
    人数: weight.headcount,
    人数占比: share('headcount'),
    面积: areaText(weight.area, places),
    面积占比: share('area'),
  }
}

export function candidateRows({ candidates }: ItemView, election: ElectionTally, places: number) {
  return candidates.map(c => ({
    编号: c.no,
    姓名: c.name,
    同意人数: c.for.headcount,
    人数占比: shareWords(c.comparison, 'headcount', 'zh'),
    同意面积: areaText(c.for.area, places),
    面积占比: shareWords(c.comparison, 'area', 'zh'),
    占比基数: c.comparison.base === 'roll' ? '全体业主' : '参与表决的业主',
    名次: c.rank ?? '—',
    结果: candidateWords(c, election, 'zh'),
  }))
}

export function opinionRows({ candidates }: ItemView, places: number) {
  return candidates.map(c => ({
    编号: c.no,
    姓名: c.name,
    反对人数: c.against.headcount,
    反对面积: areaText(c.against.area, places),
    弃权人数: c.abstain.headcount,
    弃权面积: areaText(c.abstain.area, places),
  }))
}

export function optionRows({ options }: ItemView, places: number) {
  return options.map(o => ({
    编号: o.no,
    名称: o.name,
    同意人数: o.for.headcount,
    人数占比: shareWords(o.comparison, 'headcount', 'zh'),
    同意面积: areaText(o.for.area, places),
    面积占比: shareWords(o.comparison, 'area', 'zh'),
    结果: o.carried ? '选定' : clearsBoth(o.comparison) ? '达到法定同意比例' : '未达到法定同意比例',
  }))
}

/** What the shares of candidates are of. */
export function baseSentence({ candidates }: ItemView): string {
  const [first] = candidates
  if (!first) return ''
  return `候选人的占比以${first.comparison.base === 'roll' ? '全体业主' : '参与表决的业主'}为基数。`
}
