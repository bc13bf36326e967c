import type { Day, Minute } from '../basics/time.ts'

/** Which units an assembly or an item is about: all, or those of some buildings or entrances. */
export type Scope =
  | { readonly by: 'all' }
  | { readonly by: 'building' | 'entrance'; readonly values: readonly string[] }

export const WHOLE: Scope = { by: 'all' }

interface ItemBase {
  /** M1, E1, C1. */
  readonly code: string
  readonly title: string
  /** Narrower than the assembly's, or {@link WHOLE} for the assembly's own. */
  readonly scope: Scope
  /** 撤回: taken off after convening; its marks are kept and not counted. */
  readonly withdrawn?: Withdrawal
}

export interface Withdrawal {
  readonly at: Minute
  readonly reason: string
}

/** The items that are still voted on. */
export function standingItems<T extends ItemBase>(items: readonly T[]): T[] {
  return items.filter(item => !item.withdrawn)
}

/** Why the owners are asked to end a member's seat: one who cannot serve, or one who is removed for what he did. */
export const RECALL_CAUSES = ['health', 'calls-none', 'absent', 'pledge', 'other'] as const
export type RecallCause = (typeof RECALL_CAUSES)[number]

/** 议题. */
export interface Motion extends ItemBase {
  readonly kind: 'motion'
  readonly matter: MatterId
  readonly text: string
  /** Lapses unless the motion with this code is carried. */
  readonly onlyIf: string | null
  /** Of a recall, where it was told. */
  readonly cause?: RecallCause
}

export const MANNERS = ['approve', 'per-candidate'] as const
export type Manner = (typeof MANNERS)[number]

export interface Candidate {
  /** Numbered from 1 in each election. */
  readonly no: number
  readonly name: string
  /** 房号, empty when not given. */
  readonly unit: string
  readonly standing: 'standing' | 'withdrawn' | 'disqualified'
  /** 另选他人: not on the list, accepted from what papers name. */
  readonly writeIn?: true
}

/** What was decided about a name that papers write in. */
export interface WriteIn {
  /** As it is written. */
  readonly name: string
  /** The number of the person it is; null where it is refused. */
  readonly no: number | null
  /** Another spelling of this person; empty where it is the person's own. */
  readonly sameAs: string
  /** Why it is refused. */
  readonly reason: string
}

/** 选举. */
export interface Election extends ItemBase {
  readonly kind: 'election'
  readonly seats: number
  readonly alternates: number
  readonly manner: Manner
  readonly candidates: readonly Candidate[]
  /** Null where a whole committee is elected. */
  readonly fills: SeatsToFill | null
  /** Where papers may name persons outside the list: what was decided about the names so far. */
  readonly writeIns?: readonly WriteIn[]
}

/** Those on the list that was published: on the ballot, in the order of their numbers. */
export function listed({ candidates }: Pick<Election, 'candidates'>): Candidate[] {
  return candidates.filter(candidate => !candidate.writeIn)
}

/** 补选, 再次选举: the election fills seats of a committee that was elected before. */
export interface SeatsToFill {
  readonly kind: 'by-election' | 'run-off'
  /** The number of members agreed. */
  readonly committeeSize: number
  /** Members who hold their seats. */
  readonly remaining: number
  /** The last day of the term, where it is known. */
  readonly termEnds: Day | null
  /** The election it goes back to, `a1 E1`; empty when there is none on record. */
  readonly earlier: string
}

/** 多选一. The paper names one option, or 0 for none of these. */
export interface Choice extends ItemBase {
  readonly kind: 'choice'
  readonly matter: MatterId
  readonly options: readonly { readonly no: number; readonly name: string }[]
}

/** 表决事项. */
export type Item = Motion | Election | Choice
export type ItemKind = Item['kind']

/** Is this a motion about the seat of a member of this name? */
export function namesMember(item: Item, name: string): boolean {
  if (item.kind !== 'motion' || item.matter !== 'committee') return false
  return item.title.includes(name) || item.text.includes(name)
}

/** What a motion is about (counting.md §6). The majority each needs is in `law/voting/majority.ts`. */
export const MATTER_IDS = [
  'rules',
  'covenant',
  'committee',
  'manager',
  'use-fund',
  'raise-fund',
  'rebuild',
  'common-parts',
  'other',
  'fund-covenant',
  'self-manage',
  'zone',
  'fees',
  'use-income',
  'committee-pay',
  'parking-rules',
  'early-re-election',
  'lawsuit',
  'elevator-site',
] as const
export type MatterId = (typeof MATTER_IDS)[number]
