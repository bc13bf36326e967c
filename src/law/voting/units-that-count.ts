import { USES, type Use } from '../../assembly/places/unit.ts'

/*
 * 建筑物区分所有权解释2: an exclusive part may be a home, a shop or a registrable parking space; 指导规则25:
 * whether parking and the like count is for the rules of procedure. Common rooms are nobody's exclusive part.
 */

const ALWAYS: readonly Use[] = ['residential', 'commercial', 'office', 'other']
const BY_HOUSE_RULE: readonly Use[] = ['parking', 'storage']

/** Uses that the house rule `counted-uses` may add. */
export const ADDABLE_USES: readonly Use[] = BY_HOUSE_RULE

/** The uses whose units count, in numerator and denominator alike. */
export function countedUses(added: readonly Use[]): ReadonlySet<Use> {
  return new Set(
    USES.filter(use => ALWAYS.includes(use) || (BY_HOUSE_RULE.includes(use) && added.includes(use))),
  )
}
