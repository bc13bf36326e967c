import { closeSync, existsSync, openSync, statfsSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Problem, Refused } from '../basics/problem.ts'
import { type Db, faultOf, newConnection, type Statement } from './driver/driver.ts'
import { bytesAtRest } from './safety/at-rest.ts'
import { replacedBeside, whyMissing } from './safety/beside.ts'
import {
  besideName,
  identityOf,
  isDatabase,
  isLinkToNothing,
  refuseSpecial,
  removeDatabase,
  sidesLeft,
  watch,
} from './safety/place.ts'
import { putInPlace, syncFile } from './safety/put.ts'
import {
  APPLICATION_ID,
  checkSchema,
  emptyRecord,
  isReadable,
  LATEST_VERSION,
  migrate,
  type SchemaFinding,
  WAL_MARK,
} from './schema.ts'

export type { Db } from './driver/driver.ts'

const BUSY_TIMEOUT_MS = 10_000

/**
 * Creates a record, readable by its owner alone, with what `fill` puts in. It is laid out beside its place and then put
 * there whole, so that nobody ever finds half of one. The file must not exist, or be empty; where another process has
 * just put one, that is `changed-meanwhile`.
 */
export function createDatabase(path: string, fill: (db: Db) => void = () => {}): void {
  needFreePlace(path)
  const beside = besideName(path)
  try {
    guard(path, () => writeFileSync(beside, emptyRecord(inMemory), { flag: 'wx', mode: 0o600 }))
    const made = connect(beside, { known: path })
    try {
      places.set(made, { path })
      fill(made)
    } finally {
      made.close()
    }
    guard(path, () => {
      syncFile(beside)
      putInPlace(beside, path)
    })
  } finally {
    removeDatabase(beside)
  }
}

/** Refuses to begin a record where one was being replaced, or where SQLite would take what is left of another for a part of it. */
function needFreePlace(path: string): void {
  refuseSpecial(path)
  if (existsSync(path)) return
  if (isLinkToNothing(path) || replacedBeside(path)) throw new Refused([whyMissing(path)])
  const [side] = sidesLeft(path)
  if (side !== undefined) throw new Refused([{ code: 'side-file-left', data: { path: path + side } }])
}

/**
 * Opens an existing record. Refused unchanged: a file that is not ours, is damaged, or was written by a newer version.
 * An older one is handed to `migrateFirst` before it is brought up to date. One that cannot be written can be read.
 */
export function openDatabase(path: string, migrateFirst: (db: Db, from: number) => void = () => {}): Db {
  if (!existsSync(path)) throw new Refused([whyMissing(path)])
  return openAs(path, path, migrateFirst)
}

/** Opens a copy of a record; refusals name the file that people know. */
export function openCopy(path: string, known: string): Db {
  const db = openAs(path, known, () => {})
  try {
    needWritable(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function openAs(path: string, known: string, migrateFirst: (db: Db, from: number) => void): Db {
  refuseForeignFile(path, known)
  try {
    const before = identityOf(path)
    return madeReady(connect(path, { known }), known, migrateFirst, db => {
      inWal(db, known)
      watch(db, path, before)
    })
  } catch (error) {
    const why = unwritable(error)
    if (!why) throw error
    const bytes = bytesAtRest(path)
    if (!bytes) throw error
    const copy = openBytes(bytes, known)
    places.set(copy, { path: known, why })
    copy.pragma('query_only = on')
    return copy
  }
}

/** Opens a record that is only in memory; `path` is where it comes from. */
export function openBytes(bytes: Buffer, path: string): Db {
  const db = guard(path, () => newConnection(bytes))
  places.set(db, { path })
  return madeReady(
    db,
    path,
    () => {},
    () => {},
  )
}

/** All of a record as the bytes of a file, without the mark of WAL. */
export function imageOf(db: Db): Buffer {
  return guard(pathOf(db), () => db.serialize()).fill(NO_WAL, WAL_MARK, WAL_MARK + NO_WAL.length)
}

/** What a file that is not written through a log beside it says of that. */
const NO_WAL = Buffer.of(1, 1)

/** Writes a record as it is now, page by page, into a file that is there and empty; without the mark of WAL. */
export async function copyInto(db: Db, path: string): Promise<void> {
  try {
    await db.backup(path, { progress: ({ remainingPages }) => remainingPages })
    const file = openSync(path, 'r+')
    try {
      writeSync(file, NO_WAL, 0, NO_WAL.length, WAL_MARK)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw asRefusal(pathOf(db), error)
  }
}

/** A restored copy comes in rollback mode; on a record already in WAL this costs nothing. One that cannot be written can be read as it is. */
function inWal(db: Db, path: string): void {
  try {
    guard(path, () => db.pragma('journal_mode = wal'))
  } catch (error) {
    if (!unwritable(error)) throw error
  }
}

/**
 * Opens an existing record to look at it: SQLite refuses to write through it. (A connection that is read-only for the
 * driver leaves two files beside a record in WAL; this one leaves nothing.) An older version is refused, not migrated.
 */
export function openForReading(path: string): Db {
  const db = openDatabase(path, (_, version) => {
    throw new Refused([{ code: 'database-version', data: { path, version, latest: LATEST_VERSION } }])
  })
  db.pragma('query_only = on')
  return db
}

/**
 * Opens a record that was refused as altered, to tell what else is wrong with it; undefined where a part was added or
 * changed, for that might run. What is gone cannot.
 */
export function openAltered(path: string): Db | undefined {
  const db = connect(path)
  if (!guard(path, () => isReadable(schemaFindings(db)))) {
    db.close()
    return undefined
  }
  db.pragma('query_only = on')
  return db
}

const UNWRITABLE: readonly string[] = [
  'database-read-only',
  'database-cannot-open',
  'disk-full',
  'disk-fault',
]

/** Why a record cannot be written to, which does not keep it from being read; undefined for any other error. */
function unwritable(error: unknown): Problem | undefined {
  if (!(error instanceof Refused)) return undefined
  return error.problems.find(problem => UNWRITABLE.includes(problem.code))
}

/** Records that are not open at their own place: where that is, and why. */
const places = new WeakMap<Db, { readonly path: string; readonly why?: Problem }>()

/** The file that a connection is about. */
export function pathOf(db: Db): string {
  return places.get(db)?.path ?? db.name
}

/** Refuses a change of a record that could only be opened as a copy, with the reason for that. */
export function needWritable(db: Db): void {
  const place = places.get(db)
  if (place?.why) throw new Refused([place.why])
}

function madeReady(
  db: Db,
  path: string,
  migrateFirst: (db: Db, from: number) => void,
  finish: (db: Db) => void,
): Db {
  try {
    const version = guard(path, () => {
      if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        throw new Refused([{ code: 'database-not-ours', data: { path } }])
      return Number(db.pragma('user_version', { simple: true }))
    })
    const latest = LATEST_VERSION
    if (version > latest || version < 1)
      throw new Refused([{ code: 'database-version', data: { path, version, latest } }])
    if (version < latest) {
      migrateFirst(db, version)
      guard(path, () => migrate(db, version))
    }
    const altered = guard(path, () => schemaFindings(db))
    if (altered.length > 0)
      throw new Refused([{ code: 'database-altered', data: { path } }, ...altered.map(told)])
    guard(path, () => finish(db))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** What of a record's schema is not ours; nothing else of it is looked at. */
export function schemaFindings(db: Db): SchemaFinding[] {
  return checkSchema(db, inMemory)
}

function told({ code, kind, table, name }: SchemaFinding): Problem {
  return { code: `audit-${code}`, data: { kind: PART_WORDS[kind], table, row: name } }
}

/** What people call the parts of a schema. */
export const PART_WORDS = {
  table: { zh: '表', en: 'table' },
  index: { zh: '索引', en: 'index' },
  view: { zh: '视图', en: 'view' },
  trigger: { zh: '触发器', en: 'trigger' },
} as const

const kept = new WeakMap<Db, Map<string, unknown>>()

/**
 * A statement prepared once for each connection, for what a running desk does ballot by ballot: preparing costs more than
 * running. Only for text that stands in one place, and for results that are read at once.
 */
export function prepared<Bind extends unknown[], Result>(db: Db, sql: string): Statement<Bind, Result> {
  let statements = kept.get(db)
  if (!statements) {
    statements = new Map()
    kept.set(db, statements)
  }
  const known = statements.get(sql) as Statement<Bind, Result> | undefined
  if (known) return known
  const made = db.prepare<Bind, Result>(sql)
  statements.set(sql, made as unknown)
  return made as Statement<Bind, Result>
}

const inMemory = () => connect(':memory:')

/** Opens a connection without looking at what the file holds; for tests and for copies. Refusals name the file that is `known`. */
export function connect(
  path: string,
  { known = path, ...options }: { readonly?: boolean; known?: string } = {},
): Db {
  const db = guard(known, () =>
    newConnection(path, { fileMustExist: path !== ':memory:', timeout: BUSY_TIMEOUT_MS, ...options }),
  )
  try {
    // The driver's own default in WAL mode is NORMAL, which may lose a confirmed ballot when the power fails.
    guard(known, () => {
      db.pragma('synchronous = full')
      db.pragma('foreign_keys = on')
      // A file may come from anybody.
      db.pragma('trusted_schema = off')
      db.pragma('cell_size_check = on')
    })
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

/** Runs something on the database and turns what the driver or the disk says into a refusal that people understand. */
export function guard<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw asRefusal(path, error)
  }
}

/** What the driver or the disk says as a refusal; any other error as it is. */
export function asRefusal(path: string, error: unknown): unknown {
  const problem = faultOf(error, path)
  if (problem?.code === 'disk-fault' && isFull(path))
    return new Refused([{ code: 'disk-full', data: { path } }])
  return problem ? new Refused([problem]) : error
}

/** Least room for the files that SQLite puts beside a record. */
const LEAST_FREE = 256 * 1024

/** SQLite tells many a full disk as a fault of the disk. */
function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(resolve(path)))
    return bavail * bsize < LEAST_FREE
  } catch {
    return false
  }
}

/** The driver would call any foreign file damaged; we can say more. */
function refuseForeignFile(path: string, known: string): void {
  guard(known, () => {
    refuseSpecial(path)
    if (statSync(path).isDirectory())
      throw new Refused([{ code: 'database-cannot-open', data: { path: known } }])
    if (!isDatabase(path)) throw new Refused([{ code: 'database-not-ours', data: { path: known } }])
  })
}
