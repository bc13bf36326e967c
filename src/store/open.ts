import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { type Problem, Refused } from '../basics/problem.ts'
import { type Db, newConnection, type Statement } from './driver.ts'
import { faultOf } from './faults.ts'
import { checkSchema, type SchemaFinding } from './safety/schema-check.ts'
import { LATEST_VERSION, migrate, schemaScript } from './schema.ts'

export type { Db } from './driver.ts'

/** `hoa1`: marks a database as ours in its header. */
const APPLICATION_ID = 0x686f6131
const SQLITE_MAGIC = 'SQLite format 3\u0000'
const BUSY_TIMEOUT_MS = 10_000
/** A large import is one transaction; with the default 2 MB it would spill page by page. */
const CACHE_KIB = 65_536

/**
 * Creates a record, readable by its owner alone, with what `fill` puts in. It is laid out beside its place and then put
 * there whole, so that nobody ever finds half of one. The file must not exist, or be empty; where another process has
 * just put one, that is `changed-meanwhile`.
 */
export function createDatabase(path: string, fill: (db: Db) => void = () => {}): Db {
  const beside = `${path}.${process.pid}.new`
  try {
    guard(path, () => closeSync(openSync(beside, 'wx', 0o600)))
    const made = connect(beside)
    try {
      guard(path, () => {
        made.pragma('journal_mode = wal')
        made
          .transaction(() => {
            made.exec(schemaScript())
            made.pragma(`application_id = ${APPLICATION_ID}`)
            made.pragma(`user_version = ${LATEST_VERSION}`)
          })
          .immediate()
      })
      places.set(made, path)
      fill(made)
    } finally {
      made.close()
    }
    guard(path, () => putInPlace(beside, path))
  } finally {
    removeDatabase(beside)
  }
  return connect(path)
}

/** Gives a file its name, unless another process has just taken it. An empty file is nobody's. */
function putInPlace(from: string, to: string): void {
  const overtaken = new Refused([{ code: 'changed-meanwhile' }])
  try {
    takeEmptyAway(to, `${from}.empty`)
    linkSync(from, to)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || existsSync(to)) throw overtaken
    // A medium without hard links, such as a memory stick.
    renameSync(from, to)
  }
}

/** It is taken aside before it is deleted: meanwhile it may have become somebody's record. */
function takeEmptyAway(path: string, aside: string): void {
  try {
    if (statSync(path).size > 0) return
    renameSync(path, aside)
  } catch {
    // Not there, or another process was quicker.
    return
  }
  if (statSync(aside).size > 0) renameSync(aside, path)
  else rmSync(aside)
}

/** Takes a database away with what stands beside it. */
export function removeDatabase(path: string): void {
  for (const side of ['', '-wal', '-shm', '-journal']) rmSync(path + side, { force: true })
}

/**
 * Opens an existing record. Refused unchanged: a file that is not ours, is damaged, or was written by a newer version.
 * An older one is handed to `migrateFirst` before it is brought up to date. One that cannot be written can be read.
 */
export function openDatabase(path: string, migrateFirst: (db: Db, from: number) => void = () => {}): Db {
  if (!existsSync(path)) throw new Refused([{ code: 'database-missing', data: { path } }])
  refuseForeignFile(path)
  try {
    return madeReady(connect(path), path, migrateFirst, db => {
      // A restored copy comes in rollback mode; on a record already in WAL this costs nothing.
      db.pragma('journal_mode = wal')
    })
  } catch (error) {
    if (!(error instanceof Refused) || !UNWRITABLE.has(error.problems[0]?.code ?? '')) throw error
    const bytes = bytesAtRest(path)
    if (!bytes) throw error
    const copy = newConnection(bytes)
    places.set(copy, path)
    return madeReady(
      copy,
      path,
      () => {},
      db => {
        db.pragma('query_only = on')
      },
    )
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

const UNWRITABLE = new Set(['database-read-only', 'database-cannot-open'])

/** Records that are not open at their own place, and where that is. */
const places = new WeakMap<Db, string>()

/** The file that a connection is about. */
export function pathOf(db: Db): string {
  return places.get(db) ?? db.name
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
  return checkSchema(db, () => connect(':memory:'))
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

/**
 * All of a record that no program is writing to: SQLite itself wants to put files beside a record in WAL even to read
 * it, which a folder or a medium that cannot be written does not let it. Undefined when some of it is not in the file.
 */
function bytesAtRest(path: string): Buffer | undefined {
  const log = `${path}-wal`
  if (existsSync(log) && statSync(log).size > 0) return undefined
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return undefined
  }
  // The two bytes that say WAL; what is only in memory has none.
  bytes.fill(1, 18, 20)
  return bytes
}

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

/** Opens a connection without looking at what the file holds; for tests and for copies. */
export function connect(path: string, options: { readonly?: boolean } = {}): Db {
  const db = guard(path, () =>
    newConnection(path, { fileMustExist: path !== ':memory:', timeout: BUSY_TIMEOUT_MS, ...options }),
  )
  // The driver's own default in WAL mode is NORMAL, which may lose a confirmed ballot when the power fails.
  guard(path, () => {
    db.pragma('synchronous = full')
    db.pragma('foreign_keys = on')
    // A file may come from anybody.
    db.pragma('trusted_schema = off')
    db.pragma('cell_size_check = on')
    db.pragma(`cache_size = -${CACHE_KIB}`)
  })
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
  return problem ? new Refused([problem]) : error
}

/** The driver would call any foreign file damaged; we can say more. */
function refuseForeignFile(path: string): void {
  guard(path, () => {
    if (statSync(path).isDirectory()) throw new Refused([{ code: 'database-cannot-open', data: { path } }])
    if (!isDatabase(path)) throw new Refused([{ code: 'database-not-ours', data: { path } }])
  })
}

/** Is there a file with the head of an SQLite database? */
export function isDatabase(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false
  const head = Buffer.alloc(SQLITE_MAGIC.length)
  const file = openSync(path, 'r')
  try {
    return head.toString('latin1', 0, readSync(file, head, 0, head.length, 0)) === SQLITE_MAGIC
  } finally {
    closeSync(file)
  }
}
