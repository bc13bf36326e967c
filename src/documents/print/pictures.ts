import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import type { ChartBar } from '../layout/chart.ts'

/* Pictures of a Word file, as PNG in greys. The same facts give the same bytes. */

/** In pixels: fine enough for print at the width of a bar, and few enough to be small. */
const BAR_WIDTH = 800
const BAR_HEIGHT = 40
const EDGE = 2
const MARK = 6

const WHITE = 255
const GREY = 0x88
const BLACK = 0

/** A bar of a chart as a PNG in greys: its frame, its part filled, the mark a thick line. The same bar gives the same bytes. */
export function barPicture({ share, mark }: Pick<ChartBar, 'share' | 'mark'>): Uint8Array {
  const filled = Math.floor(share * BAR_WIDTH)
  const at =
    mark === null
      ? undefined
      : Math.min(BAR_WIDTH - MARK, Math.max(0, Math.round(mark * BAR_WIDTH - MARK / 2)))
  const edge = new Uint8Array(BAR_WIDTH).fill(BLACK)
  const inside = edge
    .slice()
    .fill(WHITE, EDGE, -EDGE)
    .fill(GREY, EDGE, Math.min(filled, BAR_WIDTH - EDGE))
  if (at !== undefined) inside.fill(BLACK, at, at + MARK)
  const isEdge = (y: number): boolean => y < EDGE || y >= BAR_HEIGHT - EDGE
  return greyPng(Array.from({ length: BAR_HEIGHT }, (_, y) => (isEdge(y) ? edge : inside)))
}

/** Pixels of a module: a printer makes none of them grey. */
const MODULE = 8

/** A two-dimensional code as a PNG, its modules row by row, 1 for black. */
export function squarePicture(modules: readonly (readonly (0 | 1)[])[]): Uint8Array {
  const wide = (row: readonly (0 | 1)[]): Uint8Array => {
    const line = new Uint8Array(row.length * MODULE)
    for (const [x, black] of row.entries()) line.fill(black ? BLACK : WHITE, x * MODULE, (x + 1) * MODULE)
    return line
  }
  return greyPng(modules.flatMap(row => Array<Uint8Array>(MODULE).fill(wide(row))))
}

/** Lines of greys, a byte a pixel, as a PNG. */
function greyPng(lines: readonly Uint8Array[]): Uint8Array {
  const width = lines[0]?.length ?? 0
  const size = new Uint8Array(13)
  const view = new DataView(size.buffer)
  view.setUint32(0, width)
  view.setUint32(4, lines.length)
  size[8] = 8
  // Before each line stands how it is filtered: not at all.
  const pixels = new Uint8Array(lines.length * (width + 1))
  for (const [y, line] of lines.entries()) pixels.set(line, y * (width + 1) + 1)
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngPart('IHDR', size),
    pngPart('IDAT', zlibSync(pixels)),
    pngPart('IEND', new Uint8Array()),
  ]
  return Buffer.concat(parts)
}

/** Width over height. */
export const BAR_SHAPE = BAR_WIDTH / BAR_HEIGHT

function pngPart(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
