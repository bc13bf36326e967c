import type { Anchor, Plan, PlanKind } from '../assembly/plan.ts'
import type { Day } from '../basics/time.ts'
import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import { readRows } from './rows.ts'
import { PLAN, PLAN_ANCHOR, PLAN_STEP } from './tables.ts'

export interface StoredPlan extends Plan {
  readonly id: number
  /** The assembly that it leads to, once there is one. */
  readonly assemblyId: number | null
}

/** A step said to be done. */
export interface StepDone {
  readonly step: string
  readonly day: Day
  readonly evidence: string
}

/** The plans of a compound, oldest first. */
export function readPlans(db: Db, compoundId: number): StoredPlan[] {
  return readRows(db, PLAN, { compoundId })
}

export function readAnchors(db: Db, planId: number): Map<Anchor, Day> {
  return new Map(readRows(db, PLAN_ANCHOR, { planId }).map(({ anchor, day }) => [anchor, day]))
}

export function readStepsDone(db: Db, planId: number): StepDone[] {
  return readRows(db, PLAN_STEP, { planId })
}

export function addPlan(
  writer: Writer,
  compoundId: number,
  plan: {
    readonly code: string
    readonly kind: PlanKind
    readonly assemblyId: number | null
    readonly madeOn: Day
  },
): number {
  const id = writer.nextId(PLAN)
  writer.insert(PLAN, { ...plan, id, compoundId, closedOn: null, closeReason: '' })
  return id
}

/** Sets days that are known or agreed beforehand; null takes one back. */
export function setAnchors(writer: Writer, planId: number, days: ReadonlyMap<Anchor, Day | null>): void {
  for (const [anchor, day] of days)
    if (day === null) writer.removeAll(PLAN_ANCHOR, { planId, anchor })
    else writer.put(PLAN_ANCHOR, { planId, anchor, day })
}

export function changePlan(
  writer: Writer,
  id: number,
  changes: { readonly assemblyId?: number; readonly closedOn?: Day; readonly closeReason?: string },
): void {
  writer.update(PLAN, { id }, changes)
}

export function putStepDone(writer: Writer, planId: number, done: StepDone): void {
  writer.put(PLAN_STEP, { planId, ...done })
}

export function takeBackStep(writer: Writer, planId: number, step: string): void {
  writer.removeAll(PLAN_STEP, { planId, step })
}
