import { createHmac, hash } from 'node:crypto'

/** SHA-256 of text or bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/** SHA-256 of text as 32 characters of one byte each: the quickest form to add up. */
export function sha256Latin1(content: string): string {
  return hash('sha256', content, 'latin1' as 'hex')
}

/** The first 128 bits of a digest as they are printed and read out: `3f9a 27c1 …`, eight groups of four. */
export function printedCode(hex: string): string {
  return (hex.slice(0, 32).match(/.{1,4}/g) ?? []).join(' ')
}

/** HMAC-SHA256 of text under a key: only who has the key can make it. */
export function keyedDigest(key: string | Uint8Array, content: string): Uint8Array {
  return createHmac('sha256', key).update(content).digest()
}

/** Digits and letters without I, L, O and U, which are read or typed as something else. */
const CLEAR = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first bits of a digest as characters that are hard to mistake, five bits each. */
export function clearText(digest: Uint8Array, length: number): string {
  let text = ''
  for (let at = 0; text.length < length; at += 5) {
    const pair = ((digest[at >> 3] ?? 0) << 8) | (digest[(at >> 3) + 1] ?? 0)
    text += CLEAR[(pair >> (11 - (at & 7))) & 31]
  }
  return text
}

/** {@link clearText} as somebody typed it: in any case, with O for 0, with I or L for 1, with dashes and spaces. */
export function readClearText(typed: string): string {
  return typed.toUpperCase().replace(/[-\s]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}
