import type { CostShare, CostSplit } from '../../assembly/records/elevator-cost.ts'
import { areaPlaces, areaText } from '../../basics/area.ts'
import { type Fen, yuanText } from '../../basics/money.ts'
import type { Lang } from '../../basics/phrase.ts'
import { type Block, spans } from '../layout/blocks.ts'
import { grid } from '../layout/grid.ts'
import { wrap } from '../layout/wrap.ts'
import type { Paper } from '../paper.ts'

/** What each unit has paid so far, by its code; null where that is not told. */
export type PaidSoFar = ReadonlyMap<string, Fen> | null

export function coefficientText(coefficient: number): string {
  return String(coefficient / 10_000)
}

function headsOf(paid: PaidSoFar, lang: Lang): string[] {
  const words = { zh: ['已缴', '未缴'], en: ['paid', 'open'] }[lang]
  return [
    ...{
      zh: ['房号', '楼层', '系数', '面积（㎡）', '分摊（元）'],
      en: ['unit', 'floor', 'coefficient', 'area (m²)', 'share (yuan)'],
    }[lang],
    ...(paid ? words : []),
  ]
}

function unitRows({ shares }: CostSplit, paid: PaidSoFar): string[][] {
  const places = areaPlaces(shares.flatMap(({ area }) => area ?? []))
  return shares.map((share: CostShare) => [
    share.unit,
    share.floor === null ? '' : String(share.floor),
    coefficientText(share.coefficient),
    share.area === null ? '' : areaText(share.area, places),
    ...moneyCells(share.share, paid && (paid.get(share.unit) ?? 0n)),
  ])
}

function totalCells({ shared }: CostSplit, paid: PaidSoFar, lang: Lang): string[] {
  const all = lang === 'zh' ? '合计' : 'total'
  const sum = paid && [...paid.values()].reduce((one, other) => one + other, 0n)
  return [all, '', '', '', ...moneyCells(shared, sum)]
}

/** What is due, and where it is told what was paid of it and what is left. */
function moneyCells(due: Fen, paid: Fen | null): string[] {
  return [yuanText(due), ...(paid === null ? [] : [yuanText(paid), yuanText(due - paid)])]
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
export function costText(split: CostSplit, paid: PaidSoFar, lang: Lang): string {
  const columns = headsOf(paid, lang).map((head, i) => ({ head, align: i === 0 ? 'left' : 'right' }) as const)
  const rows = [...unitRows(split, paid), totalCells(split, paid, lang)]
  return `${[
    ...aboutLines(split, lang).flatMap(line => wrap(line, 80)),
    '',
    ...grid(columns, rows, { width: 80, indent: 0, ruled: true }),
  ].join('\n')}\n`
}

/** The split as rows of a sheet, its header first and its total last. */
export function costRows(split: CostSplit, paid: PaidSoFar, lang: Lang): string[][] {
  return [headsOf(paid, lang), ...unitRows(split, paid), totalCells(split, paid, lang)]
}

/** The split as a paper that every owner signs. */
export function costPaper(split: CostSplit, paid: PaidSoFar, lang: Lang): Paper {
  const signs = { zh: ['业主签名', '日期'], en: ['signature', 'day'] }[lang]
  const columns = [...headsOf(paid, lang), ...signs].map((head, i) => ({
    align: i > 0 && i < headsOf(paid, lang).length ? ('right' as const) : ('left' as const),
    head: spans(head),
  }))
  const rows = [...unitRows(split, paid), totalCells(split, paid, lang)].map(cells =>
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
        ? ['申请人（代理人）：＿＿＿＿＿＿', '＿＿＿＿年＿＿月＿＿日']
        : ['For the applicants (signature)', '(date)']
      ).map(spans),
    },
  ]
  return { blocks, foot: '' }
}
