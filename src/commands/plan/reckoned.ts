import type { Anchor } from '../../assembly/plan.ts'
import type { Day } from '../../basics/time.ts'
import type { StepId } from '../../law/calendar/day-rule.ts'
import { type RecordedDays, type Timetable, timetable } from '../../law/calendar/timetable.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readAnchors, readStepsDone, type StoredPlan } from '../../store/plans.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { recordedDays } from './acts/acts.ts'

/** A plan as it stands on a day. */
export interface ReckonedPlan {
  readonly plan: StoredPlan
  readonly on: Day
  readonly assembly: StoredAssembly | undefined
  readonly table: Timetable
  /** Every day that is known, by its name: from the record, else as it was said or agreed. */
  readonly anchors: ReadonlyMap<Anchor, Day>
}

export function reckonPlan({ db, compound }: OnCompound, plan: StoredPlan, on: Day): ReckonedPlan {
  const assembly = assemblyOf(db, compound, plan)
  const agreed = readAnchors(db, plan.id)
  const steps = readStepsDone(db, plan.id)
  const byHand = new Map(steps.map(({ step, day }) => [step as StepId, day]))
  const record = recordedDays({ db, compound, plan, assembly })
  const { kind } = plan
  const table = timetable({
    ...{ kind, on, agreed, byHand, record },
    place: compound.region,
    district: compound.district,
  })
  return { plan, on, assembly, table, anchors: anchorsOf(agreed, record, table) }
}

/** The assembly that a plan leads to; one that was cancelled leads nowhere. */
export function assemblyOf(
  db: Db,
  compound: StoredCompound,
  { assemblyId }: StoredPlan,
): StoredAssembly | undefined {
  if (assemblyId === null) return undefined
  const found = readAssemblies(db, compound.id).find(({ id }) => id === assemblyId)
  return found?.state === 'cancelled' ? undefined : found
}

/** Days of the record before those of steps that were said to be done, and these before what was agreed. */
function anchorsOf(
  agreed: ReadonlyMap<Anchor, Day>,
  { days }: RecordedDays,
  { days: known }: Timetable,
): Map<Anchor, Day> {
  const elected = agreed.has('elected') || agreed.has('counted') || days.counted ? undefined : known.V
  const said = {
    'group-formed': known.G,
    'report-received': known.R,
    filed: known.F,
    delivered: known.P,
    elected,
  }
  const all = Object.entries({ ...Object.fromEntries(agreed), ...defined(said), ...days })
  return new Map(all as [Anchor, Day][])
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}
