import type { Election } from '../../assembly/item.ts'
import { unitCode } from '../../assembly/place.ts'
import { AREA_LIMIT, type Area, type AreaFault, CM2_PER_M2, readArea } from '../../basics/area.ts'
import { type Day, dayOf, type Minute, minuteOfSerial, minuteWithSpace, readTime } from '../../basics/time.ts'
import { type CellPlace, type Findings, quoted, quotedFigure } from '../problems.ts'
import type { Cell, OddCell } from '../table/table.ts'

const ERROR_TEXT =
  /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERR!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$|^Err:\d{3}$/

/** What a column that is too narrow shows, and text written as it shows keeps. */
const TOO_NARROW = /^#{2,}$/

/**
 * A cleaned cell as text: a number without a point when it is whole (samples P5). Undefined when it is an error, a
 * formula without a value, a truth value or a date, which is then reported.
 */
export function textOf(cell: Cell | undefined, place: CellPlace, findings: Findings): string | undefined {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'string') {
    if (!mayBeError(cell)) return cell
    if (TOO_NARROW.test(cell)) findings.problem('cell-narrow', place)
    else if (ERROR_TEXT.test(cell)) findings.problem('cell-error', place, { value: cell })
    else return cell
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
    case 'shown':
      return cell.text
    case 'scaled':
      return numberText(cell.serial ?? Number.NaN)
    case 'date':
      findings.problem('cell-date', place, {
        value: cell.serial === undefined ? quotedFigure(cell.text) : dayText(cell.serial),
      })
      return undefined
  }
}

/** A unit, building or entrance that a spreadsheet has taken for a day, a month or a time of day. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DATES: readonly RegExp[] = [
  /^(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?$|^[〇零一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?$/,
  /^(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:\s.*)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:19|20)\d\d$/,
  new RegExp(
    `^\\d{1,4}[-\\s/]${MONTH}(?:[-\\s/]\\d{2,4})?$|^${MONTH}[-\\s/]\\d{1,4}(?:[-\\s/,]+\\d{2,4})?$`,
    'i',
  ),
  /^\d{1,2}-[一二三四五六七八九十]+月(?:-\d{2,4})?$/,
  /^\d{1,2}:\d{2}(?::\d{2}(?:\s*[AP]M)?|\s*[AP]M)$/i,
]
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/i
/** What a code that is neither does not hold. */
const MAY_BE_ODD = /[年月日:+%]|[-/.].*[-/.]|[A-Za-z]{3}|\.0/
/** A spreadsheet may have made these, and a person may have written them. */
const DOUBTFUL = /^\d\d\/\d\d\/\d\d$|^\d{1,2}:\d{2}$|^\d+(?:\.\d+)?%$|^\d+\.0+$/

/**
 * A unit as it is looked up, a building or an entrance. Undefined when it has become a date or a number in scientific form,
 * which is reported: a workbook would have said so of the cell, and text must be no way around that.
 */
export function placeText(text: string, place: CellPlace, findings: Findings): string | undefined {
  if (MAY_BE_ODD.test(text)) {
    const code = SCIENTIFIC.test(text)
      ? 'code-is-scientific'
      : DATES.some(form => form.test(text))
        ? 'code-is-date'
        : undefined
    if (code !== undefined) {
      findings.problem(code, place, { value: quoted(text) })
      return undefined
    }
    if (DOUBTFUL.test(text)) findings.warn('code-doubtful', place, { value: quoted(text) })
  }
  return text
}

/** The same of a unit's code, with its dashes and 室 as it is kept. */
export function codeText(text: string, place: CellPlace, findings: Findings): string | undefined {
  const read = placeText(text, place, findings)
  return read === undefined ? undefined : unitCode(read)
}

/** Only text that begins with `#` or `E` can be the text of an error. */
export function mayBeError(text: string): boolean {
  const first = text.charCodeAt(0)
  return first === 35 || first === 69
}

/** The number a cell holds, however it shows it. */
export function numberOf(cell: Cell | undefined): number | undefined {
  return typeof cell === 'object' && (cell.kind === 'shown' || cell.kind === 'scaled')
    ? cell.serial
    : typeof cell === 'number'
      ? cell
      : undefined
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

/** 88.12 typed into a column of percentages is kept as 0.8812. */
function isPercent({ kind, text }: OddCell): boolean {
  return kind === 'scaled' && text.includes('%')
}

/** Reads an area; null when the cell is empty, undefined when it is wrong and reported. */
export function areaOf(
  cell: Cell | undefined,
  place: CellPlace,
  findings: Findings,
): Area | null | undefined {
  if (cell === undefined || cell === '') return null
  const isOdd = typeof cell === 'object' && (cell.kind === 'unreadable' || isPercent(cell))
  if (isOdd) {
    findings.problem('area-unreadable', place, { value: quotedFigure(cell.text) })
    return undefined
  }
  const text = textOf(cell, place, findings)
  if (text === undefined) return undefined
  const number = numberOf(cell)
  const area = number === undefined ? readArea(text) : areaOfNumber(number)
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
  place: CellPlace,
  findings: Findings,
): Minute | null {
  return readTimeCell(cell, date1904, place, findings, 'time-unreadable')
}

/** Reads a day; a time of day behind it is left off. Null as in {@link minuteOf}. */
export function dayOfCell(
  cell: Cell | undefined,
  date1904: boolean,
  place: CellPlace,
  findings: Findings,
): Day | null {
  const minute = readTimeCell(cell, date1904, place, findings, 'day-unreadable')
  return minute === null ? null : dayOf(minute)
}

function readTimeCell(
  cell: Cell | undefined,
  date1904: boolean,
  place: CellPlace,
  findings: Findings,
  fault: 'time-unreadable' | 'day-unreadable',
): Minute | null {
  if (cell === undefined || cell === '') return null
  const serial = typeof cell === 'object' && cell.kind === 'date' ? cell.serial : numberOf(cell)
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

/** 另选他人: the names that a cell writes in behind `另选:`, as they are written, and what else it says. */
export function writtenIn(
  text: string,
  item: Election,
): { readonly names: readonly string[]; readonly rest: string } {
  if (!item.writeIns || !text.includes('另选')) return { names: [], rest: text }
  const names: string[] = []
  const rest = text.replace(WRITTEN_IN, (_, name: string) => {
    names.push(name.trim())
    return ' '
  })
  return { names, rest }
}

/** Up to what parts names in a cell, or to a number or another name behind a space. */
const WRITTEN_IN = /另选(?:他人)?[:：]\s*([^、,，;；┋\n]+?)(?=\s+(?:\d|另选)|\s*[、,，;；┋\n]|\s*$)/g
