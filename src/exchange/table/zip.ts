import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from '../problems.ts'

/** What a spreadsheet may unpack to (contract §3), by its directory and while unpacking. */
const MAX_UNPACKED = 128 * 1024 * 1024
const MAX_ENTRIES = 20_000

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UNKNOWN_32 = 0xffff_ffff

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/** The parts of a zip, unpacked one by one within a budget. Throws {@link Unreadable}. */
export class Zip {
  private readonly entries = new Map<string, Entry>()
  private readonly bytes: Buffer
  private left = MAX_UNPACKED

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.readDirectory()
  }

  has(path: string): boolean {
    return this.entries.has(path)
  }

  /** A part's bytes; undefined when there is no such part. */
  read(path: string): Buffer | undefined {
    const entry = this.entries.get(path)
    if (!entry) return undefined
    if (entry.encrypted) throw new Unreadable('workbook-encrypted')
    const content = this.unpack(this.packed(entry), entry)
    this.left -= content.length
    if (content.length !== entry.unpacked || crc32(content) !== entry.crc)
      throw new Unreadable('workbook-damaged')
    return content
  }

  private unpack(packed: Buffer, entry: Entry): Buffer {
    if (entry.method === 0) {
      if (packed.length > this.left) throw tooLarge()
      return packed
    }
    if (entry.method !== 8) throw new Unreadable('workbook-damaged')
    if (this.left <= 0) throw tooLarge()
    try {
      return inflateRawSync(packed, { maxOutputLength: this.left })
    } catch (fault) {
      if (fault instanceof RangeError) throw tooLarge()
      throw new Unreadable('workbook-damaged')
    }
  }

  private packed(entry: Entry): Buffer {
    const at = entry.offset
    if (at + 30 > this.bytes.length || this.bytes.readUInt32LE(at) !== LOCAL)
      throw new Unreadable('workbook-damaged')
    const start = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28)
    if (start + entry.packed > this.bytes.length) throw new Unreadable('workbook-damaged')
    return this.bytes.subarray(start, start + entry.packed)
  }

  private readDirectory(): void {
    const end = this.endOfDirectory()
    const count = this.bytes.readUInt16LE(end + 10)
    let at = this.bytes.readUInt32LE(end + 16)
    // Zip64 serves archives beyond 4 GB or 65 535 parts: nothing that a roster is.
    if (count > MAX_ENTRIES || at === UNKNOWN_32) throw tooLarge()
    let sum = 0
    for (let i = 0; i < count; i++) {
      if (at + 46 > this.bytes.length || this.bytes.readUInt32LE(at) !== CENTRAL)
        throw new Unreadable('workbook-damaged')
      const nameLength = this.bytes.readUInt16LE(at + 28)
      const entry: Entry = {
        encrypted: (this.bytes.readUInt16LE(at + 8) & 1) === 1,
        method: this.bytes.readUInt16LE(at + 10),
        crc: this.bytes.readUInt32LE(at + 16),
        packed: this.bytes.readUInt32LE(at + 20),
        unpacked: this.bytes.readUInt32LE(at + 24),
        offset: this.bytes.readUInt32LE(at + 42),
      }
      sum += entry.unpacked
      if (sum > MAX_UNPACKED) throw tooLarge()
      const name = this.bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
      if (this.entries.has(name)) throw new Unreadable('workbook-damaged')
      this.entries.set(name, entry)
      at += 46 + nameLength + this.bytes.readUInt16LE(at + 30) + this.bytes.readUInt16LE(at + 32)
    }
  }

  private endOfDirectory(): number {
    const lowest = Math.max(0, this.bytes.length - 22 - 0xffff)
    for (let at = this.bytes.length - 22; at >= lowest; at--) {
      if (this.bytes.readUInt32LE(at) === END) return at
    }
    throw new Unreadable('workbook-damaged')
  }
}

function tooLarge(): Unreadable {
  return new Unreadable('workbook-too-large', { megabytes: MAX_UNPACKED / 1024 / 1024 })
}
