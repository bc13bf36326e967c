import { ASSEMBLY_PROBLEMS } from './assembly-problems.ts'
import { BALLOT_PROBLEMS } from './ballot-problems.ts'
import { COMPOUND_PROBLEMS } from './compound-problems.ts'
import { ELEVATOR_PROBLEMS } from './elevator-problems.ts'
import { FILE_PROBLEMS } from './file-problems.ts'
import { COMMITTEE_PROBLEMS } from './months/committee-problems.ts'
import { PEOPLE_PROBLEMS } from './months/people-problems.ts'
import { PLAN_PROBLEMS } from './months/plan-problems.ts'
import { PROJECT_PROBLEMS } from './records/project-problems.ts'
import { PROOF_PROBLEMS } from './records/proof-problems.ts'
import { RECORD_PROBLEMS } from './records/record-problems.ts'
import { TEXT_PROBLEMS } from './records/text-problems.ts'
import { REVIEW_PROBLEMS } from './review-problems.ts'
import { ROSTER_PROBLEMS } from './roster-problems.ts'
import { USAGE_PROBLEMS } from './usage-problems.ts'

/** Every refusal and warning by its code. */
export const PROBLEMS = {
  ...FILE_PROBLEMS,
  ...ROSTER_PROBLEMS,
  ...USAGE_PROBLEMS,
  ...COMPOUND_PROBLEMS,
  ...ASSEMBLY_PROBLEMS,
  ...BALLOT_PROBLEMS,
  ...REVIEW_PROBLEMS,
  ...PLAN_PROBLEMS,
  ...ELEVATOR_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...PROJECT_PROBLEMS,
  ...PROOF_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...COMMITTEE_PROBLEMS,
}
