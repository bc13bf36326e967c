import type { Assembly } from '../../assembly/assembly.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { revocableUntil } from '../../law/voting/basis.ts'

/**
 * Until when what an assembly rests on must be kept: as long as an owner may ask a court to revoke its decisions, reckoned from
 * the declaration. Null while it goes on.
 */
export function keptUntil({ state, declaredAt, closesAt }: Assembly): Day | null {
  if (state === 'cancelled') return dayOf(closesAt)
  return state === 'declared' && declaredAt !== null ? revocableUntil(dayOf(declaredAt)) : null
}
