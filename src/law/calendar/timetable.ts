import { ANCHORS, type Anchor, type PlanKind } from '../../assembly/plan.ts'
import { type Day, daysBetween } from '../../basics/time.ts'
import { type DaySymbol, type Known, lastWorkday, type Reckoned, reckon, type StepId } from './day-rule.ts'
import { FILINGS, type PlanStep, stepsOf, VOTES } from './procedures.ts'
import { areHolidaysKnown } from './rest-days.ts'
import type { ActId, Condition } from './step.ts'

/*
 * The steps of a plan with their days and states on one day, from what is on record, what was said to be done and what was
 * agreed beforehand: an act on record wins over what was said, that over what was agreed.
 */

/** What each of the days that may be known or agreed beforehand is the day of. */
const SYMBOLS: Readonly<Record<Anchor, DaySymbol>> = {
  'term-ends': 'E',
  'report-received': 'R',
  'group-formed': 'G',
  delivered: 'P',
  'first-delivery': 'Q',
  'contract-ends': 'T',
  opens: 'O',
  closes: 'C',
  counted: 'V',
  elected: 'V',
  filed: 'F',
  knew: 'W',
}

export interface PlanFacts {
  readonly kind: PlanKind
  readonly place: string
  readonly district: string
  /** The day it is looked at. */
  readonly on: Day
  readonly agreed: ReadonlyMap<Anchor, Day>
  /** Steps said to be done, as no act on record shows them. */
  readonly byHand: ReadonlyMap<StepId, Day>
  readonly record: RecordedDays
}

/** What the record of acts shows. */
export interface RecordedDays {
  readonly days: Readonly<Partial<Record<Anchor, Day>>>
  readonly acts: ReadonlyMap<ActId, Day>
  /** An objection in the plan's assembly is open or answered. */
  readonly objections: boolean
}

export type StepState = 'done' | 'due' | 'overdue' | 'waiting' | 'later' | 'not-needed'

/** A step with its days. */
export interface TimedStep {
  readonly step: PlanStep
  readonly id: StepId
  readonly needs: readonly StepId[]
  readonly earliest: Day | null
  readonly latest: Day | null
  /** What 民法典203 still allows: `latest`, or the next working day. */
  readonly latestWorkday: Day | null
  /** The last day rests on one that is not known yet. */
  readonly provisional: boolean
  /** Are the holidays of the last day's year known? */
  readonly holidaysKnown: boolean
  readonly state: StepState
  readonly doneOn: Day | null
  readonly doneBy: 'act' | 'hand' | null
}

export interface Timetable {
  readonly steps: readonly TimedStep[]
  /** The day that decides which law the plan is under. */
  readonly reference: Day
  /** The days that are known, by symbol. */
  readonly days: Readonly<Partial<Record<DaySymbol, Day>>>
  /** The same as they were told, whether they can be so or not. */
  readonly told: Readonly<Partial<Record<Anchor, Day>>>
}

/** A day that something was done, and how that is known. */
interface Shown {
  readonly day: Day
  readonly by: 'act' | 'hand'
}

/** Steps whose day, said to be done, is the day of a symbol; of several the earliest counts. */
const SETS: Readonly<Partial<Record<DaySymbol, readonly StepId[]>>> = {
  P: ['A0'],
  R: ['R1', 'R1b', 'A1', 'A1b'],
  G: ['R2', 'A2', 'X3'],
  V: [...VOTES, 'N0', 'B2', 'M4'],
  F: FILINGS,
}
/** Owners who ask instead of those who had to report: the day is theirs, and the report still not made. */
const INSTEAD: Readonly<Partial<Record<StepId, StepId>>> = { R1: 'R1b', A1: 'A1b' }

export function timetable(facts: PlanFacts): Timetable {
  const symbols = new Map<DaySymbol, Shown>()
  const told: Partial<Record<Anchor, Day>> = {}
  for (const symbol of new Set(Object.values(SYMBOLS))) {
    const { by, days } = toldDays(symbol, facts)
    const [first] = days
    if (first) symbols.set(symbol, { day: first[1], by })
    Object.assign(told, Object.fromEntries(days))
  }
  const elected = symbols.get('V')
  const closed = symbols.get('C')
  if (elected && closed && closed.day > elected.day) symbols.set('V', { ...elected, day: closed.day })
  const days = Object.fromEntries([...symbols].map(([symbol, { day }]) => [symbol, day]))
  const reference = referenceDay(facts, days)
  return { steps: new Reckoning(facts, symbols, reference).all(), reference, days, told }
}

/** The days that are told of a symbol, the first of which counts: those of the record, else what was said, else agreed. */
function toldDays(
  symbol: DaySymbol,
  { record, byHand, agreed }: PlanFacts,
): { readonly by: Shown['by']; readonly days: readonly (readonly [Anchor, Day])[] } {
  const names: readonly Anchor[] =
    symbol === 'V' ? ['elected', 'counted'] : ANCHORS.filter(name => SYMBOLS[name] === symbol)
  const named = (dayOf: (name: Anchor) => Day | undefined) =>
    names.flatMap(name => {
      const day = dayOf(name)
      return day === undefined ? [] : [[name, day] as const]
    })
  const acts = named(name => record.days[name])
  if (acts.length > 0) return { by: 'act', days: acts }
  const said = (SETS[symbol] ?? []).flatMap(id => byHand.get(id) ?? []).sort()[0]
  return {
    by: 'hand',
    days: named(name => (said === undefined ? agreed.get(name) : name === names[0] ? said : undefined)),
  }
}

/** The first known of the days that a plan is about, else the day it is looked at. */
function referenceDay(
  { place, on, byHand }: PlanFacts,
  days: Readonly<Partial<Record<DaySymbol, Day>>>,
): Day {
  const { O, V, E, T, G, R } = days
  const named = O ?? V ?? E ?? T ?? G ?? R
  if (named !== undefined) return named
  const met = byHand.get('A0')
  if (met !== undefined) return met
  const condition = stepsOf('first', place, on).find(({ id }) => id === 'A0')?.earliest
  const day = (name: string) => {
    const found = days[name as DaySymbol]
    return found === undefined ? undefined : { day: found, bounded: false }
  }
  return (condition && reckon(condition, { day, isKnown: () => false, district: '' })?.day) ?? on
}

/** One look at one plan: every step is asked for once, those that others hang on before them. */
class Reckoning {
  private readonly steps: ReadonlyMap<StepId, PlanStep>
  private readonly vote: PlanStep | undefined
  private readonly filing: PlanStep | undefined
  private readonly states = new Map<StepId, StepState>()
  private readonly facts: PlanFacts
  private readonly symbols: ReadonlyMap<DaySymbol, Shown>

  constructor(facts: PlanFacts, symbols: ReadonlyMap<DaySymbol, Shown>, reference: Day) {
    this.facts = facts
    this.symbols = symbols
    this.steps = new Map(stepsOf(facts.kind, facts.place, reference).map(step => [step.id, step]))
    this.vote = this.firstOf(VOTES)
    this.filing = this.firstOf(FILINGS)
  }

  all(): TimedStep[] {
    return [...this.steps.values()].map(step => {
      const state = this.state(step.id)
      const shown = state === 'done' ? this.shown(step) : undefined
      const needed = state !== 'not-needed'
      const latest = needed ? this.latest(step) : undefined
      return {
        step,
        id: step.id,
        needs: (step.needs ?? []).flat().filter(id => this.steps.has(id)),
        earliest: (needed && this.earliest(step)) || null,
        latest: latest?.day ?? null,
        latestWorkday: latest ? lastWorkday(latest) : null,
        provisional: latest?.bounded === true,
        holidaysKnown: latest === undefined || areHolidaysKnown(latest.day),
        state,
        doneOn: shown?.day ?? (state === 'done' ? (latest?.day ?? null) : null),
        doneBy: shown?.by ?? null,
      }
    })
  }

  private firstOf(ids: readonly StepId[]): PlanStep | undefined {
    return ids.flatMap(id => this.steps.get(id) ?? [])[0]
  }

  /** When a step was or will be done, as far as that is known. */
  private shown(step: PlanStep): Shown | undefined {
    const { record, byHand } = this.facts
    const { id, shownBy } = step
    const said = byHand.get(id)
    if (shownBy && typeof shownBy !== 'string') {
      const acts = shownBy.map(act => record.acts.get(act))
      if (acts.every(day => day !== undefined)) return { day: acts.sort().at(-1) ?? '', by: 'act' }
    } else if (shownBy) {
      const symbol = this.symbols.get(shownBy)
      if (symbol?.by === 'act' || (symbol && shownBy === 'V')) return symbol
      // The condition of a first assembly is met when the first of its ways is.
      if (said === undefined && shownBy === 'P') {
        const day = this.earliest(step)
        return day === null ? undefined : { day, by: 'hand' }
      }
      const instead = INSTEAD[id]
      if (said === undefined && !(instead && byHand.has(instead))) return symbol
    }
    return said === undefined ? undefined : { day: said, by: 'hand' }
  }

  private isDone(id: StepId): boolean {
    const step = this.steps.get(id)
    const shown = step && this.shown(step)
    return shown !== undefined && shown.day <= this.facts.on
  }

  private state(id: StepId): StepState {
    const known = this.states.get(id)
    if (known) return known
    const step = this.steps.get(id)
    if (!step) return 'not-needed'
    const state = this.judged(step)
    this.states.set(id, state)
    return state
  }

  /** The first that fits. */
  private judged(step: PlanStep): StepState {
    const { on } = this.facts
    const shown = this.shown(step)
    if (shown && shown.day <= on) return 'done'
    if (step.if && !this.holds(step.if)) return 'not-needed'
    if (step.sort === 'e') return shown ? 'later' : 'not-needed'
    const latest = this.latest(step)
    const isPast = latest !== undefined && on > latest.day
    if (isPast && step.sort === 'r') return 'not-needed'
    if (isPast && step.sort === 'a') return 'overdue'
    if (!(step.needs ?? []).every(need => this.isMet(need))) return 'waiting'
    if (isPast && !latest.bounded) return 'done'
    const earliest = this.earliest(step)
    return earliest !== null && on < earliest ? 'later' : 'due'
  }

  private isMet(need: StepId | readonly StepId[]): boolean {
    const there = [need].flat().filter(id => this.steps.has(id))
    const [only, ...others] = there
    if (only === undefined) return true
    if (others.length > 0) return there.some(id => this.isDone(id))
    return this.state(only) === 'done' || this.state(only) === 'not-needed'
  }

  private holds(condition: Condition): boolean {
    if ('done' in condition) return this.isDone(condition.done)
    if ('overdue' in condition) return this.state(condition.overdue) === 'overdue'
    if ('known' in condition) return this.symbols.has(condition.known)
    if ('past' in condition) {
      const day = this.symbols.get(condition.past)?.day
      return day !== undefined && day < this.facts.on
    }
    if ('not' in condition) return !this.holds(condition.not)
    if ('all' in condition) return condition.all.every(one => this.holds(one))
    if ('any' in condition) return condition.any.some(one => this.holds(one))
    if ('district' in condition) return condition.district.some(name => this.facts.district.startsWith(name))
    return this.facts.record.objections
  }

  private earliest({ earliest }: PlanStep): Day | null {
    if (!earliest) return null
    return (
      reckon(
        earliest,
        this.known(name => this.knownDay(name)),
      )?.day ?? null
    )
  }

  private latest({ latest }: PlanStep): Reckoned | undefined {
    if (!latest) return undefined
    return reckon(
      latest,
      this.known(name => this.knownDay(name) ?? this.bound(name)),
    )
  }

  private known(day: Known['day']): Known {
    return { day, isKnown: symbol => this.symbols.has(symbol), district: this.facts.district }
  }

  private knownDay(name: DaySymbol | StepId): Pick<Reckoned, 'day' | 'bounded'> | undefined {
    const day = this.dayOf(name)
    return day === undefined ? undefined : { day, bounded: false }
  }

  private dayOf(name: DaySymbol | StepId): Day | undefined {
    if (name === 'on') return this.facts.on
    if (name === 'end') return this.dayOf('K1') ?? this.dayOf('V')
    if (name.length === 1) return this.symbols.get(name as DaySymbol)?.day
    const step = this.steps.get(name as StepId)
    return step && this.shown(step)?.day
  }

  /** The last day that stands for one that is unknown, if there is one. */
  private bound(name: DaySymbol | StepId): Pick<Reckoned, 'day' | 'bounded'> | undefined {
    const lastOf = (step: PlanStep | undefined) => {
      const last = step && this.latest(step)
      return last && { day: last.day, bounded: true }
    }
    const standIn = (symbol: DaySymbol) => {
      const day = this.dayOf(symbol)
      return day === undefined ? undefined : { day, bounded: true }
    }
    switch (name) {
      case 'R':
        return lastOf(this.firstOf(['R1', 'A1']))
      case 'G':
        return lastOf(this.firstOf(['R2', 'A2', 'X3']))
      case 'O':
        return standIn('C') ?? this.bound('C')
      case 'C':
        return standIn('V') ?? lastOf(this.vote)
      case 'V':
      case 'end':
        return standIn('C') ?? lastOf(this.vote)
      case 'F':
        return lastOf(this.filing)
      default:
        return lastOf(this.steps.get(name as StepId))
    }
  }
}

/** Is the vote one that a group prepares, and that comes behind its forming? */
export function isByGroup(steps: readonly TimedStep[]): boolean {
  return steps.some(({ id }) => id === 'R13' || id === 'A8')
}

/**
 * Days left over between the group and the opening when the notice is kept: negative where it cannot be; null without a group,
 * and once it is counted. Voting begins with a known opening, so that its length does not matter there. While no opening is
 * known the last day of the vote stands for it, and the days of voting have still to come off: as nobody has said when it
 * opens they are not known either, and whoever tells the slack says so.
 */
export function slackOf({ steps, days }: Timetable): number | null {
  const { G, O, V } = days
  const vote = steps.find(({ id }) => VOTES.some(vote => vote === id))
  const end = O ?? vote?.latest ?? undefined
  if (!isByGroup(steps) || G === undefined || end === undefined || V !== undefined) return null
  return daysBetween(G, end) - 16
}
