/*
 * 记录码: what the two-dimensional code of a paper says of the record it was printed from, so that whoever holds the paper can
 * hold the record against it. Only codes and the assembly's own are in it, nothing about a person.
 */

/** A moment of an assembly that papers bear, and the entry of the log by which it came. */
export interface RecordMoment {
  readonly moment: 'convened' | 'closed' | 'declared'
  /** The entry's number and hash: the head of the log then. */
  readonly no: number
  readonly hash: string
}

const FORM = 'HOA2'
/** As many digits as are printed: 128 bits. */
const DIGITS = 32

/** `HOA2|<compound>/<assembly>|<moment>|<entry>|<head>|<roll>|<check code>`, the last empty before the declaration. */
export function recordCodeText(
  assembly: string,
  { moment, no, hash }: RecordMoment,
  roll: string,
  checkCode: string,
): string {
  const digits = (hex: string) => hex.replace(/\s/g, '').slice(0, DIGITS)
  return [FORM, assembly, moment, no, digits(hash), digits(roll), digits(checkCode)].join('|')
}

/** The codes that somebody typed or scanned: one alone, with or without spaces, or all of a scanned one; undefined for anything else. */
export function readRecordCodes(typed: string): string[] | undefined {
  const text = typed.normalize('NFKC').trim()
  const scanned = text.toUpperCase().startsWith(`${FORM}|`) ? text.split('|').slice(4) : [text]
  const codes = scanned.map(part => part.replace(/[\s-]/g, '').toLowerCase()).filter(code => code !== '')
  const are = codes.length > 0 && codes.every(code => /^[0-9a-f]{32,64}$/.test(code))
  return are ? codes : undefined
}
