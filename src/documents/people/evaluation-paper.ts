import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Day, dayWords } from '../../basics/time.ts'
import { type Block, spans, type TableColumn } from '../layout/blocks.ts'
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
    readonly criterion: Phrase
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
export function evaluationPaper(view: EvaluationView, lang: Lang): Paper {
  const { rows, contract, visits } = view
  const t = (phrase: Phrase) => phrase[lang]
  const full = rows.reduce((all, { outOf }) => all + outOf, 0)
  const scored = rows.every(({ points }) => points !== null)
  const points = rows.reduce((all, row) => all + (row.points ?? 0), 0)
  const yuan = (sum: string) => t({ zh: `${sum}元`, en: `${sum} yuan` })
  const facts: readonly (readonly [Phrase, string])[] = [
    [
      { zh: '项目名称', en: 'Project' },
      t({ zh: `${view.title}（${view.code}）`, en: `${view.title} (${view.code})` }),
    ],
    [{ zh: '承接单位', en: 'Contractor' }, view.contractor || LINE],
    [{ zh: '合同金额', en: 'Agreed' }, contract === '' ? LINE : yuan(contract)],
    [{ zh: '已付金额', en: 'Paid' }, yuan(view.paid)],
    [{ zh: '监督检查', en: 'Supervision visits' }, t({ zh: `${visits}次`, en: String(visits) })],
    [
      { zh: '评估日期', en: 'Evaluated on' },
      view.evaluatedOn === null ? LINE : dayWords(view.evaluatedOn, lang),
    ],
    [{ zh: '评估单位', en: 'Evaluated by' }, view.by || LINE],
  ]
  const heads: readonly (readonly [TableColumn['align'], Phrase])[] = [
    ['center', { zh: '序号', en: 'No.' }],
    ['left', { zh: '评估项目', en: 'Criterion' }],
    ['right', { zh: '满分', en: 'Of' }],
    ['right', { zh: '得分', en: 'Points' }],
    ['left', { zh: '依据和说明', en: 'Grounds' }],
  ]
  const table: Block = {
    kind: 'table',
    columns: heads.map(([align, head]) => ({ align, head: spans(t(head)) })),
    rows: [
      ...rows.map((row, i) => [
        ...[String(i + 1), t(row.criterion), String(row.outOf)],
        ...[row.points === null ? '' : String(row.points), ''],
      ]),
      ['', t({ zh: '合计', en: 'total' }), String(full), scored ? String(points) : '', ''],
    ].map(row => row.map(spans)),
  }
  const heading = (words: Phrase): Block => ({ kind: 'heading', level: 1, text: spans(t(words)) })
  return {
    blocks: [
      {
        kind: 'title',
        text: spans(t({ zh: `${view.estate}项目评估表`, en: `Evaluation of a project of ${view.estate}` })),
      },
      {
        kind: 'table',
        columns: ['', ''].map(head => ({ align: 'left' as const, head: spans(head) })),
        rows: facts.map(([name, fact]) => [t(name), fact].map(spans)),
      },
      heading({ zh: '一、得分', en: '1. Points' }),
      table,
      heading({ zh: '二、评估意见和整改要求', en: '2. Opinion, and what must be put right' }),
      { kind: 'paragraph', text: spans('＿'.repeat(48)), flush: true },
      {
        kind: 'note',
        paragraphs: [
          spans(
            t(
              view.own
                ? { zh: '评估项目和满分按约定。', en: 'Criteria and points are those agreed on.' }
                : {
                    zh: '评估项目和满分没有统一规定，以上是本软件建议的；双方另有约定的按约定。',
                    en: 'No rule sets criteria and points; these are proposed by the program. What the parties agree on goes before.',
                  },
            ),
          ),
        ],
      },
      {
        kind: 'signature',
        lines: [
          t({ zh: `评估单位（盖章）：${LINE}`, en: 'Evaluated by (seal)' }),
          t({ zh: `委托单位（盖章）：${LINE}`, en: 'For whom it was done (seal)' }),
          t({ zh: `承接单位（盖章）：${LINE}`, en: 'Contractor (seal)' }),
          t({ zh: '＿＿＿＿年＿＿月＿＿日', en: '(date)' }),
        ].map(spans),
      },
    ],
    foot: '',
  }
}
