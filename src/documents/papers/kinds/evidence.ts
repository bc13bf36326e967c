import type { PaperKind } from '../kind.ts'

/** Reference part I: evidence and service. */
export const EVIDENCE_PAPERS = {} as const satisfies Record<string, PaperKind>
