import { type Day, readDay } from '../basics/time.ts'
import type { OwnerKind } from './unit.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * A certificate number as it is compared: upper case, no spaces, an old 15-digit identity number in its
 * 18-digit form (GB 11643: century 19 and a check character added).
 */
export function foldIdNo(idNo: string, kind: OwnerKind): string {
  if (idNo.length === 18 && /^[0-9A-Z]+$/.test(idNo)) return idNo
  const folded = idNo.replace(/\s+/g, '').toUpperCase()
  if (kind === 'person' && /^\d{15}$/.test(folded)) {
    const seventeen = `${folded.slice(0, 6)}19${folded.slice(6)}`
    return seventeen + identityCheck(seventeen)
  }
  return folded
}

export type IdNoFault = 'id-check' | 'id-length'

/**
 * What is odd about a certificate number (samples P11): a wrong check character, or digits of a length that no
 * certificate has. Passports and permits have nothing to check. Only ever a warning: the number still identifies.
 */
export function idNoFault(idNo: string, kind: OwnerKind): IdNoFault | undefined {
  // Nearly every number is a person's and right.
  if (kind === 'person' && idNo.length === 18 && identityCheck(idNo) === idNo[17]) return undefined
  const folded = idNo.replace(/\s+/g, '').toUpperCase()
  if (folded.length === 18 && /^[0-9A-Z]{18}$/.test(folded)) {
    if (kind === 'organisation') return creditCheck(folded) === folded[17] ? undefined : 'id-check'
    return identityCheck(folded) === folded[17] ? undefined : 'id-check'
  }
  if (/^\d+X?$/.test(folded) && folded.length !== 15 && folded.length !== 18) return 'id-length'
  return undefined
}

/** The check character of seventeen digits; empty when one is none. */
function identityCheck(text: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return ''
    sum += digit * (WEIGHTS[i] ?? 0)
  }
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/** Check character of a 统一社会信用代码 (GB 32100-2015). */
function creditCheck(code: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const value = CREDIT_ALPHABET.indexOf(code[i] ?? '')
    if (value < 0) return ''
    sum += value * (CREDIT_WEIGHTS[i] ?? 0)
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

/** The day of birth that an identity number carries; undefined for other papers and impossible days. */
export function birthdayOf(idNo: string, kind: OwnerKind): Day | undefined {
  const folded = foldIdNo(idNo, kind)
  const found = kind === 'person' ? /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(folded) : null
  return found ? readDay(`${found[1]}-${found[2]}-${found[3]}`) : undefined
}
