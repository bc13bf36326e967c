import type { Day } from '../basics/time.ts'

/** What a plan is for. */
export const PLAN_KINDS = [
  'first',
  're-election',
  'regular',
  'temporary',
  'by-election',
  'recall',
  'early-re-election',
  'covenant',
  'fund',
  'manager',
  'elevator',
] as const

export type PlanKind = (typeof PLAN_KINDS)[number]

/** Days that may be known or agreed beforehand. */
export const ANCHORS = [
  'term-ends',
  'report-received',
  'group-formed',
  'delivered',
  'first-delivery',
  'contract-ends',
  'opens',
  'closes',
  'counted',
  'elected',
  'filed',
  'knew',
] as const

export type Anchor = (typeof ANCHORS)[number]

/** 计划: what has to be done around a vote. Its days are never kept: they are reckoned from what is known. */
export interface Plan {
  readonly code: string
  readonly kind: PlanKind
  readonly madeOn: Day
  readonly closedOn: Day | null
  readonly closeReason: string
}
