import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'

/** How somebody comes to sign for a voter. */
export const MANDATE_KINDS = ['proxy', 'representative', 'guardian', 'agent', 'tenant'] as const
export type MandateKind = (typeof MANDATE_KINDS)[number]

/** What a holder is to the compound; some roles may be barred from acting for owners. */
export const HOLDER_ROLES = [
  'owner',
  'kin',
  'tenant',
  'manager-staff',
  'developer-staff',
  'candidate',
  'teller',
  'other',
] as const
export type HolderRole = (typeof HOLDER_ROLES)[number]

export const ROLE_WORDS: Readonly<Record<HolderRole, Phrase>> = {
  owner: { zh: '本小区业主', en: 'an owner here' },
  kin: { zh: '近亲属', en: 'kin' },
  tenant: { zh: '承租人', en: 'a tenant' },
  'manager-staff': { zh: '物业服务人的工作人员', en: "the manager's staff" },
  'developer-staff': { zh: '建设单位的工作人员', en: "the developer's staff" },
  candidate: { zh: '候选人', en: 'a candidate' },
  teller: { zh: '唱票、计票、监票人员', en: 'a teller or scrutineer' },
  other: { zh: '其他人', en: 'somebody else' },
}

/** 授权委托书、推选书、监护证明 …: who may sign for a voter, shown when the ballot came in. */
export interface Mandate {
  readonly id: number
  readonly voter: number
  readonly kind: MandateKind
  /** Who gave it: the owners of the unit, or those who stand in for them. */
  readonly giver: string
  readonly holder: string
  readonly holderIdNo: string
  readonly role: HolderRole
  readonly signedOn: Day
  /** The last day it holds; null for the whole vote. */
  readonly validUntil: Day | null
  /** How to vote, written like the marks of a paper; a blank part leaves the item to the holder. Empty for none. */
  readonly instructions: string
  /** What was shown: 授权委托书原件, 户口簿 … */
  readonly evidence: string
  readonly revokedOn: Day | null
  readonly revokedReason: string
}
