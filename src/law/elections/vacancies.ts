import type { EndCause } from '../../assembly/bodies/committee.ts'
import { clears, moreThan } from '../../basics/bar.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { type Citation, citedTogether } from '../citation.ts'
import type { Profile } from '../profile.ts'
import { type CompoundSize, leastMembers, MUST_REMAIN } from './committee.ts'
import type { Standing } from './standing.ts'

/*
 * What empty seats mean (上海32, 指导规则46): while enough members remain the seats are filled one by one, below that the whole
 * committee is elected early. A place that draws the line at half leaves open what holds on it: there the safe reading is
 * the early re-election.
 */

export interface CommitteeState {
  readonly state: Standing
  readonly articles: readonly Citation[]
  /** What the letter of the law would bear as well. */
  readonly other: { readonly state: Standing; readonly articles: readonly Citation[] } | null
}

/** What it means for a committee that so many of its seats are held. */
export function standingOf(
  held: number,
  size: number,
  profile: Profile,
  compound: CompoundSize = {},
): CommitteeState {
  const { byElection, earlyReElection, partialCommittee, committeeSize } = profile
  if (held >= size) return { state: 'complete', articles: [], other: null }
  const fill = [byElection ?? earlyReElection].flatMap(stated => stated?.citation ?? [])
  if (!earlyReElection) return { state: 'by-election', articles: fill, other: null }
  const early = [earlyReElection.citation]
  const least = partialCommittee && committeeSize ? leastMembers(committeeSize.value, compound) : 0
  if (held < least || !clears(MUST_REMAIN[earlyReElection.value], held, size))
    return { state: 're-elect', articles: early, other: null }
  if (!clears(moreThan(1, 2), held, size))
    return {
      state: 're-elect',
      articles: [...new Set([...fill, ...early])],
      other: { state: 'by-election', articles: fill },
    }
  return { state: 'by-election', articles: fill, other: null }
}

/** What ends a seat wherever it is: whoever has died or owns nothing here is no member, and nobody is kept against a resignation. */
const ALWAYS: readonly EndCause[] = ['no-owner', 'resigned', 'died']

/** Does this cause end a seat by itself, without a vote of the assembly? */
export function endsByItself(cause: EndCause, { membershipEnds }: Profile): boolean {
  return ALWAYS.includes(cause) || membershipEnds?.value.some(end => end.cause === cause) === true
}

/** The article by which only a decision of the assembly ends a seat for this cause; undefined where none is needed, or nobody can tell. */
export function asksVote(cause: EndCause, profile: Profile): Phrase | undefined {
  if (endsByItself(cause, profile) || cause === 'other') return undefined
  return citedTogether([profile.membershipEnds ?? profile.recall].flatMap(one => one?.citation ?? []))
}
