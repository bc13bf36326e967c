import type { Movement } from '../../assembly/paper.ts'
import type { Writer } from '../act.ts'
import { ATTENDANCE } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'

export interface VoterMovement extends Movement {
  readonly voter: number
}

/** Who came to a meeting and who left it, in the order in which it happened. */
export function readMovements(db: Db, assemblyId: number): VoterMovement[] {
  const rows = readRows(db, ATTENDANCE, { assemblyId }, { order: 'moved_at, id' })
  return rows.map(({ id: _, ...movement }) => movement)
}

export function addMovements(writer: Writer, assemblyId: number, movements: readonly VoterMovement[]): void {
  writer.insertNumbered(ATTENDANCE, movements, { assemblyId })
}
