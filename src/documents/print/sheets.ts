import type { Block } from '../layout/blocks.ts'
import { plainText } from '../layout/blocks.ts'
import { titleLines } from '../layout/title.ts'
import { emsOf } from './measure.ts'
import { type Paper, TYPE, typeWidth } from './page.ts'
import { type Fit, fitTable, type Table } from './table-fit.ts'

/** A block with what print has to know before it is set: where a title breaks, how wide a table's columns are. */
export type Placed =
  | Exclude<Block, { kind: 'title' | 'table' }>
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | (Table & Fit)

/** Pages of one size that follow each other. */
export interface Sheet {
  readonly paper: Paper
  readonly blocks: readonly Placed[]
}

/**
 * Blocks parted into pages of one size: A4, and A3 lying for each table that A4 cannot hold, with the headings that
 * stand directly over it. Word and PDF are both made from these, so that they agree.
 */
export function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: { paper: Paper; blocks: Placed[] }[] = []
  let headings: Placed[] = []
  const put = (paper: Paper, placed: readonly Placed[]): void => {
    const last = sheets.at(-1)
    if (placed.length === 0) return
    if (last?.paper === paper) last.blocks.push(...placed)
    else sheets.push({ paper, blocks: [...placed] })
  }
  for (const block of blocks) {
    const placed = placedOf(block)
    if (placed.kind === 'title' || placed.kind === 'heading') {
      headings.push(placed)
      continue
    }
    put(placed.kind === 'table' ? placed.paper : 'A4', [...headings, placed])
    headings = []
  }
  put('A4', headings)
  return sheets
}

/** The title of a paper in one line; empty when it has none. */
export function titleOf(blocks: readonly Block[]): string {
  const title = blocks.find(b => b.kind === 'title')
  return title ? plainText(title.text).replaceAll('\n', ' ') : ''
}

function placedOf(block: Block): Placed {
  switch (block.kind) {
    case 'title':
      return { kind: 'title', lines: titleLines(plainText(block.text), typeWidth('A4') / TYPE.title, emsOf) }
    case 'table':
      return { ...block, ...fitTable(block) }
    default:
      return block
  }
}
