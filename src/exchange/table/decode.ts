import { isUtf8 } from 'node:buffer'
import { Unreadable } from '../problems.ts'

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
