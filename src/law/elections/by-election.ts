import { type Bar, clears } from '../../basics/bar.ts'
import type { Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * 上海32: where members are missing and more than half remain, the vacant seats are filled by a by-election; below half the
 * whole committee is elected early. 指导规则46 and others say the second; what lies between is a by-election too.
 */

const HALF = [1, 2] as const
const MORE_THAN_HALF: Bar = { wording: 'more than', of: HALF }
const AT_LEAST_HALF: Bar = { wording: 'at least', of: HALF }

/** The article by which so many remaining members call for an early re-election instead; undefined where a by-election may do. */
export function tooFewForByElection(
  remaining: number,
  committeeSize: number,
  profile: Profile,
): Citation | undefined {
  const { byElection, earlyReElection } = profile
  if (byElection?.value === 'more-than-half-remain' && !clears(MORE_THAN_HALF, remaining, committeeSize))
    return byElection.citation
  const bar = earlyReElection?.value === 'at-most-half' ? MORE_THAN_HALF : AT_LEAST_HALF
  return earlyReElection && !clears(bar, remaining, committeeSize) ? earlyReElection.citation : undefined
}
