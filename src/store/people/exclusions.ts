import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { EXCLUSION } from '../tables.ts'

/** A voter taken out of one item's electorate, by a decision that cites its ground. */
export interface Exclusion {
  readonly itemId: number
  readonly voter: number
  readonly ground: string
  readonly reason: string
}

export function readExclusions(db: Db, assemblyId: number): Exclusion[] {
  return db
    .prepare<[number], [number, number, string, string]>(
      `select e.item_id, e.voter, e.ground, e.reason from exclusion e join item i on i.id = e.item_id
       where i.assembly_id = ? order by i.position, e.voter`,
    )
    .raw()
    .all(assemblyId)
    .map(([itemId, voter, ground, reason]) => ({ itemId, voter, ground, reason }))
}

export function addExclusion(writer: Writer, { itemId, voter, ground, reason }: Exclusion): void {
  writer.insert(EXCLUSION, [itemId, voter, ground, reason])
}

export function removeExclusion(writer: Writer, itemId: number, voter: number): void {
  writer.remove(EXCLUSION, [itemId, voter])
}
