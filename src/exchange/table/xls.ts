import { Unreadable } from '../problems.ts'
import type { Cell, Row, Table } from './table.ts'
import type { Book } from './xlsx.ts'

/** The record that opens a BIFF8 workbook, and the one behind it that says the rest is ciphered. */
const FIRST_RECORD = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])
const CIPHERED = 0x2f

const UTF16 = (text: string) => Buffer.from(text, 'utf16le')

/**
 * Opens an Excel 97–2003 workbook through hucre, the only library that reads them right here. Its dates come back as
 * day numbers; its errors come as their text, which the cell reader knows. Throws {@link Unreadable}.
 */
export async function openXls(bytes: Buffer): Promise<Book> {
  if (bytes.includes(UTF16('EncryptedPackage')) || isCiphered(bytes))
    throw new Unreadable('workbook-encrypted')
  const { readXls } = await import('hucre/xlsx')
  const workbook = await readXls(bytes).catch(() => {
    throw new Unreadable(bytes.includes(UTF16('WordDocument')) ? 'file-not-a-table' : 'workbook-kind')
  })
  return {
    sheets: workbook.sheets.map(sheet => ({
      name: sheet.name,
      read: (): Table => ({
        name: sheet.name,
        rows: rowsOf(sheet.rows),
        merges: (sheet.merges ?? []).map(m => ({
          top: m.startRow + 1,
          bottom: m.endRow + 1,
          left: m.startCol,
          right: m.endCol,
        })),
        // hucre has applied the date system to the dates it returns; plain numbers are rarely meant as dates.
        date1904: false,
        isText: false,
        hasUnusual: true,
      }),
    })),
  }
}

function isCiphered(bytes: Buffer): boolean {
  const at = bytes.indexOf(FIRST_RECORD)
  return at >= 0 && at + 22 <= bytes.length && bytes.readUInt16LE(at + 20) === CIPHERED
}

type Value = string | number | boolean | Date | null | undefined

function rowsOf(rows: readonly (readonly Value[] | undefined)[]): Row[] {
  const found: Row[] = []
  for (let i = 0; i < rows.length; i++) {
    const cells = Array.from(rows[i] ?? [], cellOf)
    if (cells.some(cell => cell !== '')) found.push({ line: i + 1, cells })
  }
  return found
}

function cellOf(value: Value): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date) {
    const serial = value.getTime() / 86_400_000 + 25_569
    return { kind: 'date', text: value.toISOString().slice(0, 16).replace('T', ' '), serial }
  }
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value
}
