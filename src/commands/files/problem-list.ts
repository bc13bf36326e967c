import { type Problem, Refused } from '../../basics/problem.ts'
import type { FileFindings } from '../../exchange/reading/rows.ts'

/** As many problems of a file are told as this. */
const SHOWN = 100

/**
 * All problems of one file, those of its cells and those that only the record shows: the first hundred and how many there are.
 * A cell that could not be read has its problem, and what is missing for it is none.
 */
export class ProblemList {
  private readonly file: string
  private readonly read: FileFindings
  private readonly problems: Problem[] = []
  private total: number

  constructor(file: string, read: FileFindings) {
    this.file = file
    this.read = read
    this.total = read.problemTotal
  }

  /** A problem of a cell, or of a row; `from` are the fields of the file that it follows from besides. */
  add(line: number, problem: Problem, column?: string, from: readonly string[] = []): void {
    const { isFaulty, headers } = this.read
    const columns = from.flatMap(field => headers[field] ?? [])
    if (isFaulty(line, column) || columns.some(header => isFaulty(line, header))) return
    this.total += 1
    if (this.problems.length < SHOWN)
      this.problems.push({ ...problem, file: this.file, line, ...(column !== undefined && { column }) })
  }

  throwIfAny(): void {
    if (this.total === 0) return
    const all = [...this.read.problems, ...this.problems]
    throw new Refused(all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, SHOWN), this.total)
  }
}
