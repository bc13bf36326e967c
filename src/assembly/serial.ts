import { clearText, keyedDigest, readClearText } from '../basics/digest.ts'

/** Check digit of ISO 7064 MOD 11,10 over a string of digits. */
export function checkDigit(digits: string): string {
  let product = 10
  for (const c of digits) {
    const sum = (Number(c) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/** 票号 of a voter's ballot: `<assembly>-<number, five digits or more>-<check digit>`. */
export function serialOf(assemblyCode: string, voterNo: number): string {
  const digits = String(voterNo).padStart(5, '0')
  return `${assemblyCode}-${digits}-${checkDigit(digits)}`
}

export type SerialFault = 'not-a-serial' | 'other-assembly' | 'wrong-check-digit'

/** Reads a serial of this assembly; the voter's number, or what is wrong with it. */
export function readSerial(assemblyCode: string, text: string): number | SerialFault {
  const found = /^([a-z][a-z0-9-]*)-(\d{5,9})-(\d)$/.exec(text.toLowerCase())
  if (!found) return 'not-a-serial'
  const [, code, digits = '', check] = found
  if (checkDigit(digits) !== check) return 'wrong-check-digit'
  return code === assemblyCode ? Number(digits) : 'other-assembly'
}

/** 备用票号: spare papers have a series of their own, marked by an x: `<assembly>-x<number>-<check digit>`. */
export function spareSerialOf(assemblyCode: string, no: number): string {
  const digits = String(no).padStart(5, '0')
  return `${assemblyCode}-x${digits}-${checkDigit(digits)}`
}

/** Reads the serial of a spare paper as {@link readSerial} reads a voter's. */
export function readSpareSerial(assemblyCode: string, text: string): number | SerialFault {
  const found = /^([a-z][a-z0-9-]*)-x(\d{5,9}-\d)$/.exec(text.toLowerCase())
  return found ? readSerial(assemblyCode, `${found[1]}-${found[2]}`) : 'not-a-serial'
}

/*
 * The code on a ballot paper: the serial and a check code, nothing about a person. The check code is made with a secret
 * of the assembly that stands on no paper: who copies a paper copies its code, but nobody makes one for another serial. A paper that
 * replaces another has the same serial and another check code, so that the desk can tell the old from the new.
 */

/** The first part of the code: whose it is, and how it is written. */
const FORM = 'HOA1'
/** 40 bits: a guess is right once in a million million. */
const LENGTH = 8

/** A scanned code in its parts; the check code is folded. */
export interface PaperCode {
  readonly serial: string
  readonly check: string
}

/** The check code of a serial's paper: `issue` is 0 for the first, 1 for what replaced it, and so on. */
export function checkOf(key: Uint8Array, serial: string, issue: number): string {
  return clearText(keyedDigest(key, `${serial}\n${issue}`), LENGTH)
}

/** What the two-dimensional code says: `HOA1|<serial>|<check code>`. */
export function paperCodeText({ serial, check }: PaperCode): string {
  return `${FORM}|${serial}|${check}`
}

/** A check code as people read it: `ABCD-EFGH`. */
export function readableCheck(check: string): string {
  return check.replace(/.{4}(?=.)/g, part => `${part}-`)
}

/** Reads a check code that was typed without its serial, as it stands under the printed square: `ABCD-EFGH`. */
export function readCheckAlone(text: string): string | undefined {
  const word = text.trim()
  return /^[0-9A-Z]{4}-[0-9A-Z]{4}$/i.test(word) && /[a-z]/i.test(word) ? readClearText(word) : undefined
}

/** Reads a scanned code, or a serial and its readable check code with a space between; undefined when it is neither. */
export function readPaperCode(text: string): PaperCode | undefined {
  const word = text.trim()
  const found =
    /^HOA1\|([^|]+)\|([^|]+)$/i.exec(word) ?? /^(\S+-x?\d{5,9}-\d)\s+([0-9A-Z]{4}-?[0-9A-Z]{4})$/i.exec(word)
  if (!found) return undefined
  return { serial: (found[1] ?? '').trim().toLowerCase(), check: readClearText(found[2] ?? '') }
}
