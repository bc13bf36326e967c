import type { ChartBar } from '../layout/chart.ts'
import { typeWidth } from './page.ts'
import { twips } from './word-styles.ts'
import { element, escapeXml } from './xml.ts'

/** Parts of the type area: the name, the bar, the text. */
const NAME = 0.16
const TEXT = 0.26
/** Cells a bar is made of: every program shows shaded cells alike, and they stay lines when printed. */
const CELLS = 100

/** A chart as a table of shaded cells, the mark a thick edge. */
export function chartOf(bars: readonly ChartBar[]): string {
  const whole = twips(typeWidth('A4'))
  const name = Math.round(whole * NAME)
  const text = Math.round(whole * TEXT)
  const cell = Math.floor((whole - name - text) / CELLS)
  const grid = [name, ...Array.from({ length: CELLS }, () => cell), text].map(w =>
    element('w:gridCol', { w }),
  )
  const properties = [
    element('w:tblW', { w: name + text + cell * CELLS, type: 'dxa' }),
    element('w:jc', { val: 'center' }),
    element('w:tblLayout', { type: 'fixed' }),
  ]
  const rows = bars.map(bar => rowOf(bar, { name, text, cell }))
  return `<w:tbl>${element('w:tblPr', {}, properties.join(''))}<w:tblGrid>${grid.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

interface Widths {
  readonly name: number
  readonly text: number
  readonly cell: number
}

function rowOf({ label, share, mark, text }: ChartBar, widths: Widths): string {
  const filled = Math.floor(share * CELLS)
  const at = mark === null ? CELLS : Math.min(CELLS, Math.max(1, Math.round(mark * CELLS)))
  const edges = [...new Set([0, filled, at, CELLS])].sort((a, b) => a - b)
  const segments = edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0
    return segment(to - from, widths.cell, to <= filled, mark !== null && to === at)
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${textCell(label, widths.name)}${segments.join('')}${textCell(text, widths.text)}</w:tr>`
}

function segment(cells: number, cell: number, shaded: boolean, marked: boolean): string {
  const line = (side: string, size: number) =>
    element(`w:${side}`, { val: 'single', sz: size, space: 0, color: '000000' })
  const borders = line('top', 4) + line('bottom', 4) + (marked ? line('right', 24) : '')
  const properties = [
    element('w:tcW', { w: cell * cells, type: 'dxa' }),
    element('w:gridSpan', { val: cells }),
    element('w:tcBorders', {}, borders),
    shaded ? element('w:shd', { val: 'clear', color: 'auto', fill: '888888' }) : '',
  ]
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${textParagraph('')}</w:tc>`
}

function textCell(text: string, width: number): string {
  const properties = element('w:tcW', { w: width, type: 'dxa' }) + element('w:vAlign', { val: 'center' })
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${textParagraph(text)}</w:tc>`
}

function textParagraph(text: string): string {
  const size = element('w:sz', { val: 18 }) + element('w:szCs', { val: 18 })
  const run =
    text === '' ? '' : `<w:r><w:rPr>${size}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
  return `<w:p><w:pPr>${element('w:pStyle', { val: 'TableText' })}${element('w:spacing', { line: 280, lineRule: 'exact' })}</w:pPr>${run}</w:p>`
}
