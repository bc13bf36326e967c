import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { readRows } from '../rows.ts'
import { DECISION_END } from './record-tables.ts'

/** By what a decision ended: a later one, by its item, or a judgment, in words. */
export interface DecisionEnd {
  readonly endedOn: Day
  /** The item that decided otherwise; null for a judgment. */
  readonly byItem: number | null
  readonly judgment: string
}

/** By item, how decisions ended. */
export function readDecisionEnds(db: Db): Map<number, DecisionEnd> {
  return new Map(readRows(db, DECISION_END, {}).map(({ itemId, ...end }) => [itemId, end]))
}

export function endDecision(writer: Writer, itemId: number, end: DecisionEnd): void {
  writer.insert(DECISION_END, { itemId, ...end })
}
