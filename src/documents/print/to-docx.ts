import { hanNumeral } from '../../basics/han-number.ts'
import {
  aidsOf,
  chineseOf,
  isBlank,
  isNothing,
  plainText,
  type Span,
  type Spans,
  spans,
} from '../layout/blocks.ts'
import type { ChartBar } from '../layout/chart.ts'
import { feetOf, type Paper } from '../paper.ts'
import { guessedSpacing, rowHeight, type Spacing } from './heights.ts'
import { emsOf, PAGES, TYPE, typeWidth } from './page.ts'
import { barPicture, squarePicture } from './pictures.ts'
import { goesAlong, heldRows, type Placed, type Square, sheetsOf, titleOf } from './sheets.ts'
import { CELL_PADDING, isKept, TABLE_GAP } from './table-fit.ts'
import {
  barDrawing,
  CHART_PARTS,
  codeDrawing,
  frameless,
  pictureText,
  type TableCell,
  textRun,
} from './word-drawing.ts'
import { element, sectionOf, textOf, wordFile } from './word-file.ts'
import { LIST, TWO_CHARACTERS, twips } from './word-styles.ts'

/** Blocks as a Word file to edit and print: named styles, fonts by name alone. The same blocks give the same bytes. */
export function toDocx(paper: Paper): Uint8Array {
  const { blocks } = paper
  const sheets = sheetsOf(paper)
  const below = { feet: feetOf(paper).length, aids: paper.aids?.length ?? 0 }
  const spacing = guessedSpacing(sheets, below.aids)
  const writer = new Writer(spacing)
  const body = sheets.map((sheet, i) => {
    const content = sheet.blocks
      .map((block, at) => writer.block(block, sheet.blocks[at + 1], goesAlong(sheet.blocks, at)))
      .join('')
    const section = sectionOf(sheet.paper, spacing.line, below)
    // The last section stands by itself, the others in a low paragraph of their own; no part ends with a table.
    if (i < sheets.length - 1) return content + paragraph('AfterTable', '', { section })
    return content + (sheet.blocks.at(-1)?.kind === 'table' ? paragraph('AfterTable', '') : '') + section
  })
  return wordFile({
    title: titleOf(blocks),
    line: spacing.line,
    body: body.join(''),
    numbered: writer.numbered,
    restarts: writer.restarts,
    feet: feetOf(paper),
    aids: paper.aids ?? [],
    pictures: writer.pictures,
  })
}

/** What a paragraph has besides its style; the order is that of the format. */
interface ParagraphProperties {
  readonly keepNext?: boolean
  /** The list that it is an item of, 0 for none where its style is numbered; and on which level. */
  readonly list?: number
  readonly level?: number
  readonly spacing?: { readonly before?: number; readonly after?: number; readonly line?: number }
  readonly indent?: { readonly left: number; readonly right: number }
  readonly align?: 'left' | 'right' | 'center'
  readonly section?: string
}

function paragraph(style: string, runs: string, has: ParagraphProperties = {}): string {
  const { keepNext, list, level = 0, spacing, indent, align, section = '' } = has
  const properties = [
    element('w:pStyle', { val: style }),
    keepNext ? element('w:keepNext') : '',
    list === undefined
      ? ''
      : element('w:numPr', {}, element('w:ilvl', { val: level }) + element('w:numId', { val: list })),
    spacing ? element('w:spacing', { ...spacing, ...(spacing.line && { lineRule: 'exact' }) }) : '',
    indent ? element('w:ind', indent) : '',
    align ? element('w:jc', { val: align }) : '',
    section,
  ]
  return `<w:p>${element('w:pPr', {}, properties.join(''))}${runs}</w:p>`
}

/** Paragraphs of words, each with its English below it in a style of its own, which may be taken out as a whole. */
function paragraphs(style: string, spans: Spans, has: ParagraphProperties = {}, size?: number): string {
  const parts: { readonly aid: boolean; readonly spans: Span[] }[] = []
  for (const span of spans) {
    const aid = span.aid === true
    if (aid && span.text === '\n') continue
    const last = parts.at(-1)
    if (last?.aid === aid) last.spans.push(span)
    else parts.push({ aid, spans: aid || parts.length === 0 ? [span] : span.text === '\n' ? [] : [span] })
  }
  if (parts.length < 2) return paragraph(style, runsOf(spans, size), has)
  const { list, level, spacing, section, ...both } = has
  return parts
    .map((part, i) => {
      const last = i === parts.length - 1
      const keepNext = !last || has.keepNext === true
      const own = part.aid
        ? { ...both, ...(spacing?.after !== undefined && last && { spacing: { after: spacing.after } }) }
        : {
            ...both,
            ...(list !== undefined && i === 0 && { list, level: level ?? 0 }),
            ...(spacing && { spacing }),
          }
      return part.aid
        ? paragraph('Translation', runsOf(part.spans, size && Math.round(size * 2 * TYPE.aid) / 2), {
            ...own,
            keepNext,
          })
        : paragraph(style, runsOf(part.spans, size), { ...own, keepNext })
    })
    .join('')
}

/** Text as runs; of another size than its style's where one is given, in pt. */
function runsOf(spans: Spans, size?: number): string {
  return spans
    .map(({ text, strong }) => {
      const style = strong ? element('w:rStyle', { val: 'Strong' }) : ''
      const set =
        size === undefined ? '' : element('w:sz', { val: size * 2 }) + element('w:szCs', { val: size * 2 })
      const properties = style || set ? `<w:rPr>${style}${set}</w:rPr>` : ''
      return `<w:r>${properties}${text.split('\n').map(textOf).join('<w:br/>')}</w:r>`
    })
    .join('')
}

/** How headings of each level begin. */
const NUMBERED = { 1: /^([一二三四五六七八九十]+)、/, 2: /^（([一二三四五六七八九十]+)）/ } as const

class Writer {
  /** How many ordered lists there are; each counts from one. */
  numbered = 0
  /** The levels on which headings begin from one again where their number alone does not tell, in order. */
  readonly restarts: number[] = []
  /** The bars of charts and two-dimensional codes, in the order in which they stand. */
  readonly pictures: Uint8Array[] = []
  /** The numbers of the last headings, by level. */
  readonly #counted: [number, number] = [0, 0]
  readonly #spacing: Spacing

  constructor(spacing: Spacing) {
    this.#spacing = spacing
  }

  block(block: Placed, next: Placed | undefined, along: boolean): string {
    const following: ParagraphProperties = {
      keepNext: along,
      ...(next?.kind === 'table' && { spacing: { after: twips(TABLE_GAP) } }),
    }
    switch (block.kind) {
      case 'title':
        return (
          paragraph('Title', runsOf(spans(block.lines.join('\n'))), { keepNext: block.aid !== '' }) +
          (block.aid === ''
            ? ''
            : paragraph('Translation', runsOf(spans(block.aid)), { align: 'center', keepNext: true }))
        )
      case 'heading':
        return this.#heading(block.level, block.text, following)
      case 'paragraph':
        return paragraphs(block.flush ? 'Salutation' : 'BodyText', block.text, following)
      case 'list':
        return this.#list(block.ordered, block.items, following)
      case 'table':
        return (
          tableOf(block, this.#spacing.room, next?.kind === 'signature') +
          (next ? paragraph('AfterTable', '', { keepNext: following.keepNext ?? false }) : '')
        )
      case 'note':
        return block.paragraphs
          .map((text, i) =>
            paragraphs('Notice', text, i < block.paragraphs.length - 1 ? { keepNext: true } : following),
          )
          .join('')
      case 'signature':
        return block.square
          ? this.#signedBeside(block.lines, block.square)
          : signatureOf(block.lines, typeWidth('A4'))
      case 'chart':
        return (
          this.#chart(block.bars) +
          (next ? paragraph('AfterTable', '', { keepNext: following.keepNext ?? false }) : '')
        )
      case 'square':
        return (
          frameless([[{ content: pictureText(this.#code(block), true), width: twips(typeWidth('A4')) }]]) +
          paragraph('TableText', textRun(block.text, TYPE.square), { align: 'center' })
        )
      case 'rule':
        return paragraph('Rule', '')
    }
  }

  /** 一、 and （一） are Word's own numbers where they follow each other, so that a clause that is put in moves those after it. */
  #heading(level: 1 | 2, text: Spans, following: ParagraphProperties): string {
    const [first, ...rest] = text
    const [sign = '', numeral = ''] = NUMBERED[level].exec(first?.text ?? '') ?? []
    const at = level - 1
    const last = this.#counted[at] ?? 0
    const isNext = numeral !== '' && numeral === hanNumeral(last + 1)
    const isFirst = numeral === hanNumeral(1)
    if (!first || !(isNext || isFirst)) return paragraphs(`Heading${level}`, text, { ...following, list: 0 })
    if (!isNext) this.restarts.push(at)
    this.#counted[at] = isNext ? last + 1 : 1
    if (level === 1) this.#counted[1] = 0
    return paragraphs(`Heading${level}`, [{ ...first, text: first.text.slice(sign.length) }, ...rest], {
      ...following,
      list: LIST.headings + this.restarts.length,
      level: at,
    })
  }

  #code({ text, modules }: Square): string {
    return codeDrawing(text, this.pictures.push(squarePicture(modules)))
  }

  /** A signature with a code at its left, and below what the code reads. */
  #signedBeside(lines: readonly Spans[], square: Square): string {
    const wide = typeWidth('A4')
    const left = TYPE.squareSide + 2 * CELL_PADDING
    const code = pictureText(this.#code(square))
    const cells: readonly TableCell[] = [
      { content: code, width: twips(left) },
      { content: signatureOf(lines, wide - left - 2 * CELL_PADDING, true), width: twips(wide - left) },
    ]
    return frameless([cells]) + paragraph('TableText', textRun(square.text, TYPE.square))
  }

  /** A chart: a row a bar, its name, its picture, its text. */
  #chart(bars: readonly ChartBar[]): string {
    const [name = 0, picture = 0, text = 0] = CHART_PARTS.map(part =>
      Math.floor(twips(typeWidth('A4')) * part),
    )
    return frameless(
      bars.map(bar => {
        const no = this.pictures.push(barPicture(bar))
        return [
          { content: pictureText(textRun(bar.label)), width: name },
          { content: pictureText(barDrawing(bar, no, picture)), width: picture },
          { content: pictureText(textRun(bar.text)), width: text },
        ]
      }),
    )
  }

  #list(ordered: boolean, items: readonly Spans[], following: ParagraphProperties): string {
    if (ordered) this.numbered += 1
    const list = ordered ? LIST.firstNumbered + this.numbered - 1 : LIST.bullets
    return items
      .map((item, i) =>
        paragraphs(ordered ? 'ListNumber' : 'ListBullet', item, {
          ...(i === items.length - 1 && following),
          list,
        }),
      )
      .join('')
  }
}

/** Rows stay together as in PDF: none is left alone, and what is signed has the last ones with it. */
function tableOf(table: Extract<Placed, { kind: 'table' }>, room: Spacing['room'], signed: boolean): string {
  const { columns, rows, size, whole, pairs, spans, heights } = table
  // Word flows no table through columns: a list stands there once, twice as wide.
  const widths = table.widths.map(width => width * table.beside)
  const usual = size === PAGES.A4.tableSizes[0]
  const row = (texts: readonly Spans[], head: boolean, keepNext: boolean, least = 0, span = 1): string => {
    const last = columns.length - span
    const cells = columns.slice(0, last + 1).map(({ align }, i) => {
      const blank = least > 0 && isBlank(texts[i] ?? [])
      const text = paragraphs(
        head ? 'TableHead' : 'TableText',
        blank ? [] : (texts[i] ?? []),
        {
          keepNext,
          ...(!usual && { spacing: { line: twips(size * 1.5) } }),
          ...(head || isNothing(texts[i] ?? [])
            ? { align: 'center' as const }
            : align !== 'left' && { align }),
        },
        usual && aidsOf(texts[i] ?? []).length === 0 ? undefined : size,
      )
      const wide = i === last ? widths.slice(last).reduce((sum, w) => sum + w, 0) : (widths[i] ?? 0)
      const merged = i === last && span > 1 ? element('w:gridSpan', { val: span }) : ''
      const width = element('w:tcW', { w: twips(wide), type: 'dxa' }) + merged
      const kept = isKept(chineseOf(texts[i] ?? [])) ? element('w:noWrap') : ''
      return `<w:tc><w:tcPr>${width}${kept}${element('w:vAlign', { val: 'center' })}</w:tcPr>${text}</w:tc>`
    })
    const height =
      least > 0 ? element('w:trHeight', { val: twips(rowHeight(least, room)), hRule: 'atLeast' }) : ''
    return `<w:tr><w:trPr><w:cantSplit/>${height}${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  }
  const properties = [
    element('w:tblStyle', { val: 'PaperTable' }),
    element('w:tblW', { w: twips(widths.reduce((sum, w) => sum + w, 0)), type: 'dxa' }),
    element('w:jc', { val: 'center' }),
    element('w:tblLayout', { type: 'fixed' }),
  ]
  const heads = columns.map(c => c.head)
  const head = pairs ? '' : row(heads, true, true)
  const joined = new Set(
    heldRows(table, signed).flatMap(([from, count]) => Array.from({ length: count - 1 }, (_, i) => from + i)),
  )
  const body = rows.map((texts, i) =>
    row(texts, false, joined.has(i) || (whole && i < rows.length - 1), heights[i], spans[i]),
  )
  const grid = widths.map(w => element('w:gridCol', { w: twips(w) })).join('')
  return `<w:tbl>${element('w:tblPr', {}, properties.join(''))}<w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl>`
}

/**
 * In so much room, in pt: two characters free at the right, the shorter lines centred over the longest, a line free above.
 * Word spaces digits from characters, hence one character of room. `along`: what follows stays with it.
 */
function signatureOf(lines: readonly Spans[], wide: number, along = false): string {
  const longest = Math.max(0, ...lines.map(line => emsOf(plainText(line)))) * TYPE.body + TYPE.body
  const left = Math.max(0, twips(wide - longest) - TWO_CHARACTERS)
  return lines
    .map((line, i) =>
      paragraph('Signature', runsOf(line), {
        keepNext: along || i < lines.length - 1,
        ...(i === 0 && { spacing: { before: twips(TYPE.line) } }),
        indent: { left, right: TWO_CHARACTERS },
      }),
    )
    .join('')
}
