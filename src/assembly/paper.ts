import { foldWidth } from '../basics/text.ts'
import type { Day, Minute } from '../basics/time.ts'

/** Reasons that void a whole paper (reference D33). V5 to V7 spoil one item; V8 to V12 are no void codes. */
export const VOID_CODES = ['V1', 'V2', 'V3', 'V4'] as const
export type VoidCode = (typeof VOID_CODES)[number]

/** A returned paper of one voter. */
export interface BallotPaper {
  /** Counted from 1 for each voter, in the order of entry. */
  readonly no: number
  readonly receivedAt: Minute
  readonly void: VoidCode | null
  /** One mark per item of the assembly, in their order: see `marks.ts`. */
  readonly marks: string
  readonly proxy: string
  readonly channel: string
  readonly signedOn: Day | null
}

/** 渠道 as people write them, by the name under which they are ranked. */
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  paper: ['纸质', '纸质票', '纸票', '书面', '书面票', '现场', '线下'],
  online: ['网上', '网络', '线上', '电子', '电子票', '电子投票', '网上投票', '网络投票'],
}

/** The channel a paper came by, under the name by which channels are ranked; a paper without one is on paper. */
export function channelOf(written: string): string {
  const word = foldWidth(written).trim().toLowerCase()
  if (word === '') return 'paper'
  return Object.entries(CHANNELS).find(([, words]) => words.includes(word))?.[0] ?? word
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

export const MOVES = ['arrived', 'left'] as const

/** 签到: a voter, or somebody in its stead, who came to the meeting or left it. */
export interface Movement {
  readonly movedAt: Minute
  readonly move: (typeof MOVES)[number]
  /** Who came in the owner's stead; empty for the owner. */
  readonly proxy: string
}

/** What becomes of a paper (counting.md §4). */
export const RULINGS = ['accepted', 'void', 'late', 'held', 'duplicate', 'superseded'] as const
export type Ruling = (typeof RULINGS)[number]

/** What a paper says: its marks, and whether it is void as a whole. */
export type Said = Pick<BallotPaper, 'void' | 'marks'>

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

/** 扫描件: a scan or photograph of a paper, by its digest. */
export interface PaperScan {
  readonly voter: number
  readonly paperNo: number
  readonly name: string
  /** SHA-256 of the file, in hex. */
  readonly digest: string
}

export const DOUBT_OUTCOMES = ['stands', 'corrected', 'void'] as const
export type DoubtOutcome = (typeof DOUBT_OUTCOMES)[number]

/** 存疑: a paper that somebody was not sure of, and what two people found. */
export interface Doubt {
  readonly voter: number
  readonly paperNo: number
  /** Counted from 1 for each paper. */
  readonly ordinal: number
  readonly by: string
  readonly at: string
  readonly reason: string
  /** Null while it waits. */
  readonly decided: {
    readonly outcome: DoubtOutcome
    /** Two names, joined by 、. */
    readonly initials: string
    readonly reason: string
    readonly at: string
  } | null
}

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

/** 复录, 再录: a paper keyed once more by somebody who saw no other entry of it. */
export interface SecondEntry extends Said {
  readonly voter: number
  /** Counted from 1 for each voter, in the order of keying. */
  readonly no: number
  readonly by: string
  readonly at: string
  /** Why it was taken back; empty while it holds. */
  readonly withdrawn: string
  /** 2 for the second entry, 3 for the third one of the whole heap. */
  readonly pass: number
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
