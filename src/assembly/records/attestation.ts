import { sha256 } from '../../basics/digest.ts'

/** 签认: what a teller signed with a key of their own: the record as it was at the close or the declaration, and what it came to. */
export interface Attestation {
  readonly no: number
  readonly signer: string
  /** Ed25519, in hex. */
  readonly publicKey: string
  readonly moment: 'closed' | 'declared'
  /** The entry of the log by which that moment came, and its hash. */
  readonly entry: number
  readonly head: string
  /** The check code of what stood on record when it was signed. */
  readonly checkCode: string
  readonly signedAt: string
  readonly signature: string
}

/** The text that is signed; `assembly` is `compound/assembly`. Its lines are in FORMAT.md of the proof. */
export function attestedText(
  assembly: string,
  {
    moment,
    entry,
    head,
    checkCode,
    signedAt,
  }: Omit<Attestation, 'no' | 'signer' | 'publicKey' | 'signature'>,
): string {
  return ['hoa-attestation/1', assembly, moment, entry, head, checkCode, signedAt].join('\n')
}

/** By what people know a key: written on paper before it is used. */
export function fingerprintOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'hex')).slice(0, 32)
}
