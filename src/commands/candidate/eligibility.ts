import type { Candidate } from '../../assembly/item.ts'
import { dayOf } from '../../basics/time.ts'
import {
  type EligibilityQuestion,
  eligibilityQuestions,
  type Screening,
  screen,
} from '../../law/elections/eligibility.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readEligibility } from '../../store/people/candidacies.ts'
import { readUnit } from '../../store/people/roster.ts'
import { profileOf } from '../facts/profile.ts'
import type { OpenAssembly } from '../frame/session.ts'

/** What must be asked about the candidates of an assembly. */
export function questionsOf(compound: StoredCompound, assembly: OpenAssembly): EligibilityQuestion[] {
  return eligibilityQuestions(profileOf(compound, assembly), dayOf(assembly.closesAt))
}

/** Every question about a candidate, and what the answers on record and the roster come to. */
export function screened(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  electionId: number,
  candidate: Candidate,
): Screening {
  return screen(
    candidate,
    questionsOf(compound, assembly),
    readEligibility(db, electionId).get(candidate.no) ?? [],
    candidate.unit === '' ? undefined : readUnit(db, compound.id, candidate.unit)?.owners,
    dayOf(assembly.opensAt),
  )
}
