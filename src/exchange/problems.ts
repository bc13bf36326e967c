import type { Problem } from '../basics/problem.ts'

/** Every fault and every remark that reading a file can end in; their sentences are in `commands/words/file-problems.ts`. */
export type FileProblemCode =
  // the file as a whole
  | 'file-missing'
  | 'file-is-folder'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'file-is-html'
  | 'file-not-a-table'
  | 'encoding-unknown'
  | 'too-many-rows'
  | 'no-rows'
  | 'nothing-to-read'
  // workbooks
  | 'workbook-is-text'
  | 'workbook-damaged'
  | 'workbook-encrypted'
  | 'workbook-too-large'
  | 'workbook-entities'
  | 'workbook-kind'
  | 'sheet-unknown'
  | 'sheet-without-workbook'
  | 'sheet-left'
  | 'sheet-use'
  // text
  | 'broken-text'
  | 'control-character'
  | 'invisible-character'
  | 'quote-open'
  | 'quote-misplaced'
  | 'cell-too-long'
  | 'code-too-long'
  // columns
  | 'no-header'
  | 'header-repeated'
  | 'column-unknown'
  | 'column-twice'
  | 'column-missing'
  | 'cell-beyond-header'
  | 'map-column'
  | 'map-field'
  // cells of a workbook
  | 'cell-error'
  | 'cell-no-value'
  | 'cell-boolean'
  | 'cell-unreadable'
  | 'cell-date'
  // any row
  | 'time-missing'
  | 'time-unreadable'
  | 'day-unreadable'
  | 'time-zone'
  | 'total-row'
  | 'total-differs'
  // rosters
  | 'unit-missing'
  | 'area-missing'
  | 'area-unreadable'
  | 'area-decimals'
  | 'area-not-positive'
  | 'area-too-large'
  | 'area-sum-too-large'
  | 'use-unknown'
  | 'source-unknown'
  | 'status-unknown'
  | 'kind-unknown'
  | 'kind-count'
  | 'owner-missing'
  | 'owner-repeated'
  | 'id-count'
  | 'id-check'
  | 'id-length'
  | 'id-damaged'
  | 'id-placeholder'
  | 'rows-differ'
  | 'codes-alike'
  // ballots and service
  | 'voter-missing'
  | 'void-unknown'
  | 'void-not-for-papers'
  | 'items-unknown'
  | 'column-item-unknown'
  | 'item-without-column'
  | 'item-left'
  | 'candidate-without-column'
  | 'mark-unknown'
  | 'mark-contradicts'
  | 'mark-candidate-unknown'
  | 'mark-option-unknown'
  | 'method-missing'
  | 'method-unknown'
  | 'visit-result-missing'
  | 'visit-result-unknown'
  | 'visitors-missing'

export type FileProblem = Problem<FileProblemCode>

/** How many problems a refusal shows. */
const SHOWN = 100
/** Kept for sorting by line; beyond this only counted. */
const KEPT = 5_000

/** Gathers what is found while one file is read. */
export class Findings {
  readonly warnings: FileProblem[] = []
  /** SHA-256 of the file, for the log. */
  digest = ''
  private readonly kept: FileProblem[] = []
  private count = 0
  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  problem(code: FileProblemCode, at: Place = {}, data?: FileProblem['data']): void {
    this.count++
    if (this.kept.length < KEPT) this.kept.push(this.at(code, at, data))
  }

  warn(code: FileProblemCode, at: Place = {}, data?: FileProblem['data']): void {
    this.warnings.push(this.at(code, at, data))
  }

  get problemTotal(): number {
    return this.count
  }

  /** The first hundred in the order of the file. */
  get problems(): FileProblem[] {
    return this.kept.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, SHOWN)
  }

  private at(code: FileProblemCode, { line, column }: Place, data: FileProblem['data']): FileProblem {
    return {
      code,
      file: this.file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined || column === '' ? {} : { column }),
      ...(data === undefined ? {} : { data }),
    }
  }
}

export interface Place {
  readonly line?: number | undefined
  readonly column?: string | undefined
}

/** A file that cannot be read at all ends in this one fault. Thrown below, turned into a problem at the door. */
export class Unreadable extends Error {
  readonly code: FileProblemCode
  readonly data: FileProblem['data']

  constructor(code: FileProblemCode, data?: FileProblem['data']) {
    super(code)
    this.code = code
    this.data = data
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
