import { type Block, chineseOf, isForm, isPairs, lastSpan, type Spans, type TableColumn } from './blocks.ts'
import { barWords, type ChartBar } from './chart.ts'
import { squareOf } from './square.ts'
import { TITLE_UNITS } from './title.ts'

/** Blocks as a complete HTML document to read and to print on A4, with `feet` on every page: no script, nothing fetched. */
export function toHtml(blocks: readonly Block[], feet: readonly string[] = []): string {
  const title = blocks.find(b => b.kind === 'title')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title?.kind === 'title' ? chineseOf(title.text) : '')}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${blocks.map((block, i) => htmlOf(block, subjectOf(blocks, i))).join('\n')}
${feet.length === 0 ? '' : `<p class="foot">${feet.map(escapeHtml).join('<br>')}</p>\n`}</main>
</body>
</html>
`
}

/** Tables up to this many rows are kept on one page. */
const SHORT = 14

/** What a table is of: the heading over it, else the title. */
function subjectOf(blocks: readonly Block[], at: number): string {
  const over = blocks.slice(0, at).findLast(block => block.kind === 'heading' || block.kind === 'title')
  return over?.kind === 'heading' || over?.kind === 'title' ? chineseOf(over.text).replaceAll('\n', '') : ''
}

function htmlOf(block: Block, subject: string): string {
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
      return table(block.columns, block.rows, subject)
    case 'note':
      return `<aside>\n${block.paragraphs.map(p => `<p>${inline(p)}</p>`).join('\n')}\n</aside>`
    case 'signature':
      return `<footer>\n${block.lines.map(line => `<p>${inline(line)}</p>`).join('\n')}\n</footer>`
    case 'chart':
      return chart(block.bars, subject)
    case 'square':
      return square(block.text)
    case 'rule':
      return '<hr>'
  }
}

function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly Spans[])[],
  subject: string,
): string {
  const pairs = isPairs(columns)
  const cell = (tag: 'th' | 'td', spans: Spans, i: number, span = 1): string => {
    const align = columns[i]?.align ?? 'left'
    const wide = span === 1 ? '' : ` colspan="${span}"`
    const scope = tag === 'th' ? ' scope="col"' : ''
    return `<${tag}${scope}${align === 'left' ? '' : ` class="${align}"`}${wide}>${inline(spans)}</${tag}>`
  }
  const head = pairs
    ? ''
    : `<thead>\n<tr>${columns.map((c, i) => cell('th', c.head, i)).join('')}</tr>\n</thead>\n`
  const body = rows
    .map(row => {
      const span = lastSpan(columns, row)
      const last = columns.length - span
      const cells = row.slice(0, last + 1).map((spans, i) => cell('td', spans, i, i === last ? span : 1))
      return `<tr${isForm(row) ? ' class="form"' : ''}>${cells.join('')}</tr>`
    })
    .join('\n')
  const classes = [rows.length <= SHORT ? 'short' : '', columns.length <= 3 && !pairs ? 'narrow' : '']
    .filter(c => c !== '')
    .join(' ')
  return `<div class="scroll">\n<table${classes === '' ? '' : ` class="${classes}"`}>\n${captionOf(subject)}${head}<tbody>\n${body}\n</tbody>\n</table>\n</div>`
}

/** For a reader of the screen, who goes from table to table; the eye has the heading. */
function captionOf(subject: string): string {
  return subject === '' ? '' : `<caption>${escapeHtml(subject)}</caption>\n`
}

/** Bars as vector graphics, each with its text; a reader of the screen is told what they measure, and the text. */
function chart(bars: readonly ChartBar[], subject: string): string {
  const rows = bars.map(bar => {
    const { label, share, mark, text } = bar
    const line =
      mark === null ? '' : `<line x1="${permille(mark)}" x2="${permille(mark)}" y1="0" y2="20" class="mark"/>`
    const svg = `<svg viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(barWords(bar))}"><rect width="1000" height="20" class="whole"/><rect width="${permille(share)}" height="20" class="part"/>${line}</svg>`
    return `<tr><th scope="row">${escapeHtml(label)}</th><td>${svg}</td><td>${escapeHtml(text)}</td></tr>`
  })
  return `<table class="chart">\n${captionOf(subject)}<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

/** A two-dimensional code as one path; who cannot see it is told what it says. */
function square(text: string): string {
  const modules = squareOf(text)
  const path = modules
    .flatMap((row, y) => row.map((black, x) => (black === 1 ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  const { length } = modules
  return `<figure><svg viewBox="0 0 ${length} ${length}" shape-rendering="crispEdges" role="img" aria-label="${escapeHtml(text)}"><rect width="${length}" height="${length}" fill="#fff"/><path d="${path}"/></svg><figcaption>${escapeHtml(text)}</figcaption></figure>`
}

function permille(share: number): number {
  return Math.floor(share * 1000)
}

function inline(spans: Spans): string {
  return spans
    .map(({ text, strong, aid }) => {
      if (text === '\n') return '<br>'
      if (aid) return `<span class="aid" lang="en">${escapeHtml(text)}</span>`
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

/**
 * After GB/T 9704-2012, which an assembly need not follow but readers expect: A4, type area 156 × 225 mm, 22 lines of
 * 28 characters (traditional 三号 is 15.75 pt; 16 pt would not fit 28), title 二号, headings 黑体 and 楷体. Fonts are
 * those of an office machine first, then free ones; nothing is fetched.
 */
const STYLE = `@page {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
  @bottom-center {
    content: "— " counter(page) " —";
    font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif;
  }
}
* { box-sizing: border-box; }
html { background: #ececec; }
body {
  margin: 0;
  color: #000;
  font-family: FangSong, FangSong_GB2312, "STFangsong", "Zhuque Fangsong (technical preview)", "FandolFang R", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  font-size: 15.75pt;
  line-height: 29pt;
  text-align: justify;
  line-break: strict;
  overflow-wrap: anywhere;
}
main {
  width: 210mm;
  max-width: 100%;
  min-height: 297mm;
  margin: 8mm auto;
  padding: 37mm 26mm 35mm 28mm;
  background: #fff;
}
h1 {
  margin: 0 0 29pt;
  font-family: "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", STZhongsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
  font-size: 22pt;
  font-weight: normal;
  line-height: 36pt;
  text-align: center;
  text-wrap: balance;
}
h1:not(:first-of-type) { margin-top: 58pt; break-before: page; }
h1 span { white-space: nowrap; }
h2, h3 {
  margin: 0;
  font-size: inherit;
  font-weight: normal;
  text-indent: 2em;
  break-after: avoid;
}
h2 { font-family: SimHei, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h3 { font-family: KaiTi, KaiTi_GB2312, "Kaiti SC", "LXGW WenKai", "FandolKai", "Noto Serif CJK SC", serif; }
p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
p.flush { text-indent: 0; }
span.aid { display: inline-block; text-indent: 0; font-size: 0.72em; line-height: 1.35; color: #444; text-align: left; }
strong { font-family: SimHei, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; font-weight: normal; }
ul, ol { margin: 0; padding-left: 3em; }
hr { margin: 14pt 0; border: 0; border-top: 0.5pt solid #000; }
aside { margin: 8pt 0; padding: 6pt 10pt; border: 1pt solid #000; break-inside: avoid; }
table {
  width: 100%;
  margin: 8pt 0;
  border-collapse: collapse;
  font-size: 12pt;
  line-height: 18pt;
  text-align: left;
}
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table.short { break-inside: avoid; }
table.narrow { width: auto; min-width: 60%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.form td { height: 30pt; }
th, td { padding: 2pt 4pt; border: 0.5pt solid #000; overflow-wrap: break-word; }
th { font-family: SimHei, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; font-weight: normal; text-align: center; word-break: keep-all; }
td.right { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.center { text-align: center; }
table.chart { font-size: 10.5pt; line-height: 15pt; break-inside: avoid; }
table.chart th, table.chart td { border: 0; text-align: left; font-weight: normal; white-space: nowrap; }
table.chart td:nth-child(2) { width: 60%; }
table.chart svg { display: block; width: 100%; height: 12pt; }
table.chart .whole { fill: #fff; stroke: #000; stroke-width: 2; vector-effect: non-scaling-stroke; }
table.chart .part { fill: #888; }
table.chart .mark { stroke: #000; stroke-width: 3; vector-effect: non-scaling-stroke; }
figure { margin: 14pt 0 0; break-inside: avoid; text-align: center; font-size: 9pt; line-height: 12pt; overflow-wrap: anywhere; }
figure svg { display: block; width: 32mm; margin: 0 auto; }
footer { width: fit-content; margin: 29pt 2em 0 auto; break-inside: avoid; text-align: center; }
footer p { text-indent: 0; }
p.foot { margin-top: 14pt; text-indent: 0; text-align: center; font-size: 10.5pt; }
@media print {
  p.foot { position: fixed; right: 0; bottom: 0; left: 0; margin: 0; }
  html { background: none; }
  main { width: auto; min-height: 0; margin: 0; padding: 0; }
}
@media screen and (max-width: 220mm) {
  main { margin: 0; padding: 8mm 6mm; }
  .scroll { overflow-x: auto; }
  .scroll th, .scroll td { min-width: 4em; }
}
`
