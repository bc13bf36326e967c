import { type AssemblyState, STATES } from '../../assembly/assembly.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Due } from '../../law/voting/deadlines.ts'
import type { PremiseId } from './premises.ts'
import type { GroupId } from './values.ts'

/** One kind of formal paper, as data. Its template is `templates/<kind>.md`. */
export interface PaperKind {
  readonly title: Phrase
  /** A: without it the vote cannot stand or be filed; B: expected, saves disputes; C: helpful. */
  readonly need: 'A' | 'B' | 'C'
  /** States of the assembly in which it is due; from the first of them on it can be made, after the last as a copy. */
  readonly states: readonly AssemblyState[]
  /** Where its values come from, besides its base. */
  readonly groups?: readonly GroupId[]
  /** Where its values come from first; the group of the meeting when left out. */
  readonly base?: 'meeting' | 'convening' | 'result'
  /** Places to be filled in by hand or by `--fill`: what belongs there. */
  readonly blanks?: Readonly<Record<string, string>>
  /** Blanks that each item of the agenda has, filled by `--fill <item>.<place>=<text>`. */
  readonly itemBlanks?: Readonly<Record<string, string>>
  /** What on record has some of its blanks: the group, the committee elected here or the one before, a petition, a contract. */
  readonly people?: 'group' | 'convener' | 'elected' | 'inOffice' | 'petition' | 'contract'
  /** Put up for everybody: it has a number, and says where and how long it hangs. */
  readonly posted?: true
  /** A list over many sheets: side by side where A3 holds it twice, its pages numbered x of y. */
  readonly list?: true
  /** Its tables are set small; those of its annexes, or all that there is, on a page with the margins of a list. */
  readonly dense?: 'annex' | 'all'
  /** Places without which an edited template would mislead. */
  readonly must?: readonly string[]
  /** The event whose day the paper bears; without it the day is left to be written by hand. */
  readonly dated?: 'convened' | 'opens' | 'closed' | 'declared'
  /** Only in full, never for posting: it holds personal data by its nature. */
  readonly internal?: true
  /** For those at work: never for posting, not even with names masked. */
  readonly working?: true
  readonly due?: Due
  /** It says what the count came to, or what follows from that: a recount has one of its own. */
  readonly recounted?: true
  /** Steps ask for it before an assembly is made, or for none: then it is made of the compound's record and the plan. */
  readonly alone?: true
  /** Only for such assemblies, any of these; every one when left out. */
  readonly for?: readonly PremiseId[]
  /** What must be so for it to be true, all of these. */
  readonly premises?: readonly PremiseId[]
}

/** The states from one to another. */
export function statesFrom(first: AssemblyState, last: AssemblyState): readonly AssemblyState[] {
  return STATES.slice(STATES.indexOf(first), STATES.indexOf(last) + 1)
}

/** All the groups from which the values of a kind come. */
export function valueGroupsOf({ base = 'meeting', groups = [] }: PaperKind): readonly GroupId[] {
  return [base, ...groups]
}

/** All the blanks of a kind, with what belongs there. */
export function blanksOf({ blanks, posted }: PaperKind): Readonly<Record<string, string>> {
  return { ...blanks, ...(posted && POSTING) }
}

/** Blanks that a compound may fill once for all its papers. Each paper has a number of its own. */
export function usualPlaces(kinds: readonly PaperKind[]): string[] {
  return [...new Set(kinds.flatMap(kind => Object.keys(blanksOf(kind))))].filter(
    place => place !== '公告编号',
  )
}

const POSTING = {
  公告编号: '公告的编号，默认按小区、年度顺次编排',
  张贴期间: '从哪一日张贴到哪一日',
  张贴地点: '张贴在哪里',
}

/** Blanks that mean the same on every paper that has them, with what belongs there. */
export function usualBlanks(...places: readonly (keyof typeof USUAL_BLANKS)[]): Record<string, string> {
  return Object.fromEntries(places.map(place => [place, USUAL_BLANKS[place]]))
}

const USUAL_BLANKS = {
  联系电话: '联系人和电话',
  届次: '第几届业主委员会',
  报名截止: '报名到哪一日为止',
  受理地点: '书面异议交到哪里',
  发布单位: '落款的单位，如街道办事处、乡镇人民政府',
  监督电话: '街道办事处、乡镇人民政府的监督电话',
  培训地点: '培训的地点',
  组织单位: '组织培训的单位',
  公示截止: '公示到哪一日为止',
  查阅地点: '有关资料在哪里查阅',
  草案全文: '草案的全文在哪里看，如张贴处、网址',
  审查人: '由谁审查候选人的资格',
  计票安排: '开箱、计票的时间和地点',
  票箱地点: '固定票箱设在哪里',
  任期: '任期自哪一日起至哪一日止',
  办公地点: '业主委员会的办公地点',
  会议主持人: '主持人的姓名',
  会议记录人: '记录人的姓名',
  费用预算: '总费用和政府补贴',
  分摊办法: '费用怎样分摊',
  后期维护: '运行、维护、保养的费用和责任',
  影响和补偿: '对采光、通风、噪声等的影响和补偿',
  代理人: '申请人的代理人或者实施单位',
} as const
