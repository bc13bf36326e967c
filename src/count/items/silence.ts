import type { HouseRules } from '../../assembly/assembly.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import type { ChoiceTally, ElectionTally } from '../outcome.ts'
import { NOTHING, type Weight } from '../weight.ts'

/**
 * An election or a choice where silence counts elsewhere (counting.md §7): the silent take part in it only where the clause
 * says so, and have a mark for nobody. The count under the other reading stands beside it.
 */
export function underSilence<T extends ElectionTally | ChoiceTally>(
  rules: HouseRules,
  silent: Weight,
  count: (silent: Weight) => T,
): T {
  const without = count(NOTHING)
  if (!silenceCounts(rules)) return without
  const shown = { headcount: silent.headcount, area: silent.area }
  const within = { ...count(shown), silent: shown }
  return rules['silence-elections'] === 'by-clause'
    ? { ...within, withoutSilence: without }
    : { ...without, withSilence: within }
}
