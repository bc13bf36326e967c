import type { MarkdownIt, Token } from 'markdown-it'
import { once } from '../../basics/once.ts'
import { BESIDE, inLatin } from '../english.ts'
import type { Block, Span, Spans, TableColumn } from './blocks.ts'
import { chineseOf, plainText } from './blocks.ts'
import { chartOf } from './chart.ts'

/*
 * The Markdown that templates are written in: # title, ## and ### headings, paragraphs, lists, tables, **strong**,
 * a rule (---), a note (> …), a signature (>> …), a chart (```图表) and a two-dimensional code (```二维码). Everything else Markdown knows (HTML, links,
 * pictures, other code) is off and comes out as it is typed.
 */

/** The word after ``` that makes a chart of what follows. */
const CHART = '图表'
/** The same of a two-dimensional code. */
const SQUARE = '二维码'

/** Whom a paper is for: no sentence. */
const SALUTATION = /^[^，。；]*[：:]$/

/** Puts values back in the place of the marks that stand for them. */
export type Resolve = (text: string) => string

/** Markdown → blocks. Parts that are empty once values are in are left out. */
export function parseBlocks(
  markdown: MarkdownIt,
  source: string,
  resolve: Resolve,
  inEnglish?: Resolve,
): Block[] {
  const reader = new Reader(markdown.parse(source, {}), resolve, inEnglish)
  const blocks = reader.blocks()
  const first = blocks.findIndex(b => b.kind === 'paragraph')
  const opens = (i: number): boolean => i === first || blocks[i - 1]?.kind === 'title'
  return blocks.map((block, i) =>
    block.kind === 'paragraph' && opens(i) && SALUTATION.test(chineseOf(block.text))
      ? { ...block, flush: true }
      : block,
  )
}

/** The reader of {@link parseBlocks}' Markdown, made once. */
export const markdownReader = once(async (): Promise<MarkdownIt> => {
  const { default: Parser } = await import('markdown-it')
  return new Parser('zero', { html: false, linkify: false, typographer: false }).enable([
    'table',
    'blockquote',
    'hr',
    'list',
    'heading',
    'emphasis',
    'escape',
    'newline',
    'fence',
  ])
})

class Reader {
  readonly #tokens: readonly Token[]
  readonly #resolve: Resolve
  readonly #inEnglish: Resolve | undefined
  #at = 0

  constructor(tokens: readonly Token[], resolve: Resolve, inEnglish: Resolve | undefined) {
    this.#tokens = tokens
    this.#resolve = resolve
    this.#inEnglish = inEnglish
  }

  /** Blocks up to the end or the closing token of what holds them. */
  blocks(until?: string): Block[] {
    const found: Block[] = []
    for (let token = this.#next(); token && token.type !== until; token = this.#next()) {
      const block = this.#block(token)
      if (block) found.push(block)
    }
    return found
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++]
  }

  #block(token: Token): Block | undefined {
    switch (token.type) {
      case 'heading_open':
        return this.#heading(token.tag)
      case 'paragraph_open': {
        const text = this.#inline('paragraph_close')
        return plainText(text).trim() === '' ? undefined : { kind: 'paragraph', text, flush: false }
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#list(token.type === 'ordered_list_open')
      case 'table_open':
        return this.#table()
      case 'blockquote_open':
        return this.#quote()
      case 'fence':
        return this.#fence(token)
      case 'hr':
        return { kind: 'rule' }
      default:
        return undefined
    }
  }

  #fence({ info, content, markup }: Token): Block | undefined {
    if (info.trim() === CHART) {
      const inEnglish = this.#inEnglish
      const chart = chartOf(content, text => {
        const [zh, en] = [this.#resolve(text), inEnglish?.(text) ?? '']
        return en === '' || en === zh ? zh : `${zh} ${inLatin(en)}`
      })
      return chart.bars.length === 0 ? undefined : chart
    }
    if (info.trim() === SQUARE) {
      const text = this.#resolve(content).trim()
      return text === '' ? undefined : { kind: 'square', text }
    }
    const typed = `${markup}${info}\n${content}${markup}`
    return { kind: 'paragraph', text: [{ text: this.#resolve(typed), strong: false }], flush: false }
  }

  #heading(tag: string): Block {
    const text = this.#inline('heading_close')
    if (tag === 'h1') return { kind: 'title', text }
    return { kind: 'heading', level: tag === 'h2' ? 1 : 2, text }
  }

  #list(ordered: boolean): Block | undefined {
    const items: Spans[] = []
    const close = ordered ? 'ordered_list_close' : 'bullet_list_close'
    for (let token = this.#next(); token && token.type !== close; token = this.#next()) {
      if (token.type !== 'list_item_open') continue
      const parts = this.blocks('list_item_close').flatMap(textsOf)
      if (parts.some(part => plainText(part).trim() !== '')) items.push(parts.flat())
    }
    return items.length === 0 ? undefined : { kind: 'list', ordered, items }
  }

  /** A head over nothing is no table. */
  #table(): Block | undefined {
    const columns: TableColumn[] = []
    const rows: Spans[][] = []
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rows.push([])
      if (token.type === 'th_open') columns.push({ align: alignOf(token), head: this.#inline('th_close') })
      if (token.type === 'td_open') rows.at(-1)?.push(this.#inline('td_close'))
    }
    const full = rows.filter(row => row.length > 0)
    return full.length === 0 ? undefined : { kind: 'table', columns, rows: full }
  }

  #quote(): Block | undefined {
    const inside = this.blocks('blockquote_close')
    const signature = inside.find(b => b.kind === 'note')
    if (signature?.kind === 'note') return { kind: 'signature', lines: signature.paragraphs.flatMap(linesOf) }
    const paragraphs = inside.flatMap(textsOf)
    return paragraphs.length === 0 ? undefined : { kind: 'note', paragraphs }
  }

  /** The text up to a closing token, line by line, each with its English below it where there is any. */
  #inline(until: string): Span[] {
    const lines: Line[] = [new Line()]
    for (let token = this.#next(); token && token.type !== until; token = this.#next()) {
      let strong = 0
      for (const child of token.children ?? []) {
        const line = lines.at(-1)
        if (child.type === 'strong_open') strong += 1
        else if (child.type === 'strong_close') strong -= 1
        else if (child.type === 'softbreak' || child.type === 'hardbreak') lines.push(new Line())
        else if (child.content !== '')
          line?.add(child.content, text => ({ text, strong: strong > 0 }), this.#resolve, this.#inEnglish)
      }
    }
    return lines.flatMap((line, i) => [
      ...(i > 0 ? [{ text: '\n', strong: false }] : []),
      ...line.words,
      ...line.aid(),
    ])
  }
}

/** A line of a paper while its tokens are read. */
class Line {
  readonly words: Span[] = []
  /** The same words with the values in English. */
  #read = ''
  /** What the template says in English itself. */
  #own: string | undefined

  add(content: string, span: (text: string) => Span, resolve: Resolve, inEnglish: Resolve | undefined): void {
    const [words = '', ...own] = this.#own === undefined ? content.split(BESIDE) : ['', content]
    if (words !== '') {
      this.words.push(span(resolve(words)))
      this.#read += inEnglish?.(words) ?? ''
    }
    if (own.length > 0) this.#own = (this.#own ?? '') + (inEnglish?.(own.join('')) ?? '')
  }

  /** The English below the words: where they are a name or a number, that stands already. */
  aid(): Span[] {
    const read = this.#own ?? this.#read
    const words = plainText(this.words).trim()
    if (read === '' || words === '' || read.trim() === words) return []
    const english = inLatin(read)
    if (!/[A-Za-z0-9]/.test(english)) return []
    // A title of people's own has no English: its number alone is none.
    if (/\p{Script=Han}/u.test(english) && !/[A-Za-z]/.test(english)) return []
    return [
      { text: '\n', strong: false, aid: true },
      { text: english, strong: false, aid: true },
    ]
  }
}

function alignOf(token: Token): TableColumn['align'] {
  const style = String(token.attrGet('style') ?? '')
  return style.includes('right') ? 'right' : style.includes('center') ? 'center' : 'left'
}

function textsOf(block: Block): Spans[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return [...block.items]
    case 'note':
      return [...block.paragraphs]
    default:
      return []
  }
}

function linesOf(spans: Spans): Spans[] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    if (span.text === '\n') lines.push([])
    else lines.at(-1)?.push(span)
  }
  return lines.filter(line => plainText(line).trim() !== '')
}
