import type { HouseRules } from '../../assembly/assembly.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import type { ItemTally } from '../../count/outcome.ts'
import { isDecision } from '../../documents/papers/values/result.ts'
import { revocableUntil } from '../../law/voting/basis.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import type { StoredItem } from '../../store/items.ts'
import { lastEntryOf } from '../../store/log.ts'
import { readAnchors, readPlans } from '../../store/plans.ts'
import { type DecisionEnd, readDecisionEnds } from '../../store/records/decisions.ts'
import { firstPosted, readPostings } from '../../store/records/postings.ts'
import { readTexts, type StoredText } from '../../store/records/texts.ts'
import { readRecountedPapers, readRecounts } from '../../store/review.ts'
import { Vote } from '../facts/vote.ts'
import { type OnCompound, withRules } from '../frame/the-assembly.ts'
import { MAKES_KNOWN } from '../posting/kinds.ts'

/** What became of an item that was declared, under its number in the compound's register. */
export interface Decision {
  /** Counted from 1 in the order in which results were declared; it never changes. */
  readonly no: number
  readonly assembly: StoredAssembly
  readonly rules: HouseRules
  readonly item: StoredItem
  readonly tally: ItemTally
  readonly declaredOn: Day
  /** The day from which it is known: its result was posted, or the plan says so. */
  readonly knownOn: Day | null
  readonly revocableUntil: Day | null
  readonly end: DecisionEnd | null
  /** The texts that it adopted. */
  readonly texts: readonly StoredText[]
  /** The recount that its figures are of; null for those that were declared. */
  readonly recount: number | null
}

/** Every declared result of a compound, oldest first; items that were withdrawn decided nothing and have no number. */
export function readRegister(on: OnCompound): Decision[] {
  const { db, compound } = on
  const ends = readDecisionEnds(db)
  const texts = readTexts(db, compound.id)
  const declared = readAssemblies(db, compound.id)
    .filter(({ state }) => state === 'declared')
    .map(assembly => ({
      assembly,
      entry: lastEntryOf(db, 'assembly.declare', `${compound.code}/${assembly.code}`)?.no ?? 0,
    }))
    .toSorted((a, b) => a.entry - b.entry)
  return declared
    .flatMap(({ assembly }) => resultsOf(on, assembly))
    .map((result, i) => ({
      ...result,
      no: i + 1,
      end: ends.get(result.item.id) ?? null,
      texts: texts.filter(({ adopted }) => adopted?.itemId === result.item.id),
    }))
}

function resultsOf(on: OnCompound, stored: StoredAssembly): Omit<Decision, 'no' | 'end' | 'texts'>[] {
  const { db, compound } = on
  const assembly = withRules(db, compound, stored)
  const recount = readRecounts(db, assembly.id).findLast(({ closedAt }) => closedAt !== null)
  const papers = recount ? readRecountedPapers(db, assembly.id, recount.no) : []
  const vote = new Vote({ db, compound, assembly }, papers)
  const items = new Map(vote.items.map(item => [item.code, item]))
  const knownOn = knownDay(on, stored)
  return vote.tally().items.flatMap(tally => {
    const item = items.get(tally.code)
    if (!item || tally.outcome === 'withdrawn') return []
    return [
      {
        assembly: stored,
        rules: assembly.rules,
        item,
        tally,
        declaredOn: dayOf(stored.declaredAt ?? stored.closesAt),
        knownOn,
        revocableUntil: knownOn && revocableUntil(knownOn),
        recount: recount?.no ?? null,
      },
    ]
  })
}

/** The day on which the result of an assembly was posted, else the one that its plan has for it. */
function knownDay({ db, compound }: OnCompound, { id }: StoredAssembly): Day | null {
  const plans = readPlans(db, compound.id).filter(({ assemblyId }) => assemblyId === id)
  const posted = firstPosted(
    readPostings(db, compound.id).filter(
      ({ assemblyId, planId }) =>
        assemblyId === id || (assemblyId === null && plans.some(plan => plan.id === planId)),
    ),
  )
  const days = MAKES_KNOWN.flatMap(kind => posted.get(kind) ?? [])
  return days[0] ?? plans.flatMap(plan => readAnchors(db, plan.id).get('knew') ?? [])[0] ?? null
}

/** Was something decided, and does it hold on a day? */
export function isInForceOn({ tally, declaredOn, end }: Decision, on: Day): boolean {
  return isDecision(tally) && declaredOn <= on && (end === null || end.endedOn > on)
}

/** The line of `decision list` (contract §6). */
export function decisionLine(decision: Decision, on: Day) {
  const { no, assembly, tally, declaredOn, revocableUntil: until } = decision
  return {
    no,
    assembly: assembly.code,
    item: tally.code,
    title: tally.title,
    outcome: tally.outcome,
    declaredOn,
    inForce: isInForceOn(decision, on),
    revocableUntil: until,
  }
}
