import type { Assembly, AssemblyState } from '../assembly/assembly.ts'
import type { Scope } from '../assembly/item.ts'
import { Refused } from '../basics/problem.ts'
import type { Day, Minute } from '../basics/time.ts'
import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import { openForReading } from './open.ts'
import { countRows, readRows, select } from './rows.ts'
import type { RowOf } from './table.ts'
import { ASSEMBLY, ASSEMBLY_RULE, REHEARSAL } from './tables.ts'

/** An assembly without its house rules, which the law room reads from their texts. */
export interface StoredAssembly extends Omit<Assembly, 'rules'> {
  readonly id: number
  readonly compoundId: number
}

/** All assemblies of a compound, oldest first. */
export function readAssemblies(db: Db, compoundId: number): StoredAssembly[] {
  const practice = new Set(select(db, REHEARSAL, ['assemblyId'], {}).map(({ assemblyId }) => assemblyId))
  return readRows(db, ASSEMBLY, { compoundId }).map(({ scopeBy, scopeValues, ...row }) => {
    const { id, code, title, kind, form, convener, state, opensAt, closesAt, plannedClosesAt, ...rest } = row
    return {
      ...{ id, compoundId, code, title, kind, form, convener, state, opensAt, closesAt, plannedClosesAt },
      scope: scopeOf(scopeBy, scopeValues),
      ...rest,
      ...(practice.has(id) ? { rehearsal: true } : {}),
    }
  })
}

export function addAssembly(
  writer: Writer,
  compoundId: number,
  draft: Pick<Assembly, 'code' | 'title' | 'kind' | 'form' | 'convener' | 'opensAt' | 'closesAt' | 'scope'>,
): number {
  const id = writer.nextId(ASSEMBLY)
  const { scope, ...rest } = draft
  writer.insert(ASSEMBLY, {
    ...rest,
    id,
    compoundId,
    state: 'draft',
    plannedClosesAt: draft.closesAt,
    scopeBy: scope.by,
    scopeValues: scopeText(scope),
    convenedOn: null,
    openedAt: null,
    closedAt: null,
    countedOn: null,
    declaredAt: null,
    noticeOverride: '',
    extensionReason: '',
    extensionOverride: '',
    cancelReason: '',
    declareOverride: '',
  })
  return id
}

export type AssemblyChanges = { -readonly [F in keyof StoredRow]?: StoredRow[F] }

type StoredRow = RowOf<typeof ASSEMBLY.fields>

export function changeAssembly(writer: Writer, id: number, changes: AssemblyChanges): void {
  writer.update(ASSEMBLY, { id }, changes)
}

/** House rules set for one assembly (all in force, once it is convened), as text by key. */
export function readAssemblyRules(db: Db, assemblyId: number): Map<string, string> {
  return new Map(readRows(db, ASSEMBLY_RULE, { assemblyId }).map(({ key, value }) => [key, value]))
}

/** Sets house rules of one assembly; null takes one out again. */
export function setAssemblyRules(
  writer: Writer,
  assemblyId: number,
  rules: ReadonlyMap<string, string | null>,
): void {
  for (const [key, value] of rules)
    if (value === null) writer.removeAll(ASSEMBLY_RULE, { assemblyId, key })
    else writer.put(ASSEMBLY_RULE, { assemblyId, key, value })
}

/** In what state an assembly is now, and when it closes. */
export function readAssemblyNow(
  db: Db,
  id: number,
): { readonly state: AssemblyState; readonly closesAt: Minute } | undefined {
  return select(db, ASSEMBLY, ['state', 'closesAt'], { id })[0]
}

/** A scope's values as one text, a line each. */
export function scopeText(scope: Scope): string {
  return scope.by === 'all' ? '' : scope.values.join('\n')
}

export function scopeOf(by: string, text: string): Scope {
  return by === 'building' || by === 'entrance' ? { by, values: text.split('\n') } : { by: 'all' }
}

/** Where a copy to practise on comes from. */
export interface Rehearsal {
  /** `compound/assembly` in the record it was copied from. */
  readonly source: string
  /** The head of that record's log. */
  readonly sourceHead: string
  readonly seed: number
  readonly madeOn: Day
}

/** Is this whole record only for practice? */
export function isRehearsal(db: Db): boolean {
  return countRows(db, REHEARSAL, {}) !== 0
}

/** Marks the one assembly of a record as practice; there is no way back. */
export function addRehearsal(writer: Writer, assemblyId: number, rehearsal: Rehearsal): void {
  writer.insert(REHEARSAL, { assemblyId, ...rehearsal })
}

/** Is there a record at this place that is only for practice? What cannot be read as a record of ours is none. */
export function holdsRehearsal(path: string): boolean {
  try {
    const db = openForReading(path)
    try {
      return isRehearsal(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
