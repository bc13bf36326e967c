import type { Block } from './blocks.ts'
import { widthOf } from './width.ts'
import { pad, wrap } from './wrap.ts'

/** One bar of a chart: how much of a whole, and where the bar of the law stands. */
export interface ChartBar {
  readonly label: string
  /** Part of the whole, 0 to 1; for drawing alone, nothing is decided by it. */
  readonly share: number
  /** Where the mark of the bar stands, 0 to 1; null for none. */
  readonly mark: number | null
  /** What stands beside it: the figures, and whether they suffice. */
  readonly text: string
}

export type Chart = Extract<Block, { kind: 'chart' }>

/**
 * A chart as it is written in a template, a bar a line: `名称 | 1203/1768 | 2/3 | 68.04%，达到`. Lines that are no bars are
 * left out.
 */
export function chartOf(source: string, resolve: (text: string) => string): Chart {
  const bars = source.split('\n').flatMap((line): ChartBar[] => {
    const [label, part, mark, text] = line.split('|').map(cell => resolve(cell).trim())
    const share = part === undefined ? undefined : fractionOf(part)
    if (label === undefined || share === undefined) return []
    return [{ label, share, mark: fractionOf(mark ?? '') ?? null, text: text ?? '' }]
  })
  return { kind: 'chart', bars }
}

/** A bar in words, for who cannot see it: what it measures, how much, and where the mark stands. */
export function barWords({ label, mark, text }: ChartBar): string {
  const at = mark === null ? '' : `；标线在${(mark * 100).toFixed(2)}%处`
  return `${label}：${text}${at}`
}

function fractionOf(text: string): number | undefined {
  const found = /^([\d.]+)\s*\/\s*([\d.]+)$/.exec(text)
  if (!found) return undefined
  const whole = Number(found[2])
  return whole > 0 ? Math.min(1, Number(found[1]) / whole) : 0
}

/** Cells of a bar drawn in text. */
const CELLS = 24

/** A chart in letters: `参与人数 [==========|===   ] 68.04%，达到`. */
export function chartText({ bars }: Chart, width: number): string[] {
  const label = Math.max(0, ...bars.map(bar => widthOf(bar.label)))
  return bars.flatMap(bar =>
    wrap(`${pad(bar.label, label, 'left')} [${drawn(bar)}] ${bar.text}`, width, {
      rest: ' '.repeat(label + CELLS + 4),
    }),
  )
}

function drawn({ share, mark }: ChartBar): string {
  const filled = Math.floor(share * CELLS)
  const at = mark === null ? -1 : Math.min(CELLS - 1, Math.round(mark * CELLS))
  return Array.from({ length: CELLS }, (_, i) => (i === at ? '|' : i < filled ? '=' : '.')).join('')
}
