import type { ChartBar } from './chart.ts'
import type { Align } from './wrap.ts'

/** A run of text; a line break inside it is one that was asked for. */
export interface Span {
  readonly text: string
  readonly strong: boolean
  /** English beside the words, as a reading aid; the line break before it too. */
  readonly aid?: true
}
export type Spans = readonly Span[]

/** A paper as every format sees it: what each part is, not how it looks. */
export type Block =
  | { readonly kind: 'title'; readonly text: Spans }
  /** Level 1 is 一、, level 2 （一）. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Spans }
  /** `flush`: not indented, as the line that names whom the paper is for. */
  | { readonly kind: 'paragraph'; readonly text: Spans; readonly flush: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Spans[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly TableColumn[]
      readonly rows: readonly (readonly Spans[])[]
    }
  /** Set apart so that nobody overlooks it. */
  | { readonly kind: 'note'; readonly paragraphs: readonly Spans[] }
  /** Who signs and the day, to the right. */
  | { readonly kind: 'signature'; readonly lines: readonly Spans[] }
  /** Shares beside the bar of the law, to be looked at rather than read. */
  | { readonly kind: 'chart'; readonly bars: readonly ChartBar[] }
  /** A two-dimensional code, for a scanner; as text it stands as it reads. */
  | { readonly kind: 'square'; readonly text: string }
  | { readonly kind: 'rule' }

export interface TableColumn {
  readonly align: Align
  readonly head: Spans
}

/** Text without emphasis. */
export function spans(text: string): Spans {
  return [{ text, strong: false }]
}

/** The text of spans without the English beside it. */
export function chineseOf(spans: Spans): string {
  return plainText(spans.filter(({ aid }) => !aid))
}

/** The English beside spans, a line each; none where there is no need of it. */
export function aidsOf(spans: Spans): string[] {
  return spans.filter(({ aid, text }) => aid && text !== '\n').map(({ text }) => text)
}

/** The text of spans without their emphasis. */
export function plainText(spans: Spans): string {
  return spans.map(s => s.text).join('')
}

/** Is there nothing to read, or only a line to write on? */
export function isBlank(spans: Spans): boolean {
  return /^[\s＿]*$/.test(plainText(spans))
}

/** Is it the sign that there is nothing? */
export function isNothing(spans: Spans): boolean {
  return plainText(spans).trim() === '—'
}

/** A table without heads is a form of labels, each with what belongs beside it. */
export function isPairs(columns: readonly TableColumn[]): boolean {
  return columns.every(({ head }) => plainText(head).trim() === '')
}

/** How many columns the last cell of a form's row takes: what comes after a label needs the room of labels that are not there. */
export function lastSpan(columns: readonly TableColumn[], row: readonly Spans[]): number {
  if (!isPairs(columns)) return 1
  const isEmpty = (at: number): boolean => plainText(row[at] ?? []).trim() === ''
  let kept = columns.length
  while (kept > 2 && isEmpty(kept - 1) && isEmpty(kept - 2)) kept -= 2
  return columns.length - kept + 1
}

/** A row of a table with a third of its cells blank or more is for writing in by hand. */
export function isForm(row: readonly Spans[]): boolean {
  return row.filter(isBlank).length * 3 >= row.length
}

/** What stands in a block, part by part: a line, an item, a cell each. */
export function partsOf(block: Block): readonly Spans[] {
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
      return block.bars.flatMap(({ label, text }) => [spans(label), spans(text)])
    case 'square':
      return [spans(block.text)]
    case 'rule':
      return []
  }
}
