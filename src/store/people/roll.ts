import type { Status, Use } from '../../assembly/places/unit.ts'
import type { Area } from '../../basics/area.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import type { Value } from '../table.ts'
import { ROLL_UNIT } from '../tables.ts'

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
  writer.insertAll(ROLL_UNIT, rollRows(units, writer.nextId(ROLL_UNIT), assemblyId))
}

function* rollRows(units: Iterable<RollUnit>, first: number, assemblyId: number): Generator<Value[]> {
  let id = first
  for (const u of units)
    yield [
      id++,
      assemblyId,
      u.voter,
      u.area,
      u.code,
      u.building,
      u.entrance,
      u.use,
      u.status,
      u.owners,
      u.ownerKey,
    ]
}

/** Voter and area of every unit of a roll: all that a count needs. */
export function readRollWeights(db: Db, assemblyId: number): Iterable<[voter: number, area: Area]> {
  return db
    .prepare<[number], [number, number]>('select voter, area_cm2 from roll_unit where assembly_id = ?')
    .raw()
    .iterate(assemblyId)
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
export function readRollVoters(db: Db, assemblyId: number): [code: string, voter: number][] {
  return db
    .prepare<[number], [string, number]>(
      'select code, voter from roll_unit where assembly_id = ? order by id',
    )
    .raw()
    .all(assemblyId)
}

/** The whole roll, in the order of the roster. */
export function readRoll(db: Db, assemblyId: number): StoredRollUnit[] {
  return db
    .prepare<[number], RollRow>(`${SELECT} where assembly_id = ? order by id`)
    .raw()
    .all(assemblyId)
    .map(rollUnitOf)
}

export function changeRollUnit(writer: Writer, id: number, unit: RollUnit): void {
  const { voter, area, building, entrance, use, status, owners, ownerKey } = unit
  writer.update(ROLL_UNIT, [id], {
    voter,
    area_cm2: area,
    building,
    entrance,
    use,
    status,
    owners,
    owner_key: ownerKey,
  })
}

const SELECT =
  'select id, voter, area_cm2, code, building, entrance, use, status, owners, owner_key from roll_unit'

type RollRow = [number, number, number, string, string, string, Use, Status, string, string]

function rollUnitOf([
  id,
  voter,
  area,
  code,
  building,
  entrance,
  use,
  status,
  owners,
  ownerKey,
]: RollRow): StoredRollUnit {
  return { id, voter, area, code, building, entrance, use, status, owners, ownerKey }
}
