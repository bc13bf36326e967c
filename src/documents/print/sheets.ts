import { aidsOf, type Block, chineseOf, isBlank, spans } from '../layout/blocks.ts'
import { squareOf } from '../layout/square.ts'
import { titleLines } from '../layout/title.ts'
import type { Paper } from '../paper.ts'
import { withFreeRows } from './free-rows.ts'
import { heightOf, total } from './heights.ts'
import { emsOf, type SheetSize, TYPE, typeHeight, typeWidth } from './page.ts'
import { type Fit, fitTable, LONG_LIST, type TableBlock } from './table-fit.ts'

/** A two-dimensional code with its modules row by row, 1 for black. */
export type Square = Extract<Block, { kind: 'square' }> & {
  readonly modules: readonly (readonly (0 | 1)[])[]
}

/** A block with what print has to know before it is set: where a title breaks, how wide a table's columns are. */
export type Placed =
  | Exclude<Block, { kind: 'title' | 'table' | 'square' | 'signature' | 'note' }>
  | { readonly kind: 'title'; readonly lines: readonly string[]; readonly aid: string }
  | (TableBlock & Fit)
  | Square
  /** A code that followed it stands beside it. */
  | (Extract<Block, { kind: 'signature' }> & { readonly square?: Square })
  /** `whole`: so low that it is kept on one page. */
  | (Extract<Block, { kind: 'note' }> & { readonly whole: boolean })

/** Pages of one size that follow each other. */
export interface Sheet {
  readonly paper: SheetSize
  readonly blocks: readonly Placed[]
}

/**
 * Blocks parted into pages of one size: A4, and A3 lying for each table that A4 cannot hold, with the headings that
 * stand directly over it. Word and PDF are both made from these, so that they agree.
 */
export function sheetsOf({ blocks, freeRows, names, dense, list, aids = [] }: Omit<Paper, 'foot'>): Sheet[] {
  const sheets: { paper: SheetSize; blocks: Placed[] }[] = []
  let headings: Placed[] = []
  /** A title after the first is that of an annex, which has pages of its own. */
  let annex = false
  let titled = false
  let usual: SheetSize = dense === 'all' ? 'A4-tables' : 'A4'
  const put = (paper: SheetSize, placed: readonly Placed[]): void => {
    const last = sheets.at(-1)
    if (placed.length === 0) return
    if (last?.paper === paper && !annex) last.blocks.push(...placed)
    else sheets.push({ paper, blocks: [...placed] })
    annex = false
  }
  for (const block of blocks) {
    const placed = placedOf(block, { dense: dense !== undefined, list: list === true, usual }, names)
    const before = sheets.at(-1)?.blocks
    const signature = before?.at(-1)
    if (placed.kind === 'square' && signature?.kind === 'signature') {
      before?.splice(-1, 1, { ...signature, square: placed })
      continue
    }
    if (placed.kind === 'title') {
      if (titled) {
        put(usual, headings)
        headings = []
        annex = true
        if (dense) usual = 'A4-tables'
      }
      titled = true
    }
    if (placed.kind === 'title' || placed.kind === 'heading') {
      headings.push(placed)
      continue
    }
    // What is said of a wide table right after it stands on its page.
    const isRemark =
      (placed.kind === 'paragraph' || placed.kind === 'note') &&
      sheets.at(-1)?.blocks.at(-1)?.kind === 'table'
    const paper = placed.kind === 'table' ? placed.paper : usual
    put(isRemark && headings.length === 0 ? (sheets.at(-1)?.paper ?? paper) : paper, [...headings, placed])
    headings = []
  }
  put(usual, headings)
  return withWide(sheets, aids.length).map(({ paper, blocks: placed }) => ({
    paper,
    blocks: withFreeRows(placed, paper, freeRows, aids.length),
  }))
}

/** Two lines to write on. */
const BLANK_LINES = '＿'.repeat(48)
/** Notes up to this height, in pt, are kept on one page. */
const WHOLE_NOTE = 200

/** Up to so many blocks are few. */
const FEW = 6
/** What takes up to this part of a page is short. */
const SHORT_END = 0.45

/** A list that needs A3 has its title and the words under it there too, and what is left of its paper where that is short. */
function withWide(sheets: readonly Sheet[], aids: number): Sheet[] {
  const isFew = ({ paper, blocks }: Sheet): boolean =>
    paper !== 'A3' && blocks.length <= FEW && blocks.every(b => b.kind !== 'signature' && b.kind !== 'table')
  const begins = ({ blocks }: Sheet): boolean => blocks[0]?.kind === 'title'
  const isEnd = (at: number): boolean => {
    const [end, next] = [sheets[at], sheets[at + 1]]
    if (!end || end.paper === 'A3' || begins(end) || (next && !begins(next))) return false
    return total(end.blocks.map(block => heightOf(block, 'A3'))) <= SHORT_END * typeHeight('A3', aids)
  }
  const made: Sheet[] = []
  sheets.forEach((sheet, i) => {
    const last = made.at(-1)
    const joins =
      sheet.paper === 'A3' ? last && begins(last) && isFew(last) : last?.paper === 'A3' && isEnd(i)
    if (last && joins) made.splice(-1, 1, { paper: 'A3', blocks: [...last.blocks, ...sheet.blocks] })
    else made.push(sheet)
  })
  return made
}

/** 特此公告 and the like, and what is enclosed. */
const CLOSING = /^.{1,8}$|^附件/s
/** More of these in a row are a list. */
const FEW_CLOSING = 3

/**
 * Must this block stay with the next? A page with only a signature on it, or with that and 特此公告, is bad form; so is a
 * line that leads to a table on the next page.
 */
export function goesAlong(blocks: readonly Placed[], at: number): boolean {
  const isClosing = (block: Placed): boolean =>
    block.kind === 'paragraph' && CLOSING.test(chineseOf(block.text))
  const after = blocks.slice(at + 1, at + 2 + FEW_CLOSING)
  const [next] = after
  if (after.find(block => !isClosing(block))?.kind === 'signature') return true
  return blocks[at]?.kind === 'paragraph' && next?.kind === 'table'
}

/** Rows that stay together where a table goes on overleaf, each group as its first row and how many: none is left alone. */
export function heldRows(
  { rows, tall, beside }: Extract<Placed, { kind: 'table' }>,
  signed: boolean,
): (readonly [from: number, count: number])[] {
  const count = rows.length
  if (tall || beside > 1 || count < 4 || count > LONG_LIST) return signed ? [[count - 1, 2]] : []
  return [
    [0, 2],
    [count - 2, signed ? 3 : 2],
  ]
}

/** The title of a paper in one line; empty when it has none. */
export function titleOf(blocks: readonly Block[]): string {
  const title = blocks.find(b => b.kind === 'title')
  return title ? chineseOf(title.text).replaceAll('\n', ' ') : ''
}

function placedOf(
  block: Block,
  fit: Parameters<typeof fitTable>[1],
  names: readonly string[] | undefined,
): Placed {
  switch (block.kind) {
    case 'title':
      return {
        kind: 'title',
        lines: titleLines(chineseOf(block.text), typeWidth('A4') / TYPE.title, emsOf, names),
        aid: aidsOf(block.text).join(' '),
      }
    case 'table':
      return { ...block, ...fitTable(block, fit) }
    case 'paragraph':
      // A blank that is a paragraph is for a sentence or two.
      return isBlank(block.text) ? { ...block, text: spans(BLANK_LINES), flush: true } : block
    case 'note': {
      const placed = { ...block, whole: false }
      return { ...placed, whole: heightOf(placed, fit?.usual ?? 'A4') <= WHOLE_NOTE }
    }
    case 'square':
      return { ...block, modules: squareOf(block.text) }
    default:
      return block
  }
}
