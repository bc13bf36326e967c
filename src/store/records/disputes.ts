import type { Dispute, DisputeMove, RemedyId } from '../../assembly/records/dispute.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { countRows, readRows, readWhere } from '../rows.ts'
import type { About } from './postings.ts'
import { DISPUTE, DISPUTE_MOVE, REMEDY_ADDRESS } from './record-tables.ts'

export interface StoredDispute extends Dispute, About {
  readonly id: number
}

/** The disputes of a compound, by number, each with its moves in their order. */
export function readDisputes(db: Db, compoundId: number): StoredDispute[] {
  const own = 'dispute_id in (select id from dispute where compound_id = ?)'
  const moves = groupBy(readWhere(db, DISPUTE_MOVE, own, [compoundId]), move => move.disputeId)
  return readRows(db, DISPUTE, { compoundId }, { order: 'no' }).map(dispute => ({
    ...dispute,
    moves: moves.get(dispute.id) ?? [],
  }))
}

/** Gives its number. */
export function addDispute(
  writer: Writer,
  compoundId: number,
  dispute: Omit<Dispute, 'no' | 'moves'> & About,
): number {
  const no = countRows(writer.db, DISPUTE, { compoundId }) + 1
  writer.insert(DISPUTE, { ...dispute, id: writer.nextId(DISPUTE), compoundId, no })
  return no
}

export function addMove(writer: Writer, disputeId: number, move: DisputeMove): void {
  const ordinal = countRows(writer.db, DISPUTE_MOVE, { disputeId }) + 1
  writer.insert(DISPUTE_MOVE, { ...move, disputeId, ordinal })
}

/** Where to turn, by remedy. */
export function readRemedyAddresses(db: Db, compoundId: number): Map<RemedyId, string> {
  return new Map(readRows(db, REMEDY_ADDRESS, { compoundId }).map(({ remedy, address }) => [remedy, address]))
}

/** Sets where to turn; an empty text takes it back. */
export function setRemedyAddresses(
  writer: Writer,
  compoundId: number,
  addresses: ReadonlyMap<RemedyId, string>,
): void {
  for (const [remedy, address] of addresses)
    if (address === '') writer.removeAll(REMEDY_ADDRESS, { compoundId, remedy })
    else writer.put(REMEDY_ADDRESS, { compoundId, remedy, address })
}
