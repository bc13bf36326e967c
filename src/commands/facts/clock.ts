import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { chinaSecond } from '../../basics/time.ts'
import { lastEntry } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'

/** Clocks of two computers differ; two desks that take turns need not agree to the minute. */
const TOLERATED_MS = 10 * 60_000
/** Between two entries of one record hardly ever lies more than a term of a committee. */
const LONGEST_PAUSE_MS = 6 * 365 * 86_400_000

/** A clock that stands before the last entry of the log, or years behind it: one of the two is wrong. */
export function clockProblems(db: Db, now: number): Problem[] {
  const last = lastEntry(db)?.enteredAt
  const typed = last === undefined ? Number.NaN : Date.parse(last)
  if (last === undefined || Number.isNaN(typed)) return []
  const data = { now: shown(chinaSecond(now)), last: shown(last) }
  return [
    ...problemIf(now < typed - TOLERATED_MS, { code: 'clock-behind', data }),
    ...problemIf(now > typed + LONGEST_PAUSE_MS, { code: 'clock-ahead', data }),
  ]
}

/** What is refused because it lies in the future is refused by the clock of this computer: where that is odd, it is said. */
export function withClock(refused: Refused, db: Db, now: number): Refused {
  if (!refused.problems.some(({ code }) => code === 'time-in-future' || code === 'at-in-future'))
    return refused
  const odd = clockProblems(db, now)
  // Told even where a hundred others are.
  return odd.length === 0
    ? refused
    : new Refused([...refused.problems.slice(0, 99), ...odd], refused.total + odd.length)
}

/** `2026-03-01T09:00:42+08:00` → `2026-03-01 09:00`. */
function shown(second: string): string {
  return second.slice(0, 16).replace('T', ' ')
}
