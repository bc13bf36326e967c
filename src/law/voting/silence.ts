import type { ServiceMethod } from '../../assembly/papers/ballot.ts'
import { addDaysToMinute, type Minute } from '../../basics/time.ts'

/*
 * 指导规则26 leaves it to the adopted rules whether owners who do not vote are counted with the majority.
 * (2022)沪02民初16号 respects such a clause where the ballots were effectively served; others read the two thirds
 * of 民法典278 as an act that nobody can be deemed to have done. Off by default, both counts always shown.
 */

/** A public notice reaches nobody in particular, so silence after it says nothing. */
const INEFFECTIVE: readonly ServiceMethod[] = ['notice']

/** Methods that want two named witnesses to stand up later (沪府办发〔2009〕51号, repealed, the mould of most house rules). */
export const WITNESSED_METHODS: readonly ServiceMethod[] = ['mailbox', 'post']

/** Was this service effective, and at least `days` full days before the close? */
export function servedInTime(
  method: ServiceMethod,
  servedAt: Minute,
  closesAt: Minute,
  days: number,
): boolean {
  return !INEFFECTIVE.includes(method) && addDaysToMinute(servedAt, days) <= closesAt
}
