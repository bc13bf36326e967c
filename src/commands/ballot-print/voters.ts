import { type Place, placesIn } from '../../assembly/places/place.ts'
import { walkOrder } from '../../assembly/places/walk.ts'
import { groupBy } from '../../basics/groups.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { electorateOf } from '../../count/electorate.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { readExclusions, readRoll, type StoredRollUnit } from '../../store/people/roll.ts'
import { checkScope } from '../facts/scope.ts'
import { excludedVoters } from '../facts/vote.ts'
import type { OpenAssembly } from '../frame/session.ts'
import type { CallWith, ValueOption } from '../frame/spec.ts'

/** A voter as a ballot shows one: the units in the order in which somebody walks past their doors. */
export interface PrintedVoter {
  readonly voter: number
  readonly units: readonly StoredRollUnit[]
}

/** The voters of an assembly, and which items each one votes on. */
export class Voters {
  readonly items: readonly StoredItem[]
  /** By number. */
  readonly all: ReadonlyMap<number, PrintedVoter>
  private readonly places: readonly Place[]
  private readonly electorates: readonly (Float64Array | undefined)[]

  constructor(db: Db, assembly: OpenAssembly) {
    this.items = readItems(db, assembly.id)
    const units = readRoll(db, assembly.id)
    this.places = units
    const groups = groupBy(
      units.filter(u => u.voter > 0),
      u => u.voter,
    )
    this.all = new Map([...groups].map(([voter, own]) => [voter, { voter, units: own.sort(walkOrder) }]))
    const excluded = excludedVoters(this.items, readExclusions(db, assembly.id))
    const size = units.reduce((most, { voter }) => Math.max(most, voter), 0) + 1
    this.electorates = this.items.map(item =>
      item.scope.by === 'all' && !excluded.has(item.code)
        ? undefined
        : electorateOf(item, units, size, excluded.get(item.code)),
    )
  }

  /** Indexes of the items that a voter votes on, in the order of the ballot. */
  itemsOf(voter: number): number[] {
    return this.items.flatMap((_, i) => ((this.electorates[i]?.[voter] ?? 1) > 0 ? [i] : []))
  }

  /** The voters of one building or entrance, as the call names it, or all; refused when there is no such place. */
  at(call: CallWith<{ readonly building: ValueOption; readonly entrance: ValueOption }>): PrintedVoter[] {
    const [building, entrance] = [call.option('building'), call.option('entrance')]
    const scopes = [
      ...(building === undefined ? [] : [{ by: 'building', values: [building] } as const]),
      ...(entrance === undefined
        ? []
        : [{ by: 'entrance', values: [this.entranceName(entrance, building)] } as const]),
    ]
    const inside = scopes.map(scope => checkScope(scope, this.places))
    const voters = [...this.all.values()]
    return voters.filter(({ units: [first] }) => first && inside.every(has => has(first)))
  }

  /** An entrance that several buildings have is told apart by the building that the call names too. */
  private entranceName(entrance: string, building: string | undefined): string {
    const { faults } = placesIn({ by: 'entrance', values: [entrance] }, this.places)
    return faults.length > 0 && building !== undefined ? `${building}/${entrance}` : entrance
  }
}

/** As somebody carries the heap from door to door: building, entrance, unit. */
export function inPlaceOrder(a: PrintedVoter, b: PrintedVoter): number {
  const [one, other] = [a.units[0], b.units[0]]
  return (one && other && walkOrder(one, other)) || a.voter - b.voter
}

export function bySerial(a: PrintedVoter, b: PrintedVoter): number {
  return a.voter - b.voter
}

/** Refuses when nobody is left to print for. */
export function needVoters(voters: readonly PrintedVoter[]): void {
  const none: Problem = { code: 'ballots-none-to-print' }
  if (voters.length === 0) throw new Refused([none])
}
