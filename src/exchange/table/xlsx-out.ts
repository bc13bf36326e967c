import { strToU8, Zip, ZipDeflate } from 'fflate'

/*
 * A workbook of a sheet or a few, written by hand: a table of texts and numbers needs so little of the format that the library
 * for it would be fifty times as long.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Cell styles by their number below: text stays text whatever is typed into it, numbers show up to four decimals. */
const TEXT = 0
const NUMBER = 1
const HEADER = 2
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00##"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** The rows are packed as they come: those of a large estate never stand in memory as one text. */
const ROWS_A_PIECE = 500

type Cells = readonly (string | number)[]

export interface SheetOfCells {
  readonly name: string
  /** The first of them is its header. */
  readonly rows: Iterable<Cells>
}

/** Sheets as a workbook. The same rows give the same bytes on every machine. */
export function workbookOf(...sheets: readonly SheetOfCells[]): Uint8Array {
  const packed: Uint8Array[] = []
  const zip = new Zip((fault, bytes) => {
    if (fault) throw fault
    packed.push(bytes)
  })
  const add = (path: string, pieces: Iterable<string>) => {
    // Names and numbers hardly get smaller by more work.
    const part = new ZipDeflate(path, { level: 1 })
    part.mtime = '1980-01-01T00:00:00'
    zip.add(part)
    for (const piece of pieces) part.push(strToU8(piece))
    part.push(new Uint8Array(0), true)
  }
  const parts = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`)
  add('[Content_Types].xml', [contentTypes(parts)])
  add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])])
  add('xl/workbook.xml', [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  ])
  add('xl/_rels/workbook.xml.rels', [
    relations([...parts.map(part => ['worksheet', part] as const), ['styles', 'styles.xml']]),
  ])
  add('xl/styles.xml', [STYLES])
  for (const [i, { rows }] of sheets.entries()) add(`xl/${parts[i]}`, sheetXml(rows))
  zip.end()
  return Buffer.concat(packed)
}

function contentTypes(parts: readonly string[]): string {
  const sheets = parts.map(
    part => `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${sheets.join('')}<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function* sheetXml(rows: Iterable<Cells>): Generator<string> {
  let line = 0
  let piece: Cells[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < ROWS_A_PIECE) continue
    yield rowsXml(piece, line)
    line += piece.length
    piece = []
  }
  yield `${rowsXml(piece, line)}</sheetData></worksheet>`
}

/** Some rows; before the first of all stands how wide the columns are. */
function rowsXml(rows: readonly Cells[], above: number): string {
  const lines = rows.map((cells, i) => {
    const line = above + i + 1
    const inside = cells.map((cell, c) => (cell === '' ? '' : cellXml(cell, `${columnName(c)}${line}`, line)))
    return `<row r="${line}">${inside.join('')}</row>`
  })
  return (above === 0 ? beginXml(rows) : '') + lines.join('')
}

function cellXml(cell: string | number, at: string, line: number): string {
  if (typeof cell === 'number') return `<c r="${at}" s="${NUMBER}"><v>${cell}</v></c>`
  const space = /^\s|\s$|\n/.test(cell) ? ' xml:space="preserve"' : ''
  return `<c r="${at}" s="${line === 1 ? HEADER : TEXT}" t="inlineStr"><is><t${space}>${escaped(cell)}</t></is></c>`
}

function beginXml(rows: readonly Cells[]): string {
  const columns = (rows[0] ?? []).map(
    (_, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${widthOf(rows, i)}" style="${TEXT}" customWidth="1"/>`,
  )
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
}

/** Wide enough for what is seen first; a Chinese character takes two cells. */
function widthOf(rows: readonly Cells[], column: number): number {
  let widest = 6
  for (const row of rows.slice(0, 200)) {
    const text = String(row[column] ?? '')
    widest = Math.max(widest, text.replace(/[^\u0000-\u00ff]/g, 'xx').length)
  }
  return Math.min(widest, 40) + 2
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as a workbook holds it: what XML cannot hold, and what reads like the way such is written, as `_x000D_`. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, c => ENTITIES[c] ?? c)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g,
      c => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}
