import type { HouseRules, RuleKey } from '../assembly/assembly.ts'
import { HOLDER_ROLES, type HolderRole } from '../assembly/people.ts'
import type { Phrase } from '../basics/phrase.ts'
import type { Day } from '../basics/time.ts'
import { CITATIONS as C } from './articles.ts'
import { type Citation, isInForce } from './citation.ts'
import type { Profile } from './profile.ts'
import { ADDABLE_USES } from './voting/what-counts.ts'

/** One choice that the law leaves to a compound: its values, default, reason, and the reading not taken. */
export interface HouseRule extends Phrase {
  readonly values:
    | readonly string[]
    | 'text'
    | 'count'
    | 'count-or-none'
    | { readonly several: readonly string[] }
  readonly reason: Phrase
  readonly otherReading: Phrase
  /** What the choice rests on: the first that is in force, the newest before what it took the place of. */
  readonly citations: readonly [Citation, ...Citation[]]
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

/** The defaults in a place: who may act as proxy, for how many, and whether only as the mandate says item by item. */
export function defaultRules(profile: Profile): HouseRules {
  const { instructions, most, banned, ownersOnly } = profile.proxies.value
  return {
    ...DEFAULT_RULES,
    'proxy-instructions': instructions ? 'required' : 'not-required',
    'proxy-max': most,
    'proxy-banned': ownersOnly ? NO_OWNERS : banned,
  }
}

/** Everybody whom an owner could mandate but another owner. */
export const NO_OWNERS: readonly HolderRole[] = HOLDER_ROLES.filter(role => role !== 'owner')

export const HOUSE_RULES: Readonly<Record<RuleKey, HouseRule>> = {
  headcount: {
    zh: '业主人数的计算',
    en: 'what counts as one head',
    values: ['by-owner', 'by-unit'],
    contested: true,
    reason: {
      zh: '解释第9条：同一买受人的多个专有部分按一人计',
      en: 'SPC Interpretation art. 9: several units of one buyer are one person',
    },
    otherReading: {
      zh: '解释用“可以”，议事规则可约定每个专有部分计一人',
      en: 'art. 9 says “may”; the rules of procedure may count each unit as one',
    },
    citations: [C.interpretation9],
  },
  'headcount-clause': {
    zh: '按专有部分计人的议事规则条款',
    en: 'clause for counting by unit',
    values: 'text',
    reason: {
      zh: '按专有部分计人须有议事规则依据',
      en: 'counting by unit needs a clause of the adopted rules',
    },
    otherReading: { zh: '合并计算是不可变更的底线', en: 'merging is a floor that no clause may change' },
    citations: [C.interpretation9],
  },
  'counted-uses': {
    zh: '计入的特定空间',
    en: 'further uses that count',
    values: { several: ADDABLE_USES },
    reason: {
      zh: '车位、储藏室默认不计，分子分母一致',
      en: 'parking and storage do not count by default, above and below the line alike',
    },
    otherReading: {
      zh: '已登记的车位是专有部分，应当计入',
      en: 'a registered parking space is an exclusive part and counts',
    },
    citations: [C.guideline25],
  },
  'conflicting-ballots': {
    zh: '同一业主的票内容不一致',
    en: 'papers of one voter that differ',
    values: ['hold', 'first', 'last'],
    reason: { zh: '不猜测业主的意思，待认定', en: 'an owner’s will is not guessed: held until decided' },
    otherReading: { zh: '以先收到（或者后收到）的为准', en: 'the paper received first (or last) stands' },
    citations: [C.guideline25],
  },
  blank: {
    zh: '空白项',
    en: 'nothing marked on an item',
    values: ['abstain', 'not-participating'],
    reason: {
      zh: '交回有效票即参与表决，未表示意见按弃权',
      en: 'a valid paper takes part; no mark is an abstention',
    },
    otherReading: {
      zh: '该项未表示意见即未参与该项表决',
      en: 'without a mark the owner did not take part in that item',
    },
    citations: [C.civil278Votes, C.regulation12],
  },
  'spoilt-item': {
    zh: '意见无效的项',
    en: 'a spoilt mark',
    values: ['participating', 'not-participating'],
    reason: {
      zh: '票有效，该项意见无效但业主参与了表决',
      en: 'the paper is valid: the owner took part though the mark is spoilt',
    },
    otherReading: { zh: '该项意见无效视为未参与该项表决', en: 'a spoilt mark is no part in that item' },
    citations: [C.civil278Votes, C.regulation12],
  },
  'follow-mark': {
    zh: '“随多数”选项',
    en: 'the mark “with the majority”',
    values: ['not-allowed', 'allowed'],
    contested: true,
    reason: {
      zh: '意见应当明确；议事规则约定的方可使用',
      en: 'an opinion must be definite; only adopted rules may allow this mark',
    },
    otherReading: { zh: '业主可以自愿选择随多数', en: 'an owner may freely choose to follow the majority' },
    citations: [C.guideline26],
  },
  silence: {
    zh: '送达后未表决',
    en: 'served but silent',
    values: ['not-participating', 'with-majority'],
    contested: true,
    reason: { zh: '三分之二参与须是业主的行为', en: 'taking part must be an act of the owner' },
    otherReading: {
      zh: '议事规则可约定有效送达而未表决的计入多数意见',
      en: 'adopted rules may count those served but silent with the majority',
    },
    citations: [C.guideline26],
  },
  'silence-clause': {
    zh: '未表决计入多数的议事规则条款',
    en: 'clause on silence',
    values: 'text',
    reason: { zh: '须有已通过的议事规则条款为据', en: 'a clause of the adopted rules is needed' },
    otherReading: { zh: '任何约定均无效', en: 'no such clause is valid' },
    citations: [C.minhangCourt, C.guideline26],
  },
  'silence-service-days': {
    zh: '送达至截止的最少日数',
    en: 'days from service to the close',
    values: 'count',
    reason: {
      zh: '由议事规则约定，默认不另加限制',
      en: 'left to the rules of procedure; no further limit by default',
    },
    otherReading: { zh: '应当留足合理的考虑时间', en: 'a fair time to consider must be left' },
    citations: [C.minhangCourt, C.guideline26],
  },
  rank: {
    zh: '候选人排名',
    en: 'how candidates are ranked',
    values: ['headcount,area', 'area,headcount'],
    reason: {
      zh: '人数与面积名次不一致的，人数优先（通行做法）',
      en: 'where heads and area rank differently, heads go first (the usual practice)',
    },
    otherReading: { zh: '面积优先', en: 'area goes first' },
    citations: [C.civil278Item3, C.property76],
  },
  tie: {
    zh: '得票相同',
    en: 'equal candidates',
    values: ['runoff', 'lot'],
    reason: { zh: '由业主再次选举决定', en: 'the owners decide in a further election' },
    otherReading: { zh: '当众抽签', en: 'a lot drawn in public' },
    citations: [C.guideline32],
  },
  'proxy-max': {
    zh: '一人可代理的业主数',
    en: 'owners one proxy may act for',
    values: 'count-or-none',
    reason: { zh: '国家规定未设上限', en: 'national rules set no cap' },
    otherReading: { zh: '议事规则可以限制', en: 'the rules of procedure may set one' },
    citations: [C.regulation12],
  },
  'proxy-instructions': {
    zh: '委托书须逐项载明意见',
    en: 'mandates must instruct item by item',
    values: ['not-required', 'required'],
    reason: {
      zh: '国家规定未作要求；有的地方要求按委托人意见表决',
      en: 'national rules ask for none; some places ask for the principal’s opinion on each item',
    },
    otherReading: { zh: '概括授权有效', en: 'a general mandate is valid' },
    citations: [C.regulation12],
  },
  'proxy-banned': {
    zh: '不得担任代理人的人员',
    en: 'who may not act as proxy',
    values: { several: NO_OWNERS },
    reason: { zh: '国家规定未作限制', en: 'national rules bar nobody' },
    otherReading: {
      zh: '物业服务人的工作人员等有利害关系的人不得代理（有的地方如此规定）',
      en: 'the manager’s staff and others with an interest may not act (some places say so)',
    },
    citations: [C.regulation12],
  },
  mandates: {
    zh: '代理人签名的票',
    en: 'papers signed by a proxy',
    values: ['as-entered', 'recorded'],
    reason: {
      zh: '授权由收票人核对原件，不合格的在票上登记无效',
      en: 'whoever takes the paper checks the original mandate and enters a bad one as void',
    },
    otherReading: {
      zh: '凡代理的票，都须先登记授权，没有登记的一律无效',
      en: 'every mandate is recorded first; a proxy’s paper without one is void',
    },
    citations: [C.civil165, C.regulation12],
  },
  'double-entry': {
    zh: '票的复录',
    en: 'double entry of papers',
    values: ['not-required', 'required'],
    reason: {
      zh: '国家规定未要求两遍录入，由会议自行决定',
      en: 'national rules ask for no second entry; the assembly decides',
    },
    otherReading: {
      zh: '每张票由两人各录一遍，不一致的对照票面认定后方可截止',
      en: 'every paper is keyed by two people, and what differs is decided from the paper before the close',
    },
    citations: [C.regulation12],
  },
  'nomination-backers': {
    zh: '联名推荐候选人的最少业主人数',
    en: 'owners a joint nomination needs',
    values: 'count-or-none',
    reason: {
      zh: '法律未作规定，由候选人产生办法约定',
      en: 'the law names no number; the nomination rules may',
    },
    otherReading: {
      zh: '自荐即可，不设联名人数',
      en: 'self-nomination will do, without any number of backers',
    },
    citations: [C.civil278Item3, C.property76],
  },
}

export const RULE_KEYS = Object.keys(DEFAULT_RULES) as RuleKey[]

/** What a house rule rests on, on a day; undefined before there was anything. */
export function ruleCitation(key: RuleKey, day: Day): Citation | undefined {
  return HOUSE_RULES[key].citations.find(citation => isInForce(citation, day))
}
