import type { Bar } from '../../basics/bar.ts'
import type { Regime } from '../../law/regime.ts'
import type { Comparison, Quorum } from '../outcome.ts'
import { clearsEach, type Weight } from '../weight.ts'

/** Did enough take part, on both axes? */
export function quorumOf(regime: Regime, part: Weight, whole: Weight): Quorum {
  const each = clearsEach(regime.quorum, part, whole)
  return {
    bar: regime.quorum,
    met: each.headcount && each.area,
    part,
    whole,
    ...each,
    law: regime.id,
    citation: regime.quorumCitation,
  }
}

/** Sets those in favour against the bar, on the base that the law measures it by. */
export function compare(
  regime: Regime,
  bar: Bar,
  part: Weight,
  participating: Weight,
  roll: Weight,
): Comparison {
  const whole = regime.base === 'roll' ? roll : participating
  return { bar, base: regime.base, part, whole, ...clearsEach(bar, part, whole) }
}
