import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import Database from 'better-sqlite3'
import { Refused } from '../basics/problem.ts'

export type Db = Database.Database
export type Statement = Database.Statement

/** `hoa1`: marks a database as ours in its header. */
const APPLICATION_ID = 0x686f6131
const SQLITE_MAGIC = 'SQLite format 3\u0000'
const BUSY_TIMEOUT_MS = 10_000
/** A large import is one transaction; with the default 2 MB it would spill page by page. */
const CACHE_KIB = 65_536

/**
 * Creates an empty record, readable by its owner alone. It is laid out beside its place and then put there whole, so
 * that nobody ever finds half of one. The file must not exist, or be empty.
 */
export function createDatabase(path: string): Db {
  const beside = `${path}.${process.pid}.new`
  try {
    guard(path, () => closeSync(openSync(beside, 'wx', 0o600)))
    const made = connect(beside)
    try {
      guard(path, () => {
        made.pragma('journal_mode = wal')
        made
          .transaction(() => {
            made.exec(schemaSql())
            made.pragma(`application_id = ${APPLICATION_ID}`)
            made.pragma(`user_version = ${migrationFiles().length}`)
          })
          .immediate()
      })
    } finally {
      made.close()
    }
    guard(path, () => putInPlace(beside, path))
  } finally {
    removeDatabase(beside)
  }
  return connect(path)
}

/** Gives a file its name, unless another process has just taken it. */
function putInPlace(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === 0) rmSync(to)
  try {
    linkSync(from, to)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || existsSync(to)) throw new Refused([{ code: 'changed-meanwhile' }])
    // A medium without hard links, such as a memory stick.
    renameSync(from, to)
  }
}

/** Takes a database away with what stands beside it. */
export function removeDatabase(path: string): void {
  for (const side of ['', '-wal', '-shm', '-journal']) rmSync(path + side, { force: true })
}

/**
 * Opens an existing record. Refused unchanged: a file that is not ours, is damaged, or was written by a newer version.
 * An older one is handed to `migrateFirst` before it is brought up to date.
 */
export function openDatabase(path: string, migrateFirst: (db: Db, from: number) => void = () => {}): Db {
  if (!existsSync(path)) throw new Refused([{ code: 'database-missing', data: { path } }])
  refuseForeignFile(path)
  const db = connect(path)
  try {
    const version = guard(path, () => {
      if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        throw new Refused([{ code: 'database-not-ours', data: { path } }])
      return Number(db.pragma('user_version', { simple: true }))
    })
    const latest = migrationFiles().length
    if (version > latest || version < 1)
      throw new Refused([{ code: 'database-version', data: { path, version, latest } }])
    if (version < latest) {
      migrateFirst(db, version)
      guard(path, () => migrate(db, version))
    }
    // A restored copy comes in rollback mode; on a record already in WAL this costs nothing.
    guard(path, () => db.pragma('journal_mode = wal'))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Brings a record from one version to the latest, in one transaction. */
export function migrate(db: Db, from: number): void {
  db.transaction(() => {
    const scripts = migrationScripts()
    for (const script of scripts.slice(from)) db.exec(script)
    db.pragma(`user_version = ${scripts.length}`)
  }).immediate()
}

/** Opens a connection without looking at what the file holds; for tests and for copies. */
export function connect(path: string, options: { readonly?: boolean } = {}): Db {
  const db = guard(
    path,
    () => new Database(path, { fileMustExist: path !== ':memory:', timeout: BUSY_TIMEOUT_MS, ...options }),
  )
  // The driver's own default in WAL mode is NORMAL, which may lose a confirmed ballot when the power fails.
  guard(path, () => {
    db.pragma('synchronous = full')
    db.pragma('foreign_keys = on')
    db.pragma(`cache_size = -${CACHE_KIB}`)
  })
  return db
}

/** Does this error come from the SQLite driver? */
export function isDriverError(error: unknown): error is Error & { code: string } {
  return error instanceof Database.SqliteError
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
  const code = faultOf(error)
  return code === undefined ? error : new Refused([{ code, data: { path } }])
}

const FAULTS: readonly (readonly [start: string, code: string])[] = [
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_READONLY', 'database-read-only'],
  ['EROFS', 'database-read-only'],
  ['EACCES', 'database-read-only'],
  ['EPERM', 'database-read-only'],
  ['SQLITE_CANTOPEN', 'database-cannot-open'],
  ['ENOENT', 'database-cannot-open'],
  ['ENAMETOOLONG', 'database-cannot-open'],
  ['ELOOP', 'database-cannot-open'],
  ['ENOTDIR', 'database-cannot-open'],
  ['EISDIR', 'database-cannot-open'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_IOERR', 'disk-fault'],
  ['ERR_DLOPEN_FAILED', 'driver-missing'],
]

function faultOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof Refused) return undefined
  if (error.message.includes('Could not locate the bindings file')) return 'driver-missing'
  if (/assembly-is-final|log-is-final/.test(error.message))
    return error.message.includes('log') ? 'log-is-final' : 'assembly-is-final'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // A table or column that is gone: somebody took the file apart.
  if (code === 'SQLITE_ERROR' && /^no such (?:table|column)/.test(error.message)) return 'database-damaged'
  return FAULTS.find(([start]) => code.startsWith(start))?.[1]
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

/** This folder in the source, the output folder in the built program: the build copies the SQL beside the code. */
const HERE = new URL('./', import.meta.url)

export function schemaSql(): string {
  return readFileSync(new URL('schema.sql', HERE), 'utf8')
}

/** What each version adds to the one before it, from the first on. */
export function migrationScripts(): string[] {
  return migrationFiles().map(file => readFileSync(new URL(`migrations/${file}`, HERE), 'utf8'))
}

export function migrationFiles(): string[] {
  return readdirSync(new URL('migrations/', HERE))
    .filter(name => name.endsWith('.sql'))
    .sort()
}
