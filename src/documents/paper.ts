import { Refused } from '../basics/problem.ts'
import { type Block, spans } from './layout/blocks.ts'
import { markdownReader, parseBlocks } from './layout/parse.ts'
import { toHtml } from './layout/to-html.ts'
import { toMarkdown } from './layout/to-markdown.ts'
import { toText } from './layout/to-text.ts'
import type { PaperKind } from './papers/kind.ts'
import { NO_PARTS, type PartName, type Parts } from './papers/parts.ts'
import { fill, placesUsed } from './template.ts'

/** Formats that are text; Word and PDF are made of the same blocks in `print/`. */
export const FORMATS = ['txt', 'md', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** A paper before it has a format. */
export interface Paper {
  readonly blocks: readonly Block[]
  /** What every page says at its foot; empty for a paper to be posted. */
  readonly foot: string
  /** What each page of a paper put up for everybody says below its number: which it is, from when to when and where it hangs. */
  readonly posting?: string
  /** A list over many sheets: side by side where A3 holds it twice, its pages numbered x of y. */
  readonly list?: boolean
  /** Its tables are set small; those of its annexes, or all that there is, on a page with the margins of a list. */
  readonly dense?: 'annex' | 'all'
  /** How many empty rows its forms have where nobody asked for a number: in print they fill their page instead. */
  readonly freeRows?: number
  /** Names that no line of its title ends in: the compound's. */
  readonly names?: readonly string[]
}

/** At the foot of what is not for posting. */
export const INTERNAL_FOOT = '内部资料　仅限本次会议使用　不得张贴、传播'

/** At the foot of what goes from door to door, masked or not. */
const WORKING_FOOT = '工作用表　用后交回　不得张贴、传播'

/** At the foot of everything printed of a rehearsal. */
const REHEARSAL_FOOT = '演练　不是正式文书　不具任何效力'

/** At the foot of what is printed after its time: it is not what was posted, handed out or signed then. */
export const COPY_FOOT = '副本　按打印时的记录重新打印，不代替原件'

/** What every page of a paper says at its foot. */
export function footOf(asked: { internal: boolean; working: boolean; rehearsal: boolean }): string {
  const audience = asked.internal ? INTERNAL_FOOT : asked.working ? WORKING_FOOT : ''
  return joinFeet(asked.rehearsal ? REHEARSAL_FOOT : '', audience)
}

/** A paper marked as a copy; of an assembly that was cancelled it says so too, under its title. */
export function markCopy(paper: Paper, cancelReason: string | null): Paper {
  const reason = cancelReason === null || cancelReason === '' ? '' : `，理由：${cancelReason}`
  return {
    ...paper,
    blocks: cancelReason === null ? paper.blocks : insertNote(paper.blocks, `本次会议已经取消${reason}。`),
    foot: joinFeet(COPY_FOOT, paper.foot),
  }
}

function joinFeet(...feet: readonly string[]): string {
  return feet.filter(foot => foot !== '').join('　')
}

/** The blocks of a paper printed of a rehearsal: it says so right under its title. */
export function markRehearsal(blocks: readonly Block[]): Block[] {
  return insertNote(
    blocks,
    '演练：本文由演练用的副本和编造的票生成，只供练习，不具任何效力，不得张贴、报送。',
  )
}

/**
 * A template and its values as the blocks that every format is made of. The same input gives the same blocks.
 * Refused (`template-place-unknown`, `template-broken`) when the template and the values do not fit.
 */
export async function paperBlocks(
  template: string,
  values: object,
  parts: Parts = NO_PARTS,
): Promise<Block[]> {
  const filled = await fill(template, values, parts)
  return parseBlocks(await markdownReader(), filled.markdown, filled.resolve)
}

/**
 * The blocks of a formal paper: {@link paperBlocks}, but an edited template that has lost a place without which the paper
 * misleads (待确认, the warning on silence …) is refused with `template-place-missing`.
 */
export async function noticeBlocks(
  kind: Pick<PaperKind, 'must'>,
  template: string,
  values: object,
  parts: Parts = NO_PARTS,
): Promise<Block[]> {
  const used = await placesUsed(template, parts)
  const missing = (kind.must ?? []).filter(place => !used.includes(place))
  if (missing.length > 0) {
    throw new Refused(
      missing.map(place => ({ code: 'template-place-missing', data: { place, known: missing.join('、') } })),
    )
  }
  return paperBlocks(template, values, parts)
}

/**
 * A formal paper of {@link noticeBlocks} with the letterhead above it and, where it is put up for everybody, its posting below;
 * both are parts of all papers.
 */
export async function noticePaper(
  kind: Pick<PaperKind, 'must' | 'posted' | 'dense' | 'list'>,
  template: string,
  values: object,
  parts: Parts,
): Promise<Omit<Paper, 'foot'>> {
  const part = async (name: PartName): Promise<Block[]> =>
    parts.has(name) ? paperBlocks(`{{> ${name}}}`, values, parts) : []
  const posting = kind.posted ? asText({ blocks: await part('页脚'), foot: '' }, 'txt') : ''
  return {
    blocks: [...(await part('页眉')), ...(await noticeBlocks(kind, template, values, parts))],
    ...(posting.trim() !== '' && { posting: posting.trim().replace(/\n\s*/g, '') }),
    ...(kind.dense && { dense: kind.dense }),
    ...(kind.list && { list: true }),
  }
}

/** The blocks of a paper that amends an earlier one: it says so right under its title. */
export function insertNote(blocks: readonly Block[], sentence: string): Block[] {
  const text = spans(sentence)
  const at = blocks.findIndex(block => block.kind === 'title') + 1
  return [...blocks.slice(0, at), { kind: 'note', paragraphs: [text] }, ...blocks.slice(at)]
}

/** A paper as text of a format. */
export function asText(paper: Paper, format: Format): string {
  switch (format) {
    case 'txt':
      return toText(footed(paper))
    case 'md':
      return toMarkdown(footed(paper))
    case 'html':
      return toHtml(paper.blocks, feetOf(paper))
  }
}

/** What stands below the number of each page, line by line. */
export function feetOf({ posting = '', foot }: Paper): string[] {
  return [foot, posting].filter(line => line !== '')
}

/** Without pages the posting stands at the end, the foot at the head too. */
function footed({ blocks, foot, posting = '' }: Paper): readonly Block[] {
  const line = (text: string, strong: boolean): Block[] =>
    text === '' ? [] : [{ kind: 'paragraph', text: [{ text, strong }], flush: true }]
  return [...line(foot, true), ...blocks, ...line(posting, false), ...line(foot, true)]
}
