import type { Item } from '../../assembly/item.ts'
import type { ItemTally, MotionOutcome } from '../outcome.ts'

/**
 * Lapses every motion whose condition is not met (counting.md §6), whatever its own count. The counts with and
 * without silence each follow their own conditions. Conditions name earlier items, so one pass settles them.
 */
export function applyConditions(items: readonly Item[], tallies: readonly ItemTally[]): ItemTally[] {
  const carried = new Map<string, { withSilence: boolean; without: boolean }>()
  return tallies.map((tally, i) => {
    const item = items[i]
    const onlyIf = item?.kind === 'motion' ? item.onlyIf : null
    const condition = onlyIf === null ? undefined : carried.get(onlyIf)
    const settled =
      tally.kind === 'motion' && onlyIf !== null
        ? {
            ...tally,
            condition: { code: onlyIf, met: condition?.withSilence ?? false },
            outcome: lapse(tally.outcome, condition?.withSilence ?? false),
            withoutSilence: tally.withoutSilence && {
              ...tally.withoutSilence,
              outcome: lapse(tally.withoutSilence.outcome, condition?.without ?? false),
            },
          }
        : tally
    const withSilence = settled.outcome === 'carried'
    const without =
      settled.kind === 'motion' && settled.withoutSilence
        ? settled.withoutSilence.outcome === 'carried'
        : withSilence
    carried.set(tally.code, { withSilence, without })
    return settled
  })
}

function lapse(outcome: MotionOutcome, met: boolean): MotionOutcome {
  return met ? outcome : 'lapsed'
}
