import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'
import { OPERATOR } from './people-tables.ts'

/** 经办人: somebody who works with the record, as named on paper. */
export interface Operator {
  readonly id: number
  readonly name: string
  /** What a PIN is held against; empty where there is none. */
  readonly pin: string
  readonly since: string
  readonly ended: string | null
}

/** All of a compound's operators, in the order in which they were added. */
export function readOperators(db: Db, compoundId: number): Operator[] {
  return readRows(db, OPERATOR, { compoundId })
}

export function addOperator(writer: Writer, compoundId: number, operator: Omit<Operator, 'id'>): void {
  writer.insert(OPERATOR, { id: writer.nextId(OPERATOR), compoundId, ...operator })
}

export function changeOperator(
  writer: Writer,
  id: number,
  changes: Partial<Pick<Operator, 'pin' | 'ended'>>,
): void {
  writer.update(OPERATOR, { id }, changes)
}
