import { foldIdNo } from '../assembly/certificate.ts'
import type { OwnerDecision, Unit } from '../assembly/unit.ts'
import { addTo } from '../basics/groups.ts'
import { codePointOrder } from '../basics/text.ts'
import { standingMerges, type Voters } from './voters.ts'

/** A pair of unit codes in code-point order. */
export type UnitPair = readonly [string, string]

/** Beyond this many pairs the list says nothing that a person could use. */
const MOST_PAIRS = 100_000

/**
 * Units of two voters that may be one owner's: delivered, counted, owners of the same names, no number against it
 * and at least one missing (samples P14). What was kept apart by decision is no longer suspected.
 */
export function suspectedPairs(
  units: readonly Unit[],
  voters: Pick<Voters, 'voterOf'>,
  decisions: readonly OwnerDecision[],
): UnitPair[] {
  const lacking = new Set(units.filter(lacksNumber).map(namesOf))
  if (lacking.size === 0) return []
  const byNames = new Map<string, number[]>()
  for (const [i, unit] of units.entries()) {
    if (voters.voterOf[i] === 0 || unit.status !== 'delivered' || unit.owners.length === 0) continue
    const names = namesOf(unit)
    if (!lacking.has(names)) continue
    addTo(byNames, names, i)
  }
  const apart = keptApart(decisions)
  const pairs: UnitPair[] = []
  for (const alike of byNames.values()) {
    if (alike.length < 2) continue
    if (new Set(alike.map(i => voters.voterOf[i])).size < 2) continue
    // Of a pair at least one unit lacks a number: begin with those.
    const begin = alike.filter(i => lacksNumber(units[i] ?? NOBODY))
    for (const i of begin) {
      for (const j of alike) {
        const a = units[i]
        const b = units[j]
        if (!a || !b || voters.voterOf[i] === voters.voterOf[j] || (j <= i && lacksNumber(b))) continue
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
  return others.length === 0
    ? (only?.name ?? '')
    : unit.owners
        .map(owner => owner.name)
        .sort()
        .join('\n')
}

function lacksNumber(unit: Pick<Unit, 'owners'>): boolean {
  return unit.owners.some(owner => owner.idNo === '')
}

/** For some name the two units know more different numbers than there are owners of that name. */
function numbersContradict(a: Unit, b: Unit): boolean {
  for (const { name } of a.owners) {
    const bearers = a.owners.filter(o => o.name === name).length
    const numbers = [...a.owners, ...b.owners]
      .filter(o => o.name === name && o.idNo !== '')
      .map(o => foldIdNo(o.idNo, o.kind))
    if (new Set(numbers).size > bearers) return true
  }
  return false
}

function orderedPair(a: string, b: string): UnitPair {
  return codePointOrder(a, b) <= 0 ? [a, b] : [b, a]
}

function sorted(pairs: UnitPair[]): UnitPair[] {
  return pairs.sort((p, q) => codePointOrder(p[0], q[0]) || codePointOrder(p[1], q[1]))
}
