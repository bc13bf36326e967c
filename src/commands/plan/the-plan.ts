import { ANCHORS, type Anchor, PLAN_KINDS, type PlanKind } from '../../assembly/plan.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { meant } from '../../basics/text.ts'
import type { Day } from '../../basics/time.ts'
import { PLAN_KIND_WORDS } from '../../law/calendar/plan-words.ts'
import { isTextMissing } from '../../law/calendar/procedures.ts'
import { placeOf } from '../../law/profile.ts'
import { readPlans, type StoredPlan } from '../../store/plans.ts'
import { planNamed } from '../facts/about.ts'
import { WrongUsage } from '../frame/call.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import type { ReckonedPlan } from './reckoned.ts'

/* Which plan is meant, of which kind, and what is told beside it. */

export const PLAN = {
  optional: true,
  zh: '计划代码，只有一个时可以不写',
  en: 'the plan; not needed where there is one',
} as const

/** The plan that is meant: the one named, or the only one that goes on; for looking at, else the last. */
export function thePlan({ db, compound }: OnCompound, typed: string | undefined): StoredPlan {
  const plans = readPlans(db, compound.id)
  const last = plans.at(-1)
  if (!last) throw new Refused([{ code: 'plan-none' }])
  if (typed !== undefined) return planNamed(plans, typed)
  const [only, ...others] = plans.filter(plan => plan.closedOn === null)
  const codes = plans.map(plan => plan.code).join('、')
  if (others.length > 0) throw new WrongUsage([{ code: 'plan-not-named', data: { codes } }])
  return only ?? last
}

/** The same, for what changes it. */
export function openPlan(on: OnCompound, typed: string | undefined): StoredPlan {
  const plan = thePlan(on, typed)
  if (plan.closedOn !== null)
    throw new Refused([{ code: 'plan-closed', data: { plan: plan.code, on: plan.closedOn } }])
  return plan
}

/** Where the place's own text of that time is not in hoa, whoever looks at the days is told. */
export function missingText(place: string, { table }: ReckonedPlan): Problem[] {
  return problemIf(isTextMissing(place, table.reference), {
    code: 'place-text-missing',
    data: { place: placeOf(place).name, on: table.reference },
  })
}

export function readKind(text: string): PlanKind {
  const kind = PLAN_KINDS.find(known => known === text.trim())
  if (!kind)
    throw new WrongUsage([
      {
        code: 'plan-kind',
        data: { kind: text, near: meant(text, PLAN_KIND_WORDS), kinds: PLAN_KINDS.join('、') },
      },
    ])
  return kind
}

export function anchorData(days: ReadonlyMap<Anchor, Day | null>): Record<string, Day> {
  const known = ANCHORS.flatMap((anchor): [string, Day][] => {
    const day = days.get(anchor)
    return day ? [[anchor, day]] : []
  })
  return Object.fromEntries(known)
}
