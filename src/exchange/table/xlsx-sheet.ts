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
  shared: readonly string[],
  dateStyles: readonly boolean[],
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
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'text') continue
    const { name } = xml
    if (name === 'c') {
      if (event !== 'open') continue
      const reference = xml.attribute('r')
      column = reference === undefined ? column + 1 : columnOf(reference)
      if (column < 0 || column >= MAX_COLUMNS) throw new Unreadable('workbook-damaged')
      if (xml.isEmpty) continue
      const cell = readCell(xml, shared, dateStyles)
      if (cell === undefined || cell === '') continue
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
        continue
      }
      if (!hasText) continue
      const row = { line, cells }
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

/** Reads on to the end of the cell just opened. */
function readCell(
  xml: XmlReader,
  shared: readonly string[],
  dateStyles: readonly boolean[],
): Cell | undefined {
  const type = xml.attribute('t') ?? 'n'
  const style = xml.attribute('s')
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
      return sharedString(shared, value)
    case 'str':
      return escapes(value)
    case 'b':
      return { kind: 'boolean', text: value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return { kind: 'date', text: value }
    case 'n':
      return readNumber(value, style !== undefined && dateStyles[Number(style)] === true)
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

function readNumber(value: string, isDate: boolean): Cell {
  const number = NUMBER.test(value) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) return unreadable(value)
  return isDate ? { kind: 'date', text: value, serial: number } : number
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

/** The strings that cells point at: rich text joined, readings (拼音) left out. */
export function readSharedStrings(bytes: Buffer | undefined): string[] {
  const strings: string[] = []
  if (!bytes) return strings
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
      else if (strings.push(escapes(text)) > MAX_SLOTS)
        throw new Unreadable('too-many-rows', { limit: MAX_ROWS })
    }
  }
  return strings
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

/** For each cell style: does it show its number as a date or a time? */
export function readDateStyles(bytes: Buffer | undefined): boolean[] {
  if (!bytes) return []
  const xml = new XmlReader(bytes)
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let inCellStyles = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'text') continue
    if (xml.name === 'cellXfs') inCellStyles = event === 'open'
    if (event !== 'open') continue
    if (xml.name === 'numFmt')
      formats.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? '')
    if (xml.name === 'xf' && inCellStyles) {
      const id = Number(xml.attribute('numFmtId') ?? 0)
      const format = formats.get(id)
      styles.push(format === undefined ? isBuiltInDate(id) : isDateFormat(format))
    }
  }
  return styles
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
