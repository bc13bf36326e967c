import type { Mandate } from '../../assembly/people.ts'
import type { Status, Use } from '../../assembly/unit.ts'
import type { Area } from '../../basics/area.ts'
import { Refused } from '../../basics/problem.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import { SERVICE, SIGNATURE } from '../ballot-tables.ts'
import { type Db, pathOf } from '../open.ts'
import { eachNumbered, numberedOf, RowText, readRows, select } from '../rows.ts'
import { EXCLUSION, ITEM, MANDATE, ROLL_UNIT } from '../tables.ts'

/** A unit as it stands on a roll. */
export interface RollUnit {
  /** The number of its voter; 0 when its use does not count. */
  readonly voter: number
  readonly area: Area
  readonly code: string
  readonly building: string
  readonly entrance: string
  readonly use: Use
  readonly status: Status
  /** The owners' names, joined by 、. */
  readonly owners: string
  /** Units with the same key have the same owners. */
  readonly ownerKey: string
}

export interface StoredRollUnit extends RollUnit {
  readonly id: number
}

/** Freezes a roll. */
export function addRoll(writer: Writer, assemblyId: number, units: Iterable<RollUnit>): void {
  writer.insertNumbered(ROLL_UNIT, units, { assemblyId })
}

/** No roll has as many voters: a number beyond is damage. Counting takes room up to the highest number there is. */
const MOST_VOTERS = 2 ** 22

function needVoter(db: Db, voter: number): number {
  if (voter >= 0 && voter <= MOST_VOTERS) return voter
  throw new Refused([{ code: 'database-damaged', data: { path: pathOf(db) } }])
}

/** Voter and area of every unit of a roll: all that a count needs. */
export function* readRollWeights(db: Db, assemblyId: number): Generator<[voter: number, area: Area]> {
  const all = numberedOf(ROLL_UNIT, 'assemblyId')
  const rows = RowText.read(db, ROLL_UNIT, ['voter', 'area'], all, [assemblyId, assemblyId, assemblyId])
  while (rows.next()) yield [needVoter(db, rows.integer()), rows.integer()]
}

/** Code, voter and area of every unit of a roll, by code. */
export function readRollAreas(
  db: Db,
  assemblyId: number,
): Iterable<[code: string, voter: number, area: Area]> {
  return db
    .prepare<[number], [string, number, number]>(
      'select code, voter, area_cm2 from roll_unit where assembly_id = ? order by code',
    )
    .raw()
    .iterate(assemblyId)
}

/** Code and voter of every unit of a roll, for look-ups. */
export function* readRollVoters(db: Db, assemblyId: number): Generator<[code: string, voter: number]> {
  const all = `${numberedOf(ROLL_UNIT, 'assemblyId')} order by id`
  const rows = RowText.read(db, ROLL_UNIT, ['code', 'voter'], all, [assemblyId, assemblyId, assemblyId])
  while (rows.next()) yield [rows.word(), needVoter(db, rows.integer())]
}

/** The whole roll, in the order of the roster. */
export function readRoll(db: Db, assemblyId: number): StoredRollUnit[] {
  const units = [...eachNumbered(db, ROLL_UNIT, 'assemblyId', assemblyId)]
  for (const { voter } of units) needVoter(db, voter)
  return units
}

export function changeRollUnit(writer: Writer, id: number, { code: _, ...unit }: RollUnit): void {
  writer.update(ROLL_UNIT, { id }, unit)
}

/** Gives what is recorded of a voter that is another one now, papers apart, to that one. A service is never changed: it is the other's too. */
export function moveVoter(writer: Writer, assemblyId: number, from: number, to: number): void {
  const { db } = writer
  for (const service of readRows(db, SERVICE, { assemblyId }, { and: { voter: from } }))
    writer.insert(SERVICE, { ...service, assemblyId, id: writer.nextId(SERVICE), voter: to })
  for (const { id } of select(db, MANDATE, ['id'], { assemblyId, voter: from }))
    writer.update(MANDATE, { id }, { voter: to })
  const exclusions = readExclusions(db, assemblyId)
  for (const exclusion of exclusions.filter(({ voter }) => voter === from)) {
    writer.remove(EXCLUSION, { itemId: exclusion.itemId, voter: from })
    if (!exclusions.some(({ itemId, voter }) => itemId === exclusion.itemId && voter === to))
      writer.insert(EXCLUSION, { ...exclusion, voter: to })
  }
}

/** A voter taken out of one item's electorate, by a decision that cites its ground. */
export interface Exclusion {
  readonly itemId: number
  readonly voter: number
  readonly ground: string
  readonly reason: string
}

/** Exclusions in the order of the ballot. */
export function readExclusions(db: Db, assemblyId: number): Exclusion[] {
  return select(db, ITEM, ['id'], { assemblyId }, 'position').flatMap(({ id: itemId }) =>
    readRows(db, EXCLUSION, { itemId }).map(exclusion => ({ itemId, ...exclusion })),
  )
}

export function addExclusion(writer: Writer, exclusion: Exclusion): void {
  writer.insert(EXCLUSION, exclusion)
}

export function removeExclusion(writer: Writer, itemId: number, voter: number): void {
  writer.remove(EXCLUSION, { itemId, voter })
}

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
  for (const paper of papers) {
    const signedBy = signatures.size === 0 ? undefined : signatures.get(`${paper.voter} ${paper.no}`)
    // The field first: an object that gets another one behind those it was copied with takes four times the place.
    yield { signedBy: signedBy ?? '', ...paper }
  }
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
