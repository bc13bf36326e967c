import { Refused } from '../../basics/problem.ts'
import { asRefusal } from '../open.ts'
import { writeNew } from './put.ts'

/*
 * Encrypted backups are files of the age format with a passphrase (age-encryption.org/v1, scrypt and ChaCha20-Poly1305):
 * `age -d` opens them too, should this program be gone. What they hold is never written anywhere in the clear.
 */

const AGE_HEAD = 'age-encryption.org/v1\n'
const PART = 64 * 1024

/** Do these bytes say that they are encrypted? */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, AGE_HEAD.length)).toString('latin1') === AGE_HEAD
}

/** Writes bytes encrypted into a new file, readable by its owner alone; `known` is what it will be called. */
export async function writeEncrypted(
  path: string,
  known: string,
  bytes: Uint8Array,
  passphrase: string,
): Promise<void> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
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
  decrypter.addPassphrase(passphrase)
  try {
    return Buffer.from(await decrypter.decrypt(sealed))
  } catch {
    throw new Refused([{ code: 'passphrase-wrong', data: { path } }])
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
