import { type Problem, Refused } from '../../../basics/problem.ts'

/** All problems of one file: the first hundred and how many there are. */
export class ProblemList {
  private readonly file: string
  private readonly problems: Problem[] = []
  private total = 0

  constructor(file: string) {
    this.file = file
  }

  add(line: number, problem: Problem, column?: string): void {
    this.total += 1
    if (this.problems.length < 100)
      this.problems.push({ ...problem, file: this.file, line, ...(column !== undefined && { column }) })
  }

  throwIfAny(): void {
    if (this.total > 0) throw new Refused(this.problems, this.total)
  }
}
