import type { Item } from '../assembly/item.ts'
import { placesIn } from '../assembly/place.ts'
import type { OwnerDecision, Unit } from '../assembly/unit.ts'
import type { Area } from '../basics/area.ts'
import type { RollFigures, Tally } from '../count/outcome.ts'
import { tally, type VoteFacts } from '../count/tally.ts'
import { type Voters, voterKey, votersOf } from '../count/voters.ts'
import type { StoredCompound } from '../store/compounds.ts'
import { readItems, readLot } from '../store/items.ts'
import type { Db } from '../store/open.ts'
import { readCountedPapers, readResolutions, readServices } from '../store/papers.ts'
import { type RollUnit, readRoll, readRollWeights } from '../store/roll.ts'
import { readOwnerDecisions, readUnits } from '../store/roster.ts'
import type { OpenAssembly } from './session.ts'

/** Reads everything a count needs and counts: facts from the store, figures from the count. */
export function countVote(db: Db, compound: StoredCompound, assembly: OpenAssembly): Tally {
  return tally(voteFacts(db, compound, assembly))
}

/** The facts of a vote; of a draft, the roll it would have today. */
export function voteFacts(db: Db, compound: StoredCompound, assembly: OpenAssembly): VoteFacts {
  const items = readItems(db, assembly.id)
  const draft = assembly.convenedOn === null ? draftRoll(db, compound, assembly) : undefined
  const { areas, figures } = draft?.voters ?? weigh(readRollWeights(db, assembly.id))
  const scoped = items.filter(item => item.scope.by !== 'all')
  const units = scoped.length === 0 ? [] : draft ? [...rollUnits(draft)] : readRoll(db, assembly.id)
  return {
    compound,
    assembly,
    items,
    roll: figures,
    areas,
    electorates: new Map(scoped.map(item => [item.code, electorateOf(item, units, areas.length)])),
    papers: readCountedPapers(db, assembly.id),
    services: readServices(db, assembly.id),
    resolutions: readResolutions(db, assembly.id),
    lots: new Map(
      items.filter(item => item.kind === 'election').map(item => [item.code, readLot(db, item.id)]),
    ),
  }
}

/** Each voter's area inside an item's scope. */
export function electorateOf(item: Item, units: readonly RollUnit[], size: number): Float64Array {
  const { has } = placesIn(item.scope, units)
  const areas = new Float64Array(size)
  for (const unit of units)
    if (unit.voter > 0 && has(unit)) areas[unit.voter] = (areas[unit.voter] ?? 0) + unit.area
  return areas
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
