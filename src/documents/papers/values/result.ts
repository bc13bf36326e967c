import type { Assembly, Compound, HouseRules, RuleKey } from '../../../assembly/assembly.ts'
import type { Item } from '../../../assembly/item.ts'
import { areaText } from '../../../basics/area.ts'
import { groupBy } from '../../../basics/groups.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import { dayInChinese, dayOf, minuteInChinese } from '../../../basics/time.ts'
import type { ItemTally, Measured, Tally } from '../../../count/outcome.ts'
import { regimeAt } from '../../../law/regime.ts'
import { cited } from '../../../law/told/cited.ts'
import { resultBasis } from '../../../law/voting/basis.ts'
import { MAJORITY_WORDS, MATTERS } from '../../../law/voting/majority.ts'
import { candidatesWith, viewItem } from '../../view/item-view.ts'
import { shareWords } from '../../view/measured.ts'
import { citationsOf, returnedPapers, type VotersRow, viewTally } from '../../view/tally-view.ts'
import { derivedSentences } from '../../wording/derived-words.ts'
import { listOf, quorumSentence, scopeSentence } from '../../wording/notice-words.ts'
import { sensitivityLines } from '../../wording/reading-words.ts'
import { ruleName, ruleValueWords } from '../../wording/rule-words.ts'
import {
  afterOutcomeWords,
  barWords,
  FIRST_ASSEMBLY_RULES,
  outcomeWords,
  UNCONFIRMED,
} from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import { basisValues } from './basis.ts'
import { assemblyValues, figureValues, paragraphs, rollPlaces, withdrawalSentence } from './convening.ts'
import {
  baseSentence,
  candidateRows,
  chartRows,
  figureRow,
  opinionRows,
  optionRows,
  requirement,
  sameFigures,
  sameWeight,
  testRow,
  testRows,
} from './item-rows.ts'
import { remedyValues } from './records.ts'

export interface ResultFacts {
  readonly compound: Compound
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly tally: Tally
  readonly rules: HouseRules
  readonly changedRules: readonly RuleKey[]
  /** Short head of the audit chain; printed once the result is declared. */
  readonly checkCode: string
}

/** What stands beside a result where it is at hand: the roll, lots, exclusions, other readings, where to turn. */
type Beside = Partial<Pick<PaperFacts, 'units' | 'lots' | 'exclusions' | 'readings' | 'remedyAddresses'>>

/** The values of 表决结果公告 (reference D38). No personal data but candidates' names. */
export function resultValues(facts: ResultFacts & Beside) {
  const { compound, assembly, tally } = facts
  const regime = regimeAt(assembly.closesAt)
  if (!regime) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  const { 结果依据, ...count } = countValues(facts)
  const day = assembly.declaredAt ?? assembly.closedAt
  return {
    ...assemblyValues(compound, assembly),
    ...basisValues(facts),
    ...figureValues(facts, tally.roll, rollPlaces(facts)),
    ...count,
    ...remedyValues(facts),
    表决截止: minuteInChinese(assembly.closesAt),
    参与要求: quorumSentence(regime),
    表决事项: count.各项结果,
    法律依据: 结果依据,
    公告日期: day === null ? '' : dayInChinese(dayOf(day)),
  }
}

/** What the count came to, for every paper that tells it. */
export function countValues(facts: ResultFacts & Beside) {
  const { assembly, tally, rules } = facts
  const places = rollPlaces(facts)
  const { accepted } = tally.turnout
  const declared = assembly.declaredAt !== null
  const results = tally.items.map((item, i) => itemValues(item, i, { ...facts, turnout: accepted }))
  const decided = tally.items.map((item, i) => {
    const told = facts.items.find(it => it.code === item.code)
    const isMade = isDecision(item)
    const text = isMade && told?.kind === 'motion' ? paragraphs(told.text) : []
    return { isMade, row: { 决定: decisionSentence(item, i), 正文: text } }
  })
  const byOrdinal = (text: string): string => withOrdinals(text, tally)
  const together = derivedSentences(tally.derived, 'zh').map(byOrdinal)
  return {
    待确认标记: declared ? '' : `（${UNCONFIRMED.zh}）`,
    待确认说明: declared
      ? ''
      : `本公告所列结果${UNCONFIRMED.zh}：表决已经截止，结果尚未正式确认，确认之前可能更正，以确认之后的公告为准。`,
    确认说明: assembly.declaredAt === null ? '' : `，结果于${dayInChinese(dayOf(assembly.declaredAt))}确认`,
    延长说明: extensionSentence(assembly),
    参与情况: turnoutRows(tally, places),
    参与检验: testRows(`有效票${barWords(accepted.bar, 'zh')}`, accepted, places),
    参与图: chartRows('参与', accepted),
    参与说明: turnoutSentence(tally, places),
    参与算式: [testRow(`有效票${barWords(accepted.bar, 'zh')}`, accepted, places)],
    表决票: paperRows(tally),
    表决票说明: paperNotes(facts),
    各项结果: results,
    计票说明: countNotes(results, figureValues(facts, tally.roll, places).不计入说明).map(row => ({
      ...row,
      说明: byOrdinal(row.说明),
    })),
    会议决定: [...tally.items.map((item, i) => decisionSentence(item, i)), ...together],
    决定事项: decided.filter(({ isMade }) => isMade).map(({ row }) => row),
    未决事项: decided.filter(({ isMade }) => !isMade).map(({ row }) => row),
    合并结论: together,
    读法说明: sensitivityLines(tally, facts.readings?.() ?? [], 'zh').map(byOrdinal),
    比例说明: SHARES_NOTE,
    计票规则: [
      ...(assembly.kind === 'first' ? [FIRST_ASSEMBLY_RULES.zh] : []),
      ...ruleLines(rules, facts.changedRules),
    ],
    结果依据: cited(citationsOf(tally.items, resultBasis(dayOf(assembly.closesAt)))),
    核验码: declared ? facts.checkCode : '',
  }
}

/** What has to be said of items beside their figures: of each its own, of all what is true of several. */
function countNotes(results: readonly ReturnType<typeof itemValues>[], leftOut: string) {
  const legends = [...new Set(results.flatMap(({ 用语 }) => 用语))]
  return [
    ...results.map(({ 序号: of, 附注: notes }) => ({ 事项: of, 说明: notes.join('') })),
    { 事项: '各项', 说明: legends.join('') },
    { 事项: '范围', 说明: leftOut },
  ].filter(({ 说明: notes }) => notes !== '')
}

/** A sentence in which items are called by their place in the decision, not by the codes of our files: 第四项. */
function withOrdinals(text: string, { items }: Tally): string {
  return items.reduce(
    (said, { code }, i) =>
      said.replace(new RegExp(`(?<![A-Za-z0-9])${code}(?![A-Za-z0-9])`, 'g'), `第${hanNumeral(i + 1)}项`),
    text,
  )
}

function extensionSentence(assembly: Assembly): string {
  if (assembly.closesAt === assembly.plannedClosesAt) return ''
  const reason = assembly.extensionReason === '' ? '' : `，理由：${assembly.extensionReason}`
  const beyond =
    assembly.extensionOverride === ''
      ? ''
      : `该延长超出会前公布的约定或者当地的期限，仍予延长的理由：${assembly.extensionOverride}。`
  return `表决截止时间由${minuteInChinese(assembly.plannedClosesAt)}延长至${minuteInChinese(assembly.closesAt)}${reason}。${beyond}`
}

function turnoutRows(tally: Tally, places: number) {
  const { roll, issued, ...others } = viewTally(tally).voters
  const row = (项目: string, { weight, share }: VotersRow) => ({
    项目,
    人数: weight.headcount,
    人数占比: share.headcount,
    面积: areaText(weight.area, places),
    面积占比: share.area,
  })
  return [
    row(roll.label.zh, roll),
    row('发出表决票', issued),
    ...Object.values(others).map(voters => row(voters.label.zh, voters)),
  ]
}

function paperRows(tally: Tally) {
  return viewTally(tally)
    .papers.filter(({ id }) => id !== 'not-returned')
    .map(({ label, count }) => ({ 类别: label.zh, 份数: count }))
}

function paperNotes({ assembly, tally }: ResultFacts): string[] {
  const { held } = tally.ballots.papers
  const { declareOverride, declaredAt } = assembly
  return [
    papersAndOwners(tally),
    ...(held === 0
      ? []
      : declaredAt === null
        ? [`尚有待认定票${held}份，同一业主交回的各份内容不一致，认定之前不计入。`]
        : [`结果确认时尚有待认定票${held}份，未计入。`]),
    ...(declareOverride === '' ? [] : [`仍予确认结果的理由：${declareOverride}。`]),
  ]
}

/** Papers are counted one by one, owners once: what leads from the ones to the others. */
function papersAndOwners({ ballots }: Tally): string {
  const { issued, returned, notReturned } = ballots
  const papers = returnedPapers(ballots)
  const further = papers - returned.headcount
  return [
    `表决票以份计，业主以人计，每名业主发出一份。收回的${papers}份来自${returned.headcount}名业主`,
    further > 0 ? `，其中${further}份是同一业主交回的第二份以上的票` : '',
    `；没有交回的业主${notReturned.headcount}人，与交回的合计${issued.headcount}人。`,
  ].join('')
}

/** How shares are written, on every paper that has some (counting.md §11). */
const SHARES_NOTE =
  '比例四舍五入到百分数的小数点后两位，与法定比例相近的写到能够区分为止；是否达到法定比例按整数算式认定。“以上”包括本数，“过半数”不包括本数。'

/** Rules that every reader of the figures needs, and all that the compound set otherwise. */
const ALWAYS_TOLD: readonly RuleKey[] = [
  'headcount',
  'conflicting-ballots',
  'blank',
  'spoilt-item',
  'silence',
]

function ruleLines(rules: HouseRules, changed: readonly RuleKey[]): string[] {
  const keys = [...ALWAYS_TOLD, ...changed.filter(key => !ALWAYS_TOLD.includes(key))]
  return keys.map(
    key =>
      `${ruleName(key, 'zh')}：${ruleValueWords(key, rules, 'zh')}${changed.includes(key) ? '（本小区约定）' : ''}`,
  )
}

/** One item of the result notice: its figures on both axes, the tests, the verdict. */
export function itemValues(
  item: ItemTally,
  index: number,
  facts: Pick<ResultFacts, 'items' | 'rules'> & Beside & { readonly turnout?: Measured },
) {
  const places = rollPlaces(facts)
  const view = viewItem(item, facts.rules, places)
  const told = facts.items.find(it => it.code === item.code)
  const scope = told ? scopeSentence(told.scope, '本项') : ''
  const tests = [...(view.quorum ? [view.quorum] : []), ...(item.kind === 'motion' ? view.consents : [])]
  const ground = [
    ...[scope, told ? withdrawalSentence(told) : ''].filter(sentence => sentence !== ''),
    ...(told ? exclusionSentences(told, facts, places) : []),
  ]
  const own = [...ground, ...view.notes.map(note => note.zh), ...(told ? lotSentences(told, facts) : [])]
  return {
    序号: ordinal(index),
    编号: item.code,
    名称: item.title,
    类别:
      item.kind === 'election' ? '选举' : `${MAJORITY_WORDS[item.majority].zh}：${MATTERS[item.matter].zh}`,
    要求: requirement(view),
    // Where the electorate is that of the whole assembly, that is said once.
    数据: view.figures
      .filter(({ of, weight }) => of || !facts.turnout || !sameWeight(weight, facts.turnout.whole))
      .map(row => figureRow(row, places)),
    候选人: item.kind === 'election' ? candidateRows(view, item, places) : [],
    逐人意见:
      item.kind === 'election' && view.candidates.length > 0 && item.manner === 'per-candidate'
        ? opinionRows(view, places)
        : [],
    选项: optionRows(view, places),
    检验: tests.flatMap(({ label, measured }) =>
      testRows(`${label.zh}${barWords(measured.bar, 'zh')}`, measured, places),
    ),
    // Where as many took part in an item as in the whole, that is said once.
    合并检验: tests
      .filter(({ measured }) => !facts.turnout || !sameFigures(measured, facts.turnout))
      .map(({ label, measured }) => testRow(`${label.zh}${barWords(measured.bar, 'zh')}`, measured, places)),
    图: view.consents.flatMap(({ short, measured }) => chartRows(short.zh, measured)),
    说明: [...ground, ...view.legend.map(note => note.zh), ...own.slice(ground.length)],
    用语: view.legend.map(note => note.zh),
    附注: [...(item.kind === 'election' ? [requirement(view), baseSentence(view)] : []), ...own],
    结果: `${view.outcome.zh}。${view.after?.zh ?? ''}`,
    依据: cited(view.articles),
  }
}

/** Who was taken out of the electorate: how many, and on what ground; nobody by name. */
function exclusionSentences({ code }: Item, { exclusions, units }: Beside, places: number): string[] {
  const out = (exclusions?.() ?? []).filter(exclusion => exclusion.item === code)
  return [...groupBy(out, ({ ground }) => ground)].map(([ground, those]) => {
    const voters = new Set(those.map(({ voter }) => voter))
    const own = (units?.() ?? []).filter(({ voter }) => voters.has(voter))
    const area = own.reduce((sum, unit) => sum + unit.area, 0)
    return `依${ground}，${voters.size}名业主（${areaText(area, places)}平方米）对本项回避，不计入本项的全体业主，也不参与本项表决。`
  })
}

/** What was drawn between equals, by whom, how and before whom. */
function lotSentences(item: Item, { lots }: Beside): string[] {
  if (item.kind !== 'election') return []
  return (lots?.(item) ?? []).map(({ drawn, drawnBy, manner, witnesses }) => {
    const names = drawn.map(no => `${no}号${item.candidates.find(c => c.no === no)?.name ?? ''}`)
    return `得票相同的候选人当众抽签：抽中${listOf(names)}。抽签人${drawnBy}，方式为${manner}，见证人${witnesses}。`
  })
}

/** Did the meeting decide on the item: carried, chosen, somebody elected? */
export function isDecision(item: ItemTally): boolean {
  return item.kind === 'election'
    ? item.candidates.some(c => c.result === 'elected')
    : item.outcome === 'carried'
}

/** One line of the meeting's decisions. */
export function decisionSentence(item: ItemTally, index: number): string {
  const after = afterOutcomeWords(item, 'zh')
  const basis = `（${cited(citationsOf([item]))}）`
  if (item.kind === 'motion' && item.outcome === 'carried')
    return `${ordinal(index)}通过“${item.title}”${basis}。`
  const unchanged = after === undefined ? '' : after.replace(/。$/, '，现状不变。')
  const line = `${ordinal(index)}${item.title}：${outcomeWords(item, 'zh')}${isDecision(item) ? basis : ''}。${unchanged}`
  if (item.kind !== 'election') return line
  const elected = candidatesWith('elected', item).map(c => c.name)
  const alternates = candidatesWith('alternate', item).map(c => c.name)
  return [
    line,
    elected.length > 0 ? `当选委员（按名次）：${listOf(elected)}。` : '',
    alternates.length > 0 ? `当选候补委员（按名次）：${listOf(alternates)}。` : '',
    elected.length > 0 && alternates.length < item.alternates
      ? `候补委员空缺${item.alternates - alternates.length}名。`
      : '',
  ].join('')
}

/** Who took part, on both axes and beside the bar of the law, in one sentence. */
function turnoutSentence(tally: Tally, places: number): string {
  const { accepted } = tally.turnout
  const { part, whole } = accepted
  const { 结果: verdict } = testRow('', accepted, places)
  const share = (axis: 'headcount' | 'area') => shareWords(accepted, axis, 'zh')
  return [
    `全体业主${whole.headcount}人、${areaText(whole.area, places)}平方米，`,
    `交回有效表决票${part.headcount}人（占${share('headcount')}）、${areaText(part.area, places)}平方米（占${share('area')}），`,
    `${verdict.startsWith('均') ? '人数、面积' : ''}${verdict}法定的${barWords(accepted.bar, 'zh')}。`,
  ].join('')
}

function ordinal(index: number): string {
  return `（${hanNumeral(index + 1)}）`
}
