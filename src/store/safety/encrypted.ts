import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto'
import type { Identity, Recipient } from 'age-encryption'
import { Refused } from '../../basics/problem.ts'
import { asRefusal } from '../open.ts'
import { writeNew } from './put.ts'

/*
 * Encrypted backups are files of the age format with a passphrase (age-encryption.org/v1, scrypt and ChaCha20-Poly1305):
 * `age -d` opens them too, should this program be gone. What they hold is never written anywhere in the clear.
 */

const AGE_HEAD = 'age-encryption.org/v1\n'
const PART = 64 * 1024

/** The work factor of scrypt, as age itself has it: 2^18 rounds and 256 MB. */
const WORK = 18
/** The highest that is tried: 2^19 takes 0.5 GB for some seconds, each more twice as much; whoever made a file may have written any. */
const HARDEST = 19

export const SALT_BYTES = 16
const LABEL = 'age-encryption.org/v1/scrypt'
const FILE_KEY = 16
const KEY = 32
const CIPHER = 'chacha20-poly1305'
const TAG = 16
/** Each key is used once. */
const NONCE = Buffer.alloc(12)

/** What a file is encrypted with: the salt is another each time. */
export interface Sealing {
  readonly passphrase: string
  readonly salt: Uint8Array
}

/** Do these bytes say that they are encrypted? */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, AGE_HEAD.length)).toString('latin1') === AGE_HEAD
}

/** Writes bytes encrypted into a new file, readable by its owner alone; `known` is what it will be called. */
export async function writeEncrypted(
  path: string,
  known: string,
  bytes: Uint8Array,
  { passphrase, salt }: Sealing,
): Promise<void> {
  const { Encrypter, Stanza } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient({
    wrapFileKey: fileKey => {
      const cipher = createCipheriv(CIPHER, keyOf(known, passphrase, salt, WORK), NONCE, {
        authTagLength: TAG,
      })
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
      const base64 = Buffer.from(salt).toString('base64').replace(/=+$/, '')
      return [new Stanza(['scrypt', base64, String(WORK)], body)]
    },
  } satisfies Recipient)
  try {
    await writeNew(path, await encrypter.encrypt(inParts(bytes)))
  } catch (error) {
    throw asRefusal(known, error)
  }
}

/** What encrypted bytes hold; `path` is where they come from. Refused when the passphrase does not open them. */
export async function decrypted(path: string, sealed: Uint8Array, passphrase: string): Promise<Buffer> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addIdentity({
    unwrapFileKey: ([stanza, ...more]) => {
      const [, salt = '', work = ''] =
        /^scrypt ([A-Za-z0-9+/]{22}) ([1-9]\d*)$/.exec(stanza?.args.join(' ') ?? '') ?? []
      if (!stanza || work === '' || stanza.body.length !== FILE_KEY + TAG || more.length > 0) return null
      if (Number(work) > HARDEST) throw new Refused([{ code: 'encryption-too-costly', data: { path, work } }])
      const key = keyOf(path, passphrase, Buffer.from(salt, 'base64'), Number(work))
      const cipher = createDecipheriv(CIPHER, key, NONCE, { authTagLength: TAG })
      cipher.setAuthTag(stanza.body.subarray(-TAG))
      return Buffer.concat([cipher.update(stanza.body.subarray(0, -TAG)), cipher.final()])
    },
  } satisfies Identity)
  try {
    return Buffer.from(await decrypter.decrypt(sealed))
  } catch (error) {
    throw error instanceof Refused ? error : new Refused([{ code: 'passphrase-wrong', data: { path } }])
  }
}

/**
 * What a passphrase comes to, by the scrypt of Node: the library’s, in JavaScript, takes more than half as long again. All
 * that can fail is that there is no memory for it, which says nothing of the passphrase.
 */
function keyOf(path: string, passphrase: string, salt: Uint8Array, work: number): Buffer {
  const N = 2 ** work
  const salted = Buffer.concat([Buffer.from(LABEL), salt])
  try {
    return scryptSync(passphrase, salted, KEY, { N, r: 8, p: 1, maxmem: 1024 * (N + 4) })
  } catch {
    throw new Refused([{ code: 'passphrase-no-memory', data: { path, megabytes: Math.ceil(N / 1024) } }])
  }
}

function inParts(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + PART))
      at += PART
    },
  })
}
