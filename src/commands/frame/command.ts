import type { Problem } from '../../basics/problem.ts'
import type { Call } from './call.ts'
import type { Arguments, CallWith, CommandSpec, Options, SpecOf } from './spec.ts'

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

/** A command: what it is called and takes, and what it does. */
export interface Command {
  readonly spec: CommandSpec
  readonly run: (call: Call) => Promise<Answer>
}

/** A command that needs no record, or opens one in its own way. */
export function command<
  const A extends Arguments = Record<never, never>,
  const O extends Options = Record<never, never>,
>(spec: SpecOf<A, O>, run: (call: CallWith<O, A>) => Answer | Promise<Answer>): Command {
  // A call of this command was parsed by this very spec, which is all that its type says.
  return { spec, run: async call => run(call as CallWith<O, A>) }
}
