import type { Assembly, Compound, HouseRules } from '../../../assembly/assembly.ts'
import { type Election, type Item, type MatterId, standingItems } from '../../../assembly/item.ts'
import { SERVICE_METHODS, VOID_CODES } from '../../../assembly/paper.ts'
import { FORM_WORDS, KIND_WORDS, SERVICE_WORDS, VOID_WORDS } from '../../../assembly/vocabulary.ts'
import { areaPlaces, areaText } from '../../../basics/area.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { dayOf, dayWords, minuteWords } from '../../../basics/time.ts'
import type { RollFigures } from '../../../count/outcome.ts'
import { CONTEST_WORDS, contestOf } from '../../../law/elections/committee.ts'
import { lawAt, type PlaceLaw, profileOn } from '../../../law/profile.ts'
import { cited } from '../../../law/told/cited.ts'
import { conveningBasis } from '../../../law/voting/basis.ts'
import { noticeVerdict } from '../../../law/voting/deadlines.ts'
import { extensionOf, lastExtension } from '../../../law/voting/extension.ts'
import { MAJORITY_WORDS, MATTERS, type Majority, needOfItem } from '../../../law/voting/majority.ts'
import {
  areasSentence,
  consentSentence,
  convenerName,
  headsSentence,
  leftOutSentence,
  listOf,
  meetingName,
  quorumSentence,
  registeredSentence,
  scopeSentence,
} from '../../wording/notice-words.ts'
import { fillingRules, onlineSentences, ownerWarnings, proxyRules } from '../../wording/voting-rules.ts'
import { FIRST_ASSEMBLY_RULES, ordinalWords } from '../../wording/words.ts'
import { basisValues } from './basis.ts'

export interface ConveningFacts {
  readonly lang: Lang
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
  const { lang, assembly, roll, compound } = facts
  return {
    ...assemblyValues(facts),
    ...basisValues(facts),
    ...figureValues(facts, roll, rollPlaces(facts)),
    ...reckoningValues(facts),
    ...agendaValues(facts),
    延长约定: extensionSentence(assembly, facts.items)[lang],
    表决截止: minuteWords(assembly.plannedClosesAt, lang),
    送达说明: facts.serviceNote ?? usualService(lang),
    提前通知说明: shortNotice(compound, assembly)[lang],
    抄告: compound.committeeOfResidents,
    公告日期: assembly.convenedOn === null ? '　　年　　月　　日' : dayWords(assembly.convenedOn, lang),
  }
}

/** What is decided, and how one takes part, under the law on which the vote was called. */
export function agendaValues({ lang, compound, assembly, items, rules }: Omit<ConveningFacts, 'roll'>) {
  const law = lawAt(compound.region, assembly.plannedClosesAt)
  if (!law) throw new Error(`no law decides a vote closing at ${assembly.plannedClosesAt}`)
  const day = dayOf(assembly.plannedClosesAt)
  return {
    表决事项: items.map((item, i) => itemOnNotice(item, i, { lang, items, rules, law })),
    参与要求: quorumSentence(law.regime, lang),
    填写规则: fillingRules(items, rules).map(rule => rule[lang]),
    委托规则: proxyRules(rules, day).map(rule => rule[lang]),
    撤回事项: items.filter(item => item.withdrawn).map(item => withdrawnRow(item, lang)),
    失效事项: standingItems(items)
      .filter(item => conditionOf(item, items)?.withdrawn)
      .map(nameRow),
    特别提示: [
      ...(assembly.kind === 'first' ? [FIRST_ASSEMBLY_RULES[lang]] : []),
      ...ownerWarnings(rules, lang),
      ...onlineSentences(assembly, law.profile).map(told => told[lang]),
    ],
    无效情形: VOID_CODES.map(code => VOID_WORDS[code][lang]),
    法律依据: cited(conveningBasis(law, day, assembly.kind), lang),
  }
}

/** What every paper of an assembly may say of it. */
export function assemblyValues({
  lang,
  compound,
  assembly,
}: Pick<ConveningFacts, 'lang' | 'compound' | 'assembly'>) {
  return {
    小区名称: compound.name,
    会议名称: meetingName(compound, assembly),
    会议类别: KIND_WORDS[assembly.kind][lang],
    会议形式: FORM_WORDS[assembly.form][lang],
    会议范围: scopeSentence(assembly.scope, 'meeting', lang),
    召集人: convenerName(compound, assembly, profileOn(compound.region, dayOf(assembly.closesAt)), lang),
    表决开始: minuteWords(assembly.opensAt, lang),
  }
}

export function figureValues(
  { lang, compound, assembly }: Pick<ConveningFacts, 'lang' | 'compound' | 'assembly'>,
  roll: RollFigures,
  places: number,
) {
  return {
    专有部分数: roll.units,
    全体人数: roll.headcount,
    全体面积: areaText(roll.area, places),
    不计入说明:
      leftOutSentence(roll, places, lang) + registeredSentence(compound, assembly, roll, places, lang),
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

export function reckoningValues({ rules, lang }: Pick<ConveningFacts, 'rules' | 'lang'>) {
  return { 人数计算: headsSentence(rules, lang), 面积计算: areasSentence(rules, lang) }
}

function usualService(lang: Lang): string {
  const methods = listOf(
    SERVICE_METHODS.filter(m => m !== 'notice').map(m => SERVICE_WORDS[m][lang]),
    lang,
  )
  return {
    zh: `表决票由工作人员以${methods}等方式逐户送达，并登记送达的时间、方式和签收人。`,
    en: `Staff serve the ballots on each household (${methods} and the like) and record when, how and on whom.`,
  }[lang]
}

const NOTHING: Phrase = { zh: '', en: '' }

/** How far the close may be moved, where the rules say so: no law lets a convener do it (counting.md §9). */
function extensionSentence(assembly: Assembly, items: readonly Item[]): Phrase {
  const elects = items.some(item => item.kind === 'election')
  const last = lastExtension(assembly, elects)
  const extension = extensionOf(assembly.rules.extension)
  if (!extension || last === undefined) return NOTHING
  const rules =
    assembly.kind === 'first'
      ? { zh: '本次会议的表决规则', en: 'the voting rules of this meeting' }
      : { zh: '业主大会议事规则', en: 'the rules of procedure' }
  return {
    zh: `到期参与表决的业主人数或者面积未达到法定比例的，召集人可以依${rules.zh}延长表决期限并另行公告，自原定截止之日起最多延长${extension.days}日，至迟延长至${minuteWords(last, 'zh')}；已经交回的票继续有效。`,
    en: `If by then too few heads or too little area has taken part, the convener may extend voting by ${rules.en} with a notice, by ${extension.days} days at most and not beyond ${minuteWords(last, 'en')}; ballots already returned remain valid.`,
  }
}

/** Told only when the notice period was overridden. */
function shortNotice(
  compound: Compound,
  { kind, convenedOn, opensAt, closesAt, noticeOverride }: Assembly,
): Phrase {
  if (noticeOverride === '') return NOTHING
  if (convenedOn === null)
    return {
      zh: `通知时间不足的理由：${noticeOverride}。`,
      en: `Why the notice is shorter than it must be: ${noticeOverride}.`,
    }
  const { days, required } = noticeVerdict(
    convenedOn,
    dayOf(opensAt),
    profileOn(compound.region, dayOf(closesAt)),
    kind,
  )
  if (days >= required) return NOTHING
  return {
    zh: `本公告发布至表决开始为${days}日，少于应当提前通知的${required}日。理由：${noticeOverride}。`,
    en: `From this notice to the opening there are ${days} days, fewer than the ${required} that are required. Reason: ${noticeOverride}.`,
  }
}

/** One item as the convening notice tells it: what is decided, by which majority, between whom. */
function itemOnNotice(
  item: Item,
  index: number,
  { lang, items, rules, law }: Pick<ConveningFacts, 'lang' | 'items' | 'rules'> & { readonly law: PlaceLaw },
) {
  const { majority, bar, citations } = needOfItem(item, law)
  const need = consentSentence(bar, law.regime.base, lang)
  const articles = cited(citations, lang)
  const verb = item.kind === 'motion' ? '通过' : item.kind === 'election' ? '当选' : '选定'
  return {
    序号: ordinalWords(index, lang),
    编号: item.code,
    名称: item.title,
    类别: kindOfItem(item, majority, lang),
    通过条件: { zh: `${verb}须${need}（${articles}）`, en: `It needs ${need} (${articles})` }[lang],
    范围: scopeSentence(item.scope, 'item', lang),
    前提: conditionSentence(item, items)[lang],
    撤回: withdrawalSentence(item, lang),
    正文: item.kind === 'motion' ? paragraphs(item.text) : [],
    选举说明: item.kind === 'election' ? electionSentences(item, rules).map(told => told[lang]) : [],
    候选人: item.kind === 'election' ? standing(item).map(c => ({ 编号: c.no, 姓名: c.name })) : [],
    选项: item.kind === 'choice' ? item.options.map(o => ({ 编号: o.no, 名称: o.name })) : [],
  }
}

/** What is decided and by which majority, in short. */
export function kindOfItem(
  item: { readonly kind: 'election' } | { readonly kind: 'motion' | 'choice'; readonly matter: MatterId },
  majority: Majority,
  lang: Lang,
): string {
  const words = MAJORITY_WORDS[majority][lang]
  return item.kind === 'election'
    ? { zh: `选举（${words}）`, en: `Election (${words})` }[lang]
    : { zh: `${words}：${MATTERS[item.matter].zh}`, en: `${words}: ${MATTERS[item.matter].en}` }[lang]
}

function conditionSentence(item: Item, items: readonly Item[]): Phrase {
  if (item.kind !== 'motion' || item.onlyIf === null) return NOTHING
  const other = conditionOf(item, items)
  const name = `${item.onlyIf}${other ? `“${other.title}”` : ''}`
  const fails = other?.withdrawn ? '该前提事项已经撤回' : '前提事项未获通过的'
  return {
    zh: `本项以${name}获得通过为前提；${fails}，本项不发生效力。`,
    en: `This item has effect only if ${name} is carried${other?.withdrawn ? '; that item is withdrawn, so this one has no effect' : ''}.`,
  }
}

/** The item on which a motion hangs. */
function conditionOf(item: Item, items: readonly Item[]): Item | undefined {
  return item.kind === 'motion' ? items.find(it => it.code === item.onlyIf) : undefined
}

/** Of an item that was taken off after it was announced. */
export function withdrawalSentence({ withdrawn }: Item, lang: Lang): string {
  if (!withdrawn) return ''
  const day = dayWords(dayOf(withdrawn.at), lang)
  return {
    zh: `本项已于${day}撤回，不再表决；票上已填写的意见保留，不计入。撤回的理由：${withdrawn.reason}。`,
    en: `This item was withdrawn on ${day} and is not voted on; marks on it are kept and not counted. Reason: ${withdrawn.reason}.`,
  }[lang]
}

function withdrawnRow(item: Item, lang: Lang) {
  const { at, reason } = item.withdrawn ?? { at: '', reason: '' }
  return { ...nameRow(item), 撤回日期: dayWords(dayOf(at), lang), 理由: reason }
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

function electionSentences(election: Election, rules: HouseRules): Phrase[] {
  const { seats, alternates } = election
  const count = standing(election).length
  const contest = CONTEST_WORDS[contestOf(count, seats)]
  const rank =
    rules.rank === 'headcount,area'
      ? {
          zh: '先比同意人数，同意人数相同的比同意面积',
          en: 'by heads for them, then by area',
        }
      : {
          zh: '先比同意面积，同意面积相同的比同意人数',
          en: 'by area for them, then by heads',
        }
  const tie =
    rules.tie === 'runoff'
      ? { zh: '再次选举', en: 'another election' }
      : { zh: '当众抽签', en: 'a lot drawn in public' }
  const also =
    alternates > 0 ? { zh: `、候补委员${alternates}名`, en: ` and ${alternates} alternates` } : NOTHING
  const next = alternates > 0 ? { zh: '，其后的依次当选候补委员', en: ', the next are alternates' } : NOTHING
  return [
    {
      zh: `应选委员${seats}名${also.zh}，候选人${count}名，${contest.zh}。`,
      en: `${seats} members${also.en} to be elected; ${count} candidates, ${contest.en}.`,
    },
    ...seatsToFill(election.fills),
    election.manner === 'approve'
      ? {
          zh: `在表决票上选择候选人，最多选${seats}名，可以少选；多选的，选举部分的意见无效。同一候选人重复选择的只计一次。`,
          en: `Choose candidates on the ballot, ${seats} at most, or fewer; too many spoil the election. A candidate chosen twice counts once.`,
        }
      : {
          zh: `对每名候选人分别表示同意、反对或者弃权，同意的最多${seats}名；同意超过${seats}名的，选举部分的意见无效。只对部分候选人表示意见的，其余候选人按弃权计算。`,
          en: `For each candidate choose for, against or abstain, with ${seats} for at most; more spoil the election. A candidate left blank is an abstention.`,
        },
    ...(election.writeIns
      ? [
          {
            zh: '可以另选他人：在表决票的空行写明姓名，写明即为同意，计入名额。',
            en: 'Others may be written in: a name on an empty line of the ballot is a mark for it and counts as one of the choices.',
          },
        ]
      : []),
    {
      zh: `达到上述同意比例的候选人按得票排列名次：${rank.zh}。名次在前的当选${next.zh}；得票完全相同而超出名额的，以${tie.zh}确定。`,
      en: `Candidates who reach the share above are ranked ${rank.en}. The first are elected${next.en}; equals beyond the seats are decided by ${tie.en}.`,
    },
  ]
}

/** Of a by-election or a run-off: which committee it fills up, and until when. */
export function seatsToFill(fills: Election['fills']): Phrase[] {
  if (!fills) return []
  const { kind, committeeSize, remaining, termEnds } = fills
  const term =
    termEnds === null
      ? { zh: '任期至本届业主委员会任期届满', en: 'serve until the term of this committee ends' }
      : {
          zh: `任期至本届业主委员会任期届满（${dayWords(termEnds, 'zh')}）`,
          en: `serve until the term of this committee ends (${termEnds})`,
        }
  return [
    kind === 'by-election'
      ? {
          zh: `本次为补选：业主委员会应有委员${committeeSize}名，现任${remaining}名；补选的委员${term.zh}。`,
          en: `This is a by-election: the committee should have ${committeeSize} members and has ${remaining}; those elected ${term.en}.`,
        }
      : {
          zh: `本次为再次选举：业主委员会应有委员${committeeSize}名，此前已选出${remaining}名。`,
          en: `This is another election: the committee should have ${committeeSize} members, ${remaining} were elected before.`,
        },
  ]
}
