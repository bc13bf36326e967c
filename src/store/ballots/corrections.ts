import type { VoidCode } from '../../assembly/papers/ballot.ts'
import type { Correction } from '../../assembly/papers/correction.ts'
import type { Writer } from '../act.ts'
import { type Db, prepared } from '../open.ts'
import { CORRECTION } from '../tables.ts'

type Row = [
  voter: number,
  paperNo: number,
  ordinal: number,
  kind: Correction['kind'],
  oldVoid: VoidCode | '',
  oldMarks: string,
  newVoid: VoidCode | '',
  newMarks: string,
  reason: string,
  witnesses: string,
  by: string,
  at: string,
]

/** The corrections of an assembly, or of one voter's papers, paper by paper in the order made. */
export function readCorrections(db: Db, assemblyId: number, voter?: number): Correction[] {
  return prepared<[number, number, number], Row>(
    db,
    `select voter, paper_no, ordinal, kind, old_void, old_marks, new_void, new_marks, reason, witnesses, corrected_by,
              corrected_at
       from correction where assembly_id = ? and voter between ? and ? order by voter, paper_no, ordinal`,
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

/** Adds a correction behind the paper's last one; gives its ordinal. */
export function addCorrection(
  writer: Writer,
  assemblyId: number,
  correction: Omit<Correction, 'ordinal'>,
): number {
  const { voter, paperNo, kind, from, to, reason, witnesses, by, at } = correction
  const earlier = readCorrections(writer.db, assemblyId, voter).filter(c => c.paperNo === paperNo)
  const ordinal = earlier.length + 1
  writer.insert(CORRECTION, [
    assemblyId,
    voter,
    paperNo,
    ordinal,
    kind,
    from.void ?? '',
    from.marks,
    to.void ?? '',
    to.marks,
    reason,
    witnesses,
    by,
    at,
  ])
  return ordinal
}

function correctionOf(row: Row): Correction {
  const [voter, paperNo, ordinal, kind, oldVoid, oldMarks, newVoid, newMarks, reason, witnesses, by, at] = row
  return {
    voter,
    paperNo,
    ordinal,
    kind,
    from: { void: oldVoid || null, marks: oldMarks },
    to: { void: newVoid || null, marks: newMarks },
    reason,
    witnesses,
    by,
    at,
  }
}
