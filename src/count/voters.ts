import type { HouseRules } from '../assembly/assembly.ts'
import { foldIdNo } from '../assembly/certificate.ts'
import type { Owner, OwnerDecision, Unit } from '../assembly/unit.ts'
import type { Area } from '../basics/area.ts'
import { countedUses } from '../law/voting/what-counts.ts'
import type { RollFigures } from './outcome.ts'

/*
 * 建筑物区分所有权解释9: one exclusive part is one head; all that the developer has not sold or not delivered is one
 * head together; the same owner's several parts are one head. The same owner here means the same set of owners.
 */

/** Units turned into voters, for the units of one roll in their order. */
export interface Voters {
  /** For each unit the number of its voter, from 1; 0 when the unit does not count. */
  readonly voterOf: Int32Array
  /** Area by voter number; place 0 is empty. */
  readonly areas: Float64Array
  readonly figures: RollFigures
}

/**
 * Groups units into voters (counting.md §3). Voters are numbered by the first of their units. `known` are all units
 * of the compound: that two owners are the same holds also where a unit between them lies outside the scope.
 */
export function votersOf(
  units: readonly Unit[],
  rules: HouseRules,
  decisions: readonly OwnerDecision[],
  known: readonly Unit[] = units,
): Voters {
  const counted = countedUses(rules['counted-uses'])
  const byUnit = rules.headcount === 'by-unit'
  const merged = byUnit ? new Map<string, string>() : mergedKeys(known, decisions)
  const numbers = new Map<string, number>()
  // Of voters whose owners have one number, as most have one owner, by that: no key is made for each of them.
  const byIdNo = new Map<string, number>()
  let headcount = 0
  const voterOf = new Int32Array(units.length)
  const areas = new Float64Array(units.length + 1)
  const leftOut = { units: 0, area: 0 }
  let total: Area = 0
  for (const [i, unit] of units.entries()) {
    if (!counted.has(unit.use)) {
      leftOut.units += 1
      leftOut.area += unit.area
      continue
    }
    const idNo = byUnit || merged.size > 0 ? '' : onlyIdNo(unit)
    const known = idNo === '' ? numbers : byIdNo
    const key = idNo || (byUnit && unit.status === 'delivered' ? `:${unit.code}` : voterKey(unit))
    const root = merged.get(key) ?? key
    const no = known.get(root) ?? ++headcount
    if (no === headcount) known.set(root, no)
    voterOf[i] = no
    areas[no] = (areas[no] ?? 0) + unit.area
    total += unit.area
  }
  return {
    voterOf,
    areas: areas.slice(0, headcount + 1),
    figures: { units: units.length - leftOut.units, headcount, area: total, leftOut },
  }
}

/** How the key of a person without a number begins; no other key holds it but a name that does. */
export const NUMBERLESS = '?'

/** One person or organisation: by number; an organisation without one by its name; a person without one only in this unit. */
export function ownerKey(owner: Owner, unitCode: string): string {
  const idNo = foldIdNo(owner.idNo, owner.kind)
  if (idNo !== '') return `#${idNo}`
  return owner.kind === 'organisation' ? `@${owner.name}` : `${NUMBERLESS}${unitCode}\n${owner.name}`
}

const DEVELOPER_KEY = '!'

/** What makes units one voter before any decision: the developer, or the set of owners. */
export function voterKey(unit: Unit): string {
  if (unit.status !== 'delivered') return DEVELOPER_KEY
  const [only, ...others] = unit.owners
  if (only === undefined) return `:${unit.code}`
  if (others.length === 0) return ownerKey(only, unit.code)
  const keys = unit.owners.map(owner => ownerKey(owner, unit.code))
  const [a = '', b = ''] = keys
  if (keys.length === 2 && a !== b) return a < b ? `${a}\t${b}` : `${b}\t${a}`
  return [...new Set(keys)].sort().join('\t')
}

/** The one number, folded, of all owners of a delivered unit; empty where they have several or none. */
function onlyIdNo({ status, owners }: Unit): string {
  const [first] = owners
  if (status !== 'delivered' || !first) return ''
  const idNo = foldIdNo(first.idNo, first.kind)
  return owners.every(owner => owner === first || foldIdNo(owner.idNo, owner.kind) === idNo) ? idNo : ''
}

/** The merges that still stand: a later `keep-apart` of two units undoes an earlier merge of them. */
export function standingMerges(decisions: readonly OwnerDecision[]): OwnerDecision[] {
  let standing: OwnerDecision[] = []
  for (const decision of decisions) {
    if (decision.kind === 'merge') standing.push(decision)
    else standing = standing.filter(merge => merge.units.filter(u => decision.units.includes(u)).length < 2)
  }
  return standing
}

/** For every key that a decision joins to others, the key that stands for them all. */
function mergedKeys(units: readonly Unit[], decisions: readonly OwnerDecision[]): Map<string, string> {
  const merges = standingMerges(decisions)
  const roots = new Map<string, string>()
  if (merges.length === 0) return roots
  const rootOf = (key: string): string => {
    let root = key
    for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next
    return root
  }
  const byCode = new Map(units.map(unit => [unit.code, unit]))
  for (const merge of merges) {
    const keys = merge.units.flatMap(code => byCode.get(code) ?? []).map(voterKey)
    const [first, ...rest] = keys
    if (first !== undefined) for (const key of rest) roots.set(rootOf(key), rootOf(first))
  }
  for (const key of [...roots.keys()]) roots.set(key, rootOf(key))
  return roots
}
