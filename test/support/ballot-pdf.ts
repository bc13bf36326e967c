import { readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Office } from './hoa.ts'

/** A page of ballots as a reader of our making sees it. */
export interface BallotPage {
  /** All text in one piece, without white space. */
  readonly text: string
  /** Squares to put a tick in, of at least 8 mm. */
  readonly boxes: number
  /** What the two-dimensional code on it says; null where there is none. */
  readonly code: string | null
  /** Of the code, in millimetres; 0 where there is none. */
  readonly module: number
  /** Of its smallest type, in points. */
  readonly smallest: number
}

/** What the library gives, as far as it is used here. */
interface Proxy {
  readonly numPages: number
  getPage(number: number): Promise<Page>
}

interface Page {
  getTextContent(): Promise<{ items: { str?: string; transform?: number[] }[] }>
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[][] }>
  readonly objs: Pictures
  readonly commonObjs: Pictures
}

interface Pictures {
  get(name: string, then: (found: Picture) => void): void
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The package is of the old kind of modules and says so in its types only. */
const decode = jsQR as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null

const mm = (points: number): number => (points / 72) * 25.4

/** The reader of drawings asks for what Node has only from version 21 on. */
if (!('transferToFixedLength' in ArrayBuffer.prototype))
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength) {
      const moved = new ArrayBuffer(length)
      new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length))
      return moved
    },
  })

export async function readBallots(bytes: Uint8Array): Promise<BallotPage[]> {
  const { OPS } = (await getResolvedPDFJS()) as unknown as { OPS: Record<string, number> }
  // Without fonts of its own the reader would work out the outline of every glyph.
  const document = (await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: false,
  })) as unknown as Proxy
  const pages: BallotPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map(i => i.str ?? '').join('')
    const sizes = items.flatMap(i => (i.str?.trim() ? [Math.abs(i.transform?.[3] ?? 0)] : []))
    const { fnArray, argsArray } = await page.getOperatorList()
    let boxes = 0
    let code: string | null = null
    let module = 0
    let scale = 1
    for (const [i, fn] of fnArray.entries()) {
      const args = argsArray[i] ?? []
      if (fn === OPS['transform'] && typeof args[0] === 'number') scale = args[0]
      if (fn === OPS['constructPath'] && isBox(args[2])) boxes += 1
      if (fn !== OPS['paintImageXObject']) continue
      const id = String(args[0])
      // What several pages show is kept for all of them.
      const kept = id.startsWith('g_') ? page.commonObjs : page.objs
      const picture = await new Promise<Picture>(resolve => kept.get(id, resolve))
      code = decode(enlarged(picture), picture.width * ZOOM, picture.height * ZOOM)?.data ?? ''
      module = mm(scale) / picture.width
    }
    pages.push({
      text: text.replace(/[\s\u200b]/g, ''),
      boxes,
      code,
      module,
      smallest: Math.round(Math.min(...sizes) * 100) / 100,
    })
  }
  return pages
}

/** Prints into a file of the office and reads it. */
export async function printed(office: Office, ...words: readonly string[]): Promise<BallotPage[]> {
  await office.ok('ballot', 'print', '--out', 'p.pdf', '--force', '--fonts', 'bundled', ...words)
  return readBallots(readFileSync(office.path('p.pdf')))
}

export const codeOn = (page: BallotPage | undefined): string => page?.code ?? ''

/** The serials in the codes, in the order of the papers: every page of one has its code. */
export const serialsOf = (pages: readonly BallotPage[]): string[] => [
  ...new Set(pages.flatMap(p => (p.code === null ? [] : [p.code.split('|')[1] ?? '']))),
]

/** A square of 8 mm or more, by the bounds of its path. */
function isBox(bounds: unknown): boolean {
  const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds as ArrayLike<number>)
  const [width, height] = [mm(right - left), mm(bottom - top)]
  return width > 7.9 && width < 12 && Math.abs(width - height) < 0.01
}

const ZOOM = 4

/** As a scanner would see it: every module of several points. */
function enlarged({ width, height, data }: Picture): Uint8ClampedArray {
  const channels = data.length / (width * height)
  const seen = new Uint8ClampedArray(width * height * ZOOM * ZOOM * 4).fill(255)
  for (let y = 0; y < height * ZOOM; y++)
    for (let x = 0; x < width * ZOOM; x++) {
      const from = (Math.floor(y / ZOOM) * width + Math.floor(x / ZOOM)) * channels
      seen.fill(data[from] ?? 0, (y * width * ZOOM + x) * 4, (y * width * ZOOM + x) * 4 + 3)
    }
  return seen
}
