import type { Day, Minute } from '../../basics/time.ts'

/** A photograph of what was posted: its digest always, itself only where it was asked to be kept. */
export interface PostedPhoto {
  readonly name: string
  /** SHA-256 of the file, hex. */
  readonly digest: string
  /** The file in base64; empty where only its digest is kept. */
  readonly content: string
}

/** 张贴（公示）: what was posted, where, from when until when, by whom. */
export interface Posting {
  /** Counted from 1 in its compound. */
  readonly no: number
  /** A kind of paper, or another thing that a step of a plan has posted. */
  readonly kind: string
  readonly postedAt: Minute
  /** The last day it is to hang, where one was named. */
  readonly until: Day | null
  readonly postedBy: string
  readonly witness: string
  readonly note: string
  readonly takenDownAt: Minute | null
  readonly places: readonly string[]
  readonly photos: readonly PostedPhoto[]
}
