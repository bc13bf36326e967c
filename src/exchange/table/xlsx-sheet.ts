import { Unreadable } from '../problems.ts'
import { type Cell, isBlank, MAX_ROWS, MAX_SLOTS, type Merge, type Row, type Slots } from './table.ts'
import { LONGEST_TEXT, XmlReader } from './xml.ts'

/** What a sheet can have: up to XFD1048576. */
const MAX_COLUMNS = 16_384
const MAX_LINES = 1_048_576
/** Rows kept: what may be imported, one more to tell that it is too much, and what may stand above a header. */
const KEPT_ROWS = MAX_ROWS + 1_000

/** Rows with text and merged ranges of one worksheet. `until` stops the reading after a row. */
export function readSheet(
  xml: XmlReader,
  shared: SharedStrings,
  styles: readonly CellStyle[],
  slots: Slots,
  until?: (row: Row) => boolean,
): { rows: Row[]; merges: Merge[] } {
  const rows: Row[] = []
  const merges: Merge[] = []
  let line = 0
  let lines = 0
  let cells: Cell[] = []
  let column = -1
  let hasText = false
  let isHidden = false
  let struck: number[] = []
  let isStruck = false
  const strike = () => {
    isStruck = true
  }
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'text') continue
    const { name } = xml
    if (name === 'c') {
      if (event !== 'open') continue
      const reference = xml.attribute('r')
      column = reference === undefined ? column + 1 : columnOf(reference)
      if (column < 0 || column >= MAX_COLUMNS) throw new Unreadable('workbook-damaged')
      if (xml.isEmpty) continue
      const style = styles[Number(xml.attribute('s') ?? -1)] ?? PLAIN
      isStruck = style.isStruck
      const cell = readCell(xml, shared, style, strike)
      if (cell === undefined || cell === '') continue
      if (isStruck && !isBlank(cell)) struck.push(column)
      slots.take(Math.max(0, column + 1 - cells.length))
      while (cells.length < column) cells.push('')
      cells[column] = cell
      hasText ||= !isBlank(cell)
    } else if (name === 'row') {
      if (event === 'open') {
        if (++lines > MAX_LINES) throw new Unreadable('workbook-damaged')
        line = lineOf(xml.attribute('r'), line + 1)
        column = -1
        cells = []
        hasText = false
        struck = []
        const hidden = xml.attribute('hidden')
        isHidden = hidden !== undefined && TRUE.test(hidden)
        continue
      }
      if (!hasText) continue
      const row = { line, cells, ...(isHidden && { isHidden }), ...(struck.length > 0 && { struck }) }
      rows.push(row)
      if (rows.length > KEPT_ROWS || until?.(row)) break
    } else if (name === 'mergeCell' && event === 'open') {
      const merge = readRange(xml.attribute('ref') ?? '')
      if (merge && merges.push(merge) > MAX_LINES) throw new Unreadable('workbook-damaged')
    }
  }
  inOrder(rows)
  return { rows, merges }
}

/** A row's number; where it is none nobody could say on what line anything stands. */
function lineOf(text: string | undefined, next: number): number {
  if (text !== undefined && !/^\d{1,7}$/.test(text)) throw new Unreadable('workbook-damaged')
  const line = text === undefined ? next : Number(text)
  if (line < 1 || line > MAX_LINES) throw new Unreadable('workbook-damaged')
  return line
}

const TRUE = /^(?:1|true)$/i

/** Reads on to the end of the cell just opened; `strike` hears of text that is struck out within it. */
function readCell(
  xml: XmlReader,
  shared: SharedStrings,
  style: CellStyle,
  strike: () => void,
): Cell | undefined {
  const type = xml.attribute('t') ?? 'n'
  let value: string | undefined
  let inline = ''
  let hasFormula = false
  let inside = ''
  let inReading = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    const { name } = xml
    if (event === 'text') {
      if (inside === 'v') value = (value ?? '') + xml.text
      else if (inside === 't' && !inReading) inline += xml.text
    } else if (event === 'open') {
      inside = name
      if (name === 'f') hasFormula = true
      else if (name === 'rPh') inReading = true
      else if (isStrike(xml)) strike()
    } else if (name === 'c') break
    else {
      inside = ''
      if (name === 'rPh') inReading = false
    }
  }
  if (type === 'inlineStr') return escapes(inline)
  if (type === 'str' && value === undefined) return hasFormula ? '' : undefined
  if (value === undefined || value.trim() === '')
    return hasFormula ? { kind: 'no-value', text: '' } : undefined
  switch (type) {
    case 's':
      if (shared.struck.has(Number(value))) strike()
      return sharedString(shared.texts, value)
    case 'str':
      return escapes(value)
    case 'b':
      return { kind: 'boolean', text: value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return { kind: 'date', text: value }
    case 'n':
      return readNumber(value, style)
    default:
      return unreadable(value)
  }
}

function unreadable(text: string): Cell {
  return { kind: 'unreadable', text }
}

function sharedString(shared: readonly string[], index: string): Cell {
  const text = /^\s*\d+\s*$/.test(index) ? shared[Number(index)] : undefined
  return text ?? unreadable(`#${index}`)
}

function readNumber(value: string, { isDate, digits, scale }: CellStyle): Cell {
  const number = NUMBER.test(value) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) return unreadable(value)
  if (isDate) return { kind: 'date', text: value, serial: number }
  if (scale !== undefined) return { kind: 'scaled', text: scaledText(number, scale), serial: number }
  if (digits === undefined || !Number.isSafeInteger(number) || number < 0) return number
  const text = shownAs(digits, String(number))
  return text === String(number) ? number : { kind: 'shown', text, serial: number }
}

/** How a number shows that is told in powers of ten or hundredths. */
export function scaledText(number: number, scale: 'scientific' | 'percent'): string {
  if (scale === 'percent') return `${Number((number * 100).toFixed(6))}%`
  return number.toExponential().replace('e', 'E')
}

/** Digits as a format of zeros and literals shows them, filled from the right: `000` and 7 is 007, `0-000` and 1101 is 1-101. */
function shownAs(digits: readonly string[], number: string): string {
  let text = ''
  let left = number
  for (const [i, sign] of digits.toReversed().entries()) {
    const isLast = !digits.slice(0, digits.length - 1 - i).some(isPlace)
    if (!isPlace(sign)) text = sign + text
    else if (isLast) text = (left === '' ? zeroOf(sign) : left) + text
    else {
      text = (left === '' ? zeroOf(sign) : (left.at(-1) ?? '')) + text
      left = left.slice(0, -1)
    }
  }
  return text
}

/** The places of a format; any other sign stands for itself. */
const ZERO = '\u0000'
const OPTIONAL = '\u0001'

function isPlace(sign: string): boolean {
  return sign === ZERO || sign === OPTIONAL
}

function zeroOf(sign: string): string {
  return sign === ZERO ? '0' : ''
}

function readRange(reference: string): Merge | undefined {
  const [from = '', to = from] = reference.split(':')
  const top = rowOf(from)
  const bottom = rowOf(to)
  if (!(top >= 1 && bottom >= top)) return undefined
  return { top, bottom, left: columnOf(from), right: columnOf(to) }
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const c = reference.charCodeAt(i) & ~32
    if (c < 65 || c > 90) break
    column = column * 26 + (c - 64)
  }
  return column - 1
}

function rowOf(reference: string): number {
  return Number(reference.replace(/^\D+/, ''))
}

/** Rows come in order; a file that says otherwise is put in order, so that lines stay true. */
function inOrder(rows: Row[]): void {
  for (let i = 1; i < rows.length; i++) {
    if ((rows[i]?.line ?? 0) <= (rows[i - 1]?.line ?? 0)) {
      rows.sort((a, b) => a.line - b.line)
      return
    }
  }
}

/** The strings that cells point at, and which of them are struck out, if only in part. */
export interface SharedStrings {
  readonly texts: readonly string[]
  readonly struck: ReadonlySet<number>
}

/** Rich text is joined, readings (拼音) are left out. */
export function readSharedStrings(bytes: Buffer | undefined): SharedStrings {
  const texts: string[] = []
  const struck = new Set<number>()
  if (!bytes) return { texts, struck }
  const xml = new XmlReader(bytes)
  let text = ''
  let inText = false
  let inReading = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'text') {
      if (inText && !inReading && text.length < LONGEST_TEXT) text += xml.text
    } else if (xml.name === 't') inText = event === 'open'
    else if (xml.name === 'rPh') inReading = event === 'open'
    else if (xml.name === 'si') {
      if (event === 'open') text = ''
      else if (texts.push(escapes(text)) > MAX_SLOTS)
        throw new Unreadable('too-many-rows', { limit: MAX_ROWS })
    } else if (event === 'open' && isStrike(xml)) struck.add(texts.length)
  }
  return { texts, struck }
}

/** Does the tag just opened strike text out? */
function isStrike(xml: XmlReader): boolean {
  return xml.name === 'strike' && !/^(?:0|false)$/i.test(xml.attribute('val') ?? '')
}

/** As a workbook writes numbers; not all that JavaScript takes for one, such as `0x10`. */
export const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?\s*$/

/** `_x000D_` is how a workbook writes a character XML cannot hold. */
export function escapes(text: string): string {
  if (!text.includes('_x') && !text.includes('\r')) return text
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
}

/** What a cell's style says of what it holds. */
export interface CellStyle {
  /** Shows its number as a date or a time. */
  readonly isDate: boolean
  readonly isStruck: boolean
  /** Shows a whole number with zeros in front or signs between its digits. */
  readonly digits: readonly string[] | undefined
  /** Shows its number in powers of ten, or in hundredths. */
  readonly scale: 'scientific' | 'percent' | undefined
}

const PLAIN: CellStyle = { isDate: false, isStruck: false, digits: undefined, scale: undefined }

/** The style of each number that cells give for theirs. */
export function readCellStyles(bytes: Buffer | undefined): CellStyle[] {
  if (!bytes) return []
  const xml = new XmlReader(bytes)
  const formats = new Map<number, string>()
  const struckFonts: boolean[] = []
  const styles: CellStyle[] = []
  let inside = ''
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'text') continue
    const { name } = xml
    if (name === 'cellXfs' || name === 'fonts') inside = event === 'open' ? name : ''
    if (event !== 'open') continue
    if (name === 'numFmt') formats.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? '')
    else if (inside === 'fonts' && name === 'font') struckFonts.push(false)
    else if (inside === 'fonts' && isStrike(xml)) struckFonts[struckFonts.length - 1] = true
    else if (inside === 'cellXfs' && name === 'xf') {
      const id = Number(xml.attribute('numFmtId') ?? 0)
      const format = formats.get(id)
      styles.push({
        isDate: format === undefined ? isBuiltInDate(id) : isDateFormat(format),
        isStruck: struckFonts[Number(xml.attribute('fontId') ?? 0)] === true,
        digits: format === undefined ? undefined : digitsOf(format),
        scale: format === undefined ? BUILT_IN_SCALES.get(id) : scaleOf(format),
      })
    }
  }
  return styles
}

const BUILT_IN_SCALES: ReadonlyMap<number, CellStyle['scale']> = new Map([
  [9, 'percent'],
  [10, 'percent'],
  [11, 'scientific'],
  [48, 'scientific'],
])

function scaleOf(format: string): CellStyle['scale'] {
  const [first = ''] = format.split(';')
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /E[+-]0/i.test(bare) ? 'scientific' : bare.includes('%') ? 'percent' : undefined
}

/** `0000`, `0-000`, `"A"000`: the places and literals of a format that changes how a whole number reads. */
function digitsOf(format: string): string[] | undefined {
  const [first = ''] = format.split(';')
  const signs: string[] = []
  for (const [sign = ''] of first.matchAll(/"[^"]*"|\\.|./gs)) {
    if (sign === '0') signs.push(ZERO)
    else if (sign === '#' || sign === '?') signs.push(OPTIONAL)
    else if (sign.startsWith('"')) signs.push(...sign.slice(1, -1))
    else if (sign.startsWith('\\')) signs.push(sign.slice(1))
    else if (/[-() \p{Script=Han}]/u.test(sign)) signs.push(sign)
    else return undefined
  }
  const zeros = signs.filter(sign => sign === ZERO).length
  return zeros > 0 && signs.length > 1 ? signs : undefined
}

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** Quoted words, escaped characters, colours and locales aside: only dates and times use these letters. */
function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '')
  return /[ymdhs]/i.test(bare)
}
