import type { Problem } from '../../basics/problem.ts'
import { addDays, dayOf, type Minute } from '../../basics/time.ts'
import type { Call } from '../call.ts'

/** Checks that a time in a file has come: it may not be after `--at`, or without it not after tomorrow. */
export function futureCheck(call: Call): (time: Minute) => Problem | undefined {
  const at = call.minute('at')
  const last = at ?? `${addDays(dayOf(call.now), 1)}T23:59`
  return time => {
    if (time <= last) return undefined
    return at === undefined
      ? { code: 'time-in-future', data: { time } }
      : { code: 'time-after-at', data: { time, at } }
  }
}
