import { type Font, readFont } from './font.ts'

/** Font files to print with: the two that come with the program, and what the machine has of its own. */
export interface FontFiles {
  /** 宋体 with a wide repertoire; it stands in wherever another lacks a character. */
  readonly song: Uint8Array
  /** 黑体 */
  readonly hei: Uint8Array
  readonly own?: OwnFonts
}

/** Fonts of the machine; any may be missing. */
export interface OwnFonts {
  /** 仿宋: the body of an official paper. */
  readonly fangsong?: Uint8Array
  readonly hei?: Uint8Array
  readonly kai?: Uint8Array
  /** 小标宋 or what comes near it. */
  readonly title?: Uint8Array
  /** For characters that no other has. */
  readonly rare?: readonly Uint8Array[]
}

export type FontRole = 'body' | 'title' | 'heading' | 'subheading' | 'number'

/** Fonts in the order in which each part of a paper asks them for a character. */
export interface FontSet {
  readonly fonts: readonly Font[]
  readonly families: Readonly<Record<FontRole, readonly string[]>>
  /** 宋体 drawn a little bolder stands in for a title font. */
  readonly boldTitle: boolean
  /** Has any font a glyph for a character? */
  has(codePoint: number): boolean
}

/** Throws when the program's own fonts are damaged; a font of the machine that cannot be used is left out. */
export function fontSet(files: FontFiles): FontSet {
  const [song, hei] = [readFont(files.song), readFont(files.hei)]
  if (!song || !hei) throw new Error('the fonts of the program are damaged')
  const own = files.own ?? {}
  const [fangsong, ownHei, kai, title] = [own.fangsong, own.hei, own.kai, own.title].map(usable)
  const rare = (own.rare ?? []).map(usable)
  const chain = (...first: readonly (Font | undefined)[]): Font[] => [
    ...new Set([...first, song, hei, ...rare].filter(font => font !== undefined)),
  ]
  const roles: Record<FontRole, Font[]> = {
    body: chain(fangsong),
    title: chain(title, song),
    heading: chain(ownHei, hei),
    subheading: chain(kai, fangsong),
    number: chain(song),
  }
  const fonts = [...new Set(Object.values(roles).flat())]
  const names = (role: FontRole): string[] => [...new Set(roles[role].map(font => font.family))]
  return {
    fonts,
    families: {
      body: names('body'),
      title: names('title'),
      heading: names('heading'),
      subheading: names('subheading'),
      number: names('number'),
    },
    boldTitle: title === undefined,
    has: codePoint => roles.body.some(font => font.has(codePoint)),
  }
}

function usable(bytes: Uint8Array | undefined): Font | undefined {
  const font = bytes && readFont(bytes)
  return font?.embeddable ? font : undefined
}
