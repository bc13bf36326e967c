import type { HouseRules } from '../../assembly/house-rules.ts'
import { areaText } from '../../basics/area.ts'
import { oneLine } from '../../basics/text.ts'
import type { CandidateTally, ElectionTally, ItemTally } from '../../count/outcome.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { isOut, needOf, type TestRow, viewItem } from '../view/item-view.ts'
import { type AxisView, axisViews, grouped, weightText } from '../view/measured.ts'
import { barWords, candidateWords, type Lang, MANNER_WORDS, say } from '../wording/words.ts'

/** One item of the account, sentence by sentence: figures, the inequalities that decide, the outcome and why. */
export function itemAccount(item: ItemTally, rules: HouseRules, lang: Lang): string[] {
  const view = viewItem(item, rules)
  return [
    `${item.code} ${oneLine(item.title)}${say(lang, '：', ': ')}${headingOf(item, lang)}`,
    view.figures.map(f => `${f.label[lang]} ${weightText(f.weight, lang)}`).join(say(lang, '；', '; ')),
    ...comparison(view.quorum, lang),
    ...(item.kind === 'election'
      ? view.candidates.flatMap(c => candidateLines(c, item, lang))
      : view.consents.flatMap(test => comparison(test, lang))),
    ...[...view.legend, ...view.notes].map(note => note[lang]),
    `${say(lang, '结果：', 'Outcome: ')}${view.outcome[lang]}${say(lang, '。', '. ')}${view.after?.[lang] ?? ''}`.trim(),
    `${say(lang, '依据：', 'Articles: ')}${view.articles.map(article => article[lang]).join(say(lang, '、', '; '))}`,
  ]
}

function headingOf(item: ItemTally, lang: Lang): string {
  const more = item.kind === 'election' ? MANNER_WORDS[item.manner] : MATTERS[item.matter]
  return `${needOf(item, lang)}${say(lang, '，', ', ')}${more[lang]}`
}

/** Both axes of one comparison, an inequality a line. */
function comparison({ label, measured, base }: TestRow, lang: Lang): string[] {
  const bar = barWords(measured.bar, lang)
  const whole = BASE_WORDS[base][lang]
  return axisViews(measured).map(axis =>
    say(
      lang,
      `${label.zh}，${axis.name.zh}须占${whole}的${bar}：${provenText(axis, lang)}`,
      `${label.en}, ${axis.name.en} ${bar} of ${whole}: ${provenText(axis, lang)}`,
    ),
  )
}

const BASE_WORDS = {
  roll: { zh: '本事项全体业主', en: 'the item’s electorate' },
  participating: { zh: '参与表决业主', en: 'those taking part' },
} as const

/** The inequality, whether it holds, and how far it is from turning. */
function provenText({ axis, inequality, clears, margin }: AxisView, lang: Lang): string {
  const verdict = clears ? say(lang, '成立', 'holds') : say(lang, '不成立', 'does not hold')
  if (margin === null) return `${inequality} ${verdict}`
  const size = Math.abs(margin)
  const figure =
    axis === 'area'
      ? say(lang, `${areaText(size)}平方米`, `${areaText(size)} m²`)
      : say(lang, `${grouped(size)}人`, grouped(size))
  const distance =
    margin < 0
      ? say(lang, `还差${figure}`, `${figure} lacking`)
      : say(lang, `比最少所需多${figure}`, `${figure} to spare`)
  return `${inequality} ${verdict}${say(lang, '，', ', ')}${distance}`
}

/** What became of a candidate and why, in words an owner understands. */
function candidateLines(c: CandidateTally, item: ElectionTally, lang: Lang): string[] {
  const label = say(lang, `${c.no}号 ${oneLine(c.name)}：`, `no ${c.no} ${oneLine(c.name)}: `)
  const result = candidateWords(c, item, lang)
  if (isOut(c)) return [label + result]
  const why = item.quorum.met
    ? (c.rank === null ? '' : say(lang, `，名次第${c.rank}`, `, rank ${c.rank}`)) + equalsOf(c, item, lang)
    : say(lang, '，因参与表决的业主未达到法定比例', ', since too few owners took part')
  return [
    label + result + why,
    ...axisViews(c.comparison).map(axis => `  ${axis.name[lang]} ${provenText(axis, lang)}`),
  ]
}

/** With whom a tied candidate is equal. */
function equalsOf(c: CandidateTally, item: ElectionTally, lang: Lang): string {
  if (c.result !== 'tied' && c.result !== 'tied-alternate') return ''
  const others = item.candidates.filter(o => o !== c && o.rank !== null && o.rank === c.rank).map(o => o.no)
  return say(
    lang,
    `，与${others.map(no => `${no}号`).join('、')}的人数和面积都相同，余下的名额不足`,
    `, equal on both axes with no ${others.join(', ')}, too few places left`,
  )
}
