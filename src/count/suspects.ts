import { foldIdNo, isLasting, lastingNumbers } from '../assembly/certificate.ts'
import { comparedName } from '../assembly/name.ts'
import type { Owner, OwnerDecision, Unit } from '../assembly/unit.ts'
import { addTo } from '../basics/groups.ts'
import { codePointOrder } from '../basics/text.ts'
import { ownerKey, standingMerges, type Voters } from './voters.ts'

/** A pair of unit codes in code-point order. */
export type UnitPair = readonly [string, string]

/** Beyond this many pairs the list says nothing that a person could use. */
const MOST_PAIRS = 100_000

/**
 * Units of two voters that may be one owner's: delivered, counted, owners of names that look the same, no number of the
 * same kind of paper against it and at least one missing or of another kind (samples P14). What was kept apart by decision
 * is no longer suspected.
 */
export function suspectedPairs(
  units: readonly Unit[],
  voters: Pick<Voters, 'voterOf'>,
  decisions: readonly OwnerDecision[],
): UnitPair[] {
  const unsure = new Set(units.filter(isUnsure).map(namesOf))
  if (unsure.size === 0) return []
  const byNames = new Map<string, number[]>()
  for (const [i, unit] of units.entries()) {
    if (voters.voterOf[i] === 0 || unit.status !== 'delivered' || unit.owners.length === 0) continue
    const names = namesOf(unit)
    if (!unsure.has(names)) continue
    addTo(byNames, names, i)
  }
  const apart = keptApart(decisions)
  const pairs: UnitPair[] = []
  for (const alike of byNames.values()) {
    if (alike.length < 2) continue
    if (new Set(alike.map(i => voters.voterOf[i])).size < 2) continue
    // Two units whose owners are all known for good are one owner's or two: begin with the others.
    const begin = alike.filter(i => isUnsure(units[i] ?? NOBODY))
    for (const i of begin) {
      for (const j of alike) {
        const a = units[i]
        const b = units[j]
        if (!a || !b || voters.voterOf[i] === voters.voterOf[j] || (j <= i && isUnsure(b))) continue
        if (numbersContradict(a, b)) continue
        const pair = orderedPair(a.code, b.code)
        if (!apart.has(pair.join('\n'))) pairs.push(pair)
        if (pairs.length >= MOST_PAIRS) return sorted(pairs)
      }
    }
  }
  return sorted(pairs)
}

function keptApart(decisions: readonly OwnerDecision[]): Set<string> {
  const standing = new Set(standingMerges(decisions))
  const apart = new Set<string>()
  for (const decision of decisions) {
    for (const [k, a] of decision.units.entries()) {
      for (const b of decision.units.slice(k + 1)) {
        const key = orderedPair(a, b).join('\n')
        if (decision.kind === 'keep-apart') apart.add(key)
        else if (standing.has(decision)) apart.delete(key)
      }
    }
  }
  return apart
}

const NOBODY = { owners: [] }

function namesOf(unit: Unit): string {
  const [only, ...others] = unit.owners
  return others.length === 0 ? (only ? nameOf(only) : '') : unit.owners.map(nameOf).sort().join('\n')
}

function nameOf({ name, kind }: Owner): string {
  return comparedName(name, kind)
}

/** Has an owner no number, or one that says nothing against the number of another paper? */
function isUnsure(unit: Pick<Unit, 'owners'>): boolean {
  return unit.owners.some(({ idNo, kind }) => !isLasting(idNo, kind))
}

/** For some name the two units know more different numbers of one kind of paper than there are owners of that name. */
function numbersContradict(a: Unit, b: Unit): boolean {
  for (const name of new Set(a.owners.map(nameOf))) {
    const bearers = a.owners.filter(o => nameOf(o) === name).length
    const same = [...a.owners, ...b.owners].filter(o => nameOf(o) === name)
    for (const numbers of lastingNumbers(same).values()) if (numbers.size > bearers) return true
  }
  return false
}

/** One certificate number under several names: who holds it, as the roster names them, in its order. */
export interface NumberOfSeveral {
  readonly holders: readonly { readonly unit: string; readonly name: string }[]
}

/** What a roster says of its owners. */
export interface OwnersNamed {
  /** How many different owners there are (samples P13). */
  readonly owners: number
  /**
   * Numbers that stand under names which do not look the same: nearly always a row that was copied down. They make one head
   * of two, until a person has mended one or decided that the owners are the same.
   */
  readonly shared: readonly NumberOfSeveral[]
}

export function ownersNamed(units: readonly Unit[], decisions: readonly OwnerDecision[]): OwnersNamed {
  // By number, the place of the first unit with it. Only numbers can stand under several names: other keys hold the name.
  const first = new Map<string, number>()
  const numberless = new Set<string>()
  const found = new Map<string, { unit: string; name: string }[]>()
  for (const [i, { code, owners }] of units.entries()) {
    for (const owner of owners) {
      const idNo = foldIdNo(owner.idNo, owner.kind)
      if (idNo === '') {
        numberless.add(ownerKey(owner, code))
        continue
      }
      const at = first.get(idNo)
      if (at === undefined) {
        first.set(idNo, i)
        continue
      }
      const unit = units[at]
      const known = unit?.owners.find(o => foldIdNo(o.idNo, o.kind) === idNo)
      if (!unit || !known || known.name === owner.name || nameOf(known) === nameOf(owner)) continue
      const holders = found.get(idNo) ?? [{ unit: unit.code, name: known.name }]
      if (!holders.some(h => h.unit === code && h.name === owner.name))
        holders.push({ unit: code, name: owner.name })
      found.set(idNo, holders)
    }
  }
  const merges = standingMerges(decisions)
  const isDecided = (holders: readonly { unit: string }[]) =>
    merges.some(merge => holders.every(({ unit }) => merge.units.includes(unit)))
  const shared = [...found.values()].filter(holders => !isDecided(holders))
  return { owners: first.size + numberless.size, shared: shared.map(holders => ({ holders })) }
}

function orderedPair(a: string, b: string): UnitPair {
  return codePointOrder(a, b) <= 0 ? [a, b] : [b, a]
}

function sorted(pairs: UnitPair[]): UnitPair[] {
  return pairs.sort((p, q) => codePointOrder(p[0], q[0]) || codePointOrder(p[1], q[1]))
}
