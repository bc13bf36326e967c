import { encodeQR } from 'qr'

/** White around a square, in modules: as much as a reader asks for. */
const QUIET = 4

/** The modules of a two-dimensional code, row by row, 1 for black; a seventh of it may be lost to a fold or a stain. */
export function squareOf(text: string): (0 | 1)[][] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET }).map(row => row.map(black => (black ? 1 : 0)))
}
