import type { PaperKind } from './kind.ts'
import { ELEVATOR_PAPERS, EVIDENCE_PAPERS, FILING_PAPERS } from './kinds/after.ts'
import { CANDIDATE_PAPERS, STARTING_PAPERS, VOTER_PAPERS } from './kinds/before.ts'
import { DESK_PAPERS, MEETING_PAPERS } from './kinds/meeting.ts'
import { ANNOUNCING_PAPERS, COUNTING_PAPERS } from './kinds/result.ts'

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
