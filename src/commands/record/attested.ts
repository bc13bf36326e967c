import { type Attestation, attestedText, fingerprintOf } from '../../assembly/records/attestation.ts'
import { isSigned, printedCode } from '../../basics/digest.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import { MOMENT_WORDS } from '../../documents/wording/notice-words.ts'
import { entryOf } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readAttestations } from '../../store/review.ts'

/** What a teller signed, held against the record as it is. */
export interface Attested
  extends Pick<Attestation, 'signer' | 'moment' | 'entry' | 'signedAt' | 'checkCode'> {
  readonly assembly: string
  readonly fingerprint: string
  /** Does the signature hold, and is the entry still the one that was signed? */
  readonly holds: boolean
  /** Is what was signed what is counted now? */
  readonly current: boolean
}

/** What tellers signed of an assembly; `checkCode` is what it comes to now. */
export function attestedOf(
  db: Db,
  { id, path }: { readonly id: number; readonly path: string },
  checkCode: string,
): Attested[] {
  return readAttestations(db, id).map(one => {
    const { signer, moment, entry, signedAt, publicKey, signature, head } = one
    const found = entryOf(db, entry, head)
    const isThere =
      found?.subject === path && found.act === (moment === 'closed' ? 'assembly.close' : 'assembly.declare')
    return {
      ...{ assembly: path, signer, moment, entry, signedAt, checkCode: one.checkCode },
      fingerprint: fingerprintOf(publicKey),
      holds: isThere && isSigned(publicKey, attestedText(path, one), signature),
      current: one.checkCode === checkCode,
    }
  })
}

export function brokenAttestations(all: readonly Attested[]): Problem[] {
  return all
    .filter(({ holds }) => !holds)
    .map(({ assembly, signer }) => ({ code: 'attestation-broken', data: { assembly, signer } }))
}

/** What was lawfully changed after it was signed is no forgery, but nobody has signed it. */
export function outdatedAttestations(all: readonly Attested[]): Problem[] {
  const signedNow = new Set(all.filter(({ current }) => current).map(key))
  return all
    .filter(one => one.holds && !one.current && !signedNow.has(key(one)))
    .map(({ assembly, signer }) => ({ code: 'attestation-outdated', data: { assembly, signer } }))
}

function key({ assembly, fingerprint }: Attested): string {
  return `${assembly} ${fingerprint}`
}

export function attestedWords({
  assembly,
  signer,
  fingerprint,
  moment,
  signedAt,
  checkCode,
}: Attested): Phrase {
  const code = printedCode(checkCode)
  return {
    zh: `签认 ${assembly}：${signer} 于 ${signedAt} 签认${MOMENT_WORDS[moment].zh}时的记录，核验码 ${code}，指纹 ${printedCode(fingerprint)}`,
    en: `Signed ${assembly}: ${signer}, ${signedAt}, the record at the ${MOMENT_WORDS[moment].en}, check code ${code}, fingerprint ${printedCode(fingerprint)}`,
  }
}
