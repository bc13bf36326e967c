import type { Anchor } from '../../../assembly/plan.ts'
import type { Day } from '../../../basics/time.ts'
import type { ActId } from '../../../law/calendar/step.ts'
import type { RecordedDays } from '../../../law/calendar/timetable.ts'
import type { StoredAssembly } from '../../../store/assemblies.ts'
import type { StoredPlan } from '../../../store/plans.ts'
import type { OnCompound } from '../../frame/the-assembly.ts'
import { shownByAssembly } from './assembly-acts.ts'
import { shownByDisputes } from './dispute-acts.ts'
import { shownByCommittee, shownByGroup, shownByPetition } from './people-acts.ts'
import { shownByPostings } from './posting-acts.ts'

/*
 * What the record shows of a plan. Each noun has a file here, `<noun>-acts.ts`, with one function that reads what was recorded
 * of it and yields the acts that show steps, and the days that others are reckoned from. Nothing is written down twice: an act
 * stands where it was done, and is only read here.
 */

/** An act that shows a step, a day that others are reckoned from, or that there are objections to answer. */
export type Shown =
  | { readonly act: ActId; readonly day: Day }
  | { readonly anchor: Anchor; readonly day: Day }
  | { readonly objections: true }

/** Where a noun looks: the whole compound, for this plan, and the assembly that the plan leads to, once there is one. */
export interface PlanRecord extends OnCompound {
  /** Without a number while it is being made. */
  readonly plan: Pick<StoredPlan, 'code' | 'kind' | 'madeOn' | 'closedOn'> & Partial<Pick<StoredPlan, 'id'>>
  readonly assembly: StoredAssembly | undefined
}

/** A noun yields an act or a day once: the one that counts, where there are several. */
export type ShownBy = (record: PlanRecord) => Iterable<Shown>

/** The nouns that show something; where two show the same, the first in this order counts. */
const NOUNS: readonly ShownBy[] = [
  shownByAssembly,
  shownByGroup,
  shownByCommittee,
  shownByPetition,
  shownByPostings,
  shownByDisputes,
]

export function recordedDays(record: PlanRecord): RecordedDays {
  const days: Partial<Record<Anchor, Day>> = {}
  const acts = new Map<ActId, Day>()
  let objections = false
  for (const shown of NOUNS.flatMap(noun => [...noun(record)]))
    if ('act' in shown) acts.set(shown.act, acts.get(shown.act) ?? shown.day)
    else if ('anchor' in shown) days[shown.anchor] ??= shown.day
    else objections = true
  return { days, acts, objections }
}
