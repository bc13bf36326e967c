import type { Convener } from '../../assembly/assembly.ts'
import type { MatterId } from '../../assembly/item.ts'
import type { Day } from '../../basics/time.ts'
import type { Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * From the day a re-election group is formed until the new committee is elected, the old committee may not have the owners
 * decide on the manager, fees, the fund, works, common parts or other major matters (上海28, 宁波36, 绍兴24). What the group
 * itself convenes the text does not name. Whether such a decision is void is open: a warning.
 */

/** From when until when a re-election group works: on the first day, and no more on the last. Null is not known, or not yet. */
export interface GroupTerm {
  readonly since: Day | null
  readonly until: Day | null
}

export function groupWorks(terms: readonly GroupTerm[], day: Day): boolean {
  return terms.some(({ since, until }) => (since === null || since <= day) && (until === null || day < until))
}

/** Who convenes, and whether a re-election group works then. */
export interface Convening {
  readonly convener: Convener
  readonly groupWorks: () => boolean
}

/** What freezes a matter, and whom it binds: the committee, or by extension of the text the group in its own assembly. */
export interface Freeze {
  readonly article: Citation
  readonly binds: 'committee' | 'group'
}

/** Undefined where nothing freezes the matter for this convener. */
export function frozenBy(
  matter: MatterId,
  convening: Convening,
  { frozenMatters }: Profile,
): Freeze | undefined {
  const { convener } = convening
  if (convener !== 'committee' && convener !== 'group') return undefined
  if (!frozenMatters?.value.includes(matter) || !convening.groupWorks()) return undefined
  return { article: frozenMatters.citation, binds: convener }
}
