import { birthdayOf } from '../../assembly/certificate.ts'
import type { Candidate } from '../../assembly/item.ts'
import type { EligibilityAnswer } from '../../assembly/people.ts'
import type { Owner } from '../../assembly/unit.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { type Day, yearsBetween } from '../../basics/time.ts'
import { CITATIONS } from '../articles.ts'
import type { Citation } from '../citation.ts'
import { type Dated, onDay } from '../dated.ts'
import type { Profile } from '../profile.ts'

/*
 * 指导规则31: members are owners of full capacity who keep the law and the rules, are public-spirited and have the time; before
 * it 条例16 asked for public-spirited owners. Places add grounds that bar an owner. The tool asks and records; only the
 * screening group decides.
 */

/** A question about a candidate, and the answer that lets the candidate stand. */
export interface EligibilityQuestion extends Phrase {
  readonly id: string
  readonly needed: 'yes' | 'no'
  readonly citation: Citation
}

/** 民法典17, 18: full capacity begins with the eighteenth year completed. */
export const FULL_AGE = 18

const { guideline31, regulation16, principles11, civil18 } = CITATIONS

const FIRST = { member: regulation16, capacity: principles11 }

/** The articles that ask for each of the conditions that hold everywhere. */
const CONDITIONS: Dated<{ readonly member: Citation; readonly capacity: Citation }> = [
  { from: '2007-10-01', value: FIRST },
  { from: '2010-01-01', value: { member: guideline31, capacity: principles11 } },
  { from: '2021-01-01', value: { member: guideline31, capacity: civil18 } },
]

/** What must be asked about a candidate in a place: the conditions that hold everywhere, then its own grounds. */
export function eligibilityQuestions(profile: Profile, day: Day): EligibilityQuestion[] {
  const articles = onDay(CONDITIONS, day) ?? FIRST
  return [
    {
      id: 'owner',
      zh: '是本物业管理区域的业主',
      en: 'is an owner in this compound',
      needed: 'yes',
      citation: articles.member,
    },
    {
      id: 'capacity',
      zh: '具有完全民事行为能力（年满十八周岁）',
      en: 'has full legal capacity (eighteen or older)',
      needed: 'yes',
      citation: articles.capacity,
    },
    {
      id: 'fit',
      zh: '遵守法律和管理规约，热心公益，有必要的工作时间',
      en: 'keeps the law and the covenant, is public-spirited and has the time',
      needed: 'yes',
      citation: articles.member,
    },
    ...groundsOf(profile),
  ]
}

function groundsOf({ eligibility }: Profile): EligibilityQuestion[] {
  if (!eligibility) return []
  const { value, citation } = eligibility
  return value.map(ground => ({ ...ground, needed: 'no', citation }))
}

/** A question about a candidate with its answer: a person's, failing that what the roster knows, failing that none. */
export interface Screened extends EligibilityQuestion {
  readonly answer: 'yes' | 'no' | null
  readonly by: 'person' | 'roster' | null
  readonly told: EligibilityAnswer | undefined
}

export type Eligibility = 'eligible' | 'ineligible' | 'unchecked'

export interface Screening {
  readonly questions: readonly Screened[]
  readonly eligibility: Eligibility
}

/** Sets what is known of a candidate beside each question: people's answers, and the owners of the unit named. */
export function screen(
  candidate: Pick<Candidate, 'name'>,
  questions: readonly EligibilityQuestion[],
  answers: readonly EligibilityAnswer[],
  owners: readonly Owner[] | undefined,
  opensOn: Day,
): Screening {
  const screened = questions.map((question): Screened => {
    const person = answers.find(answer => answer.question === question.id)
    const roster = person ? undefined : fromRoster(question, candidate, owners, opensOn)
    return {
      ...question,
      answer: person?.answer ?? roster ?? null,
      by: person ? 'person' : roster ? 'roster' : null,
      told: person,
    }
  })
  return { questions: screened, eligibility: eligibilityOf(screened) }
}

function eligibilityOf(questions: readonly Screened[]): Eligibility {
  if (questions.some(({ answer, needed }) => answer !== null && answer !== needed)) return 'ineligible'
  return questions.every(({ answer }) => answer !== null) ? 'eligible' : 'unchecked'
}

/** What the roster can answer: whether the named unit is the candidate's, and by the number on it whether of age. */
function fromRoster(
  { id }: EligibilityQuestion,
  { name }: Pick<Candidate, 'name'>,
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
