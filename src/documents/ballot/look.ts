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
export const CODE_WIDTH_MM = 32
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
