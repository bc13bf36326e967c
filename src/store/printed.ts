import type { Day } from '../basics/time.ts'
import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import { PAPER_TEMPLATE, PRINTED_PAPER } from './tables.ts'

export type Audience = 'public' | 'file'

/** A formal paper as it was printed. */
export interface PrintedPaper {
  readonly kind: string
  readonly audience: Audience
  readonly format: string
  readonly printedOn: Day
  /** SHA-256 of its text, whatever the format. */
  readonly digest: string
  /** What it amends in an earlier one; empty for none. */
  readonly amends: string
}

/** Everything printed of an assembly, oldest first. */
export function readPrintedPapers(db: Db, assemblyId: number): PrintedPaper[] {
  return db
    .prepare<[number], [string, Audience, string, string, string, string]>(
      'select kind, audience, format, printed_on, digest, amends from printed_paper where assembly_id = ? order by id',
    )
    .raw()
    .all(assemblyId)
    .map(([kind, audience, format, printedOn, digest, amends]) => ({
      kind,
      audience,
      format,
      printedOn,
      digest,
      amends,
    }))
}

export function addPrintedPaper(writer: Writer, assemblyId: number, paper: PrintedPaper): void {
  const { kind, audience, format, printedOn, digest, amends } = paper
  writer.insert(PRINTED_PAPER, [
    writer.nextId(PRINTED_PAPER),
    assemblyId,
    kind,
    audience,
    format,
    printedOn,
    digest,
    amends,
  ])
}

/** A compound's own templates, by kind. */
export function readTemplates(db: Db, compoundId: number): Map<string, string> {
  return new Map(
    db
      .prepare<[number], [string, string]>('select kind, body from paper_template where compound_id = ?')
      .raw()
      .all(compoundId),
  )
}

/** Keeps a compound's own template of a kind; null goes back to the program's. */
export function setTemplate(writer: Writer, compoundId: number, kind: string, body: string | null): void {
  const known = readTemplates(writer.db, compoundId).has(kind)
  if (body === null) {
    if (known) writer.remove(PAPER_TEMPLATE, [compoundId, kind])
  } else if (known) writer.update(PAPER_TEMPLATE, [compoundId, kind], { body })
  else writer.insert(PAPER_TEMPLATE, [compoundId, kind, body])
}
