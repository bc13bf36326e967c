import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** SHA-256 of text or bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/** SHA-256 of text as 32 characters of one byte each: the quickest form to add up. */
export function sha256Latin1(content: string): string {
  return hash('sha256', content, 'latin1' as 'hex')
}

/** Lines that are hashed at once. */
const AT_ONCE = 1_000

/** SHA-256, in hex, of values as lines joined by LF; never held all at once, because there may be hundreds of thousands. */
export function sha256Lines<T>(values: Iterable<T>, lineOf: (value: T) => string): string {
  const digest = createHash('sha256')
  let lines: string[] = []
  let between = ''
  const take = () => {
    digest.update(between + lines.join('\n'))
    lines = []
    between = '\n'
  }
  for (const value of values) if (lines.push(lineOf(value)) >= AT_ONCE) take()
  if (lines.length > 0) take()
  return digest.digest('hex')
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

/*
 * Signatures with ed25519 (RFC 8032). Keys are handled as their 32 bytes; the standard forms that other programs read
 * (PKCS #8, RFC 8410) put the same few bytes before each.
 */

const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** Bytes of a seed, and of the public key that belongs to it. */
export const KEY_BYTES = 32

/** A private key as PEM, which openssl reads too. */
export function privatePem(seed: Uint8Array): string {
  return privateKey(seed).export({ format: 'pem', type: 'pkcs8' }).toString()
}

/** The seed in a PEM of {@link privatePem}; undefined for any other text. */
export function seedOf(pem: string): Buffer | undefined {
  try {
    const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' })
    const isOurs = der.length === PRIVATE_HEAD.length + KEY_BYTES && der.subarray(0, 16).equals(PRIVATE_HEAD)
    return isOurs ? der.subarray(PRIVATE_HEAD.length) : undefined
  } catch {
    return undefined
  }
}

/** The public key of a seed, in hex. */
export function publicKeyOf(seed: Uint8Array): string {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return der.subarray(PUBLIC_HEAD.length).toString('hex')
}

/** The signature under a text, in hex. */
export function signed(seed: Uint8Array, text: string): string {
  return sign(null, Buffer.from(text), privateKey(seed)).toString('hex')
}

/** Is this the signature of that key under the text? Anything that is no key or signature is not. */
export function isSigned(publicKey: string, text: string, signature: string): boolean {
  try {
    const der = Buffer.concat([PUBLIC_HEAD, Buffer.from(publicKey, 'hex')])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' })
}
