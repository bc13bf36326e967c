import { FILE_PROBLEM_WORDS } from './file-problems.ts'
import { ASSEMBLY_PROBLEMS } from './problems/assembly.ts'
import { BALLOT_PROBLEMS } from './problems/ballot.ts'
import { BALLOT_CONTROL_PROBLEMS } from './problems/ballot-control.ts'
import { BALLOT_PRINT_PROBLEMS } from './problems/ballot-print.ts'
import { COMMAND_LINE_PROBLEMS } from './problems/command-line.ts'
import { COMPOUND_PROBLEMS } from './problems/compound.ts'
import { ITEM_PROBLEMS } from './problems/item.ts'
import { PAPER_PROBLEMS } from './problems/paper.ts'
import { PEOPLE_PROBLEMS } from './problems/people.ts'
import { RECORD_PROBLEMS } from './problems/record.ts'
import { REHEARSAL_PROBLEMS } from './problems/rehearsal.ts'
import { REVIEW_PROBLEMS } from './problems/review.ts'
import { ROSTER_PROBLEMS } from './problems/roster-problems.ts'
import { THE_LAW_PROBLEMS } from './problems/the-law.ts'
import { VISIT_PROBLEMS } from './problems/visit.ts'
import type { ProblemWords } from './words.ts'

/** Every refusal and warning by its code: what it says and what to do next. A golden file holds them all. */
export const PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  ...FILE_PROBLEM_WORDS,
  ...COMMAND_LINE_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...COMPOUND_PROBLEMS,
  ...THE_LAW_PROBLEMS,
  ...ROSTER_PROBLEMS,
  ...ASSEMBLY_PROBLEMS,
  ...ITEM_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...BALLOT_PROBLEMS,
  ...BALLOT_PRINT_PROBLEMS,
  ...VISIT_PROBLEMS,
  ...REHEARSAL_PROBLEMS,
  ...BALLOT_CONTROL_PROBLEMS,
  ...PAPER_PROBLEMS,
  ...REVIEW_PROBLEMS,
}
