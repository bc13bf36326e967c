import { sha256 } from '../basics/digest.ts'
import { keysOf } from '../basics/groups.ts'
import type { Act, ActFacts } from './act.ts'
import type { StoredCompound } from './compounds.ts'
import { type Db, prepared } from './open.ts'
import { readWhere, selectWhere } from './rows.ts'
import { written } from './sealed.ts'
import { type RowOf, table, type Value } from './table.ts'
import { JOINED_LOG, LOG_COLUMNS } from './tables.ts'

/** The log itself is not sealed but chained. Texts are read as they stand: what is wrong with one, `audit verify` says. */
const LOG = table('log', LOG_COLUMNS, ['no'])

/** One act as the log keeps it. */
export type LogEntry = RowOf<typeof LOG.fields>

const LOG_FIELDS = keysOf(LOG.fields)
const INSERT = `insert into log (${LOG.columns.join(', ')}) values (${LOG.columns.map(() => '?').join(', ')})`

/** What stands before the first entry. */
const GENESIS = '0'.repeat(64)

/** What is said of an act when it is done. */
export interface NewEntry extends ActFacts {
  readonly enteredAt: string
  readonly happenedAt: string
  readonly actor: string
  readonly act: Act
  readonly subject: string
  readonly detail: string
  readonly reason: string
  readonly state: string
}

/** Appends an entry behind the last one. */
export function appendEntry(db: Db, entry: NewEntry): LogEntry {
  const last = lastEntry(db)
  const chained = {
    ...entry,
    kind: entry.kind ?? '',
    paperNo: entry.paperNo ?? 0,
    voters: (entry.voters ?? []).join(' '),
    digest: entry.digest ?? '',
    checkCode: entry.checkCode ?? '',
    no: (last?.no ?? 0) + 1,
    previous: last?.hash ?? GENESIS,
  }
  const whole: LogEntry = { ...chained, hash: entryHash(chained) }
  written(LOG, prepared<Value[], unknown>(db, INSERT).run(...LOG_FIELDS.map(field => whole[field])), 1)
  return whole
}

/** The hash that chains an entry to the one before it. Facts go into it where there are any. */
export function entryHash(entry: Omit<LogEntry, 'hash'>): string {
  const { previous, no, enteredAt, happenedAt, actor, act, subject, detail, reason, state } = entry
  const { kind, paperNo, voters, digest, checkCode } = entry
  const said = [kind, paperNo, voters, digest, checkCode]
  const facts = said.some(Boolean) ? said : []
  return sha256(
    [previous, no, enteredAt, happenedAt, actor, act, subject, detail, ...facts, reason, state].join(
      '\u001f',
    ),
  )
}

/** The voters that an entry names beyond its subject. */
export function votersOf({ voters }: LogEntry): number[] {
  return voters === '' ? [] : voters.split(' ').map(Number)
}

export function lastEntry(db: Db): LogEntry | undefined {
  const [entry] = readWhere(db, LOG, 'no = (select max(no) from log)', [])
  return entry
}

/** The number of the last entry; 0 before the first. */
export function lastNumber(db: Db): number {
  return prepared<[], number | null>(db, 'select max(no) from log').pluck().get() ?? 0
}

/** The entry of a number; one below 0 came with this compound from another record. */
export function entryAt(db: Db, no: number, compoundId = 0): LogEntry | undefined {
  const [entry] =
    no < 0
      ? readWhere(db, JOINED_LOG, 'compound_id = ? and no = ?', [compoundId, no])
      : readWhere(db, LOG, 'no = ?', [no])
  return entry
}

/** The first entry of one act on a subject or on a part of it. */
export function firstEntryUnder(db: Db, act: Act, subject: string): LogEntry | undefined {
  const first = (table: 'log' | 'joined_log') =>
    `no = (select min(no) from (
      select min(no) as no from ${table} where act = ? and subject = ?
      union all select min(no) from ${table} where act = ? and subject >= ? || ' ' and subject < ? || '!'))`
  const asked = [act, subject, act, subject, subject]
  // What came with an estate from another record is older than all that was done here.
  const [joined] = readWhere(db, JOINED_LOG, `${first('joined_log')} and act = ? and instr(subject, ?) = 1`, [
    ...asked,
    act,
    subject,
  ])
  if (joined) return joined
  const [here] = readWhere(db, LOG, first('log'), asked)
  return here
}

/** The last entry of one act on one subject. */
export function lastEntryOf(db: Db, act: Act, subject: string): LogEntry | undefined {
  const [last] = readWhere(
    db,
    LOG,
    'no = (select no from log where act = ? and subject = ? and no > ? order by no desc limit 1)',
    [act, subject, cameInWith(db, estateOf(subject))],
  )
  if (last) return last
  const [joined] = readWhere(
    db,
    JOINED_LOG,
    'act = ? and subject = ? and no = (select max(no) from joined_log where act = ? and subject = ?)',
    [act, subject, act, subject],
  )
  return joined
}

/** The entry by which an assembly was convened: a rehearsal by the one that makes it. */
export function conveningEntry(db: Db, assembly: string): LogEntry | undefined {
  const convened = lastEntryOf(db, 'assembly.convene', assembly)
  if (convened) return convened
  const first = entryAt(db, 1)
  return first?.act === 'assembly.rehearse' && first.subject === assembly ? first : undefined
}

/**
 * The hash of the entry by which an assembly was convened; empty before. The file of a desk has another log than the record
 * it was made from, and names that entry in its first one.
 */
export function conveningOf(db: Db, assembly: string): string {
  return conveningEntry(db, assembly)?.hash ?? lastEntryOf(db, 'desk.export', assembly)?.digest ?? ''
}

/** The entry of a number and a hash, here or where an estate came from; undefined where the two are not one entry's. */
export function entryOf(db: Db, no: number, hash: string): LogEntry | undefined {
  const here = entryAt(db, no)
  if (here?.hash === hash && here.act !== WITHHELD) return here
  const [joined] = readWhere(db, JOINED_LOG, 'hash = ?', [hash])
  return joined && numberThere(joined.no) === no ? joined : undefined
}

/** The entries behind this one, oldest first. */
export function entriesAfter(db: Db, no: number): LogEntry[] {
  return [...readWhere(db, LOG, 'no > ?', [no])]
}

/** What the entries behind this one were about, the oldest first. */
export function subjectsAfter(db: Db, no: number): string[] {
  return Array.from(selectWhere(db, LOG, ['subject'], 'no > ? order by no', [no]), entry => entry.subject)
}

/** All entries, oldest first: those that came with estates from other records, and then the record's own. */
export function* allEntries(db: Db): Iterable<LogEntry> {
  yield* joinedEntries(db)
  yield* chainEntries(db)
}

/** Everything about one estate, oldest first: what it came with from another record, and what was done here since. */
export function* entriesOf(db: Db, { id, code }: Pick<StoredCompound, 'id' | 'code'>): Iterable<LogEntry> {
  yield* readWhere(db, JOINED_LOG, 'compound_id = ?', [id])
  yield* ownEntriesOf(db, code)
}

/** The record's own entries about one estate, since it is here. */
export function* ownEntriesOf(db: Db, code: string): Iterable<LogEntry> {
  for (const entry of readWhere(db, LOG, 'no >= ?', [cameInWith(db, code)]))
    if (estateOf(entry.subject) === code) yield entry
}

/**
 * The number of the entry by which an estate came in from another record, 0 where it was always here. One that was put into a
 * file of its own and came back brought its whole log with it: what stands here in front of this entry is in that, too.
 */
export function cameInWith(db: Db, code: string): number {
  const sql = `select max(no) from log
    where act = 'compound.join' and instr('、' || subject || '、', '、' || ? || '、') > 0`
  return prepared<[string], number | null>(db, sql).pluck().get(code) ?? 0
}

/** The estate that an act was about: its code stands in front of everything else. */
export function estateOf(subject: string): string {
  return /^[^/ ]*/.exec(subject)?.[0] ?? ''
}

/** The record's own entries, each chained to the one before it. */
export function chainEntries(db: Db): Iterable<LogEntry> {
  return readWhere(db, LOG, 'true', [])
}

/** What came with estates from other records, by estate and number. */
export function joinedEntries(db: Db): Iterable<RowOf<typeof JOINED_LOG.fields>> {
  return readWhere(db, JOINED_LOG, 'true', [])
}

/** By how much the number of an entry is moved when it comes with its estate into another record. */
export const JOINED = 1_000_000_000

/** The number that an entry had where it was written. */
export function numberThere(no: number): number {
  return no > 0 ? no : ((no % JOINED) + JOINED) % JOINED
}

/** Stands in the place of the act where only the hash of an entry is kept: it is about another estate (`compound split`). */
export const WITHHELD = 'withheld'

/** Vouches for the entries that are withheld behind the last one that does. */
export function withheldDigest(entries: Iterable<Pick<LogEntry, 'no' | 'act' | 'hash' | 'digest'>>): string {
  let open: string[] = []
  for (const { no, act, hash, digest } of entries) {
    if (act === WITHHELD) open.push(`${no}:${hash}`)
    else if (act === 'compound.split' && digest !== '') open = []
  }
  return sha256(open.join('\n'))
}

/** The entry by which a compound was put into a file of its own; what is here of it is kept, and takes no more acts. */
export function splitOff(db: Db, code: string): LogEntry | undefined {
  const split = lastEntryOf(db, 'compound.split', code)
  return split?.digest === '' ? split : undefined
}

/** Those entries of all compounds that were put into files of their own, by code. */
export function allSplitOff(db: Db): ReadonlyMap<string, LogEntry> {
  const sql = `select subject from log where act = 'compound.split'
    union select subject from joined_log where act = 'compound.split'`
  const codes = prepared<[], string>(db, sql).pluck().all()
  return new Map(
    codes.flatMap(code => {
      const split = splitOff(db, code)
      return split ? [[code, split] as const] : []
    }),
  )
}

/** The heads of the records that were taken into this one. */
export function headsTakenIn(db: Db): string[] {
  return prepared<[], string>(db, "select digest from log where act = 'compound.join'").pluck().all()
}

/** What precedes the first entry, as its `previous`. */
export function genesis(): string {
  return GENESIS
}
