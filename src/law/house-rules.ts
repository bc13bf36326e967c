import type { HouseRules, RuleKey } from '../assembly/assembly.ts'
import { HOLDER_ROLES, type HolderRole } from '../assembly/people.ts'
import { keysOf } from '../basics/groups.ts'
import type { Phrase } from '../basics/phrase.ts'
import type { Day } from '../basics/time.ts'
import { CITATIONS as C } from './articles.ts'
import { type Citation, isInForce } from './citation.ts'
import { CONTESTED_RULES } from './contested-rules.ts'
import type { Profile } from './profile.ts'
import { CHANNEL_CLOSES, readChannelCloses } from './voting/channels.ts'
import { EXTENSION } from './voting/extension.ts'
import { ADDABLE_USES } from './voting/what-counts.ts'

/** One choice that the law leaves to a compound: its values, default, reason, and the reading not taken. */
export interface HouseRule extends Phrase {
  readonly values:
    | readonly string[]
    | 'text'
    | 'count'
    | 'count-or-none'
    /** Any words, in order. */
    | 'words'
    | { readonly several: readonly string[] }
    /** Read, and kept in one spelling; undefined where it cannot be read. */
    | { readonly read: (text: string) => string | undefined; readonly allowed: string }
  readonly reason: Phrase
  readonly otherReading: Phrase
  /** What the choice rests on: the first that is in force, the newest before what it took the place of; none where no law speaks of it. */
  readonly citations: readonly Citation[]
  /** Contested law: both outcomes are always shown. */
  readonly contested?: true
}

export const DEFAULT_RULES: HouseRules = {
  headcount: 'by-owner',
  'headcount-clause': '',
  'counted-uses': [],
  'conflicting-ballots': 'hold',
  'channel-order': ['paper', 'online'],
  'channel-closes': 'none',
  blank: 'abstain',
  'spoilt-item': 'participating',
  'follow-mark': 'not-allowed',
  silence: 'not-participating',
  'silence-elections': 'never',
  'silence-clause': '',
  'silence-service-days': 0,
  recusal: 'none',
  'recusal-clause': '',
  'tenant-heads': 'one',
  'tenant-heads-clause': '',
  rank: 'headcount,area',
  tie: 'runoff',
  extension: 'none',
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
  ...CONTESTED_RULES,
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
    values: ['hold', 'first', 'last', 'channel'],
    reason: { zh: '不猜测业主的意思，待认定', en: 'an owner’s will is not guessed: held until decided' },
    otherReading: {
      zh: '以先收到（或者后收到、某一渠道）的为准',
      en: 'the paper received first (or last, or by one channel) stands',
    },
    citations: [C.guideline25],
  },
  'channel-order': {
    zh: '各渠道的先后',
    en: 'which channel goes first',
    values: 'words',
    reason: {
      zh: '纸质票有业主亲笔签名，网上票的身份由系统核验',
      en: 'a paper bears a signature in the owner’s hand; of an online vote a system checks who it is',
    },
    otherReading: { zh: '网上票有时间戳，优先', en: 'an online vote has its time stamped and goes first' },
    citations: [C.guideline25],
  },
  'channel-closes': {
    zh: '各渠道的截止',
    en: 'channels that close by themselves',
    values: { read: readChannelCloses, allowed: CHANNEL_CLOSES },
    reason: { zh: '各渠道同时截止', en: 'all channels close together' },
    otherReading: {
      zh: '公告可以给各渠道分别规定截止时间，逾期按各渠道认定',
      en: 'a notice may give each channel an end of its own, by which its papers are late',
    },
    citations: [],
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
    citations: [],
  },
  extension: {
    zh: '表决期限的延长',
    en: 'moving the close',
    values: {
      read: text => (EXTENSION.test(text) ? text : undefined),
      allowed: 'none | 15 | 15+elections',
    },
    reason: {
      zh: '法律没有规定可以延长，须由议事规则（首次会议由表决规则）约定',
      en: 'no law lets a convener move the close: it takes the rules of procedure',
    },
    otherReading: {
      zh: '参与未达比例的，召集人可以延长',
      en: 'where too few take part the convener may move it',
    },
    citations: [],
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

export const RULE_KEYS = keysOf(DEFAULT_RULES)

/** What a house rule rests on, on a day; undefined before there was anything. */
export function ruleCitation(key: RuleKey, day: Day): Citation | undefined {
  return HOUSE_RULES[key].citations.find(citation => isInForce(citation, day))
}
