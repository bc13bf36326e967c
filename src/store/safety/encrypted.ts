import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Refused } from '../../basics/problem.ts'
import { guard } from '../open.ts'

/*
 * Encrypted backups are files of the age format with a passphrase (age-encryption.org/v1, scrypt and ChaCha20-Poly1305):
 * `age -d` opens them too, should this program be gone.
 */

const AGE_HEAD = 'age-encryption.org/v1\n'

/** Does a file say that it is encrypted? */
export function isEncrypted(path: string): boolean {
  return guard(path, () => readFileSync(path).subarray(0, AGE_HEAD.length).toString('latin1') === AGE_HEAD)
}

/** Writes an encrypted copy of a file, readable by its owner alone. */
export async function encryptFile(from: string, to: string, passphrase: string): Promise<void> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  const bytes = await encrypter.encrypt(new Uint8Array(readFileSync(from)))
  guard(to, () => writeFileSync(to, bytes, { mode: 0o600 }))
}

/** Writes what an encrypted file holds, readable by its owner alone; refused when the passphrase does not open it. */
export async function decryptFile(from: string, to: string, passphrase: string): Promise<void> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const sealed = new Uint8Array(guard(from, () => readFileSync(from)))
  let bytes: Uint8Array
  try {
    bytes = await decrypter.decrypt(sealed)
  } catch {
    throw new Refused([{ code: 'passphrase-wrong', data: { path: from } }])
  }
  guard(to, () => {
    rmSync(to, { force: true })
    writeFileSync(to, bytes, { mode: 0o600 })
    chmodSync(to, 0o600)
  })
}
