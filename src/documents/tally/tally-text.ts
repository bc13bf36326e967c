import type { HouseRules } from '../../assembly/house-rules.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { minuteWords } from '../../basics/time.ts'
import type { Tally } from '../../count/outcome.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import type { Weight } from '../../count/weight.ts'
import { regimeOf } from '../../law/regime.ts'
import { type Column, grid } from '../layout/grid.ts'
import { NO_BREAK, wrap } from '../layout/wrap.ts'
import { type VotersRow, viewTally } from '../view/tally-view.ts'
import { derivedSentences } from '../wording/derived-words.ts'
import { firmnessLines } from '../wording/reading-words.ts'
import { INTERIM, REHEARSAL_WORDS, TURNOUT_ONLY } from '../wording/words.ts'
import { itemLines } from './tally-items.ts'

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
  const units = { zh: `表决名册（${roll.units}个专有部分）`, en: `Roll (${roll.units} units)` }
  const rows = [
    row(units, roll),
    ...[voters.served, voters.returned, voters.accepted].map(({ label, weight, share }) =>
      row({ zh: label.zh, en: capitalised(label.en) }, weight, share),
    ),
  ]
  if (tally.assembly.regime === 'civil-code-278')
    rows.push(row({ zh: '距三分之二（2/3）还差', en: 'Lacking to 2/3' }, shortfall))
  const columns: Column[] = [
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
          zh: `另有${leftOut.units}个专有部分（${areaText(leftOut.area)}㎡）按用途不计入。`,
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
