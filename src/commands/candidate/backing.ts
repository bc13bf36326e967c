import type { Candidacy } from '../../assembly/people/candidacy.ts'
import type { Problem } from '../../basics/problem.ts'
import { votersOf } from '../../count/voters.ts'
import type { Weight } from '../../count/weight.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readOwnerDecisions, readUnits } from '../../store/people/roster.ts'
import type { OpenAssembly } from '../frame/session.ts'

/** The heads and area behind a joint nomination, counted as a roll counts them. */
export function backingOf(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  backers: readonly string[],
): Weight {
  const known = readUnits(db, compound.id)
  const units = known.filter(unit => backers.includes(unit.code))
  return votersOf(units, assembly.rules, readOwnerDecisions(db, compound.id), known).figures
}

/** A joint nomination with fewer owners than the house rule asks for; never a wall. */
export function backingWarnings(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  candidate: { readonly no: number; readonly name: string },
  candidacy: Candidacy | undefined,
): Problem[] {
  const least = assembly.rules['nomination-backers']
  if (candidacy?.nominatedBy !== 'joint' || least === null) return []
  const { headcount } = backingOf(db, compound, assembly, candidacy.backers)
  if (headcount >= least) return []
  return [
    { code: 'backers-too-few', data: { no: candidate.no, name: candidate.name, backers: headcount, least } },
  ]
}
