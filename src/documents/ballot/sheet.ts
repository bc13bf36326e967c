/*
 * Ballot papers as data: what stands on them, not how it looks. All papers of a print share the contests; each paper
 * names the list of those that its voter has.
 */

/** What is voted on. A contest stands whole on one page. */
export interface BallotContest {
  readonly code: string
  readonly title: string
  /** The bar, the scope, the condition. */
  readonly notes: readonly string[]
  /** How it is marked, and the limit; empty for a motion, of which the rules of the paper speak. */
  readonly lead: readonly string[]
  /** Over its boxes. */
  readonly words: readonly string[]
  /** Candidates or options, each with a box a word; empty for a motion, which has its boxes itself. */
  readonly rows: readonly ContestRow[]
}

export interface ContestRow {
  readonly no: string
  readonly name: string
  /** What is on record of a candidate. */
  readonly about: string
  /** A row to write a name in: the name itself is the vote, so there is no box. */
  readonly free: boolean
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
  /** Which list of contests its items are. */
  readonly variant: number
}

/** The papers of one PDF with all that they share. Words may have their English behind them (`besides`). */
export interface BallotSheets {
  readonly title: string
  /** The compound: no line of the title ends in its name. */
  readonly compound: string
  /** 票样, 副本, 备用, 补发第1次; empty on ordinary papers. */
  readonly mark: string
  /** What the mark means. */
  readonly markNote: readonly string[]
  /** The rules, numbered; a ticked box is drawn at the end of the first. */
  readonly instructions: readonly string[]
  /** Before that box. */
  readonly example: string
  /** What the two-dimensional code holds. */
  readonly codeNote: readonly string[]
  /** The warning on silence and the like; empty when there is none. */
  readonly warnings: readonly string[]
  readonly signing: readonly string[]
  /** What has a line to be written on: signatures, and the stub's. */
  readonly signatures: readonly string[]
  readonly casting: readonly string[]
  readonly hints: readonly string[]
  readonly continued: readonly string[]
  /** What the voter tears off and keeps: its name, and the words in the line where it is torn. */
  readonly kept: string
  readonly keptNote: string
  readonly stub: readonly string[]
  readonly ways: readonly string[]
  readonly cut: string
  readonly seal: string
  readonly contests: readonly BallotContest[]
  readonly variants: readonly (readonly number[])[]
  readonly papers: readonly PrintedBallot[]
  /** What the English beside the words is worth; empty where there is none. */
  readonly aidNote: string
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
  /** All else, and items and names where room is short: the least on the paper. */
  readonly small: number
  readonly boxMm: number
}

export const LOOKS: Readonly<Record<'normal' | 'large', Look>> = {
  normal: { title: 18, titleLine: 25, body: 14, small: 12, boxMm: 8 },
  large: { title: 24, titleLine: 32, body: 20, small: 18, boxMm: 11 },
}

/** How closely contests are set. */
export interface Density {
  /** Columns that candidates stand in, where their names leave room for so many. */
  readonly columns: number
  /** Small type, low rows. */
  readonly tight: boolean
  /** With what is on record of each candidate; where two have one name always. */
  readonly about: boolean
}

/** From roomy to tight: the first that gets by with the fewest pages is taken. */
export const DENSITIES: readonly Density[] = [
  { columns: 1, tight: false, about: true },
  { columns: 2, tight: false, about: true },
  { columns: 2, tight: true, about: true },
  { columns: 2, tight: true, about: false },
  { columns: 3, tight: true, about: false },
]

export const MARGIN_MM = { top: 10, right: 15, bottom: 8, left: 15 } as const
export const WIDTH_MM = 210 - MARGIN_MM.left - MARGIN_MM.right
export const HEIGHT_MM = 297 - MARGIN_MM.top - MARGIN_MM.bottom
/** Of a QR code: no printer and no copier is too coarse for it. */
export const MODULE_MM = 0.7
/** What the QR code takes at the right of the head at most, with its quiet zone: version 5, 37 modules. */
const CODE_WIDTH_MM = 32
/** On a specimen, where the code stands on a paper: version 4. */
export const CODE_SHOWN_MM = 28
/** 骑缝章: the usual seal. */
export const SEAL_MM = 40
/** A line that is signed on. */
export const SIGNATURE_MM = 30

/** Ems in one line beside the QR code, behind a label of so many. */
export function factsRoom({ small }: Look, label: number): number {
  return ems(WIDTH_MM - CODE_WIDTH_MM - 3, small) - label - 0.5
}

/** Ems for the title in one line. */
export function titleRoom({ title }: Look): number {
  return ems(WIDTH_MM - CODE_WIDTH_MM - 3, title)
}

function ems(mm: number, size: number): number {
  return (mm / 25.4) * (72 / size)
}
