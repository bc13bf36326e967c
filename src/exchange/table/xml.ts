import { isAscii } from 'node:buffer'
import { Unreadable } from '../problems.ts'

/** A cell may hold 500 characters; of a longer text this much is kept, enough to say that it is too long. */
export const LONGEST_TEXT = 8_192

export type XmlEvent = 'open' | 'close' | 'text' | 'end'

/** The attributes of cells, asked for a million times. */
const MARKED: Readonly<Record<string, string>> = { r: ' r="', t: ' t="', s: ' s="' }

const LESS = 60
const GREATER = 62
const SLASH = 47
const DOUBLE = 34
const SINGLE = 39

/**
 * Walks through the XML of a workbook's part. Entities of its own and document types are refused, so nothing outside
 * the file is ever read and nothing expands. Names come without their prefix.
 */
export class XmlReader {
  /** Of an open or close event. */
  name = ''
  /** Of a text event, entities resolved. */
  text = ''
  private tag = ''
  private closing = false
  private at = 0
  private readonly xml: string

  constructor(bytes: Buffer) {
    this.xml = xmlText(bytes)
  }

  /** Is the tag just opened closed at once? */
  get isEmpty(): boolean {
    return this.closing
  }

  next(): XmlEvent {
    if (this.closing) {
      this.closing = false
      return 'close'
    }
    const { xml } = this
    while (this.at < xml.length) {
      if (xml.charCodeAt(this.at) !== LESS) return this.characters()
      const second = xml.charCodeAt(this.at + 1)
      if (second === SLASH) return this.closeTag()
      if (second === 33 /* ! */) {
        if (xml.startsWith('<![CDATA[', this.at)) return this.cdata()
        if (!xml.startsWith('<!--', this.at)) throw new Unreadable('workbook-entities')
        this.at = this.after('-->')
      } else if (second === 63 /* ? */) {
        this.at = this.after('?>')
      } else {
        return this.openTag()
      }
    }
    return 'end'
  }

  /** An attribute of the tag just opened, by its name with prefix. */
  attribute(name: string): string | undefined {
    const { tag } = this
    const marked = MARKED[name] ?? ` ${name}="`
    const start = tag.indexOf(marked)
    if (start >= 0) {
      const from = start + marked.length
      return entities(tag.slice(from, tag.indexOf('"', from)))
    }
    if (tag.length < name.length + 4) return undefined
    // Written in some other way that XML allows, as hardly anything does.
    if (!tag.includes("'") && !/[\t\n\r]| =|= /.test(tag)) return undefined
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
    return found ? entities(found[1] ?? found[2] ?? '') : undefined
  }

  /** The `r:id` of the tag just opened, whatever prefix the file gives it. */
  relation(): string | undefined {
    const found = /\s\w+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(this.tag)
    return found ? entities(found[1] ?? found[2] ?? '') : undefined
  }

  private openTag(): XmlEvent {
    const { xml } = this
    let end = this.at + 1
    let quote = 0
    for (; end < xml.length; end++) {
      const c = xml.charCodeAt(end)
      if (quote !== 0) {
        if (c === quote) quote = 0
      } else if (c === DOUBLE || c === SINGLE) quote = c
      else if (c === GREATER) break
      else if (c === LESS) throw new Unreadable('workbook-damaged')
    }
    if (end >= xml.length) throw new Unreadable('workbook-damaged')
    this.closing = xml.charCodeAt(end - 1) === SLASH
    this.tag = xml.slice(this.at + 1, this.closing ? end - 1 : end)
    this.name = localName(this.tag)
    this.at = end + 1
    return 'open'
  }

  private closeTag(): XmlEvent {
    const end = this.xml.indexOf('>', this.at)
    if (end < 0) throw new Unreadable('workbook-damaged')
    this.name = localName(this.xml.slice(this.at + 2, end))
    this.at = end + 1
    return 'close'
  }

  private characters(): XmlEvent {
    const end = this.xml.indexOf('<', this.at)
    const last = end < 0 ? this.xml.length : end
    this.text = entities(this.xml.slice(this.at, Math.min(last, this.at + LONGEST_TEXT)))
    this.at = last
    return 'text'
  }

  private cdata(): XmlEvent {
    const end = this.after(']]>')
    this.text = this.xml.slice(this.at + 9, Math.min(end - 3, this.at + 9 + LONGEST_TEXT))
    this.at = end
    return 'text'
  }

  private after(mark: string): number {
    const found = this.xml.indexOf(mark, this.at)
    if (found < 0) throw new Unreadable('workbook-damaged')
    return found + mark.length
  }
}

function xmlText(bytes: Buffer): string {
  // ASCII as Latin-1 takes half the memory and no decoding.
  if (isAscii(bytes)) return bytes.toString('latin1')
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('workbook-damaged')
  }
}

function localName(tag: string): string {
  let end = 0
  let start = 0
  for (; end < tag.length; end++) {
    const c = tag.charCodeAt(end)
    if (c <= 32) break
    if (c === 58 /* : */) start = end + 1
  }
  return tag.slice(start, end)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,8})|#(\d{1,8})|(\w+));/g, (_, hex, decimal, name) => {
    // One that nobody declared: what it stood for is lost.
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : '\ufffd'
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
