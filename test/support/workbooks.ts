import { type ZipPart, zipOf } from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface SheetXml {
  readonly name: string
  /** What stands inside `<sheetData>`, as XML. */
  readonly rows: string
  /** `A2:A3` and so on. */
  readonly merges?: readonly string[]
  /** `hidden` or `veryHidden`. */
  readonly state?: string
}

/**
 * A workbook from the XML of its rows, so that tests can say exactly what a cell is. Style 1 is a date, 3 struck out, 4 a
 * number of four digits, 5 two numbers with a dash.
 */
export function xlsxOf(
  sheets: readonly SheetXml[],
  given: { date1904?: boolean; strings?: readonly string[]; more?: readonly ZipPart[] } = {},
): Buffer {
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const listed = sheets.map(
    (s, i) =>
      `<sheet name="${s.name}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  const strings = (given.strings ?? []).map(s => `<si>${s}</si>`)
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${given.date1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="200" formatCode="0.00&quot;m2&quot;"/><numFmt numFmtId="201" formatCode="0000"/><numFmt numFmtId="202" formatCode="0-000"/></numFmts><fonts><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="0" fontId="1"/><xf numFmtId="201"/><xf numFmtId="202"/><xf numFmtId="11"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings.join('')}</sst>` },
    ...sheets.map((s, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(s) })),
    ...(given.more ?? []),
  ])
}

/** A sheet by its cells; rows whose numbers are named are hidden. */
export function sheetOf(given: {
  readonly name: string
  readonly state?: string
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly hide?: readonly number[]
}): SheetXml {
  const { name, state, rows, hide = [] } = given
  const xml = hide.reduce(
    (text, no) => text.replace(`<row r="${no}"`, `<row r="${no}" hidden="1"`),
    rowsXml(rows),
  )
  return { name, rows: xml, ...(state !== undefined && { state }) }
}

/** Rows of plain cells: text as inline strings, numbers as numbers, what begins with `<` as it stands. */
export function rowsXml(rows: readonly (readonly (string | number | null)[])[], from = 1): string {
  return rows
    .map((cells, i) => {
      const line = from + i
      const inside = cells.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${line}`)).join('')
      return `<row r="${line}">${inside}</row>`
    })
    .join('')
}

function cellXml(cell: string | number | null, ref: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  // `<c …>` without a reference gets one.
  if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${ref}"`)
  return `<c r="${ref}" t="inlineStr"><is><t>${cell.replace(/[&<]/g, c => `&#${c.charCodeAt(0)};`)}</t></is></c>`
}

function sheetXml({ rows, merges = [] }: SheetXml): string {
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map(m => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${merged}</worksheet>`
}

/** An OpenDocument spreadsheet from the XML of its tables. */
export function odsOf(tables: string, more: readonly ZipPart[] = []): Buffer {
  const spaces = ['office', 'table', 'text']
    .map(n => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`)
    .join(' ')
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<office:document-content ${spaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...more,
  ])
}

/** An OLE2 file with one stream. */
export function compoundFile(name: string, stream: Buffer): Buffer {
  const size = Math.max(4096, Math.ceil(stream.length / 512) * 512)
  const sectors = size / 512
  const header = Buffer.alloc(512, 0)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
  ] as const)
    header.writeUInt32LE(value, at)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const fat = Buffer.alloc(512, 0xff)
  fat.writeUInt32LE(0xfffffffd, 0)
  fat.writeUInt32LE(0xfffffffe, 4)
  for (let i = 0; i < sectors; i++) fat.writeUInt32LE(i === sectors - 1 ? 0xfffffffe : i + 3, (i + 2) * 4)
  const directory = Buffer.concat([
    entry('Root Entry', 5, 0xfffffffe, 0, 1),
    entry(name, 2, 2, size, 0xffffffff),
    Buffer.alloc(256),
  ])
  return Buffer.concat([header, fat, directory, stream, Buffer.alloc(size - stream.length)])
}

function entry(name: string, type: number, start: number, size: number, child: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes[66] = type
  bytes[67] = 1
  bytes.writeUInt32LE(0xffffffff, 68)
  bytes.writeUInt32LE(0xffffffff, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}
