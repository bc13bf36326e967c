import { unitCode } from '../../../assembly/place.ts'

interface Room {
  readonly code: string
  readonly segments: readonly string[]
  readonly joined: string
}

/** Rooms by what people say of them: `3 501`, `3501`, `3-501`, `3幢501室`, or only the beginning. */
export class RoomFinder {
  private readonly rooms: readonly Room[]
  /** What rooms begin with: asked at every key. */
  private readonly initials: ReadonlySet<string>

  constructor(codes: Iterable<string>) {
    this.rooms = [...codes].map(code => {
      const segments = segmentsOf(code)
      return { code, segments, joined: segments.join('') }
    })
    this.initials = new Set(this.rooms.map(({ joined }) => joined.charAt(0)))
  }

  /**
   * The rooms that are meant, in the order of the roll. A nearer way of naming shuts out the looser ones: as it stands,
   * by its parts, its parts run together, its first and last part, its beginning.
   */
  find(typed: string): readonly string[] {
    const segments = segmentsOf(typed)
    const joined = segments.join('')
    if (joined === '') return []
    const same = segments.join('-')
    const ways: readonly ((room: Room) => boolean)[] = [
      room => room.segments.join('-') === same,
      room => room.joined === joined,
      room =>
        segments.length > 1 &&
        room.segments.length > segments.length &&
        room.segments[0] === segments[0] &&
        room.segments.at(-1) === segments.at(-1) &&
        isPart(segments, room.segments),
      room => room.joined.startsWith(joined),
    ]
    for (const way of ways) {
      const found = this.rooms.filter(way)
      if (found.length > 0) return found.map(room => room.code)
    }
    return []
  }

  /** Does any room begin with this character? Then it cannot be a key of its own. */
  begins(char: string): boolean {
    return this.initials.has(char.toLowerCase())
  }
}

/** `3幢501室` → 3, 501: parts without their nouns and separators. */
function segmentsOf(text: string): string[] {
  return unitCode(text)
    .toLowerCase()
    .split(/[\s\-_/.,、，。幢栋号楼座单元门室房]+/)
    .filter(part => part !== '')
}

/** Are these parts among those, in the same order? */
function isPart(parts: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const part of whole) if (part === parts[at]) at += 1
  return at === parts.length
}
