import type { HouseRules } from '../../assembly/house-rules.ts'
import { RULING_WORDS, STATE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { percentBeside } from '../../basics/bar.ts'
import type { Lang } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { minuteInChinese } from '../../basics/time.ts'
import type { Tally } from '../../count/outcome.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import type { Weight } from '../../count/weight.ts'
import { regimeOf } from '../../law/regime.ts'
import { type Column, grid } from '../layout/grid.ts'
import { NO_BREAK, wrap } from '../layout/wrap.ts'
import { derivedSentences } from '../wording/derived-words.ts'
import { firmnessLines } from '../wording/reading-words.ts'
import { REHEARSAL_WORDS } from '../wording/words.ts'
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
  const lines = [...heading(tally, options), '', ...turnoutLines(tally, options), ...papers(tally, options)]
  if (!marks) {
    lines.push(
      '',
      ...wrap(
        {
          zh: '截止之前只公布参与情况，不公布意见。',
          en: 'Before the close only turnout is told, no opinions.',
        }[lang],
        width,
      ),
    )
    return `${lines.join('\n')}\n`
  }
  if (!tally.final)
    lines.push(
      '',
      ...wrap(
        {
          zh: '表决尚未截止，以下是中期数字，不是结果。',
          en: 'Voting is not closed: interim figures, not a result.',
        }[lang],
        width,
      ),
    )
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

function time(minute: string, lang: Lang): string {
  return lang === 'zh' ? minuteInChinese(minute) : minute.replace('T', ' ')
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
      `${time(assembly.opensAt, lang)}${{ zh: '至', en: ' to ' }[lang]}${time(assembly.closesAt, lang)}${{ zh: '，适用', en: ', ' }[lang]}${law}`,
      width,
    ),
  ]
}

function turnoutLines(tally: Tally, { lang, width }: TallyTextOptions): string[] {
  const { roll, ballots, shortfall, turnout } = tally
  const { bar } = turnout.accepted
  const row = (name: string, w: Weight, share: boolean): string[] => [
    name,
    String(w.headcount),
    share ? percentBeside(bar, w.headcount, roll.headcount) : '',
    areaText(w.area),
    share ? percentBeside(bar, w.area, roll.area) : '',
  ]
  const rows = [
    row({ zh: `表决名册（${roll.units}个专有部分）`, en: `Roll (${roll.units} units)` }[lang], roll, false),
    row({ zh: '已送达', en: 'Served' }[lang], ballots.served, true),
    row({ zh: '已交回', en: 'Returned' }[lang], ballots.returned, true),
    row({ zh: RULING_WORDS.accepted.zh, en: 'Accepted' }[lang], ballots.accepted, true),
  ]
  if (tally.assembly.regime === 'civil-code-278')
    rows.push(row({ zh: '距三分之二（2/3）还差', en: 'Lacking to 2/3' }[lang], shortfall, false))
  const columns: Column[] = [
    { head: { zh: '参与情况', en: 'Turnout' }[lang], align: 'left' },
    { head: { zh: '人数', en: 'Heads' }[lang], align: 'right' },
    { head: { zh: '占名册', en: 'of roll' }[lang], align: 'right' },
    { head: { zh: '面积（㎡）', en: 'Area (m²)' }[lang], align: 'right' },
    { head: { zh: '占名册', en: 'of roll' }[lang], align: 'right' },
  ]
  const lines = grid(columns, rows, { width, indent: 0, ruled: false })
  const { units, area } = roll.leftOut
  if (units > 0) {
    lines.push(
      ...wrap(
        {
          zh: `另有${units}个专有部分（${areaText(area)}㎡）按用途不计入。`,
          en: `${units} more units (${areaText(area)} m²) do not count by their use.`,
        }[lang],
        width,
      ),
    )
  }
  return lines
}

function papers(tally: Tally, { lang, width }: TallyTextOptions): string[] {
  const { ballots } = tally
  const parts = [
    `${{ zh: '发出', en: 'issued' }[lang]}${NO_BREAK}${ballots.issued.headcount}`,
    `${RULING_WORDS.accepted[lang]}${NO_BREAK}${ballots.accepted.headcount}`,
    ...(['void', 'late', 'held', 'duplicate', 'superseded'] as const)
      .filter(ruling => ballots.papers[ruling] > 0)
      .map(ruling => `${RULING_WORDS[ruling][lang]}${NO_BREAK}${ballots.papers[ruling]}`),
    `${RULING_WORDS['not-returned'][lang]}${NO_BREAK}${ballots.notReturned.headcount}`,
  ]
  return wrap(
    `${{ zh: '表决票：', en: 'Papers: ' }[lang]}${parts.join({ zh: '，', en: ', ' }[lang])}`,
    width,
    {
      rest: '  ',
    },
  )
}
