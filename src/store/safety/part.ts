import { Refused } from '../../basics/problem.ts'
import { type ActEntry, type Actor, act, type Writer } from '../act.ts'
import { readCompounds } from '../compounds.ts'
import { chainEntries, JOINED, lastEntryOf, ownEntriesOf, WITHHELD, withheldDigest } from '../log.ts'
import { type Db, openDatabase, openForReading } from '../open.ts'
import { readWhere } from '../rows.ts'
import { withoutGuards } from '../schema.ts'
import { columnOf, type Table } from '../table.ts'
import { JOINED_LOG, SEALED_TABLES } from '../tables.ts'
import { backUpTo } from './backup.ts'
import { besideName, isDatabase, removeDatabase } from './place.ts'
import { putInPlace, syncFile } from './put.ts'
import { type Finding, verifyRecord } from './verify.ts'

/*
 * One estate out of a record into a file of its own, and back into another. What belongs to whom is read from the schema: each
 * table points to what its rows are part of. Out: a copy of the whole record, in which everything of others is taken away; of
 * their log entries only number, times and hashes stay, so that the chain can still be followed. Back: the rows get new numbers,
 * and the entries of the log they came with are kept beside the log of the record they came into.
 */

interface Link {
  readonly column: string
  readonly parent: string
}

/** Columns that point to a row without the schema saying so: 0 is none. */
const LOOSE: Readonly<Record<string, string>> = {
  assembly_id: 'assembly',
  plan_id: 'plan',
  put_to: 'assembly',
  election_id: 'item',
  by_item_id: 'item',
  print_id: 'ballot_print',
}

/** What the rows of each table point to, by table. */
function linksOf(db: Db): ReadonlyMap<string, readonly Link[]> {
  return new Map(
    SEALED_TABLES.map(({ name, columns }) => {
      const keys = db
        .prepare<[], { table: string; from: string }>(`pragma foreign_key_list(${name})`)
        .all()
        .map(({ table, from }) => ({ column: from, parent: table }))
      const loose = columns.flatMap(column => {
        const parent = LOOSE[column]
        return parent && !keys.some(key => key.column === column) ? [{ column, parent }] : []
      })
      return [name, [...keys, ...loose]]
    }),
  )
}

/** The tables, each behind all that its rows belong to by the schema. */
function inOrder(db: Db): Table[] {
  const parents = new Map(
    SEALED_TABLES.map(({ name }) => [
      name,
      db.prepare<[], string>(`select distinct "table" from pragma_foreign_key_list('${name}')`).pluck().all(),
    ]),
  )
  const depth = (name: string): number =>
    Math.max(0, ...(parents.get(name) ?? []).map(parent => depth(parent) + 1))
  return SEALED_TABLES.toSorted((a, b) => depth(a.name) - depth(b.name))
}

function belonging(links: ReadonlyMap<string, readonly Link[]>, name: string): string {
  if (name === 'compound') return 'id = ?'
  const [link] = (links.get(name) ?? []).toSorted(
    (a, b) => Number(b.parent === 'compound') - Number(a.parent === 'compound'),
  )
  if (!link) throw new Error(`${name} belongs to no compound`)
  return `${link.column} in (select id from ${link.parent} where ${belonging(links, link.parent)})`
}

/** The condition for the rows of a table that belong to one compound, whose number it takes. */
export function rowsOfCompound(db: Db): (table: string) => string {
  const links = linksOf(db)
  return table => belonging(links, table)
}

export interface Part {
  readonly head: string
  readonly entries: number
  /** Entries of other estates of which only the hash is in it. */
  readonly withheld: number
  /** Gives the file its name. */
  readonly putInPlace: () => void
  readonly discard: () => void
}

/**
 * What was put in its place by a split that was killed before the record said so: nothing else happened in the record since,
 * whose last hash is `before`. Undefined where the file is anything else.
 */
export function partAlready(path: string, code: string, before: string): Part | undefined {
  if (!isDatabase(path)) return undefined
  let part: Db | undefined
  try {
    part = openForReading(path)
    const made = lastEntryOf(part, 'compound.split', code)
    if (!made?.detail.endsWith(` head=${before}`) || verifyRecord(part).findings.length > 0) return undefined
    return { head: made.hash, ...countEntries(part), putInPlace: () => {}, discard: () => {} }
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  } finally {
    part?.close()
  }
}

function countEntries(part: Db): Pick<Part, 'entries' | 'withheld'> {
  const entries = [...chainEntries(part)]
  return { entries: entries.length, withheld: entries.filter(({ act }) => act === WITHHELD).length }
}

/** Writes one compound of a record into a file beside its place, verified; the caller puts it there. */
export async function writePart(
  db: Db,
  path: string,
  { id, code }: { readonly id: number; readonly code: string },
  actor: Actor,
  entry: ActEntry,
): Promise<Part> {
  const fresh = besideName(path)
  try {
    await backUpTo(db, fresh, undefined)
    const part = openDatabase(fresh)
    try {
      act(part, actor, entry, writer => keepOnly(writer, { id, code }))
      // What was taken away must not be found between the pages either.
      part.exec('vacuum')
      part.pragma('wal_checkpoint(truncate)')
      const { findings, head } = verifyRecord(part)
      const [first] = findings
      if (first) throw new Refused([{ code: 'part-broken', data: { path, ...whereOf(first) } }])
      return {
        ...{ head, ...countEntries(part) },
        putInPlace: () => {
          syncFile(fresh)
          putInPlace(fresh, path)
        },
        discard: () => removeDatabase(fresh),
      }
    } finally {
      part.close()
    }
  } catch (error) {
    removeDatabase(fresh)
    throw error
  }
}

function whereOf({ table, row }: Finding) {
  return { table, row }
}

/** Takes away what belongs to others, and tells what of their entries is left. */
function keepOnly(writer: Writer, { id, code }: { readonly id: number; readonly code: string }): void {
  const { db } = writer
  const links = linksOf(db)
  withoutGuards(db, () => {
    for (const table of inOrder(db).toReversed())
      writer.removeWhere(table, `not (${belonging(links, table.name)})`, id)
    // What an estate had been through before it came in, it came with.
    const own = new Set(Array.from(ownEntriesOf(db, code), ({ no }) => no))
    const withhold = db.prepare<[string, number]>(
      `update log set actor = '', act = ?, subject = '', detail = '', kind = '', paper_no = 0, voters = '', digest = '',
        check_code = '', reason = '' where no = ?`,
    )
    const others = [...chainEntries(db)].map(({ no }) => no).filter(no => !own.has(no))
    for (const no of others) withhold.run(WITHHELD, no)
  })
  writer.tell('', { digest: withheldDigest(chainEntries(db)) })
}

/** Does a record descend from what an entry of another says, be it by way of a third? */
export function descendsFrom(db: Db, head: string): boolean {
  return (
    db
      .prepare('select 1 from log where hash = ? union all select 1 from joined_log where hash = ?')
      .get(head, head) !== undefined
  )
}

/**
 * Takes every compound of another record in: all its rows under new numbers, and the entries of the log that are about it.
 * `instead` are those of this record in whose place they come.
 */
export function takeIn(writer: Writer, from: Db, instead: readonly { readonly id: number }[]): void {
  const { db } = writer
  const links = linksOf(db)
  withoutGuards(db, () => {
    for (const { id } of instead)
      for (const table of inOrder(db).toReversed())
        writer.removeWhere(table, belonging(links, table.name), id)
    const shift = new Map(
      SEALED_TABLES.filter(({ columns }) => columns.includes('id')).map(table => [
        table.name,
        writer.nextId(table) - 1,
      ]),
    )
    for (const table of inOrder(db))
      writer.insertAll(table, shifted(table, from, links.get(table.name) ?? [], shift))
    for (const { id, code } of readCompounds(from)) {
      const compoundId = id + (shift.get('compound') ?? 0)
      const own = [...ownEntriesOf(from, code)]
      writer.insertAll(
        JOINED_LOG,
        own.map(entry => ({ ...entry, no: entry.no - JOINED })),
        { compoundId },
      )
    }
  })
}

/** The rows of a table with the numbers that they get in another record. */
function* shifted(
  table: Table,
  from: Db,
  links: readonly Link[],
  shift: ReadonlyMap<string, number>,
): Generator<Record<string, unknown>> {
  const moves = Object.keys(table.fields).flatMap(field => {
    const column = columnOf(table.fields, field)
    const target = column === 'id' ? table.name : links.find(link => link.column === column)?.parent
    const by = target === undefined ? undefined : shift.get(target)
    return by === undefined ? [] : [{ field, by }]
  })
  const numbered =
    table.name === 'joined_log' ? 'no' : table.name === 'dispute_move' ? 'changedBy' : undefined
  for (const row of readWhere(from, table, 'true', [])) {
    const moved: Record<string, unknown> = { ...row }
    for (const { field, by } of moves) {
      const value = moved[field]
      if (typeof value === 'number' && value !== 0) moved[field] = value + by
    }
    const entry = numbered === undefined ? undefined : moved[numbered]
    if (numbered !== undefined && typeof entry === 'number' && entry !== 0) moved[numbered] = entry - JOINED
    yield moved
  }
}
