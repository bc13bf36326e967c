import type { VoidCode } from '../assembly/ballot.ts'
import type { Correction } from '../assembly/correction.ts'
import type { Writer } from './act.ts'
import { type Db, prepared } from './open.ts'
import { CORRECTION } from './tables.ts'

type Row = [
  voter: number,
  paperNo: number,
  no: number,
  kind: Correction['kind'],
  oldVoid: VoidCode | '',
  oldMarks: string,
  newVoid: VoidCode | '',
  newMarks: string,
  reason: string,
  by: string,
  at: string,
]

/** The corrections of an assembly, or of one voter's papers, paper by paper in the order made. */
export function readCorrections(db: Db, assemblyId: number, voter?: number): Correction[] {
  return prepared<[number, number, number], Row>(
    db,
    `select voter, paper_no, no, kind, old_void, old_marks, new_void, new_marks, reason, corrected_by, corrected_at
       from correction where assembly_id = ? and voter between ? and ? order by voter, paper_no, no`,
  )
    .raw()
    .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER)
    .map(correctionOf)
}

/** The correction that holds for each paper that has one, by `voter no`. */
export function lastCorrections(corrections: Iterable<Correction>): Map<string, Correction> {
  const last = new Map<string, Correction>()
  for (const correction of corrections) last.set(`${correction.voter} ${correction.paperNo}`, correction)
  return last
}

/** Adds a correction behind the paper's last one; gives its number. */
export function addCorrection(
  writer: Writer,
  assemblyId: number,
  correction: Omit<Correction, 'no'>,
): number {
  const { voter, paperNo, kind, from, to, reason, by, at } = correction
  const earlier = readCorrections(writer.db, assemblyId, voter).filter(c => c.paperNo === paperNo)
  const no = earlier.length + 1
  writer.insert(CORRECTION, [
    assemblyId,
    voter,
    paperNo,
    no,
    kind,
    from.void ?? '',
    from.marks,
    to.void ?? '',
    to.marks,
    reason,
    by,
    at,
  ])
  return no
}

function correctionOf(row: Row): Correction {
  const [voter, paperNo, no, kind, oldVoid, oldMarks, newVoid, newMarks, reason, by, at] = row
  return {
    voter,
    paperNo,
    no,
    kind,
    from: { void: oldVoid || null, marks: oldMarks },
    to: { void: newVoid || null, marks: newMarks },
    reason,
    by,
    at,
  }
}
