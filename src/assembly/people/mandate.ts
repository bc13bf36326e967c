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
