import { createRequire } from 'node:module'
import type Sqlite from 'better-sqlite3'
import { type Problem, Refused } from '../../basics/problem.ts'
import { nodeSqlite } from './node-sqlite.ts'

export type Db = Sqlite.Database
/** What makes connections: the face of better-sqlite3, whichever driver is behind it. */
export type Database = typeof Sqlite
export type ConnectionOptions = Sqlite.Options
export type Statement<Bind extends unknown[], Result> = Sqlite.Statement<Bind, Result>

/** better-sqlite3 of the version that this Node can carry, or the SQLite of Node itself. */
interface Driver {
  readonly Database: Database
  /** What it is, with its version. */
  readonly name: string
}

/** What `bin/driver/driver.js` exports: better-sqlite3 of the version for this Node, and what installs it. */
interface Installed {
  readonly loadDriver: () => { readonly Database: Database; readonly version: string }
  readonly INSTALLER: string
}

const fromHere = createRequire(import.meta.url)

let loaded: Driver | undefined

/** The driver, loaded when it is first wanted. */
export function theDriver(): Driver {
  loaded ??= load()
  return loaded
}

/** Opens a connection by the driver's own rules, to a file or to the bytes of one. */
export function newConnection(file: string | Buffer, options: ConnectionOptions = {}): Db {
  const { Database } = theDriver()
  return new Database(file, options)
}

/** Does this error come from the SQLite driver? */
export function isDriverError(error: unknown): error is Error & { code: string } {
  return loaded !== undefined && error instanceof loaded.Database.SqliteError
}

function load(): Driver {
  // The build moves this file, so it asks Node where the other is (`imports` in package.json).
  const { loadDriver, INSTALLER }: Installed = fromHere('#driver')
  try {
    const { Database, version } = loadDriver()
    // Only a connection makes it load its binary.
    new Database(':memory:').close()
    return { Database, name: `better-sqlite3 ${version}` }
  } catch (error) {
    const own = ownOfNode()
    if (own) return own
    throw notLoaded(error, INSTALLER)
  }
}

/** What stands in where the other is not installed or does not suit the machine; Node has a whole one from 24 on. */
function ownOfNode(): Driver | undefined {
  if (Number(process.versions.node.split('.')[0]) < 24) return undefined
  const Database = nodeSqlite(fromHere('node:sqlite'))
  return Database && { Database, name: 'node:sqlite' }
}

/** One command mends every case: it installs what is missing, and compiles where no binary suits the machine. */
function notLoaded(error: unknown, installer: string): Refused {
  const [reason = ''] = error instanceof Error ? error.message.split('\n') : []
  const command = `node "${installer}"`
  const [library] = /\b(?:GLIBC|GLIBCXX|CXXABI)_[\d.]+/.exec(reason) ?? []
  if (library) return new Refused([{ code: 'driver-needs-newer-system', data: { library, command } }])
  return new Refused([{ code: 'driver-missing', data: { node: process.version, reason, command } }])
}

/** How what the driver or the system says begins, and the code people see. */
const FAULTS = [
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
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
  ['EIO', 'disk-fault'],
  ['EFBIG', 'disk-fault'],
] as const

/** What triggers of the schema say. */
const FINAL = ['rehearsal-is-practice', 'log-is-final', 'assembly-is-final', 'fact-is-final'] as const

/** The fault that people can do something about; undefined for any other error. */
export function faultOf(error: unknown, path: string): Problem | undefined {
  if (!(error instanceof Error) || error instanceof Refused) return undefined
  const final = FINAL.find(code => error.message.includes(code))
  if (final) return { code: final }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // A table or column that is gone, or there already before a migration makes it: somebody took the file apart.
  if (code === 'SQLITE_ERROR' && /^no such (?:table|column)|already exists$/.test(error.message))
    return { code: 'database-damaged', data: { path } }
  if (code === 'EEXIST') return { code: 'changed-meanwhile' }
  const known = FAULTS.find(([start]) => code.startsWith(start))?.[1]
  return known && { code: known, data: { path } }
}
