import type { StockCount, StockKind } from '../../assembly/papers/entry-control.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { BALLOT_STOCK } from '../tables.ts'

/** What was counted by hand of the ballot papers of an assembly. */
export function readStock(db: Db, assemblyId: number): StockCount[] {
  return db
    .prepare<[number], [box: string, kind: StockKind, count: number]>(
      'select box, kind, count from ballot_stock where assembly_id = ? order by box, kind',
    )
    .raw()
    .all(assemblyId)
    .map(([box, kind, count]) => ({ box, kind, count }))
}

/** Says a count, or says it anew. */
export function setStock(writer: Writer, assemblyId: number, { box, kind, count }: StockCount): void {
  const known = readStock(writer.db, assemblyId).some(stock => stock.box === box && stock.kind === kind)
  if (known) writer.update(BALLOT_STOCK, [assemblyId, box, kind], { count })
  else writer.insert(BALLOT_STOCK, [assemblyId, box, kind, count])
}
