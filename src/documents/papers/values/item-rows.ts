import { areaText } from '../../../basics/area.ts'
import { roundedPercent } from '../../../basics/bar.ts'
import type { Lang } from '../../../basics/phrase.ts'
import type { ElectionTally, Measured } from '../../../count/outcome.ts'
import { sameWeight } from '../../../count/weight.ts'
import { cited } from '../../../law/told/cited.ts'
import type { FigureRow, ItemView } from '../../view/item-view.ts'
import { axisViews, exactlyWords, isReached, shareWords } from '../../view/measured.ts'
import { consentSentence } from '../../wording/notice-words.ts'
import { candidateWords } from '../../wording/words.ts'

/* One item of a count as rows of a paper: what was asked, its figures and its comparisons. */

export function sameFigures(a: Measured, b: Measured): boolean {
  return sameWeight(a.part, b.part) && sameWeight(a.whole, b.whole)
}

/** How the rows of a paper are written: with so many decimals of areas, in a language. */
export interface RowStyle {
  readonly places: number
  readonly lang: Lang
}

/** One comparison on both axes, with its integers. */
export function testRows(name: string, measured: Measured, { places, lang }: RowStyle) {
  return axisViews(measured, places).map(axis => ({
    项目: { zh: `${name}：${axis.name.zh}`, en: `${name}: ${axis.name.en}` }[lang],
    算式: axis.inequality,
    结果: clearedWords(axis.clears, lang),
  }))
}

function clearedWords(clears: boolean, lang: Lang): string {
  return (clears ? { zh: '达到', en: 'reached' } : { zh: '未达到', en: 'not reached' })[lang]
}

/** The same in one row: both inequalities, and what they come to. */
export function testRow(name: string, measured: Measured, { places, lang }: RowStyle) {
  const axes = axisViews(measured, places)
  return {
    项目: name,
    人数: axes[0].inequality,
    面积: axes[1].inequality,
    算式: axes
      .map(({ name: axis, inequality }) => `${axis[lang]} ${inequality}`)
      .join({ zh: '；', en: '; ' }[lang]),
    结果: bothWords(measured, lang),
  }
}

/** What a comparison came to on both axes, in a word or two. */
export function bothWords(measured: Measured, lang: Lang): string {
  const axes = axisViews(measured)
  const failed = axes.filter(({ clears }) => !clears)
  if (failed.length === 0) return { zh: '均达到', en: 'both reached' }[lang]
  if (failed.length === axes.length) return { zh: '均未达到', en: 'neither reached' }[lang]
  const names = failed.map(({ name: axis }) => axis[lang]).join('')
  return { zh: `${names}未达到`, en: `${names} not reached` }[lang]
}

/** One comparison on both axes as bars of a chart: the fraction to draw, the mark, and what is read beside it. */
export function chartRows(name: string, measured: Measured, lang: Lang) {
  const { bar, part, whole } = measured
  return axisViews(measured).map(({ axis, name: axisName, share, isOnBar, clears }) => ({
    名称: { zh: `${name}${axisName.zh}`, en: `${name}, ${axisName.en}` }[lang],
    分数: `${part[axis]}/${whole[axis]}`,
    界线: `${bar.of[0]}/${bar.of[1]}`,
    说明: [`${share}${isOnBar ? exactlyWords(bar, lang) : ''}`, clearedWords(clears, lang)].join(
      { zh: '，', en: ', ' }[lang],
    ),
  }))
}

export function requirement({ tally: item, consents, candidates, articles }: ItemView, lang: Lang): string {
  const comparison =
    (item.kind === 'election' ? candidates[0]?.comparison : undefined) ?? consents[0]?.measured
  const base = consents[0]?.base ?? 'participating'
  const seats =
    item.kind === 'election'
      ? {
          zh: `应选委员${item.seats}名${item.alternates > 0 ? `、候补委员${item.alternates}名` : ''}。`,
          en: `${item.seats} members${item.alternates > 0 ? ` and ${item.alternates} alternates` : ''} to be elected. `,
        }[lang]
      : ''
  if (!comparison) return seats
  const what = item.kind === 'election' ? '候选人当选须' : item.kind === 'choice' ? '选定须' : '通过须'
  const who = item.kind === 'election' ? 'A candidate' : item.kind === 'choice' ? 'An option' : 'To carry it'
  const need = consentSentence(comparison.bar, base, lang)
  const basis = cited(articles, lang)
  return { zh: `${seats}${what}${need}（${basis}）。`, en: `${seats}${who} needs ${need} (${basis}).` }[lang]
}

/** What a percentage is of stands behind the name of the figure. */
export function figureRow({ label, weight, of, measured }: FigureRow, { places, lang }: RowStyle) {
  const share = (axis: 'headcount' | 'area'): string => {
    if (measured) return shareWords(measured, axis, lang)
    return of ? roundedPercent(weight[axis], of.whole[axis]) : '—'
  }
  const base =
    of?.base === 'roll' ? { zh: '占全体', en: 'of all' } : { zh: '占参与', en: 'of those taking part' }
  return {
    项目: of ? { zh: `${label.zh}（${base.zh}）`, en: `${label.en} (${base.en})` }[lang] : label[lang],
    人数: weight.headcount,
    人数占比: share('headcount'),
    面积: areaText(weight.area, places),
    面积占比: share('area'),
  }
}

/** Whose shares they are. */
function baseWords(base: 'roll' | 'participating', lang: Lang): string {
  return (
    base === 'roll'
      ? { zh: '全体业主', en: 'all owners' }
      : { zh: '参与表决的业主', en: 'the owners taking part' }
  )[lang]
}

export function candidateRows({ candidates }: ItemView, election: ElectionTally, { places, lang }: RowStyle) {
  return candidates.map(c => ({
    编号: c.no,
    姓名: c.name,
    同意人数: c.for.headcount,
    人数占比: shareWords(c.comparison, 'headcount', lang),
    同意面积: areaText(c.for.area, places),
    面积占比: shareWords(c.comparison, 'area', lang),
    占比基数: baseWords(c.comparison.base, lang),
    名次: c.rank ?? '—',
    结果: candidateWords(c, election, lang),
  }))
}

export function opinionRows({ candidates }: ItemView, { places }: RowStyle) {
  return candidates.map(c => ({
    编号: c.no,
    姓名: c.name,
    反对人数: c.against.headcount,
    反对面积: areaText(c.against.area, places),
    弃权人数: c.abstain.headcount,
    弃权面积: areaText(c.abstain.area, places),
  }))
}

export function optionRows({ options }: ItemView, { places, lang }: RowStyle) {
  return options.map(o => ({
    编号: o.no,
    名称: o.name,
    同意人数: o.for.headcount,
    人数占比: shareWords(o.comparison, 'headcount', lang),
    同意面积: areaText(o.for.area, places),
    面积占比: shareWords(o.comparison, 'area', lang),
    结果: (o.carried
      ? { zh: '选定', en: 'chosen' }
      : isReached(o.comparison)
        ? { zh: '达到法定同意比例', en: 'majority reached' }
        : { zh: '未达到法定同意比例', en: 'majority not reached' })[lang],
  }))
}

/** What the shares of candidates are of. */
export function baseSentence({ candidates }: ItemView, lang: Lang): string {
  const [first] = candidates
  if (!first) return ''
  const base = baseWords(first.comparison.base, lang)
  return { zh: `候选人的占比以${base}为基数。`, en: `Shares of candidates are of ${base}. ` }[lang]
}
