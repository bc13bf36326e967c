import type { Assembly, Compound, HouseRules } from '../../../assembly/assembly.ts'
import { type Election, type Item, standingItems } from '../../../assembly/item.ts'
import { SERVICE_METHODS, VOID_CODES } from '../../../assembly/paper.ts'
import {
  FORM_WORDS,
  KIND_WORDS,
  ROLE_WORDS,
  SERVICE_WORDS,
  VOID_WORDS,
} from '../../../assembly/vocabulary.ts'
import { areaPlaces, areaText } from '../../../basics/area.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import { type Day, dayInChinese, dayOf, minuteInChinese } from '../../../basics/time.ts'
import type { RollFigures } from '../../../count/outcome.ts'
import { CONTEST_WORDS, contestOf } from '../../../law/elections/committee.ts'
import { onlySystem } from '../../../law/judge.ts'
import { lawAt, type PlaceLaw, type Profile, profileOn } from '../../../law/profile.ts'
import { cited } from '../../../law/told/cited.ts'
import { conveningBasis, mandateBasis } from '../../../law/voting/basis.ts'
import { noticeVerdict } from '../../../law/voting/deadlines.ts'
import { extensionOf, lastExtension } from '../../../law/voting/extension.ts'
import { MAJORITY_WORDS, MATTERS, needOfItem } from '../../../law/voting/majority.ts'
import {
  areasSentence,
  consentSentence,
  convenerName,
  headsSentence,
  leftOutSentence,
  listOf,
  majorityWarnings,
  meetingName,
  quorumSentence,
  registeredSentence,
  scopeSentence,
} from '../../wording/notice-words.ts'
import { channelClosesWords, channelWords, clauseName } from '../../wording/rule-words.ts'
import { FIRST_ASSEMBLY_RULES } from '../../wording/words.ts'
import { basisValues } from './basis.ts'

export interface ConveningFacts {
  readonly compound: Compound
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly roll: RollFigures
  readonly rules: HouseRules
  /** How the ballots reach the owners, where the usual sentence does not say it. */
  readonly serviceNote?: string
  readonly units?: () => readonly { readonly area: number }[]
}

/** The values of 召开业主大会会议公告 (reference D18). No personal data but candidates' names. */
export function conveningValues(facts: ConveningFacts) {
  const { compound, assembly, roll, rules } = facts
  return {
    ...assemblyValues(compound, assembly),
    ...basisValues(facts),
    ...figureValues(facts, roll, rollPlaces(facts)),
    ...reckoningValues(rules),
    ...agendaValues(facts),
    延长约定: extensionSentence(assembly, facts.items),
    表决截止: minuteInChinese(assembly.plannedClosesAt),
    送达说明: facts.serviceNote ?? usualService(),
    提前通知说明: shortNotice(compound, assembly),
    抄告: compound.committeeOfResidents,
    公告日期: assembly.convenedOn === null ? '　　年　　月　　日' : dayInChinese(assembly.convenedOn),
  }
}

/** What is decided, and how one takes part, under the law on which the vote was called. */
export function agendaValues({ compound, assembly, items, rules }: Omit<ConveningFacts, 'roll'>) {
  const law = lawAt(compound.region, assembly.plannedClosesAt)
  if (!law) throw new Error(`no law decides a vote closing at ${assembly.plannedClosesAt}`)
  const day = dayOf(assembly.plannedClosesAt)
  return {
    表决事项: items.map((item, i) => itemOnNotice(item, i, items, rules, law)),
    参与要求: quorumSentence(law.regime),
    填写规则: fillingRules(items, rules),
    委托规则: proxyRules(rules, day),
    撤回事项: items.filter(item => item.withdrawn).map(withdrawnRow),
    失效事项: standingItems(items)
      .filter(item => conditionOf(item, items)?.withdrawn)
      .map(nameRow),
    特别提示: [
      ...(assembly.kind === 'first' ? [FIRST_ASSEMBLY_RULES.zh] : []),
      ...warnings(rules),
      ...onlineSentences(assembly, law.profile),
    ],
    无效情形: VOID_CODES.map(code => VOID_WORDS[code].zh),
    法律依据: cited(conveningBasis(law, day, assembly.kind)),
  }
}

/** What every paper of an assembly may say of it. */
export function assemblyValues(compound: Compound, assembly: Assembly) {
  return {
    小区名称: compound.name,
    会议名称: meetingName(compound, assembly),
    会议类别: KIND_WORDS[assembly.kind].zh,
    会议形式: FORM_WORDS[assembly.form].zh,
    会议范围: scopeSentence(assembly.scope, '本次会议'),
    召集人: convenerName(compound, assembly, profileOn(compound.region, dayOf(assembly.closesAt))),
    表决开始: minuteInChinese(assembly.opensAt),
  }
}

export function figureValues(
  { compound, assembly }: Pick<ConveningFacts, 'compound' | 'assembly'>,
  roll: RollFigures,
  places: number,
) {
  return {
    专有部分数: roll.units,
    全体人数: roll.headcount,
    全体面积: areaText(roll.area, places),
    不计入说明: leftOutSentence(roll, places) + registeredSentence(compound, assembly, roll, places),
  }
}

/** How many decimals areas have in the papers of an assembly: as many as its roll and the register need, so that all of them agree. */
export function rollPlaces({
  compound,
  units,
}: {
  readonly compound?: Pick<Compound, 'registeredArea'>
  readonly units?: () => readonly { readonly area: number }[]
}): number {
  return areaPlaces([...(units?.() ?? []).map(({ area }) => area), compound?.registeredArea ?? 0])
}

export function reckoningValues(rules: HouseRules) {
  return { 人数计算: headsSentence(rules), 面积计算: areasSentence(rules) }
}

function usualService(): string {
  const methods = SERVICE_METHODS.filter(m => m !== 'notice').map(m => SERVICE_WORDS[m].zh)
  return `表决票由工作人员以${listOf(methods)}等方式逐户送达，并登记送达的时间、方式和签收人。`
}

function fillingRules(items: readonly Item[], rules: HouseRules): string[] {
  const motions = items.some(item => item.kind === 'motion')
  const found = [
    '每名业主一份表决票；同一业主有两个以上专有部分的，面积合并计算，仍为一份。共有的，由共有人推选一人行使表决权。',
  ]
  if (motions)
    found.push(
      `每一议题只能在同意、反对、弃权${rules['follow-mark'] === 'allowed' ? '、随多数' : ''}中选择一项。`,
    )
  found.push(
    rules.blank === 'abstain'
      ? '交回的有效票上某一事项空白的，计入该事项的参与表决，议题按弃权计算。'
      : '交回的有效票上某一事项空白的，依本小区规则不计入该事项的参与表决。',
    rules['spoilt-item'] === 'participating'
      ? '某一事项选择两种以上意见、所选超过名额或者无法辨认的，该项意见无效，计入参与表决，不计入同意、反对、弃权；其他事项不受影响。'
      : '某一事项选择两种以上意见、所选超过名额或者无法辨认的，该项意见无效，依本小区规则不计入该事项的参与表决；其他事项不受影响。',
    CONFLICTING[rules['conflicting-ballots']](rules),
    '截止时间之后收到的票为逾期票，不计入；在截止的那一分钟收到的，视为按时。',
  )
  if (rules['channel-closes'] !== 'none')
    found.push(`各渠道的截止时间不同：${channelClosesWords(rules, 'zh')}；经该渠道在此之后收到的票为逾期票。`)
  return found
}

const SAME_COUNTS_ONCE = '同一业主交回两份以上票的，内容相同的只计一次；内容不一致的'

const CONFLICTING: Readonly<Record<HouseRules['conflicting-ballots'], (rules: HouseRules) => string>> = {
  hold: () => `${SAME_COUNTS_ONCE}均列为待认定票，认定之前不计入。`,
  first: () => `${SAME_COUNTS_ONCE}，依本小区规则以先收到的为准。`,
  last: () => `${SAME_COUNTS_ONCE}，依本小区规则以后收到的为准。`,
  channel: rules =>
    `${SAME_COUNTS_ONCE}，依本小区规则按渠道以${channelWords(rules, 'zh')}的次序认定；同一渠道的均列为待认定票。`,
}

function proxyRules(rules: HouseRules, day: Day): string[] {
  const basis = cited(mandateBasis(day))
  const article = basis === '' ? '' : `（${basis}）`
  const found = [
    `业主可以委托他人代为表决。委托应当采用书面形式，写明代理人、委托事项、权限和期限，由业主签名或者盖章${article}，委托书与表决票一并交回。`,
  ]
  if (rules['proxy-instructions'] === 'required')
    found.push('委托书应当逐项载明业主的意见，代理人按照业主的意见表决；没有逐项载明的，不能用于表决。')
  found.push('代理人的票违背委托书载明的意见的，整份票无效；业主本人也交回票的，以本人的为准。')
  if (rules['proxy-max'] !== null) found.push(`一名代理人最多接受${rules['proxy-max']}名业主的委托。`)
  if (rules['proxy-banned'].length > 0)
    found.push(`${listOf(rules['proxy-banned'].map(role => ROLE_WORDS[role].zh))}不得担任代理人。`)
  if (rules.mandates === 'recorded') found.push('授权应当先行登记；代理人签名而没有登记授权的票无效。')
  return found
}

/** What owners must be warned of: silence above all (counting.md §7). */
function warnings(rules: HouseRules): string[] {
  const found = majorityWarnings(rules)
  if (rules.headcount === 'by-unit')
    found.push(`业主人数按专有部分的数量计算的条款原文：${rules['headcount-clause']}`)
  if (rules.recusal === 'by-clause')
    found.push(
      `依${clauseName(rules['recusal-clause'])}可以决定业主对某一事项回避，回避的业主不计入该事项的业主人数和面积。法律以全体业主为基数，没有规定业主回避，因此回避的业主仍可以填写、交回表决票，结果公告同时载明计入和不计入时的结果。条款原文：${rules['recusal-clause']}`,
    )
  if (rules['tenant-heads'] === 'by-flat')
    found.push(
      `公有住房由承租人表决的事项，承租人在表决开始以前已经登记授权的，每处按一人计算，产权单位的其他住房合计按一人计算；结果公告同时载明产权单位合计按一人计算时的结果。依据原文：${rules['tenant-heads-clause']}`,
    )
  return found
}

/** Where votes online go through one system alone, owners are told. */
function onlineSentences(assembly: Assembly, profile: Profile): string[] {
  const article = onlySystem(assembly, profile)
  if (!article) return []
  return [
    `网上表决只在主管部门的电子投票系统中进行（${cited([article])}）；在其他平台的接龙、问卷中表示的意见不计入。`,
  ]
}

/** How far the close may be moved, where the rules say so: no law lets a convener do it (counting.md §9). */
function extensionSentence(assembly: Assembly, items: readonly Item[]): string {
  const elects = items.some(item => item.kind === 'election')
  const last = lastExtension(assembly, elects)
  const extension = extensionOf(assembly.rules.extension)
  if (!extension || last === undefined) return ''
  const rules = assembly.kind === 'first' ? '本次会议的表决规则' : '业主大会议事规则'
  return `到期参与表决的业主人数或者面积未达到法定比例的，召集人可以依${rules}延长表决期限并另行公告，自原定截止之日起最多延长${extension.days}日，至迟延长至${minuteInChinese(last)}；已经交回的票继续有效。`
}

/** Told only when the notice period was overridden. */
function shortNotice(
  compound: Compound,
  { kind, convenedOn, opensAt, closesAt, noticeOverride }: Assembly,
): string {
  if (noticeOverride === '') return ''
  if (convenedOn === null) return `通知时间不足的理由：${noticeOverride}。`
  const { days, required } = noticeVerdict(
    convenedOn,
    dayOf(opensAt),
    profileOn(compound.region, dayOf(closesAt)),
    kind,
  )
  if (days >= required) return ''
  return `本公告发布至表决开始为${days}日，少于应当提前通知的${required}日。理由：${noticeOverride}。`
}

/** One item as the convening notice tells it: what is decided, by which majority, between whom. */
function itemOnNotice(item: Item, index: number, items: readonly Item[], rules: HouseRules, law: PlaceLaw) {
  const { majority, bar, citations } = needOfItem(item, law)
  const verb = item.kind === 'motion' ? '通过' : item.kind === 'election' ? '当选' : '选定'
  return {
    序号: `（${hanNumeral(index + 1)}）`,
    编号: item.code,
    名称: item.title,
    类别:
      item.kind === 'election'
        ? `选举（${MAJORITY_WORDS[majority].zh}）`
        : `${MAJORITY_WORDS[majority].zh}：${MATTERS[item.matter].zh}`,
    通过条件: `${verb}须${consentSentence(bar, law.regime.base)}（${cited(citations)}）`,
    范围: scopeSentence(item.scope, '本项'),
    前提: conditionSentence(item, items),
    撤回: withdrawalSentence(item),
    正文: item.kind === 'motion' ? paragraphs(item.text) : [],
    选举说明: item.kind === 'election' ? electionSentences(item, rules) : [],
    候选人: item.kind === 'election' ? standing(item).map(c => ({ 编号: c.no, 姓名: c.name })) : [],
    选项: item.kind === 'choice' ? item.options.map(o => ({ 编号: o.no, 名称: o.name })) : [],
  }
}

function conditionSentence(item: Item, items: readonly Item[]): string {
  if (item.kind !== 'motion' || item.onlyIf === null) return ''
  const other = conditionOf(item, items)
  const fails = other?.withdrawn ? '该前提事项已经撤回' : '前提事项未获通过的'
  return `本项以${item.onlyIf}${other ? `“${other.title}”` : ''}获得通过为前提；${fails}，本项不发生效力。`
}

/** The item on which a motion hangs. */
function conditionOf(item: Item, items: readonly Item[]): Item | undefined {
  return item.kind === 'motion' ? items.find(it => it.code === item.onlyIf) : undefined
}

/** Of an item that was taken off after it was announced. */
export function withdrawalSentence({ withdrawn }: Item): string {
  if (!withdrawn) return ''
  return `本项已于${dayInChinese(dayOf(withdrawn.at))}撤回，不再表决；票上已填写的意见保留，不计入。撤回的理由：${withdrawn.reason}。`
}

function withdrawnRow(item: Item) {
  const { at, reason } = item.withdrawn ?? { at: '', reason: '' }
  return { ...nameRow(item), 撤回日期: dayInChinese(dayOf(at)), 理由: reason }
}

function nameRow({ code, title }: Item) {
  return { 编号: code, 名称: title }
}

/** A text to be decided, paragraph by paragraph. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n+/)
    .map(p => p.trim())
    .filter(p => p !== '')
}

function standing(election: Election) {
  return election.candidates.filter(c => c.standing === 'standing').sort((a, b) => a.no - b.no)
}

function electionSentences(election: Election, rules: HouseRules): string[] {
  const { seats, alternates } = election
  const count = standing(election).length
  const rank =
    rules.rank === 'headcount,area'
      ? '先比同意人数，同意人数相同的比同意面积'
      : '先比同意面积，同意面积相同的比同意人数'
  const tie = rules.tie === 'runoff' ? '再次选举' : '当众抽签'
  return [
    `应选委员${seats}名${alternates > 0 ? `、候补委员${alternates}名` : ''}，候选人${count}名，${CONTEST_WORDS[contestOf(count, seats)].zh}。`,
    ...seatsToFillSentence(election.fills),
    election.manner === 'approve'
      ? `在表决票上选择候选人，最多选${seats}名，可以少选；多选的，选举部分的意见无效。同一候选人重复选择的只计一次。`
      : `对每名候选人分别表示同意、反对或者弃权，同意的最多${seats}名；同意超过${seats}名的，选举部分的意见无效。只对部分候选人表示意见的，其余候选人按弃权计算。`,
    ...(election.writeIns ? ['可以另选他人：在表决票的空行写明姓名，写明即为同意，计入名额。'] : []),
    `达到上述同意比例的候选人按得票排列名次：${rank}。名次在前的当选${alternates > 0 ? '，其后的依次当选候补委员' : ''}；得票完全相同而超出名额的，以${tie}确定。`,
  ]
}

/** Of a by-election or a run-off: which committee it fills up, and until when. */
export function seatsToFillSentence(fills: Election['fills']): string[] {
  if (!fills) return []
  const { kind, committeeSize, remaining, termEnds } = fills
  const term =
    termEnds === null
      ? '任期至本届业主委员会任期届满'
      : `任期至本届业主委员会任期届满（${dayInChinese(termEnds)}）`
  return [
    kind === 'by-election'
      ? `本次为补选：业主委员会应有委员${committeeSize}名，现任${remaining}名；补选的委员${term}。`
      : `本次为再次选举：业主委员会应有委员${committeeSize}名，此前已选出${remaining}名。`,
  ]
}
