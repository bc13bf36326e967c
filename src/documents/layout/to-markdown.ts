import type { Block, Spans, TableColumn } from './blocks.ts'
import { chartText } from './chart.ts'
import { NO_BREAK } from './wrap.ts'

/** Columns of a chart drawn in letters. */
const WIDTH = 76

/** Blocks as Markdown that any reader shows as it is meant: all signs of Markdown and HTML in the text are escaped. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${inline(block.text)}`
    case 'heading':
      return `${block.level === 1 ? '##' : '###'} ${inline(block.text)}`
    case 'paragraph':
      return lines(block.text)
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${inline(item)}`).join('\n')
    case 'table':
      return table(block.columns, block.rows)
    case 'note':
      return block.paragraphs.map(p => `> ${inline(p)}`).join('\n>\n')
    case 'signature':
      return block.lines.map(line => inline(line)).join('\\\n')
    case 'chart':
      return ['```', ...chartText(block, WIDTH), '```'].join('\n')
    case 'square':
      return ['```', block.text, '```'].join('\n')
    case 'rule':
      return '---'
  }
}

function table(columns: readonly TableColumn[], rows: readonly (readonly Spans[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rules = columns.map(c => (c.align === 'right' ? '---:' : c.align === 'center' ? ':---:' : '---'))
  return [
    line(columns.map(c => inline(c.head))),
    line(rules),
    ...rows.map(row => line(row.map(cell => inline(cell)))),
  ].join('\n')
}

function lines(spans: Spans): string {
  return inline(spans, '\\\n')
}

function inline(spans: Spans, lineBreak = ' '): string {
  return spans
    .map(({ text, strong }) => {
      if (text === '\n') return lineBreak
      const escaped = escapeMarkdown(text)
      return strong && text.trim() !== '' ? `**${escaped}**` : escaped
    })
    .join('')
    .trim()
}

/** Signs that mean something in Markdown wherever they stand. */
const SIGNS = /[\\`*_{}[\]<>#|~&!$^]/g
/** Signs that mean something only where a line begins: bullets, rules, numbers of a list. */
const AT_START = /^(\s*)(?:([-+=])|(\d+)(?=[.)](?:\s|$)))/

function escapeMarkdown(text: string): string {
  return text
    .replaceAll(NO_BREAK, ' ')
    .replace(SIGNS, '\\$&')
    .replace(AT_START, (_, space: string, sign?: string, digits?: string) =>
      sign ? `${space}\\${sign}` : `${space}${digits}\\`,
    )
}
