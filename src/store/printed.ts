import type { Day } from '../basics/time.ts'
import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import { readRows, select } from './rows.ts'
import { PAPER_TEMPLATE, PRINTED_PAPER } from './tables.ts'

export type Audience = 'public' | 'file'

/** A formal paper as it was printed. */
export interface PrintedPaper {
  readonly kind: string
  /** The recount whose result it tells, which takes the place of no other paper; 0 for none. */
  readonly recountNo: number
  readonly audience: Audience
  readonly format: string
  readonly printedOn: Day
  /** SHA-256 of its text, whatever the format. */
  readonly digest: string
  /** What it amends in an earlier one; empty for none. */
  readonly amends: string
}

/** The paper of a kind that was printed last, for anybody or for one audience. */
export function lastPrinted(
  papers: readonly PrintedPaper[],
  { kind, recountNo = 0, audience }: Partial<PrintedPaper> & Pick<PrintedPaper, 'kind'>,
): PrintedPaper | undefined {
  return papers.findLast(
    p => p.kind === kind && p.recountNo === recountNo && (audience ?? p.audience) === p.audience,
  )
}

/** Everything printed of an assembly, oldest first. */
export function readPrintedPapers(db: Db, assemblyId: number): PrintedPaper[] {
  const fields = ['kind', 'recountNo', 'audience', 'format', 'printedOn', 'digest', 'amends'] as const
  return select(db, PRINTED_PAPER, fields, { assemblyId })
}

export function addPrintedPaper(writer: Writer, assemblyId: number, paper: PrintedPaper): void {
  writer.insert(PRINTED_PAPER, { id: writer.nextId(PRINTED_PAPER), assemblyId, ...paper })
}

/** A compound's own templates, by kind. */
export function readTemplates(db: Db, compoundId: number): Map<string, string> {
  return new Map(readRows(db, PAPER_TEMPLATE, { compoundId }).map(({ kind, body }) => [kind, body]))
}

/** Keeps a compound's own template of a kind; null goes back to the program's. */
export function setTemplate(writer: Writer, compoundId: number, kind: string, body: string | null): void {
  if (body === null) writer.removeAll(PAPER_TEMPLATE, { compoundId, kind })
  else writer.put(PAPER_TEMPLATE, { compoundId, kind, body })
}
