import type { Day } from '../../basics/time.ts'

/** 异议, 投诉, 调解: whom it goes to decides which it is. */
export const DISPUTE_KINDS = ['objection', 'complaint', 'mediation'] as const
export type DisputeKind = (typeof DISPUTE_KINDS)[number]

/** What a dispute is about; anything else is written in words. */
export const DISPUTE_SUBJECTS = [
  'group',
  'roll',
  'candidate',
  'ballot',
  'service',
  'result',
  'posting',
  'elevator',
  'other',
] as const
export type DisputeSubject = (typeof DISPUTE_SUBJECTS)[number]

/** What came of it: the first three find on what was claimed, the others end it without a finding. */
export const DISPUTE_OUTCOMES = [
  'upheld',
  'partly-upheld',
  'not-upheld',
  'agreement',
  'no-agreement',
  'withdrawn',
] as const
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number]

/** What somebody who is not content with a decision can do, in the order in which it is usually done. */
export const REMEDIES = ['recheck', 'complaint', 'mediation', 'court', 'review'] as const
export type RemedyId = (typeof REMEDIES)[number]

/** What an answer may find. */
export const FINDINGS = ['upheld', 'partly-upheld', 'not-upheld'] as const satisfies DisputeOutcome[]

export const DISPUTE_MOVES = ['answer', 'refer', 'settle'] as const

/** What was done about a dispute. What was done is never changed: who erred does it again. */
export interface DisputeMove {
  readonly move: (typeof DISPUTE_MOVES)[number]
  readonly on: Day
  readonly outcome: DisputeOutcome | null
  /** The answer, the agreement, or the body that it was referred to. */
  readonly text: string
  readonly basis: string
  /** The log entry of the act by which something was changed; null where nothing was. */
  readonly changedBy: number | null
}

/** A claim that somebody is to answer, with all that was done about it. */
export interface Dispute {
  /** Counted from 1 in its compound. */
  readonly no: number
  readonly kind: DisputeKind
  /** A subject, or words of one's own. */
  readonly about: string
  readonly item: string
  /** Who claims; personal, so never on what is posted. */
  readonly complainant: string
  readonly unit: string
  readonly claim: string
  readonly evidence: string
  readonly openedOn: Day
  readonly moves: readonly DisputeMove[]
}

/** How far a dispute has come. */
export interface DisputeStanding {
  /** The day of the first answer. */
  readonly answered: Day | null
  readonly outcome: DisputeOutcome | null
  readonly closed: Day | null
  /** Who has it now, where it was referred. */
  readonly referredTo: string | null
}

export function standingOf({ moves }: Pick<Dispute, 'moves'>): DisputeStanding {
  const of = (move: DisputeMove['move']) => moves.filter(one => one.move === move)
  return {
    answered: of('answer')[0]?.on ?? null,
    outcome: moves.findLast(one => one.outcome !== null)?.outcome ?? null,
    closed: of('settle').at(-1)?.on ?? null,
    referredTo: of('refer').at(-1)?.text ?? null,
  }
}
