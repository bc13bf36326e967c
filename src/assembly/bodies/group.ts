import type { Day } from '../../basics/time.ts'
import type { AssemblyKind } from '../assembly.ts'
import type { PlanKind } from '../plan.ts'
import type { Term } from '../vocabulary.ts'

/** 筹备组 before a first assembly, 换届改选小组 before a re-election. */
export const GROUP_KINDS = ['preparation', 're-election'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** The kind of group that prepares an assembly, or what a plan leads to. */
export function groupKindOf(kind: AssemblyKind | PlanKind): GroupKind {
  return kind === 'first' ? 'preparation' : 're-election'
}

/** Who sends members into a group. */
export const GROUP_BODIES = ['owners', 'developer', 'manager', 'street', 'residents', 'party'] as const
export type GroupBody = (typeof GROUP_BODIES)[number]

export interface GroupMember {
  /** Numbered from 1 in each group. */
  readonly no: number
  readonly name: string
  readonly body: GroupBody
  /** 房号 of an owner, empty when not given. */
  readonly unit: string
  readonly chair: boolean
  /** From this day on no member any more. */
  readonly ended: Day | null
  readonly endReason: string
}

/** The group that prepares an assembly, from the day it was formed. */
export interface WorkingGroup {
  readonly kind: GroupKind
  readonly formedOn: Day
  readonly dissolvedOn: Day | null
}

/** Those who sit in a group on a day. */
export function sittingOn(members: readonly GroupMember[], day: Day): GroupMember[] {
  return members.filter(({ ended }) => ended === null || ended > day)
}

export const GROUP_KIND_WORDS: Readonly<Record<GroupKind, Term>> = {
  preparation: { zh: '首次业主大会会议筹备组', en: 'preparatory group', also: ['筹备组'] },
  're-election': { zh: '换届改选小组', en: 're-election group', also: ['换届小组', '改选小组'] },
}

/** How a body is typed. */
export const GROUP_BODY_TERMS: Readonly<Record<GroupBody, Term>> = {
  owners: { zh: '业主代表', en: 'owners', also: ['业主', 'owner'] },
  developer: { zh: '建设单位', en: 'developer', also: ['建设单位代表', '开发商'] },
  manager: { zh: '物业服务企业', en: 'manager', also: ['前期物业服务人代表', '物业服务人', '物业'] },
  street: { zh: '街道', en: 'street', also: ['街道（乡镇）代表', '乡镇', '街道办事处', '镇', '乡'] },
  residents: { zh: '居委', en: 'residents', also: ['居（村）民委员会代表', '居民委员会', '居委会', '村委'] },
  party: { zh: '党组织', en: 'party', also: ['社区党组织代表', '社区党组织', '党支部'] },
}
