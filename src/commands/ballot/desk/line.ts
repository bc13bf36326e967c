import { widthOf } from '../../../documents/layout/width.ts'
import { clipped, pad } from '../../../documents/layout/wrap.ts'

export type Tone = 'bad' | 'good' | 'strong' | 'dim' | 'plain'

/** A piece of a line; colour only repeats what the text says. */
export interface Segment {
  readonly text: string
  readonly tone: Tone
}

export type Line = readonly Segment[]

export function plain(text: string): Segment {
  return { text, tone: 'plain' }
}

export function toned(tone: Tone, text: string): Segment {
  return { text, tone }
}

export function filled(lines: readonly Line[], rows: number): Line[] {
  return Array.from({ length: rows }, (_, i) => lines[i] ?? [])
}

/** The line cut to its width, `~` where something is missing. */
export function cut(line: Line, columns: number): Line {
  let left = columns
  const kept: Segment[] = []
  for (const segment of line) {
    if (left <= 0) break
    const width = widthOf(segment.text)
    if (width <= left) {
      kept.push(segment)
      left -= width
      continue
    }
    kept.push({ ...segment, text: `${clipped(segment.text, left - 1)}~` })
    left = 0
  }
  return kept
}

/** A text in a column of its own: cut, or filled up. */
export function column(text: string, columns: number): string {
  return pad(widthOf(text) > columns ? `${clipped(text, columns - 1)}~` : text, columns, 'left')
}
