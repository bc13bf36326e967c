import { type Day, readDay } from '../basics/time.ts'
import type { OwnerKind } from './unit.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** What is put around a number to keep a spreadsheet from it. */
const AROUND = /^(?:=(?=['"`\s]*\d{15})|[\s'"`´ˊˋ′″‘’‛“”„])+|[\s'"`´ˊˋ′″‘’‛“”„]+$/g
/** The name of the paper in front of a number. */
const LABEL =
  /^(?:(?:居民)?身份证|护照|(?:港澳|台胞|来往)?通行证|回乡证|台胞证|营业执照|(?:统一)?(?:社会)?信用代码|证件)(?:号码?)?[:：]?\s*(?=[0-9A-Za-z])/
/** The name of the paper behind it, in brackets. */
const LABEL_BEHIND = /\s*[(（[【][^()（）[\]【】]*(?:证|照|代码)(?:号码?)?[)）\]】]$/
/** What stands between the parts of a number that is written in groups. */
const BETWEEN = /[\s\-‐-―−.·_]/g
/** Signs that are taken for the X at the end of an identity number: a cross, Cyrillic and Greek letters, a star. */
const CROSS = /^(\d{17})[x×✕✖╳✗хХχΧⅩⅹ*]$/

/**
 * A certificate number without what is only around it: `'310…`, `="310…"`, and an identity number without its label, its
 * groups and other signs for X.
 */
export function plainIdNo(idNo: string): string {
  if (/^[0-9A-Z]*$/.test(idNo)) return idNo
  const bare = idNo.replace(AROUND, '')
  const joined = bare.replace(LABEL, '').replace(LABEL_BEHIND, '').replace(BETWEEN, '').replace(CROSS, '$1X')
  return /^(?:\d{15}|\d{17}[\dX])$/.test(joined) ? joined : bare
}

/**
 * A certificate number as it is compared: upper case, no spaces, an old 15-digit identity number in its
 * 18-digit form (GB 11643: century 19 and a check character added), a travel permit without the count of its
 * renewals: its first nine characters are the holder's for life. A sealed number was folded before it was sealed.
 */
export function foldIdNo(idNo: string, kind: OwnerKind): string {
  if (idNo.length === 18 && /^[0-9A-Z]+$/.test(idNo)) return idNo
  const sealed = sealedParts(idNo)
  if (sealed) return sealed.compared
  const folded = plainIdNo(idNo).replace(LABEL, '').replace(/\s+/g, '').toUpperCase()
  if (kind !== 'person') return folded
  if (/^\d{15}$/.test(folded)) {
    const seventeen = `${folded.slice(0, 6)}19${folded.slice(6)}`
    return seventeen + identityCheck(seventeen)
  }
  return /^[HM]\d{8}(?:\d{2}|\(\d{2}\))$/.test(folded) ? folded.slice(0, 9) : folded
}

/** The papers that a number may be of. */
const PAPER_KINDS = ['identity', 'permit', 'passport', 'military', 'credit', 'registration', 'other'] as const
type Paper = (typeof PAPER_KINDS)[number]

/** By their form, as {@link foldIdNo} gives it. */
const PAPERS: Readonly<Record<OwnerKind, readonly (readonly [RegExp, Paper])[]>> = {
  person: [
    [/^\d{17}[\dX]$/, 'identity'],
    [/^[HM]\d{8}$/, 'permit'],
    [/^[A-Z]{1,2}\d{7,8}$/, 'passport'],
    [/\p{Script=Han}/u, 'military'],
  ],
  organisation: [
    [/^[0-9A-Z]{18}$/, 'credit'],
    [/^\d{15}$|^\d{13}$|^\d{8}-?[\dX]$/, 'registration'],
  ],
}

/** Papers that get another number when they are issued anew. */
const RENEWED: ReadonlySet<Paper> = new Set<Paper>(['passport', 'military'])

/** The letter with which a sealed number says what it is of. */
const LETTERS: Readonly<Record<Paper, string>> = {
  identity: 'i',
  permit: 'p',
  passport: 's',
  military: 'm',
  credit: 'c',
  registration: 'r',
  other: 'o',
}

/** The paper that a number is of. */
function paperOf(idNo: string, kind: OwnerKind): Paper {
  const sealed = sealedParts(idNo)
  const folded = sealed ? '' : foldIdNo(idNo, kind)
  const found = sealed
    ? Object.entries(LETTERS).find(([, letter]) => letter === sealed.letter)?.[0]
    : PAPERS[kind].find(([form]) => form.test(folded))?.[1]
  return PAPER_KINDS.find(paper => paper === found) ?? 'other'
}

/** What a sealed number says in the clear: the kind of paper, so that renewed ones are told from those for life. */
export function paperLetter(idNo: string, kind: OwnerKind): string {
  return LETTERS[paperOf(idNo, kind)]
}

/** Does a number name its owner for good, so that another one of its kind is somebody else's? */
export function isLasting(idNo: string, kind: OwnerKind): boolean {
  const paper = paperOf(idNo, kind)
  return paper === 'identity' || paper === 'credit'
}

/** Folded numbers by the paper they are of, those left out that are another one after each renewal. */
export function lastingNumbers(
  owners: readonly { readonly idNo: string; readonly kind: OwnerKind }[],
): Map<Paper, Set<string>> {
  const numbers = new Map<Paper, Set<string>>()
  for (const { idNo, kind } of owners) {
    if (idNo === '') continue
    const folded = foldIdNo(idNo, kind)
    const paper = paperOf(idNo, kind)
    if (RENEWED.has(paper)) continue
    numbers.set(paper, (numbers.get(paper) ?? new Set()).add(folded))
  }
  return numbers
}

export type IdNoFault = 'id-check' | 'id-length' | 'id-damaged'

/**
 * What is odd about a certificate number (samples P11): a wrong check character, or digits of a length that no
 * certificate has; `id-damaged`, and none at all, is what a spreadsheet that keeps fifteen digits makes of eighteen.
 * Passports and permits have nothing to check, nor has what is sealed. Only ever a warning: any other number still identifies.
 */
export function idNoFault(idNo: string, kind: OwnerKind): IdNoFault | undefined {
  // Nearly every number is a person's and right.
  if (kind === 'person' && idNo.length === 18 && identityCheck(idNo) === idNo[17]) return undefined
  if (sealedParts(idNo)) return undefined
  const folded = plainIdNo(idNo).replace(/\s+/g, '').toUpperCase()
  if (folded.length === 18 && /^[0-9A-Z]{18}$/.test(folded)) {
    const check = kind === 'organisation' ? creditCheck(folded) : identityCheck(folded)
    if (check === folded[17]) return undefined
    return isCut(folded) ? 'id-damaged' : 'id-check'
  }
  if (/^\d{15,}\.0+$/.test(folded)) return 'id-damaged'
  if (/^\d+X?$/.test(folded) && folded.length !== 15 && folded.length !== 18) return 'id-length'
  return undefined
}

/** Eighteen digits of which the last three may have been lost; one in eleven of such has a right check digit. */
export function isCut(idNo: string): boolean {
  return /^\d{15}000$/.test(idNo)
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

/*
 * A certificate number or a telephone as a record with a passphrase holds it: `密<cipher>:<letter>`, and where a number was not
 * written in the form in which numbers are compared `密<cipher of that form>.<cipher as written>:<letter>`. The same number
 * gives the same cipher, so whatever compares numbers compares these instead and never needs the passphrase.
 */

const FORM = /^(密[\w-]{38,})(?:\.([\w-]{38,}))?:([a-z])$/
const HEAD = '密'

/** The letter of a telephone; the others are those of the papers that a number may be of. */
export const TELEPHONE = 't'

export interface SealedNumber {
  /** What is compared; it begins with 密. */
  readonly compared: string
  /** As it was written; empty where that is the same. */
  readonly written: string
  readonly letter: string
}

/** The parts of a sealed number; undefined for one that anybody can read. */
export function sealedParts(text: string): SealedNumber | undefined {
  if (!text.startsWith(HEAD)) return undefined
  const [, compared, written = '', letter] = FORM.exec(text) ?? []
  return compared === undefined || letter === undefined ? undefined : { compared, written, letter }
}

export function sealedText({ compared, written, letter }: SealedNumber): string {
  return `${compared}${written === '' ? '' : `.${written}`}:${letter}`
}

/** What is compared, of a cipher; and back. */
export const comparedOf = (cipher: string) => `${HEAD}${cipher}`
export const cipherOf = (compared: string) => compared.slice(HEAD.length)
