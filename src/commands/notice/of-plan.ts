import { type AssemblyKind, usualConvener } from '../../assembly/assembly.ts'
import type { PetitionItem } from '../../assembly/bodies/petition.ts'
import { type Item, WHOLE } from '../../assembly/item.ts'
import type { PlanKind } from '../../assembly/plan.ts'
import { KIND_WORDS } from '../../assembly/vocabulary.ts'
import { once } from '../../basics/once.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import type { PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperFacts } from '../../documents/papers/facts.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import type { PeopleFacts } from '../../documents/papers/values/people.ts'
import { stepsOf } from '../../law/calendar/procedures.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { readPetitionItems, readPetitions } from '../../store/people/petitions.ts'
import { readAnchors, readPlans, type StoredPlan } from '../../store/plans.ts'
import { planNamed } from '../facts/about.ts'
import type { Session } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { AssemblyOnRecord, type OnAssembly, type OnCompound, withRules } from '../frame/the-assembly.ts'
import { assemblyOf } from '../plan/reckoned.ts'
import { petitionFact, useNow } from './facts.ts'

/*
 * Papers of steps that come before an assembly is made, or need none: the report that a term ends, a notice to the manager.
 * They are made of the compound's record and of the plan whose step asks for them.
 */

export const OF_PLAN = {
  plan: {
    value: '<code>',
    zh: '为哪个计划的步骤打印：还没有会议、不属于会议的文书由计划和登记的记录填写',
    en: 'for a step of which plan: what needs no assembly is made of the plan and of what is on record',
  },
} as const satisfies Options

/** What a paper is about that belongs to no assembly. */
export interface OfPlan {
  /** Null where no plan asks for it. */
  readonly plan: StoredPlan | null
}

type Asked = Session & CallWith<typeof OF_PLAN>

/**
 * Turns the call to what its paper is about: the assembly, as it is named or usual; or, for a paper that needs none, the plan
 * that is named, else the only open one that asks for it and leads to no assembly that it could be of.
 */
export function turnToPlan(call: Asked, id: PaperKindId, kind: PaperKind): OfPlan | undefined {
  const { db, compound } = call
  const plans = readPlans(db, compound.id)
  const typed = call.option('plan')
  if (typed !== undefined) {
    const plan = planNamed(plans, typed)
    const assembly = assemblyOf(db, compound, plan)
    if (assembly) call.turnTo(withRules(db, compound, assembly))
    if (assembly && (!kind.alone || useNow(call, kind).as === 'original')) return undefined
    if (!kind.alone)
      throw new Refused([{ code: 'paper-needs-assembly', data: { title: kind.title, plan: plan.code } }])
    return alone(call, plan, kind)
  }
  if (!kind.alone || call.option('assembly') !== undefined) return undefined
  const day = dayOf(call.now)
  const [only, ...others] = plans.filter(
    plan =>
      plan.closedOn === null &&
      stepsOf(plan.kind, compound.region, day).some(({ papers = [] }) => papers.includes(id)) &&
      isOfPlan(call, plan, kind),
  )
  if (only && others.length === 0) return alone(call, only, kind)
  return readAssemblies(db, compound.id).length === 0 ? alone(call, null, kind) : undefined
}

/** Has the plan no assembly, or one that such a paper is none of? */
function isOfPlan({ db, compound }: OnCompound, plan: StoredPlan, kind: PaperKind): boolean {
  const assembly = assemblyOf(db, compound, plan)
  if (!assembly) return true
  const on = new AssemblyOnRecord({ db, compound, assembly: withRules(db, compound, assembly) })
  const use = useNow(on, kind)
  return use.as === 'refused' && use.problem.code === 'paper-not-so'
}

/** Turns the call to the assembly that is meant and not there yet: of the law of today, with nothing of it on record. */
function alone(call: Asked, plan: StoredPlan | null, { for: [occasion] = [] }: PaperKind): OfPlan {
  const { db, compound } = call
  const kind = plan ? (ASSEMBLY_OF[plan.kind] ?? 'temporary') : occasion === 'first' ? 'first' : 're-election'
  const time = `${dayOf(call.now)}T00:00`
  const meant: StoredAssembly = {
    ...{ id: 0, compoundId: compound.id, code: plan?.code ?? '-', kind, form: 'written', state: 'draft' },
    title: `业主大会${KIND_WORDS[kind].zh}`,
    convener: usualConvener(kind),
    ...{ opensAt: time, closesAt: time, plannedClosesAt: time, scope: WHOLE },
    ...{ convenedOn: null, openedAt: null, closedAt: null, countedOn: null, declaredAt: null },
    ...{
      noticeOverride: '',
      extensionReason: '',
      extensionOverride: '',
      cancelReason: '',
      declareOverride: '',
    },
  }
  call.turnTo(withRules(db, compound, meant))
  return { plan }
}

const ASSEMBLY_OF: Readonly<Partial<Record<PlanKind, AssemblyKind>>> = {
  first: 'first',
  're-election': 're-election',
  'early-re-election': 're-election',
  regular: 'regular',
}

/** What the record has for such a paper in the place of what an assembly would have: its committee, a petition, a contract. */
export function factsOfPlan(on: OnAssembly, { plan }: OfPlan, facts: PaperFacts): PaperFacts {
  const { db, compound } = on
  const petition = readPetitions(db, compound.id).findLast(
    ({ aim, handedInOn, assemblyId }) => aim === 'assembly' && handedInOn !== null && assemblyId === null,
  )
  const people = once((): PeopleFacts => {
    const known = facts.people()
    return {
      ...known,
      elected: known.inOffice,
      petition: petition ? petitionFact(on, petition) : null,
      contractEnds: (plan && readAnchors(db, plan.id).get('contract-ends')) ?? null,
    }
  })
  const items = petition ? readPetitionItems(db, petition.id) : []
  return { ...facts, alone: true, people, items: items.map(asMotion) }
}

function asMotion({ title, matter }: PetitionItem, i: number): Item {
  return { kind: 'motion', code: `M${i + 1}`, title, matter, text: '', scope: WHOLE, onlyIf: null }
}
