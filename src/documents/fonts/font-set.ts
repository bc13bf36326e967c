import { type Block, partsOf } from '../layout/blocks.ts'
import { type Font, readFont } from './font.ts'

/** Font files to print with: the three that come with the program, and what the machine has of its own. */
export interface FontFiles {
  /** 宋体 with a wide repertoire; it stands in wherever another lacks a character. */
  readonly song: Uint8Array
  /** 黑体 */
  readonly hei: Uint8Array
  /** 楷体 */
  readonly kai: Uint8Array
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
  const [song, hei, kai] = [files.song, files.hei, files.kai].map(readFont)
  if (!song || !hei || !kai) throw new Error('the fonts of the program are damaged')
  const own = files.own ?? {}
  const [fangsong, ownHei, ownKai, title] = [own.fangsong, own.hei, own.kai, own.title].map(usable)
  const rare = (own.rare ?? []).map(usable)
  const chain = (...first: readonly (Font | undefined)[]): Font[] => [
    ...new Set([...first, song, hei, ...rare].filter(font => font !== undefined)),
  ]
  const roles: Record<FontRole, Font[]> = {
    body: chain(fangsong),
    title: chain(title, song),
    heading: chain(ownHei, hei),
    subheading: chain(ownKai, kai, fangsong),
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

/** A character that no font has, and the text in which it first stands. */
export interface Missing {
  readonly character: string
  readonly where: string
}

/** Shown by nothing, or by the space they take. */
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u
/** Characters to each side that tell where one is. */
const AROUND = 8

/** The characters of a paper for which there is no glyph, each once, in the order of the paper. */
export function missingIn(blocks: readonly Block[], has: (codePoint: number) => boolean): Missing[] {
  return missingInTexts(
    blocks.flatMap(partsOf).map(spans => spans.map(s => s.text).join('')),
    has,
  )
}

/** The characters of texts for which there is no glyph, each once. */
export function missingInTexts(texts: Iterable<string>, has: (codePoint: number) => boolean): Missing[] {
  const found = new Map<string, Missing>()
  const known = new Set<string>()
  for (const text of texts) {
    const characters = [...text]
    characters.forEach((character, i) => {
      if (known.has(character)) return
      known.add(character)
      if (UNSEEN.test(character) || has(character.codePointAt(0) ?? 0)) return
      const where = characters.slice(Math.max(0, i - AROUND), i + AROUND + 1)
      found.set(character, { character, where: where.join('').replaceAll('\n', ' ') })
    })
  }
  return [...found.values()]
}
