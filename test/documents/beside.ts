import { aidsOf, type Block, chineseOf, partsOf, type Spans } from '../../src/documents/layout/blocks.ts'

/* Is there English beside every word of ours? */

/** Signs of names as they are posted, and of clauses as the rules number them. */
const MASKED = /\p{Script=Han}+\*|第[一二三四五六七八九十百\d]+[条款项]/gu
/** A form has boxes and signs that are no words; 正 is what tellers draw, and items are numbered. */
const SIGNS = /正|（[一二三四五六七八九十]+）/gu

/** What is Chinese in a text beside the words that are people's own. */
export function hanLeft(text: string, own: readonly string[]): string {
  let left = text.replace(MASKED, '').replace(SIGNS, '')
  for (const words of own) left = left.replaceAll(words, '')
  return (left.match(/\p{Script=Han}+/gu) ?? []).join(' ')
}

/** What says something in words of its own and line for line; signatures have their own way, charts and codes show figures. */
function wordsOf(block: Block): readonly Spans[] {
  return ['signature', 'chart', 'square', 'rule'].includes(block.kind) ? [] : partsOf(block)
}

/** The lines of a signature stand one by one, the English of each as one of its own. */
function signaturesOf(block: Block): Spans[] {
  if (block.kind !== 'signature') return []
  return block.lines.flatMap((line, i) => {
    const next = block.lines[i + 1] ?? []
    return aidsOf(line).length > 0 ? [] : [[...line, ...(aidsOf(next).length > 0 ? next : [])]]
  })
}

/** Words without English, and English with Chinese in it, but for words of people's own. */
export function bareWords(blocks: readonly Block[], own: readonly string[]): string[] {
  const bare = blocks.flatMap(block =>
    [...wordsOf(block), ...signaturesOf(block)].flatMap(part => {
      const words = chineseOf(part)
      const english = aidsOf(part).join(' ')
      return [
        ...(english === '' && hanLeft(words, own) !== '' ? [`no English: ${words}`] : []),
        ...(hanLeft(english, own) !== '' ? [`${hanLeft(english, own)} in: ${english}`] : []),
      ]
    }),
  )
  return [...new Set(bare)]
}
