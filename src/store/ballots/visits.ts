import type { Visit, VisitResult } from '../../assembly/papers/ballot.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { VISIT } from '../tables.ts'

export interface VoterVisit extends Visit {
  readonly voter: number
}

/** Every visit of an assembly, in the order in which they were made. */
export function readVisits(db: Db, assemblyId: number): VoterVisit[] {
  return db
    .prepare<[number], [number, string, VisitResult, string, string, string, string]>(
      `select voter, visited_at, result, visitors, received_by, again_at, note from visit
       where assembly_id = ? order by visited_at, id`,
    )
    .raw()
    .all(assemblyId)
    .map(([voter, visitedAt, result, visitors, receivedBy, againAt, note]) => ({
      voter,
      visitedAt,
      result,
      visitors,
      receivedBy,
      againAt: againAt || null,
      note,
    }))
}

export function addVisits(writer: Writer, assemblyId: number, visits: readonly VoterVisit[]): void {
  const first = writer.nextId(VISIT)
  writer.insertAll(
    VISIT,
    visits.map(({ voter, visitedAt, result, visitors, receivedBy, againAt, note }, i) => [
      first + i,
      assemblyId,
      voter,
      visitedAt,
      result,
      visitors,
      receivedBy,
      againAt ?? '',
      note,
    ]),
  )
}
