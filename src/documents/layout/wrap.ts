import { widthOf } from './width.ts'

export type Align = 'left' | 'right' | 'center'

/** Fills text up with spaces to a width; text that is wider stays as it is. */
export function pad(text: string, width: number, align: Align): string {
  const free = Math.max(0, width - widthOf(text))
  if (align === 'left') return text + ' '.repeat(free)
  if (align === 'right') return ' '.repeat(free) + text
  const left = Math.floor(free / 2)
  return ' '.repeat(left) + text + ' '.repeat(free - left)
}

/** As much of a text as has room. */
export function clipped(text: string, columns: number): string {
  let part = ''
  let used = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > columns) break
    part += character
  }
  return part
}

/** A space at which no line is broken; {@link wrap} writes it as a plain one. */
export const NO_BREAK = '\u00a0'

/** Spaces before the first line and before the others. */
export interface Indent {
  readonly first?: string
  readonly rest?: string
}

/**
 * Breaks text into lines of at most `width` columns: between Chinese characters and at spaces, never inside a
 * word or number, never so that a closing mark begins a line or an opening one ends it (行首、行尾禁则).
 */
export function wrap(text: string, width: number, indent: Indent = {}): string[] {
  const { first = '', rest = '' } = indent
  const lines: string[] = []
  let line = first
  let used = widthOf(first)
  let empty = true
  const flush = (): void => {
    lines.push(line.replaceAll(NO_BREAK, ' ').trimEnd())
    line = rest
    used = widthOf(rest)
    empty = true
  }
  const put = (piece: string, solid: number): void => {
    if (!empty && used + solid > width) flush()
    if (empty && lines.length > 0 && piece.trim() === '') return
    line += piece
    used += piece.trimEnd() === piece ? solid : widthOf(piece)
    empty = false
  }
  for (const chunk of chunks(text)) {
    const solid = widthOf(chunk.trimEnd())
    if (!empty && used + solid > width) flush()
    if (used + solid <= width) put(chunk, solid)
    else
      for (const piece of split(chunk, width - used, width - widthOf(rest)))
        put(piece, widthOf(piece.trimEnd()))
  }
  if (!empty || lines.length === 0) flush()
  return lines
}

/** Marks that may not begin a line. */
export const CLOSING = /^[、。，．；：？！…—～）》〉」』】〕］”’％%,.;:?!)\]}]$/
/** Marks that may not end a line. */
export const OPENING = /^[（《〈「『【〔［“‘([{]$/
/** Units that stay with the number before them. */
export const UNITS = '年月日时分人名份幢项条款元次倍％'
const UNIT = new RegExp(`^[${UNITS}]$`)

/** Text in pieces that must stay together, each with the spaces behind it. */
function chunks(text: string): string[] {
  // A word and a number are one piece; everything wide is a piece by itself.
  const pieces = text.match(/[\x21-\x7e\u00a0-\u024f]+|[ \t]+|./gsu) ?? []
  const joined: string[] = []
  let glue = false
  for (const piece of pieces) {
    const last = joined.at(-1)
    const follows =
      last !== undefined &&
      (glue ||
        piece.startsWith(NO_BREAK) ||
        CLOSING.test(piece) ||
        piece.trim() === '' ||
        (UNIT.test(piece) && /\d$/.test(last)))
    if (follows) joined[joined.length - 1] = last + piece
    else joined.push(piece)
    glue = OPENING.test(piece) || piece.endsWith(NO_BREAK)
  }
  return joined
}

/** Cuts a piece that is wider than a line, the first part to what is left of the present one. */
function split(chunk: string, firstWidth: number, width: number): string[] {
  const parts: string[] = []
  let part = ''
  let room = Math.max(2, firstWidth)
  for (const character of chunk) {
    if (part !== '' && widthOf(part + character) > room) {
      parts.push(part)
      part = ''
      room = Math.max(2, width)
    }
    part += character
  }
  parts.push(part)
  return parts
}
