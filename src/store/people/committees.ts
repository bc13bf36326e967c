import type { Committee, Post, Seat } from '../../assembly/bodies/committee.ts'
import { amountText, type CompositionRule, readAmount } from '../../assembly/bodies/composition.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'
import { COMMITTEE, COMMITTEE_POST, COMMITTEE_SEAT, COMPOSITION_RULE } from './people-tables.ts'

export interface StoredCommittee extends Committee {
  readonly id: number
  /** The election it came from; null for one that was there before the record. */
  readonly electionId: number | null
}

export interface StoredSeat extends Seat {
  readonly electionId: number | null
  readonly sex: string
  readonly politics: string
}

/** A post from a day on. */
export interface PostHeld {
  readonly seatNo: number
  readonly since: Day
  readonly post: Post
}

/** The committees of a compound, term after term. */
export function readCommittees(db: Db, compoundId: number): StoredCommittee[] {
  return readRows(db, COMMITTEE, { compoundId }, { order: 'term' })
}

export function readSeats(db: Db, committeeId: number): StoredSeat[] {
  return readRows(db, COMMITTEE_SEAT, { committeeId })
}

/** Who had which post from when on, oldest first. */
export function readPosts(db: Db, committeeId: number): PostHeld[] {
  return readRows(db, COMMITTEE_POST, { committeeId }, { order: 'since, seat_no' })
}

export function addCommittee(
  writer: Writer,
  compoundId: number,
  committee: Omit<StoredCommittee, 'id'>,
): number {
  const id = writer.nextId(COMMITTEE)
  writer.insert(COMMITTEE, { ...committee, id, compoundId })
  return id
}

export function changeCommittee(
  writer: Writer,
  id: number,
  changes: Partial<Omit<StoredCommittee, 'id'>>,
): void {
  writer.update(COMMITTEE, { id }, changes)
}

export function addSeats(writer: Writer, committeeId: number, seats: readonly StoredSeat[]): void {
  writer.insertAll(COMMITTEE_SEAT, seats, { committeeId })
}

export function changeSeat(
  writer: Writer,
  committeeId: number,
  no: number,
  changes: Partial<Pick<StoredSeat, 'since' | 'ended' | 'cause'>>,
): void {
  writer.update(COMMITTEE_SEAT, { committeeId, no }, changes)
}

export function putPosts(writer: Writer, committeeId: number, posts: readonly PostHeld[]): void {
  for (const post of posts) writer.put(COMMITTEE_POST, { ...post, committeeId })
}

/** What the adopted rules ask of a committee as a whole, with everything that was asked before. */
export function readCompositionRules(db: Db, compoundId: number): CompositionRule[] {
  return readRows(db, COMPOSITION_RULE, { compoundId }, { order: 'since' }).map(({ amount, ...rule }) => ({
    ...rule,
    amount: readAmount(amount, rule) ?? null,
  }))
}

export function putCompositionRules(
  writer: Writer,
  compoundId: number,
  rules: readonly CompositionRule[],
): void {
  for (const { amount, ...rule } of rules)
    writer.put(COMPOSITION_RULE, { ...rule, compoundId, amount: amount ? amountText(amount) : '' })
}
