import type { Assembly, AssemblyForm, AssemblyKind, AssemblyState } from '../assembly/assembly.ts'
import type { Scope } from '../assembly/item.ts'
import type { Minute } from '../basics/time.ts'
import type { Writer } from './act.ts'
import { type Db, prepared } from './open.ts'
import { ASSEMBLY, ASSEMBLY_RULE } from './tables.ts'

/** An assembly without its house rules, which the law room reads from their texts. */
export interface StoredAssembly extends Omit<Assembly, 'rules'> {
  readonly id: number
  readonly compoundId: number
}

/** All assemblies of a compound, oldest first. */
export function readAssemblies(db: Db, compoundId: number): StoredAssembly[] {
  const rows = db.prepare<[number], Row>(
    `select ${ASSEMBLY.columns.join(', ')} from assembly where compound_id = ? order by id`,
  )
  const practice = rehearsed(db)
  return rows
    .raw()
    .all(compoundId)
    .map(row => (practice.has(row[0]) ? { ...assemblyOf(row), rehearsal: true } : assemblyOf(row)))
}

/** The assemblies that are only copies to practise on. */
function rehearsed(db: Db): Set<number> {
  return new Set(db.prepare<[], number>('select assembly_id from rehearsal').pluck().all())
}

export function addAssembly(
  writer: Writer,
  compoundId: number,
  draft: Pick<Assembly, 'code' | 'title' | 'kind' | 'form' | 'opensAt' | 'closesAt' | 'scope'>,
): number {
  const id = writer.nextId(ASSEMBLY)
  const { code, title, kind, form, opensAt, closesAt, scope } = draft
  writer.insert(ASSEMBLY, [
    id,
    compoundId,
    code,
    title,
    kind,
    form,
    'draft',
    opensAt,
    closesAt,
    closesAt,
    scope.by,
    scopeText(scope),
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ])
  return id
}

export type AssemblyChanges = Partial<Record<(typeof ASSEMBLY.columns)[number], string>>

export function changeAssembly(writer: Writer, id: number, changes: AssemblyChanges): void {
  writer.update(ASSEMBLY, [id], changes)
}

/** House rules set for one assembly (all in force, once it is convened), as text by key. */
export function readAssemblyRules(db: Db, assemblyId: number): Map<string, string> {
  return new Map(
    db
      .prepare<[number], [string, string]>(
        'select key, value from assembly_rule where assembly_id = ? order by key',
      )
      .raw()
      .all(assemblyId),
  )
}

/** Sets house rules of one assembly; null takes one out again. */
export function setAssemblyRules(
  writer: Writer,
  assemblyId: number,
  rules: ReadonlyMap<string, string | null>,
): void {
  const before = readAssemblyRules(writer.db, assemblyId)
  for (const [key, value] of rules) {
    if (value === null) {
      if (before.has(key)) writer.remove(ASSEMBLY_RULE, [assemblyId, key])
    } else if (!before.has(key)) writer.insert(ASSEMBLY_RULE, [assemblyId, key, value])
    else if (before.get(key) !== value) writer.update(ASSEMBLY_RULE, [assemblyId, key], { value })
  }
}

/** In what state an assembly is now, and when it closes. */
export function readAssemblyNow(
  db: Db,
  assemblyId: number,
): { readonly state: AssemblyState; readonly closesAt: Minute } | undefined {
  const row = prepared<[number], [AssemblyState, Minute]>(
    db,
    'select state, closes_at from assembly where id = ?',
  )
    .raw()
    .get(assemblyId)
  return row && { state: row[0], closesAt: row[1] }
}

/** A scope's values as one text, a line each. */
export function scopeText(scope: Scope): string {
  return scope.by === 'all' ? '' : scope.values.join('\n')
}

export function scopeOf(by: string, text: string): Scope {
  return by === 'building' || by === 'entrance' ? { by, values: text.split('\n') } : { by: 'all' }
}

type Row = [
  number,
  number,
  string,
  string,
  AssemblyKind,
  AssemblyForm,
  AssemblyState,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

function assemblyOf(row: Row): StoredAssembly {
  const [
    id,
    compoundId,
    code,
    title,
    kind,
    form,
    state,
    opensAt,
    closesAt,
    plannedClosesAt,
    scopeBy,
    scopeValues,
    ...rest
  ] = row
  const [
    convenedOn,
    openedAt,
    closedAt,
    declaredAt,
    noticeOverride,
    extensionReason,
    cancelReason,
    declareOverride,
  ] = rest
  return {
    id,
    compoundId,
    code,
    title,
    kind,
    form,
    state,
    opensAt,
    closesAt,
    plannedClosesAt,
    scope: scopeOf(scopeBy, scopeValues),
    convenedOn: convenedOn || null,
    openedAt: openedAt || null,
    closedAt: closedAt || null,
    declaredAt: declaredAt || null,
    noticeOverride,
    extensionReason,
    cancelReason,
    declareOverride,
  }
}
