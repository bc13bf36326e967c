import { areaText } from '../../basics/area.ts'
import { oneLine } from '../../basics/text.ts'
import type {
  CandidateTally,
  ChoiceTally,
  Comparison,
  ElectionTally,
  ItemTally,
  MotionTally,
  Quorum,
  Tally,
} from '../../count/outcome.ts'
import type { Weight } from '../../count/weight.ts'
import { type Column, grid } from '../layout/grid.ts'
import { widthOf, wrap } from '../layout/wrap.ts'
import { type Axis, holds, shareText } from '../notice/inequality.ts'
import { followWords, silenceWords } from '../notice/silence-words.ts'
import { committeeSentences } from '../wording/derived-words.ts'
import {
  afterOutcomeWords,
  barSigns,
  barWords,
  candidateWords,
  type Lang,
  MAJORITY_WORDS,
  outcomeWords,
  say,
} from '../wording/words.ts'
import type { TallyTextOptions } from './tally-text.ts'

/** One item for the screen: what it needs, its figures on both axes, what became of it. */
export function itemLines(item: ItemTally, tally: Tally, options: TallyTextOptions): string[] {
  const { lang, width } = options
  const tail =
    item.kind === 'election'
      ? say(
          lang,
          `应选${item.seats}名${item.alternates > 0 ? `，候补${item.alternates}名` : ''}`,
          `seats: ${item.seats}${item.alternates > 0 ? `, alternates: ${item.alternates}` : ''}`,
        )
      : MAJORITY_WORDS[item.majority][lang]
  const open = say(lang, '（', ' (')
  const close = say(lang, '）', ')')
  const after = tally.final ? afterOutcomeWords(item, lang) : undefined
  const label = tally.final
    ? say(lang, '结果：', 'Outcome: ')
    : say(lang, '按已收到的票：', 'By the papers so far: ')
  const title = `${item.code} ${oneLine(item.title)}${open}${tail}${close}`
  const verdict = `${label}${outcomeWords(item, lang)}${after ? `${say(lang, '。', '. ')}${after}` : ''}`
  const together = `${title}  ${verdict}`
  const lines =
    widthOf(together) <= width
      ? [together]
      : [...wrap(title, width, { rest: '   ' }), ...wrap(verdict, width, { first: '  ', rest: '  ' })]
  lines.push(
    ...(item.kind === 'motion' ? motionGrid(item, tally, options) : quorumGrid(item, tally, options)),
  )
  if (item.kind === 'election') lines.push(...candidateGrid(item, options))
  if (item.kind === 'election' && tally.final)
    for (const note of committeeSentences(item, lang))
      lines.push(...wrap(note, width, { first: '  ', rest: '  ' }))
  if (item.kind === 'choice') lines.push(...optionGrid(item, options))
  if (item.kind === 'motion')
    for (const note of motionNotes(item, lang)) lines.push(...wrap(note, width, { first: '  ', rest: '  ' }))
  if (item.kind === 'election' && item.runoff) {
    lines.push(
      ...wrap(say(lang, '得票相同的候选人须再次选举。', 'The equal candidates need a run-off.'), width, {
        first: '  ',
        rest: '  ',
      }),
    )
  }
  return lines
}

/** Candidates as people read them: the qualified by rank, the others by votes, those out of the race last. */
export function rankedCandidates(election: ElectionTally): CandidateTally[] {
  const out = (c: CandidateTally): number => (c.result === 'withdrawn' || c.result === 'disqualified' ? 1 : 0)
  return [...election.candidates].sort(
    (a, b) =>
      out(a) - out(b) ||
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      b.for.headcount - a.for.headcount ||
      b.for.area - a.for.area ||
      a.no - b.no,
  )
}

function motionNotes(item: MotionTally, lang: Lang): string[] {
  const condition = item.condition
    ? say(
        lang,
        `以${item.condition.code}获得通过为前提，该前提${item.condition.met ? '已经满足' : '没有满足'}。`,
        `Depends on ${item.condition.code} being carried, which it was${item.condition.met ? '' : ' not'}.`,
      )
    : undefined
  const notes = [
    condition,
    followWords(item, lang),
    silenceWords(item, say(lang, '《议事规则》', 'the rules of procedure'), lang),
  ]
  return notes.filter(note => note !== undefined)
}

interface Figure {
  readonly head: string
  readonly heads: string
  readonly area: string
}

const figure = (head: string, w: Weight): Figure => ({
  head,
  heads: String(w.headcount),
  area: areaText(w.area),
})

function test(quorum: Pick<Quorum, 'bar' | 'part' | 'whole'>, name: string, lang: Lang): Figure {
  const { bar, part, whole } = quorum
  const verdict = (ok: boolean): string => say(lang, ok ? '是' : '否', ok ? 'yes' : 'no')
  return {
    head: `${name}${barSigns(bar)}`,
    heads: `${shareText(bar, part, whole, 'headcount')} ${verdict(holds(bar, part, whole, 'headcount'))}`,
    area: `${shareText(bar, part, whole, 'area')} ${verdict(holds(bar, part, whole, 'area'))}`,
  }
}

function motionGrid(item: MotionTally, tally: Tally, options: TallyTextOptions): string[] {
  const { lang } = options
  const some = (w: Weight | null): w is Weight => w !== null && (w.headcount > 0 || w.area > 0)
  const figures = [
    figure(say(lang, '同意', 'for'), item.for),
    figure(say(lang, '反对', 'against'), item.against),
    figure(say(lang, '弃权', 'abstain'), item.abstain),
    ...(some(item.spoilt) ? [figure(say(lang, '意见无效', 'spoilt'), item.spoilt)] : []),
    ...(some(item.follow) ? [figure(say(lang, '随多数', 'follow'), item.follow)] : []),
    ...(some(item.silent) ? [figure(say(lang, '未表决', 'silent'), item.silent)] : []),
    ...participation(item, tally, lang),
    test(item.quorum, say(lang, '参与', 'part'), lang),
    test(item.comparison, say(lang, '同意', 'for'), lang),
  ]
  return figureGrid(figures, options)
}

function quorumGrid(item: ElectionTally | ChoiceTally, tally: Tally, options: TallyTextOptions): string[] {
  const { lang } = options
  const none =
    item.kind === 'choice' ? [figure(say(lang, '都不同意', 'none of these'), item.noneOfThese)] : []
  const figures = [
    ...participation(item, tally, lang),
    ...none,
    figure(say(lang, '空白', 'blank'), item.blank),
    figure(say(lang, '意见无效', 'spoilt'), item.spoilt),
    test(item.quorum, say(lang, '参与', 'part'), lang),
  ]
  return figureGrid(figures, options)
}

/** The item's own electorate is shown only where it is not the whole roll. */
function participation(item: ItemTally, tally: Tally, lang: Lang): Figure[] {
  const narrower = item.roll.headcount !== tally.roll.headcount || item.roll.area !== tally.roll.area
  const roll = narrower ? [figure(say(lang, '全体', 'electorate'), item.roll)] : []
  return [...roll, figure(say(lang, '参与表决', 'taking part'), item.participating)]
}

function figureGrid(figures: readonly Figure[], { lang, width }: TallyTextOptions): string[] {
  const columns: Column[] = [
    { head: '', align: 'left' },
    ...figures.map(f => ({ head: f.head, align: 'right' as const })),
  ]
  const rows = [
    [say(lang, '人数', 'heads'), ...figures.map(f => f.heads)],
    [say(lang, '面积', 'm²'), ...figures.map(f => f.area)],
  ]
  return grid(columns, rows, { width, indent: 2, ruled: false })
}

function candidateGrid(item: ElectionTally, { lang, width }: TallyTextOptions): string[] {
  const bar = item.candidates[0]?.comparison.bar
  const mark = bar ? barSigns(bar) : ''
  const columns: Column[] = [
    { head: say(lang, '候选人', 'candidate'), align: 'left' },
    { head: say(lang, '名次', 'rank'), align: 'right' },
    { head: say(lang, '人数', 'heads'), align: 'right' },
    { head: mark, align: 'right' },
    { head: say(lang, '面积', 'm²'), align: 'right' },
    { head: mark, align: 'right' },
    { head: say(lang, '结果', 'result'), align: 'left' },
  ]
  const digits = String(Math.max(0, ...item.candidates.map(c => c.no))).length
  const rows = rankedCandidates(item).map(c => [
    `${String(c.no).padStart(digits)} ${oneLine(c.name)}`,
    c.rank === null ? '-' : String(c.rank),
    String(c.for.headcount),
    share(c.comparison, 'headcount'),
    areaText(c.for.area),
    share(c.comparison, 'area'),
    candidateWords(c, item, lang),
  ])
  return grid(columns, rows, { width, indent: 2, ruled: false })
}

function share({ bar, part, whole }: Comparison, axis: Axis): string {
  return shareText(bar, part, whole, axis)
}

function optionGrid(item: ChoiceTally, { lang, width }: TallyTextOptions): string[] {
  const bar = item.options[0]?.comparison.bar
  const columns: Column[] = [
    { head: say(lang, '选项', 'option'), align: 'left' },
    { head: say(lang, '人数', 'heads'), align: 'right' },
    { head: bar ? barSigns(bar) : '', align: 'right' },
    { head: say(lang, '面积', 'm²'), align: 'right' },
    { head: bar ? barSigns(bar) : '', align: 'right' },
    { head: bar ? barWords(bar, lang) : '', align: 'left' },
  ]
  const rows = item.options.map(o => [
    `${o.no} ${oneLine(o.name)}`,
    String(o.for.headcount),
    share(o.comparison, 'headcount'),
    areaText(o.for.area),
    share(o.comparison, 'area'),
    o.comparison.headcount && o.comparison.area
      ? say(lang, '达到', 'reached')
      : say(lang, '未达', 'not reached'),
  ])
  return grid(columns, rows, { width, indent: 2, ruled: false })
}
