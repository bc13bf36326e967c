import { strToU8, zipSync } from 'fflate'

/*
 * A workbook of one sheet, written by hand: a table of texts and numbers needs so little of the format that the library
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

/** Rows as a workbook, the first of them its header. The same rows give the same bytes on every machine. */
export function workbookOf(sheet: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const strings = new Map<string, number>()
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(rows, strings),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${Array.from(strings.keys(), s => `<si><t xml:space="preserve">${escaped(s)}</t></si>`).join('')}</sst>`,
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
  return zipSync(files, { mtime: '1980-01-01T00:00:00' })
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function sheetXml(rows: readonly (readonly (string | number)[])[], strings: Map<string, number>): string {
  const header = rows[0] ?? []
  const columns = header.map(
    (_, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${widthOf(rows, i)}" style="${TEXT}" customWidth="1"/>`,
  )
  const lines = rows.map((cells, i) => {
    const inside = cells.map((cell, c) => {
      if (cell === '') return ''
      const at = `r="${columnName(c)}${i + 1}"`
      if (typeof cell === 'number') return `<c ${at} s="${NUMBER}"><v>${cell}</v></c>`
      return `<c ${at} s="${i === 0 ? HEADER : TEXT}" t="s"><v>${indexOf(cell, strings)}</v></c>`
    })
    return `<row r="${i + 1}">${inside.join('')}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

function indexOf(text: string, strings: Map<string, number>): number {
  const known = strings.get(text)
  if (known !== undefined) return known
  strings.set(text, strings.size)
  return strings.size - 1
}

/** Wide enough for the first rows; a Chinese character takes two cells. */
function widthOf(rows: readonly (readonly (string | number)[])[], column: number): number {
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
