import type { Fen } from '../../basics/money.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import type { Term } from '../vocabulary.ts'

/*
 * 项目: work for an estate under contract, from the need to the evaluation. A step is recorded once it was taken and never
 * changed; money is in whole fen.
 */

/** In the order in which a project usually goes; work, supervision and evaluation may come several times. */
export const PROJECT_STEPS = [
  'need',
  'approval',
  'purchase',
  'contract',
  'work',
  'supervision',
  'evaluation',
  'closed',
] as const
export type ProjectStep = (typeof PROJECT_STEPS)[number]

/** Points on one criterion of an evaluation. */
export interface ProjectScore {
  readonly criterion: string
  readonly points: number
  readonly outOf: number
}

/** What was done on a day. */
export interface ProjectEntry {
  readonly step: ProjectStep
  readonly on: Day
  /** Whom it was done with or by: who approved, the contractor, who supervised. */
  readonly party: string
  /** What an amount is depends on the step; null where none was named. */
  readonly amount: Fen | null
  readonly note: string
  /** Of an evaluation. */
  readonly scores: readonly ProjectScore[]
}

export interface Project {
  readonly code: string
  readonly title: string
  readonly openedOn: Day
  /** In the order in which they were recorded. */
  readonly entries: readonly ProjectEntry[]
}

/** What a project comes to, from its steps. */
export interface ProjectStanding {
  /** The last step by its day; null before the first. */
  readonly step: ProjectStep | null
  /** The last word of each: what was asked for, approved, and agreed. */
  readonly estimate: Fen | null
  readonly approved: Fen | null
  readonly contract: Fen | null
  /** What was paid for work, and at the close, all together. */
  readonly paid: Fen
  readonly contractor: string
  readonly visits: number
  /** Points of the last evaluation; null where there was none, or none with points. */
  readonly score: { readonly points: number; readonly outOf: number } | null
  readonly closedOn: Day | null
}

/** The entries of a project by their days; those of one day as they were recorded. */
export function entriesInOrder({ entries }: Pick<Project, 'entries'>): ProjectEntry[] {
  return entries.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

export function standingOfProject(project: Pick<Project, 'entries'>): ProjectStanding {
  const inOrder = entriesInOrder(project)
  const of = (step: ProjectStep) => inOrder.filter(entry => entry.step === step)
  const lastAmount = (step: ProjectStep) => of(step).findLast(({ amount }) => amount !== null)?.amount ?? null
  const scores = of('evaluation').findLast(entry => entry.scores.length > 0)?.scores
  const sum = (key: 'points' | 'outOf') => (scores ?? []).reduce((all, score) => all + score[key], 0)
  return {
    step: inOrder.at(-1)?.step ?? null,
    estimate: lastAmount('need'),
    approved: lastAmount('approval'),
    contract: lastAmount('contract'),
    paid: [...of('work'), ...of('closed')].reduce((all, { amount }) => all + (amount ?? 0n), 0n),
    contractor: [...of('purchase'), ...of('contract')].findLast(({ party }) => party !== '')?.party ?? '',
    visits: of('supervision').length,
    score: scores ? { points: sum('points'), outOf: sum('outOf') } : null,
    closedOn: of('closed').at(-1)?.on ?? null,
  }
}

/** `服务质量=27/30`; undefined for anything else, and for more points than there are. */
export function readScore(text: string): ProjectScore | undefined {
  const [, criterion = '', points = '', outOf = ''] =
    /^\s*(.{1,60}?)\s*=\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/u.exec(text) ?? []
  const score = { criterion, points: Number(points), outOf: Number(outOf) }
  return criterion !== '' && score.outOf > 0 && score.points <= score.outOf ? score : undefined
}

/** What the form of an evaluation asks where nobody agreed otherwise: no rule prescribes it, the parties may take their own. */
export const USUAL_CRITERIA: readonly (Phrase & { readonly outOf: number })[] = [
  { zh: '按合同完成的程度', en: 'done as agreed', outOf: 30 },
  { zh: '质量和效果', en: 'quality and effect', outOf: 30 },
  { zh: '业主满意度', en: 'how content owners are', outOf: 20 },
  { zh: '资料齐全', en: 'records kept', outOf: 10 },
  { zh: '经费使用', en: 'use of the money', outOf: 10 },
]

export const PROJECT_STEP_WORDS: Readonly<Record<ProjectStep, Term>> = {
  need: { zh: '需求', en: 'need', also: ['需求申请', '立项'] },
  approval: { zh: '审批', en: 'approval', also: ['批准'] },
  purchase: { zh: '采购', en: 'purchase', also: ['招标', '询价', 'tender'] },
  contract: { zh: '签订合同', en: 'contract', also: ['合同'] },
  work: { zh: '实施', en: 'work', also: ['付款', 'payment'] },
  supervision: { zh: '监督检查', en: 'supervision visit', also: ['监督', '检查', 'visit'] },
  evaluation: { zh: '评估', en: 'evaluation', also: ['绩效评估', '验收'] },
  closed: { zh: '结项', en: 'closed', also: ['结清'] },
}

/** What an amount means that is told with a step; the others have none. */
export const AMOUNT_WORDS: Readonly<Partial<Record<ProjectStep, Phrase>>> = {
  need: { zh: '估算', en: 'estimate' },
  approval: { zh: '批准金额', en: 'approved' },
  purchase: { zh: '成交价', en: 'price' },
  contract: { zh: '合同金额', en: 'agreed' },
  work: { zh: '付款', en: 'paid' },
  closed: { zh: '结清付款', en: 'paid at the close' },
}
