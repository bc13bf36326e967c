import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { placesIn } from '../../assembly/places/place.ts'
import type { OwnerDecision, Unit } from '../../assembly/places/unit.ts'
import type { Area } from '../../basics/area.ts'
import { electorateOf } from '../../count/electorate.ts'
import type { RollFigures, Tally } from '../../count/outcome.ts'
import { tally, type VoteFacts } from '../../count/tally.ts'
import { type Voters, voterKey, votersOf } from '../../count/voters.ts'
import { readResolutions, readServices } from '../../store/ballots/papers.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readItems, readLot, type StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import {
  type Exclusion,
  type RollUnit,
  readExclusions,
  readRoll,
  readRollWeights,
} from '../../store/people/roll.ts'
import { readOwnerDecisions, readUnits } from '../../store/people/roster.ts'
import type { OpenAssembly } from '../frame/session.ts'
import { profileOf } from './profile.ts'
import { again, signingOf } from './signing.ts'

/** Reads everything a count needs and counts: facts from the store, figures from the count. */
export function countVote(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  recount: readonly RecountedPaper[] = [],
): Tally {
  return tally(voteFacts(db, compound, assembly, recount))
}

/** The facts of a vote; of a draft, the roll it would have today. `recount`: what a recount takes papers for. */
export function voteFacts(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  recount: readonly RecountedPaper[] = [],
): VoteFacts {
  const items = readItems(db, assembly.id)
  const draft = assembly.convenedOn === null ? draftRoll(db, compound, assembly) : undefined
  const { areas, figures } = draft?.voters ?? weigh(readRollWeights(db, assembly.id))
  const excluded = excludedVoters(items, readExclusions(db, assembly.id))
  const own = items.filter(item => item.scope.by !== 'all' || excluded.has(item.code))
  const units = own.length === 0 ? [] : draft ? [...rollUnits(draft)] : readRoll(db, assembly.id)
  return {
    compound,
    assembly,
    items,
    roll: figures,
    areas,
    electorates: new Map(
      own.map(item => [item.code, electorateOf(item, units, areas.length, excluded.get(item.code))]),
    ),
    excluded,
    profile: profileOf(compound, assembly),
    papers: signingOf(db, compound, assembly, items, { recount }).papers,
    services: again(() => readServices(db, assembly.id)),
    resolutions: readResolutions(db, assembly.id),
    lots: new Map(
      items.filter(item => item.kind === 'election').map(item => [item.code, readLot(db, item.id)]),
    ),
  }
}

/** By item, the voters that decisions take out of its electorate. */
export function excludedVoters(
  items: readonly StoredItem[],
  exclusions: readonly Exclusion[],
): Map<string, Set<number>> {
  const excluded = new Map<string, Set<number>>()
  for (const item of items) {
    const voters = exclusions.filter(e => e.itemId === item.id).map(e => e.voter)
    if (voters.length > 0) excluded.set(item.code, new Set(voters))
  }
  return excluded
}

/** The units in an assembly's scope, grouped into voters as its rules and the decisions on record say. */
export interface DraftRoll {
  readonly units: readonly Unit[]
  readonly voters: Voters
  readonly decisions: readonly OwnerDecision[]
}

/** The roll that an assembly would freeze today. */
export function draftRoll(db: Db, compound: StoredCompound, assembly: OpenAssembly): DraftRoll {
  const all = readUnits(db, compound.id)
  const units = assembly.scope.by === 'all' ? all : all.filter(placesIn(assembly.scope, all).has)
  const decisions = readOwnerDecisions(db, compound.id)
  return { units, voters: votersOf(units, assembly.rules, decisions), decisions }
}

/** The units of a draft as a roll keeps them. */
export function* rollUnits({ units, voters }: DraftRoll): Generator<RollUnit> {
  for (const [i, unit] of units.entries()) yield rollUnit(unit, voters.voterOf[i] ?? 0)
}

export function rollUnit(unit: Unit, voter: number): RollUnit {
  const { code, building, entrance, use, area, status } = unit
  return {
    voter,
    area,
    code,
    building,
    entrance,
    use,
    status,
    owners: unit.owners.map(o => o.name).join('、'),
    ownerKey: voterKey(unit),
  }
}

function weigh(units: Iterable<readonly [voter: number, area: Area]>): {
  areas: Float64Array
  figures: RollFigures
} {
  let areas = new Float64Array(1024)
  let last = 0
  let counted = 0
  let total = 0
  const leftOut = { units: 0, area: 0 }
  for (const [voter, area] of units) {
    if (voter === 0) {
      leftOut.units += 1
      leftOut.area += area
      continue
    }
    if (voter >= areas.length) {
      const grown = new Float64Array(Math.max(voter + 1, areas.length * 2))
      grown.set(areas)
      areas = grown
    }
    areas[voter] = (areas[voter] ?? 0) + area
    last = Math.max(last, voter)
    counted += 1
    total += area
  }
  areas = areas.slice(0, last + 1)
  let headcount = 0
  for (const area of areas) if (area > 0) headcount += 1
  return { areas, figures: { units: counted, headcount, area: total, leftOut } }
}
