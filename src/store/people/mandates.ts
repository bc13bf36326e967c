import type { HolderRole, Mandate, MandateKind } from '../../assembly/people/mandate.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import { type Db, prepared } from '../open.ts'
import { MANDATE, SIGNATURE } from '../tables.ts'

type Row = [
  id: number,
  voter: number,
  kind: MandateKind,
  giver: string,
  holder: string,
  holderIdNo: string,
  role: HolderRole,
  signedOn: string,
  validUntil: string,
  instructions: string,
  evidence: string,
  revokedOn: string,
  revokedReason: string,
]

/** The mandates of an assembly, in the order recorded. */
export function readMandates(db: Db, assemblyId: number): Mandate[] {
  return db
    .prepare<[number], Row>(
      `select ${MANDATE.columns.filter(c => c !== 'assembly_id').join(', ')} from mandate
       where assembly_id = ? order by id`,
    )
    .raw()
    .all(assemblyId)
    .map(mandateOf)
}

export function addMandate(writer: Writer, assemblyId: number, mandate: Omit<Mandate, 'id'>): number {
  const id = writer.nextId(MANDATE)
  const { voter, kind, giver, holder, holderIdNo, role, signedOn, validUntil, instructions, evidence } =
    mandate
  const { revokedOn, revokedReason } = mandate
  writer.insert(MANDATE, [
    id,
    assemblyId,
    voter,
    kind,
    giver,
    holder,
    holderIdNo,
    role,
    signedOn,
    validUntil ?? '',
    instructions,
    evidence,
    revokedOn ?? '',
    revokedReason,
  ])
  return id
}

export function revokeMandate(writer: Writer, id: number, on: Day, reason: string): void {
  writer.update(MANDATE, [id], { revoked_on: on, revoked_reason: reason })
}

/** Who signed a paper, where it was written down, by `voter no`; of all voters or of one. */
export function readSignatures(db: Db, assemblyId: number, voter?: number): Map<string, string> {
  return new Map(
    prepared<[number, number, number], [string, string]>(
      db,
      "select voter || ' ' || paper_no, signed_by from signature where assembly_id = ? and voter between ? and ?",
    )
      .raw()
      .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER),
  )
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
    if (signedBy !== '') writer.insert(SIGNATURE, [assemblyId, voter, no, signedBy])
}

function mandateOf(row: Row): Mandate {
  const [
    id,
    voter,
    kind,
    giver,
    holder,
    holderIdNo,
    role,
    signedOn,
    validUntil,
    instructions,
    evidence,
    ...rest
  ] = row
  const [revokedOn, revokedReason] = rest
  return {
    id,
    voter,
    kind,
    giver,
    holder,
    holderIdNo,
    role,
    signedOn,
    validUntil: validUntil || null,
    instructions,
    evidence,
    revokedOn: revokedOn || null,
    revokedReason,
  }
}
