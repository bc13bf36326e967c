import type { Assembly, Compound, HouseRules, RuleKey } from '../../../assembly/assembly.ts'
import type { Item } from '../../../assembly/item.ts'
import { ITEM_KIND_WORDS } from '../../../assembly/vocabulary.ts'
import { areaText } from '../../../basics/area.ts'
import { groupBy } from '../../../basics/groups.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { dayOf, dayWords, minuteWords } from '../../../basics/time.ts'
import type { ItemTally, Measured, Tally } from '../../../count/outcome.ts'
import { sameWeight } from '../../../count/weight.ts'
import { regimeAt } from '../../../law/regime.ts'
import { cited } from '../../../law/told/cited.ts'
import { resultBasis } from '../../../law/voting/basis.ts'
import { candidatesWith, viewItem } from '../../view/item-view.ts'
import { shareWords } from '../../view/measured.ts'
import { citationsOf, type VotersRow, viewTally } from '../../view/tally-view.ts'
import {
  declaredWords,
  extensionSentence,
  paperNotes,
  ruleLines,
  SHARES_NOTE,
  UNDECLARED,
} from '../../wording/count-notes.ts'
import { derivedSentences } from '../../wording/derived-words.ts'
import { listOf, quorumSentence, scopeSentence } from '../../wording/notice-words.ts'
import { sensitivityLines } from '../../wording/reading-words.ts'
import {
  afterOutcomeWords,
  barWords,
  FIRST_ASSEMBLY_RULES,
  ordinalWords,
  outcomeWords,
  UNCONFIRMED,
} from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import { basisValues } from './basis.ts'
import {
  assemblyValues,
  figureValues,
  kindOfItem,
  paragraphs,
  rollPlaces,
  withdrawalSentence,
} from './convening.ts'
import {
  baseSentence,
  bothWords,
  candidateRows,
  chartRows,
  figureRow,
  opinionRows,
  optionRows,
  type RowStyle,
  requirement,
  sameFigures,
  testRow,
  testRows,
} from './item-rows.ts'
import { remedyValues } from './records.ts'

export interface ResultFacts {
  readonly lang: Lang
  readonly compound: Compound
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly tally: Tally
  readonly rules: HouseRules
  readonly changedRules: readonly RuleKey[]
  /** The check code of the result as it is printed; empty before it is declared. */
  readonly checkCode: string
}

/** What stands beside a result where it is at hand: the roll, lots, exclusions, other readings, where to turn. */
type Beside = Partial<Pick<PaperFacts, 'units' | 'lots' | 'exclusions' | 'readings' | 'remedyAddresses'>>

/** The values of 表决结果公告 (reference D38). No personal data but candidates' names. */
export function resultValues(facts: ResultFacts & Beside) {
  const { lang, assembly, tally } = facts
  const regime = regimeAt(assembly.closesAt)
  if (!regime) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  const { 结果依据, ...count } = countValues(facts)
  const day = assembly.declaredAt ?? assembly.closedAt
  return {
    ...assemblyValues(facts),
    ...basisValues(facts),
    ...figureValues(facts, tally.roll, rollPlaces(facts)),
    ...count,
    ...remedyValues(facts),
    表决截止: minuteWords(assembly.closesAt, lang),
    参与要求: quorumSentence(regime, lang),
    表决事项: count.各项结果,
    法律依据: 结果依据,
    公告日期: day === null ? '' : dayWords(dayOf(day), lang),
  }
}

/** What the count came to, for every paper that tells it. */
export function countValues(facts: ResultFacts & Beside) {
  const { lang, assembly, tally, rules } = facts
  const style = { places: rollPlaces(facts), lang }
  const { accepted } = tally.turnout
  const declared = assembly.declaredAt !== null
  const results = tally.items.map((item, i) => itemValues(item, i, { ...facts, turnout: accepted }))
  const decided = tally.items.map((item, i) => {
    const told = facts.items.find(it => it.code === item.code)
    const isMade = isDecision(item)
    const text = isMade && told?.kind === 'motion' ? paragraphs(told.text) : []
    return { isMade, row: { 决定: decisionSentence(item, i, lang), 正文: text } }
  })
  const byOrdinal = (text: string): string => withOrdinals(text, tally, lang)
  const together = derivedSentences(tally.derived, lang).map(byOrdinal)
  return {
    待确认标记: declared ? '' : { zh: `（${UNCONFIRMED.zh}）`, en: `(${UNCONFIRMED.en})` }[lang],
    待确认说明: declared ? '' : UNDECLARED[lang],
    确认说明: declaredWords(assembly)[lang],
    延长说明: extensionSentence(assembly)[lang],
    参与情况: turnoutRows(tally, style),
    参与检验: testRows(acceptedWords(tally, lang), accepted, style),
    参与图: chartRows({ zh: '参与', en: 'turnout' }[lang], accepted, lang),
    参与说明: turnoutSentence(tally, style),
    参与算式: [testRow(acceptedWords(tally, lang), accepted, style)],
    表决票: paperRows(tally, lang),
    表决票说明: paperNotes(facts).map(note => note[lang]),
    各项结果: results,
    计票说明: countNotes(results, figureValues(facts, tally.roll, style.places).不计入说明, lang).map(
      row => ({
        ...row,
        说明: byOrdinal(row.说明),
      }),
    ),
    会议决定: [...tally.items.map((item, i) => decisionSentence(item, i, lang)), ...together],
    决定事项: decided.filter(({ isMade }) => isMade).map(({ row }) => row),
    未决事项: decided.filter(({ isMade }) => !isMade).map(({ row }) => row),
    合并结论: together,
    读法说明: sensitivityLines(tally, facts.readings?.() ?? [], lang).map(byOrdinal),
    比例说明: SHARES_NOTE[lang],
    计票规则: [
      ...(assembly.kind === 'first' ? [FIRST_ASSEMBLY_RULES[lang]] : []),
      ...ruleLines(rules, facts.changedRules, lang),
    ],
    结果依据: cited(citationsOf(tally.items, resultBasis(dayOf(assembly.closesAt))), lang),
    核验码: declared ? facts.checkCode : '',
  }
}

function acceptedWords({ turnout }: Tally, lang: Lang): string {
  const bar = barWords(turnout.accepted.bar, lang)
  return { zh: `有效票${bar}`, en: `accepted: ${bar}` }[lang]
}

/** What has to be said of items beside their figures: of each its own, of all what is true of several. */
function countNotes(results: readonly ReturnType<typeof itemValues>[], leftOut: string, lang: Lang) {
  const legends = [...new Set(results.flatMap(({ 用语 }) => 用语))]
  const between = { zh: '', en: ' ' }[lang]
  return [
    ...results.map(({ 序号: of, 附注: notes }) => ({ 事项: of, 说明: notes.join(between) })),
    { 事项: { zh: '各项', en: 'All' }[lang], 说明: legends.join(between) },
    { 事项: { zh: '范围', en: 'Roll' }[lang], 说明: leftOut },
  ].filter(({ 说明: notes }) => notes !== '')
}

/** A sentence in which items are called by their place in the decision, not by the codes of our files: 第四项. */
function withOrdinals(text: string, { items }: Tally, lang: Lang): string {
  return items.reduce(
    (said, { code }, i) =>
      said.replace(
        new RegExp(`(?<![A-Za-z0-9])${code}(?![A-Za-z0-9])`, 'g'),
        { zh: `第${hanNumeral(i + 1)}项`, en: `item ${i + 1}` }[lang],
      ),
    text,
  )
}

function turnoutRows(tally: Tally, { places, lang }: RowStyle) {
  const { roll, issued, ...others } = viewTally(tally).voters
  const row = (项目: string, { weight, share }: VotersRow) => ({
    项目,
    人数: weight.headcount,
    人数占比: share.headcount,
    面积: areaText(weight.area, places),
    面积占比: share.area,
  })
  return [
    row(roll.label[lang], roll),
    row({ zh: '发出表决票', en: 'ballots issued' }[lang], issued),
    ...Object.values(others).map(voters => row(voters.label[lang], voters)),
  ]
}

function paperRows(tally: Tally, lang: Lang) {
  return viewTally(tally)
    .papers.filter(({ id }) => id !== 'not-returned')
    .map(({ label, count }) => ({ 类别: label[lang], 份数: count }))
}

/** One item of the result notice: its figures on both axes, the tests, the verdict. */
export function itemValues(
  item: ItemTally,
  index: number,
  facts: Pick<ResultFacts, 'lang' | 'items' | 'rules'> & Beside & { readonly turnout?: Measured },
) {
  const { lang } = facts
  const style = { places: rollPlaces(facts), lang }
  const view = viewItem(item, facts.rules, style.places)
  const told = facts.items.find(it => it.code === item.code)
  const scope = told ? scopeSentence(told.scope, 'item', lang) : ''
  const tests = [...(view.quorum ? [view.quorum] : []), ...(item.kind === 'motion' ? view.consents : [])]
  const testName = ({ label, measured }: (typeof tests)[number]) =>
    [label[lang], barWords(measured.bar, lang)].join({ zh: '', en: ' ' }[lang])
  const ground = [
    ...[scope, told ? withdrawalSentence(told, lang) : ''].filter(sentence => sentence !== ''),
    ...(told ? exclusionSentences(told, facts, style) : []),
  ]
  const own = [
    ...ground,
    ...view.notes.map(note => note[lang]),
    ...(told ? lotSentences(told, facts).map(lot => lot[lang]) : []),
  ]
  return {
    序号: ordinalWords(index, lang),
    编号: item.code,
    名称: item.title,
    类别: item.kind === 'election' ? ITEM_KIND_WORDS.election[lang] : kindOfItem(item, item.majority, lang),
    要求: requirement(view, lang),
    // Where the electorate is that of the whole assembly, that is said once.
    数据: view.figures
      .filter(({ of, weight }) => of || !facts.turnout || !sameWeight(weight, facts.turnout.whole))
      .map(row => figureRow(row, style)),
    候选人: item.kind === 'election' ? candidateRows(view, item, style) : [],
    逐人意见:
      item.kind === 'election' && view.candidates.length > 0 && item.manner === 'per-candidate'
        ? opinionRows(view, style)
        : [],
    选项: optionRows(view, style),
    检验: tests.flatMap(test => testRows(testName(test), test.measured, style)),
    // Where as many took part in an item as in the whole, that is said once.
    合并检验: tests
      .filter(({ measured }) => !facts.turnout || !sameFigures(measured, facts.turnout))
      .map(test => testRow(testName(test), test.measured, style)),
    图: view.consents.flatMap(({ short, measured }) => chartRows(short[lang], measured, lang)),
    说明: [...ground, ...view.legend.map(note => note[lang]), ...own.slice(ground.length)],
    用语: view.legend.map(note => note[lang]),
    附注: [...(item.kind === 'election' ? [requirement(view, lang), baseSentence(view, lang)] : []), ...own],
    结果: {
      zh: `${view.outcome.zh}。${view.after?.zh ?? ''}`,
      en: `${view.outcome.en}. ${view.after?.en ?? ''}`,
    }[lang],
    依据: cited(view.articles, lang),
  }
}

/** Who was taken out of the electorate: how many, and on what ground; nobody by name. */
function exclusionSentences(
  { code }: Item,
  { exclusions, units }: Beside,
  { places, lang }: RowStyle,
): string[] {
  const out = (exclusions?.() ?? []).filter(exclusion => exclusion.item === code)
  return [...groupBy(out, ({ ground }) => ground)].map(([ground, those]) => {
    const voters = new Set(those.map(({ voter }) => voter))
    const own = (units?.() ?? []).filter(({ voter }) => voters.has(voter))
    const area = areaText(
      own.reduce((sum, unit) => sum + unit.area, 0),
      places,
    )
    return {
      zh: `依${ground}，${voters.size}名业主（${area}平方米）对本项回避，不计入本项的全体业主，也不参与本项表决。`,
      en: `By ${ground}, ${voters.size} owners (${area} m²) recuse themselves from this item; they are not among its owners and take no part in it.`,
    }[lang]
  })
}

/** What was drawn between equals, by whom, how and before whom. */
function lotSentences(item: Item, { lots }: Beside): Phrase[] {
  if (item.kind !== 'election') return []
  const nameOf = (no: number) => item.candidates.find(c => c.no === no)?.name ?? ''
  return (lots?.(item) ?? []).map(({ drawn, drawnBy, manner, witnesses }) => ({
    zh: `得票相同的候选人当众抽签：抽中${listOf(drawn.map(no => `${no}号${nameOf(no)}`))}。抽签人${drawnBy}，方式为${manner}，见证人${witnesses}。`,
    en: `Between equals a lot was drawn in public: ${listOf(
      drawn.map(no => `no. ${no} ${nameOf(no)}`),
      'en',
    )}. Drawn by ${drawnBy}, in this way: ${manner}; witnesses: ${witnesses}.`,
  }))
}

/** Did the meeting decide on the item: carried, chosen, somebody elected? */
export function isDecision(item: ItemTally): boolean {
  return item.kind === 'election'
    ? item.candidates.some(c => c.result === 'elected')
    : item.outcome === 'carried'
}

/** One line of the meeting's decisions. */
export function decisionSentence(item: ItemTally, index: number, lang: Lang): string {
  const basis = cited(citationsOf([item]), lang)
  const [no, { title }] = [ordinalWords(index, lang), item]
  if (item.kind === 'motion' && item.outcome === 'carried')
    return { zh: `${no}通过“${title}”（${basis}）。`, en: `${no} “${title}” is carried (${basis}).` }[lang]
  const outcome = outcomeWords(item, lang)
  const after = afterOutcomeWords(item, lang)
  const made = isDecision(item)
  const line = {
    zh: `${no}${title}：${outcome}${made ? `（${basis}）` : ''}。${after?.replace(/。$/, '，现状不变。') ?? ''}`,
    en: `${no} ${title}: ${outcome}${made ? ` (${basis})` : ''}. ${after === undefined ? '' : `${after} Things stay as they are.`}`,
  }[lang]
  if (item.kind !== 'election') return line
  const elected = candidatesWith('elected', item).map(c => c.name)
  const alternates = candidatesWith('alternate', item).map(c => c.name)
  const lacking = item.alternates - alternates.length
  const told: Phrase[] = []
  if (elected.length > 0)
    told.push({
      zh: `当选委员（按名次）：${listOf(elected)}。`,
      en: `Members elected, by rank: ${listOf(elected, 'en')}.`,
    })
  if (alternates.length > 0)
    told.push({
      zh: `当选候补委员（按名次）：${listOf(alternates)}。`,
      en: `Alternates elected, by rank: ${listOf(alternates, 'en')}.`,
    })
  if (elected.length > 0 && lacking > 0)
    told.push({
      zh: `候补委员空缺${lacking}名。`,
      en: `${lacking} places of alternates stay empty.`,
    })
  return [line, ...told.map(sentence => sentence[lang])].join({ zh: '', en: ' ' }[lang])
}

/** Who took part, on both axes and beside the bar of the law, in one sentence. */
function turnoutSentence(tally: Tally, { places, lang }: RowStyle): string {
  const { accepted } = tally.turnout
  const { part, whole } = accepted
  const share = (axis: 'headcount' | 'area') => shareWords(accepted, axis, lang)
  const area = (axis: typeof part) => areaText(axis.area, places)
  const verdict = bothWords(accepted, lang)
  const bar = barWords(accepted.bar, lang)
  return {
    zh: [
      `全体业主${whole.headcount}人、${area(whole)}平方米，`,
      `交回有效表决票${part.headcount}人（占${share('headcount')}）、${area(part)}平方米（占${share('area')}），`,
      `${verdict.startsWith('均') ? '人数、面积' : ''}${verdict}法定的${bar}。`,
    ].join(''),
    en: [
      `Of ${whole.headcount} owners with ${area(whole)} m²`,
      `accepted ballots came from ${part.headcount} (${share('headcount')}) with ${area(part)} m² (${share('area')});`,
      `of ${bar} that the law asks on heads and area: ${verdict}.`,
    ].join(' '),
  }[lang]
}
