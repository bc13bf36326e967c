import type { Day } from '../../basics/time.ts'
import type { GroupTerm } from '../../law/elections/freeze.ts'
import { countedOn } from '../../law/voting/deadlines.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readPlans } from '../../store/plans.ts'
import { type OnCompound, withRules } from '../frame/the-assembly.ts'
import { reckonPlan } from '../plan/reckoned.ts'
import { Vote } from './vote.ts'

/**
 * When re-election groups worked or work here (counting.md §6): those whose forming is on record; where there is none, a
 * re-election stands for one, from its draft on as long as it goes on.
 */
export function groupTerms(on: OnCompound, day: Day): GroupTerm[] {
  const elected = committeesElected(on)
  const after = (since: Day) => elected.find(formed => formed >= since) ?? null
  const formed = groupsFormed(on, day).map(since => ({ since, until: after(since) }))
  if (formed.length > 0) return formed
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
