import { aidsOf, chineseOf, type Spans } from '../layout/blocks.ts'
import { widthOf } from '../layout/width.ts'

/**
 * Figures of printed papers after GB/T 9704-2012, in pt unless a name says otherwise. Traditional 三号 is 15.75 pt: with it
 * 28 characters fill the 156 mm of the type area; 22 lines of 29 pt fill its 225 mm.
 */
export const TYPE = {
  body: 15.75,
  line: 29,
  /** Where that saves a page with hardly anything on it, as the standard allows. */
  closerLine: 26,
  title: 22,
  titleLine: 36,
  pageNumber: 14,
  chart: 10.5,
  /** Beneath a two-dimensional code. */
  square: 7.5,
  squareSide: 85,
  /** Under the page number, what is not for posting says so. */
  foot: 10.5,
  /** English beside the words, of their size. */
  aid: 0.72,
  /** From line to line of it, outside tables. */
  aidLine: 16.5,
  /** Between the type area and the page number. */
  numberGapMm: 7,
  /** What each line of English below the feet takes of the type area. */
  aidLineMm: 4,
} as const

/** `A4-tables`: A4 with the margins of a posted list, for annexes of figures. */
export type SheetSize = 'A4' | 'A4-tables' | 'A3'

export interface Page {
  readonly widthMm: number
  readonly heightMm: number
  readonly marginMm: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Sizes that tables may be set in, the best one first. */
  readonly tableSizes: readonly [number, ...number[]]
}

/** A4 stands upright; A3 lies, for tables that A4 cannot hold. */
export const PAGES: Readonly<Record<SheetSize, Page>> = {
  A4: {
    widthMm: 210,
    heightMm: 297,
    marginMm: { top: 37, right: 26, bottom: 35, left: 28 },
    tableSizes: [12, 10.5],
  },
  'A4-tables': {
    widthMm: 210,
    heightMm: 297,
    marginMm: { top: 22, right: 20, bottom: 31, left: 25 },
    tableSizes: [12, 10.5],
  },
  A3: {
    widthMm: 420,
    heightMm: 297,
    marginMm: { top: 22, right: 20, bottom: 31, left: 25 },
    tableSizes: [12, 10.5, 9],
  },
}

const MM = 72 / 25.4

/** Height of the type area in pt, where so many lines of English stand below the feet. */
export function typeHeight(paper: SheetSize, aids: number): number {
  const { heightMm, marginMm } = PAGES[paper]
  return (heightMm - marginMm.top - marginMm.bottom - aids * TYPE.aidLineMm) * MM
}

/** Width of the type area in pt. */
export function typeWidth(paper: SheetSize): number {
  const { widthMm, marginMm } = PAGES[paper]
  return (widthMm - marginMm.left - marginMm.right) * MM
}

/** Widths in ems of what is neither full-width nor of the usual half. */
const OTHERS: readonly (readonly [RegExp, ems: number])[] = [
  [/[—…□√×]/, 1],
  [/[A-Z%@&mw½¼¾]/, 0.95],
  [/[.,:;' ]/, 0.3],
  [/[0-9]/, 0.56],
]

/**
 * About how wide text is in a proportional Chinese font, in ems, rather too much than too little: fonts differ, and a
 * figure that wraps in its cell is worse than a cell that is a little wide.
 */
export function emsOf(text: string): number {
  let ems = 0
  for (const character of text) {
    const columns = widthOf(character)
    if (columns > 0) ems += columns === 2 ? 1 : (OTHERS.find(([kind]) => kind.test(character))?.[1] ?? 0.6)
  }
  return ems
}

/** How wide words are beside each other, in ems: the Chinese, and of the English the longest word or a short line. */
export function wordEms(spans: Spans): number {
  const aids = aidsOf(spans).map(aid => {
    const word = Math.max(0, ...aid.split(' ').map(emsOf))
    return Math.max(word, Math.min(emsOf(aid), AID_LINE)) * TYPE.aid
  })
  return Math.max(emsOf(chineseOf(spans)), ...aids)
}

/** English in a cell is broken rather than that it makes its column wider than this, in its own ems. */
const AID_LINE = 9

/** How many lines of their size words take in so many ems; one of English takes such a part of one. */
export function linesIn(spans: Spans, ems: number, aidLine: number = TYPE.aid): number {
  const aids = aidsOf(spans).map(aid => Math.ceil((emsOf(aid) * TYPE.aid) / ems) * aidLine)
  return chineseOf(spans)
    .split('\n')
    .map(line => Math.max(1, Math.ceil(emsOf(line) / ems)))
    .concat(aids)
    .reduce((sum, lines) => sum + lines, 0)
}
