import type { Day, Minute } from '../basics/time.ts'
import { sealedParts } from './certificate.ts'
import { kindOfName } from './name.ts'

/*
 * What lists, screens and masked exports show of a person. One place, so that two lists laid side by side tell no more
 * than either does alone.
 */

/** `张三丰` → `张*`; the name of an organisation is public. */
export function maskName(name: string): string {
  if (kindOfName(name) === 'organisation') return name
  const [first] = name
  return first === undefined ? '' : `${first}*`
}

/** `甲、乙` as a roll keeps them, each masked. */
export function maskNames(names: string): string {
  return names.split('、').map(maskName).join('、')
}

/** `310109198001011234` → `310***********1234`; what is too short to be cut, or sealed, is hidden whole. */
export function maskNumber(number: string): string {
  if (sealedParts(number)) return '***'
  const characters = [...number]
  if (characters.length < 10) return '*'.repeat(characters.length)
  return [...characters.slice(0, 3), '*'.repeat(characters.length - 7), ...characters.slice(-4)].join('')
}

/** A text of one's own words with the telephones and certificate numbers in it hidden. */
export function maskNumbersIn(text: string): string {
  return text.replace(/\d{11,17}[\dXx]?/g, maskNumber)
}

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
  /** The unit it was recorded for: a tenant's flat. */
  readonly unit: string
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
  /** When it was put on record. */
  readonly recordedAt: Minute
  readonly revokedOn: Day | null
  readonly revokedReason: string
}
