import type { AssemblyKind } from '../../assembly/assembly.ts'
import type { MatterId } from '../../assembly/matter.ts'
import type { Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * 上海28: from the forming of the re-election group until the new committee is elected, no assembly is to decide on the
 * manager, fees, works beyond the covenant or other major matters. Whether such a decision is void is open: a warning.
 */

/** The article that freezes a matter in an assembly of this kind; undefined where nothing does. */
export function frozenBy(matter: MatterId, kind: AssemblyKind, profile: Profile): Citation | undefined {
  if (kind !== 're-election' || !profile.frozenMatters?.value.includes(matter)) return undefined
  return profile.frozenMatters.citation
}
