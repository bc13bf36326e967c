import type { Spans } from '../layout/blocks.ts'
import { linesIn, type SheetSize, TYPE, typeHeight, typeWidth } from './page.ts'
import type { Placed, Sheet } from './sheets.ts'
import { FORM_ROW } from './table-fit.ts'

/* How high things stand, about, where it has to be known before they are set. */

/** From line to line, in pt; and the height of rows for a name or some words, as a part of what it should be. */
export interface Spacing {
  readonly line: number
  readonly room: { readonly name: number; readonly words: number }
}

export const SPACING = {
  usual: { line: TYPE.line, room: { name: 1, words: 1 } },
  closer: { line: TYPE.closerLine, room: { name: 0.85, words: 0.65 } },
} as const

/** A page that is less full than this is worth avoiding. */
export const SHORT = 0.4

/** Parts of a page that a guess may be wrong by. */
const DOUBT = 0.04

/** How a paper is spaced whose pages are only guessed: closer where that saves a page with little on it. */
export function guessedSpacing(sheets: readonly Sheet[], aids: number): Spacing {
  const saves = sheets.some(({ paper, blocks }) => {
    const pagesAt = (spacing: Spacing): number =>
      total(blocks.map(block => heightOf(block, paper, spacing))) / typeHeight(paper, aids) + DOUBT
    const usual = pagesAt(SPACING.usual)
    return usual > 1 && usual % 1 < SHORT && pagesAt(SPACING.closer) < Math.floor(usual)
  })
  return saves ? SPACING.closer : SPACING.usual
}

/** What a row takes at least where so much room is given to what is written in it. */
export function rowHeight(height: number, room: Spacing['room']): number {
  return height * (height > FORM_ROW ? room.words : room.name)
}

function heightOfTable(
  { height, heights }: Extract<Placed, { kind: 'table' }>,
  room: Spacing['room'],
): number {
  return height - total(heights.map(row => row - rowHeight(row, room)))
}

/** The line below a code, in pt. */
const SQUARE_TEXT = 12

/** About how high a block stands on its page, with the gap below it, in pt. */
export function heightOf(block: Placed, paper: SheetSize, { line, room }: Spacing = SPACING.usual): number {
  const leading = line - TYPE.body
  const linesOf = (text: Spans, indent: number, width = typeWidth(paper)): number =>
    linesIn([{ text: '　'.repeat(indent), strong: false }, ...text], width / TYPE.body, TYPE.aidLine / line)
  switch (block.kind) {
    case 'title':
      return block.lines.length * TYPE.titleLine + line + (block.aid === '' ? 0 : line)
    case 'heading':
      return linesOf(block.text, 2) * line
    case 'paragraph':
      return linesOf(block.text, block.flush ? 0 : 2) * line
    case 'list':
      return total(block.items.map(item => linesOf(item, 4))) * line
    case 'table':
      return heightOfTable(block, room) + leading
    case 'note':
      return total(block.paragraphs.map(text => linesOf(text, 4))) * line + 2 * leading
    case 'signature': {
      const signed = block.lines.length * line
      const beside = block.square ? TYPE.squareSide + SQUARE_TEXT : 0
      return line + Math.max(signed, beside)
    }
    case 'chart':
      return block.bars.length * 18 + leading
    case 'square':
      return TYPE.squareSide + line + leading
    case 'rule':
      return leading
  }
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}
