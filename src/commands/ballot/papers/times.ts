import type { Problem } from '../../../basics/problem.ts'
import { type Day, dayOf, type Minute } from '../../../basics/time.ts'
import { deskHere } from '../../../store/ballots/desks.ts'
import type { Db } from '../../../store/open.ts'
import type { Call } from '../../frame/call.ts'
import type { OpenAssembly } from '../../frame/session.ts'

/** Checks that a time in a file has come: it may not be after `--at`, or without it not after tomorrow. */
export function futureCheck(call: Call): (time: Minute) => Problem | undefined {
  const at = call.option('at') === undefined ? undefined : call.happenedAt()
  const last = at ?? call.latest
  return time => {
    if (time <= last) return undefined
    return at === undefined
      ? { code: 'time-in-future', data: { time } }
      : { code: 'time-after-at', data: { time, at } }
  }
}

/**
 * When a paper was received that does not say so: `--at`, or now while the vote is open. A desk's own file is not told of the
 * close, so after the planned one nothing is taken for granted there: the papers counted that evening are not late.
 */
export function standingReceipt(call: Call, db: Db, assembly: OpenAssembly): Minute | undefined {
  const at = call.minute('at')
  if (at !== undefined || assembly.state !== 'open') return at
  return call.now > assembly.closesAt && deskHere(db) ? undefined : call.now
}

/** No ballot exists before the day of convening, so none is served before it. */
export function servedTooEarly(assembly: OpenAssembly, servedAt: Minute): Problem | undefined {
  const { convenedOn } = assembly
  if (convenedOn === null || dayOf(servedAt) >= convenedOn) return undefined
  return { code: 'served-before-convening', data: { time: servedAt, convened: convenedOn } }
}

/** A paper is signed before it is returned. */
export function signedTooLate(signedOn: Day | null, receivedAt: Minute): Problem | undefined {
  if (signedOn === null || signedOn <= dayOf(receivedAt)) return undefined
  return { code: 'signed-after-received', data: { signed: signedOn, received: dayOf(receivedAt) } }
}
