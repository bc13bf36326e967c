import type { PaperKind } from './kind.ts'
import { ANNOUNCING_PAPERS } from './kinds/announcing.ts'
import { CANDIDATE_PAPERS } from './kinds/candidates.ts'
import { COUNTING_PAPERS } from './kinds/counting.ts'
import { DESK_PAPERS } from './kinds/desk.ts'
import { ELEVATOR_PAPERS } from './kinds/elevator.ts'
import { EVIDENCE_PAPERS } from './kinds/evidence.ts'
import { FILING_PAPERS } from './kinds/filing.ts'
import { MEETING_PAPERS } from './kinds/meeting.ts'
import { STARTING_PAPERS } from './kinds/starting.ts'
import { VOTER_PAPERS } from './kinds/voters.ts'

/** Every formal paper, in the order in which an assembly meets them. */
export const PAPER_KINDS = {
  ...STARTING_PAPERS,
  ...VOTER_PAPERS,
  ...CANDIDATE_PAPERS,
  ...MEETING_PAPERS,
  ...DESK_PAPERS,
  ...COUNTING_PAPERS,
  ...ANNOUNCING_PAPERS,
  ...FILING_PAPERS,
  ...ELEVATOR_PAPERS,
  ...EVIDENCE_PAPERS,
} as const satisfies Record<string, PaperKind>

export type PaperKindId = keyof typeof PAPER_KINDS
