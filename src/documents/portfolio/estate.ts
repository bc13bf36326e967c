import { type AssemblyState, type Compound, isOver } from '../../assembly/assembly.ts'
import type { PlanKind } from '../../assembly/plan.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Day, Minute } from '../../basics/time.ts'
import type { Weight } from '../../count/weight.ts'
import type { StepState } from '../../law/calendar/timetable.ts'
import type { Standing } from '../../law/elections/standing.ts'

/** Where one estate stands on a day, in the figures that its own commands give: no name of a person is among them. */
export interface Estate extends EstateRecord, EstateDay {
  readonly compound: Pick<
    Compound,
    'code' | 'name' | 'district' | 'street' | 'address' | 'organiser' | 'region' | 'contractEnds'
  >
  /** The file that it is in, where several are looked at. */
  readonly file?: string
}

/** What stays as it is until something is recorded of the estate. */
export interface EstateRecord extends Weight {
  readonly units: number
  /** The assembly that is looked at where none is named; null where there is none, or several are going. */
  readonly assembly: EstateAssembly | null
  /** How many assemblies are on their way to a result. */
  readonly going: number
  readonly projects: { readonly open: number }
}

interface EstateAssembly {
  readonly code: string
  readonly title: string
  readonly state: AssemblyState
  readonly opensAt: Minute
  readonly closesAt: Minute
  readonly roll: Weight
  readonly returned: Weight
  /** Those whose ballot counts, and whether they are enough by the law of the vote; `of` is the share it asks for. */
  readonly accepted: Weight
  readonly quorum: { readonly of: readonly [number, number]; readonly met: boolean }
  /** Items that came to a decision, and that did not; none before the close. */
  readonly carried: number
  readonly lost: number
}

/** What a day brings, whether or not anything is recorded. */
export interface EstateDay {
  readonly committee: EstateCommittee
  /** What comes next in the estate's plans, the soonest first of all; null where nothing does. */
  readonly plan: EstateStep | null
  /** Steps that are late, and the last day of the one that was due first. */
  readonly overdue: number
  readonly overdueSince: Day | null
  readonly disputes: {
    readonly open: number
    readonly settled: number
    /** Neither answered nor settled by the day on which an answer was due. */
    readonly late: number
  }
}

interface EstateCommittee {
  readonly state: Standing
  readonly term: number | null
  readonly termEnds: Day | null
  readonly size: number
  readonly standing: number
  readonly vacant: number
}

interface EstateStep {
  readonly code: string
  readonly kind: PlanKind
  readonly step: string
  readonly title: Phrase
  readonly latest: Day | null
  readonly state: StepState
}

export function estateOf(compound: Compound, record: EstateRecord, day: EstateDay): Estate {
  const { code, name, district, street, address, organiser, region, contractEnds } = compound
  return {
    compound: { code, name, district, street, address, organiser, region, contractEnds },
    ...record,
    ...day,
  }
}

/** Is there a result? */
export function isCounted(assembly: Estate['assembly']): assembly is NonNullable<Estate['assembly']> {
  return assembly !== null && isOver(assembly)
}

/** Have papers been taken in, so that there is a turnout? */
export function hasPapers(assembly: Estate['assembly']): assembly is NonNullable<Estate['assembly']> {
  return assembly?.state === 'open' || isCounted(assembly)
}

export function isTermOver({ committee }: Pick<Estate, 'committee'>, on: Day): boolean {
  return committee.termEnds !== null && committee.termEnds < on
}

/** How estates may be put together. */
export const GROUPINGS = ['district', 'street', 'organiser'] as const
export type EstateGrouping = (typeof GROUPINGS)[number]
