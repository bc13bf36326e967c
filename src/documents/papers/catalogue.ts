import type { PaperKind } from './kind.ts'
import { ANNOUNCING_PAPERS } from './kinds/announcing.ts'
import { MEETING_PAPERS } from './kinds/meeting.ts'
import { VOTER_PAPERS } from './kinds/voters.ts'

/** Every formal paper, in the order in which an assembly meets them. */
export const PAPER_KINDS = {
  ...VOTER_PAPERS,
  ...MEETING_PAPERS,
  ...ANNOUNCING_PAPERS,
} as const satisfies Record<string, PaperKind>

export type PaperKindId = keyof typeof PAPER_KINDS
