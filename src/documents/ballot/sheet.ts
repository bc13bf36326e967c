/*
 * Ballot papers as data: what stands on them, not how it looks. Items are parted into pieces that no page tears; pieces
 * are shared by all papers, each of which names the ones that its voter has.
 */

/** One row or line of a ballot. */
export type Piece =
  /** A motion with its boxes, the word over each. */
  | {
      readonly kind: 'motion'
      readonly code: string
      readonly title: string
      readonly notes: readonly string[]
      readonly words: readonly string[]
    }
  /** What is said over the rows that follow. */
  | { readonly kind: 'lead'; readonly lines: readonly string[] }
  /** The head of an election or a choice: its title and the words over its columns of boxes. */
  | {
      readonly kind: 'head'
      readonly code: string
      readonly title: string
      readonly notes: readonly string[]
      readonly words: readonly string[]
    }
  /** A candidate or an option, with as many boxes as its head has words. */
  | {
      readonly kind: 'row'
      readonly no: string
      readonly name: string
      readonly about: string
      readonly boxes: number
    }

/** The pieces of an item. They stay on one page where that can be. */
export interface Chunk {
  readonly pieces: readonly number[]
  /** So many of the first pieces are never parted; each of the others may begin a page. */
  readonly firm: number
  /** What is repeated over those that begin a page; null when none can. */
  readonly repeat: number | null
}

/** One paper. Texts are empty where a spare paper has a blank to fill in. */
export interface PrintedBallot {
  readonly serial: string
  /** What the two-dimensional code says; empty on a specimen and on a copy, which have none. */
  readonly code: string
  /** The check code as people read it. */
  readonly check: string
  readonly units: string
  readonly area: string
  readonly heads: string
  /** Empty unless names are printed. */
  readonly owners: string
  /** Which list of chunks its items are. */
  readonly variant: number
}

/** The papers of one PDF with all that they share. */
export interface BallotSheets {
  readonly title: string
  readonly compound: string
  /** 票样, 副本, 备用, 补发第1次; empty on ordinary papers. */
  readonly mark: string
  /** What the mark means. */
  readonly markNote: readonly string[]
  readonly instructions: readonly string[]
  /** The warning on silence and the like; empty when there is none. */
  readonly warnings: readonly string[]
  readonly signing: readonly string[]
  /** What has a line to be written on: signatures, and the stub's. */
  readonly signatures: readonly string[]
  readonly casting: readonly string[]
  readonly hints: readonly string[]
  readonly continued: readonly string[]
  readonly stub: readonly string[]
  readonly ways: readonly string[]
  readonly cut: string
  readonly seal: string
  readonly pieces: readonly Piece[]
  readonly variants: readonly (readonly Chunk[])[]
  readonly papers: readonly PrintedBallot[]
  /** Type of 18 pt and more. */
  readonly large: boolean
  readonly withNames: boolean
}

/** Figures of a ballot, in pt unless a name says otherwise. A box is large enough for a tick of a shaky hand. */
export interface Look {
  readonly title: number
  readonly titleLine: number
  /** Items and names. */
  readonly body: number
  /** What stands about the voter. */
  readonly facts: number
  readonly instructions: number
  readonly small: number
  /** Over a box. */
  readonly word: number
  readonly boxMm: number
  readonly boxColumnMm: number
  readonly codeColumnMm: number
  /** Above and below a box that has no word over it. */
  readonly rowPaddingMm: number
}

export const LOOKS: Readonly<Record<'normal' | 'large', Look>> = {
  normal: {
    title: 18,
    titleLine: 25,
    body: 14,
    facts: 12,
    instructions: 11,
    small: 9.5,
    word: 10.5,
    boxMm: 8,
    boxColumnMm: 16.5,
    codeColumnMm: 13,
    rowPaddingMm: 2,
  },
  large: {
    title: 24,
    titleLine: 32,
    body: 20,
    facts: 18,
    instructions: 18,
    small: 18,
    word: 18,
    boxMm: 11,
    boxColumnMm: 23,
    codeColumnMm: 18,
    rowPaddingMm: 2,
  },
}

/** The stub is for the staff and has one size. */
export const STUB = { size: 11, heightMm: 37 } as const
export const MARGIN_MM = { top: 10, right: 18, bottom: 8, left: 18 } as const
export const WIDTH_MM = 210 - MARGIN_MM.left - MARGIN_MM.right
export const HEIGHT_MM = 297 - MARGIN_MM.top - MARGIN_MM.bottom
/** Of a QR code: no printer and no copier is too coarse for it. */
export const MODULE_MM = 0.7
/** What the QR code takes at the right of the head at most, with its quiet zone: version 5, 37 modules. */
const CODE_WIDTH_MM = 32
/** 骑缝章: the usual seal. */
export const SEAL_MM = 40

/** Ems in one line beside the QR code, behind a label of so many. */
export function factsRoom({ facts }: Look, label: number): number {
  return ((WIDTH_MM - CODE_WIDTH_MM - 3) / 25.4) * (72 / facts) - label - 0.5
}

/** Ems for the title in one line. */
export function titleRoom({ title }: Look): number {
  return ((WIDTH_MM - CODE_WIDTH_MM - 3) / 25.4) * (72 / title)
}
