import { basename } from 'node:path'
import { sha256 } from '../../basics/digest.ts'
import { NoInput, readInput } from '../input-file.ts'
import { type Findings, Unreadable } from '../problems.ts'
import { decodeText, readCsv } from './csv.ts'
import { openOds } from './ods.ts'
import type { FileTable, Row } from './table.ts'
import { type Book, openXlsx } from './xlsx.ts'
import { Zip } from './zip.ts'

/** Far above 400 000 rows of an office's roster, and what one text in memory can hold. */
const MAX_BYTES = 256 * 1024 * 1024

/** What Excel, WPS, LibreOffice and macOS put beside a file: named like it, and shown first in a list. */
const LOCK_FILE = /^(?:~\$|\.~lock\.|\._|~WR)/

/** Rows of another sheet that are looked through for a header. */
const LOOKED_AT = 1_000

export interface Opening {
  readonly sheet?: string | undefined
  readonly encoding?: string | undefined
  /** How much of a header the rows hold: 0 when they hold none. */
  readonly weigh: (rows: Iterable<Row>) => number
}

/**
 * The table of a file, whatever its format: found out by looking, not by its name. In a workbook the sheet that was
 * named, or the first that has a header. Throws {@link Unreadable}.
 */
export function openTable(path: string, opening: Opening, findings: Findings): FileTable {
  if (LOCK_FILE.test(basename(path))) throw new Unreadable('file-is-lock')
  const bytes = bytesOf(path)
  findings.digest = sha256(bytes)
  const book = openBook(bytes)
  if (book) return sheetOf(book, opening, findings)
  if (/\.(?:xlsx|xlsm|xls|ods|et)$/i.test(path) && !looksLikeHtml(bytes))
    throw new Unreadable('workbook-is-text')
  if (opening.sheet !== undefined) throw new Unreadable('sheet-without-workbook')
  return readText(bytes, opening, findings)
}

/** The bytes of a file that is to be read. Throws {@link Unreadable}. */
export function bytesOf(path: string): Buffer {
  try {
    const bytes = readInput(path, MAX_BYTES)
    if (bytes.length === 0) throw new Unreadable('file-empty')
    return bytes
  } catch (fault) {
    throw fault instanceof NoInput ? unreadable(fault) : fault
  }
}

function unreadable({ why, reason }: NoInput): Unreadable {
  if (why === 'too-large') return new Unreadable('file-too-large', { megabytes: MAX_BYTES / 1024 / 1024 })
  if (why === 'folder') return new Unreadable('file-is-folder')
  if (why === 'missing') return new Unreadable('file-missing')
  return new Unreadable('file-unreadable', { reason: reason || why })
}

function openBook(bytes: Buffer): Book | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    const zip = new Zip(bytes)
    if (zip.has('content.xml')) return openOds(zip)
    if (zip.has('xl/workbook.bin')) throw new Unreadable('workbook-kind')
    if (zip.has('word/document.xml') || zip.has('ppt/presentation.xml'))
      throw new Unreadable('file-not-a-table')
    if (zip.has('[Content_Types].xml')) return openXlsx(zip)
    throw new Unreadable('file-not-a-table')
  }
  // A zip with something in front of it, as a broken download leaves it.
  if (bytes.subarray(0, 65_536).includes(Buffer.from('PK\u0003\u0004')))
    throw new Unreadable('workbook-damaged')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldFormat(bytes)
  return undefined
}

/**
 * What an OLE2 file is: Excel 97–2003 and WPS's .et, a workbook with a password, or no workbook at all. None is read:
 * the one library that reads .xls turns damage of an .xlsx into cells (a missing string into an empty one, `0x10` into
 * 16, a day of 1904 into another), takes twice the time and memory of our own reader there, and two readers of
 * workbooks are one too many. Every program that writes .xls saves it as .xlsx.
 */
function oldFormat(bytes: Buffer): Unreadable {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return new Unreadable('workbook-encrypted')
  const foreign = holds('WordDocument') || holds('PowerPoint Document')
  return new Unreadable(foreign ? 'file-not-a-table' : 'workbook-kind')
}

function sheetOf(book: Book, { sheet: wanted, weigh }: Opening, findings: Findings): FileTable {
  if (wanted !== undefined) {
    const found = book.sheets.find(s => s.name.trim() === wanted.trim())
    if (found) return found.read()
    const names = book.sheets.map(s => s.name).join('、')
    throw new Unreadable('sheet-unknown', { sheet: wanted.slice(0, 60), sheets: names.slice(0, 500) })
  }
  let chosen: FileTable | undefined
  for (const sheet of book.sheets) {
    if (chosen || sheet.isHidden) {
      // What nobody sees is never what is meant.
      if (hasHeader(sheet, weigh))
        findings.warn(sheet.isHidden ? 'sheet-hidden' : 'sheet-left', {}, { sheet: sheet.name })
    } else {
      const table = sheet.read()
      if (weigh(table.rows) > 0) chosen = table
    }
  }
  return chosen ?? { name: '', rows: [], merges: [], date1904: false, isText: false }
}

/** Whether a sheet that is not read could have been. Only its top is looked at. */
function hasHeader(sheet: Book['sheets'][number], weigh: Opening['weigh']): boolean {
  let seen = 0
  try {
    const { rows } = sheet.read(row => ++seen > LOOKED_AT || weigh([row]) > 0)
    return weigh(rows) > 0
  } catch (fault) {
    // Wider and longer than anybody's roster.
    if (fault instanceof Unreadable && fault.fault.code === 'too-many-rows') return false
    throw fault
  }
}

function readText(bytes: Buffer, { encoding, weigh }: Opening, findings: Findings): FileTable {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Unreadable('file-not-a-table')
  if (looksLikeHtml(bytes)) throw new Unreadable('file-is-html')
  const text = decodeText(bytes, encoding)
  if (text.trim() === '') throw new Unreadable('file-empty')
  return readCsv(text, weigh, findings)
}

function looksLikeHtml(bytes: Buffer): boolean {
  return /^\s*<(?:!doctype|html|table|head|meta|body|\?xml|style|div)/i.test(
    decodeText(bytes.subarray(0, 400)).replaceAll('\0', ''),
  )
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}
