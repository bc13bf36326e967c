import type { Day, Minute } from '../../basics/time.ts'

/** Reasons that void a whole paper (reference D33). V5 to V7 spoil one item; V8 to V12 are no void codes. */
export const VOID_CODES = ['V1', 'V2', 'V3', 'V4'] as const
export type VoidCode = (typeof VOID_CODES)[number]

/** A returned paper of one voter. */
export interface Paper {
  /** Counted from 1 for each voter, in the order of entry. */
  readonly no: number
  readonly receivedAt: Minute
  readonly void: VoidCode | null
  /** One mark per item of the assembly, in their order: see `marks.ts` beside this. */
  readonly marks: string
  readonly proxy: string
  readonly channel: string
  readonly signedOn: Day | null
}

/** What a person decided about a voter's conflicting papers: one of them, or none. */
export interface Resolution {
  /** The paper that stands, or null when none of them does. */
  readonly accept: number | null
  /** The decision covers the papers up to this number. */
  readonly upTo: number
  readonly reason: string
}

export const SERVICE_METHODS = ['door', 'hand', 'mailbox', 'post', 'notice', 'online'] as const
export type ServiceMethod = (typeof SERVICE_METHODS)[number]

/** 送达: how a ballot reached its voter. */
export interface Service {
  readonly servedAt: Minute
  readonly method: ServiceMethod
  readonly receivedBy: string
}

/** What came of a visit: 签收、当场投票、拒收、无人、约定再来. */
export const VISIT_RESULTS = ['received', 'voted', 'refused', 'absent', 'appointment'] as const
export type VisitResult = (typeof VISIT_RESULTS)[number]

/** 上门记录: one call at a voter's door. */
export interface Visit {
  readonly visitedAt: Minute
  readonly result: VisitResult
  /** Who went, joined by 、; two are usual. */
  readonly visitors: string
  readonly receivedBy: string
  /** When they were asked to come again. */
  readonly againAt: Minute | null
  readonly note: string
}

/** What becomes of a paper (counting.md §4). */
export const RULINGS = ['accepted', 'void', 'late', 'held', 'duplicate', 'superseded'] as const
export type Ruling = (typeof RULINGS)[number]
