import type { CostSplit, KeptSplit, Payment } from '../../assembly/records/elevator-cost.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { countRows, readRows } from '../rows.ts'
import { ELEVATOR_COST, ELEVATOR_PAYMENT, ELEVATOR_SHARE } from './record-tables.ts'

export interface StoredSplit extends KeptSplit {
  readonly id: number
}

/** The splits of a compound, in the order in which they were kept. */
export function readSplits(db: Db, compoundId: number): StoredSplit[] {
  return readRows(db, ELEVATOR_COST, { compoundId }, { order: 'no' }).map(
    ({ schemeZh, schemeEn, sourceZh, sourceEn, ...split }) => ({
      ...split,
      scheme: { zh: schemeZh, en: schemeEn },
      source: { zh: sourceZh, en: sourceEn },
      shared: split.total - split.subsidy,
      shares: readRows(db, ELEVATOR_SHARE, { costId: split.id }),
    }),
  )
}

/** Gives its number. */
export function keepSplit(
  writer: Writer,
  compoundId: number,
  { scheme, source, shares, place, byArea, total, subsidy }: CostSplit,
  { keptOn, insteadOf }: { readonly keptOn: Day; readonly insteadOf: number | null },
): number {
  const id = writer.nextId(ELEVATOR_COST)
  const no = countRows(writer.db, ELEVATOR_COST, { compoundId }) + 1
  writer.insert(ELEVATOR_COST, {
    ...{ id, compoundId, no, place, byArea, total, subsidy, insteadOf, keptOn },
    ...{ schemeZh: scheme.zh, schemeEn: scheme.en, sourceZh: source.zh, sourceEn: source.en },
  })
  for (const [i, { unit, floor, coefficient, area, share }] of shares.entries())
    writer.insert(ELEVATOR_SHARE, {
      ...{ costId: id, ordinal: i + 1, unit, floor, coefficient, area, share },
    })
  return no
}

/** What was paid by one split, in the order in which it was recorded. */
export function readPayments(db: Db, costId: number): Payment[] {
  return readRows(db, ELEVATOR_PAYMENT, { costId }, { order: 'no' })
}

/** Gives its number. */
export function addPayment(writer: Writer, costId: number, payment: Omit<Payment, 'no'>): number {
  const no = countRows(writer.db, ELEVATOR_PAYMENT, { costId }) + 1
  writer.insert(ELEVATOR_PAYMENT, { ...payment, costId, no })
  return no
}
