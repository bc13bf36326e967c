import type { HouseRules } from '../../assembly/house-rules.ts'
import { areaText } from '../../basics/area.ts'
import { percentBeside } from '../../basics/bar.ts'
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
import { type Lang, REHEARSAL_WORDS, RULING_WORDS, STATE_WORDS, say } from '../wording/words.ts'
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
        say(
          lang,
          '截止之前只公布参与情况，不公布意见。',
          'Before the close only turnout is told, no opinions.',
        ),
        width,
      ),
    )
    return `${lines.join('\n')}\n`
  }
  if (!tally.final)
    lines.push(
      '',
      ...wrap(
        say(
          lang,
          '表决尚未截止，以下是中期数字，不是结果。',
          'Voting is not closed: interim figures, not a result.',
        ),
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
      `${time(assembly.opensAt, lang)}${say(lang, '至', ' to ')}${time(assembly.closesAt, lang)}${say(lang, '，适用', ', ')}${law}`,
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
    row(say(lang, `表决名册（${roll.units}个专有部分）`, `Roll (${roll.units} units)`), roll, false),
    row(say(lang, '已送达', 'Served'), ballots.served, true),
    row(say(lang, '已交回', 'Returned'), ballots.returned, true),
    row(say(lang, RULING_WORDS.accepted.zh, 'Accepted'), ballots.accepted, true),
  ]
  if (tally.assembly.regime === 'civil-code-278')
    rows.push(row(say(lang, '距三分之二（2/3）还差', 'Lacking to 2/3'), shortfall, false))
  const columns: Column[] = [
    { head: say(lang, '参与情况', 'Turnout'), align: 'left' },
    { head: say(lang, '人数', 'Heads'), align: 'right' },
    { head: say(lang, '占名册', 'of roll'), align: 'right' },
    { head: say(lang, '面积（㎡）', 'Area (m²)'), align: 'right' },
    { head: say(lang, '占名册', 'of roll'), align: 'right' },
  ]
  const lines = grid(columns, rows, { width, indent: 0, ruled: false })
  const { units, area } = roll.leftOut
  if (units > 0) {
    lines.push(
      ...wrap(
        say(
          lang,
          `另有${units}个专有部分（${areaText(area)}㎡）按用途不计入。`,
          `${units} more units (${areaText(area)} m²) do not count by their use.`,
        ),
        width,
      ),
    )
  }
  return lines
}

function papers(tally: Tally, { lang, width }: TallyTextOptions): string[] {
  const { ballots } = tally
  const parts = [
    `${say(lang, '发出', 'issued')}${NO_BREAK}${ballots.issued.headcount}`,
    `${RULING_WORDS.accepted[lang]}${NO_BREAK}${ballots.accepted.headcount}`,
    ...(['void', 'late', 'held', 'duplicate', 'superseded'] as const)
      .filter(ruling => ballots.papers[ruling] > 0)
      .map(ruling => `${RULING_WORDS[ruling][lang]}${NO_BREAK}${ballots.papers[ruling]}`),
    `${RULING_WORDS['not-returned'][lang]}${NO_BREAK}${ballots.notReturned.headcount}`,
  ]
  return wrap(`${say(lang, '表决票：', 'Papers: ')}${parts.join(say(lang, '，', ', '))}`, width, {
    rest: '  ',
  })
}
