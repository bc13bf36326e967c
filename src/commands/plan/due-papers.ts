import type { PlanKind } from '../../assembly/plan.ts'
import type { Day } from '../../basics/time.ts'
import { PAPER_KINDS, type PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { type TimedStep, timetable } from '../../law/calendar/timetable.ts'
import { profileOf } from '../../law/profile.ts'
import { dueDay } from '../../law/voting/deadlines.ts'
import { hasElevator } from '../../law/voting/elevator.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import { readPlans } from '../../store/plans.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { recordedDays } from './acts/acts.ts'
import { reckonPlan } from './reckoned.ts'

/** The last day for a paper. */
export interface PaperDue {
  readonly day: Day
  /** It rests on a day that is not known yet: no later than this, whatever comes. */
  readonly provisional: boolean
}

type Here = Pick<OnAssembly, 'db' | 'compound' | 'assembly'>

/**
 * By when each paper of an assembly is due: the last day of the step that it belongs to, in a plan that leads to this assembly,
 * else in the procedure that the assembly is; for a paper that no step names, what its kind says.
 */
export function duePapers(on: Here, today: Day): (kind: PaperKindId) => PaperDue | undefined {
  const steps = stepsAround(on, today)
  const profile = profileOf(on.compound, on.assembly)
  return kind => {
    const own = stepsOfPaper(kind, steps)
    const found = own
      .flatMap(({ latest, provisional }) => (latest === null ? [] : [{ day: latest, provisional }]))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
    if (found || own.length > 0) return found
    const { due }: PaperKind = PAPER_KINDS[kind]
    const day = due && dueDay(due, on.assembly, profile)
    return day === undefined ? undefined : { day, provisional: false }
  }
}

/** The steps that a paper is for: those shown by its posting, else all that need it. A vote's own last day is no paper's. */
function stepsOfPaper(kind: PaperKindId, steps: readonly TimedStep[]): TimedStep[] {
  const own = steps.filter(
    ({ state, step }) =>
      state !== 'not-needed' && step.shownBy !== 'V' && step.papers?.some(paper => paper === kind),
  )
  const shows = ({ step: { shownBy } }: TimedStep) =>
    Array.isArray(shownBy) && shownBy.includes(`posted-${kind}`)
  const posted = own.filter(shows)
  return posted.length > 0 ? posted : own
}

function stepsAround({ db, compound, assembly }: Here, on: Day): TimedStep[] {
  const plans = readPlans(db, compound.id).filter(
    plan => plan.assemblyId === assembly.id && plan.closedOn === null,
  )
  const planned = plans.flatMap(plan => reckonPlan({ db, compound }, plan, on).table.steps)
  const implied = proceduresOf(assembly, readItems(db, assembly.id))
    .filter(kind => !plans.some(plan => plan.kind === kind))
    .flatMap(kind => {
      const plan = { code: '', kind, madeOn: on, closedOn: null }
      return timetable({
        ...{ kind, on, agreed: new Map(), byHand: new Map() },
        place: compound.region,
        district: compound.district,
        record: recordedDays({ db, compound, plan, assembly }),
      }).steps
    })
  return [...planned, ...implied]
}

/** Which procedures an assembly is part of, by its kind and what it decides. */
function proceduresOf({ kind, scope }: OnAssembly['assembly'], items: readonly StoredItem[]): PlanKind[] {
  if (kind === 'first' || kind === 're-election') return [kind]
  const decides = (...matters: readonly string[]) =>
    items.some(item => item.kind !== 'election' && matters.includes(item.matter))
  const besides: readonly (readonly [PlanKind, boolean])[] = [
    ['by-election', items.some(item => item.kind === 'election')],
    ['recall', decides('committee')],
    ['covenant', decides('covenant', 'rules')],
    ['fund', decides('use-fund', 'raise-fund')],
    ['manager', decides('manager')],
    ['elevator', hasElevator(items, scope)],
  ]
  return [kind, ...besides.filter(([, is]) => is).map(([procedure]) => procedure)]
}
