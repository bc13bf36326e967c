import type { PaperKind } from '../kind.ts'

/** Reference part C: rules and candidates. */
export const CANDIDATE_PAPERS = {} as const satisfies Record<string, PaperKind>
