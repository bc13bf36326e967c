import { readFileSync } from 'node:fs'
import { Liquid } from 'liquidjs'
import { once } from '../../src/basics/once.ts'
import { fontSet } from '../../src/documents/fonts/font-set.ts'
import { type Block, partsOf, type Spans } from '../../src/documents/layout/blocks.ts'
import { type Format, inFormat, noticePaper, type Paper, paperBlocks } from '../../src/documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import { blanksOf as allBlanks, type PaperKind } from '../../src/documents/papers/kind.ts'
import { expandParts, PARTS, type Parts } from '../../src/documents/papers/parts.ts'
import { resultValues } from '../../src/documents/papers/values/result.ts'
import { BLANK_LINE, momentValues } from '../../src/documents/papers/values.ts'
import { A_COMPOUND, anAssembly, aTally, EVERY_ITEM, rulesWith } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'

/** Text as spans; a line break stands where one was asked for. */
export function spans(text: string, strong = false): Spans {
  return text.split(/(\n)/).map(piece => ({ text: piece, strong: strong && piece !== '\n' }))
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text: spans(text), flush: false })
export const title = (text: string): Block => ({ kind: 'title', text: spans(text) })

/** A table with a column for each head; the first is of text, the others of figures. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    columns: heads.map((head, i) => ({ head: spans(head), align: i === 0 ? 'left' : 'right' })),
    rows: rows.map(row => row.map(cell => spans(cell))),
  }
}

/** Reads like markup, in one language or another, and must stand on paper as it is. */
export const HOSTILE = '#read("/etc/passwd") *b* _i_ $x$ {{x}} <b>&amp; \\ [a](b) `c` @d <e> // f /* g */ = h'

/** Every kind of block, with text that wants to be markup. */
export const EVERY_KIND: readonly Block[] = [
  title('关于锦绣苑小区2026年第一次业主大会会议表决结果的公告（待确认）'),
  { kind: 'paragraph', text: spans('锦绣苑全体业主：'), flush: true },
  paragraph(`甲${HOSTILE}乙\n另起一行`),
  { kind: 'heading', level: 1, text: spans('一、参加表决的情况') },
  { kind: 'heading', level: 2, text: spans(`（一）${HOSTILE}`) },
  { kind: 'paragraph', text: [...spans('结果：'), ...spans('通过', true), ...spans('。')], flush: false },
  { kind: 'list', ordered: true, items: ['其一', HOSTILE, '其三'].map(item => spans(item)) },
  { kind: 'list', ordered: true, items: [spans('又从一数起')] },
  { kind: 'list', ordered: false, items: ['一点', '又一点'].map(item => spans(item)) },
  table(
    ['项目', '人数（人）', '占全体'],
    [
      ['同意', '1203', '66.62%'],
      [HOSTILE, '1 203', '—'],
    ],
  ),
  { kind: 'note', paragraphs: [spans('特别提示：请在截止前交回。'), spans(HOSTILE)] },
  {
    kind: 'chart',
    bars: [
      { label: '参与人数', share: 0.68, mark: 2 / 3, text: '68.04%，达到' },
      { label: HOSTILE, share: 0.5, mark: null, text: HOSTILE },
    ],
  },
  { kind: 'square', text: 'HOA2|a/b|declared|7|3f9a' },
  { kind: 'rule' },
  paragraph('特此公告。'),
  { kind: 'signature', lines: [spans('锦绣苑业主委员会'), spans('2026年4月2日')] },
]

const template = (name: string): string =>
  readFileSync(new URL(`../../templates/${name}.md`, import.meta.url), 'utf8')

/** The parts that come with the program. */
export const OUR_PARTS: Parts = new Map(
  Object.entries(PARTS).map(([name, { file }]) => [name, template(`parts/${file}`)]),
)

/** What papers say of the record they are printed from, the same on all. */
const RECORD = momentValues(paperFactsWith())

/** A paper of a kind, from a template and its values. */
export async function aPaper(
  kind: PaperKindId,
  values: object,
  text = template(kind),
  english?: object,
): Promise<Paper> {
  const known: PaperKind = PAPER_KINDS[kind]
  return { ...(await noticePaper(known, text, { ...RECORD, ...values }, OUR_PARTS, { english })), foot: '' }
}

/** The result notice with every outcome an item can have. */
export async function aResult(): Promise<readonly Block[]> {
  const values = resultValues({
    lang: 'zh',
    compound: A_COMPOUND,
    assembly: anAssembly(),
    items: [],
    rules: rulesWith({}),
    changedRules: [],
    checkCode: '3f9a27c1d0e5',
    tally: aTally(EVERY_ITEM),
  })
  return (await aPaper('result', { ...blanksOf('result'), ...values })).blocks
}

/** Blocks as a paper to be posted. */
export const toPost = (blocks: readonly Block[]): Paper => ({ blocks, foot: '' })

/** A template and its values as text of a format. */
export async function renderPaper(template: string, values: object, format: Format): Promise<string> {
  return inFormat(toPost(await paperBlocks(template, values)), format)
}

/** The places of a kind that are left to be written in. */
export function blanksOf(kind: PaperKindId): Record<string, string> {
  return Object.fromEntries(Object.keys(allBlanks(PAPER_KINDS[kind])).map(place => [place, BLANK_LINE]))
}

/** {@link renderPaper} of a kind with what its template must not lose. */
export async function renderNotice(
  kind: PaperKindId,
  template: string,
  values: object,
  format: Format,
): Promise<string> {
  return inFormat(await aPaper(kind, { ...blanksOf(kind), ...values }, template), format)
}

/** The places that a template uses. */
export function placesUsed(template: string, parts: Parts): string[] {
  const engine = new Liquid()
  return Object.keys(engine.analyzeSync(engine.parse(expandParts(template, parts).text)).globals)
}

/** What stands on a paper, part by part: a line, an item, a cell each. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(partsOf).map(part => part.map(s => s.text).join(''))
}

export const bundledFont = (name: string): Uint8Array =>
  readFileSync(new URL(`../../templates/fonts/${name}.ttf`, import.meta.url))

/** Stands in for a FangSong of the machine, which cannot be in the tree: our 黑体 under another name. */
export function anotherFont(): Uint8Array {
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
  const font = Buffer.from(bundledFont('HoaSansSC'))
  for (let at = font.indexOf(wide('Hoa Sans SC')); at >= 0; at = font.indexOf(wide('Hoa Sans SC'), at))
    wide('My FangSong').copy(font, at)
  return font
}

/** The font files that come with the program. */
export const bundledFonts = () => ({
  song: bundledFont('HoaSerifSC'),
  hei: bundledFont('HoaSansSC'),
  kai: bundledFont('HoaKaiSC'),
})

/** The fonts that come with the program and no others. */
export const bundled = once(() => fontSet(bundledFonts()))
