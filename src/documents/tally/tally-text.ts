import type { HouseRules } from '../../assembly/assembly.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { minuteWords } from '../../basics/time.ts'
import type { ElectionTally, ItemTally, Tally } from '../../count/outcome.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import type { Weight } from '../../count/weight.ts'
import { regimeOf } from '../../law/regime.ts'
import { type GridColumn, grid } from '../layout/grid.ts'
import { widthOf } from '../layout/width.ts'
import { NO_BREAK, wrap } from '../layout/wrap.ts'
import { type ItemView, needWords, type TestRow, viewItem } from '../view/item-view.ts'
import { axisViews, exactlyWords, isReached, shareWords } from '../view/measured.ts'
import { type VotersRow, viewTally } from '../view/tally-view.ts'
import { derivedSentences } from '../wording/derived-words.ts'
import { firmnessLines } from '../wording/reading-words.ts'
import {
  barSigns,
  barWords,
  candidateWords,
  INTERIM,
  REHEARSAL_WORDS,
  TURNOUT_ONLY,
} from '../wording/words.ts'

export interface TallyTextOptions {
  readonly lang: Lang
  /** Columns of the terminal. */
  readonly width: number
  /** Show marks, candidates and verdicts; without it only turnout and shortfall, as before the close. */
  readonly marks: boolean
  /** In force in this assembly. */
  readonly rules: HouseRules
  /** The same papers under every reading not taken; without them nothing is said about that. */
  readonly readings?: readonly OtherReading[] | undefined
}

/** What `hoa tally` shows a committee: turnout against the quorum, papers, then each item; no line wider than `width`. */
export function tallyText(tally: Tally, options: TallyTextOptions): string {
  const { lang, width, marks } = options
  const lines = [
    ...heading(tally, options),
    '',
    ...turnoutLines(tally, options),
    ...paperLines(tally, options),
  ]
  if (!marks) {
    lines.push('', ...wrap(TURNOUT_ONLY[lang], width))
    return `${lines.join('\n')}\n`
  }
  if (!tally.final) lines.push('', ...wrap(INTERIM[lang], width))
  for (const item of tally.items) lines.push('', ...itemLines(item, tally, options))
  if (tally.final)
    for (const sentence of derivedSentences(tally.derived, lang)) lines.push('', ...wrap(sentence, width))
  if (options.readings) {
    lines.push('')
    for (const line of firmnessLines(tally, options.readings, lang))
      lines.push(...wrap(line, width, { rest: '  ' }))
  }
  return `${lines.join('\n')}\n`
}

function heading(tally: Tally, { lang, width }: TallyTextOptions): string[] {
  const { assembly, compound } = tally
  const law = regimeOf(assembly.regime).barCitation[lang]
  return [
    ...(assembly.rehearsal ? wrap(`*** ${REHEARSAL_WORDS[lang]} ***`, width) : []),
    ...wrap(
      `${oneLine(compound.name)}  ${oneLine(assembly.title)} (${assembly.code})  ${STATE_WORDS[assembly.state][lang]}`,
      width,
    ),
    ...wrap(
      `${minuteWords(assembly.opensAt, lang)}${{ zh: '至', en: ' to ' }[lang]}${minuteWords(assembly.closesAt, lang)}${{ zh: '，适用', en: ', ' }[lang]}${law}`,
      width,
    ),
  ]
}

function turnoutLines(tally: Tally, { lang, width }: TallyTextOptions): string[] {
  const { roll, shortfall } = tally
  const { voters } = viewTally(tally)
  const row = (name: Phrase, w: Weight, share?: VotersRow['share']): string[] => [
    name[lang],
    String(w.headcount),
    share?.headcount ?? '',
    areaText(w.area),
    share?.area ?? '',
  ]
  const units = { zh: `表决名册（${roll.units}套）`, en: `Roll (${roll.units} units)` }
  const rows = [
    row(units, roll),
    ...[voters.served, voters.returned, voters.accepted].map(({ label, weight, share }) =>
      row({ zh: label.zh, en: capitalised(label.en) }, weight, share),
    ),
  ]
  if (shortfall) rows.push(row({ zh: '距三分之二（2/3）还差', en: 'Lacking to 2/3' }, shortfall))
  const columns: GridColumn[] = [
    { head: { zh: '参与情况', en: 'Turnout' }[lang], align: 'left' },
    { head: { zh: '人数', en: 'Heads' }[lang], align: 'right' },
    { head: { zh: '占名册', en: 'of roll' }[lang], align: 'right' },
    { head: { zh: '面积（㎡）', en: 'Area (m²)' }[lang], align: 'right' },
    { head: { zh: '占名册', en: 'of roll' }[lang], align: 'right' },
  ]
  const lines = grid(columns, rows, { width, indent: 0, ruled: false })
  const { leftOut } = roll
  if (leftOut.units > 0) {
    lines.push(
      ...wrap(
        {
          zh: `另有${leftOut.units}套（${areaText(leftOut.area)}㎡）按用途不计入。`,
          en: `${leftOut.units} more units (${areaText(leftOut.area)} m²) do not count by their use.`,
        }[lang],
        width,
      ),
    )
  }
  return lines
}

function paperLines(tally: Tally, { lang, width }: TallyTextOptions): string[] {
  const parts = viewTally(tally)
    .papers.filter(({ id, isAside, count }) => id !== 'returned' && (!isAside || count > 0))
    .map(({ label, count }) => `${label[lang]}${NO_BREAK}${count}`)
  const text = { zh: `表决票：${parts.join('，')}`, en: `Papers: ${parts.join(', ')}` }[lang]
  return wrap(text, width, { rest: '  ' })
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** One item for the screen: what it needs, its figures on both axes, what became of it. */
function itemLines(item: ItemTally, tally: Tally, options: TallyTextOptions): string[] {
  const { lang, width, rules } = options
  const view = viewItem(item, rules)
  const after = tally.final ? view.after?.[lang] : undefined
  const label = tally.final
    ? { zh: '结果：', en: 'Outcome: ' }[lang]
    : { zh: '按已收到的票：', en: 'By the papers so far: ' }[lang]
  const need = needWords(item, lang)
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
    ...(item.kind === 'election' && view.candidates.length > 0 ? candidateGrid(view, item, options) : []),
    ...(item.kind === 'choice' && view.options.length > 0 ? optionGrid(view, options) : []),
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
  if (!quorum) return []
  // The electorate where it is not the whole roll; no room for what is part of another figure.
  const isNarrower = item.roll.headcount !== tally.roll.headcount || item.roll.area !== tally.roll.area
  const shown = figures.filter(({ id }) => (id === 'roll' ? isNarrower : id !== 'ofWhichBlank'))
  const tests = item.kind === 'motion' ? [quorum, ...consents] : [quorum]
  const columns: GridColumn[] = [
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
  const columns: GridColumn[] = [
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
  const columns: GridColumn[] = [
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
    isReached(o.comparison) ? { zh: '达到', en: 'reached' }[lang] : { zh: '未达', en: 'not reached' }[lang],
  ])
  return grid(columns, rows, { width, indent: 2, ruled: false })
}
