import type { Block, Spans } from '../layout/blocks.ts'

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
    blocks.flatMap(textsOf).map(spans => spans.map(s => s.text).join('')),
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

function textsOf(block: Block): readonly Spans[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [...block.columns.map(c => c.head), ...block.rows.flat()]
    case 'note':
      return block.paragraphs
    case 'signature':
      return block.lines
    case 'chart':
      return block.bars.map(({ label, text }) => [{ text: `${label}${text}`, strong: false }])
    case 'rule':
      return []
  }
}
