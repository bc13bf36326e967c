import type { HouseRules } from '../assembly/assembly.ts'
import { CITATIONS as C } from './articles.ts'
import type { HouseRule } from './house-rules.ts'

/*
 * House rules of which courts and scholars are of two minds: they stand on a clause of the adopted rules of procedure, or on
 * what was agreed, and the outcome under the other reading is always shown.
 */

export const CONTESTED_RULES = {
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
    values: ['not-participating', 'participating', 'with-majority'],
    contested: true,
    reason: { zh: '三分之二参与须是业主的行为', en: 'taking part must be an act of the owner' },
    otherReading: {
      zh: '议事规则可约定有效送达而未表决的视为参与（计为弃权），或者计入多数意见',
      en: 'adopted rules may let those served but silent take part, or count them with the majority',
    },
    citations: [C.guideline26],
  },
  'silence-elections': {
    zh: '送达后未表决：选举和多选一',
    en: 'served but silent: elections and choices',
    values: ['never', 'by-clause'],
    contested: true,
    reason: {
      zh: '选举须由业主选择人选，不能推定',
      en: 'an election is a choice of persons that nobody can be deemed to have made',
    },
    otherReading: {
      zh: '条款及于选举的，计入参与表决，不计入任何候选人（(2022)沪02民初16号的条款）',
      en: 'where the clause reaches elections the silent take part, without a mark for anybody',
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
  recusal: {
    zh: '回避',
    en: 'taking a voter out of an item',
    values: ['none', 'by-clause'],
    contested: true,
    reason: {
      zh: '法律以全体业主为基数，没有规定业主回避',
      en: 'the law measures all owners, and takes none out for an interest',
    },
    otherReading: {
      zh: '议事规则约定或者生效裁判认定的，不计入该项的业主',
      en: 'adopted rules or a judgment may take one out of an item',
    },
    citations: [C.civil278Votes, C.property76],
  },
  'recusal-clause': {
    zh: '回避的议事规则条款或者生效裁判',
    en: 'clause or judgment on taking a voter out',
    values: 'text',
    reason: {
      zh: '须有已通过的议事规则条款或者生效裁判为据',
      en: 'a clause of the adopted rules or a judgment is needed',
    },
    otherReading: { zh: '任何约定均无效', en: 'no such clause is valid' },
    citations: [C.civil278Votes, C.property76],
  },
  'tenant-heads': {
    zh: '公有住房承租人表决的人数',
    en: 'heads where tenants of public housing vote',
    values: ['one', 'by-flat'],
    contested: true,
    reason: {
      zh: '同一所有权人的多处合计按一人计',
      en: 'the flats of one owner are one head together',
    },
    otherReading: {
      zh: '解释第9条合并的是“同一买受人”，公房的所有权人不是买受人：由承租人表决的，每处按一人计',
      en: 'art. 9 merges what one buyer bought, and public housing was never bought: each flat whose tenant votes is a head',
    },
    citations: [C.interpretation9, C.interpretation16],
  },
  'tenant-heads-clause': {
    zh: '承租人按处计人的条款或者约定',
    en: 'clause or agreement for counting tenants by flat',
    values: 'text',
    reason: {
      zh: '须有议事规则条款或者产权单位的约定为据',
      en: 'a clause of the rules, or the agreement with the public owner, is needed',
    },
    otherReading: { zh: '合并计算是不可变更的底线', en: 'merging is a floor that no clause may change' },
    citations: [C.interpretation9, C.interpretation16],
  },
} as const satisfies Partial<Record<keyof HouseRules, HouseRule>>

/** A house rule that stands on a text: the values that need it, the rule that holds it. */
export interface ClauseRule {
  readonly rule: keyof HouseRules
  readonly values: readonly string[]
  readonly clause: keyof HouseRules
  /** Only adopted rules of procedure can hold it, and a first assembly (首次业主大会会议) has none yet. */
  readonly adopted: boolean
}

export const CLAUSE_RULES: readonly ClauseRule[] = [
  { rule: 'silence', values: ['participating', 'with-majority'], clause: 'silence-clause', adopted: true },
  { rule: 'silence-elections', values: ['by-clause'], clause: 'silence-clause', adopted: true },
  { rule: 'headcount', values: ['by-unit'], clause: 'headcount-clause', adopted: true },
  { rule: 'recusal', values: ['by-clause'], clause: 'recusal-clause', adopted: true },
  { rule: 'tenant-heads', values: ['by-flat'], clause: 'tenant-heads-clause', adopted: false },
]

/** Do served but silent owners take part? */
export function silenceCounts({ silence }: Pick<HouseRules, 'silence'>): boolean {
  return silence !== 'not-participating'
}
