import { barWords, type ChartBar } from '../layout/chart.ts'
import { TYPE } from './page.ts'
import { BAR_SHAPE } from './pictures.ts'
import { element, escapeXml, pictureId, textOf } from './word-file.ts'

/* What a Word file holds beside its paragraphs and tables of words: pictures, and parts that stand side by side. */

/** Parts of the type area: the name, the bar, the text. */
export const CHART_PARTS = [0.2, 0.5, 0.3] as const
/** English metric units, in which pictures are measured, in a twentieth of a point. */
const EMU = 635
/** What the cell keeps free beside the picture, in twips. */
const BESIDE = 216

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A two-dimensional code, the picture of this number, as a run. */
export function codeDrawing(text: string, no: number): string {
  const side = TYPE.squareSide * 20 * EMU
  return drawing(text, no, { across: side, down: side })
}

/** A bar of a chart, the picture of this number, as a run in a cell of this width in twips. */
export function barDrawing(bar: ChartBar, no: number, width: number): string {
  const across = (width - BESIDE) * EMU
  return drawing(barWords(bar), no, { across, down: Math.round(across / BAR_SHAPE) })
}

/** A picture, with what it shows in words for who cannot see it. */
function drawing(words: string, no: number, { across, down }: { across: number; down: number }): string {
  const size = `cx="${across}" cy="${down}"`
  const name = `id="${no}" name="${pictureId(no - 1)}" descr="${escapeXml(words)}"`
  const picture = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${pictureId(no - 1)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${name}/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** A run that may hold a picture, as a paragraph as high as that. */
export function pictureText(run: string, centred = false): string {
  const style =
    element('w:pStyle', { val: 'TableText' }) +
    element('w:spacing', { line: 280, lineRule: 'atLeast' }) +
    (centred ? element('w:jc', { val: 'center' }) : '')
  return `<w:p><w:pPr>${style}</w:pPr>${run}</w:p>`
}

/** What stands in a cell, as paragraphs, and its width in twips. */
export interface TableCell {
  readonly content: string
  readonly width: number
}

/** Parts side by side, in rows that no page tears. */
export function frameless(rows: readonly (readonly TableCell[])[]): string {
  const widths = (rows[0] ?? []).map(({ width }) => width)
  const properties = [
    element('w:tblW', { w: widths.reduce((sum, w) => sum + w, 0), type: 'dxa' }),
    element('w:jc', { val: 'center' }),
    element('w:tblLayout', { type: 'fixed' }),
  ]
  const cell = ({ content, width }: TableCell): string =>
    `<w:tc><w:tcPr>${element('w:tcW', { w: width, type: 'dxa' })}${element('w:vAlign', { val: 'center' })}</w:tcPr>${content}</w:tc>`
  const body = rows.map(cells => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`)
  const grid = widths.map(w => element('w:gridCol', { w })).join('')
  return `<w:tbl>${element('w:tblPr', {}, properties.join(''))}<w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}

/** Text of a size in pt. */
export function textRun(text: string, points = 9): string {
  const size = element('w:sz', { val: points * 2 }) + element('w:szCs', { val: points * 2 })
  return text === '' ? '' : `<w:r><w:rPr>${size}</w:rPr>${textOf(text)}</w:r>`
}
