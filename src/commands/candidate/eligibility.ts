import type { Candidate } from '../../assembly/item.ts'
import type { EligibilityAnswer } from '../../assembly/people/candidacy.ts'
import { birthdayOf } from '../../assembly/people/certificate.ts'
import type { Owner } from '../../assembly/places/unit.ts'
import { type Day, dayOf, yearsBetween } from '../../basics/time.ts'
import { type EligibilityQuestion, eligibilityQuestions, FULL_AGE } from '../../law/elections/eligibility.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readEligibility } from '../../store/people/candidacies.ts'
import { readUnit } from '../../store/people/roster.ts'
import { profileOf } from '../facts/profile.ts'
import type { OpenAssembly } from '../session.ts'

/** A question about a candidate with its answer: a person's, failing that what the roster knows, failing that none. */
export interface Screened extends EligibilityQuestion {
  readonly answer: 'yes' | 'no' | null
  readonly by: 'person' | 'roster' | null
  readonly told: EligibilityAnswer | undefined
}

export type Eligibility = 'eligible' | 'ineligible' | 'unchecked'

/** Every question about a candidate, and what the answers come to. */
export function screened(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  electionId: number,
  candidate: Candidate,
): { readonly questions: readonly Screened[]; readonly eligibility: Eligibility } {
  const told = readEligibility(db, electionId).get(candidate.no) ?? []
  const unit = candidate.unit === '' ? undefined : readUnit(db, compound.id, candidate.unit)
  const questions = eligibilityQuestions(profileOf(compound, assembly)).map((question): Screened => {
    const person = told.find(answer => answer.question === question.id)
    const roster = person ? undefined : fromRoster(question, candidate, unit?.owners, dayOf(assembly.opensAt))
    return {
      ...question,
      answer: person?.answer ?? roster ?? null,
      by: person ? 'person' : roster ? 'roster' : null,
      told: person,
    }
  })
  return { questions, eligibility: eligibilityOf(questions) }
}

function eligibilityOf(questions: readonly Screened[]): Eligibility {
  if (questions.some(({ answer, needed }) => answer !== null && answer !== needed)) return 'ineligible'
  return questions.every(({ answer }) => answer !== null) ? 'eligible' : 'unchecked'
}

/** What the roster can answer: whether the named unit is the candidate's, and by the number on it whether of age. */
function fromRoster(
  { id }: EligibilityQuestion,
  { name }: Candidate,
  owners: readonly Owner[] | undefined,
  on: Day,
): 'yes' | 'no' | undefined {
  if (!owners) return undefined
  const own = owners.find(owner => owner.name === name)
  if (id === 'owner') return own ? 'yes' : 'no'
  const born = id === 'capacity' && own ? birthdayOf(own.idNo, own.kind) : undefined
  if (!born) return undefined
  return yearsBetween(born, on) >= FULL_AGE ? 'yes' : 'no'
}
