import type { Problem, ProblemCode, ProblemData } from '../basics/problem.ts'
import type { CELL_PROBLEMS } from '../problems/files/cell-problems.ts'
import type { FILE_PROBLEMS } from '../problems/files/file-problems.ts'
import type { ROSTER_PROBLEMS } from '../problems/files/roster-problems.ts'

/** Every fault and every remark that reading a file can end in. */
export type FileProblemCode =
  | keyof typeof FILE_PROBLEMS
  | keyof typeof CELL_PROBLEMS
  | keyof typeof ROSTER_PROBLEMS

export type FileProblem = Problem<FileProblemCode>
/** Where a problem is, and the figures of its sentence where it has any. */
type Where<C extends ProblemCode> =
  undefined extends ProblemData<C> ? [at?: CellPlace] : [at: CellPlace | undefined, data: ProblemData<C>]

/** A code, and the figures of its sentence where it has any. */
type CodeAndData = {
  [C in FileProblemCode]: undefined extends ProblemData<C> ? [code: C] : [code: C, data: ProblemData<C>]
}[FileProblemCode]

/** That code and data belong together is held by {@link Where} and {@link CodeAndData}. */
function faultOf(code: FileProblemCode, data: unknown): FileProblem {
  return (data === undefined ? { code } : { code, data }) as FileProblem
}

/** How many problems a refusal shows. */
const SHOWN = 100
/** Kept for sorting by line; beyond this only counted. */
const KEPT = 5_000

/** Gathers what is found while one file is read. */
export class Findings {
  readonly warnings: FileProblem[] = []
  /** SHA-256 of the file, for the log. */
  digest = ''
  /** Field → the header of its column as it stands in the file, to point at. */
  headers: Readonly<Record<string, string>> = {}
  headerLine: number | undefined
  /** The file's own name without its ending. */
  readonly title: string
  private readonly kept: FileProblem[] = []
  private count = 0
  /** Cells with a problem, as `line column`, and rows with one as `line`. */
  private readonly faulty = new Set<string>()
  private readonly file: string

  constructor(file: string) {
    this.file = file
    this.title = file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')
  }

  problem<C extends FileProblemCode>(code: C, ...[at, data]: Where<C>): void {
    this.add(faultOf(code, data), at)
  }

  warn<C extends FileProblemCode>(code: C, ...[at, data]: Where<C>): void {
    this.warnings.push(this.at(faultOf(code, data), at))
  }

  /** A fault that was found by somebody who did not know where. */
  add(fault: FileProblem, at?: CellPlace): void {
    this.count++
    if (at?.line !== undefined) this.faulty.add(`${at.line}`).add(`${at.line} ${at.column ?? ''}`)
    if (this.kept.length < KEPT) this.kept.push(this.at(fault, at))
  }

  get problemTotal(): number {
    return this.count
  }

  /** Has this cell a problem? Without a column: has this row one, or the header, which says what its cells are? */
  isFaulty(line: number, column?: string): boolean {
    if (column !== undefined) return this.faulty.has(`${line} ${column}`)
    return this.faulty.has(`${line}`) || this.faulty.has(`${this.headerLine}`)
  }

  /** The first hundred in the order of the file. */
  get problems(): FileProblem[] {
    return this.kept.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, SHOWN)
  }

  private at(fault: FileProblem, { line, column }: CellPlace = {}): FileProblem {
    return {
      ...fault,
      file: this.file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined || column === '' ? {} : { column }),
    }
  }
}

export interface CellPlace {
  readonly line?: number | undefined
  readonly column?: string | undefined
}

/** A file that cannot be read at all ends in this one fault. Thrown below, turned into a problem at the door. */
export class Unreadable extends Error {
  readonly fault: FileProblem

  constructor(...[code, data]: CodeAndData) {
    super(code)
    this.fault = faultOf(code, data)
  }
}

/**
 * Text of a cell as a sentence may quote it: one line, at most 40 characters, and without anything long enough to be
 * a telephone or a certificate number, because columns get mixed up.
 */
export function quoted(text: string): string {
  return shortened(text.replace(/\d{7,}[\dXx]*/g, hiddenDigits))
}

/**
 * The same of an area or a time, which may well have that many digits and are nobody's secret: only what has the length
 * of a mobile telephone or a certificate number and no point before it is hidden.
 */
export function quotedFigure(text: string): string {
  return shortened(text.replace(/(?<![\d.])(?:\d{15,}[Xx]?|\d{11}(?!\d))/g, hiddenDigits))
}

function hiddenDigits(digits: string): string {
  return `${digits.slice(0, 3)}***`
}

function shortened(text: string): string {
  const hidden = text.replace(/\s+/g, ' ')
  const characters = [...hidden]
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : hidden
}
