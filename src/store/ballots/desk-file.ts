import { maskName, maskNames } from '../../assembly/people/masking.ts'
import { sha256 } from '../../basics/digest.ts'
import { type ActEntry, type Actor, act } from '../act.ts'
import { readItems } from '../items.ts'
import { convenedBy, conveningOf } from '../log.ts'
import { createDatabase, type Db } from '../open.ts'
import { readExclusions } from '../people/exclusions.ts'
import { readRoll } from '../people/roll.ts'
import type { SealedTable, Value } from '../table.ts'
import {
  ASSEMBLY,
  ASSEMBLY_RULE,
  CANDIDATE,
  COMPOUND,
  EXCLUSION,
  ITEM,
  MANDATE,
  REHEARSAL,
  REPLACEMENT,
  ROLL_UNIT,
  SEATS_TO_FILL,
  SERVICE,
} from '../tables.ts'
import { addDesk, type Desk } from './desks.ts'

/**
 * Makes the file of a desk: one compound, one assembly in its state, the roll with masked names, mandates with masked
 * holders, to whom ballots were delivered and which of them were replaced, and no paper. Numbers of certificates and telephones, the roster and all reasons
 * stay behind. Its log begins with how the assembly was convened, from which the codes on its papers are read.
 */
export function makeDeskFile(
  from: Db,
  path: string,
  about: { readonly compoundId: number; readonly assemblyId: number; readonly desk: Desk },
  actor: Actor,
  entry: ActEntry,
): void {
  const { compoundId, assemblyId, desk } = about
  const first = { ...entry, detail: `${convenedBy(conveningOf(from, entry.subject))} ${entry.detail}` }
  const rows = (table: SealedTable, where: string, id: number) => rowsOf(from, table, where, id)
  const ofItems = `item_id in (select id from item where assembly_id = ?)`
  const fill = (db: Db) => {
    act(db, actor, first, writer => {
      const put = (table: SealedTable, from: Row[], changes: Changes = {}) =>
        writer.insertAll(
          table,
          from.map(row => table.columns.map(c => changes[c]?.(row) ?? row[c] ?? '')),
        )
      const [assembly] = rows(ASSEMBLY, 'id = ?', assemblyId)
      put(COMPOUND, rows(COMPOUND, 'id = ?', compoundId))
      // Items go into a draft, exclusions into what is convened: the file is built in the order the record was.
      put(ASSEMBLY, assembly ? [assembly] : [], { state: () => 'draft' })
      put(REHEARSAL, rows(REHEARSAL, 'assembly_id = ?', assemblyId))
      put(ASSEMBLY_RULE, rows(ASSEMBLY_RULE, 'assembly_id = ?', assemblyId))
      put(ITEM, rows(ITEM, 'assembly_id = ?', assemblyId))
      put(CANDIDATE, rows(CANDIDATE, ofItems, assemblyId), { reason: () => '' })
      put(SEATS_TO_FILL, rows(SEATS_TO_FILL, ofItems, assemblyId))
      put(ROLL_UNIT, rows(ROLL_UNIT, 'assembly_id = ?', assemblyId), {
        owners: row => maskNames(String(row['owners'])),
        owner_key: row => `voter ${row['voter']}`,
      })
      put(MANDATE, rows(MANDATE, 'assembly_id = ?', assemblyId), {
        giver: row => maskNames(String(row['giver'])),
        holder: row => maskName(String(row['holder'])),
        holder_id_no: () => '',
        instructions: () => '',
        evidence: () => '',
        revoked_reason: () => '',
      })
      put(SERVICE, rows(SERVICE, 'assembly_id = ?', assemblyId), { received_by: () => '' })
      put(REPLACEMENT, rows(REPLACEMENT, 'assembly_id = ?', assemblyId), {
        print_id: () => 0,
        reason: () => '',
      })
      writer.update(ASSEMBLY, [assemblyId], { state: 'convened' })
      put(EXCLUSION, rows(EXCLUSION, ofItems, assemblyId), { ground: () => '', reason: () => '' })
      writer.update(ASSEMBLY, [assemblyId], { state: String(assembly?.['state'] ?? '') })
      addDesk(writer, assemblyId, { ...desk, here: true })
    })
  }
  createDatabase(path, fill).close()
}

/**
 * What a desk's entries rest on: which assembly of which record, what is on the ballot, and who votes with which units. Areas
 * may be corrected meanwhile; whose ballot a serial is may not.
 */
export function deskRoll(db: Db, assemblyPath: string, assemblyId: number): string {
  const items = readItems(db, assemblyId).map(item => [
    item.code,
    item.kind,
    item.scope,
    item.kind === 'motion' ? 0 : item.kind === 'choice' ? item.options.length : item.candidates.length,
  ])
  const units = readRoll(db, assemblyId)
    .map(({ code, voter }) => [code, voter] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const excluded = readExclusions(db, assemblyId).map(({ itemId, voter }) => [itemId, voter])
  const convened = conveningOf(db, assemblyPath)
  return sha256(JSON.stringify([assemblyPath, convened, items, excluded, units]))
}

type Row = Readonly<Record<string, Value>>
type Changes = Readonly<Record<string, (row: Row) => Value>>

function rowsOf(db: Db, table: SealedTable, where: string, id: number): Row[] {
  return db
    .prepare<[number], Row>(`select ${table.columns.join(', ')} from ${table.name} where ${where}`)
    .all(id)
}
