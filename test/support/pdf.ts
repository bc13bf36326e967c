import { getDocumentProxy } from 'unpdf'

/** A page as a reader of our making sees it. */
export interface PdfPage {
  /** In millimetres. */
  readonly width: number
  readonly height: number
  /** Pieces of text in the order of the file; where each begins, how far below the top of the page and how wide it is, in mm. */
  readonly pieces: readonly {
    readonly text: string
    readonly left: number
    readonly down: number
    readonly width: number
  }[]
}

export interface PdfFile {
  readonly pages: readonly PdfPage[]
  /** What the file says of itself. */
  readonly info: Readonly<Record<string, unknown>>
  /** The fonts of which a subset is embedded. */
  readonly fonts: readonly string[]
}

/** What the library gives, as far as it is used here; its own types need packages that we do not. */
interface Proxy {
  readonly numPages: number
  getPage(number: number): Promise<{
    readonly view: readonly number[]
    getTextContent(): Promise<{ items: { str?: string; width?: number; transform?: number[] }[] }>
  }>
  getMetadata(): Promise<{ info: object }>
}

const mm = (points = 0): number => (points / 72) * 25.4

/** Reads a PDF with a reader that knows nothing of the library that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const document = (await getDocumentProxy(new Uint8Array(bytes))) as unknown as Proxy
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.map(i => ({
      text: i.str ?? '',
      left: mm(i.transform?.[4]),
      down: mm(page.view[3]) - mm(i.transform?.[5]),
      width: mm(i.width),
    }))
    pages.push({ width: Math.round(mm(page.view[2])), height: Math.round(mm(page.view[3])), pieces })
  }
  const { info } = await document.getMetadata()
  const names = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)
  return { pages, info: { ...info }, fonts: [...new Set([...names].map(([, name = '']) => name))].sort() }
}
