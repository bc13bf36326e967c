import type { Assembly, Compound, HouseRules, RuleKey } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import type { Ruling, Service, Visit } from '../../assembly/paper.ts'
import type { Candidacy, Mandate } from '../../assembly/people.ts'
import type { Dispute, RemedyId } from '../../assembly/records/dispute.ts'
import type { Posting } from '../../assembly/records/posting.ts'
import type { RecordMoment } from '../../assembly/records/record-code.ts'
import type { Clause, ClausePair, TextComment } from '../../assembly/records/rule-document.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { RolledUnit } from '../../count/electorate.ts'
import type { RollFigures, Tally } from '../../count/outcome.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import type { Profile } from '../../law/profile.ts'
import type { PeopleFacts } from './values/people.ts'

/** A part of a filing packet as its index has it; no file where it must be added by hand. */
export interface PacketEntry {
  readonly no: number
  readonly title: Phrase
  readonly file: string | null
  readonly note: Phrase
}

/** A unit of the roll with its owners' names, joined by 、. */
export interface OwnedUnit extends RolledUnit {
  readonly owners: string
}

/** A lot: who was drawn, in the order drawn, by whom, how and before whom. */
export interface DrawnLot {
  readonly drawn: readonly number[]
  readonly drawnBy: string
  readonly witnesses: string
  readonly manner: string
}

/** A voter taken out of one item's electorate, and what the decision rests on. */
export interface ExclusionFact {
  readonly item: string
  readonly voter: number
  readonly ground: string
}

/** One voter's ballot: whom it is for, how it was served, what came back. */
export interface BallotFact {
  readonly voter: number
  readonly serial: string
  readonly units: readonly OwnedUnit[]
  readonly services: readonly Service[]
  readonly papers: readonly {
    readonly receivedAt: string
    readonly ruling: Ruling
    readonly reason: string
    readonly proxy: string
  }[]
}

/** What was posted, as papers call it. */
export interface PostingFact extends Posting {
  readonly title: Phrase
}

/** A text that an item puts to the vote: the version, what it changes of the one in force, what was said of it. */
export interface TextFact {
  readonly item: string
  readonly title: string
  readonly version: number
  readonly clauses: readonly Clause[]
  /** Empty for a text that is new. */
  readonly pairs: readonly ClausePair[]
  readonly comments: readonly (TextComment & { readonly building: string })[]
}

/**
 * All that a paper may be made of. What costs reading is a function, called only by the groups of places that a kind names.
 */
export interface PaperFacts {
  /** In which language its values are told. */
  readonly lang: Lang
  readonly compound: Compound
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly rules: HouseRules
  readonly changedRules: readonly RuleKey[]
  readonly profile: Profile
  readonly checkCode: string
  /** The moment of the record that the paper bears; null before the convening. */
  readonly moment: RecordMoment | null
  /** The digest of the roll as it is now. */
  readonly rollDigest: () => string
  /** The number under which it is put up; empty for what is not. */
  readonly number: string
  /** With names, numbers and all: for the file, never for posting. */
  readonly inFull: boolean
  /** Made for no assembly: of one nothing is on record but what kind it would be. */
  readonly alone: boolean
  /** The voter a form is printed for; null for a form left blank. */
  readonly voter: number | null
  /** The parts of a filing packet, for its index alone. */
  readonly packet: readonly PacketEntry[]
  /** What the compound has said once for the blanks of all its papers, by the blank. */
  readonly usualFills: ReadonlyMap<string, string>
  /** Empty rows of a form. */
  readonly rowCount: number
  /** Of those to be visited: all, or the fewest that reach the quorum; and in one building only. */
  readonly among: 'all' | 'shortest'
  readonly building: string | null
  /** The one entrance that a paper on an elevator is about, as the roll names it; null for all that are voted on. */
  readonly entrance: string | null
  /** What the roll comes to. */
  readonly roll: () => RollFigures
  readonly tally: () => Tally
  readonly units: () => readonly OwnedUnit[]
  readonly ballots: () => readonly BallotFact[]
  /** By candidate number. */
  readonly candidacies: (item: Item) => ReadonlyMap<number, Candidacy>
  /** Has every candidate of the election been found eligible, by answers on record to all that must be asked? */
  readonly isReviewed: (item: Item) => boolean
  /** What was drawn between equals of the election, and before whom. */
  readonly lots: (item: Item) => readonly DrawnLot[]
  readonly exclusions: () => readonly ExclusionFact[]
  /** The vote under every reading not taken. */
  readonly readings: () => readonly OtherReading[]
  readonly mandates: () => readonly Mandate[]
  /** By voter, in the order in which they were made. */
  readonly visits: () => ReadonlyMap<number, readonly Visit[]>
  /** Owners' telephones by unit; for a paper in full only. */
  readonly phones: () => ReadonlyMap<string, string>
  /** What was posted for this assembly, in the order in which it was recorded. */
  readonly postings: () => readonly PostingFact[]
  /** Disputes about this assembly, by number. */
  readonly disputes: () => readonly Dispute[]
  readonly texts: () => readonly TextFact[]
  /** Where to turn with each remedy, where that is on record. */
  readonly remedyAddresses: () => ReadonlyMap<RemedyId, string>
  /** Who is on record around the assembly: its group, its committee. */
  readonly people: () => PeopleFacts
  /** The log entry of the opening; null before it. */
  readonly opening: () => { readonly no: number; readonly hash: string } | null
}
