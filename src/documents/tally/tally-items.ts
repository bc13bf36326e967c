import { areaText } from '../../basics/area.ts'
import type { Lang } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import type { ElectionTally, ItemTally, Tally } from '../../count/outcome.ts'
import { type Column, grid } from '../layout/grid.ts'
import { widthOf, wrap } from '../layout/wrap.ts'
import { type ItemView, needOf, type TestRow, viewItem } from '../view/item-view.ts'
import { axisViews, clearsBoth, exactlyWords, shareWords } from '../view/measured.ts'
import { barSigns, barWords, candidateWords } from '../wording/words.ts'
import type { TallyTextOptions } from './tally-text.ts'

/** One item for the screen: what it needs, its figures on both axes, what became of it. */
export function itemLines(item: ItemTally, tally: Tally, options: TallyTextOptions): string[] {
  const { lang, width, rules } = options
  const view = viewItem(item, rules)
  const after = tally.final ? view.after?.[lang] : undefined
  const label = tally.final
    ? { zh: '结果：', en: 'Outcome: ' }[lang]
    : { zh: '按已收到的票：', en: 'By the papers so far: ' }[lang]
  const need = needOf(item, lang)
  const title = `${item.code} ${oneLine(item.title)}${{ zh: `（${need}）`, en: ` (${need})` }[lang]}`
  const verdict = `${label}${view.outcome[lang]}${after ? `${{ zh: '。', en: '. ' }[lang]}${after}` : ''}`
  const together = `${title}  ${verdict}`
  const inset = { first: '  ', rest: '  ' }
  const head =
    widthOf(together) <= width
      ? [together]
      : [...wrap(title, width, { rest: '   ' }), ...wrap(verdict, width, inset)]
  return [
    ...head,
    ...figureGrid(view, tally, options),
    ...(item.kind === 'election' ? candidateGrid(view, item, options) : []),
    ...(item.kind === 'choice' ? optionGrid(view, options) : []),
    // What is vacant is known only once voting is over.
    ...(tally.final || item.kind === 'motion' ? view.notes : []).flatMap(note =>
      wrap(note[lang], width, inset),
    ),
  ]
}

/** Heads in one row, area in the other; the tests that decide stand in the last columns. */
function figureGrid(
  { tally: item, figures, quorum, consents }: ItemView,
  tally: Tally,
  options: TallyTextOptions,
): string[] {
  const { lang, width } = options
  // The electorate where it is not the whole roll; no room for what is part of another figure.
  const isNarrower = item.roll.headcount !== tally.roll.headcount || item.roll.area !== tally.roll.area
  const shown = figures.filter(({ id }) => (id === 'roll' ? isNarrower : id !== 'ofWhichBlank'))
  const tests = item.kind === 'motion' ? [quorum, ...consents] : [quorum]
  const columns: Column[] = [
    { head: '', align: 'left' },
    ...shown.map(({ label }) => ({ head: label[lang], align: 'right' as const })),
    ...tests.map(test => ({
      head: `${test.short[lang]}${barSigns(test.measured.bar)}`,
      align: 'right' as const,
    })),
  ]
  const rows = [
    [
      { zh: '人数', en: 'heads' }[lang],
      ...shown.map(f => String(f.weight.headcount)),
      ...tests.map(t => tested(t, 0, lang)),
    ],
    [
      { zh: '面积', en: 'm²' }[lang],
      ...shown.map(f => areaText(f.weight.area)),
      ...tests.map(t => tested(t, 1, lang)),
    ],
  ]
  return grid(columns, rows, { width, indent: 2, ruled: false })
}

function tested({ measured }: TestRow, axis: 0 | 1, lang: Lang): string {
  const { share, isOnBar, clears } = axisViews(measured)[axis]
  const exactly = isOnBar ? exactlyWords(measured.bar, lang) : ''
  return `${share}${exactly} ${clears ? { zh: '是', en: 'yes' }[lang] : { zh: '否', en: 'no' }[lang]}`
}

function candidateGrid(
  { candidates }: ItemView,
  election: ElectionTally,
  options: TallyTextOptions,
): string[] {
  const { lang, width } = options
  const bar = candidates[0]?.comparison.bar
  const mark = bar ? barSigns(bar) : ''
  const columns: Column[] = [
    { head: { zh: '候选人', en: 'candidate' }[lang], align: 'left' },
    { head: { zh: '名次', en: 'rank' }[lang], align: 'right' },
    { head: { zh: '人数', en: 'heads' }[lang], align: 'right' },
    { head: mark, align: 'right' },
    { head: { zh: '面积', en: 'm²' }[lang], align: 'right' },
    { head: mark, align: 'right' },
    { head: { zh: '结果', en: 'result' }[lang], align: 'left' },
  ]
  const digits = String(Math.max(0, ...candidates.map(c => c.no))).length
  const rows = candidates.map(c => [
    `${String(c.no).padStart(digits)} ${oneLine(c.name)}`,
    c.rank === null ? '-' : String(c.rank),
    String(c.for.headcount),
    shareWords(c.comparison, 'headcount', lang),
    areaText(c.for.area),
    shareWords(c.comparison, 'area', lang),
    candidateWords(c, election, lang),
  ])
  return grid(columns, rows, { width, indent: 2, ruled: false })
}

function optionGrid({ options: all }: ItemView, { lang, width }: TallyTextOptions): string[] {
  const bar = all[0]?.comparison.bar
  const mark = bar ? barSigns(bar) : ''
  const columns: Column[] = [
    { head: { zh: '选项', en: 'option' }[lang], align: 'left' },
    { head: { zh: '人数', en: 'heads' }[lang], align: 'right' },
    { head: mark, align: 'right' },
    { head: { zh: '面积', en: 'm²' }[lang], align: 'right' },
    { head: mark, align: 'right' },
    { head: bar ? barWords(bar, lang) : '', align: 'left' },
  ]
  const rows = all.map(o => [
    `${o.no} ${oneLine(o.name)}`,
    String(o.for.headcount),
    shareWords(o.comparison, 'headcount', lang),
    areaText(o.for.area),
    shareWords(o.comparison, 'area', lang),
    clearsBoth(o.comparison) ? { zh: '达到', en: 'reached' }[lang] : { zh: '未达', en: 'not reached' }[lang],
  ])
  return grid(columns, rows, { width, indent: 2, ruled: false })
}
