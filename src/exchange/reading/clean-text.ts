import { CONTROL, foldWidth, INVISIBLE } from '../../basics/text.ts'
import type { CellPlace, Findings } from '../problems.ts'
import { type OddCell, REPORTED } from '../table/table.ts'

/** Limits of contract §3, in characters. */
export const MAX_CODE = 64
const MAX_CELL = 500
/** Not even looked at. */
const GIANT = 10_000

/** Anything that plain text does not have; what it is, the slow way finds out. Table readers leave no CR. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each mark is meant by itself
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u0300-\u036f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3099\u309a\u3164\ud800-\ufaff\ufe00-\ufe0f\ufeff-\uffff]/
const BROKEN = /[\u0000\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What keeps a spreadsheet from taking text for something else: our own export's `'`, others' backtick and `="…"`. */
const GUARD = /^(?:'|`|=\s*"([^"]*)"$)/

/** Nothing to clean, as nearly every cell. */
export function isPlain(text: string): boolean {
  const { length } = text
  const first = text.charCodeAt(0)
  if (length > MAX_CODE || first <= 32 || mayBeGuard(first) || text.charCodeAt(length - 1) <= 32) return false
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    // Printed ASCII and Chinese; of anything else the expression knows.
    if (!((c >= 32 && c < 127) || (c > 0x3000 && c < 0xd800 && c !== 0x3164))) return !UNUSUAL.test(text)
  }
  return true
}

/**
 * A cell's text: invisible characters taken out, width folded, trimmed. Broken and control characters are reported, and
 * such a cell has no text.
 */
export function cleanText(raw: string, place: CellPlace, findings: Findings): string | OddCell {
  if (raw.length > GIANT) {
    findings.problem('cell-too-long', place, { length: raw.length, limit: MAX_CELL })
    return REPORTED
  }
  const usual = UNUSUAL.test(raw) ? withoutUnusual(raw, place, findings) : raw
  if (usual === undefined) return REPORTED
  let text = usual.trim()
  if (text.length > MAX_CELL) text = withinLimit(text, place, findings)
  return mayBeGuard(text.charCodeAt(0)) ? text.replace(GUARD, '$1').trim() : text
}

/** Up to here V8 copies a piece of a text. */
const COPIED = 12
const PRINTED_ASCII = /^[ -~]*$/
const spare = Buffer.alloc(8 * 1024)

/**
 * The same text by itself, for what stays: a longer piece of a text keeps all of that in memory, here the whole file's,
 * which is a quarter of what an import of hundreds of thousands of rows takes.
 */
export function ownText(text: string): string {
  if (text.length <= COPIED || text.length * 2 > spare.length) return text
  const encoding = PRINTED_ASCII.test(text) ? 'latin1' : 'utf16le'
  return spare.toString(encoding, 0, spare.write(text, encoding))
}

/** `'`, backtick and `=`. */
function mayBeGuard(first: number): boolean {
  return first === 39 || first === 96 || first === 61
}

function withoutUnusual(raw: string, place: CellPlace, findings: Findings): string | undefined {
  const text = raw.replace(/[\u2028\u2029]/g, '\n')
  if (text.search(BROKEN) >= 0) {
    findings.problem('broken-text', place)
    return undefined
  }
  if (text.search(CONTROL) >= 0) {
    findings.problem('control-character', place, { character: codePoint(text, CONTROL) })
    return undefined
  }
  const seen = text.replace(INVISIBLE, '')
  if (seen !== text) findings.warn('invisible-character', place, { character: codePoint(text, INVISIBLE) })
  // One form of each character, so that two spellings of a name that nobody can tell apart are one.
  return foldWidth(seen.search(PRIVATE) < 0 ? seen : withoutPrivate(seen, place, findings)).normalize('NFC')
}

const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/
/** Where GBK had no code for a character yet, Windows put these for its FE50 to FEA0; GB 18030 has them all by now. */
const GBK_PRIVATE = 0xe815
const GBK_CHARACTERS = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
]

/** Private characters that are known for what they stand for; all are told. */
function withoutPrivate(text: string, place: CellPlace, findings: Findings): string {
  let read = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const isPrivate = PRIVATE.test(character)
    const known = isPrivate ? GBK_CHARACTERS[code - GBK_PRIVATE] : undefined
    const named = `U+${code.toString(16).toUpperCase()}`
    if (known !== undefined) findings.warn('private-use-read', place, { character: named, read: known })
    else if (isPrivate) findings.warn('private-use', place, { character: named })
    read += known ?? character
  }
  return read
}

function withinLimit(text: string, place: CellPlace, findings: Findings): string {
  const characters = [...text]
  if (characters.length <= MAX_CELL) return text
  findings.problem('cell-too-long', place, { length: characters.length, limit: MAX_CELL })
  return characters.slice(0, MAX_CELL).join('')
}

function codePoint(text: string, kind: RegExp): string {
  const found = text.match(kind)?.[0]?.codePointAt(0) ?? 0
  return `U+${found.toString(16).toUpperCase().padStart(4, '0')}`
}
