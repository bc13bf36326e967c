import type { VoidCode } from '../../assembly/papers/ballot.ts'
import type { EntryDecision, SecondEntry } from '../../assembly/papers/entry-control.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { ENTRY_DECISION, SECOND_ENTRY } from '../tables.ts'

type EntryRow = [
  voter: number,
  no: number,
  voided: VoidCode | '',
  marks: string,
  by: string,
  at: string,
  withdrawn: string,
]

/** The second entries of an assembly, or of one voter, those withdrawn too. */
export function readSecondEntries(db: Db, assemblyId: number, voter?: number): SecondEntry[] {
  return db
    .prepare<[number, number, number], EntryRow>(
      `select voter, no, void, marks, entered_by, entered_at, withdrawn from second_entry
       where assembly_id = ? and voter between ? and ? order by voter, no`,
    )
    .raw()
    .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER)
    .map(([of, no, voided, marks, by, at, withdrawn]) => ({
      voter: of,
      no,
      void: voided || null,
      marks,
      by,
      at,
      withdrawn,
    }))
}

/** How many second entries hold. */
export function countSecondEntries(db: Db, assemblyId: number): number {
  return (
    db
      .prepare<[number], number>("select count(*) from second_entry where assembly_id = ? and withdrawn = ''")
      .pluck()
      .get(assemblyId) ?? 0
  )
}

/** Adds a second entry behind the voter's last one; gives its number. */
export function addSecondEntry(
  writer: Writer,
  assemblyId: number,
  entry: Omit<SecondEntry, 'no' | 'withdrawn'>,
): number {
  const no = (readSecondEntries(writer.db, assemblyId, entry.voter).at(-1)?.no ?? 0) + 1
  const { voter, void: voided, marks, by, at } = entry
  writer.insert(SECOND_ENTRY, [assemblyId, voter, no, voided ?? '', marks, by, at, ''])
  return no
}

export function withdrawSecondEntry(
  writer: Writer,
  assemblyId: number,
  entry: Pick<SecondEntry, 'voter' | 'no'>,
  reason: string,
): void {
  writer.update(SECOND_ENTRY, [assemblyId, entry.voter, entry.no], { withdrawn: reason })
}

type DecisionRow = [
  voter: number,
  paperNo: number,
  secondNo: number,
  firstVoid: VoidCode | '',
  firstMarks: string,
  secondVoid: VoidCode | '',
  secondMarks: string,
  stands: EntryDecision['stands'],
  reason: string,
  by: string,
  at: string,
]

/** What was decided about differing entries, in the order decided for each voter. */
export function readEntryDecisions(db: Db, assemblyId: number, voter?: number): EntryDecision[] {
  return db
    .prepare<[number, number, number], DecisionRow>(
      `select voter, paper_no, second_no, first_void, first_marks, second_void, second_marks, stands, reason, decided_by,
              decided_at from entry_decision where assembly_id = ? and voter between ? and ? order by voter, no`,
    )
    .raw()
    .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER)
    .map(
      ([of, paperNo, secondNo, firstVoid, firstMarks, secondVoid, secondMarks, stands, reason, by, at]) => ({
        voter: of,
        paperNo,
        secondNo,
        first: { void: firstVoid || null, marks: firstMarks },
        second: { void: secondVoid || null, marks: secondMarks },
        stands,
        reason,
        by,
        at,
      }),
    )
}

export function addEntryDecision(writer: Writer, assemblyId: number, decision: EntryDecision): void {
  const { voter, paperNo, secondNo, first, second, stands, reason, by, at } = decision
  const no = readEntryDecisions(writer.db, assemblyId, voter).length + 1
  writer.insert(ENTRY_DECISION, [
    assemblyId,
    voter,
    no,
    paperNo,
    secondNo,
    first.void ?? '',
    first.marks,
    second.void ?? '',
    second.marks,
    stands,
    reason,
    by,
    at,
  ])
}
