import type { Item } from '../../assembly/item.ts'
import { BLANK, FOR, markNumbers, markPairs, SPOILT, splitMarks } from '../../assembly/marks.ts'
import type { Batch } from '../../assembly/paper.ts'
import type { FirstEntry } from './double-entry.ts'

/** One figure of a bundle that the tellers and the desk give differently; `item` is empty for the papers as such. */
export interface BatchFault {
  readonly item: string
  /** A mark as on a paper; `papers` or `void` where `item` is empty. */
  readonly mark: string
  readonly said: number
  readonly entered: number
}

export interface BatchCheck {
  readonly batch: Batch
  readonly entered: number
  readonly faults: readonly BatchFault[]
}

/** Holds what was entered of a bundle against what the tellers counted in it. Void papers carry no marks. */
export function checkBatch(batch: Batch, papers: readonly FirstEntry[], items: readonly Item[]): BatchCheck {
  const faults: BatchFault[] = []
  const hold = (item: string, mark: string, said: number, entered: number): void => {
    if (said !== entered) faults.push({ item, mark, said, entered })
  }
  hold('', 'papers', batch.papers, papers.length)
  const inOrder = papers.filter(paper => paper.void === null)
  if (batch.voidPapers !== null) hold('', 'void', batch.voidPapers, papers.length - inOrder.length)
  for (const [i, item] of items.entries()) {
    const said = batch.totals.filter(total => total.item === item.code)
    if (said.length === 0) continue
    const counts = new Map<string, number>()
    for (const { marks } of inOrder)
      for (const mark of namedBy(item, splitMarks(marks)[i] ?? BLANK))
        counts.set(mark, (counts.get(mark) ?? 0) + 1)
    for (const total of said) hold(item.code, total.mark, total.count, counts.get(total.mark) ?? 0)
    // A mark nobody counted by hand was said to be 0.
    for (const [mark, entered] of counts)
      if (!said.some(total => total.mark === mark)) hold(item.code, mark, 0, entered)
  }
  return { batch, entered: papers.length, faults }
}

/** What tellers count of a mark: itself, but of an election every candidate it supports. */
function namedBy(item: Item, mark: string): string[] {
  if (mark === BLANK || mark === SPOILT || item.kind !== 'election') return [mark]
  if (item.manner === 'approve') return markNumbers(mark).map(String)
  return markPairs(mark)
    .filter(([, opinion]) => opinion === FOR)
    .map(([no]) => String(no))
}
