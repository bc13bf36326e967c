import type { Paper } from './ballot.ts'

/** What a paper says: its marks, and whether it is void as a whole. */
export type Said = Pick<Paper, 'void' | 'marks'>

/** 更正: an entry that did not say what the paper says. The entry itself stays as it was made. */
export interface Correction {
  readonly voter: number
  readonly paperNo: number
  /** Counted from 1 for each paper; the last one holds. */
  readonly ordinal: number
  /** `struck`: no such paper came back from this voter; the entry counts as none. */
  readonly kind: 'marks' | 'struck'
  readonly from: Said
  readonly to: Said
  readonly reason: string
  /** Names joined by 、; empty where nobody else was asked. */
  readonly witnesses: string
  readonly by: string
  /** Time of entry, to the second. */
  readonly at: string
}
