import type { ServiceMethod } from '../../assembly/paper.ts'
import { USES, type Use } from '../../assembly/unit.ts'
import { addDaysToMinute, type Minute } from '../../basics/time.ts'

/*
 * 建筑物区分所有权解释2: an exclusive part may be a home, a shop or a registrable parking space; 指导规则25:
 * whether parking and the like count is for the rules of procedure. Common rooms are nobody's exclusive part.
 */

const ALWAYS: readonly Use[] = ['residential', 'commercial', 'office', 'other']

/** Uses that the house rule `counted-uses` may add. */
export const ADDABLE_USES: readonly Use[] = ['parking', 'storage']

/** The uses whose units count, in numerator and denominator alike. */
export function countedUses(added: readonly Use[]): ReadonlySet<Use> {
  return new Set(
    USES.filter(use => ALWAYS.includes(use) || (ADDABLE_USES.includes(use) && added.includes(use))),
  )
}

/*
 * 指导规则26 leaves it to the adopted rules whether owners who do not vote are counted with the majority. Courts respect such
 * a clause where the ballots were effectively served; others read the two thirds of 民法典278 as an act that nobody can be
 * deemed to have done. Off by default, both counts always shown.
 */

/** A public notice reaches nobody in particular, so silence after it says nothing. */
const INEFFECTIVE: readonly ServiceMethod[] = ['notice']

/** Methods that want two named witnesses to stand up later, as most house rules have it. */
export const WITNESSED_METHODS: readonly ServiceMethod[] = ['mailbox', 'post']

/** Does this way of serving reach the voter? */
export function isEffective(method: ServiceMethod): boolean {
  return !INEFFECTIVE.includes(method)
}

/** Full days before the close: service later than that is in time but hard to defend (新民晚报 2015: seven days). */
export const SAFE_SERVICE_DAYS = 7

/** Was this service effective, and at least `days` full days before the close? */
export function servedInTime(
  method: ServiceMethod,
  servedAt: Minute,
  closesAt: Minute,
  days: number,
): boolean {
  return isEffective(method) && addDaysToMinute(servedAt, days) <= closesAt
}

/*
 * 指导规则15: the assembly is established when the rules and the covenant pass and the committee is elected.
 */

/** What a first assembly decides together; without one of them the owners' assembly is not established. */
export const FIRST_ASSEMBLY_NEEDS = ['rules', 'covenant', 'committee'] as const

export type FirstAssemblyNeed = (typeof FIRST_ASSEMBLY_NEEDS)[number]
