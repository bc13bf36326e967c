import { Unreadable } from '../problems.ts'
import { type Cell, type FileTable, isBlank, MAX_ROWS, MAX_SLOTS, type Merge, type Row } from './table.ts'
import type { Book } from './xlsx.ts'
import { NUMBER } from './xlsx-sheet.ts'
import { XmlReader } from './xml.ts'
import type { Zip } from './zip.ts'

const KEPT_ROWS = MAX_ROWS + 1_000
const MAX_COLUMNS = 16_384
/** Far beyond what any cell may hold: what follows only makes a hostile file larger. */
const MAX_TEXT = 100_000

interface Draft {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: Row[]
  readonly merges: Merge[]
}

/** Opens an OpenDocument spreadsheet (LibreOffice, WPS). Throws {@link Unreadable}. */
export function openOds(zip: Zip): Book {
  if (zip.has('META-INF/manifest.xml') && isEncrypted(zip)) throw new Unreadable('workbook-encrypted')
  const content = zip.read('content.xml')
  if (!content) throw new Unreadable('workbook-damaged')
  const sheets = readContent(content)
  return {
    sheets: sheets.map(sheet => ({
      name: sheet.name,
      isHidden: sheet.isHidden,
      read: (): FileTable => ({ ...sheet, date1904: false, isText: false }),
    })),
  }
}

function isEncrypted(zip: Zip): boolean {
  return zip.read('META-INF/manifest.xml')?.includes('encryption-data') === true
}

function readContent(bytes: Buffer): Draft[] {
  const xml = new XmlReader(bytes)
  const sheets: Draft[] = []
  let sheet: Draft | undefined
  let line = 1
  let repeat = 1
  let cells: Cell[] = []
  let width = 0
  let slots = 0
  let isHidden = false
  let struck: number[] = []
  const styles = new Map<string, OdsStyle>()
  let style: OdsStyle = { hides: false, strikes: false }
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'text') continue
    const { name } = xml
    const styleOf = () => styles.get(xml.attribute('table:style-name') ?? '')
    if (name === 'style' && event === 'open') {
      style = { hides: false, strikes: false }
      styles.set(xml.attribute('style:name') ?? '', style)
    } else if (name === 'table-properties' && xml.attribute('table:display') === 'false') style.hides = true
    else if (name === 'text-properties' && isStruckThrough(xml)) style.strikes = true
    else if (name === 'table' && event === 'open') {
      const isHidden = styleOf()?.hides === true
      sheet = { name: xml.attribute('table:name') ?? '', isHidden, rows: [], merges: [] }
      sheets.push(sheet)
      line = 1
    } else if (name === 'table-row' && sheet) {
      if (event === 'open') {
        repeat = count(xml.attribute('table:number-rows-repeated'))
        isHidden = /^(?:collapse|filter)$/.test(xml.attribute('table:visibility') ?? '')
        cells = []
        struck = []
        width = 0
        continue
      }
      if (!cells.every(isBlank)) {
        for (let i = 0; i < repeat; i++) {
          slots += cells.length
          if (slots > MAX_SLOTS || sheet.rows.length > KEPT_ROWS)
            throw new Unreadable('too-many-rows', { limit: MAX_ROWS })
          sheet.rows.push({
            line: line + i,
            cells: i === 0 ? cells : [...cells],
            ...(isHidden && { isHidden }),
            ...(struck.length > 0 && { struck }),
          })
        }
      }
      line += repeat
    } else if ((name === 'table-cell' || name === 'covered-table-cell') && event === 'open' && sheet) {
      const times = count(xml.attribute('table:number-columns-repeated'))
      const merge = readMerge(xml, line, width)
      const isStruck = styleOf()?.strikes === true
      const cell = readCell(xml)
      if (merge) sheet.merges.push(merge)
      if (name === 'table-cell' && !isBlank(cell)) {
        if (width + times > MAX_COLUMNS) throw new Unreadable('workbook-damaged')
        while (cells.length < width) cells.push('')
        if (isStruck) for (let i = 0; i < times; i++) struck.push(width + i)
        for (let i = 0; i < times; i++) cells.push(cell)
      }
      width += times
    }
  }
  return sheets
}

/** What a style does to a sheet or to text. */
interface OdsStyle {
  hides: boolean
  strikes: boolean
}

function isStruckThrough(xml: XmlReader): boolean {
  const style = xml.attribute('style:text-line-through-style')
  return style !== undefined && style !== 'none'
}

function readMerge(xml: XmlReader, line: number, column: number): Merge | undefined {
  const columns = count(xml.attribute('table:number-columns-spanned'))
  const rows = count(xml.attribute('table:number-rows-spanned'))
  if (columns === 1 && rows === 1) return undefined
  return { top: line, bottom: line + rows - 1, left: column, right: column + columns - 1 }
}

/**
 * Reads on to the end of the cell just opened; paragraphs become lines, notes are left out. White space counts as one
 * blank, as the standard says; but a bare line feed is how some libraries write a line break.
 */
function readCell(xml: XmlReader): Cell {
  const type = xml.attribute('office:value-type') ?? xml.attribute('calcext:value-type')
  const value = xml.attribute('office:value')
  const date = xml.attribute('office:date-value')
  const string = xml.attribute('office:string-value')
  const boolean = xml.attribute('office:boolean-value')
  const isError = xml.attribute('calcext:value-type') === 'error'
  const hasFormula = xml.attribute('table:formula') !== undefined
  const text = cellText(xml)
  if (isError) return { kind: 'error', text: text || '#VALUE!' }
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      if (value === undefined) return { kind: 'no-value', text }
      if (!NUMBER.test(value) || !Number.isFinite(Number(value))) return { kind: 'unreadable', text: value }
      if (/^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i.test(text) || /^[\d.,]+ ?%$/.test(text))
        return { kind: 'scaled', text, serial: Number(value) }
      // 0101 is the number 101 that shows a zero.
      return /^0\d+$/.test(text) && Number(text) === Number(value)
        ? { kind: 'shown', text, serial: Number(value) }
        : Number(value)
    case 'boolean':
      return { kind: 'boolean', text: boolean === 'true' ? 'TRUE' : 'FALSE' }
    case 'date':
      return { kind: 'date', text: date ?? text }
    case 'time':
      return { kind: 'date', text }
    case undefined:
      return hasFormula && text === '' ? { kind: 'no-value', text } : text
    default:
      return text || string || ''
  }
}

function cellText(xml: XmlReader): string {
  let text = ''
  let paragraphs = 0
  let inParagraph = 0
  let inNote = 0
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    const { name } = xml
    if (event === 'text') {
      if (inParagraph > 0 && inNote === 0 && text.length < MAX_TEXT)
        text += xml.text.replace(/[\t\r\n ]+/g, space => (space === '\n' ? '\n' : ' '))
    } else if (name === 'annotation') inNote += event === 'open' ? 1 : -1
    else if (inNote > 0) continue
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      if (event === 'close') break
    } else if (name === 'p') {
      inParagraph += event === 'open' ? 1 : -1
      if (event === 'open' && paragraphs++ > 0) text += '\n'
    } else if (event === 'open' && inParagraph > 0 && text.length < MAX_TEXT) {
      if (name === 's') text += ' '.repeat(Math.min(count(xml.attribute('text:c')), 1_000))
      else if (name === 'line-break') text += '\n'
      else if (name === 'tab') text += '\t'
    }
  }
  return text
}

function count(repeated: string | undefined): number {
  const times = Number(repeated ?? 1)
  return Number.isInteger(times) && times > 0 ? Math.min(times, 1_048_576) : 1
}
