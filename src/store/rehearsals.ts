import type { Day } from '../basics/time.ts'
import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import { REHEARSAL } from './tables.ts'

/** Where a copy to practise on comes from. */
export interface Rehearsal {
  /** `compound/assembly` in the record it was copied from. */
  readonly source: string
  /** The head of that record's log. */
  readonly sourceHead: string
  readonly seed: number
  readonly madeOn: Day
}

/** Is this whole record only for practice? */
export function isRehearsal(db: Db): boolean {
  return db.prepare<[], number>('select count(*) from rehearsal').pluck().get() !== 0
}

/** Marks the one assembly of a record as practice; there is no way back. */
export function addRehearsal(writer: Writer, assemblyId: number, rehearsal: Rehearsal): void {
  const { source, sourceHead, seed, madeOn } = rehearsal
  writer.insert(REHEARSAL, [assemblyId, source, sourceHead, seed, madeOn])
}
