import { Unreadable } from '../problems.ts'
import { MAX_ROWS, MAX_SLOTS } from './table.ts'
import { LONGEST_TEXT, XmlReader } from './xml.ts'

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
