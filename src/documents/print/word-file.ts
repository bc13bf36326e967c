import { strToU8, type Zippable, zipSync } from 'fflate'
import { PAGES, type SheetSize, TYPE } from './page.ts'
import { FONTS, FOOT, HEAD, LIST, SETTINGS, stylesWith, TWO_CHARACTERS, twips, W } from './word-styles.ts'

/*
 * The parts of a Word file and their box. Written by hand: what a paper needs of the format is little, the general
 * library knows neither table styles nor other names of fonts, stamps the hour into three places, and took three times
 * as long as this.
 */

export interface WordParts {
  readonly title: string
  /** From line to line, in pt. */
  readonly line: number
  /** What stands in the body, as XML. */
  readonly body: string
  /** How many ordered lists it has. */
  readonly numbered: number
  /** The levels on which headings begin from one again. */
  readonly restarts: readonly number[]
  /** Under the page number of every page, line by line. */
  readonly feet: readonly string[]
  /** Below them, smaller, what they say in English. */
  readonly aids: readonly string[]
  /** PNG files that the body shows, by their place in this list. */
  readonly pictures: readonly Uint8Array[]
}

/** A Word file. The same parts give the same bytes on every machine. */
export function wordFile({
  title,
  line,
  body,
  numbered,
  restarts,
  feet,
  aids,
  pictures,
}: WordParts): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(PACKAGE_PARTS),
    'docProps/core.xml': properties(title),
    'word/document.xml': `${HEAD}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ...DOCUMENT_PARTS,
      ...pictures.map((_, i) => picturePart(i)),
    ]),
    'word/styles.xml': stylesWith(line),
    'word/fontTable.xml': FONTS,
    'word/settings.xml': SETTINGS,
    'word/numbering.xml': numbering(numbered, restarts),
    'word/footer.xml': footer(feet, aids),
  }
  const files: Zippable = {}
  for (const [path, text] of Object.entries(parts)) {
    // To pack a small part takes more time than it saves room.
    files[path] = [strToU8(text), { level: text.length < 4000 ? 0 : 6 }]
  }
  for (const [i, picture] of pictures.entries()) files[`word/${picturePart(i)[2]}`] = [picture, { level: 0 }]
  // A day without zone is read in the machine's own and written in it again: everywhere 1 January 1980.
  return zipSync(files, { mtime: '1980-01-01T00:00:00' })
}

/** A hair of room at the right and at the foot: 28 characters and 22 lines fit exactly, and Word rounds. */
const HAIR = 6

/** Below the last line of the foot, in mm: printers reach no lower. */
const LEAST_FOOT = 6

/**
 * Pages of a size, with so many lines and lines of English below the page number, which stands where the standard has it: what
 * is below it takes of the margin, English of the type area too. Lines hold to a grid; what is smaller, as in tables, does not.
 */
export function sectionOf(
  paper: SheetSize,
  line: number,
  { feet, aids }: { readonly feet: number; readonly aids: number },
): string {
  const { widthMm, heightMm, marginMm } = PAGES[paper]
  const mm = (length: number): number => twips((length / 25.4) * 72)
  const size = { w: mm(widthMm), h: mm(heightMm), orient: widthMm > heightMm ? 'landscape' : 'portrait' }
  const margin = {
    top: mm(marginMm.top),
    right: mm(marginMm.right) - HAIR,
    bottom: mm(marginMm.bottom + aids * TYPE.aidLineMm) - HAIR,
    left: mm(marginMm.left),
    header: mm(15),
    footer: Math.max(
      mm(LEAST_FOOT),
      mm(marginMm.bottom + aids * TYPE.aidLineMm - TYPE.numberGapMm) -
        twips(FOOT.number + (feet + aids) * FOOT.under),
    ),
    gutter: 0,
  }
  const grid = element('w:docGrid', { type: 'lines', linePitch: twips(line) })
  const footer = `<w:footerReference${attributes({ type: 'default' })} r:id="footer"/>`
  return element('w:sectPr', {}, footer + element('w:pgSz', size) + element('w:pgMar', margin) + grid)
}

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

type Part = readonly [id: string, type: string, target: string]

const PACKAGE_PARTS: readonly Part[] = [
  ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
  ['properties', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]
const DOCUMENT_PARTS = ['styles', 'fontTable', 'settings', 'numbering', 'footer'].map(
  (name): Part => [name, `${OFFICE}/${name}`, `${name}.xml`],
)

function picturePart(i: number): Part {
  return [pictureId(i), `${OFFICE}/image`, `media/bar${i + 1}.png`]
}

/** By what the body names a picture. */
export function pictureId(i: number): string {
  return `picture${i + 1}`
}

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${DOCUMENT_PARTS.map(
  ([name, , target]) => `<Override PartName="/word/${target}" ContentType="${WORD}.${name}+xml"/>`,
).join(
  '',
)}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

function relationships(parts: readonly Part[]): string {
  const each = parts.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** Who wrote it and when is nobody's business. */
function properties(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>hoa</dc:creator></cp:coreProperties>`
}

/** `— 1 —`; centred, for papers are posted one side up (the standard's outer edge is for bound ones). */
function footer(feet: readonly string[], aids: readonly string[]): string {
  const line = (runs: string, height: number = FOOT.number): string =>
    `<w:p><w:pPr><w:pStyle w:val="Footer"/>${element('w:spacing', { line: twips(height), lineRule: 'exact' })}</w:pPr>${runs}</w:p>`
  const under = (texts: readonly string[], points: number): string => {
    const small = `<w:rPr>${element('w:sz', { val: 2 * points })}${element('w:szCs', { val: 2 * points })}</w:rPr>`
    return texts.map(text => line(`<w:r>${small}<w:t>${escapeXml(text)}</w:t></w:r>`, FOOT.under)).join('')
  }
  return `${HEAD}<w:ftr ${W}>${line(PAGE_NUMBER)}${under(feet, TYPE.foot)}${under(aids, TYPE.foot - 2.5)}</w:ftr>`
}

const PAGE_NUMBER = [
  '<w:t xml:space="preserve">— </w:t>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:instrText>PAGE</w:instrText>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:t>1</w:t>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:t xml:space="preserve"> —</w:t>',
]
  .map(part => `<w:r>${part}</w:r>`)
  .join('')

function numbering(numbered: number, restarts: readonly number[]): string {
  const lists = Array.from({ length: numbered }, (_, i) =>
    element(
      'w:num',
      { numId: LIST.firstNumbered + i },
      element('w:abstractNumId', { val: 1 }) +
        element('w:lvlOverride', { ilvl: 0 }, element('w:startOverride', { val: 1 })),
    ),
  )
  const bullets = element('w:num', { numId: LIST.bullets }, element('w:abstractNumId', { val: 0 }))
  const kinds = kindOfList(0, 'bullet', '•', 320) + kindOfList(1, 'decimal', '%1.', 480)
  const ofHeadings = element('w:abstractNumId', { val: 2 })
  const headings = [
    element('w:num', { numId: LIST.headings }, ofHeadings),
    ...restarts.map((level, i) =>
      element(
        'w:num',
        { numId: LIST.headings + i + 1 },
        ofHeadings + element('w:lvlOverride', { ilvl: level }, element('w:startOverride', { val: 1 })),
      ),
    ),
  ]
  return `${HEAD}<w:numbering ${W}>${kinds}${headingNumbers()}${bullets}${lists.join('')}${headings.join('')}</w:numbering>`
}

/** 一、 and （一）, each the number of a style of headings. */
function headingNumbers(): string {
  const level = (ilvl: number, text: string): string =>
    element(
      'w:lvl',
      { ilvl },
      [
        element('w:start', { val: 1 }),
        element('w:numFmt', { val: 'chineseCountingThousand' }),
        element('w:pStyle', { val: `Heading${ilvl + 1}` }),
        element('w:suff', { val: 'nothing' }),
        element('w:lvlText', { val: text }),
        element('w:lvlJc', { val: 'left' }),
        element('w:pPr', {}, element('w:ind', { left: 0, firstLine: TWO_CHARACTERS })),
      ].join(''),
    )
  return `<w:abstractNum${attributes({ abstractNumId: 2 })}><w:multiLevelType w:val="multilevel"/>${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum>`
}

function kindOfList(id: number, format: string, text: string, hanging: number): string {
  const indent = element('w:ind', { left: TWO_CHARACTERS + hanging, hanging })
  const level = [
    element('w:start', { val: 1 }),
    element('w:numFmt', { val: format }),
    element('w:lvlText', { val: text }),
    element('w:lvlJc', { val: 'left' }),
    element('w:pPr', {}, indent),
  ]
  return `<w:abstractNum${attributes({ abstractNumId: id })}><w:multiLevelType w:val="singleLevel"/>${element('w:lvl', { ilvl: 0 }, level.join(''))}</w:abstractNum>`
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of WordprocessingML; attributes are of its namespace, their values ours and in need of no escape. */
export function element(name: string, has: Attributes = {}, inside = ''): string {
  return inside === '' ? `<${name}${attributes(has)}/>` : `<${name}${attributes(has)}>${inside}</${name}>`
}

export function attributes(has: Attributes): string {
  return Object.entries(has)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` w:${name}="${value}"`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words of a run; none where there are none. */
export function textOf(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
}

/** Text as XML 1.0 can hold it: what it cannot becomes `�`. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, c => ENTITIES[c] ?? c)
}
