import type { Item } from '../../../assembly/item.ts'
import type { Said, VoidCode } from '../../../assembly/paper.ts'
import type { Phrase } from '../../../basics/phrase.ts'
import type { Minute } from '../../../basics/time.ts'
import type { RunningFigures } from '../../../count/papers/running.ts'
import type { Weight } from '../../../count/weight.ts'
import type { Field, Values } from './fields.ts'
import type { RoomFinder } from './finder.ts'
import type { Key } from './keys.ts'

/*
 * The desk as data. A key or the answer of the record is an event; `step` makes of a state and an event the next state
 * and what is to be done; `draw` makes lines of a state. Nothing here reads, writes or draws.
 *
 *   find ──Enter──► (returned) ─► (receipt) ─► (signer) ─► marks ──► confirm ──Enter──► recorded, find again
 *     │ u: the last ballot                                  ▲ v void    │
 *     ├───────────────► correct: marks ─► confirm ─► reason ─► corrected, find again
 *     │ c: it belongs to another room
 *     └───────────────► elsewhere ─► confirm ─► struck there and recorded here, find again
 */
export type Stage =
  | 'find'
  | 'elsewhere'
  | 'returned'
  | 'receipt'
  | 'signer'
  | 'proxy'
  | 'marks'
  | 'void'
  | 'confirm'
  | 'reason'
  | 'doubt'
  | 'leave'

/** Something a person should look at; a bad one rings. */
export interface Alert {
  readonly tone: 'bad' | 'good' | 'dim'
  /** Good news that ring: a bundle is done. */
  readonly rings?: true
  readonly text: Phrase
}

/** A ballot as the table sees it: names masked, in words. */
export interface Card {
  readonly voter: number
  readonly serial: string
  readonly units: readonly string[]
  readonly owners: string
  readonly area: string
  /** How the ballot was served; null when nobody recorded it. */
  readonly service: Phrase | null
  /** Who may sign for the voter. */
  readonly holders: readonly { readonly name: string; readonly shown: Phrase }[]
  /** The papers of this voter on record; not told to the second desk. */
  readonly papers: readonly CardPaper[]
  /** Items whose electorate the voter is not in, counted from 0. */
  readonly outside: ReadonlySet<number>
  readonly alerts: readonly Alert[]
}

export interface CardPaper {
  /** The number of the paper; of the second desk's own entry, the entry's. */
  readonly no: number
  readonly said: Said
  readonly shown: Phrase
}

/** The ballot under hand. */
export interface Draft {
  /** The paper that is corrected; null for a new one. */
  readonly corrects: CardPaper | null
  /** The paper entered last, for another voter, that is this voter's; null for any other. */
  readonly moves: LastBallot | null
  /** Null: now. */
  readonly receivedAt: Minute | null
  readonly proxy: string
  readonly void: VoidCode | null
  readonly struck: boolean
  /** Why it is put aside once it is recorded, for two to look at; empty where nobody doubts it. */
  readonly doubt: string
  readonly values: Values
  /** Its marks are those of the last ballot: only what that one left open is still to be keyed. */
  readonly copied: boolean
  /** Which field is next. */
  readonly at: number
  /** Numbers that are being typed into it. */
  readonly typed: string
  /** Characters keyed one after the other, for telling a scanner from a hand. */
  readonly trail: string
  /** The values before the trail began. */
  readonly before: { readonly values: Values; readonly at: number; readonly typed: string }
  /** Esc was pressed once. */
  readonly leaving: boolean
}

/** One of the ballots that a desk entered or changed last. */
export interface LastBallot {
  readonly voter: number
  readonly no: number
  readonly serial: string
  /** The first room of the voter. */
  readonly unit: string
  /** When it was entered, to the minute, with a space. */
  readonly at: string
  readonly said: Said
  /** Items whose electorate the voter is not in, counted from 0. */
  readonly outside: ReadonlySet<number>
  readonly struck: boolean
  readonly shown: Phrase
}

export interface DeskBatch {
  readonly label: string
  readonly papers: number
  readonly entered: number
}

export interface DeskState {
  readonly stage: Stage
  /** What is being typed where text is asked for. */
  readonly text: string
  /** What was typed was refused: the next character, or scan, takes its place. */
  readonly stale: boolean
  /** Which of the offered rooms the arrow keys chose; -1 for none. */
  readonly chosen: number
  /** A scan or a slip in a place where no text belongs; swallowed up to its Enter. */
  readonly stray: string | null
  /** A letter that was taken as a key, and may be the beginning of a scan: what came since, and the desk before it. */
  readonly scan: { readonly text: string; readonly before: DeskState } | null
  /** The ballot in hand can no longer be recorded as it is: it has to be looked up again. */
  readonly stuck: boolean
  /** Ctrl-C was pressed once, with a ballot in hand. */
  readonly interrupted: boolean
  readonly help: boolean
  readonly alerts: readonly Alert[]
  readonly card: Card | null
  readonly draft: Draft | null
  readonly lastReceipt: string
  readonly recorded: number
  /** The last ballots of this desk, newest first. */
  readonly recent: readonly LastBallot[]
  readonly figures: RunningFigures
  /** Second entries so far. */
  readonly second: number
  readonly batch: DeskBatch | null
  /** Who is present at the meeting; null where nobody signed in. */
  readonly present: Weight | null
}

/** What stays the same as long as a desk runs. */
export interface DeskSetup {
  readonly mode: 'first' | 'second'
  /** Is it the third entry, of the whole heap? */
  readonly third: boolean
  readonly assemblyCode: string
  readonly items: readonly Item[]
  readonly fields: readonly Field[]
  readonly finder: RoomFinder
  readonly followAllowed: boolean
  /** Must the time of receipt be said paper by paper? */
  readonly asksReceipt: boolean
  /** The time typed, or what is wrong with it. */
  readonly readReceipt: (typed: string) => Minute | Phrase
  readonly closesAt: Minute
  /** The usual reasons, by digit: of a correction, of striking an entry, of a doubt; none of these where none is taken. */
  readonly reasons: Readonly<Record<'marks' | 'struck' | 'doubt', readonly string[]>>
}

export type DeskEvent =
  | { readonly on: 'key'; readonly key: Key }
  | { readonly on: 'found'; readonly card: Card }
  | { readonly on: 'reopened'; readonly card: Card; readonly paper: CardPaper }
  | {
      readonly on: 'done'
      readonly last: LastBallot
      readonly alerts: readonly Alert[]
      /** Was a new paper recorded, or an old one corrected? */
      readonly added: boolean
      /** The entry that was struck for it: it had been made for another voter. */
      readonly gone?: LastBallot
      /** Was one struck that was entered here? */
      readonly struck?: boolean
    }
  /** Another desk has just entered a paper of the voter whose ballot is in hand. */
  | { readonly on: 'meanwhile' }
  /** `mend`: what was typed is only short of something, and is typed on. `stuck`: Enter would be refused again. */
  | {
      readonly on: 'refused'
      readonly alerts: readonly Alert[]
      readonly mend: boolean
      readonly stuck?: boolean
    }
  | {
      readonly on: 'progress'
      readonly figures: RunningFigures
      readonly second: number
      readonly batch: DeskBatch | null
      readonly present: Weight | null
    }

export type Effect =
  | { readonly do: 'find'; readonly text: string }
  | { readonly do: 'reopen'; readonly voter: number; readonly no: number }
  | { readonly do: 'record'; readonly card: Card; readonly draft: Draft; readonly marks: string }
  | {
      readonly do: 'move'
      readonly from: LastBallot
      readonly card: Card
      readonly draft: Draft
      readonly marks: string
    }
  | {
      readonly do: 'correct'
      readonly card: Card
      readonly paper: CardPaper
      readonly to: Said
      readonly struck: boolean
      readonly reason: string
    }
  | { readonly do: 'bell' | 'leave' | 'interrupt' | 'suspend' | 'redraw' }

export interface Step {
  readonly state: DeskState
  readonly effects: readonly Effect[]
}
