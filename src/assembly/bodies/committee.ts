import type { Day } from '../../basics/time.ts'
import type { Term } from '../vocabulary.ts'

/** 主任, 副主任, 委员. */
export const POSTS = ['chair', 'vice-chair', 'member'] as const
export type Post = (typeof POSTS)[number]

/** Why a seat ended before its term. */
export const END_CAUSES = [
  'no-owner',
  'resigned',
  'died',
  'incapacity',
  'restricted',
  'convicted',
  'unable',
  'removed',
  'other',
] as const
export type EndCause = (typeof END_CAUSES)[number]

/** One person's seat in a committee, or an alternate's place behind it. */
export interface Seat {
  /** Numbered from 1 in each committee. */
  readonly no: number
  readonly name: string
  /** 房号, empty when not given. */
  readonly unit: string
  /** 0 for a member; alternates step in by their rank, from 1. */
  readonly rank: number
  /** From when on a member; null while an alternate waits. */
  readonly since: Day | null
  /** From this day on the seat is empty. */
  readonly ended: Day | null
  readonly cause: EndCause | null
}

/** 业主委员会 of one term (届). */
export interface Committee {
  /** 第几届. */
  readonly term: number
  /** The number of members agreed. */
  readonly size: number
  readonly starts: Day
  /** The last day of the term; null where nobody said. */
  readonly ends: Day | null
  readonly electedOn: Day
  /** The number of the filing certificate, empty before; and the day on which it was given. */
  readonly filing: string
  readonly filedOn: Day | null
}

/** The seats that are held on a day. */
export function heldOn<S extends Seat>(seats: readonly S[], day: Day): S[] {
  return seats.filter(({ since, ended }) => since !== null && since <= day && (ended === null || ended > day))
}

/** The alternates who wait on a day, the next first. */
export function waitingOn<S extends Seat>(seats: readonly S[], day: Day): S[] {
  return seats
    .filter(
      ({ rank, since, ended }) =>
        rank > 0 && (since === null || since > day) && (ended === null || ended > day),
    )
    .toSorted((a, b) => a.rank - b.rank)
}

export const POST_WORDS: Readonly<Record<Post, Term>> = {
  chair: { zh: '主任', en: 'chair', also: ['chairman', 'chairwoman', '业委会主任'] },
  'vice-chair': { zh: '副主任', en: 'vice-chair', also: ['deputy', 'vice', 'vice-chairman'] },
  member: { zh: '委员', en: 'member' },
}

export const CAUSE_WORDS: Readonly<Record<EndCause, Term>> = {
  'no-owner': {
    zh: '不再是业主',
    en: 'no owner here any more',
    also: ['sold', 'sale', 'not-owner', 'no-longer-owner', '出售', '卖房', '转让', '不再是本小区业主'],
  },
  resigned: { zh: '辞职', en: 'resigned', also: ['resign', 'resignation', '书面辞职'] },
  died: { zh: '死亡', en: 'died', also: ['death', 'dead', '去世'] },
  incapacity: { zh: '丧失民事行为能力', en: 'without legal capacity' },
  restricted: { zh: '人身自由受限制', en: 'deprived of liberty', also: ['liberty'] },
  convicted: { zh: '被追究刑事责任', en: 'criminally liable' },
  unable: {
    zh: '因健康等原因不能履行职责',
    en: 'unable to serve, for health or the like',
    also: ['health', '健康', '健康原因'],
  },
  removed: {
    zh: '罢免',
    en: 'removed by the assembly',
    also: ['recall', 'recalled', 'removal', 'dismissed'],
  },
  other: { zh: '其他', en: 'other' },
}
