import type { Assembly } from '../../assembly/assembly.ts'
import type { Anchor } from '../../assembly/plan.ts'
import type { Day } from '../../basics/time.ts'
import { dayOf } from '../../basics/time.ts'
import type { StepId } from '../../law/calendar/day-rule.ts'
import type { ActId } from '../../law/calendar/step.ts'
import { type RecordedDays, type Timetable, timetable } from '../../law/calendar/timetable.ts'
import { countedOn } from '../../law/voting/deadlines.ts'
import type { Act } from '../../store/act.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { readServices } from '../../store/ballots/papers.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import { firstEntryUnder } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readAnchors, readStepsDone, type StoredPlan } from '../../store/plans.ts'
import type { OnCompound } from '../frame/the-assembly.ts'

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
  const record = recordedDays(db, compound, assembly)
  const { kind } = plan
  const table = timetable({
    ...{ kind, on, agreed, byHand, record },
    place: compound.region,
    district: compound.district,
  })
  return { plan, on, assembly, table, anchors: anchorsOf(agreed, record, table) }
}

/** The assembly that a plan leads to; one that was cancelled leads nowhere. */
function assemblyOf(db: Db, compound: StoredCompound, plan: StoredPlan): StoredAssembly | undefined {
  if (plan.assemblyId === null) return undefined
  const found = readAssemblies(db, compound.id).find(({ id }) => id === plan.assemblyId)
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

/** What the acts on record show of a plan: each is written down once, where it is done. */
export function recordedDays(
  db: Db,
  compound: StoredCompound,
  assembly: StoredAssembly | undefined,
): RecordedDays {
  if (!assembly) return { days: {}, acts: new Map(), objections: false }
  return {
    days: assemblyDays(assembly),
    acts: new Map(actsOf(db, `${compound.code}/${assembly.code}`, assembly)),
    objections: false,
  }
}

/** The close is the planned or extended one, whenever it was entered; so is the day of the count, unless that was told. */
function assemblyDays(
  assembly: Pick<Assembly, 'opensAt' | 'openedAt' | 'closesAt' | 'closedAt' | 'countedOn' | 'declaredAt'>,
): Partial<Record<Anchor, Day>> {
  const counted = assembly.declaredAt === null ? null : countedOn(assembly)
  return {
    opens: dayOf(assembly.openedAt ?? assembly.opensAt),
    closes: dayOf(assembly.closesAt),
    ...(counted !== null && { counted }),
  }
}

function* actsOf(db: Db, path: string, assembly: StoredAssembly): Generator<[ActId, Day]> {
  const logged = (act: Act): Day[] => {
    const entry = firstEntryUnder(db, act, path)
    return entry ? [dayOf(entry.happenedAt)] : []
  }
  for (const day of logged('candidate.add')) yield ['candidate-added', day]
  for (const day of logged('election.add')) yield ['election-added', day]
  if (assembly.kind === 'temporary') for (const day of logged('assembly.new')) yield ['temporary-called', day]
  const services = readServices(db, assembly.id).map(service => dayOf(service.servedAt))
  for (const day of services.sort().slice(0, 1)) yield ['served', day]
  if (assembly.convenedOn === null) return
  yield ['convened', assembly.convenedOn]
  const items = readItems(db, assembly.id)
  const whole = assembly.scope.by === 'all'
  const has = (matter: string, fits: (item: StoredItem) => boolean = () => true) =>
    items.some(item => item.kind !== 'election' && item.matter === matter && fits(item))
  const isWhole = (item: StoredItem) => whole && item.scope.by === 'all'
  const on = assembly.convenedOn
  if (has('use-fund', isWhole)) yield ['item-use-fund', on]
  if (has('use-fund', item => !isWhole(item))) yield ['item-use-fund-part', on]
  if (has('raise-fund')) yield ['item-raise-fund', on]
  // Why a member is recalled is not on record: one who cannot serve for health is told by hand.
  if (has('committee')) yield ['item-recall', on]
  if (assembly.declaredAt !== null && has('elevator-site'))
    yield ['item-elevator-site', dayOf(assembly.declaredAt)]
}
