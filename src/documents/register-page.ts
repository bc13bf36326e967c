import { type Block, spans } from './layout/blocks.ts'
import type { Paper } from './paper.ts'

/** A register as a page: a table under its title, and what a reader must know of it. */
export function registerPaper({
  title,
  heads,
  rows,
  note,
}: {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
}): Paper {
  const columns = heads.map(head => ({ align: 'left' as const, head: spans(head) }))
  const blocks: Block[] = [
    { kind: 'title', text: spans(title) },
    { kind: 'table', columns, rows: rows.map(row => row.map(spans)) },
    { kind: 'note', paragraphs: [spans(note)] },
  ]
  return { blocks, foot: '' }
}
