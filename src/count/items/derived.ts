import type { Assembly } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import { elevatorPairs } from '../../law/voting/elevator.ts'
import type { ItemTally, MotionOutcome } from '../outcome.ts'

/**
 * Lapses every motion whose condition is not met (counting.md §6), whatever its own count, and takes out what was withdrawn.
 * The counts with and without silence each follow their own conditions. Conditions name earlier items, so one pass settles
 * them.
 */
export function applyConditions(items: readonly Item[], tallies: readonly ItemTally[]): ItemTally[] {
  const carried = new Map<string, { withSilence: boolean; without: boolean }>()
  return tallies.map((tally, i) => {
    const item = items[i]
    const settled = item?.withdrawn ? withdrawn(tally) : underCondition(tally, item)
    carried.set(tally.code, {
      withSilence: settled.outcome === 'carried',
      without: (settled.withoutSilence ?? settled).outcome === 'carried',
    })
    return settled
  })

  function underCondition(tally: ItemTally, item: Item | undefined): ItemTally {
    const onlyIf = item?.kind === 'motion' ? item.onlyIf : null
    if (tally.kind !== 'motion' || onlyIf === null) return tally
    const condition = carried.get(onlyIf)
    const met = condition?.withSilence ?? false
    return {
      ...tally,
      condition: { code: onlyIf, met },
      outcome: lapse(tally.outcome, met),
      withoutSilence: tally.withoutSilence && {
        ...tally.withoutSilence,
        outcome: lapse(tally.withoutSilence.outcome, condition?.without ?? false),
      },
    }
  }
}

/** Nothing was counted of it, and nothing comes of it under any reading. */
function withdrawn(tally: ItemTally): ItemTally {
  const outcome = 'withdrawn' as const
  switch (tally.kind) {
    case 'motion':
      return {
        ...tally,
        outcome,
        withoutSilence: tally.withoutSilence && { ...tally.withoutSilence, outcome },
      }
    case 'choice': {
      const { withoutSilence: _, withSilence: __, ...rest } = tally
      return { ...rest, outcome, carried: null }
    }
    case 'election': {
      const { withoutSilence: _, withSilence: __, ...rest } = tally
      return { ...rest, outcome, vacancies: tally.seats, runoff: false }
    }
  }
}

function lapse(outcome: MotionOutcome, met: boolean): MotionOutcome {
  return met ? outcome : 'lapsed'
}

/** 首次业主大会: established only if its rules and covenant are carried and a committee is formed (指导规则15; counting.md §8). */
export interface Established {
  readonly rules: boolean
  readonly covenant: boolean
  readonly committee: boolean
  readonly established: boolean
}

/** An elevator that needs common ground: carried only if its entrance and all owners both agree. */
export interface ElevatorOutcome {
  /** The item of the entrance or building. */
  readonly motion: string
  /** The item of all owners about the ground. */
  readonly site: string
  readonly carried: boolean
}

/** What the items of an assembly come to together. */
export interface Derived {
  /** Only of a first assembly. */
  readonly established: Established | null
  readonly elevators: readonly ElevatorOutcome[]
}

export function derive(
  kind: Assembly['kind'],
  items: readonly Item[],
  tallies: readonly ItemTally[],
): Derived {
  return {
    established: kind === 'first' ? established(tallies) : null,
    elevators: elevatorPairs(items).map(({ motion, site }) => ({
      motion,
      site,
      carried: [motion, site].every(code => tallies.some(t => t.code === code && t.outcome === 'carried')),
    })),
  }
}

function established(tallies: readonly ItemTally[]): Established {
  const standing = tallies.filter(t => t.outcome !== 'withdrawn')
  const adopted = (matter: 'rules' | 'covenant') => {
    const about = standing.filter(t => t.kind !== 'election' && t.matter === matter)
    return about.length > 0 && about.every(t => t.outcome === 'carried')
  }
  const elections = standing.filter(t => t.kind === 'election')
  const parts = {
    rules: adopted('rules'),
    covenant: adopted('covenant'),
    committee: elections.length > 0 && elections.every(e => e.committee.formed),
  }
  return { ...parts, established: parts.rules && parts.covenant && parts.committee }
}
