import type { Lang, Phrase } from '../basics/phrase.ts'
import { inLatin } from './english.ts'
import { aidsOf, type Block, plainText, type Spans, spans } from './layout/blocks.ts'
import { markdownReader, parseBlocks } from './layout/parse.ts'
import { toMarkdown } from './layout/to-markdown.ts'
import { toText } from './layout/to-text.ts'
import type { PaperKind } from './papers/kind.ts'
import type { PartName, Parts } from './papers/parts.ts'
import { type FillOptions, fill } from './template.ts'

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
  /** What each page says of the record that the paper was printed from. */
  readonly record?: string
  /** A list over many sheets: side by side where A3 holds it twice, its pages numbered x of y. */
  readonly list?: boolean
  /** Its tables are set small; those of its annexes, or all that there is, on a page with the margins of a list. */
  readonly dense?: 'annex' | 'all'
  /** How many empty rows its forms have where nobody asked for a number: in print they fill their page instead. */
  readonly freeRows?: number
  /** Names that no line of its title ends in: the compound's. */
  readonly names?: readonly string[]
  /** It has English beside its words: what stands below its feet in English, the last line that it is a reading aid. */
  readonly aids?: readonly string[]
}

/** Says of the English beside a paper what it is worth. */
export const READING_AID: Phrase = {
  zh: '译文供参考，以中文为准',
  en: 'The English is a reading aid; the Chinese text alone counts',
}

/** The last line of every page with English beside its words. */
const AID_FOOT = `${READING_AID.zh}　${READING_AID.en}`

/** At the foot of what is not for posting. */
export const INTERNAL_FOOT = '内部资料　仅限本次会议使用　不得张贴、传播'

/** At the foot of what is printed after its time: it is not what was posted, handed out or signed then. */
export const COPY_FOOT = '副本　按打印时的记录重新打印，不代替原件'

const FEET = {
  internal: { zh: INTERNAL_FOOT, en: 'Internal: for this meeting only, not to be posted or passed on' },
  /** What goes from door to door, masked or not. */
  working: {
    zh: '工作用表　用后交回　不得张贴、传播',
    en: 'For those at work: to be handed back, not to be posted or passed on',
  },
  /** Everything printed of a rehearsal. */
  rehearsal: {
    zh: '演练　不是正式文书　不具任何效力',
    en: 'Rehearsal: no formal paper, without any effect',
  },
  copy: {
    zh: COPY_FOOT,
    en: 'A copy printed from the record as it now stands; it does not replace the original',
  },
} as const satisfies Record<string, Phrase>

/** A paper with what every page of it says at its foot. */
export function withFoot(
  paper: Omit<Paper, 'foot'>,
  asked: { readonly internal: boolean; readonly working: boolean; readonly rehearsal: boolean },
): Paper {
  const audience = asked.internal ? [FEET.internal] : asked.working ? [FEET.working] : []
  return footed({ ...paper, foot: '' }, [...(asked.rehearsal ? [FEET.rehearsal] : []), ...audience])
}

/** A paper with more at its foot, before what stands there. */
function footed(paper: Paper, feet: readonly Phrase[]): Paper {
  const { foot, aids } = paper
  const all = [...feet.map(({ zh }) => zh), foot].filter(text => text !== '')
  return {
    ...paper,
    foot: all.join('　'),
    ...(aids && { aids: [...feet.map(({ en }) => en), ...aids] }),
  }
}

/** A paper marked as a copy; of an assembly that was cancelled it says so too, under its title. */
export function markCopy(paper: Paper, cancelReason: string | null): Paper {
  const reason = cancelReason ?? ''
  const cancelled: Phrase = {
    zh: `本次会议已经取消${reason === '' ? '' : `，理由：${reason}`}。`,
    en: `This meeting was cancelled${reason === '' ? '' : `, because: ${reason}`}.`,
  }
  return footed(cancelReason === null ? paper : insertNote(paper, cancelled), [FEET.copy])
}

/** A paper that says on each page which state of the record it was printed from. */
export function withRecord<P extends Paper>(paper: P, line: Phrase): P {
  return { ...paper, record: line.zh, ...(paper.aids && { aids: [...paper.aids, line.en] }) }
}

/** A paper printed of a rehearsal: it says so right under its title. */
export function markRehearsal<P extends Omit<Paper, 'foot'>>(paper: P): P {
  return insertNote(paper, {
    zh: '演练：本文由演练用的副本和编造的票生成，只供练习，不具任何效力，不得张贴、报送。',
    en: 'Rehearsal: this paper was made of a copy to practise on and of made-up ballots; it has no effect and must not be posted or filed.',
  })
}

/**
 * A template and its values as the blocks that every format is made of, with English beside the words where the values are
 * given in English too. The same input gives the same blocks.
 * Refused (`template-place-unknown`, `template-broken`) when the template and the values do not fit.
 */
export async function paperBlocks(
  template: string,
  values: object,
  options: FillOptions = {},
): Promise<Block[]> {
  const { markdown, resolve, inEnglish } = await fill(template, values, options)
  return parseBlocks(await markdownReader(), markdown, resolve, inEnglish)
}

/**
 * A formal paper: {@link paperBlocks} with the letterhead above it and, where it is put up for everybody, its posting below;
 * both are parts of all papers.
 */
export async function noticePaper(
  kind: Pick<PaperKind, 'must' | 'posted' | 'dense' | 'list'>,
  template: string,
  values: object,
  parts: Parts,
  { english, proven }: Pick<FillOptions, 'english' | 'proven'> = {},
): Promise<Omit<Paper, 'foot'>> {
  const part = async (name: PartName, read?: object): Promise<Block[]> =>
    parts.has(name) ? paperBlocks(`{{> ${name}}}`, values, { parts, english: read, proven }) : []
  const posting = kind.posted ? asText({ blocks: await part('页脚'), foot: '' }, 'txt') : ''
  const posted = kind.posted && english ? await part('页脚', english) : []
  return {
    blocks: [
      ...(await part('页眉', english)),
      ...(await paperBlocks(template, values, { parts, english, proven, must: kind.must })),
    ],
    ...(posting.trim() !== '' && { posting: posting.trim().replace(/\n\s*/g, '') }),
    ...(kind.dense && { dense: kind.dense }),
    ...(kind.list && { list: true }),
    ...(english && {
      aids: [...posted.flatMap(block => (block.kind === 'paragraph' ? aidsOf(block.text) : [])), AID_FOOT],
    }),
  }
}

/** A paper of {@link paperBlocks}, for readers of English with it beside the words. */
export async function inBoth(template: string, values: object, english?: object): Promise<Paper> {
  return {
    blocks: await paperBlocks(template, values, { english }),
    foot: '',
    ...(english && { aids: [AID_FOOT] }),
  }
}

/** A paper that no template makes: in Chinese, or for readers of English with it beside the words that differ. */
export function inLang<P extends Paper>(lang: Lang, make: (lang: Lang) => P): P {
  const paper = make('zh')
  if (lang === 'zh') return paper
  const english = make('en')
  return {
    ...paper,
    blocks: paper.blocks.map((block, i) => blockBeside(block, english.blocks[i])),
    aids: [...(english.foot === '' ? [] : [english.foot]), AID_FOOT],
  }
}

/** A block with the English of another of its shape. */
function blockBeside(block: Block, english: Block | undefined): Block {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      if (english?.kind !== block.kind) break
      return { ...block, text: textBeside(block.text, english.text) }
    case 'list':
      if (english?.kind !== block.kind) break
      return { ...block, items: block.items.map((item, i) => textBeside(item, english.items[i])) }
    case 'note':
      if (english?.kind !== block.kind) break
      return {
        ...block,
        paragraphs: block.paragraphs.map((text, i) => textBeside(text, english.paragraphs[i])),
      }
    case 'signature':
      if (english?.kind !== block.kind) break
      return {
        ...block,
        lines: block.lines
          .flatMap((line, i) => [line, aidOf(line, english.lines[i])])
          .filter(line => line.length > 0),
      }
    case 'table':
      if (english?.kind !== block.kind) break
      return {
        ...block,
        columns: block.columns.map((column, i) => ({
          ...column,
          head: textBeside(column.head, english.columns[i]?.head),
        })),
        rows: block.rows.map((row, n) => row.map((cell, i) => textBeside(cell, english.rows[n]?.[i]))),
      }
    case 'chart':
      if (english?.kind !== block.kind) break
      return {
        ...block,
        bars: block.bars.map((bar, i) => {
          const label = english.bars[i]?.label ?? bar.label
          return label === bar.label ? bar : { ...bar, label: `${bar.label} ${inLatin(label)}` }
        }),
      }
    case 'square':
    case 'rule':
      return block
  }
  throw new Error(`a ${block.kind} has a ${english?.kind ?? 'gap'} beside it`)
}

function textBeside(text: Spans, english: Spans | undefined): Spans {
  const aid = aidOf(text, english)
  return aid.length === 0 ? text : [...text, { text: '\n', strong: false, aid: true }, ...aid]
}

/** The English of words; nothing where they are a name, a number or a blank. */
function aidOf(text: Spans, english: Spans | undefined): Spans {
  if (english === undefined) throw new Error(`no English beside: ${plainText(text)}`)
  const said = inLatin(plainText(english))
  if (plainText(english) === plainText(text) || !/[A-Za-z0-9]/.test(said)) return []
  return [{ text: said, strong: false, aid: true }]
}

/** A paper that amends an earlier one, or is none: it says so right under its title. */
export function insertNote<P extends Omit<Paper, 'foot'>>(paper: P, { zh, en }: Phrase): P {
  const { blocks, aids } = paper
  const text: Spans = aids
    ? [...spans(zh), { text: '\n', strong: false, aid: true }, { text: en, strong: false, aid: true }]
    : spans(zh)
  const at = blocks.findIndex(block => block.kind === 'title') + 1
  return {
    ...paper,
    blocks: [...blocks.slice(0, at), { kind: 'note', paragraphs: [text] }, ...blocks.slice(at)],
  }
}

/** A paper as text without pages. */
export function asText(paper: Paper, format: Exclude<Format, 'html'>): string {
  return { txt: toText, md: toMarkdown }[format](withoutPages(paper))
}

/** A paper as text of any format. What makes a page of the web, codes and all, is loaded only for one. */
export async function inFormat(paper: Paper, format: Format): Promise<string> {
  if (format !== 'html') return asText(paper, format)
  const { toHtml } = await import('./layout/to-html.ts')
  return toHtml(paper.blocks, [...feetOf(paper), ...(paper.aids ?? [])])
}

/** What stands below the number of each page, line by line. */
export function feetOf({ posting = '', record = '', foot }: Paper): string[] {
  return [foot, posting, record].filter(line => line !== '')
}

/** Without pages the posting stands at the end, the foot at the head too. */
function withoutPages({ blocks, foot, posting = '', record = '', aids = [] }: Paper): readonly Block[] {
  const line = (text: string, strong: boolean): Block[] =>
    text === '' ? [] : [{ kind: 'paragraph', text: [{ text, strong }], flush: true }]
  return [
    ...line(foot, true),
    ...blocks,
    ...line(posting, false),
    ...line(record, false),
    ...line(foot, true),
    ...aids.flatMap(aid => line(aid, false)),
  ]
}
