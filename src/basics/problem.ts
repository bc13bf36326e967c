// The one look up from here, and only at types: what codes there are and which figures the sentence of each needs.
import type { PROBLEMS } from '../problems/problems.ts'
import type { Phrase } from './phrase.ts'

/** What a problem says, and what to do next. */
export interface ProblemWords extends Phrase {
  readonly next?: Phrase
}

/** Sentences by code; one that tells figures is a function of them. */
export type ProblemTable = Readonly<Record<string, ProblemWords | ((data: never) => ProblemWords)>>

type Sentences = typeof PROBLEMS
export type ProblemCode = keyof Sentences

/** The figures that the sentence of a code needs; undefined where it needs none. */
export type ProblemData<Code extends ProblemCode> = Sentences[Code] extends (data: infer Data) => unknown
  ? Readonly<Data>
  : undefined

/** Where a problem is. */
interface Place {
  readonly file?: string
  /** Counted in the file from 1; in a workbook the row number. */
  readonly line?: number
  /** The header as it stands in the file. */
  readonly column?: string
}

interface Bare<Code extends ProblemCode> extends Place {
  readonly code: Code
  readonly data?: undefined
}

interface Told<Code extends ProblemCode> extends Place {
  readonly code: Code
  readonly data: ProblemData<Code>
}

/** A fault that people can mend: what, where, and the figures its sentence needs. */
export type Problem<Code extends ProblemCode = ProblemCode> = {
  [C in Code]: ProblemData<C> extends undefined ? Bare<C> : Told<C>
}[Code]

/** A problem where there is one, as a list to put with others. */
export function problemIf(there: boolean, problem: Problem): Problem[] {
  return there ? [problem] : []
}

/**
 * Expected refusals travel as this one error, so that a transaction rolls back on its way out.
 * Checks return lists of problems; whoever decides to stop throws them together.
 */
export class Refused extends Error {
  readonly problems: readonly Problem[]
  /** All problems found; the list holds the first hundred. */
  readonly total: number

  constructor(problems: readonly Problem[], total = problems.length) {
    super(problems.map(p => p.code).join(', '))
    this.problems = problems.slice(0, 100)
    this.total = total
  }
}
