import type { Compound } from '../assembly/assembly.ts'
import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import { COMPOUND, COMPOUND_RULE } from './tables.ts'

export interface StoredCompound extends Compound {
  readonly id: number
}

type Row = [number, string, string, string, string, string, string, string, string]

/** All compounds, by code. */
export function readCompounds(db: Db): StoredCompound[] {
  const rows = db
    .prepare<[], Row>(`select ${COMPOUND.columns.join(', ')} from compound order by code`)
    .raw()
    .all()
  return rows.map(([id, code, name, district, street, address, committeeOfResidents, developer, region]) => ({
    id,
    code,
    name,
    district,
    street,
    address,
    committeeOfResidents,
    developer,
    region,
  }))
}

export function addCompound(writer: Writer, compound: Compound): number {
  const id = writer.nextId(COMPOUND)
  writer.insert(COMPOUND, [
    id,
    compound.code,
    compound.name,
    compound.district,
    compound.street,
    compound.address,
    compound.committeeOfResidents,
    compound.developer,
    compound.region,
  ])
  return id
}

/** The columns of a compound that may be edited, by our word for them. */
export const COMPOUND_FIELDS = {
  name: 'name',
  district: 'district',
  street: 'street',
  address: 'address',
  'committee-of-residents': 'committee_of_residents',
  developer: 'developer',
  region: 'region',
} as const

export type CompoundField = keyof typeof COMPOUND_FIELDS

export function editCompound(
  writer: Writer,
  id: number,
  changes: Partial<Record<CompoundField, string>>,
): void {
  const columns = Object.entries(changes).map(([field, value]) => [
    COMPOUND_FIELDS[field as CompoundField],
    value,
  ])
  writer.update(COMPOUND, [id], Object.fromEntries(columns))
}

/** House rules set for a compound, as text by key. */
export function readCompoundRules(db: Db, compoundId: number): Map<string, string> {
  return new Map(
    db
      .prepare<[number], [string, string]>(
        'select key, value from compound_rule where compound_id = ? order by key',
      )
      .raw()
      .all(compoundId),
  )
}

/** Sets house rules; null puts one back to its default. */
export function setCompoundRules(
  writer: Writer,
  compoundId: number,
  rules: ReadonlyMap<string, string | null>,
): void {
  const before = readCompoundRules(writer.db, compoundId)
  for (const [key, value] of rules) {
    if (value === null) {
      if (before.has(key)) writer.remove(COMPOUND_RULE, [compoundId, key])
    } else if (!before.has(key)) writer.insert(COMPOUND_RULE, [compoundId, key, value])
    else if (before.get(key) !== value) writer.update(COMPOUND_RULE, [compoundId, key], { value })
  }
}
