import type { Assembly, AssemblyState } from '../assembly/assembly.ts'
import type { Manner, MatterId } from '../assembly/item.ts'
import type { Bar } from '../basics/bar.ts'
import type { Citation } from '../law/citation.ts'
import type { RegimeId } from '../law/regime.ts'
import type { Majority } from '../law/voting/majority.ts'
import type { Composition } from './items/composition.ts'
import type { Derived } from './items/derived.ts'
import type { Prospect } from './sensitivity/settled.ts'
import type { Weight } from './weight.ts'

/** What a vote came to, item by item: the shape of `hoa tally --json` before areas become text. */
export interface Tally {
  readonly final: boolean
  readonly compound: { readonly code: string; readonly name: string }
  readonly assembly: Pick<
    Assembly,
    'code' | 'title' | 'kind' | 'form' | 'opensAt' | 'closesAt' | 'convenedOn' | 'noticeOverride'
  > & {
    readonly state: AssemblyState
    readonly regime: RegimeId
    /** Only for practice. */
    readonly rehearsal?: true
  }
  readonly roll: RollFigures
  readonly ballots: BallotFigures
  /** Held against the quorum on the whole roll: how far serving has come, then voting. Each item has its own, which decides. */
  readonly turnout: { readonly served: Quorum; readonly accepted: Quorum }
  readonly items: readonly ItemTally[]
  /** What the accepted ballots lack for the quorum on the whole roll; null under a law that has none reckoned. */
  readonly shortfall: Weight | null
  readonly derived: Derived
  /** What can still become of each item, in their order. */
  readonly prospects?: readonly Prospect[]
}

export interface RollFigures extends Weight {
  readonly units: number
  /** Units inside the scope whose use does not count. */
  readonly leftOut: { readonly units: number; readonly area: number }
}

/** Voters once each, and papers by their ruling; the papers with the accepted add up to those returned. */
export interface BallotFigures {
  readonly issued: Weight
  readonly served: Weight
  readonly returned: Weight
  readonly accepted: Weight
  readonly notReturned: Weight
  readonly papers: Readonly<Record<'void' | 'late' | 'held' | 'duplicate' | 'superseded', number>>
}

/** A part of a whole held against a bar, and whether it clears it on each axis. */
export interface Measured {
  readonly bar: Bar
  readonly part: Weight
  readonly whole: Weight
  readonly headcount: boolean
  readonly area: boolean
}

/** Did enough take part? Silent owners are no part of it where the law does not let them help. */
export interface Quorum extends Measured {
  readonly met: boolean
  /** The law that asks for it. */
  readonly law: RegimeId
  readonly citation: Citation
}

/** Those in favour, on the base that the law measures them by. */
export interface Comparison extends Measured {
  readonly base: 'participating' | 'roll'
}

export type Side = 'for' | 'against'

export interface Attributed extends Weight {
  readonly attributedTo: Side | null
}

export type MotionOutcome = 'carried' | 'not-carried' | 'no-quorum' | 'lapsed' | 'withdrawn'

interface ItemFigures {
  readonly code: string
  readonly title: string
  /** The item's electorate. */
  readonly roll: Weight
  readonly participating: Weight
  readonly quorum: Quorum
  readonly spoilt: Weight
  readonly citations: readonly Citation[]
  /** Those whom a decision took out of the electorate (回避). */
  readonly excluded?: Weight
  /** The count with nobody taken out, where anybody is. */
  readonly withoutRecusal?: ItemTally
  /** The count with a public owner's flats as one head, where they are counted apart. */
  readonly withoutTenantHeads?: ItemTally
}

export interface MotionTally extends ItemFigures {
  readonly kind: 'motion'
  readonly matter: MatterId
  readonly majority: Majority
  readonly for: Weight
  readonly against: Weight
  readonly abstain: Weight
  /** Of the abstentions, those of papers that left the item blank. */
  readonly blank: Weight
  readonly follow: Attributed
  /** Only with the silence rule. */
  readonly silent: Attributed | null
  /** After attribution: what is compared with the bar. */
  readonly counted: { readonly for: Weight; readonly against: Weight }
  readonly comparison: Comparison
  readonly outcome: MotionOutcome
  /** The motion this one hangs on, and whether that was carried. */
  readonly condition: { readonly code: string; readonly met: boolean } | null
  /** Only with the silence rule: the count in which silent owners do not take part. */
  readonly withoutSilence: Pick<MotionTally, 'participating' | 'quorum' | 'outcome'> | null
}

export type CandidateResult =
  | 'elected'
  | 'alternate'
  | 'tied'
  | 'tied-alternate'
  | 'qualified'
  | 'not-elected'
  | 'withdrawn'
  | 'disqualified'

export interface CandidateTally {
  readonly no: number
  readonly name: string
  /** Not on the list: accepted from what papers name. */
  readonly writeIn?: true
  readonly for: Weight
  readonly against: Weight
  readonly abstain: Weight
  readonly comparison: Comparison
  readonly qualified: boolean
  /** Among the qualified, from 1; equals share a rank. */
  readonly rank: number | null
  readonly result: CandidateResult
}

export interface ElectionTally extends ItemFigures {
  readonly kind: 'election'
  readonly seats: number
  readonly alternates: number
  readonly manner: Manner
  readonly blank: Weight
  /** Only where silent owners take part in it. */
  readonly silent: Weight | null
  /** The count under the other reading of silence in elections, where silence counts at all. */
  readonly withoutSilence?: ElectionTally
  readonly withSilence?: ElectionTally
  readonly candidates: readonly CandidateTally[]
  /** Names written in that are nobody's yet, or were refused. */
  readonly writtenIn: readonly WrittenIn[]
  readonly seatsMarked: SeatsMarked
  readonly outcome: 'complete' | 'partial' | 'none' | 'no-quorum' | 'withdrawn'
  readonly vacancies: number
  /** Equals straddle the last seat and the house rule decides by a further ballot. */
  readonly runoff: boolean
  readonly committee: CommitteeOutcome
  /** What its members come to under rules of composition, where any are on record. */
  readonly composition?: readonly Composition[]
}

/** A name that papers write in. */
export interface WrittenIn {
  readonly name: string
  readonly weight: Weight
  readonly refused: boolean
}

/** What became of the seats that papers could mark: papers × seats = marks + under + over. */
export interface SeatsMarked {
  readonly papers: number
  readonly seats: number
  readonly marks: number
  /** Left unmarked. */
  readonly under: number
  /** Of papers whose election part is spoilt. */
  readonly over: number
}

/** The committee as it stands with those elected. */
export interface CommitteeOutcome {
  /** Elected here, and those who held their seats before. */
  readonly members: number
  readonly agreed: number
  /** A committee that was formed before, whose vacant seats are filled. */
  readonly seated: boolean
  readonly formed: boolean
  /** An even number of members, where the place does not allow one. */
  readonly even: boolean
  /** The article that lets a committee stand short of the agreed number, where that is so. */
  readonly citation: Citation | null
}

export interface OptionTally {
  readonly no: number
  readonly name: string
  readonly for: Weight
  readonly comparison: Comparison
  readonly carried: boolean
}

export interface ChoiceTally extends ItemFigures {
  readonly kind: 'choice'
  readonly matter: MatterId
  readonly majority: Majority
  readonly blank: Weight
  readonly abstain: Weight
  readonly noneOfThese: Weight
  /** Only where silent owners take part in it. */
  readonly silent: Weight | null
  /** The count under the other reading of silence in elections, where silence counts at all. */
  readonly withoutSilence?: ChoiceTally
  readonly withSilence?: ChoiceTally
  readonly options: readonly OptionTally[]
  readonly outcome: 'carried' | 'not-carried' | 'no-quorum' | 'withdrawn'
  /** The number of the option that was carried. */
  readonly carried: number | null
}

export type ItemTally = MotionTally | ElectionTally | ChoiceTally

/** What an item came to, so that two counts of it can be told apart: its outcome, and who is elected or chosen. */
export function decisionOf(item: ItemTally): string {
  switch (item.kind) {
    case 'motion':
      return item.outcome
    case 'choice':
      return `${item.outcome} ${item.carried ?? ''}`
    case 'election':
      return `${item.outcome} ${item.candidates.map(c => `${c.no}:${PLACED.has(c.result) ? c.result : ''}`).join(' ')}`
  }
}

const PLACED: ReadonlySet<string> = new Set(['elected', 'alternate', 'tied', 'tied-alternate'])
