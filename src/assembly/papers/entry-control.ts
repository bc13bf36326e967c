import type { Said } from './correction.ts'

/** 复录: a paper keyed a second time by somebody who did not see the first entry. */
export interface SecondEntry extends Said {
  readonly voter: number
  /** Counted from 1 for each voter, in the order of keying. */
  readonly no: number
  readonly by: string
  readonly at: string
  /** Why it was taken back; empty while it holds. */
  readonly withdrawn: string
}

/** What was decided where two entries of one paper differed. */
export interface EntryDecision {
  readonly voter: number
  readonly paperNo: number
  readonly secondNo: number
  readonly first: Said
  readonly second: Said
  readonly stands: 'first' | 'second'
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** 捆: a bundle of papers, with what the tellers counted in it by hand. */
export interface Batch {
  readonly id: number
  readonly label: string
  readonly papers: number
  /** Void papers in it; null where the tellers did not say. */
  readonly voidPapers: number | null
  readonly totals: readonly BatchTotal[]
}

/** How many papers of a bundle carry this mark; of an election, how many name this candidate. */
export interface BatchTotal {
  readonly item: string
  readonly mark: string
  readonly count: number
}

export const STOCK_KINDS = ['printed', 'issued', 'spare', 'spoiled', 'returned'] as const
export type StockKind = (typeof STOCK_KINDS)[number]

/** Ballot papers counted by hand; `box` is empty but for those returned in one box. */
export interface StockCount {
  readonly box: string
  readonly kind: StockKind
  readonly count: number
}

/** Do two entries say the same, mark by mark? */
export function sameSaid(a: Said, b: Said): boolean {
  return a.void === b.void && (a.void !== null || a.marks === b.marks)
}
