import { sha256 } from '../basics/digest.ts'
import { type Db, prepared } from './open.ts'
import { written } from './sealed.ts'

/** One act as the log keeps it. */
export interface LogEntry {
  readonly no: number
  /** When it was typed, to the second, with +08:00. */
  readonly enteredAt: string
  /** When it happened in the world. */
  readonly happenedAt: string
  readonly actor: string
  /** The command, `ballot.import`. */
  readonly act: string
  /** What it was done to: compound, assembly, unit. */
  readonly subject: string
  readonly detail: string
  readonly reason: string
  /** Digest of the whole record after the act. */
  readonly state: string
  readonly previous: string
  readonly hash: string
}

/** What stands before the first entry. */
const GENESIS = '0'.repeat(64)

const COLUMNS = 'no, entered_at, happened_at, actor, act, subject, detail, reason, state, previous, hash'

/** Appends an entry behind the last one. */
export function appendEntry(db: Db, entry: Omit<LogEntry, 'no' | 'previous' | 'hash'>): LogEntry {
  const last = lastEntry(db)
  const chained = { ...entry, no: (last?.no ?? 0) + 1, previous: last?.hash ?? GENESIS }
  const hash = entryHash(chained)
  const result = prepared<(string | number)[], unknown>(
    db,
    `insert into log (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    chained.no,
    entry.enteredAt,
    entry.happenedAt,
    entry.actor,
    entry.act,
    entry.subject,
    entry.detail,
    entry.reason,
    entry.state,
    chained.previous,
    hash,
  )
  written({ name: 'log' }, result, 1)
  return { ...chained, hash }
}

/** The hash that chains an entry to the one before it. */
export function entryHash(entry: Omit<LogEntry, 'hash'>): string {
  const { no, enteredAt, happenedAt, actor, act, subject, detail, reason, state, previous } = entry
  return sha256(
    [previous, no, enteredAt, happenedAt, actor, act, subject, detail, reason, state].join('\u001f'),
  )
}

export function lastEntry(db: Db): LogEntry | undefined {
  const [row] = prepared<[], Row>(db, `select ${COLUMNS} from log order by no desc limit 1`).raw().all()
  return row && entryOf(row)
}

/** The last entry of one act on one subject. */
export function lastEntryOf(db: Db, act: string, subject: string): LogEntry | undefined {
  const [entry] = [...entries(db, 'where act = ? and subject = ? order by no desc limit 1', [act, subject])]
  return entry
}

/**
 * The hash of the entry by which an assembly was convened; empty before. A rehearsal is convened by the entry that makes it.
 * The file of a desk has another log than the record it was made from, and names that entry in its first one.
 */
export function conveningOf(db: Db, assembly: string): string {
  const convened = lastEntryOf(db, 'assembly.convene', assembly)
  if (convened) return convened.hash
  const [rehearsed] = [
    ...entries(db, `where no = 1 and act = 'assembly.rehearse' and subject = ?`, [assembly]),
  ]
  if (rehearsed) return rehearsed.hash
  const exported = lastEntryOf(db, 'desk.export', assembly)
  return /^convened=([0-9a-f]{64}) /.exec(exported?.detail ?? '')?.[1] ?? ''
}

/** How the log of a desk's file says it. */
export function convenedBy(hash: string): string {
  return `convened=${hash}`
}

/** The entries behind this one, oldest first. */
export function entriesAfter(db: Db, no: number): LogEntry[] {
  return prepared<[number], Row>(db, `select ${COLUMNS} from log where no > ? order by no`)
    .raw()
    .all(no)
    .map(entryOf)
}

/** All entries, oldest first. */
export function allEntries(db: Db): Iterable<LogEntry> {
  return entries(db, 'order by no')
}

/** What precedes the first entry, as its `previous`. */
export function genesis(): string {
  return GENESIS
}

type Row = [number, string, string, string, string, string, string, string, string, string, string]

function* entries(db: Db, tail: string, values: readonly string[] = []): Generator<LogEntry> {
  for (const row of db
    .prepare<string[], Row>(`select ${COLUMNS} from log ${tail}`)
    .raw()
    .iterate(...values)) {
    yield entryOf(row)
  }
}

function entryOf(row: Row): LogEntry {
  const [no, enteredAt, happenedAt, actor, act, subject, detail, reason, state, previous, hash] = row
  return { no, enteredAt, happenedAt, actor, act, subject, detail, reason, state, previous, hash }
}
