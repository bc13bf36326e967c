import { serialOf } from '../../assembly/serial.ts'
import { canonicalJson } from '../../basics/canonical.ts'
import { clearText, keyedDigest, sha256 } from '../../basics/digest.ts'

/*
 * A paper's marks are few: who has their digest finds them by trying. So each goes into its digest with a salt that stands
 * on its owner's slip and nowhere else. Salts are made from a secret of the assembly, so that a slip can be printed again.
 */

/** What tells papers apart: the voter's serial and the number of the paper. */
export interface PaperName {
  readonly voter: number
  readonly no: number
}

/** 80 bits, in characters that are hard to mistake. */
const SALT_LENGTH = 16

/** What of a proof is bound by a secret that only slips open. */
export class Commitments {
  private readonly secret: Uint8Array
  private readonly assemblyCode: string

  constructor(secret: Uint8Array, assemblyCode: string) {
    this.secret = secret
    this.assemblyCode = assemblyCode
  }

  salt({ voter, no }: PaperName): string {
    return clearText(keyedDigest(this.secret, `${this.serial(voter)}\n${no}`), SALT_LENGTH)
  }

  /** The digest that stands in the record in place of the marks. */
  commitment(paper: PaperName, marks: string): string {
    const { no } = paper
    return sha256(canonicalJson({ serial: this.serial(paper.voter), no, marks, salt: this.salt(paper) }))
  }

  private serial(voter: number): string {
    return serialOf(this.assemblyCode, voter)
  }
}
