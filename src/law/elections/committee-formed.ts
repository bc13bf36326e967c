import { clears } from '../../basics/bar.ts'
import type { Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * A committee is formed when every seat is filled. 杭州27 lets one stand that is short of the agreed number: not below the
 * smallest lawful size, and more than half of what was agreed. Elsewhere nothing says so, and it is not yet formed.
 */

/** Do so many members of the number agreed form a committee here? `citation` only where a place allows fewer. */
export function committeeFormed(
  members: number,
  agreed: number,
  profile: Profile,
): { readonly formed: boolean; readonly citation: Citation | null } {
  if (members >= agreed) return { formed: true, citation: null }
  const { partialCommittee: partial, committeeSize } = profile
  const enough =
    partial &&
    committeeSize &&
    members >= committeeSize.value.least &&
    clears(partial.value.elected, members, agreed)
  return enough ? { formed: true, citation: partial.citation } : { formed: false, citation: null }
}
