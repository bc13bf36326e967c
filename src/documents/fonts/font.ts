/** A font file as far as print has to know it. */
export interface Font {
  readonly bytes: Uint8Array
  /** The name by which it is asked for. */
  readonly family: string
  /** False when its maker forbids to put it into documents. */
  readonly embeddable: boolean
  /** Has it a glyph of its own for a character? */
  has(codePoint: number): boolean
}

/** Reads a TrueType or OpenType font, of a collection the first; undefined when it is none that we can read. */
export function readFont(bytes: Uint8Array): Font | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const tables = tablesOf(view)
    const family = familyOf(view, tables.get('name') ?? 0)
    const map = mapOf(view, tables.get('cmap') ?? 0)
    if (family === undefined || map === undefined) return undefined
    const os2 = tables.get('OS/2')
    const rights = os2 === undefined ? 0 : view.getUint16(os2 + 8)
    return { bytes, family, embeddable: (rights & RESTRICTED) === 0, has: map }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Of fsType: may not be embedded; bitmaps only. */
const RESTRICTED = 0x0002 | 0x0200
const COLLECTION = 0x74746366
const FAMILY = 1

/** Where each table of the font begins. */
function tablesOf(view: DataView): Map<string, number> {
  const start = view.getUint32(0) === COLLECTION ? view.getUint32(12) : 0
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(start + 4); i++) {
    const at = start + 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(k => view.getUint8(at + k)))
    tables.set(tag, view.getUint32(at + 8))
  }
  return tables
}

/** The first family name that is written in Unicode or in plain ASCII, as the printing library takes it. */
function familyOf(view: DataView, name: number): string | undefined {
  const strings = name + view.getUint16(name + 4)
  for (let i = 0; i < view.getUint16(name + 2); i++) {
    const at = name + 6 + i * 12
    const [platform, encoding, , id, length, offset] = [0, 2, 4, 6, 8, 10].map(k => view.getUint16(at + k))
    if (id !== FAMILY || length === undefined || offset === undefined) continue
    const wide = platform === 0 || platform === 3
    if (!wide && !(platform === 1 && encoding === 0)) continue
    let text = ''
    for (let k = 0; k < length; k += wide ? 2 : 1)
      text += String.fromCharCode(
        wide ? view.getUint16(strings + offset + k) : view.getUint8(strings + offset + k),
      )
    if (/^[\x20-\x7e]+$/.test(text) || wide) return text
  }
  return undefined
}

type CharacterMap = Font['has']

/** The widest character map that the font has. */
function mapOf(view: DataView, cmap: number): CharacterMap | undefined {
  let best: { format: number; at: number } | undefined
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    const platform = view.getUint16(cmap + 4 + i * 8)
    const format = view.getUint16(at)
    if (platform !== 1 && (format === 4 || format === 12) && format > (best?.format ?? 0))
      best = { format, at }
  }
  if (!best) return undefined
  return best.format === 12 ? groups(view, best.at) : segments(view, best.at)
}

/** Format 12: groups of code points in order. */
function groups(view: DataView, at: number): CharacterMap {
  const count = view.getUint32(at + 12)
  return codePoint => {
    const i = firstAtLeast(count, k => view.getUint32(at + 16 + k * 12 + 4), codePoint)
    return i < count && view.getUint32(at + 16 + i * 12) <= codePoint
  }
}

/** Format 4: segments of the basic plane in order. */
function segments(view: DataView, at: number): CharacterMap {
  const bytes = view.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + bytes]
  const [deltas, offsets] = [starts + bytes, starts + 2 * bytes]
  return codePoint => {
    const i = firstAtLeast(bytes / 2, k => view.getUint16(ends + k * 2), codePoint)
    if (codePoint > 0xffff || i >= bytes / 2) return false
    const start = view.getUint16(starts + i * 2)
    if (start > codePoint) return false
    const offset = view.getUint16(offsets + i * 2)
    const delta = view.getUint16(deltas + i * 2)
    const glyph =
      offset === 0 ? codePoint : view.getUint16(offsets + i * 2 + offset + (codePoint - start) * 2)
    return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0
  }
}

/** The first of `count` rising values that is at least `wanted`. */
function firstAtLeast(count: number, value: (index: number) => number, wanted: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
