/** A fault that people can mend: what, where, and the figures its sentence needs. */
export interface Problem<Code extends string = string> {
  readonly code: Code
  readonly file?: string
  /** Counted in the file from 1; in a workbook the row number. */
  readonly line?: number
  /** The header as it stands in the file. */
  readonly column?: string
  /** Values for the places of the sentence; what has a name in each language gives both. */
  readonly data?: Readonly<Record<string, string | number | { readonly zh: string; readonly en: string }>>
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
