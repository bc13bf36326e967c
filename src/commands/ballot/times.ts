import type { Problem } from '../../basics/problem.ts'
import { addDays, dayOf, type Minute } from '../../basics/time.ts'
import type { Call } from '../call.ts'

/** A time in a file must have come: not after `--at`, or without it not after tomorrow. */
export function futureFault(call: Call, time: Minute): Problem | undefined {
  const at = call.minute('at', '23:59')
  if (at !== undefined) return time > at ? { code: 'time-after-at', data: { time, at } } : undefined
  return dayOf(time) > addDays(dayOf(call.now), 1) ? { code: 'time-in-future', data: { time } } : undefined
}
