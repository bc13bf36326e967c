import { openVault, readNumberLock, type Vault } from '../../store/people/numbers.ts'
import { PASSPHRASE_FILE, passphraseOf } from '../files/passphrase.ts'
import type { Session } from '../frame/session.ts'

export const OF_NUMBERS = {
  zh: '证件号码和电话的口令',
  en: 'passphrase of certificate numbers and telephones',
}

/** Of a command that shows or adds numbers. */
export const NUMBERS = { 'passphrase-file': PASSPHRASE_FILE } as const

/**
 * Opens the compound's certificate numbers and telephones for this command, with the passphrase where they are sealed: what is
 * written from then on is sealed. Undefined where they are in the clear.
 */
export async function openNumbers(call: Session): Promise<Vault | undefined> {
  const { db, compound } = call
  if (!readNumberLock(db, compound.id)) return undefined
  return openVault(db, compound.id, await passphraseOf(call, 'known', OF_NUMBERS))
}
