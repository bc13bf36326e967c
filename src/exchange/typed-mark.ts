import type { Item } from '../assembly/item.ts'
import { foldWidth } from '../basics/text.ts'
import { Findings } from './problems.ts'
import { MarkReader } from './reading/mark-cells.ts'

/** A mark as it is typed at the table, in the words and signs that files may use; undefined when it is none. */
export function typedMark(item: Item, typed: string): string | undefined {
  const findings = new Findings('')
  const column = { index: 0, header: item.code }
  const mark = new MarkReader({}, findings).read(
    { line: 1, cells: [foldWidth(typed).trim()] },
    { item, column, candidates: [] },
  )
  return findings.problemTotal === 0 ? mark : undefined
}
