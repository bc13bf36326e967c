import type { Assembly } from '../../assembly/assembly.ts'
import { dayOf } from '../../basics/time.ts'
import { lawAt, type PlaceLaw, type Profile, profileOn } from '../../law/profile.ts'

/** The regional values for an assembly: those of the day its vote closes, the day that also chooses between the laws. */
export function profileOf(
  compound: { readonly region: string },
  assembly: Pick<Assembly, 'closesAt'>,
): Profile {
  return profileOn(compound.region, dayOf(assembly.closesAt))
}

/** The law that decides a vote, with what its place makes of it. */
export function lawOf(compound: { readonly region: string }, assembly: Pick<Assembly, 'closesAt'>): PlaceLaw {
  const law = lawAt(compound.region, assembly.closesAt)
  if (!law) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  return law
}
