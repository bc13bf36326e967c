import { type Area, areaText } from '../../basics/area.ts'
import { type Fen, yuanText } from '../../basics/money.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Block, spans } from '../layout/blocks.ts'
import { grid } from '../layout/grid.ts'
import { wrap } from '../layout/wrap.ts'
import type { Paper } from '../paper.ts'

/** What one unit bears of a cost. */
export interface CostShare {
  readonly unit: string
  readonly floor: number | null
  /** Ten-thousandths. */
  readonly coefficient: number
  readonly area: Area | null
  readonly share: Fen
  readonly paid: Fen
}

export interface CostSplit {
  /** Where it is, for the head of the paper: a compound, or a file. */
  readonly place: string
  readonly scheme: Phrase
  /** Where the scheme comes from, and how sure that is; empty for what the owners agreed themselves. */
  readonly source: Phrase
  readonly byArea: boolean
  readonly total: Fen
  readonly subsidy: Fen
  readonly shared: Fen
  readonly shares: readonly CostShare[]
  readonly showsPaid: boolean
}

export function coefficientText(coefficient: number): string {
  return String(coefficient / 10_000)
}

function headsOf({ showsPaid }: CostSplit, lang: Lang): string[] {
  const paid = { zh: ['已缴', '未缴'], en: ['paid', 'open'] }[lang]
  return [
    ...{
      zh: ['房号', '楼层', '系数', '面积（㎡）', '分摊（元）'],
      en: ['unit', 'floor', 'coefficient', 'area (m²)', 'share (yuan)'],
    }[lang],
    ...(showsPaid ? paid : []),
  ]
}

function cellsOf(share: CostShare, { showsPaid }: CostSplit): string[] {
  return [
    share.unit,
    share.floor === null ? '' : String(share.floor),
    coefficientText(share.coefficient),
    share.area === null ? '' : areaText(share.area),
    yuanText(share.share),
    ...(showsPaid ? [yuanText(share.paid), yuanText(share.share - share.paid)] : []),
  ]
}

function totalCells(split: CostSplit, lang: Lang): string[] {
  const paid = split.shares.reduce((sum, share) => sum + share.paid, 0n)
  const all = lang === 'zh' ? '合计' : 'total'
  return [
    ...[all, '', '', '', yuanText(split.shared)],
    ...(split.showsPaid ? [yuanText(paid), yuanText(split.shared - paid)] : []),
  ]
}

function aboutLines({ total, subsidy, shared, scheme, source, byArea }: CostSplit, lang: Lang): string[] {
  const yuan = (fen: Fen) => yuanText(fen)
  const weight = byArea
    ? { zh: '系数乘以专有面积', en: 'coefficient times exclusive area' }
    : { zh: '系数', en: 'coefficient' }
  return {
    zh: [
      `总费用 ${yuan(total)} 元，政府补贴 ${yuan(subsidy)} 元，由业主分摊 ${yuan(shared)} 元。`,
      `分摊办法：${scheme.zh}（按${weight.zh}的比例）${source.zh === '' ? '，由业主约定' : `；来源：${source.zh}`}。`,
      '法律没有规定分摊比例，由有关业主协商；各户的数额精确到分，合计与分摊总额相等。',
    ],
    en: [
      `Total ${yuan(total)} yuan, subsidy ${yuan(subsidy)}, shared by the owners ${yuan(shared)}.`,
      `Scheme: ${scheme.en} (in proportion to ${weight.en})${source.en === '' ? ', as the owners agreed' : `; source: ${source.en}`}.`,
      'No statute fixes the shares: the owners agree. They are exact to the fen and add up.',
    ],
  }[lang]
}

/** The split as a terminal shows it. */
export function costText(split: CostSplit, lang: Lang): string {
  const columns = headsOf(split, lang).map(
    (head, i) => ({ head, align: i === 0 ? 'left' : 'right' }) as const,
  )
  const rows = [...split.shares.map(share => cellsOf(share, split)), totalCells(split, lang)]
  return `${[
    ...aboutLines(split, lang).flatMap(line => wrap(line, 80)),
    '',
    ...grid(columns, rows, { width: 80, indent: 0, ruled: true }),
  ].join('\n')}\n`
}

/** The split as rows of a sheet, its header first and its total last. */
export function costRows(split: CostSplit, lang: Lang): string[][] {
  return [headsOf(split, lang), ...split.shares.map(share => cellsOf(share, split)), totalCells(split, lang)]
}

/** The split as a paper that every owner signs. */
export function costPaper(split: CostSplit, lang: Lang): Paper {
  const signs = { zh: ['业主签名', '日期'], en: ['signature', 'day'] }[lang]
  const columns = [...headsOf(split, lang), ...signs].map((head, i) => ({
    align: i > 0 && i < headsOf(split, lang).length ? ('right' as const) : ('left' as const),
    head: spans(head),
  }))
  const rows = [...split.shares.map(share => cellsOf(share, split)), totalCells(split, lang)].map(cells =>
    [...cells, '', ''].map(spans),
  )
  const [figures = '', how = '', note = ''] = aboutLines(split, lang)
  const blocks: Block[] = [
    {
      kind: 'title',
      text: spans(
        lang === 'zh' ? `${split.place}加装电梯费用分摊表` : `${split.place}: shares of the elevator’s cost`,
      ),
    },
    { kind: 'paragraph', text: spans(figures), flush: false },
    { kind: 'paragraph', text: spans(how), flush: false },
    { kind: 'table', columns, rows },
    { kind: 'note', paragraphs: [spans(note)] },
    {
      kind: 'signature',
      lines: (lang === 'zh'
        ? ['申请人（代理人）：________________', '        年    月    日']
        : ['For the applicants: ________________', 'Day: ________']
      ).map(spans),
    },
  ]
  return { blocks, foot: '' }
}
