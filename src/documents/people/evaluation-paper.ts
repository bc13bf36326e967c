import { type Day, dayInChinese } from '../../basics/time.ts'
import { type Block, spans } from '../layout/blocks.ts'
import type { Paper } from '../paper.ts'

/** An evaluation of a project, as its form tells it: filled in where it is on record. */
export interface EvaluationView {
  readonly estate: string
  readonly code: string
  readonly title: string
  readonly contractor: string
  readonly contract: string
  readonly paid: string
  /** Supervision visits on record. */
  readonly visits: number
  readonly rows: readonly {
    readonly criterion: string
    readonly outOf: number
    readonly points: number | null
  }[]
  readonly evaluatedOn: Day | null
  readonly by: string
  /** Criteria of the parties’ own; else those that the program proposes. */
  readonly own: boolean
}

const LINE = '＿＿＿＿＿＿'

/** 项目评估表: what was agreed and paid, points by criterion, an opinion, signatures of all sides. */
export function evaluationPaper(view: EvaluationView): Paper {
  const { rows } = view
  const full = rows.reduce((all, { outOf }) => all + outOf, 0)
  const scored = rows.every(({ points }) => points !== null)
  const points = rows.reduce((all, row) => all + (row.points ?? 0), 0)
  const cell = (text: string) => spans(text)
  const facts: readonly (readonly [string, string])[] = [
    ['项目名称', `${view.title}（${view.code}）`],
    ['承接单位', view.contractor || LINE],
    ['合同金额', view.contract === '' ? LINE : `${view.contract}元`],
    ['已付金额', `${view.paid}元`],
    ['监督检查', `${view.visits}次`],
    ['评估日期', view.evaluatedOn === null ? LINE : dayInChinese(view.evaluatedOn)],
    ['评估单位', view.by || LINE],
  ]
  const table: Block = {
    kind: 'table',
    columns: [
      { align: 'center', head: cell('序号') },
      { align: 'left', head: cell('评估项目') },
      { align: 'right', head: cell('满分') },
      { align: 'right', head: cell('得分') },
      { align: 'left', head: cell('依据和说明') },
    ],
    rows: [
      ...rows.map((row, i) =>
        [
          String(i + 1),
          row.criterion,
          String(row.outOf),
          row.points === null ? '' : String(row.points),
          '',
        ].map(cell),
      ),
      ['', '合计', String(full), scored ? String(points) : '', ''].map(cell),
    ],
  }
  return {
    blocks: [
      { kind: 'title', text: spans(`${view.estate}项目评估表`) },
      {
        kind: 'table',
        columns: ['项目', '内容'].map(head => ({ align: 'left' as const, head: cell(head) })),
        rows: facts.map(row => row.map(cell)),
      },
      { kind: 'heading', level: 1, text: spans('一、得分') },
      table,
      { kind: 'heading', level: 1, text: spans('二、评估意见和整改要求') },
      { kind: 'paragraph', text: spans('＿'.repeat(48)), flush: false },
      {
        kind: 'note',
        paragraphs: [
          spans(
            view.own
              ? '评估项目和满分按约定。'
              : '评估项目和满分没有统一规定，以上是本软件建议的；双方另有约定的按约定（--criterion）。',
          ),
        ],
      },
      {
        kind: 'signature',
        lines: [
          `评估单位（盖章）：${LINE}`,
          `委托单位（盖章）：${LINE}`,
          `承接单位（盖章）：${LINE}`,
          '＿＿＿＿年＿＿月＿＿日',
        ].map(spans),
      },
    ],
    foot: '',
  }
}
