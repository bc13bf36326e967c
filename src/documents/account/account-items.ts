import type { HouseRules } from '../../assembly/assembly.ts'
import { MANNER_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import type { CandidateTally, ElectionTally, ItemTally } from '../../count/outcome.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { isOut, needWords, type TestRow, viewItem } from '../view/item-view.ts'
import { type AxisView, axisViews, weightText } from '../view/measured.ts'
import { barWords, candidateWords } from '../wording/words.ts'

/** One item of the account, sentence by sentence: figures, the inequalities that decide, the outcome and why. */
export function itemAccount(item: ItemTally, rules: HouseRules, lang: Lang): string[] {
  const view = viewItem(item, rules)
  return [
    `${item.code} ${oneLine(item.title)}${{ zh: '：', en: ': ' }[lang]}${headingOf(item, lang)}`,
    ...(view.figures.length === 0
      ? []
      : [
          view.figures
            .map(f => `${f.label[lang]} ${weightText(f.weight, lang)}`)
            .join({ zh: '；', en: '; ' }[lang]),
        ]),
    ...(view.quorum ? comparison(view.quorum, lang) : []),
    ...(item.kind === 'election'
      ? view.candidates.flatMap(c => candidateLines(c, item, lang))
      : view.consents.flatMap(test => comparison(test, lang))),
    ...[...view.legend, ...view.notes].map(note => note[lang]),
    `${{ zh: '结果：', en: 'Outcome: ' }[lang]}${view.outcome[lang]}${{ zh: '。', en: '. ' }[lang]}${view.after?.[lang] ?? ''}`.trim(),
    `${{ zh: '依据：', en: 'Articles: ' }[lang]}${view.articles.map(article => article[lang]).join({ zh: '、', en: '; ' }[lang])}`,
  ]
}

function headingOf(item: ItemTally, lang: Lang): string {
  const more = item.kind === 'election' ? MANNER_WORDS[item.manner] : MATTERS[item.matter]
  return `${needWords(item, lang)}${{ zh: '，', en: ', ' }[lang]}${more[lang]}`
}

/** Both axes of one comparison, an inequality a line. */
function comparison({ label, measured, base }: TestRow, lang: Lang): string[] {
  const bar = barWords(measured.bar, lang)
  const whole = BASE_WORDS[base][lang]
  return axisViews(measured).map(
    axis =>
      ({
        zh: `${label.zh}，${axis.name.zh}须占${whole}的${bar}：${provenText(axis, lang)}`,
        en: `${label.en}, ${axis.name.en} ${bar} of ${whole}: ${provenText(axis, lang)}`,
      })[lang],
  )
}

const BASE_WORDS = {
  roll: { zh: '本事项全体业主', en: 'the item’s electorate' },
  participating: { zh: '参与表决业主', en: 'those taking part' },
} as const

/** The inequality, whether it holds, and how far it is from turning. */
function provenText({ axis, inequality, clears, margin }: AxisView, lang: Lang): string {
  const verdict = clears ? { zh: '成立', en: 'holds' }[lang] : { zh: '不成立', en: 'does not hold' }[lang]
  if (margin === null) return `${inequality} ${verdict}`
  const size = Math.abs(margin)
  const figure =
    axis === 'area'
      ? { zh: `${areaText(size)}平方米`, en: `${areaText(size)} m²` }[lang]
      : { zh: `${size}人`, en: String(size) }[lang]
  const distance =
    margin < 0
      ? { zh: `还差${figure}`, en: `${figure} lacking` }[lang]
      : { zh: `比最少所需多${figure}`, en: `${figure} to spare` }[lang]
  return `${inequality} ${verdict}${{ zh: '，', en: ', ' }[lang]}${distance}`
}

/** What became of a candidate and why, in words an owner understands. */
function candidateLines(c: CandidateTally, item: ElectionTally, lang: Lang): string[] {
  const label = { zh: `${c.no}号 ${oneLine(c.name)}：`, en: `no ${c.no} ${oneLine(c.name)}: ` }[lang]
  const result = candidateWords(c, item, lang)
  if (isOut(c)) return [label + result]
  const why = item.quorum.met
    ? (c.rank === null ? '' : { zh: `，名次第${c.rank}`, en: `, rank ${c.rank}` }[lang]) +
      equalsOf(c, item, lang)
    : { zh: '，因参与表决的业主未达到法定比例', en: ', since too few owners took part' }[lang]
  return [
    label + result + why,
    ...axisViews(c.comparison).map(axis => `  ${axis.name[lang]} ${provenText(axis, lang)}`),
  ]
}

/** With whom a tied candidate is equal. */
function equalsOf(c: CandidateTally, item: ElectionTally, lang: Lang): string {
  if (c.result !== 'tied' && c.result !== 'tied-alternate') return ''
  const others = item.candidates.filter(o => o !== c && o.rank !== null && o.rank === c.rank).map(o => o.no)
  return {
    zh: `，与${others.map(no => `${no}号`).join('、')}的人数和面积都相同，余下的名额不足`,
    en: `, equal on both axes with no ${others.join(', ')}, too few places left`,
  }[lang]
}
