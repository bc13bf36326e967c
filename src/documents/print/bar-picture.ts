import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import type { ChartBar } from '../layout/chart.ts'

/** In pixels: fine enough for print at the width of a bar, and few enough to be small. */
const WIDTH = 800
const HEIGHT = 40
const EDGE = 2
const MARK = 6

const WHITE = 255
const GREY = 0x88
const BLACK = 0

/** A bar of a chart as a PNG in greys: its frame, its part filled, the mark a thick line. The same bar gives the same bytes. */
export function barPicture({ share, mark }: Pick<ChartBar, 'share' | 'mark'>): Uint8Array {
  const filled = Math.floor(share * WIDTH)
  const at =
    mark === null ? undefined : Math.min(WIDTH - MARK, Math.max(0, Math.round(mark * WIDTH - MARK / 2)))
  const line = (isEdge: boolean): number[] =>
    Array.from({ length: WIDTH }, (_, x) => {
      if (isEdge || x < EDGE || x >= WIDTH - EDGE) return BLACK
      if (at !== undefined && x >= at && x < at + MARK) return BLACK
      return x < filled ? GREY : WHITE
    })
  // Before each line stands how it is filtered: not at all.
  const rows = Array.from({ length: HEIGHT }, (_, y) => [0, ...line(y < EDGE || y >= HEIGHT - EDGE)])
  const size = new Uint8Array(13)
  const view = new DataView(size.buffer)
  view.setUint32(0, WIDTH)
  view.setUint32(4, HEIGHT)
  size[8] = 8
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', size),
    chunk('IDAT', zlibSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ]
  return Buffer.concat(parts)
}

/** Width over height. */
export const BAR_SHAPE = WIDTH / HEIGHT

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
