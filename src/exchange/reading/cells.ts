import { AREA_LIMIT, type Area, type AreaFault, CM2_PER_M2, readArea } from '../../basics/area.ts'
import { CONTROL, foldWidth, INVISIBLE } from '../../basics/text.ts'
import { type Day, dayOf, type Minute, minuteOfSerial, minuteWithSpace, readTime } from '../../basics/time.ts'
import { type Findings, type Place, quoted, quotedFigure } from '../problems.ts'
import { type Cell, type OddCell, REPORTED } from '../table/table.ts'

/** Limits of contract §3, in characters. */
export const MAX_CODE = 64
const MAX_CELL = 500
/** Not even looked at. */
const GIANT = 10_000

/** Anything that plain text does not have; what it is, the slow way finds out. Table readers leave no CR. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each mark is meant by itself
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff-\uffff]/
const BROKEN = /[\u0000\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What an export puts a `'` before, and import takes it off again. */
const NEUTRALISED = /^'+[=+\-@\t\r]/

/** Nothing to clean, as nearly every cell. */
export function isPlain(text: string): boolean {
  const { length } = text
  const first = text.charCodeAt(0)
  if (length > MAX_CODE || first <= 32 || first === 39 || text.charCodeAt(length - 1) <= 32) return false
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
export function cleanText(raw: string, place: Place, findings: Findings): string | OddCell {
  if (raw.length > GIANT) {
    findings.problem('cell-too-long', place, { length: raw.length, limit: MAX_CELL })
    return REPORTED
  }
  const usual = UNUSUAL.test(raw) ? withoutUnusual(raw, place, findings) : raw
  if (usual === undefined) return REPORTED
  let text = usual.trim()
  if (text.length > MAX_CELL) text = withinLimit(text, place, findings)
  return text.charCodeAt(0) === 39 && NEUTRALISED.test(text) ? text.slice(1) : text
}

function withoutUnusual(raw: string, place: Place, findings: Findings): string | undefined {
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
  return foldWidth(seen)
}

function withinLimit(text: string, place: Place, findings: Findings): string {
  const characters = [...text]
  if (characters.length <= MAX_CELL) return text
  findings.problem('cell-too-long', place, { length: characters.length, limit: MAX_CELL })
  return characters.slice(0, MAX_CELL).join('')
}

function codePoint(text: string, kind: RegExp): string {
  const found = text.match(kind)?.[0]?.codePointAt(0) ?? 0
  return `U+${found.toString(16).toUpperCase().padStart(4, '0')}`
}

const ERROR_TEXT =
  /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERR!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$|^Err:\d{3}$/

/**
 * A cleaned cell as text: a number without a point when it is whole (samples P5). Undefined when it is an error, a
 * formula without a value, a truth value or a date, which is then reported.
 */
export function textOf(cell: Cell | undefined, place: Place, findings: Findings): string | undefined {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'string') {
    if (!mayBeError(cell) || !ERROR_TEXT.test(cell)) return cell
    findings.problem('cell-error', place, { value: cell })
    return undefined
  }
  switch (cell.kind) {
    case 'reported':
      return undefined
    case 'error':
      findings.problem('cell-error', place, { value: quoted(cell.text) })
      return undefined
    case 'unreadable':
      findings.problem('cell-unreadable', place, { value: quoted(cell.text) })
      return undefined
    case 'boolean':
      findings.problem('cell-boolean', place, { value: cell.text })
      return undefined
    case 'no-value':
      findings.problem('cell-no-value', place)
      return undefined
    case 'date':
      findings.problem('cell-date', place, {
        value: cell.serial === undefined ? quotedFigure(cell.text) : dayText(cell.serial),
      })
      return undefined
  }
}

/** Only text that begins with `#` or `E` can be the text of an error. */
export function mayBeError(text: string): boolean {
  const first = text.charCodeAt(0)
  return first === 35 || first === 69
}

function numberText(number: number): string {
  return Number.isInteger(number) && Math.abs(number) >= 1e21 ? BigInt(number).toString() : String(number)
}

function dayText(serial: number): string {
  return minuteOfSerial(serial, false)?.slice(0, 10) ?? String(serial)
}

/** A number cell as an area: the decimal of at most four places within 1e-9 of it (samples P6). */
function areaOfNumber(number: number): Area | AreaFault {
  if (number >= AREA_LIMIT / CM2_PER_M2) return 'too-large'
  const area = Math.round(number * CM2_PER_M2)
  if (area <= 0) return 'not-positive'
  return Math.abs(number - area / CM2_PER_M2) <= 1e-9 ? area : 'too-many-decimals'
}

/** Reads an area; null when the cell is empty, undefined when it is wrong and reported. */
export function areaOf(cell: Cell | undefined, place: Place, findings: Findings): Area | null | undefined {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'object' && cell.kind === 'unreadable') {
    findings.problem('area-unreadable', place, { value: quotedFigure(cell.text) })
    return undefined
  }
  const text = textOf(cell, place, findings)
  if (text === undefined) return undefined
  const area = typeof cell === 'number' ? areaOfNumber(cell) : readArea(text)
  if (typeof area === 'number') return area
  const value = quotedFigure(text)
  switch (area) {
    case 'not-a-number':
      findings.problem('area-unreadable', place, { value })
      return undefined
    case 'too-many-decimals':
      findings.problem('area-decimals', place, { value })
      return undefined
    case 'not-positive':
      findings.problem('area-not-positive', place, { value })
      return undefined
    case 'too-large':
      findings.problem('area-too-large', place, { value, limit: AREA_LIMIT / CM2_PER_M2 })
      return undefined
  }
}

/** Reads a time (samples P10); null when the cell is empty or wrong, the latter reported. */
export function minuteOf(
  cell: Cell | undefined,
  date1904: boolean,
  place: Place,
  findings: Findings,
): Minute | null {
  return readTimeCell(cell, date1904, place, findings, 'time-unreadable')
}

/** Reads a day; a time of day behind it is left off. Null as in {@link minuteOf}. */
export function dayOfCell(
  cell: Cell | undefined,
  date1904: boolean,
  place: Place,
  findings: Findings,
): Day | null {
  const minute = readTimeCell(cell, date1904, place, findings, 'day-unreadable')
  return minute === null ? null : dayOf(minute)
}

function readTimeCell(
  cell: Cell | undefined,
  date1904: boolean,
  place: Place,
  findings: Findings,
  fault: 'time-unreadable' | 'day-unreadable',
): Minute | null {
  if (cell === undefined || cell === '') return null
  const serial =
    typeof cell === 'number'
      ? cell
      : typeof cell === 'object' && cell.kind === 'date'
        ? cell.serial
        : undefined
  let text: string | undefined
  if (serial !== undefined) text = String(serial)
  else
    text = typeof cell === 'object' && cell.kind === 'date' ? cell.text.trim() : textOf(cell, place, findings)
  if (text === undefined) return null
  const ofSerial = serial === undefined ? undefined : minuteOfSerial(serial, date1904)
  // 20260305 in a workbook is a number, and none that could be a serial.
  const written = ofSerial === undefined ? readTime(text) : undefined
  const minute = ofSerial ?? written?.minute
  if (minute !== undefined) {
    if (written?.zoned)
      findings.warn('time-zone', place, { value: quotedFigure(text), time: minuteWithSpace(minute) })
    return minute
  }
  findings.problem(fault, place, { value: quotedFigure(text) })
  return null
}
