import type { PaperKind } from '../kind.ts'

/** Reference part E: the count. */
export const COUNTING_PAPERS = {} as const satisfies Record<string, PaperKind>
