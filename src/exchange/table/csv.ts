import { isUtf8 } from 'node:buffer'
import { type Findings, Unreadable } from '../problems.ts'
import { type FileTable, isBlank, type Row } from './table.ts'

const SEPARATORS = [',', ';', '\t']
/** Enough of a file to see which separator makes a header of it. */
const HEAD_CHARACTERS = 20_000

/** More than any sheet has; one beyond the header tells that there are too many. */
const MOST_CELLS = 16_385

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34

/**
 * Text as a table. `weigh` tells how much of a header the rows hold; the separator with the best header is taken.
 * Quotes that do not close, or close in the middle of a cell, are problems; the rows they spoil are left out.
 *
 * Rows are cut from the text one by one as they are asked for (once): a file of 300 000 units never stands in memory
 * cell by cell. No CSV library known here does that from a string, counts lines inside quotes and takes lone CRs.
 */
export function readCsv(text: string, weigh: (rows: Iterable<Row>) => number, findings: Findings): FileTable {
  const lines = /\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text
  const rows = rowsOf(lines, separatorOf(lines, weigh), findings)
  return { name: '', rows, merges: [], date1904: false, isText: true }
}

function separatorOf(text: string, weigh: (rows: Iterable<Row>) => number): string {
  const cut = text.length > HEAD_CHARACTERS ? text.lastIndexOf('\n', HEAD_CHARACTERS) : text.length
  const head = cut > 0 ? text.slice(0, cut) : text
  return best(head, weigh) ?? (head === text ? undefined : best(text, weigh)) ?? ','
}

function best(text: string, weigh: (rows: Iterable<Row>) => number): string | undefined {
  let found: string | undefined
  let most = 0
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue
    const weight = weigh(rowsOf(text, separator))
    if (weight > most) {
      most = weight
      found = separator
    }
  }
  return found
}

function* rowsOf(text: string, separator: string, findings?: Findings): Generator<Row, void> {
  let at = 0
  let line = 1
  let quote = text.indexOf('"')
  while (at < text.length) {
    let feed = text.indexOf('\n', at)
    if (feed < 0) feed = text.length
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at)
    if (quote < 0 || quote > feed) {
      const end = text.charCodeAt(feed - 1) === RETURN && feed > at ? feed - 1 : feed
      const cells = end === at ? [] : text.slice(at, end).split(separator, MOST_CELLS)
      if (!cells.every(isBlank)) yield { line, cells }
      line++
      at = feed + 1
      continue
    }
    const row = new QuotedRow(text, separator, at)
    if (row.fault) findings?.problem(row.fault, { line })
    else if (!row.cells.every(isBlank)) yield { line, cells: row.cells }
    line += row.lines
    at = row.end
  }
}

/** A row with quotes in it, read cell by cell. */
class QuotedRow {
  readonly cells: string[] = []
  /** Where the next row begins. */
  end: number
  /** Lines of the file it takes. */
  lines = 1
  fault: 'quote-open' | 'quote-misplaced' | undefined
  private readonly text: string
  private readonly separator: number

  constructor(text: string, separator: string, start: number) {
    this.text = text
    this.separator = separator.charCodeAt(0)
    this.end = start
    while (this.readCell()) if (this.cells.length > MOST_CELLS) this.cells.pop()
  }

  /** Reads one cell and what parts it from the next; false at the end of the row. */
  private readCell(): boolean {
    const { text } = this
    const start = this.afterSpace(this.end)
    if (text.charCodeAt(start) === QUOTE) {
      this.readQuoted(start)
      const behind = this.afterSpace(this.end)
      if (!this.isEnd(behind)) this.fault ??= 'quote-misplaced'
      this.end = this.endOfCell(behind)
    } else {
      const end = this.endOfCell(this.end)
      this.cells.push(
        text.slice(this.end, text.charCodeAt(end - 1) === RETURN && end > this.end ? end - 1 : end),
      )
      this.end = end
    }
    const isLast = text.charCodeAt(this.end) !== this.separator
    this.end++
    return !isLast
  }

  private readQuoted(start: number): void {
    const { text } = this
    let close = text.indexOf('"', start + 1)
    let hasDoubled = false
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      hasDoubled = true
      close = text.indexOf('"', close + 2)
    }
    if (close < 0) {
      this.fault = 'quote-open'
      this.end = text.length
      return
    }
    let cell = text.slice(start + 1, close)
    if (hasDoubled) cell = cell.replaceAll('""', '"')
    if (cell.includes('\n')) {
      cell = cell.replaceAll('\r\n', '\n')
      this.lines += cell.split('\n').length - 1
    }
    this.cells.push(cell)
    this.end = close + 1
  }

  /** Behind blanks that are no separator. */
  private afterSpace(at: number): number {
    const { text } = this
    let next = at
    for (
      let c = text.charCodeAt(next);
      (c === 32 || c === 9) && c !== this.separator;
      c = text.charCodeAt(next)
    )
      next++
    return next
  }

  private isEnd(at: number): boolean {
    const c = this.text.charCodeAt(at)
    return at >= this.text.length || c === this.separator || c === LINE_FEED || c === RETURN
  }

  private endOfCell(at: number): number {
    const { text } = this
    let end = at
    while (end < text.length) {
      const c = text.charCodeAt(end)
      if (c === this.separator || c === LINE_FEED) break
      end++
    }
    return end
  }
}

/** Names people use for an encoding. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8-bom': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  ansi: 'gb18030',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
}

/**
 * Bytes of a text file as text, its byte order mark taken off. Bytes that do not fit become `�`, which the reader
 * reports with line and column: broken text is told, not guessed around.
 */
export function decodeText(bytes: Buffer, encoding?: string): string {
  const marked = byteOrderMark(bytes)
  const label = encoding === undefined ? (marked ?? recognised(bytes)) : named(encoding, marked)
  return decode(bytes, label)
}

function named(encoding: string, marked: string | undefined): string {
  const label = encoding.trim().toLowerCase()
  // `utf-16` without an order goes by the mark.
  if (label.replace('-', '') === 'utf16' && marked?.startsWith('utf-16')) return marked
  return ALIASES[label] ?? label
}

function decode(bytes: Buffer, label: string): string {
  // A Buffer reads UTF-8 several times faster than a TextDecoder.
  if (label === 'utf-8') return bytes.toString('utf8', byteOrderMark(bytes) === 'utf-8' ? 3 : 0)
  try {
    return new TextDecoder(label).decode(bytes)
  } catch (fault) {
    if (fault instanceof RangeError)
      throw new Unreadable('encoding-unknown', { encoding: label.slice(0, 40) })
    throw fault
  }
}

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function recognised(bytes: Buffer): string {
  const sixteen = utf16ByNuls(bytes)
  if (sixteen) return sixteen
  if (isUtf8(bytes)) return 'utf-8'
  const { wide, broken } = utf8Sequences(bytes)
  // Chinese text in GBK hardly ever forms a whole three-byte sequence; UTF-8 that was damaged still has most of them.
  return wide > 0 && wide >= broken ? 'utf-8' : 'gb18030'
}

/** UTF-16 without a mark shows by the NULs of its digits, commas and line ends, all on one side of the pairs. */
function utf16ByNuls(bytes: Buffer): string | undefined {
  const length = Math.min(bytes.length, 8192) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const many = length / 2 / 10
  if (length < 4 || Math.max(even, odd) < many || Math.min(even, odd) * 20 > Math.max(even, odd))
    return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Whole sequences of three or four bytes, and places that fit no sequence. */
function utf8Sequences(bytes: Buffer): { wide: number; broken: number } {
  let wide = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1
    let seen = 0
    while (seen < more && ((bytes[i + 1 + seen] ?? 0) & 0xc0) === 0x80) seen++
    if (more < 0 || seen < more) broken++
    else if (more >= 2) wide++
    i += 1 + seen
  }
  return { wide, broken }
}
