import type { Petition, PetitionItem, PetitionSignature } from '../../assembly/bodies/petition.ts'
import type { MatterId } from '../../assembly/item.ts'
import { MATTER_IDS } from '../../assembly/item.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'
import { PETITION, PETITION_ITEM, PETITION_SIGNATURE } from './people-tables.ts'

export interface StoredPetition extends Petition {
  readonly id: number
  /** The assembly that its items went to. */
  readonly assemblyId: number | null
}

export interface StoredSignature extends PetitionSignature {
  readonly no: number
}

/** The petitions of a compound, oldest first. */
export function readPetitions(db: Db, compoundId: number): StoredPetition[] {
  return readRows(db, PETITION, { compoundId })
}

export function readPetitionItems(db: Db, petitionId: number): PetitionItem[] {
  const matters = new Map<string, MatterId>(MATTER_IDS.map(id => [id, id]))
  return readRows(db, PETITION_ITEM, { petitionId }).map(({ title, matter }) => ({
    title,
    matter: matters.get(matter) ?? 'other',
  }))
}

/** In the order in which they were entered. */
export function readSignatures(db: Db, petitionId: number): StoredSignature[] {
  return readRows(db, PETITION_SIGNATURE, { petitionId })
}

export function addPetition(
  writer: Writer,
  compoundId: number,
  petition: Pick<Petition, 'code' | 'title' | 'aim' | 'madeOn'>,
  items: readonly PetitionItem[],
): void {
  const id = writer.nextId(PETITION)
  writer.insert(PETITION, {
    ...petition,
    id,
    compoundId,
    handedInOn: null,
    answeredOn: null,
    answer: null,
    answerReason: '',
    assemblyId: null,
  })
  writer.insertAll(
    PETITION_ITEM,
    items.map((item, i) => ({ ...item, no: i + 1 })),
    { petitionId: id },
  )
}

export function changePetition(
  writer: Writer,
  id: number,
  changes: Partial<Omit<StoredPetition, 'id' | 'code'>>,
): void {
  writer.update(PETITION, { id }, changes)
}

export function addSignatures(
  writer: Writer,
  petitionId: number,
  before: number,
  signatures: readonly PetitionSignature[],
): void {
  writer.insertAll(
    PETITION_SIGNATURE,
    signatures.map((signature, i) => ({ ...signature, no: before + i + 1 })),
    { petitionId },
  )
}

export function withdrawSignature(writer: Writer, petitionId: number, no: number, withdrawnOn: Day): void {
  writer.update(PETITION_SIGNATURE, { petitionId, no }, { withdrawnOn })
}
