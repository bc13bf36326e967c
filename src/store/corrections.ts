import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import { CORRECTION } from './tables.ts'

/** What a paper says by a later look at it. The entry stays beside it. */
export interface Correction {
  readonly voter: number
  readonly paperNo: number
  /** Counted from 1 for each paper; the last one is what the paper says. */
  readonly ordinal: number
  /** The whole paper, written like the marks of the entry. */
  readonly marks: string
  readonly reason: string
  /** Names joined by 、; empty where nobody else was asked. */
  readonly witnesses: string
}

/** The corrections of an assembly, or of one voter, in the order of voters, papers and their making. */
export function readCorrections(db: Db, assemblyId: number, voter?: number): Correction[] {
  return db
    .prepare<[number, number, number], [number, number, number, string, string, string]>(
      `select voter, paper_no, ordinal, marks, reason, witnesses from correction
       where assembly_id = ? and voter between ? and ? order by voter, paper_no, ordinal`,
    )
    .raw()
    .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER)
    .map(([voter, paperNo, ordinal, marks, reason, witnesses]) => ({
      voter,
      paperNo,
      ordinal,
      marks,
      reason,
      witnesses,
    }))
}

/** Puts a correction behind those the paper has already; gives its ordinal. */
export function addCorrection(
  writer: Writer,
  assemblyId: number,
  correction: Omit<Correction, 'ordinal'>,
): number {
  const { voter, paperNo, marks, reason, witnesses } = correction
  const before = readCorrections(writer.db, assemblyId, voter).filter(c => c.paperNo === paperNo)
  const ordinal = (before.at(-1)?.ordinal ?? 0) + 1
  writer.insert(CORRECTION, [assemblyId, voter, paperNo, ordinal, marks, reason, witnesses])
  return ordinal
}

/** What each corrected paper says now, by `voter no`. */
export function correctedMarks(corrections: Iterable<Correction>): Map<string, string> {
  const marks = new Map<string, string>()
  for (const correction of corrections)
    marks.set(`${correction.voter} ${correction.paperNo}`, correction.marks)
  return marks
}

/** The papers as they are corrected; the one place where a count learns of corrections. */
export function* corrected<P extends { readonly voter: number; readonly no: number; readonly marks: string }>(
  papers: Iterable<P>,
  marks: ReadonlyMap<string, string>,
): Generator<P> {
  for (const paper of papers) {
    const now = marks.get(`${paper.voter} ${paper.no}`)
    yield now === undefined ? paper : { ...paper, marks: now }
  }
}
