import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { type FontSet, type Missing, missingIn } from '../fonts/font-set.ts'
import { feetOf, type Paper } from '../paper.ts'
import { SHORT, SPACING, type Spacing } from './heights.ts'
import { PAGES, typeHeight } from './page.ts'
import { goesAlong, heldRows, type Placed, type Sheet, sheetsOf, titleOf } from './sheets.ts'
import { TYPST_PAGE } from './typst-page.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  /** Characters that no font has; each stands on the paper as 〓, as printers do. */
  readonly missing: readonly Missing[]
}

/** What makes a page of A4 one of A3. */
const ONE_SIZE_UP = Math.SQRT2

/**
 * Blocks as a PDF to print and to post, fonts embedded. The same blocks with the same fonts give the same bytes. In large
 * type every page is one size larger, and so is all that stands on it: it is the same line for line.
 * Throws what the library could not set, which is a fault of ours.
 */
export function toPdf(paper: Paper, fonts: FontSet, { large = false } = {}): Pdf {
  const { blocks } = paper
  const compiler = compilerWith(fonts)
  const missing = missingIn(blocks, fonts.has)
  const { families, boldTitle } = fonts
  const sheets = sheetsOf(paper)
  const aids = paper.aids ?? []
  const about = { families, boldTitle, aids, feet: feetOf(paper), total: paper.list === true }
  const asJson = (value: object, mayBreak: (key: string) => boolean): string =>
    JSON.stringify(value, makeSettable(missing, mayBreak))
  const title = titleOf(blocks)
  const content = asJson(sheets.map(sheetData), key => key === 'text')
  const scale = large ? ONE_SIZE_UP : 1
  const mainFileContent = enlarged(TYPST_PAGE, scale)
  const set = (spacing: Spacing): NodeTypstDocument => {
    const look = asJson({ ...about, ...spacing }, () => false)
    const compiled = compiler.compile({
      mainFileContent,
      inputs: { title, look, sheets: content },
    })
    if (compiled.result) return compiled.result
    const error = compiled.takeError()
    throw new Error(`the paper could not be set: ${JSON.stringify(error?.shortDiagnostics ?? [])}`)
  }
  const usual = set(SPACING.usual)
  const closer = endsShort(compiler, usual, sheets, aids.length, scale) ? set(SPACING.closer) : usual
  const document = closer.numOfPages < usual.numOfPages ? closer : usual
  return { bytes: compiler.pdf(document, { pdfStandard: ARCHIVED }), missing }
}

/** What a compiler was made for. */
interface Made {
  readonly blobs: readonly Uint8Array[]
  readonly workspace: string | undefined
  readonly compiler: NodeCompiler
}

let last: Made | undefined

/**
 * What sets pages in these fonts. The library looks through all fonts of the machine whenever one is made, which takes longer
 * than most papers: so the last one serves again as long as the fonts are the same. They are handed over as they are: to copy
 * them takes as long as half a page.
 */
export function compilerWith({ fonts }: FontSet, workspace?: string): NodeCompiler {
  const blobs = fonts.map(({ bytes }) => bytes)
  const isSame = last?.workspace === workspace && last?.blobs.every((blob, i) => blob === blobs[i])
  if (last && isSame && last.blobs.length === blobs.length) {
    // What it remembers of the papers before saves nothing.
    last.compiler.evictCache(0)
    return last.compiler
  }
  const fontBlobs = blobs.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  )
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs }],
    ...(workspace !== undefined && { workspace }),
  })
  last = { blobs, workspace, compiler }
  return compiler
}

/** A paper of more pages is a list, whose lines stand close already. */
const FEW_PAGES = 12

/** Does a part of a paper end on a page of its own with little on it? */
function endsShort(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  sheets: readonly Sheet[],
  aids: number,
  scale: number,
): boolean {
  if (document.numOfPages === sheets.length || document.numOfPages > FEW_PAGES) return false
  const ends = compiler.query(document, { selector: '<end>', field: 'value' }) as readonly End[]
  return ends.some(({ page, down }, i) => {
    const paper = sheets[i]?.paper ?? 'A4'
    const before = ends[i - 1]?.page ?? 0
    const filled = (down / scale - (PAGES[paper].marginMm.top * 72) / 25.4) / typeHeight(paper, aids)
    return page > before + 1 && filled < SHORT
  })
}

/** Where a sheet ends: the number of its page, and how far down, in pt. */
interface End {
  readonly page: number
  readonly down: number
}

function sheetData({ paper, blocks }: Sheet) {
  return { page: PAGES[paper], blocks: blocks.flatMap((_, i) => blockData(blocks, i)) }
}

/** A table may go on overleaf, and holds the signature after it by its last rows: so that is no block of its own then. */
function blockData(blocks: readonly Placed[], at: number): object[] {
  const block = blocks[at]
  const holds = (table: Placed | undefined, next: Placed | undefined): boolean =>
    table?.kind === 'table' && table.isFull && next?.kind === 'signature'
  if (holds(blocks[at - 1], block)) return []
  if (block?.kind !== 'table') return [{ ...block, goesAlong: goesAlong(blocks, at) }]
  const signature = holds(block, blocks[at + 1]) ? blocks[at + 1] : null
  const held = heldRows(block, signature !== null)
  return [
    { ...block, held, signature, goesAlong: goesAlong(blocks, at) && signature === null && block.whole },
  ]
}

/** A template with every length in it so much longer; what is told in `em` or as a part of another grows by itself. */
export function enlarged(template: string, scale: number, units: 'pt' | 'pt|mm' = 'pt|mm'): string {
  if (scale === 1) return template
  const length = new RegExp(String.raw`\b(\d+(?:\.\d+)?)(${units})\b`, 'g')
  return template.replace(length, (_, figure: string, unit: string) => `${Number(figure) * scale}${unit}`)
}

/** PDF/A-2b: what is filed must look the same in thirty years, on every machine. */
export const ARCHIVED = 'a-2b'

/** A run of letters and digits this long may be broken anywhere; a line would not hold it. */
const LONG_RUN = /[\x21-\x7e\u00a1-\u024f]{25,}/g
const GETA = '〓'

/**
 * Makes text such as can be set, while it is written as JSON: a missing glyph would be an empty box, and who copies
 * the text would get another character. Long words may be broken where `mayBreak` says so of their key.
 */
export function makeSettable(
  missing: readonly Missing[],
  mayBreak: (key: string) => boolean,
): (key: string, value: unknown) => unknown {
  const lost = new Set(missing.map(m => m.character))
  const found = (text: string): string =>
    lost.size === 0 ? text : [...text].map(c => (lost.has(c) ? GETA : c)).join('')
  return (key, value) => {
    if (typeof value !== 'string') return value
    return mayBreak(key) ? found(value).replace(LONG_RUN, run => [...run].join('\u200b')) : found(value)
  }
}
