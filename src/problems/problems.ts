import { COMPOUND_PROBLEMS } from './compound-problems.ts'
import { ELEVATOR_PROBLEMS } from './elevator-problems.ts'
import { CELL_PROBLEMS } from './files/cell-problems.ts'
import { FILE_PROBLEMS } from './files/file-problems.ts'
import { ROSTER_PROBLEMS } from './files/roster-problems.ts'
import { COMMITTEE_PROBLEMS } from './months/committee-problems.ts'
import { PEOPLE_PROBLEMS } from './months/people-problems.ts'
import { PLAN_PROBLEMS } from './months/plan-problems.ts'
import { PAPER_PROBLEMS } from './papers/paper-problems.ts'
import { PRINT_PROBLEMS } from './papers/print-problems.ts'
import { AUDIT_PROBLEMS } from './records/audit-problems.ts'
import { DATABASE_PROBLEMS } from './records/database-problems.ts'
import { PROJECT_PROBLEMS } from './records/project-problems.ts'
import { PROOF_PROBLEMS } from './records/proof-problems.ts'
import { RECORD_PROBLEMS } from './records/record-problems.ts'
import { TEXT_PROBLEMS } from './records/text-problems.ts'
import { REVIEW_PROBLEMS } from './review-problems.ts'
import { USAGE_PROBLEMS } from './usage-problems.ts'
import { ASSEMBLY_PROBLEMS } from './vote/assembly-problems.ts'
import { BALLOT_PROBLEMS } from './vote/ballot-problems.ts'
import { DESK_PROBLEMS } from './vote/desk-problems.ts'
import { ITEM_PROBLEMS } from './vote/item-problems.ts'
import { STAGE_PROBLEMS } from './vote/stage-problems.ts'

/** Every refusal and warning by its code. */
export const PROBLEMS = {
  ...USAGE_PROBLEMS,
  ...FILE_PROBLEMS,
  ...CELL_PROBLEMS,
  ...ROSTER_PROBLEMS,
  ...COMPOUND_PROBLEMS,
  ...ASSEMBLY_PROBLEMS,
  ...ITEM_PROBLEMS,
  ...STAGE_PROBLEMS,
  ...BALLOT_PROBLEMS,
  ...DESK_PROBLEMS,
  ...REVIEW_PROBLEMS,
  ...PAPER_PROBLEMS,
  ...PRINT_PROBLEMS,
  ...PLAN_PROBLEMS,
  ...ELEVATOR_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...DATABASE_PROBLEMS,
  ...AUDIT_PROBLEMS,
  ...PROJECT_PROBLEMS,
  ...PROOF_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...COMMITTEE_PROBLEMS,
}
