import type { PaperKind } from '../kind.ts'

/** Reference part G: filing, objections, handover. */
export const FILING_PAPERS = {} as const satisfies Record<string, PaperKind>
