import type { HouseRules, RuleKey } from '../assembly/house-rules.ts'
import { HOLDER_ROLES } from '../assembly/people/mandate.ts'
import type { Problem } from '../basics/problem.ts'
import type { CitationId } from './citation.ts'
import type { Profile } from './profile.ts'
import { ADDABLE_USES } from './voting/units-that-count.ts'

/** One choice that the law leaves to a compound: its values, default, reason, and the reading not taken. */
export interface HouseRule {
  readonly zh: string
  readonly en: string
  readonly values:
    | readonly string[]
    | 'text'
    | 'count'
    | 'count-or-none'
    | { readonly several: readonly string[] }
  readonly reason: string
  readonly otherReading: string
  readonly citation: CitationId
  /** Contested law: both outcomes are always shown. */
  readonly contested?: true
}

export const DEFAULT_RULES: HouseRules = {
  headcount: 'by-owner',
  'headcount-clause': '',
  'counted-uses': [],
  'conflicting-ballots': 'hold',
  blank: 'abstain',
  'spoilt-item': 'participating',
  'follow-mark': 'not-allowed',
  silence: 'not-participating',
  'silence-clause': '',
  'silence-service-days': 0,
  rank: 'headcount,area',
  tie: 'runoff',
  'proxy-max': null,
  'proxy-instructions': 'not-required',
  'proxy-banned': [],
  mandates: 'as-entered',
  'double-entry': 'not-required',
  'nomination-backers': null,
}

/** The defaults in a place: 上海18 lets a proxy vote only as the owner's mandate says item by item. */
export function defaultRules(profile: Profile): HouseRules {
  const { instructions, most, banned } = profile.proxies.value
  return {
    ...DEFAULT_RULES,
    'proxy-instructions': instructions ? 'required' : 'not-required',
    'proxy-max': most,
    'proxy-banned': banned,
  }
}

export const HOUSE_RULES: Readonly<Record<RuleKey, HouseRule>> = {
  headcount: {
    zh: '业主人数的计算',
    en: 'what counts as one head',
    values: ['by-owner', 'by-unit'],
    contested: true,
    reason: '解释第9条：同一买受人的多个专有部分按一人计',
    otherReading: '解释用“可以”，议事规则可约定每个专有部分计一人',
    citation: 'interpretation9',
  },
  'headcount-clause': {
    zh: '按专有部分计人的议事规则条款',
    en: 'clause for counting by unit',
    values: 'text',
    reason: '按专有部分计人须有议事规则依据',
    otherReading: '合并计算是不可变更的底线',
    citation: 'interpretation9',
  },
  'counted-uses': {
    zh: '计入的特定空间',
    en: 'further uses that count',
    values: { several: ADDABLE_USES },
    reason: '车位、储藏室默认不计，分子分母一致',
    otherReading: '已登记的车位是专有部分，应当计入',
    citation: 'guideline25',
  },
  'conflicting-ballots': {
    zh: '同一业主的票内容不一致',
    en: 'papers of one voter that differ',
    values: ['hold', 'first', 'last'],
    reason: '不猜测业主的意思，待认定',
    otherReading: '以先收到（或者后收到）的为准',
    citation: 'guideline25',
  },
  blank: {
    zh: '空白项',
    en: 'nothing marked on an item',
    values: ['abstain', 'not-participating'],
    reason: '交回有效票即参与表决，未表示意见按弃权',
    otherReading: '该项未表示意见即未参与该项表决',
    citation: 'civil278Votes',
  },
  'spoilt-item': {
    zh: '意见无效的项',
    en: 'a spoilt mark',
    values: ['participating', 'not-participating'],
    reason: '票有效，该项意见无效但业主参与了表决',
    otherReading: '该项意见无效视为未参与该项表决',
    citation: 'civil278Votes',
  },
  'follow-mark': {
    zh: '“随多数”选项',
    en: 'the mark “with the majority”',
    values: ['not-allowed', 'allowed'],
    contested: true,
    reason: '意见应当明确；议事规则约定的方可使用',
    otherReading: '业主可以自愿选择随多数',
    citation: 'guideline26',
  },
  silence: {
    zh: '送达后未表决',
    en: 'served but silent',
    values: ['not-participating', 'with-majority'],
    contested: true,
    reason: '三分之二参与须是业主的行为',
    otherReading: '议事规则可约定有效送达而未表决的计入多数意见',
    citation: 'guideline26',
  },
  'silence-clause': {
    zh: '未表决计入多数的议事规则条款',
    en: 'clause on silence',
    values: 'text',
    reason: '须有已通过的议事规则条款为据',
    otherReading: '任何约定均无效',
    citation: 'minhangCourt',
  },
  'silence-service-days': {
    zh: '送达至截止的最少日数',
    en: 'days from service to the close',
    values: 'count',
    reason: '由议事规则约定，默认不另加限制',
    otherReading: '应当留足合理的考虑时间',
    citation: 'minhangCourt',
  },
  rank: {
    zh: '候选人排名',
    en: 'how candidates are ranked',
    values: ['headcount,area', 'area,headcount'],
    reason: '人数与面积名次不一致的，人数优先（上海通行做法）',
    otherReading: '面积优先',
    citation: 'civil278Item3',
  },
  tie: {
    zh: '得票相同',
    en: 'equal candidates',
    values: ['runoff', 'lot'],
    reason: '由业主再次选举决定',
    otherReading: '当众抽签',
    citation: 'guideline32',
  },
  'proxy-max': {
    zh: '一人可代理的业主数',
    en: 'owners one proxy may act for',
    values: 'count-or-none',
    reason: '国家规定未设上限',
    otherReading: '议事规则可以限制',
    citation: 'regulation12',
  },
  'proxy-instructions': {
    zh: '委托书须逐项载明意见',
    en: 'mandates must instruct item by item',
    values: ['not-required', 'required'],
    reason: '国家规定未作要求；上海要求按委托人意见表决',
    otherReading: '概括授权有效',
    citation: 'regulation12',
  },
  'proxy-banned': {
    zh: '不得担任代理人的人员',
    en: 'who may not act as proxy',
    values: { several: HOLDER_ROLES.filter(role => role !== 'owner') },
    reason: '国家规定未作限制',
    otherReading: '物业服务人的工作人员等有利害关系的人不得代理（舟山17等）',
    citation: 'regulation12',
  },
  mandates: {
    zh: '代理人签名的票',
    en: 'papers signed by a proxy',
    values: ['as-entered', 'recorded'],
    reason: '授权由收票人核对原件，不合格的在票上登记无效',
    otherReading: '凡代理的票，都须先登记授权，没有登记的一律无效',
    citation: 'civil165',
  },
  'double-entry': {
    zh: '票的复录',
    en: 'double entry of papers',
    values: ['not-required', 'required'],
    reason: '国家规定未要求两遍录入，由会议自行决定',
    otherReading: '每张票由两人各录一遍，不一致的对照票面认定后方可截止',
    citation: 'regulation12',
  },
  'nomination-backers': {
    zh: '联名推荐候选人的最少业主人数',
    en: 'owners a joint nomination needs',
    values: 'count-or-none',
    reason: '法律未作规定，由候选人产生办法约定',
    otherReading: '自荐即可，不设联名人数',
    citation: 'civil278Item3',
  },
}

export const RULE_KEYS = Object.keys(DEFAULT_RULES) as RuleKey[]

export type RuleFault = Problem<'rule-unknown' | 'rule-value'>

/** Reads one rule as it is typed; a fault names what is allowed. */
export function readRule(
  key: string,
  text: string,
): { readonly key: RuleKey; readonly value: HouseRules[RuleKey] } | RuleFault {
  const known = RULE_KEYS.find(k => k === key)
  if (!known) return { code: 'rule-unknown', data: { rule: key, known: RULE_KEYS.join(' ') } }
  const { values } = HOUSE_RULES[known]
  const fault = (allowed: string): RuleFault => ({
    code: 'rule-value',
    data: { rule: key, value: text, allowed },
  })
  if (values === 'text') return text.trim() === '' ? fault('…') : { key: known, value: text.trim() }
  if (typeof values === 'object' && 'several' in values) {
    const words = text.split(/[,，、\s]+/).filter(word => word !== '' && word !== 'none')
    return words.every(word => values.several.includes(word))
      ? { key: known, value: values.several.filter(one => words.includes(one)) as HouseRules[RuleKey] }
      : fault([...values.several, 'none'].join(' | '))
  }
  if (values === 'count' || values === 'count-or-none') {
    if (values === 'count-or-none' && text === 'none') return { key: known, value: null }
    return /^\d{1,4}$/.test(text)
      ? { key: known, value: Number(text) }
      : fault(values === 'count' ? '0, 1, 2 …' : '0, 1, 2 … | none')
  }
  return values.includes(text)
    ? { key: known, value: text as HouseRules[RuleKey] }
    : fault(values.join(' | '))
}

/** One rule's value as text, the form that {@link readRule} reads back. */
export function ruleText(value: HouseRules[RuleKey]): string {
  if (value === null) return 'none'
  return Array.isArray(value) ? value.join(',') || 'none' : String(value)
}

/** The rules in force from what was set, the defaults of the place for the rest. */
export function rulesFrom(
  texts: ReadonlyMap<string, string>,
  defaults: HouseRules = DEFAULT_RULES,
): HouseRules {
  const set = [...texts].map(([key, text]) => readRule(key, text)).filter(rule => 'key' in rule)
  return { ...defaults, ...Object.fromEntries(set.map(rule => [rule.key, rule.value])) }
}

/** The rules that differ from the defaults (of the place), as text by key. */
export function ruleTexts(rules: HouseRules, defaults: HouseRules = DEFAULT_RULES): Map<RuleKey, string> {
  const changed = RULE_KEYS.filter(key => ruleText(rules[key]) !== ruleText(defaults[key]))
  return new Map(changed.map(key => [key, ruleText(rules[key])]))
}
