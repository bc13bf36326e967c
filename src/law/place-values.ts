import type { EndCause } from '../assembly/bodies/committee.ts'
import type { GroupBody } from '../assembly/bodies/group.ts'
import type { MatterId } from '../assembly/item.ts'
import type { HolderRole } from '../assembly/people.ts'
import type { Area } from '../basics/area.ts'
import type { Bar } from '../basics/bar.ts'
import type { Phrase } from '../basics/phrase.ts'

/* What a place may state, and what each value looks like. Its article stands beside it (`Stated` in `profile.ts`). */

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
  | 'report'
  | 'committee-rules'
  | 'other-decisions'

/** A ground that bars an owner from the committee; `id` is the name of the question about it. */
export interface Ground extends Phrase {
  readonly id: string
}

/** What ends a seat without any vote; `cause` is how the record calls it. */
export interface SeatEnd extends Phrase {
  readonly cause: EndCause
}

/** Who may ask for something: a share of the owners (by heads, by area, by whichever is reached, or by both), or so many of them. */
export type Petitioners = (
  | { readonly share: Bar; readonly of: 'headcount' | 'area' | 'either' | 'both' }
  | { readonly owners: number }
) & {
  /** May the developer ask as well, or the residents' committee? */
  readonly developer?: true
  readonly residents?: true
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
  readonly odd: boolean
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
  /** What it is called here. */
  readonly name?: Phrase
  /** Made up as the group before a first assembly is. */
  readonly asFirst?: true
  readonly bodies?: readonly GroupBody[]
  readonly odd?: true
  readonly owners?: Bar
  readonly least?: number
  readonly most?: number
  /** Where it has one of these sizes and no other. */
  readonly oneOf?: readonly number[]
  /** Seats of the developer: in a first assembly, in a re-election. */
  readonly developerSeats?: readonly [first: number, reElection: number]
  readonly streetSeats?: readonly [least: number, most: number]
  readonly ownersMayStand?: boolean
}

interface Proxies {
  /** Must the mandate say item by item how to vote? */
  readonly instructions: boolean
  /** Owners one proxy may act for; null: left to the rules of procedure. */
  readonly most: number | null
  readonly banned: readonly HolderRole[]
  /** May only another owner act? */
  readonly ownersOnly?: true
}

/** Who votes on an added elevator, and by which majority the owners of common ground agree. */
interface Elevator {
  readonly electorate: 'affected' | 'building' | 'entrance'
  readonly commonGround: 'ordinary' | 'special'
}

/** Who may propose that a member be removed. */
export interface Recall {
  readonly owners?: Petitioners
  /** A share of the members. */
  readonly members?: Bar
  /** The committee itself. */
  readonly committee?: true
  /** Is the member heard before the vote? */
  readonly heard?: true
}

/** What a place asks of an assembly and its committee. A number counts what `unit` says, days where it says nothing. */
export interface PlaceValues {
  readonly noticeRegular: number
  readonly noticeTemporary: number
  readonly petition: Petitioners
  readonly proxies: Proxies
  readonly filingDays: number

  readonly firstTriggers: readonly FirstTrigger[]
  readonly firstPetition: Petitioners
  readonly developerReportDays: number
  /** Who convenes a first assembly: the preparatory group, or a 物业管理委员会 that stands in for a committee. */
  readonly convenerOfFirst: 'group' | 'property-committee'
  readonly groupDays: number
  readonly groupListDays: number
  readonly listShownDays: number
  readonly group: Group
  /** From whom the head of a group comes. */
  readonly groupChair: GroupBody
  readonly groupSeats: Group
  readonly propertyCommittee: Group
  readonly prePublishDays: number
  readonly firstMeetingDays: number
  readonly firstMeetingExtensionDays: number

  readonly assemblyMeetsMonths: number
  /** Who is told of an assembly besides the owners. */
  readonly authoritiesTold: readonly Authority[]
  readonly onlyPublished: true
  readonly votingWindow: { readonly least: number; readonly most: number }
  readonly eVote: 'allowed' | 'municipal-system' | 'default'
  readonly heads: 'unit-merged' | 'title' | 'rules-first'
  readonly parkingCounts: 'by-rules' | 'never'
  /** Whether silence may be counted with the majority is left to covenant or rules. */
  readonly silence: 'by-covenant'
  /** May the assembly leave matters of its own to the committee? */
  readonly delegation: 'forbidden'
  readonly delegates: { readonly least: number }
  readonly delegatesAskDays: number
  /** How long a public notice stays up; one to owners who could not be served; the result for comments. */
  readonly postedDays: number
  readonly undeliveredShownDays: number
  readonly resultCommentDays: number
  readonly resultShownDays: number

  readonly committeeSize: CommitteeSize
  readonly term: { readonly least: number | null; readonly most: number }
  readonly eligibility: readonly Ground[]
  readonly candidateNoticeDays: number
  readonly candidateShownDays: number
  /** What a public list tells of a candidate. */
  readonly candidateData: readonly Phrase[]
  readonly rounds: { readonly second: 'by-rank' }
  readonly ranking: 'headcount-then-runoff'
  readonly partialCommittee: { readonly elected: Bar; readonly leastSize: true }
  readonly alternates: Alternates
  readonly byElection: 'more-than-half-remain'
  readonly earlyReElection: 'less-than-half' | 'at-most-half' | 'less-than-two-thirds'
  readonly earlyReElectionDays: number
  readonly recall: Recall
  /** What ends a seat without any vote. */
  readonly membershipEnds: readonly SeatEnd[]

  readonly committeeFirstMeetingDays: number
  /** Who may have the committee meet. */
  readonly committeeCall: { readonly members: Bar; readonly owners?: Petitioners }
  readonly committeeCallDays: number
  readonly committeeQuorum: Bar
  readonly committeePass: Bar
  readonly committeeMeetsMonths: number
  readonly committeeAgendaDays: number
  readonly committeeDecisionDays: number

  readonly resultDays: number
  readonly committeeListDays: number
  readonly filedWith: readonly Authority[]
  readonly filingPapers: readonly FilingPaper[]
  readonly filingDoneDays: number
  readonly filingChangeDays: number

  readonly reElectionLead: {
    readonly count: number
    readonly unit: 'months' | 'days'
    readonly act: 'report' | 'hold'
  }
  readonly reElectionPetition: Petitioners
  readonly reElectionGroupDays: number
  readonly reElectionGroup: Group
  /** From the forming of the group until the new committee is elected. */
  readonly reElectionDays: number
  readonly extensionOfTerm: { readonly max: number }
  /** What holds when nobody is elected by the end of the term. */
  readonly afterTerm: Phrase
  readonly streetTakesOverDays: number
  readonly frozenMatters: readonly MatterId[]
  readonly auditMonths: number
  readonly auditShownDays: number
  readonly handoverMemberDays: number
  readonly handoverDepositDays: number
  readonly handoverNewDays: number
  readonly serviceRoomsDays: number
  readonly auditPetition: Petitioners

  readonly elevator: Elevator
  readonly managerPetition: Petitioners
  readonly managerSchemeDays: number
  readonly managerDecisionDays: number
  readonly tenderResultDays: number
  readonly tenderShownDays: number
  readonly tenderFiledDays: number
  /** Income from common parts: from which sum in yuan its use is audited, until which day of a quarter its accounts are posted. */
  readonly commonIncome: { readonly auditFrom: number; readonly postedBy: number }

  /** Who takes complaints about an assembly or a committee, and may have an unlawful decision corrected or revoked. */
  readonly complaintsTo: readonly Authority[]
  /** Disputes may be taken to people's mediation. */
  readonly mediation: true
  /** What an authority did, a filing or its refusal too, may be taken to review or to court. */
  readonly authorityReviewed: true
}

/** Whom an assembly or its committee has to do with. */
export type Authority = 'street' | 'residents' | 'housing-office' | 'department'
