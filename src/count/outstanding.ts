import type { Ruling, VisitResult } from '../assembly/paper.ts'
import { type Outstanding, shortestList } from './sensitivity/shortest-list.ts'
import type { Weight } from './weight.ts'

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
 * all together do not). Those who refused are left out of both when `skipRefused`.
 */
export function chase<T extends Chased>(
  voters: readonly T[],
  shortfall: Weight,
  { skipRefused }: { readonly skipRefused: boolean },
): { readonly all: readonly T[]; readonly shortest: readonly T[] | undefined } {
  const all = voters.filter(voter => isOutstanding(voter) && !(skipRefused && hasRefused(voter)))
  const byVoter = new Map(all.map(voter => [voter.voter, voter]))
  const shortest = shortestList(all, shortfall)
  return { all, shortest: shortest?.flatMap(({ voter }) => byVoter.get(voter) ?? []) }
}
