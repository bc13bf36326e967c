import type { FileChild, IParagraphOptions, ISectionOptions, Paragraph, Table, TextRun } from 'docx'
import type { Block, Spans } from '../layout/blocks.ts'
import { plainText } from '../layout/blocks.ts'
import { emsOf } from './measure.ts'
import { PAGES, TYPE, typeWidth } from './page.ts'
import { type Placed, type Sheet, sheetsOf, titleOf } from './sheets.ts'
import { stilled } from './still-zip.ts'
import { TABLE_GAP, WHOLE_TABLE } from './table-fit.ts'
import { TWO_CHARACTERS, twips, wordParts } from './word-parts.ts'

type Docx = typeof import('docx')
/** What a paragraph does for the sake of what follows it. */
type Following = Pick<IParagraphOptions, 'keepNext' | 'spacing'>

/** Blocks as a Word file to edit and print: named styles, fonts by name alone. The same blocks give the same bytes. */
export async function toDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const docx = await import('docx')
  const writer = new Writer(docx)
  const sheets = sheetsOf(blocks)
  const document = new docx.Document({
    numbering: { config: [level('number', 'decimal', '%1.'), level('bullet', 'bullet', '•')] },
    sections: sheets.map((sheet, i) => ({
      properties: { page: pageOf(sheet) },
      ...(i === 0 && { footers: { default: writer.pageNumber() } }),
      children: sheet.blocks.flatMap((block, at) => writer.block(block, sheet.blocks[at + 1])),
    })),
  })
  const parts = wordParts(xmlText(titleOf(blocks)))
  return stilled(await docx.Packer.pack(document, 'uint8array', undefined, parts))
}

function pageOf({ paper }: Sheet): NonNullable<NonNullable<ISectionOptions['properties']>['page']> {
  const { widthMm, heightMm, marginMm } = PAGES[paper]
  const lying = widthMm > heightMm
  // A hair of room at the right and at the foot: 28 characters and 22 lines fit exactly, and Word rounds.
  const mm = (length: number, less = 0): number => twips((length / 25.4) * 72) - less
  return {
    // The library turns a lying page itself.
    size: lying
      ? { width: mm(heightMm), height: mm(widthMm), orientation: 'landscape' }
      : { width: mm(widthMm), height: mm(heightMm) },
    margin: {
      top: mm(marginMm.top),
      right: mm(marginMm.right, 6),
      bottom: mm(marginMm.bottom, 6),
      left: mm(marginMm.left),
      header: mm(15),
      footer: mm(marginMm.bottom - TYPE.numberGapMm) - twips(18),
    },
  }
}

function level(reference: string, format: 'decimal' | 'bullet', text: string) {
  const hanging = format === 'decimal' ? 480 : 320
  const indent = { left: TWO_CHARACTERS + hanging, hanging }
  return {
    reference,
    levels: [{ level: 0, format, text, alignment: 'left', style: { paragraph: { indent } } }],
  } as const
}

class Writer {
  readonly #docx: Docx
  #lists = 0

  constructor(docx: Docx) {
    this.#docx = docx
  }

  block(block: Placed, next: Placed | undefined): FileChild[] {
    // A page with only a signature on it is bad form: what stands before it goes along.
    const keepNext = next?.kind === 'signature'
    const gap = next?.kind === 'table' && { spacing: { after: twips(TABLE_GAP) } }
    switch (block.kind) {
      case 'title':
        return [this.#title(block.lines)]
      case 'heading':
        return [this.#paragraph(`Heading${block.level}`, block.text, { ...gap })]
      case 'paragraph':
        return [this.#paragraph(block.flush ? 'Salutation' : 'BodyText', block.text, { keepNext, ...gap })]
      case 'list':
        return this.#list(block.ordered, block.items, { keepNext, ...gap })
      case 'table':
        return [this.#table(block), this.#paragraph('AfterTable', [])]
      case 'note':
        return block.paragraphs.map((text, i) =>
          this.#paragraph('Notice', text, { keepNext: keepNext || i < block.paragraphs.length - 1 }),
        )
      case 'signature':
        return this.#signature(block.lines)
      case 'rule':
        return [this.#paragraph('Rule', [])]
    }
  }

  pageNumber() {
    const { Footer, Paragraph, TextRun, PageNumber } = this.#docx
    const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
    return new Footer({ children: [new Paragraph({ style: 'Footer', children: [run] })] })
  }

  #title(lines: readonly string[]): Paragraph {
    const { Paragraph, TextRun } = this.#docx
    const children = lines.map((line, i) => new TextRun({ text: xmlText(line), ...(i > 0 && { break: 1 }) }))
    return new Paragraph({ style: 'Title', children })
  }

  #paragraph(style: string, text: Spans, more: Following = {}): Paragraph {
    return new this.#docx.Paragraph({ style, children: this.#runs(text), ...more })
  }

  #runs(spans: Spans, size?: number): TextRun[] {
    const { TextRun } = this.#docx
    return spans.flatMap(({ text, strong }) =>
      text.split('\n').map(
        (piece, i) =>
          new TextRun({
            text: xmlText(piece),
            ...(i > 0 && { break: 1 }),
            ...(strong && { style: 'Strong' }),
            ...(size !== undefined && { size: size * 2 }),
          }),
      ),
    )
  }

  /** Each ordered list counts from one. */
  #list(ordered: boolean, items: readonly Spans[], last: Following): Paragraph[] {
    const instance = this.#lists++
    return items.map(
      (item, i) =>
        new this.#docx.Paragraph({
          style: ordered ? 'ListNumber' : 'ListBullet',
          numbering: { reference: ordered ? 'number' : 'bullet', level: 0, instance, custom: true },
          children: this.#runs(item),
          ...(i === items.length - 1 && last),
        }),
    )
  }

  #table({ columns, rows, size, widths }: Extract<Placed, { kind: 'table' }>): Table {
    const { Table, TableRow } = this.#docx
    const row = (texts: readonly Spans[], head: boolean, keepNext: boolean) =>
      new TableRow({
        tableHeader: head,
        cantSplit: true,
        children: columns.map(({ align }, i) =>
          this.#cell(texts[i] ?? [], widths[i] ?? 0, size, {
            style: head ? 'TableHead' : 'TableText',
            keepNext,
            ...(!head && align !== 'left' && { alignment: align }),
          }),
        ),
      })
    const whole = rows.length <= WHOLE_TABLE
    const heads = columns.map(c => c.head)
    return new Table({
      style: 'PaperTable',
      layout: 'fixed',
      alignment: 'center',
      width: { size: twips(widths.reduce((sum, w) => sum + w, 0)), type: 'dxa' },
      columnWidths: widths.map(twips),
      rows: [row(heads, true, true), ...rows.map((r, i) => row(r, false, whole && i < rows.length - 1))],
    })
  }

  #cell(text: Spans, width: number, size: number, options: IParagraphOptions) {
    const { Paragraph, TableCell } = this.#docx
    const usual = size === PAGES.A4.tableSizes[0]
    const paragraph = new Paragraph({
      ...options,
      ...(!usual && { spacing: { line: twips(size * 1.5), lineRule: 'exact' } }),
      children: this.#runs(text, usual ? undefined : size),
    })
    return new TableCell({
      width: { size: twips(width), type: 'dxa' },
      verticalAlign: 'center',
      children: [paragraph],
    })
  }

  /** Two characters free at the right (Word spaces digits, hence one more of room), the shorter lines centred over the longest; a line free above. */
  #signature(lines: readonly Spans[]): Paragraph[] {
    const longest = Math.max(0, ...lines.map(line => emsOf(plainText(line)))) * TYPE.body + TYPE.body
    const left = Math.max(0, twips(typeWidth('A4') - longest) - TWO_CHARACTERS)
    return lines.map((line, i) => {
      const { Paragraph } = this.#docx
      return new Paragraph({
        style: 'Signature',
        indent: { left, right: TWO_CHARACTERS },
        keepNext: i < lines.length - 1,
        ...(i === 0 && { spacing: { before: twips(TYPE.line) } }),
        children: this.#runs(line),
      })
    })
  }
}

/** Text as XML 1.0 can hold it. */
function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}
