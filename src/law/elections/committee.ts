import type { Election } from '../../assembly/item.ts'
import type { Unit } from '../../assembly/unit.ts'
import { type Area, areaText } from '../../basics/area.ts'
import { atLeast, type Bar, clears, moreThan } from '../../basics/bar.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import type { Citation } from '../citation.ts'
import type { CommitteeSize } from '../place-values.ts'
import type { Profile } from '../profile.ts'

/*
 * 指导规则31: a committee of five to eleven, an odd number. Places differ: some name no maximum, some allow three where the
 * floor area or the number of households is small, or anywhere.
 */

/** What may make a compound small enough for a small committee; what is not known is left out. */
export interface CompoundSize {
  readonly floorArea?: Area
  readonly households?: number
}

/** Floor area and households as a roster has them; nothing is known of an empty one. */
export function sizeOf(units: readonly Pick<Unit, 'area' | 'use'>[]): CompoundSize {
  if (units.length === 0) return {}
  return {
    floorArea: units.reduce((sum, unit) => sum + unit.area, 0),
    households: units.filter(unit => unit.use === 'residential').length,
  }
}

/** Does the place have a smaller committee for small compounds, so that the size of one must be known? */
export function asksSize({ committeeSize }: Profile): boolean {
  return committeeSize?.value.small != null
}

/** Does it depend on the size of the compound here whether a committee short of its seats is formed? */
export function formedBySize(profile: Profile): boolean {
  return profile.partialCommittee !== undefined && asksSize(profile)
}

/** Does the place say that a committee may have an even number of members? */
export function mayBeEven({ committeeSize }: Profile): boolean {
  return committeeSize?.value.odd === false
}

/** What is wrong with a committee of so many seats; a small compound's size counts only when it is known. */
export function committeeSizeFaults(
  { code: item, seats }: Pick<Election, 'code' | 'seats'>,
  { committeeSize }: Profile,
  size: CompoundSize = {},
): Problem[] {
  if (!committeeSize) return []
  const { value, citation: article } = committeeSize
  const { least, most, odd, small } = value
  const faults: Problem[] = []
  if (odd && seats % 2 === 0) faults.push({ code: 'seats-even', data: { item, seats, article } })
  if (most !== null && seats > most)
    faults.push({ code: 'seats-too-many', data: { item, seats, most, article } })
  if (seats >= least) return faults
  if (!small || seats !== small.seats)
    return [...faults, { code: 'seats-too-few', data: { item, seats, least, article } }]
  if (isSmall(small, size)) return faults
  const known = figureOf(small, size)
  const told = (figure: number) => (small.by === 'floor-area' ? `${areaText(figure)} m²` : String(figure))
  const limit = told(small.atMost)
  const found = known === undefined ? '—' : told(known)
  const code = small.by === 'floor-area' ? 'seats-only-below-floor-area' : 'seats-only-below-households'
  return [...faults, { code, data: { item, seats, least, limit, found, article } }]
}

/** What is wrong with so many alternates: more than the place allows, or a place where only the rules may create them. */
export function alternateFaults(
  { code: item, seats, alternates }: Pick<Election, 'code' | 'seats' | 'alternates'>,
  profile: Profile,
): Problem[] {
  if (alternates === 0 || !profile.alternates) return []
  const { value, citation: article } = profile.alternates
  if (value.allowed === 'only-by-rules')
    return [{ code: 'alternates-need-rules', data: { item, alternates, article } }]
  if (value.mostPerSeat === null) return []
  const [numerator, denominator] = value.mostPerSeat
  if (alternates * denominator <= seats * numerator) return []
  const most = Math.floor((seats * numerator) / denominator)
  return [{ code: 'alternates-too-many', data: { item, alternates, most, article } }]
}

/*
 * A committee is formed when every seat is filled. A place may let one stand that is short of the agreed number (杭州27): not
 * below the smallest size that is lawful for the compound, and more than half of what was agreed. Elsewhere nothing says so,
 * and it is not yet formed.
 */

/** Do so many members of the number agreed form a committee here? `citation` only where a place allows fewer. */
export function committeeFormed(
  members: number,
  agreed: number,
  profile: Profile,
  size: CompoundSize = {},
): { readonly formed: boolean; readonly citation: Citation | null } {
  if (members >= agreed) return { formed: true, citation: null }
  const { partialCommittee: partial, committeeSize } = profile
  const enough =
    partial &&
    committeeSize &&
    members >= leastMembers(committeeSize.value, size) &&
    clears(partial.value.elected, members, agreed)
  return enough ? { formed: true, citation: partial.citation } : { formed: false, citation: null }
}

/** The smallest lawful committee: a small compound's only where its size is known. */
export function leastMembers({ least, small }: CommitteeSize, size: CompoundSize): number {
  return small && isSmall(small, size) ? small.seats : least
}

function isSmall(small: NonNullable<CommitteeSize['small']>, size: CompoundSize): boolean {
  const known = figureOf(small, size)
  return known !== undefined && known <= small.atMost
}

/** What of the compound's size counts for a small committee. */
function figureOf({ by }: NonNullable<CommitteeSize['small']>, size: CompoundSize): number | undefined {
  return by === 'floor-area' ? size.floorArea : size.households
}

/*
 * Where members are missing and more than half remain, the vacant seats are filled by a by-election; below half the whole
 * committee is elected early (上海32). 指导规则46 and others say the second; what lies between is a by-election too. Some places
 * draw the line at two thirds (潍坊38, 淄博34), some at half itself (杭州28).
 */

const MORE_THAN_HALF = moreThan(1, 2)

/** What must remain so that no early re-election is called for. */
export const MUST_REMAIN: Readonly<Record<NonNullable<Profile['earlyReElection']>['value'], Bar>> = {
  'less-than-half': atLeast(1, 2),
  'at-most-half': MORE_THAN_HALF,
  'less-than-two-thirds': atLeast(2, 3),
}

/** The article by which so many remaining members call for an early re-election instead; undefined where a by-election may do. */
export function tooFewForByElection(
  remaining: number,
  committeeSize: number,
  { byElection, earlyReElection }: Profile,
): Citation | undefined {
  if (byElection?.value === 'more-than-half-remain' && !clears(MORE_THAN_HALF, remaining, committeeSize))
    return byElection.citation
  if (!earlyReElection || clears(MUST_REMAIN[earlyReElection.value], remaining, committeeSize))
    return undefined
  return earlyReElection.citation
}

/** 差额, 等额: are there more candidates than seats, as many, or too few to fill them? No law asks for one of them. */
export type Contest = 'contested' | 'uncontested' | 'short'

/** 差额, 等额: whether there is a choice between candidates. */
export const CONTEST_WORDS: Readonly<Record<Contest, Phrase>> = {
  contested: { zh: '实行差额选举', en: 'more candidates than seats' },
  uncontested: { zh: '实行等额选举', en: 'as many candidates as seats' },
  short: { zh: '候选人少于应选名额', en: 'fewer candidates than seats' },
}

export function contestOf(candidates: number, seats: number): Contest {
  if (candidates > seats) return 'contested'
  return candidates < seats ? 'short' : 'uncontested'
}
