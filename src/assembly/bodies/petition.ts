import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import type { MatterId } from '../item.ts'

/** What owners ask for together: each has a share of its own in the law. */
export const PETITION_AIMS = ['assembly', 'first', 're-election', 'recall', 'audit', 'manager'] as const
export type PetitionAim = (typeof PETITION_AIMS)[number]

/** How the body it went to answered. */
export const PETITION_ANSWERS = ['granted', 'refused'] as const
export type PetitionAnswer = (typeof PETITION_ANSWERS)[number]

/** 联名提议: what owners put their names to. */
export interface Petition {
  readonly code: string
  readonly title: string
  readonly aim: PetitionAim
  readonly madeOn: Day
  readonly handedInOn: Day | null
  readonly answeredOn: Day | null
  readonly answer: PetitionAnswer | null
  readonly answerReason: string
}

/** What is to be decided, if an assembly comes of it. */
export interface PetitionItem {
  readonly title: string
  readonly matter: MatterId
}

export interface PetitionSignature {
  /** 房号. */
  readonly unit: string
  /** Who signed, where that was written down; empty where it was not. */
  readonly name: string
  readonly signedOn: Day
  /** From this day on it does not count. */
  readonly withdrawnOn: Day | null
}

export const AIM_WORDS: Readonly<Record<PetitionAim, Phrase>> = {
  assembly: { zh: '提议召开临时业主大会会议', en: 'that a temporary assembly be held' },
  first: { zh: '要求成立业主大会', en: 'that a first assembly be held' },
  're-election': { zh: '要求组织换届', en: 'that a re-election be organised' },
  recall: { zh: '提议罢免委员', en: 'that a member of the committee be removed' },
  audit: { zh: '要求审计', en: 'that the accounts be audited' },
  manager: { zh: '提议选聘物业服务人', en: 'that a manager be chosen' },
}

export const ANSWER_WORDS: Readonly<Record<PetitionAnswer, Phrase>> = {
  granted: { zh: '同意', en: 'granted' },
  refused: { zh: '不同意', en: 'refused' },
}
