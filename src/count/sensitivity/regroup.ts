import type { OwnerDecision } from '../../assembly/unit.ts'
import { addTo, groupBy } from '../../basics/groups.ts'
import { electoratesOf, type RolledUnit } from '../electorate.ts'
import type { RollFigures } from '../outcome.ts'
import { type FoundPaper, type SignedPaper, type SigningFacts, underMandates } from '../papers/mandates.ts'
import type { CountedPaper, VoteFacts } from '../tally.ts'
import type { TenantFlat } from '../tenants.ts'
import { standingMerges } from '../voters.ts'

/** Which voter of another roll a unit belongs to: units with the same key are one voter, null is left out. */
export type Grouping = (unit: RolledUnit) => string | null

/**
 * The same vote on a roll whose heads are formed another way. A new voter has the papers and services of every voter whose
 * units it holds; where those were several, the papers are numbered anew and a decision on some of them is open again. Where one voter becomes several, each has a copy.
 */
export function regrouped(facts: VoteFacts, units: readonly RolledUnit[], groupOf: Grouping): VoteFacts {
  const heads = formHeads(units, groupOf)
  const { moved, figures, areas, sources } = heads
  const voters = [...sources.keys()]
  const heirs = new Map<number, number[]>()
  for (const [voter, olds] of sources) for (const old of olds) addTo(heirs, old, voter)
  const alone = (voter: number): number | undefined => {
    const [only, ...others] = sources.get(voter) ?? []
    return others.length === 0 ? only : undefined
  }
  // Nearly every owner holds one unit: where each voter stays who it was, nothing need be moved.
  const same = figures.units === facts.roll.units && voters.every(voter => alone(voter) !== undefined)
  if (same && [...heirs.values()].every(own => own.length === 1)) return facts
  const papersOf = groupBy(facts.papers, paper => paper.voter)
  const signed = movedSignatures(facts, units, heads)
  return {
    ...facts,
    areas,
    roll: figures,
    ...electoratesOf(
      facts.items,
      moved,
      areas.length,
      new Map(
        [...(facts.exclusions ?? [])].map(([code, olds]) => [
          code,
          [...olds].flatMap(old => heirs.get(old) ?? []),
        ]),
      ),
    ),
    tenantFlats: movedFlats(facts, moved),
    papers: voters.flatMap((voter): readonly CountedPaper[] => {
      const olds = [...(sources.get(voter) ?? [])]
      const own = signed?.whose.get(voter)
      return own && signed
        ? [
            ...underMandates(
              inOneHand(own, voter, alone(voter)),
              signed.who,
              facts.items,
              facts.assembly.rules,
            ),
          ]
        : inOneHand(
            olds.flatMap(old => papersOf.get(old) ?? []),
            voter,
            alone(voter),
          )
    }),
    signed: undefined,
    services: [...facts.services].flatMap(service =>
      (heirs.get(service.voter) ?? []).map(voter => ({ ...service, voter })),
    ),
    resolutions: new Map(
      voters.flatMap(voter => {
        const resolution = facts.resolutions.get(alone(voter) ?? 0)
        return resolution ? [[voter, resolution] as const] : []
      }),
    ),
  }
}

/** The papers of a voter: numbered anew where they come from several. */
function inOneHand<P extends CountedPaper>(
  papers: readonly P[],
  voter: number,
  alone: number | undefined,
): P[] {
  if (alone !== undefined) return papers.map(paper => ({ ...paper, voter }))
  return papers.map((paper, i) => ({ ...paper, voter, no: i + 1 }))
}

/**
 * Where signatures are on record, who holds what decides who may sign: the papers, as they were entered, of voters who hold
 * other units than before, and the titles and mandates of these. All others stay as they were judged.
 */
function movedSignatures(
  { signed }: VoteFacts,
  units: readonly RolledUnit[],
  { moved, sources }: Heads,
):
  | { readonly whose: ReadonlyMap<number, readonly (SignedPaper | FoundPaper)[]>; readonly who: SigningFacts }
  | undefined {
  if (!signed) return undefined
  const held = (some: readonly RolledUnit[]) => groupBy(some, unit => unit.voter)
  const [before, now] = [held(units), held(moved)]
  const changed = [...sources].filter(([voter, olds]) => {
    const [only, ...others] = olds
    return others.length > 0 || (only !== undefined && before.get(only)?.length !== now.get(voter)?.length)
  })
  if (changed.length === 0) return undefined
  const olds = new Set(changed.flatMap(([, own]) => [...own]))
  const papers = groupBy(
    [...signed.papers].filter(paper => olds.has(paper.voter)),
    paper => paper.voter,
  )
  const titles = groupBy([...signed.who.titles.values()].flat(), title => title.unit)
  const who: SigningFacts = {
    convenedOn: signed.who.convenedOn,
    titles: new Map(
      changed.map(([voter]) => [voter, (now.get(voter) ?? []).flatMap(({ code }) => titles.get(code) ?? [])]),
    ),
    mandates: new Map(
      changed.map(([voter, own]) => [
        voter,
        [...own].flatMap(old => (signed.who.mandates.get(old) ?? []).map(mandate => ({ ...mandate, voter }))),
      ]),
    ),
  }
  return {
    who,
    whose: new Map(changed.map(([voter, own]) => [voter, [...own].flatMap(old => papers.get(old) ?? [])])),
  }
}

/** Heads by owner, where the roll counts each unit as a head (解释9; counting.md §3.4). */
export function byOwner(units: readonly RolledUnit[], decisions: readonly OwnerDecision[]): Grouping {
  const root = decidedOwner(units, decisions)
  return unit => (unit.voter === 0 ? null : root(unit.ownerKey))
}

/** For the owner of a unit, the one that stands for all it was decided to be; a unit outside the roll joins what it was joined to. */
export function decidedOwner(
  units: readonly RolledUnit[],
  decisions: readonly OwnerDecision[],
): (ownerKey: string) => string {
  const keyOf = new Map(units.map(unit => [unit.code, unit.ownerKey]))
  return joined(
    standingMerges(decisions).map(({ units: codes }) => codes.map(code => keyOf.get(code) ?? `/${code}`)),
  )
}

/** Each delivered unit a head, the developer's others one together. */
export const byUnit: Grouping = unit =>
  unit.voter === 0 ? null : unit.status === 'delivered' ? `:${unit.code}` : unit.ownerKey

/** The heads of the roll, with some of them joined: each list of voters becomes one. */
export function joiningVoters(lists: readonly (readonly number[])[]): Grouping {
  const root = joined(lists.map(list => list.map(String)))
  return unit => (unit.voter === 0 ? null : root(String(unit.voter)))
}

/** Joins the keys of each list; the answer gives for a key the one that stands for all it is joined to. */
export function joined(lists: readonly (readonly string[])[]): (key: string) => string {
  const next = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let up = next.get(root); up !== undefined; up = next.get(root)) root = up
    return root
  }
  for (const [first, ...rest] of lists) {
    for (const key of rest)
      if (first !== undefined && rootOf(key) !== rootOf(first)) next.set(rootOf(key), rootOf(first))
  }
  return rootOf
}

/** The tenants' flats under the voters that now hold them. */
function movedFlats({ tenantFlats }: VoteFacts, moved: readonly RolledUnit[]): Map<number, TenantFlat[]> {
  const flats = new Map<number, TenantFlat[]>()
  if (!tenantFlats?.size) return flats
  const known = new Map([...tenantFlats.values()].flat().map(flat => [flat.code, flat]))
  for (const { code, voter } of moved) {
    const flat = known.get(code)
    if (flat && voter > 0) addTo(flats, voter, flat)
  }
  return flats
}

interface Heads {
  /** The units under their new voters. */
  readonly moved: readonly RolledUnit[]
  readonly figures: RollFigures
  readonly areas: Float64Array
  /** For each new voter, those whose units it holds. */
  readonly sources: ReadonlyMap<number, ReadonlySet<number>>
}

function formHeads(units: readonly RolledUnit[], groupOf: Grouping): Heads {
  const numbers = new Map<string, number>()
  const sources = new Map<number, Set<number>>()
  const leftOut = { units: 0, area: 0 }
  const moved = units.map(unit => {
    const key = groupOf(unit)
    if (key === null) {
      leftOut.units += 1
      leftOut.area += unit.area
      return { ...unit, voter: 0 }
    }
    const voter = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, voter)
    const olds = sources.get(voter) ?? new Set()
    if (unit.voter > 0) olds.add(unit.voter)
    sources.set(voter, olds)
    return { ...unit, voter }
  })
  const areas = new Float64Array(numbers.size + 1)
  for (const { voter, area } of moved) if (voter > 0) areas[voter] = (areas[voter] ?? 0) + area
  const figures = {
    units: units.length - leftOut.units,
    headcount: numbers.size,
    area: areas.reduce((sum, area) => sum + area, 0),
    leftOut,
  }
  return { moved, figures, areas, sources }
}
