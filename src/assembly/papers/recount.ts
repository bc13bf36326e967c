import type { Minute } from '../../basics/time.ts'
import type { VoidCode } from './ballot.ts'

/**
 * 重新计票: a declared result counted anew after an upheld objection. What was declared stays as it was; the recount
 * stands beside it and cites it.
 */
export interface Recount {
  /** Counted from 1 for each assembly. */
  readonly no: number
  readonly openedAt: Minute
  readonly reason: string
  readonly evidence: string
  /** The log entry that declared what is recounted, by its hash. */
  readonly declared: string
  /** Null while it is open: papers may still be looked at again. */
  readonly closedAt: Minute | null
  /** The digest of its figures; empty while it is open. */
  readonly result: string
}

/** What a recount takes one paper for. */
export interface RecountedPaper {
  readonly voter: number
  readonly no: number
  /** Counted from 1 for each paper of a recount; the last one stands. */
  readonly ordinal: number
  readonly receivedAt: Minute
  readonly void: VoidCode | null
  readonly marks: string
  readonly reason: string
  readonly witnesses: string
}
