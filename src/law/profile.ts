import type { MatterId } from '../assembly/item.ts'
import type { HolderRole } from '../assembly/people.ts'
import type { Area } from '../basics/area.ts'
import type { Bar } from '../basics/bar.ts'
import type { Phrase } from '../basics/phrase.ts'
import { type Day, dayOf, type Minute } from '../basics/time.ts'
import type { Citation } from './citation.ts'
import { onDay } from './dated.ts'
import type { Place } from './place.ts'
import { PLACES } from './places/index.ts'
import { NATIONAL } from './places/national.ts'
import { type Regime, regimeAt } from './regime.ts'

/** What is handed in when a committee is filed. */
export type FilingPaper =
  | 'minutes'
  | 'decision'
  | 'rules'
  | 'covenant'
  | 'fund-covenant'
  | 'members'
  | 'pledges'
  | 'training'
  | 'first-committee-meeting'
  | 'other-decisions'

/** A ground that bars an owner from the committee; `id` is the name of the question about it. */
export interface Ground extends Phrase {
  readonly id: string
}

/** One value of a profile, the article it stands on, and what must be said beside it. */
export interface Stated<T> {
  readonly value: T
  readonly citation: Citation
  readonly note?: Phrase
}

/** A share of the owners, by heads, by area, by whichever is reached, or by both. */
export interface Petition {
  readonly share: Bar
  readonly of: 'headcount' | 'area' | 'either' | 'both'
  /** May the developer ask as well? */
  readonly developer?: true
}

/** What makes a first assembly due: everything that is named here together. */
export interface FirstTrigger {
  readonly delivered?: { readonly of: 'area' | 'owners'; readonly share: Bar }
  /** Years since the first unit was delivered. */
  readonly years?: number
}

export interface CommitteeSize {
  readonly least: number
  /** Null: the law names no largest size. */
  readonly most: number | null
  readonly odd: true
  /** A smaller committee for small compounds; the limit itself is small. */
  readonly small:
    | { readonly by: 'floor-area'; readonly atMost: Area; readonly seats: number }
    | { readonly by: 'households'; readonly atMost: number; readonly seats: number }
    | null
}

interface Alternates {
  readonly allowed: 'by-law' | 'only-by-rules'
  /** Alternates for each seat, at most; null: the law names no cap. */
  readonly mostPerSeat: readonly [number, number] | null
  readonly qualify: 'majority' | 'by-rules'
}

/** The group (筹备组, 换届改选小组) that prepares an assembly. */
export interface Group {
  readonly odd?: true
  readonly owners?: Bar
  readonly least?: number
  readonly most?: number
  /** Seats of the developer: in a first assembly, in a re-election. */
  readonly developerSeats?: readonly [first: number, reElection: number]
  readonly streetSeats?: readonly [least: number, most: number]
  readonly ownersMayStand?: boolean
}

interface Proxies {
  readonly written: true
  /** Must the mandate say item by item how to vote? */
  readonly instructions: boolean
  /** Owners one proxy may act for; null: left to the rules of procedure. */
  readonly most: number | null
  readonly banned: readonly HolderRole[]
}

/** Who votes on an added elevator, and by which majority the owners of common ground agree. */
interface Elevator {
  readonly electorate: 'affected' | 'building' | 'entrance'
  readonly commonGround: 'ordinary' | 'special'
}

/** What a place asks of an assembly and its committee. Days are calendar days unless a note says otherwise. */
interface ProfileValues {
  readonly noticeRegular: number
  readonly noticeTemporary: number
  readonly petition: Petition
  readonly proxies: Proxies
  readonly filingDays: number

  readonly firstTriggers: readonly FirstTrigger[]
  readonly firstPetition: Petition
  readonly developerReportDays: number
  readonly groupDays: number
  readonly groupListDays: number
  readonly group: Group
  readonly groupSeats: Group
  readonly prePublishDays: number
  readonly firstMeetingDays: number

  readonly onlyPublished: true
  readonly votingWindow: { readonly least: number; readonly most: number }
  readonly eVote: 'allowed' | 'municipal-system' | 'default'
  readonly heads: 'unit-merged' | 'title' | 'rules-first'
  readonly parkingCounts: 'by-rules' | 'never'

  readonly committeeSize: CommitteeSize
  readonly term: { readonly least: number | null; readonly most: number }
  readonly eligibility: readonly Ground[]
  readonly candidateNoticeDays: number
  readonly candidateShownDays: number
  readonly rounds: { readonly second: 'by-rank' }
  readonly ranking: 'headcount-then-runoff'
  readonly partialCommittee: { readonly elected: Bar; readonly leastSize: true }
  readonly alternates: Alternates
  readonly byElection: 'more-than-half-remain'
  readonly earlyReElection: 'less-than-half' | 'at-most-half'

  readonly committeeFirstMeetingDays: number
  readonly committeeQuorum: Bar
  readonly committeePass: Bar
  readonly committeeMeetsMonths: number
  readonly committeeAgendaDays: number
  readonly committeeDecisionDays: number

  readonly resultDays: number
  readonly committeeListDays: number
  readonly filingPapers: readonly FilingPaper[]
  readonly filingDoneDays: number
  readonly filingChangeDays: number

  readonly reElectionLead: {
    readonly count: number
    readonly unit: 'months' | 'days'
    readonly act: 'report' | 'hold'
  }
  readonly reElectionGroupDays: number
  readonly frozenMatters: readonly MatterId[]
  readonly auditMonths: number
  readonly auditShownDays: number
  readonly handoverMemberDays: number
  readonly handoverDepositDays: number
  readonly handoverNewDays: number

  readonly elevator: Elevator
}

export type ProfileKey = keyof ProfileValues

/** What a region says itself; what it leaves out is the national value. */
export type RegionalValues = { readonly [K in ProfileKey]?: Stated<ProfileValues[K]> }

/** What is said everywhere, at any time. */
type Always = 'noticeRegular' | 'noticeTemporary' | 'petition' | 'proxies' | 'filingDays'

/** What holds in a place on a day: its own values, and the national ones beside them. */
export type Profile = RegionalValues & { readonly [K in Always]: Stated<ProfileValues[K]> }

/** The values that are a number of days, but for those that `noticeRequired` weighs. */
export type DaysKey = {
  [K in ProfileKey]: K extends `notice${string}` ? never : K extends `${string}Days` ? K : never
}[ProfileKey]

/** The type of one value. */
export type ValueOf<K extends ProfileKey> = ProfileValues[K]

/** A place by the word that a compound keeps; one of which nothing is known is told by what holds everywhere. */
export function placeOf(word: string): Place {
  return PLACES.find(({ id }) => id === word) ?? NATIONAL
}

/** The values in force in a place on a day; days before the first national version are told by that one. */
export function profileOn(place: string, day: Day): Profile {
  const national = onDay(NATIONAL.versions, day) ?? NATIONAL.versions[0].value
  return { ...national, ...onDay(placeOf(place).versions, day) }
}

/** The day from which a place's version in force on a day holds; undefined before its first. */
export function versionOn(place: string, day: Day): Day | undefined {
  return placeOf(place).versions.findLast(version => version.from <= day)?.from
}

/** The law that decides a vote, and what its place makes of it: both of the day on which it closes. */
export interface PlaceLaw {
  readonly regime: Regime
  readonly profile: Profile
}

/** The law for a vote in a place; undefined for a close before there was any (votes are refused then). */
export function lawAt(place: string, closesAt: Minute): PlaceLaw | undefined {
  const regime = regimeAt(closesAt)
  return regime && { regime, profile: profileOn(place, dayOf(closesAt)) }
}
