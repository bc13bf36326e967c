import type { PaperKind } from '../kind.ts'

/** Reference part H: added elevators. */
export const ELEVATOR_PAPERS = {} as const satisfies Record<string, PaperKind>
