import type { Assembly } from '../../assembly/assembly.ts'
import { type Item, namesMember } from '../../assembly/item.ts'
import { type Problem, problemIf } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { FIRST_NEED_WORDS } from '../../documents/wording/derived-words.ts'
import { sizeOf } from '../../law/elections/committee.ts'
import { type GroupTerm, groupWorks } from '../../law/elections/freeze.ts'
import { assemblyProblems, itemProblems, missingInFirst, siteProblems } from '../../law/judge.ts'
import { lawOf, profileOf } from '../../law/profile.ts'
import { countedOn } from '../../law/voting/deadlines.ts'
import { scopeWithin } from '../../law/voting/elevator.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readUnits } from '../../store/people/roster.ts'
import { readPlans } from '../../store/plans.ts'
import { type OnAssembly, type OnCompound, withRules } from '../frame/the-assembly.ts'
import { reckonPlan } from '../plan/reckoned.ts'
import { committeeOn } from './bodies/committee.ts'
import { groupsOf } from './bodies/group.ts'
import { Vote } from './vote.ts'

/* Reads what `law/judge.ts` asks about. */

/** What an item has against the place it is voted in, where it is drafted or convened on a day; never a wall. */
export function itemWarnings(on: OnAssembly, item: Item, day: Day): Problem[] {
  const { db, compound, assembly } = on
  const voting = { ...item, scope: scopeWithin(item.scope, assembly.scope) }
  const convening = { convener: assembly.convener, groupWorks: () => groupWorks(groupTerms(on, day), day) }
  const size = () => sizeOf(readUnits(db, compound.id))
  return [...itemProblems(voting, convening, lawOf(compound, assembly), size), ...recallWarnings(on, item)]
}

/** A motion on a member names one of those who hold a seat; who they are is on record or not known. */
function recallWarnings(on: OnAssembly, item: Item): Problem[] {
  if (item.kind !== 'motion' || item.matter !== 'committee') return []
  const names = committeeOn(on, dayOf(on.assembly.opensAt))?.held.map(({ name }) => name) ?? []
  return problemIf(names.length > 0 && !names.some(name => namesMember(item, name)), {
    code: 'recall-names-nobody',
    data: { item: item.code, members: names.join('、') },
  })
}

/** What the items of an assembly lack together: a first assembly needs three, an elevator's ground is bound to its elevator. */
export function agendaWarnings(kind: Assembly['kind'], items: readonly Item[]): Problem[] {
  const missing = missingInFirst(kind, items).map(need => FIRST_NEED_WORDS[need])
  const listed = { zh: missing.map(w => w.zh).join('、'), en: missing.map(w => w.en).join(', ') }
  return [
    ...problemIf(missing.length > 0, { code: 'first-assembly-incomplete', data: { missing: listed } }),
    ...siteProblems(items),
  ]
}

/** What an assembly as a whole has against the place: its window, and what it lets count. */
export function assemblyWarnings(compound: StoredCompound, assembly: Assembly): Problem[] {
  return assemblyProblems(assembly, profileOf(compound, assembly))
}

/**
 * When re-election groups worked or work here (counting.md §6): those on record, or in a plan that leads to one; where there is none, a
 * re-election stands for one, from its draft on as long as it goes on.
 */
function groupTerms(on: OnCompound, day: Day): GroupTerm[] {
  const elected = committeesElected(on)
  const after = (since: Day) => elected.find(formed => formed >= since) ?? null
  const recorded = groupsOf(on)
    .filter(({ kind }) => kind === 're-election')
    .map(({ formedOn, workedUntil }) => ({ since: formedOn, until: workedUntil ?? after(formedOn) }))
  const agreed = groupsFormed(on, day)
    .filter(since => recorded.every(group => group.since !== since))
    .map(since => ({ since, until: after(since) }))
  if (recorded.length + agreed.length > 0) return [...recorded, ...agreed]
  return readAssemblies(on.db, on.compound.id)
    .filter(({ kind, state }) => kind === 're-election' && state !== 'cancelled')
    .map(({ state, convenedOn }) => {
      const until = state === 'declared' && convenedOn !== null ? after(convenedOn) : null
      return { since: until === null ? null : convenedOn, until }
    })
}

/** The days on which groups were formed, from the plans that lead to a re-election. */
function groupsFormed(on: OnCompound, day: Day): Day[] {
  return readPlans(on.db, on.compound.id)
    .filter(({ kind, closedOn }) => kind.endsWith('re-election') && closedOn === null)
    .flatMap(plan => reckonPlan(on, plan, day).anchors.get('group-formed') ?? [])
}

/** The days, in order, on which whole committees were elected. */
function committeesElected({ db, compound }: OnCompound): Day[] {
  return readAssemblies(db, compound.id)
    .filter(({ state }) => state === 'declared')
    .flatMap(stored => {
      const vote = new Vote({ db, compound, assembly: withRules(db, compound, stored) })
      const elects = vote.items.some(item => item.kind === 'election' && item.fills?.kind !== 'by-election')
      const formed = () => vote.tally().items.some(item => item.kind === 'election' && item.committee.formed)
      return (elects && formed() && countedOn(stored)) || []
    })
    .sort()
}
