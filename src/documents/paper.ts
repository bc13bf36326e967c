import { Refused } from '../basics/problem.ts'
import type { Block } from './layout/blocks.ts'
import { markdownReader, parseBlocks } from './layout/parse.ts'
import { toHtml } from './layout/to-html.ts'
import { toMarkdown } from './layout/to-markdown.ts'
import { toText } from './layout/to-text.ts'
import { CONVENING_MUST, RESULT_MUST } from './notice/places.ts'
import { fill, placesUsed } from './template.ts'

/** Formats that are text; Word and PDF are made of the same blocks in `print/`. */
export const FORMATS = ['txt', 'md', 'html'] as const
export type Format = (typeof FORMATS)[number]

export type PaperKind = 'convening' | 'result'

export interface PaperSpec {
  readonly kind: PaperKind
  /** The template's text. */
  readonly template: string
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * A template and its values as a paper. The same input gives the same bytes.
 * Refused (`template-place-unknown`, `template-broken`) when the template and the values do not fit.
 */
export async function renderPaper(template: string, values: object, format: Format): Promise<string> {
  return asText(await paperBlocks(template, values), format)
}

/** {@link renderPaper}, of the blocks of {@link noticeBlocks}. */
export async function renderNotice(spec: PaperSpec, format: Format): Promise<string> {
  return asText(await noticeBlocks(spec), format)
}

/** A template and its values as the blocks that every format is made of; refused as {@link renderPaper}. */
export async function paperBlocks(template: string, values: object): Promise<Block[]> {
  const filled = await fill(template, values)
  return parseBlocks(await markdownReader(), filled.markdown, filled.resolve)
}

/**
 * The blocks of a notice: {@link paperBlocks}, but an edited template that has lost a place without which the notice
 * misleads (待确认, the warning on silence …) is refused with `template-place-missing`.
 */
export async function noticeBlocks(spec: PaperSpec): Promise<Block[]> {
  const used = await placesUsed(spec.template)
  const missing = (spec.kind === 'convening' ? CONVENING_MUST : RESULT_MUST).filter(
    place => !used.includes(place),
  )
  if (missing.length > 0) {
    throw new Refused(
      missing.map(place => ({ code: 'template-place-missing', data: { place, known: missing.join('、') } })),
    )
  }
  return paperBlocks(spec.template, spec.values)
}

/** Blocks as text of a format. */
export function asText(blocks: readonly Block[], format: Format): string {
  switch (format) {
    case 'txt':
      return toText(blocks)
    case 'md':
      return toMarkdown(blocks)
    case 'html':
      return toHtml(blocks)
  }
}
