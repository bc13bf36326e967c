import type { Recount, RecountedPaper } from '../../assembly/paper.ts'
import type { Minute } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import { RECOUNT, RECOUNT_PAPER } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { countRows, readRows } from '../rows.ts'

/** The recounts of an assembly, oldest first. */
export function readRecounts(db: Db, assemblyId: number): Recount[] {
  return readRows(db, RECOUNT, { assemblyId })
}

/** Opens the next recount; gives its number. */
export function addRecount(
  writer: Writer,
  assemblyId: number,
  recount: Pick<Recount, 'openedAt' | 'reason' | 'evidence' | 'declared'>,
): number {
  const no = readRecounts(writer.db, assemblyId).length + 1
  writer.insert(RECOUNT, { ...recount, assemblyId, no, closedAt: null, result: '' })
  return no
}

export function closeRecount(
  writer: Writer,
  assemblyId: number,
  no: number,
  closedAt: Minute,
  result: string,
): void {
  writer.update(RECOUNT, { assemblyId, no }, { closedAt, result })
}

/** What a recount takes papers for, in the order of voters, papers and findings. */
export function readRecountedPapers(db: Db, assemblyId: number, recountNo: number): RecountedPaper[] {
  return readRows(db, RECOUNT_PAPER, { assemblyId, recountNo })
}

/** Puts a finding behind those the paper has already in this recount; gives its ordinal. */
export function addRecountedPaper(
  writer: Writer,
  assemblyId: number,
  recountNo: number,
  paper: Omit<RecountedPaper, 'ordinal'>,
): number {
  const { voter, no } = paper
  const ordinal = countRows(writer.db, RECOUNT_PAPER, { assemblyId, recountNo, voter, no }) + 1
  writer.insert(RECOUNT_PAPER, { ...paper, assemblyId, recountNo, ordinal })
  return ordinal
}
