import { isGoing } from '../../assembly/assembly.ts'
import { Refused } from '../../basics/problem.ts'
import { insteadOf, someOf } from '../../basics/text.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { stepsOf } from '../../law/calendar/procedures.ts'
import type { ActId } from '../../law/calendar/step.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { readPlans, type StoredPlan } from '../../store/plans.ts'
import type { About } from '../../store/records/postings.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import type { OnCompound } from '../frame/the-assembly.ts'

export const ABOUT_PLAN = {
  plan: {
    value: '<code>',
    zh: '属于哪个计划；默认唯一进行中的',
    en: 'which plan it belongs to; the only one going by default',
  },
} as const satisfies Options

type Asked = CallWith<typeof ABOUT_PLAN> & Call & OnCompound

/** What something is recorded of: an assembly, a plan, both, or the compound alone. */
export interface Belonging extends About {
  readonly assembly: StoredAssembly | undefined
}

/**
 * What a posting or a dispute belongs to: the assembly or the plan that is named; else the only assembly that is going; else
 * the only open plan that has the step which it shows. What comes behind a vote belongs to the last declared assembly.
 */
export function belongingOf(
  call: Asked,
  { shows, behindVote }: { readonly shows: ActId | undefined; readonly behindVote: boolean },
): Belonging {
  const { db, compound } = call
  const assemblies = readAssemblies(db, compound.id)
  const plans = readPlans(db, compound.id)
  const named = call.option('plan')
  if (named !== undefined) {
    const plan = planNamed(plans, named)
    return belonging(
      plan,
      assemblies.find(({ id }) => id === plan.assemblyId),
    )
  }
  const assembly = namedOrGoing(call, assemblies)
  const open = plans.filter(({ closedOn }) => closedOn === null)
  if (assembly) return belonging(planOf(open, assembly), assembly)
  const day = dayOf(call.now)
  const [only, ...others] = open.filter(
    ({ kind }) =>
      shows !== undefined &&
      stepsOf(kind, compound.region, day).some(
        ({ shownBy }) => Array.isArray(shownBy) && shownBy.includes(shows),
      ),
  )
  if (only && others.length === 0)
    return belonging(
      only,
      assemblies.find(({ id }) => id === only.assemblyId),
    )
  const last = behindVote ? assemblies.findLast(({ state }) => state === 'declared') : undefined
  return belonging(last && planOf(open, last), last)
}

/** A plan by its code; refused where there is none of it. */
export function planNamed(plans: readonly StoredPlan[], typed: string): StoredPlan {
  const plan = plans.find(({ code }) => code.toLowerCase() === typed.trim().toLowerCase())
  const codes = plans.map(({ code }) => code).join('、') || '—'
  if (!plan) throw new Refused([{ code: 'plan-unknown', data: { plan: typed, codes } }])
  return plan
}

function belonging(plan: StoredPlan | undefined, assembly: StoredAssembly | undefined): Belonging {
  return { planId: plan?.id ?? null, assemblyId: assembly?.id ?? null, assembly }
}

/** The plan that leads to an assembly, or the only one that has none yet. */
function planOf(open: readonly StoredPlan[], { id }: StoredAssembly): StoredPlan | undefined {
  const leading = open.find(({ assemblyId }) => assemblyId === id)
  const [only, ...others] = open.filter(({ assemblyId }) => assemblyId === null)
  return leading ?? (others.length === 0 ? only : undefined)
}

function namedOrGoing(call: Call, assemblies: readonly StoredAssembly[]): StoredAssembly | undefined {
  const code = call.option('assembly')
  const codes = (some: readonly StoredAssembly[]) => some.map(one => one.code)
  if (code !== undefined) {
    const named = assemblies.find(one => one.code === code)
    if (named) return named
    throw new Refused([
      {
        code: 'assembly-unknown',
        data: { assembly: code, there: insteadOf(code, codes(assemblies), { last: true }) },
      },
    ])
  }
  const going = assemblies.filter(isGoing)
  if (going.length > 1)
    throw new WrongUsage([
      { code: 'assembly-not-named', data: { codes: someOf(codes(going), { last: true }) } },
    ])
  return going[0]
}

/**
 * What of these a plan sees: what belongs to it or to its assembly, and what belongs to neither and happened in its time,
 * which begins where the plan before it ended.
 */
export function seenBy<T extends About>(
  things: readonly T[],
  dayOfThing: (thing: T) => Day,
  plan: Pick<StoredPlan, 'madeOn' | 'closedOn'> & { readonly id?: number },
  assembly: Pick<StoredAssembly, 'id'> | undefined,
  before: readonly StoredPlan[],
): T[] {
  const ended = before
    .flatMap(({ id, closedOn }) =>
      id !== plan.id && closedOn !== null && closedOn <= plan.madeOn ? [closedOn] : [],
    )
    .sort()
    .at(-1)
  return things.filter(thing => {
    if (thing.assemblyId !== null && assembly) return thing.assemblyId === assembly.id
    if (thing.planId !== null) return thing.planId === plan.id
    if (thing.assemblyId !== null) return false
    const day = dayOfThing(thing)
    return (ended === undefined || day >= ended) && (plan.closedOn === null || day <= plan.closedOn)
  })
}
