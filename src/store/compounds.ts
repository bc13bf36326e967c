import type { Compound } from '../assembly/assembly.ts'
import type { Writer } from './act.ts'
import { allSplitOff } from './log.ts'
import type { Db } from './open.ts'
import { readRows } from './rows.ts'
import { COMPOUND, COMPOUND_RULE } from './tables.ts'

export interface StoredCompound extends Compound {
  readonly id: number
}

/** All compounds, by code. */
export function readCompounds(db: Db): StoredCompound[] {
  return readRows(db, COMPOUND, {}, { order: 'code' })
}

/** Those that are looked after here: what was put into a file of its own is history here, and counts there. */
export function compoundsHere(db: Db): StoredCompound[] {
  const gone = allSplitOff(db)
  return readCompounds(db).filter(({ code }) => !gone.has(code))
}

export function addCompound(writer: Writer, compound: Compound): number {
  const id = writer.nextId(COMPOUND)
  writer.insert(COMPOUND, { id, ...compound })
  return id
}

/** The fields of a compound that may be edited, by our word for them. */
export const COMPOUND_FIELDS = {
  name: 'name',
  district: 'district',
  street: 'street',
  address: 'address',
  'committee-of-residents': 'committeeOfResidents',
  developer: 'developer',
  region: 'region',
  organiser: 'organiser',
} as const

export type CompoundField = keyof typeof COMPOUND_FIELDS

export function editCompound(
  writer: Writer,
  id: number,
  changes: Partial<Record<CompoundField, string>>,
  figures: Partial<Pick<Compound, 'registeredArea' | 'registeredUnits' | 'contractEnds'>> = {},
): void {
  const { 'committee-of-residents': committeeOfResidents, ...rest } = changes
  writer.update(
    COMPOUND,
    { id },
    { ...rest, ...(committeeOfResidents !== undefined && { committeeOfResidents }), ...figures },
  )
}

/** House rules set for a compound, as text by key. */
export function readCompoundRules(db: Db, compoundId: number): Map<string, string> {
  return new Map(readRows(db, COMPOUND_RULE, { compoundId }).map(({ key, value }) => [key, value]))
}

/** Sets house rules; null puts one back to its default. */
export function setCompoundRules(
  writer: Writer,
  compoundId: number,
  rules: ReadonlyMap<string, string | null>,
): void {
  for (const [key, value] of rules)
    if (value === null) writer.removeAll(COMPOUND_RULE, { compoundId, key })
    else writer.put(COMPOUND_RULE, { compoundId, key, value })
}
