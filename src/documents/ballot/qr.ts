import { encodeQR } from 'qr'

/** White modules around the code, as the standard asks. */
export const QUIET = 4

/** A text as a QR code with a quarter of it to spare: rows of modules, true is black, with the quiet zone. */
export function qrModules(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'quartile', border: QUIET })
}
