import type { Correction } from '../../assembly/paper.ts'
import type { Writer } from '../act.ts'
import { CORRECTION } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { countRows, readRows } from '../rows.ts'

/** The corrections of an assembly, or of one voter's papers, paper by paper in the order made. */
export function readCorrections(db: Db, assemblyId: number, voter?: number): Correction[] {
  return readRows(db, CORRECTION, { assemblyId }, { and: { voter } }).map(
    ({ oldVoid, oldMarks, newVoid, newMarks, ...rest }) => ({
      ...rest,
      from: { void: oldVoid, marks: oldMarks },
      to: { void: newVoid, marks: newMarks },
    }),
  )
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
  const { from, to, ...rest } = correction
  const { voter, paperNo } = correction
  const ordinal = countRows(writer.db, CORRECTION, { assemblyId, voter, paperNo }) + 1
  writer.insert(CORRECTION, {
    ...rest,
    assemblyId,
    ordinal,
    oldVoid: from.void,
    oldMarks: from.marks,
    newVoid: to.void,
    newMarks: to.marks,
  })
  return ordinal
}
