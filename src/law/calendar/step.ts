import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import type { Dated } from '../dated.ts'
import type { DayRule, DaySymbol, StepId } from './day-rule.ts'

/*
 * A step of a procedure, as data: what is done, by whom, after what, between which days, how the record shows it, where it
 * stands in the law and what comes of it when it is missed.
 */

/**
 * a: an act that is due; e: an event or circumstance that may never come; r: a right that may be used; w: a window during
 * which something holds.
 */
type StepSort = 'a' | 'e' | 'r' | 'w'

/** P primary text read; P* read for the survey of the law; S secondary; K common knowledge; D derived, no text says it. */
export type StepCertainty = 'P' | 'P*' | 'S' | 'K' | 'D'

/** void: the vote or act can be attacked for it (民法典280, 条例19); late: a duty broken, the vote stands; none: nothing. */
export type IfMissed = 'void' | 'late' | 'none'

export type Party =
  | 'committee'
  | 'new-committee'
  | 'group'
  | 'group-or-committee'
  | 'street'
  | 'housing-office'
  | 'district-housing'
  | 'residents'
  | 'owners'
  | 'all-owners'
  | 'sharing-owners'
  | 'entrance-owners'
  | 'building-owners'
  | 'that-owner'
  | 'assembly'
  | 'members'
  | 'ex-member'
  | 'developer'
  | 'manager'
  | 'auditor'
  | 'lessor'
  | 'tenant'
  | 'applicant'
  | 'planning'
  | 'property-committee'

/** What on record shows that a step was done. */
export type ActId =
  | 'convened'
  | 'candidate-added'
  | 'served'
  | 'election-added'
  | 'temporary-called'
  | 'officers-chosen'
  | 'filing-shown'
  | 'group-dissolved'
  | 'petition-handed-in'
  | 'seat-ended'
  | 'to-be-re-elected'
  | 'objections-answered'
  | 'mediation'
  | 'item-use-fund'
  | 'item-use-fund-part'
  | 'item-raise-fund'
  | 'item-recall'
  | 'item-recall-health'
  | 'item-elevator-site'
  | `posted-${string}`

/** What makes a step needed. */
export type Condition =
  | { readonly done: StepId }
  | { readonly overdue: StepId }
  | { readonly known: DaySymbol }
  | { readonly past: DaySymbol }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  /** An objection in the plan's assembly is open or answered. */
  | { readonly objections: true }
  | { readonly district: readonly string[] }

export const done = (step: StepId): Condition => ({ done: step })
export const overdue = (step: StepId): Condition => ({ overdue: step })
export const known = (symbol: DaySymbol): Condition => ({ known: symbol })
export const past = (symbol: DaySymbol): Condition => ({ past: symbol })
export const not = (one: Condition): Condition => ({ not: one })
export const all = (...conditions: Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: Condition[]): Condition => ({ any: conditions })
/** None of these is done. */
export const noneDone = (...steps: StepId[]): Condition => all(...steps.map(step => not(done(step))))

/** A step of the skeleton: all but when its last day is, and where that stands. */
export interface Model extends Phrase {
  readonly sort: StepSort
  /** What must be done before; of several in one list, one. */
  readonly needs?: readonly (StepId | readonly StepId[])[]
  readonly if?: Condition | null
  readonly earliest?: DayRule | null
  readonly who?: readonly Party[]
  /** Whom it is handed to. */
  readonly to?: Party
  /** Kinds of papers, as `notice list` names them. */
  readonly papers?: readonly string[]
  /** The acts that show it, all of them, or the day that does; by hand alone where there is none. */
  readonly shownBy?: DaySymbol | readonly ActId[] | null
  readonly ifMissed?: IfMissed
}

/** What a place says of a step itself. */
interface Dating {
  /** Null: no last day is named. */
  readonly latest?: DayRule | null
  /** In short: a number alone is of the law named before it. */
  readonly articles: readonly string[]
  readonly certainty: StepCertainty
  /** Only where the day the plan is about lies between these. */
  readonly from?: Day
  readonly until?: Day
  /** Another reading that is shown beside it. */
  readonly reading?: Phrase
}

export interface ProcedureStep extends Model, Dating {}

/** Steps by id, in the order in which they are listed. */
export type Models = Readonly<Partial<Record<StepId, Model>>>

/** What a place says of its steps; null where it has no such step. */
export type LocalSteps = Readonly<Partial<Record<StepId, Partial<ProcedureStep> | null>>>

export interface CalendarVersion {
  readonly steps: LocalSteps
  /** What one kind of plan has otherwise than the others. */
  readonly inKind?: Readonly<Partial<Record<string, LocalSteps>>>
}

/** What holds in a kind of plan and is no step of it, some of it only from a day on. */
export type StepNotes = Readonly<Partial<Record<string, readonly (Phrase & { readonly from?: Day })[]>>>

/** The procedures of a place: those that hold everywhere with what it says otherwise, or all of its own. */
export interface LocalCalendar {
  /** Its texts by what they are called before the number of an article: 北京49¶1. */
  readonly laws: Readonly<Record<string, Phrase>>
  readonly versions: Dated<CalendarVersion>
  readonly notes?: StepNotes
  /** It says all its steps itself, and has no others. */
  readonly whole?: true
}

/** A step as a place dates it; null where it names no last day. */
export function due(
  latest: DayRule | null,
  articles: readonly string[],
  certainty: StepCertainty,
): Pick<ProcedureStep, 'latest' | 'articles' | 'certainty'> {
  return { latest, articles, certainty }
}

/** A step that is the same in a place, by its own article. */
export function citing(
  articles: readonly string[],
  certainty: StepCertainty,
): Pick<ProcedureStep, 'articles' | 'certainty'> {
  return { articles, certainty }
}
