import type { Block, Spans, TableColumn } from './blocks.ts'
import { isForm, plainText } from './blocks.ts'
import type { ChartBar } from './chart.ts'
import { STYLE } from './style.ts'
import { TITLE_UNITS } from './title.ts'

/** Blocks as a complete HTML document to read and to print on A4, with `foot` on every page: no script, nothing fetched. */
export function toHtml(blocks: readonly Block[], foot = ''): string {
  const title = blocks.find(b => b.kind === 'title')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title?.kind === 'title' ? plainText(title.text) : '')}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${blocks.map(htmlOf).join('\n')}
${foot === '' ? '' : `<p class="foot">${escapeHtml(foot)}</p>\n`}</main>
</body>
</html>
`
}

/** Tables up to this many rows are kept on one page. */
const SHORT = 14

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${inline(block.text).replace(TITLE_UNITS, '<span>$&</span>')}</h1>`
    case 'heading':
      return `<h${block.level + 1}>${inline(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p${block.flush ? ' class="flush"' : ''}>${inline(block.text)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>\n${block.items.map(item => `<li>${inline(item)}</li>`).join('\n')}\n</${tag}>`
    }
    case 'table':
      return table(block.columns, block.rows)
    case 'note':
      return `<aside>\n${block.paragraphs.map(p => `<p>${inline(p)}</p>`).join('\n')}\n</aside>`
    case 'signature':
      return `<footer>\n${block.lines.map(line => `<p>${inline(line)}</p>`).join('\n')}\n</footer>`
    case 'chart':
      return chart(block.bars)
    case 'rule':
      return '<hr>'
  }
}

function table(columns: readonly TableColumn[], rows: readonly (readonly Spans[])[]): string {
  const cell = (tag: 'th' | 'td', spans: Spans, i: number): string => {
    const align = columns[i]?.align ?? 'left'
    return `<${tag}${align === 'left' ? '' : ` class="${align}"`}>${inline(spans)}</${tag}>`
  }
  const head = `<thead>\n<tr>${columns.map((c, i) => cell('th', c.head, i)).join('')}</tr>\n</thead>`
  const body = rows
    .map(
      row =>
        `<tr${isForm(row) ? ' class="form"' : ''}>${row.map((spans, i) => cell('td', spans, i)).join('')}</tr>`,
    )
    .join('\n')
  const classes = [rows.length <= SHORT ? 'short' : '', columns.length <= 3 ? 'narrow' : '']
    .filter(c => c !== '')
    .join(' ')
  return `<table${classes === '' ? '' : ` class="${classes}"`}>\n${head}\n<tbody>\n${body}\n</tbody>\n</table>`
}

/** Bars as vector graphics, each with its text; a reader of the screen is told the text. */
function chart(bars: readonly ChartBar[]): string {
  const rows = bars.map(({ label, share, mark, text }) => {
    const line =
      mark === null ? '' : `<line x1="${permille(mark)}" x2="${permille(mark)}" y1="0" y2="20" class="mark"/>`
    const svg = `<svg viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(text)}"><rect width="1000" height="20" class="whole"/><rect width="${permille(share)}" height="20" class="part"/>${line}</svg>`
    return `<tr><th scope="row">${escapeHtml(label)}</th><td>${svg}</td><td>${escapeHtml(text)}</td></tr>`
  })
  return `<table class="chart">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

function permille(share: number): number {
  return Math.floor(share * 1000)
}

function inline(spans: Spans): string {
  return spans
    .map(({ text, strong }) => {
      if (text === '\n') return '<br>'
      return strong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)
    })
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, c => ENTITIES[c] ?? c)
}
