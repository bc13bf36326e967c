import { scryptSync, timingSafeEqual } from 'node:crypto'

/*
 * A PIN as it is kept: `scrypt:<salt>:<digest>`. Trying one takes a tenth of a second and 32 MB, so that nobody tries many at the
 * keyboard. Who has the file tries a million in a day: a PIN keeps one clerk from using the name of another, and no more.
 */

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const LENGTH = 32
export const SALT_BYTES = 16

export function keptPin(pin: string, salt: Uint8Array): string {
  const digest = scryptSync(pin.normalize('NFKC'), salt, LENGTH, COST)
  return `scrypt:${Buffer.from(salt).toString('hex')}:${digest.toString('hex')}`
}

/** Is this the PIN that was kept? */
export function isPin(kept: string, pin: string): boolean {
  const [kind, salt = '', digest = ''] = kept.split(':')
  const known = Buffer.from(digest, 'hex')
  if (kind !== 'scrypt' || known.length !== LENGTH) return false
  return timingSafeEqual(scryptSync(pin.normalize('NFKC'), Buffer.from(salt, 'hex'), LENGTH, COST), known)
}
