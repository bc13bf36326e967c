import type { Batch, BatchTotal } from '../../assembly/papers/entry-control.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { BATCH, BATCH_PAPER, BATCH_TOTAL } from '../tables.ts'

/** The bundles of an assembly, in the order announced. */
export function readBatches(db: Db, assemblyId: number): Batch[] {
  const totals = db.prepare<[number], [item: string, mark: string, count: number]>(
    'select item_code, mark, count from batch_total where batch_id = ? order by item_code, mark',
  )
  return db
    .prepare<[number], [id: number, label: string, papers: number, voidPapers: number]>(
      'select id, label, papers, void_papers from batch where assembly_id = ? order by id',
    )
    .raw()
    .all(assemblyId)
    .map(([id, label, papers, voidPapers]) => ({
      id,
      label,
      papers,
      voidPapers: voidPapers < 0 ? null : voidPapers,
      totals: totals
        .raw()
        .all(id)
        .map(([item, mark, count]) => ({ item, mark, count })),
    }))
}

/** Announces a bundle, or changes what the tellers said of one. */
export function setBatch(
  writer: Writer,
  assemblyId: number,
  known: Batch | undefined,
  said: Omit<Batch, 'id' | 'totals'> & { readonly totals: readonly BatchTotal[] },
): number {
  const id = known?.id ?? writer.nextId(BATCH)
  const { label, papers, voidPapers, totals } = said
  if (known) writer.update(BATCH, [id], { papers, void_papers: voidPapers ?? -1 })
  else writer.insert(BATCH, [id, assemblyId, label, papers, voidPapers ?? -1])
  for (const { item, mark, count } of totals) {
    if (known?.totals.some(total => total.item === item && total.mark === mark))
      writer.update(BATCH_TOTAL, [id, item, mark], { count })
    else writer.insert(BATCH_TOTAL, [assemblyId, id, item, mark, count])
  }
  return id
}

/** The papers of a bundle, as `voter no`. */
export function readBatchPapers(db: Db, assemblyId: number, batchId: number): Set<string> {
  return new Set(
    db
      .prepare<[number, number], string>(
        "select voter || ' ' || paper_no from batch_paper where assembly_id = ? and batch_id = ?",
      )
      .pluck()
      .all(assemblyId, batchId),
  )
}

/** Lays a paper on a bundle, behind those that lie in it. */
export function putInBatch(
  writer: Writer,
  assemblyId: number,
  voter: number,
  paperNo: number,
  batchId: number,
): void {
  const place = readBatchPapers(writer.db, assemblyId, batchId).size + 1
  writer.insert(BATCH_PAPER, [assemblyId, voter, paperNo, batchId, place])
}
