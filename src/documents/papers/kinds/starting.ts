import type { PaperKind } from '../kind.ts'

/** Reference part A: how an assembly begins. */
export const STARTING_PAPERS = {} as const satisfies Record<string, PaperKind>
