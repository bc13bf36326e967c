import type { Ruling, VisitResult } from '../assembly/paper.ts'
import { lacking } from '../basics/bar.ts'
import { naturalOrder } from '../basics/text.ts'
import type { Regime } from '../law/regime.ts'
import { Sum, type Weight } from './weight.ts'

/** What the accepted ballots lack for the quorum on the whole roll; null under a law that has none reckoned. */
export function shortfallOf(regime: Regime, accepted: Weight, roll: Weight): Weight | null {
  if (!regime.tellsShortfall) return null
  return {
    headcount: lacking(regime.quorum, accepted.headcount, roll.headcount),
    area: lacking(regime.quorum, accepted.area, roll.area),
  }
}

/** A voter as the list of those to be visited sees them. */
export interface Chased extends Outstanding {
  readonly papers: readonly { readonly ruling: Ruling }[]
  /** What came of each visit, in order. */
  readonly visits: readonly { readonly result: VisitResult }[]
}

/** Nothing of this voter came back in time: there is a door to knock at. */
export function isOutstanding({ papers }: Pick<Chased, 'papers'>): boolean {
  return papers.every(paper => paper.ruling === 'late')
}

/** Did the last visit end at a closed door, with words? */
export function hasRefused({ visits }: Pick<Chased, 'visits'>): boolean {
  return visits.at(-1)?.result === 'refused'
}

/** A visitor saw the paper go into the mobile box, and none is on record: something was forgotten. */
export function isMissing(voter: Pick<Chased, 'papers' | 'visits'>): boolean {
  return voter.papers.length === 0 && voter.visits.some(visit => visit.result === 'voted')
}

/**
 * Whom to visit: all who are outstanding, and the fewest of them that make up the shortfall on both axes (undefined when
 * all together do not, or there is none to make up under the law). Those who refused are left out of both when `skipRefused`.
 */
export function chase<T extends Chased>(
  voters: readonly T[],
  shortfall: Weight | null,
  { skipRefused }: { readonly skipRefused: boolean },
): { readonly all: readonly T[]; readonly shortest: readonly T[] | undefined } {
  const all = voters.filter(voter => isOutstanding(voter) && !(skipRefused && hasRefused(voter)))
  const byVoter = new Map(all.map(voter => [voter.voter, voter]))
  const shortest = shortfall ? shortestList(all, shortfall) : undefined
  return { all, shortest: shortest?.flatMap(({ voter }) => byVoter.get(voter) ?? []) }
}

/** A voter whose ballot is still out. */
export interface Outstanding {
  readonly voter: number
  readonly area: number
}

/**
 * The fewest outstanding voters that make up the shortfall on both axes, largest first; undefined when all of them
 * together do not.
 *
 * Every voter is one head, so `k` voters bring the same heads whoever they are, and most area when they are the `k`
 * largest. The first `k` of the list by area that covers both is therefore the least possible.
 */
export function shortestList(
  outstanding: readonly Outstanding[],
  shortfall: Weight,
): Outstanding[] | undefined {
  const largestFirst = outstanding.toSorted((a, b) => b.area - a.area || a.voter - b.voter)
  let area = 0
  for (let heads = 0; heads <= largestFirst.length; heads++) {
    if (heads >= shortfall.headcount && area >= shortfall.area) return largestFirst.slice(0, heads)
    area += largestFirst[heads]?.area ?? 0
  }
  return undefined
}

/** A voter at the door where it is counted, and how far its ballot came. */
export interface VoterAtDoor {
  readonly building: string
  readonly entrance: string
  readonly weight: Weight
  readonly returned: boolean
  readonly accepted: boolean
}

export interface DoorTurnout {
  readonly building: string
  readonly entrance: string
  readonly roll: Weight
  readonly returned: Weight
  readonly accepted: Weight
}

/** Turnout by building and entrance, in the order in which people count them; those without a building last. */
export function turnoutByDoor(voters: Iterable<VoterAtDoor>): DoorTurnout[] {
  const doors = new Map<string, { voter: VoterAtDoor; roll: Sum; returned: Sum; accepted: Sum }>()
  for (const voter of voters) {
    const key = JSON.stringify([voter.building, voter.entrance])
    const door = doors.get(key) ?? { voter, roll: new Sum(), returned: new Sum(), accepted: new Sum() }
    doors.set(key, door)
    door.roll.plus(voter.weight)
    if (voter.returned) door.returned.plus(voter.weight)
    if (voter.accepted) door.accepted.plus(voter.weight)
  }
  return [...doors.values()]
    .map(({ voter: { building, entrance }, ...sums }) => ({
      building,
      entrance,
      roll: sums.roll.total(),
      returned: sums.returned.total(),
      accepted: sums.accepted.total(),
    }))
    .sort(
      (a, b) =>
        Number(a.building === '') - Number(b.building === '') ||
        naturalOrder(a.building, b.building) ||
        naturalOrder(a.entrance, b.entrance),
    )
}
