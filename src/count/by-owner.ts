import type { OwnerDecision } from '../assembly/unit.ts'
import type { Tally } from './outcome.ts'
import { type CountedPaper, tally, type VoteFacts } from './tally.ts'
import { standingMerges } from './voters.ts'

/** A unit of a roll, as far as its heads may be counted another way. */
export interface RegroupedUnit {
  readonly code: string
  readonly voter: number
  readonly ownerKey: string
}

/**
 * The count of a vote whose roll counts each unit as a head, with heads by owner instead: one owner's papers are then
 * papers of one voter (解释9; counting.md §3.4 asks for both outcomes).
 */
export function tallyByOwner(
  facts: VoteFacts,
  units: readonly RegroupedUnit[],
  decisions: readonly OwnerDecision[],
): Tally {
  const newVoter = regroup(units, decisions)
  const size = Math.max(0, ...newVoter.values()) + 1
  const move = (areas: Float64Array): Float64Array => {
    const moved = new Float64Array(size)
    for (const [voter, area] of areas.entries()) {
      const to = newVoter.get(voter)
      if (to !== undefined) moved[to] = (moved[to] ?? 0) + area
    }
    return moved
  }
  const alone = new Map<number, number>()
  for (const to of newVoter.values()) alone.set(to, (alone.get(to) ?? 0) + 1)
  const assembly = { ...facts.assembly, rules: { ...facts.assembly.rules, headcount: 'by-owner' as const } }
  return tally({
    ...facts,
    assembly,
    areas: move(facts.areas),
    roll: { ...facts.roll, headcount: alone.size },
    electorates: new Map([...facts.electorates].map(([code, areas]) => [code, move(areas)])),
    papers: renumbered(facts.papers, newVoter, alone),
    services: [...facts.services].map(service => ({ ...service, voter: newVoter.get(service.voter) ?? 0 })),
    // A decision was about the papers of one unit; where those of others join them the question is open again.
    resolutions: new Map(
      [...facts.resolutions].flatMap(([voter, resolution]) => {
        const to = newVoter.get(voter)
        return to !== undefined && alone.get(to) === 1 ? [[to, resolution] as const] : []
      }),
    ),
  })
}

/** For each voter of the roll the number it has when heads are owners. */
function regroup(units: readonly RegroupedUnit[], decisions: readonly OwnerDecision[]): Map<number, number> {
  const keyOf = new Map(units.map(unit => [unit.code, unit.ownerKey]))
  const joined = new Map<string, string>()
  const rootOf = (key: string): string => {
    const next = joined.get(key)
    return next === undefined ? key : rootOf(next)
  }
  for (const { units: codes } of standingMerges(decisions)) {
    const [first, ...rest] = codes.flatMap(code => keyOf.get(code) ?? []).map(rootOf)
    for (const key of rest)
      if (first !== undefined && rootOf(key) !== rootOf(first)) joined.set(rootOf(key), rootOf(first))
  }
  const numbers = new Map<string, number>()
  const newVoter = new Map<number, number>()
  for (const { voter, ownerKey } of units) {
    if (voter === 0) continue
    const root = rootOf(ownerKey)
    if (!numbers.has(root)) numbers.set(root, numbers.size + 1)
    newVoter.set(voter, numbers.get(root) ?? 0)
  }
  return newVoter
}

/**
 * The papers under their new voters, numbered anew in the order of receipt where those of several voters join; a voter
 * who stays alone keeps the numbers, which a decision names.
 */
function renumbered(
  papers: Iterable<CountedPaper>,
  newVoter: ReadonlyMap<number, number>,
  alone: ReadonlyMap<number, number>,
): CountedPaper[] {
  const moved = [...papers].map(paper => ({ ...paper, voter: newVoter.get(paper.voter) ?? 0 }))
  moved.sort(
    (a, b) =>
      a.voter - b.voter || (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : a.no - b.no),
  )
  let no = 0
  return moved.map((paper, i) => {
    no = moved[i - 1]?.voter === paper.voter ? no + 1 : 1
    return alone.get(paper.voter) === 1 ? paper : { ...paper, no }
  })
}
