import { Encrypter } from 'age-encryption'

/**
 * A file of the age format as another program may have written it: by the library alone, and with hardly any work, which is for the
 * writer to choose. Where encrypting is not what a test is about, a second goes by for each that hoa writes or that asks for as much.
 */
export async function aged(content: Uint8Array | string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(4)
  return encrypter.encrypt(content)
}
