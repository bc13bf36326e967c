import type { HouseRules } from '../../assembly/house-rules.ts'
import { areaText } from '../../basics/area.ts'
import type { Bar } from '../../basics/bar.ts'
import { oneLine } from '../../basics/text.ts'
import type {
  CandidateTally,
  ChoiceTally,
  Comparison,
  ElectionTally,
  ItemTally,
  MotionTally,
} from '../../count/outcome.ts'
import { marginOver } from '../../count/sensitivity/margin.ts'
import type { Weight } from '../../count/weight.ts'
import { CITATIONS } from '../../law/citation.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { AXES, type Axis, grouped, holds, inequality } from '../notice/inequality.ts'
import { followWords, silenceWords } from '../notice/silence-words.ts'
import { rankedCandidates } from '../tally/tally-items.ts'
import { committeeSentences } from '../wording/derived-words.ts'
import { clauseName } from '../wording/rule-words.ts'
import {
  afterOutcomeWords,
  barWords,
  candidateWords,
  type Lang,
  MAJORITY_WORDS,
  MANNER_WORDS,
  outcomeWords,
  SPOILT_ITEM,
  say,
} from '../wording/words.ts'

/** One item of the account, sentence by sentence: figures, the inequalities that decide, the outcome and why. */
export function itemAccount(item: ItemTally, rules: HouseRules, lang: Lang): string[] {
  const after = afterOutcomeWords(item, lang)
  return [
    `${item.code} ${oneLine(item.title)}${say(lang, '：', ': ')}${about(item, lang)}`,
    figures(item, lang),
    ...comparison(
      say(lang, '参与要求', 'Taking part'),
      item.quorum,
      say(lang, '本事项全体业主', 'the item’s electorate'),
      lang,
    ),
    ...body(item, rules, lang),
    `${say(lang, '结果：', 'Outcome: ')}${outcomeWords(item, lang)}${say(lang, '。', '. ')}${after ?? ''}`.trim(),
    `${say(lang, '依据：', 'Articles: ')}${[...new Set([item.quorum.citation, ...item.citations])].map(id => CITATIONS[id][lang]).join(say(lang, '、', '; '))}`,
  ]
}

function about(item: ItemTally, lang: Lang): string {
  if (item.kind !== 'election')
    return `${MAJORITY_WORDS[item.majority][lang]}${say(lang, '，', ', ')}${MATTERS[item.matter][lang]}`
  return say(
    lang,
    `应选委员${item.seats}名、候补委员${item.alternates}名，${MANNER_WORDS[item.manner].zh}`,
    `seats: ${item.seats}, alternates: ${item.alternates}, ${MANNER_WORDS[item.manner].en}`,
  )
}

function weightText(w: Weight, lang: Lang): string {
  return say(
    lang,
    `${grouped(w.headcount)}人${areaText(w.area)}平方米`,
    `${grouped(w.headcount)}/${areaText(w.area)} m²`,
  )
}

function figures(item: ItemTally, lang: Lang): string {
  const parts: [string, Weight][] = [
    [say(lang, '全体', 'electorate'), item.roll],
    [say(lang, '参与表决', 'taking part'), item.participating],
  ]
  if (item.kind === 'motion') {
    parts.push(
      [say(lang, '同意', 'for'), item.for],
      [say(lang, '反对', 'against'), item.against],
      [say(lang, '弃权', 'abstain'), item.abstain],
    )
    if (item.blank.headcount > 0) parts.push([say(lang, '其中空白', 'of these blank'), item.blank])
    if (item.follow.headcount > 0) parts.push([say(lang, '随多数', 'follow'), item.follow])
    if (item.silent) parts.push([say(lang, '送达后未表决', 'silent'), item.silent])
  } else {
    if (item.kind === 'choice') parts.push([say(lang, '以上都不同意', 'none of these'), item.noneOfThese])
    parts.push([say(lang, '空白', 'blank'), item.blank])
  }
  if (item.spoilt.headcount > 0) parts.push([SPOILT_ITEM[lang], item.spoilt])
  return parts.map(([name, w]) => `${name} ${weightText(w, lang)}`).join(say(lang, '；', '; '))
}

/** Both axes of one comparison, an inequality a line. */
function comparison(
  name: string,
  { bar, part, whole }: Pick<Comparison, 'bar' | 'part' | 'whole'>,
  base: string,
  lang: Lang,
): string[] {
  return AXES.map(axis => {
    const axisName = axis === 'area' ? say(lang, '面积', 'area') : say(lang, '人数', 'heads')
    const test = `${inequality(bar, part, whole, axis)} ${verdict(holds(bar, part, whole, axis), lang)}${marginText(bar, part, whole, axis, lang)}`
    return say(
      lang,
      `${name}，${axisName}须占${base}的${barWords(bar, lang)}：${test}`,
      `${name}, ${axisName} ${barWords(bar, lang)} of ${base}: ${test}`,
    )
  })
}

/** How far a comparison is from turning: the surplus over the least that suffices, or what is lacking. */
function marginText(bar: Bar, part: Weight, whole: Weight, axis: Axis, lang: Lang): string {
  const margin = marginOver(bar, part, whole)[axis]
  if (margin === null) return ''
  const figure =
    axis === 'area'
      ? say(lang, `${areaText(Math.abs(margin))}平方米`, `${areaText(Math.abs(margin))} m²`)
      : say(lang, `${grouped(Math.abs(margin))}人`, grouped(Math.abs(margin)))
  return margin < 0
    ? say(lang, `，还差${figure}`, `, ${figure} lacking`)
    : say(lang, `，比最少所需多${figure}`, `, ${figure} to spare`)
}

function verdict(ok: boolean, lang: Lang): string {
  return ok ? say(lang, '成立', 'holds') : say(lang, '不成立', 'does not hold')
}

function baseName(base: Comparison['base'], lang: Lang): string {
  return base === 'roll'
    ? say(lang, '本事项全体业主', 'the item’s electorate')
    : say(lang, '参与表决业主', 'those taking part')
}

function body(item: ItemTally, rules: HouseRules, lang: Lang): string[] {
  switch (item.kind) {
    case 'motion':
      return motionBody(item, rules, lang)
    case 'election':
      return [...silenceNote(rules, lang), ...electionBody(item, lang)]
    case 'choice':
      return [...silenceNote(rules, lang), ...choiceBody(item, lang)]
  }
}

function motionBody(item: MotionTally, rules: HouseRules, lang: Lang): string[] {
  const lines = comparison(
    say(lang, '同意要求', 'Consent'),
    item.comparison,
    baseName(item.comparison.base, lang),
    lang,
  )
  const clause =
    lang === 'zh'
      ? clauseName(rules['silence-clause'])
      : `the rules of procedure (${oneLine(rules['silence-clause'])})`
  const notes = [followWords(item, lang), silenceWords(item, clause, lang)]
  if (item.condition) {
    const { code, met } = item.condition
    notes.push(
      say(
        lang,
        `以${code}获得通过为前提，该前提${met ? '已经满足' : '没有满足'}。`,
        `Depends on ${code} being carried, which it was${met ? '' : ' not'}.`,
      ),
    )
  }
  if (item.matter === 'elevator-site') {
    notes.push(
      say(
        lang,
        '另一种读法：属于改变共有部分用途，须四分之三以上同意。',
        'Other reading: it changes the use of common parts and needs at least 3/4.',
      ),
    )
  }
  return [...lines, ...notes.filter(note => note !== undefined)]
}

function silenceNote(rules: HouseRules, lang: Lang): string[] {
  if (rules.silence !== 'with-majority') return []
  return [
    say(
      lang,
      '未表决的业主在选举和多选一中不计入参与表决，也不计入任何一方，议事规则另有约定的亦同。',
      'Silent owners never count in an election or a choice, even where the clause says so.',
    ),
  ]
}

function electionBody(item: ElectionTally, lang: Lang): string[] {
  const lines = rankedCandidates(item).flatMap(c => candidateLines(c, item, lang))
  if (item.runoff)
    lines.push(say(lang, '得票相同的候选人须再次选举。', 'The equal candidates need a run-off.'))
  return [...lines, ...committeeSentences(item, lang)]
}

/** What became of a candidate and why, in words an owner understands. */
function candidateLines(c: CandidateTally, item: ElectionTally, lang: Lang): string[] {
  const label = say(lang, `${c.no}号 ${oneLine(c.name)}：`, `no ${c.no} ${oneLine(c.name)}: `)
  const result = candidateWords(c, item, lang)
  if (c.result === 'withdrawn' || c.result === 'disqualified') return [label + result]
  const why = item.quorum.met
    ? (c.rank === null ? '' : say(lang, `，名次第${c.rank}`, `, rank ${c.rank}`)) + equals(c, item, lang)
    : say(lang, '，因参与表决的业主未达到法定比例', ', since too few owners took part')
  const axes = AXES.map(axis => {
    const { bar, part, whole } = c.comparison
    const name = axis === 'area' ? say(lang, '面积', 'area') : say(lang, '人数', 'heads')
    return `  ${name} ${inequality(bar, part, whole, axis)} ${verdict(holds(bar, part, whole, axis), lang)}${marginText(bar, part, whole, axis, lang)}`
  })
  return [label + result + why, ...axes]
}

/** With whom a tied candidate is equal. */
function equals(c: CandidateTally, item: ElectionTally, lang: Lang): string {
  if (c.result !== 'tied' && c.result !== 'tied-alternate') return ''
  const others = item.candidates.filter(o => o !== c && o.rank !== null && o.rank === c.rank).map(o => o.no)
  return say(
    lang,
    `，与${others.map(no => `${no}号`).join('、')}的人数和面积都相同，余下的名额不足`,
    `, equal on both axes with no ${others.join(', ')}, too few places left`,
  )
}

function choiceBody(item: ChoiceTally, lang: Lang): string[] {
  return item.options.flatMap(o => {
    const name = say(lang, `选项${o.no} ${oneLine(o.name)}`, `option ${o.no} ${oneLine(o.name)}`)
    return comparison(name, o.comparison, baseName(o.comparison.base, lang), lang)
  })
}
