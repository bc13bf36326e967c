import { maskName, maskNames } from '../../assembly/people.ts'
import { sha256 } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { type ActEntry, type Actor, act, type Writer } from '../act.ts'
import { readAssemblyNow } from '../assemblies.ts'
import { ASSEMBLY_SECRET, DESK, DESK_PAPER, REPLACEMENT, SERVICE } from '../ballot-tables.ts'
import { readItems } from '../items.ts'
import { conveningOf } from '../log.ts'
import { createDatabase, type Db } from '../open.ts'
import { readExclusions, readRoll } from '../people/roll.ts'
import { readRows, readWhere, select } from '../rows.ts'
import type { Columns, RowOf, Table } from '../table.ts'
import {
  ASSEMBLY,
  ASSEMBLY_RULE,
  CANDIDATE,
  COMPOUND,
  EXCLUSION,
  ITEM,
  MANDATE,
  REHEARSAL,
  ROLL_UNIT,
  SEATS_TO_FILL,
} from '../tables.ts'

/** 登记台: a computer of its own at which papers are entered, in a file of its own. */
export interface Desk {
  /** 1 to 99: the thousand in which the desk counts each voter's papers. */
  readonly no: number
  readonly code: string
  readonly clerk: string
  readonly exportedAt: string
  /** The digest of who votes with which units. */
  readonly roll: string
  /** Is this the desk's own file? */
  readonly here: boolean
  /** The last entry of the desk's log that was brought back; 0 and empty before the first time. */
  readonly mergedNo: number
  readonly mergedHash: string
}

/** Where and by whom a paper was entered, if at a desk of its own. */
export interface DeskPaper {
  readonly voter: number
  readonly no: number
  readonly desk: string
  readonly clerk: string
  /** By the clock of that computer; empty where it is not known. */
  readonly enteredAt: string
}

export const MOST_DESKS = 99
const PAPERS_OF_A_DESK = 1000

export function readDesks(db: Db, assemblyId: number): Desk[] {
  return readRows(db, DESK, { assemblyId })
}

export function addDesk(writer: Writer, assemblyId: number, desk: Desk): void {
  writer.insert(DESK, { assemblyId, ...desk })
}

/** Notes how far a desk's log was brought back. */
export function setMerged(
  writer: Writer,
  assemblyId: number,
  no: number,
  mergedNo: number,
  mergedHash: string,
): void {
  writer.update(DESK, { assemblyId, no }, { mergedNo, mergedHash })
}

/** The desk whose own file this is; undefined in the record of the compound. */
export function deskHere(db: Db): Pick<Desk, 'code' | 'clerk' | 'no'> | undefined {
  return select(db, DESK, ['code', 'clerk', 'no'], { here: true })[0]
}

export function readDeskPapers(db: Db, assemblyId: number): DeskPaper[] {
  return readRows(db, DESK_PAPER, { assemblyId })
}

export function addDeskPapers(writer: Writer, assemblyId: number, papers: Iterable<DeskPaper>): void {
  writer.insertAll(DESK_PAPER, papers, { assemblyId })
}

/** The number before the first one that papers entered here may have: each desk counts in a thousand of its own. */
export function paperBase(db: Db): number {
  return (deskHere(db)?.no ?? 0) * PAPERS_OF_A_DESK
}

/** The number a voter's next paper gets here, after those with these numbers. */
export function nextPaperNo(known: Iterable<number>, base: number): number {
  let last = base
  for (const no of known) if (no > last && no < base + PAPERS_OF_A_DESK) last = no
  if (last + 1 === base + PAPERS_OF_A_DESK) throw new Refused([{ code: 'paper-numbers-used' }])
  return last + 1
}

/**
 * Makes the file of a desk: one compound, one assembly in its state, the roll with masked names, mandates with masked
 * holders, to whom ballots were delivered and which of them were replaced, and no paper. Numbers of certificates and telephones, the roster and all reasons
 * stay behind. What the codes on its papers are made with goes along, what its proof is made with does not.
 */
export function makeDeskFile(
  from: Db,
  path: string,
  about: { readonly compoundId: number; readonly assemblyId: number; readonly desk: Desk },
  actor: Actor,
  entry: ActEntry,
): void {
  const { compoundId, assemblyId, desk } = about
  const first = { ...entry, facts: { digest: conveningOf(from, entry.subject) } }
  const fill = (db: Db) => {
    act(db, actor, first, writer => {
      const copy = <C extends Columns>(
        table: Table<C>,
        where: string,
        id: number,
        hide: (row: RowOf<NoInfer<C>>) => Partial<RowOf<NoInfer<C>>> = () => ({}),
      ) => {
        const rows = readWhere(from, table, where, [id])
        writer.insertAll(
          table,
          Array.from(rows, row => ({ ...row, ...hide(row) })),
        )
      }
      const ofAssembly = 'assembly_id = ?'
      const ofItems = 'item_id in (select id from item where assembly_id = ?)'
      copy(COMPOUND, 'id = ?', compoundId)
      // Items go into a draft, exclusions into what is convened: the file is built in the order the record was.
      copy(ASSEMBLY, 'id = ?', assemblyId, () => ({ state: 'draft' as const }))
      copy(REHEARSAL, ofAssembly, assemblyId)
      copy(ASSEMBLY_RULE, ofAssembly, assemblyId)
      copy(ITEM, ofAssembly, assemblyId)
      copy(CANDIDATE, ofItems, assemblyId, () => ({ reason: '' }))
      copy(SEATS_TO_FILL, ofItems, assemblyId)
      copy(ROLL_UNIT, ofAssembly, assemblyId, ({ owners, voter }) => ({
        owners: maskNames(owners),
        ownerKey: `voter ${voter}`,
      }))
      copy(MANDATE, ofAssembly, assemblyId, ({ giver, holder }) => ({
        giver: maskNames(giver),
        holder: maskName(holder),
        holderIdNo: '',
        instructions: '',
        evidence: '',
        revokedReason: '',
      }))
      copy(SERVICE, ofAssembly, assemblyId, () => ({ receivedBy: '' }))
      copy(ASSEMBLY_SECRET, "assembly_id = ? and purpose = 'papers'", assemblyId)
      copy(REPLACEMENT, ofAssembly, assemblyId, () => ({ printId: 0, reason: '' }))
      writer.update(ASSEMBLY, { id: assemblyId }, { state: 'convened' })
      copy(EXCLUSION, ofItems, assemblyId, () => ({ ground: '', reason: '' }))
      const state = readAssemblyNow(from, assemblyId)?.state
      if (state) writer.update(ASSEMBLY, { id: assemblyId }, { state })
      addDesk(writer, assemblyId, { ...desk, here: true })
    })
  }
  createDatabase(path, fill)
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
