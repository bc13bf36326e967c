import type { Item } from '../../assembly/item.ts'
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
