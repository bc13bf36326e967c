import type { Scope } from '../../assembly/item.ts'
import type { Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * An added elevator is rebuilding (民法典278(1)7) and decided by those it serves: in Shanghai the building (801号), since
 * 2024-09-24 the entrance (126号). Common ground of the whole compound is a second item, of all owners.
 */

/** The article that an elevator's electorate departs from; undefined where it fits, or the place names none. */
export function elevatorScopeFault(scope: Scope, profile: Profile): Citation | undefined {
  const { elevator } = profile
  if (!elevator || scope.by === 'all' || elevator.value.electorate === 'affected') return undefined
  return scope.by === elevator.value.electorate ? undefined : elevator.citation
}

/** The article by which common ground for an elevator needs three quarters here; undefined where more than half will do. */
export function groundNeedsSpecial(profile: Profile): Citation | undefined {
  return profile.elevator?.value.commonGround === 'special' ? profile.elevator.citation : undefined
}
