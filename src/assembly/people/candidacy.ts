import type { Day } from '../../basics/time.ts'

/** How a candidate was put forward: 自荐, 联名推荐, 组织推荐. */
export const NOMINATIONS = ['self', 'joint', 'recommended'] as const
export type Nomination = (typeof NOMINATIONS)[number]

/** 候选人登记: what a public list may show, and how the nomination came about. Empty is not known. */
export interface Candidacy {
  readonly nominatedBy: Nomination | null
  readonly sex: string
  /** Year, or year and month. */
  readonly born: string
  readonly politics: string
  readonly profession: string
  readonly statement: string
  /** 承诺书 signed on. */
  readonly pledgedOn: Day | null
  /** Units whose owners back a joint nomination. */
  readonly backers: readonly string[]
}

export const NO_CANDIDACY: Candidacy = {
  nominatedBy: null,
  sex: '',
  born: '',
  politics: '',
  profession: '',
  statement: '',
  pledgedOn: null,
  backers: [],
}

/** An answer to a question about a candidate's eligibility. */
export interface EligibilityAnswer {
  readonly question: string
  readonly answer: 'yes' | 'no'
  readonly answeredBy: string
  readonly answeredOn: Day
  readonly note: string
}
