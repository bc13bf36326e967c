import { aidsOf, type Block, chineseOf, type Spans, type TableColumn } from './blocks.ts'
import { chartText } from './chart.ts'
import { grid } from './grid.ts'
import { widthOf } from './width.ts'
import { pad, wrap } from './wrap.ts'

/** Columns of a plain text paper. */
const WIDTH = 76
const TWO_CHARACTERS = '　　'

/** Blocks as plain text of at most 76 columns, laid out for a fixed-width Chinese font. */
export function toText(blocks: readonly Block[]): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (lines.length > 0 && (block.kind !== 'paragraph' || lines.at(-1) !== '')) lines.push('')
    lines.push(...textOf(block))
  }
  return `${lines.join('\n')}\n`
}

function textOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [chineseOf(block.text), ...aidsOf(block.text)]
        .flatMap(balanced)
        .map(line => pad(line, WIDTH, 'center').trimEnd())
    case 'heading':
      return wrap(flat(block.text), WIDTH)
    case 'paragraph':
      return pieces(block.text).flatMap((line, i) =>
        wrap(line, WIDTH, i === 0 && !block.flush ? { first: TWO_CHARACTERS } : {}),
      )
    case 'list':
      return block.items.flatMap((item, i) => listItem(flat(item), block.ordered ? `${i + 1}. ` : '- '))
    case 'table':
      return table(block.columns, block.rows)
    case 'note':
      return note(block.paragraphs)
    case 'signature':
      return signature(block.lines.map(flat))
    case 'chart':
      return chartText(block, WIDTH)
    case 'square':
      return wrap(block.text, WIDTH)
    case 'rule':
      return ['-'.repeat(WIDTH)]
  }
}

/** A title over several lines has them of about one length. */
function balanced(title: string): string[] {
  const lines = Math.ceil(widthOf(title) / (WIDTH - 8))
  return wrap(title, lines === 1 ? WIDTH : Math.ceil(widthOf(title) / lines) + 2)
}

function listItem(text: string, bullet: string): string[] {
  return wrap(text, WIDTH, { first: `    ${bullet}`, rest: ' '.repeat(4 + bullet.length) })
}

function note(paragraphs: readonly Spans[]): string[] {
  const edge = '='.repeat(WIDTH)
  const inside = paragraphs.flatMap((p, i) => [
    ...(i > 0 ? [''] : []),
    ...pieces(p).flatMap(line => wrap(line, WIDTH - 2, { first: '  ', rest: '  ' })),
  ])
  return [edge, ...inside, edge]
}

function table(columns: readonly TableColumn[], rows: readonly (readonly Spans[])[]): string[] {
  const cells = rows.map(row => row.map(flat))
  return grid(
    columns.map(c => ({ head: flat(c.head), align: c.align })),
    cells,
    { width: WIDTH, indent: 0, ruled: true },
  )
}

/** To the right with two characters free, the shorter lines centred over the longest (GB/T 9704). */
function signature(lines: readonly string[]): string[] {
  const width = Math.max(0, ...lines.map(widthOf))
  return lines.map(line =>
    (' '.repeat(Math.max(0, WIDTH - 4 - width)) + pad(line, width, 'center')).trimEnd(),
  )
}

function flat(spans: Spans): string {
  return spans.map(s => (s.text === '\n' ? ' ' : s.text)).join('')
}

/** Text parted at its own line breaks. */
function pieces(spans: Spans): string[] {
  return spans
    .map(s => s.text)
    .join('')
    .split('\n')
}
