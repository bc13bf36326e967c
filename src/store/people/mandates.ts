import type { Mandate } from '../../assembly/people.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import { SIGNATURE } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'
import { MANDATE } from '../tables.ts'

/** The mandates of an assembly, in the order recorded. */
export function readMandates(db: Db, assemblyId: number): Mandate[] {
  return readRows(db, MANDATE, { assemblyId })
}

export function addMandate(writer: Writer, assemblyId: number, mandate: Omit<Mandate, 'id'>): number {
  const id = writer.nextId(MANDATE)
  writer.insert(MANDATE, { ...mandate, id, assemblyId })
  return id
}

export function revokeMandate(writer: Writer, id: number, on: Day, reason: string): void {
  writer.update(MANDATE, { id }, { revokedOn: on, revokedReason: reason })
}

/** Who signed a paper, where it was written down, by `voter no`; of all voters or of one. */
export function readSignatures(db: Db, assemblyId: number, voter?: number): Map<string, string> {
  const signatures = readRows(db, SIGNATURE, { assemblyId }, { and: { voter } })
  return new Map(signatures.map(s => [`${s.voter} ${s.paperNo}`, s.signedBy]))
}

/** Papers with whoever signed each, as {@link readSignatures} has it; empty where nobody was named. */
export function* withSigners<P extends { readonly voter: number; readonly no: number }>(
  papers: Iterable<P>,
  signatures: ReadonlyMap<string, string>,
): Generator<P & { readonly signedBy: string }> {
  for (const paper of papers) yield { ...paper, signedBy: signatures.get(`${paper.voter} ${paper.no}`) ?? '' }
}

/** Keeps who signed each paper; those that name nobody are passed over. */
export function addSignatures(
  writer: Writer,
  assemblyId: number,
  signatures: Iterable<{ readonly voter: number; readonly no: number; readonly signedBy: string }>,
): void {
  for (const { voter, no, signedBy } of signatures)
    if (signedBy !== '') writer.insert(SIGNATURE, { assemblyId, voter, paperNo: no, signedBy })
}
