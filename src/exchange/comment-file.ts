import type { CommentOutcome } from '../assembly/records/rule-document.ts'
import { COMMENT_OUTCOME_WORDS } from '../assembly/vocabulary.ts'
import type { Day } from '../basics/time.ts'
import { Findings, quoted } from './problems.ts'
import { dayOfCell } from './reading/cells.ts'
import { COMMENT_COLUMNS, ColumnFinder, Vocabulary } from './reading/columns.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  readDataRows,
} from './reading/rows.ts'

const OUTCOMES = new Vocabulary(COMMENT_OUTCOME_WORDS)

/** One comment as the file has it; whether the text has that clause is for the caller to find out. */
export interface CommentRow {
  readonly line: number
  readonly clause: string
  readonly comment: string
  readonly unit: string
  readonly commenter: string
  /** Null where the file does not say. */
  readonly receivedOn: Day | null
  readonly outcome: CommentOutcome | null
  readonly reason: string
}

export interface CommentFile extends FileFindings {
  readonly rows: readonly CommentRow[]
}

/** Reads comments on a draft, with what became of them where the file says it. With problems the rows are not to be used. */
export async function readCommentFile(path: string, options: FileOptions = {}): Promise<CommentFile> {
  const findings = new Findings(options.name ?? path)
  const finder = new ColumnFinder(COMMENT_COLUMNS, options.map, new Map(), ['comment'])
  const needs = '条款 clause / 意见 comment / …'
  const rows = await readDataRows(path, options, finder, needs, findings, data => commentsOf(data, findings))
  return { rows: rows ?? [], ...findingsOf(findings) }
}

function commentsOf(data: DataRows, findings: Findings): CommentRow[] {
  const { header } = data
  for (const column of header.unknown)
    findings.warn('column-unknown', { line: header.line, column: column.header })
  const rows: CommentRow[] = []
  for (const row of data.rows) {
    const comment = data.text(row, 'comment')
    if (comment === '') findings.problem('comment-empty', data.place(row, 'comment'))
    const said = data.text(row, 'outcome') ?? ''
    const outcome = said === '' ? null : OUTCOMES.read(said)
    if (outcome === undefined)
      findings.problem('comment-outcome', data.place(row, 'outcome'), {
        value: quoted(said),
        words: OUTCOMES.all,
      })
    const day = data.cell(row, 'received_on')
    rows.push({
      line: row.line,
      clause: data.text(row, 'clause') ?? '',
      comment: comment ?? '',
      unit: data.code(row) ?? '',
      commenter: data.text(row, 'commenter') ?? '',
      receivedOn: dayOfCell(day, data.date1904, data.place(row, 'received_on'), findings),
      outcome: outcome ?? null,
      reason: data.text(row, 'reason') ?? '',
    })
  }
  if (rows.length === 0 && findings.problemTotal === 0)
    findings.warn('nothing-to-read', { line: header.line })
  return rows
}
