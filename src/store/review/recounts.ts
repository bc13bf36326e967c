import type { VoidCode } from '../../assembly/papers/ballot.ts'
import type { Recount, RecountedPaper } from '../../assembly/papers/recount.ts'
import type { Minute } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { RECOUNT, RECOUNT_PAPER } from '../tables.ts'

/** The recounts of an assembly, oldest first. */
export function readRecounts(db: Db, assemblyId: number): Recount[] {
  return db
    .prepare<[number], [number, string, string, string, string, string, string]>(
      `select no, opened_at, reason, evidence, declared, closed_at, result from recount
       where assembly_id = ? order by no`,
    )
    .raw()
    .all(assemblyId)
    .map(([no, openedAt, reason, evidence, declared, closedAt, result]) => ({
      no,
      openedAt,
      reason,
      evidence,
      declared,
      closedAt: closedAt || null,
      result,
    }))
}

/** Opens the next recount; gives its number. */
export function addRecount(
  writer: Writer,
  assemblyId: number,
  recount: Pick<Recount, 'openedAt' | 'reason' | 'evidence' | 'declared'>,
): number {
  const no = readRecounts(writer.db, assemblyId).length + 1
  const { openedAt, reason, evidence, declared } = recount
  writer.insert(RECOUNT, [assemblyId, no, openedAt, reason, evidence, declared, '', ''])
  return no
}

export function closeRecount(
  writer: Writer,
  assemblyId: number,
  no: number,
  closedAt: Minute,
  result: string,
): void {
  writer.update(RECOUNT, [assemblyId, no], { closed_at: closedAt, result })
}

type PaperRow = [number, number, number, string, VoidCode | '', string, string, string]

/** What a recount takes papers for, in the order of voters, papers and findings. */
export function readRecountedPapers(db: Db, assemblyId: number, recountNo: number): RecountedPaper[] {
  return db
    .prepare<[number, number], PaperRow>(
      `select voter, paper_no, ordinal, received_at, void, marks, reason, witnesses from recount_paper
       where assembly_id = ? and recount_no = ? order by voter, paper_no, ordinal`,
    )
    .raw()
    .all(assemblyId, recountNo)
    .map(([voter, no, ordinal, receivedAt, voided, marks, reason, witnesses]) => ({
      voter,
      no,
      ordinal,
      receivedAt,
      void: voided || null,
      marks,
      reason,
      witnesses,
    }))
}

/** Puts a finding behind those the paper has already in this recount; gives its ordinal. */
export function addRecountedPaper(
  writer: Writer,
  assemblyId: number,
  recountNo: number,
  paper: Omit<RecountedPaper, 'ordinal'>,
): number {
  const { voter, no, receivedAt, marks, reason, witnesses } = paper
  const before = readRecountedPapers(writer.db, assemblyId, recountNo).filter(
    p => p.voter === voter && p.no === no,
  )
  const ordinal = before.length + 1
  writer.insert(RECOUNT_PAPER, [
    assemblyId,
    recountNo,
    voter,
    no,
    ordinal,
    receivedAt,
    paper.void ?? '',
    marks,
    reason,
    witnesses,
  ])
  return ordinal
}
