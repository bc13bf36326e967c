import type { Assembly } from '../../assembly/assembly.ts'
import { dayOf } from '../../basics/time.ts'
import { type Profile, profileOn } from '../../law/profile.ts'
import { regionOf } from '../../law/regions.ts'

/** The regional values for an assembly: those of the day its vote closes, the day that also chooses between the laws. */
export function profileOf(
  compound: { readonly region: string },
  assembly: Pick<Assembly, 'closesAt'>,
): Profile {
  return profileOn(regionOf(compound.region), dayOf(assembly.closesAt))
}
