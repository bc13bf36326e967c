import type { Problem } from '../../basics/problem.ts'

/** What a command has to say: for programs, for people, and what it warns of. */
export interface Answer {
  /** The one document of `--json`. */
  readonly data: unknown
  /** What people read; made only when they do. */
  readonly text: () => string | Promise<string>
  readonly warnings?: readonly Problem[]
  /** A check that failed answers in full and still exits with 1. */
  readonly failed?: boolean
}
