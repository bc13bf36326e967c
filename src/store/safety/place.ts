import {
  type BigIntStats,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve, win32 } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import type { Db } from '../open.ts'

/*
 * Names and the files they stand for. A name is no identity: links, mounts and other spellings give a file several, and
 * a name may stand for another file a moment later. What is compared here is the file itself.
 */

/** What SQLite keeps beside a database under its name. */
const SIDES = ['-wal', '-shm', '-journal'] as const
const SQLITE_MAGIC = 'SQLite format 3\u0000'

/**
 * The file that a name stands for, told from every other; undefined when there is none. Where a system numbers no
 * files, it is the name with all links followed.
 */
export function identityOf(path: string): string | undefined {
  const found = look(path)
  if (!found) return undefined
  return found.ino === 0n ? realpathSync(path) : `${found.dev} ${found.ino}`
}

/** Do two names stand for one file? */
export function sameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true
  const file = identityOf(a)
  return file !== undefined && file === identityOf(b)
}

/** What a name stands for, links followed; undefined when there is nothing. */
function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(errorCode(error))) return undefined
    throw error
  }
}

/** Is there anything of this name, be it a link to nothing? */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (['ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(errorCode(error))) return false
    throw error
  }
}

/** A link whose target is not there. */
export function isLinkToNothing(path: string): boolean {
  return isTaken(path) && look(path) === undefined
}

/** Refuses what is neither a file nor free: a device or a pipe may never end, and replacing one breaks the machine. */
export function refuseSpecial(path: string): void {
  if (process.platform === 'win32' && isNoNameOnWindows(path))
    throw new Refused([{ code: 'file-name-reserved', data: { path } }])
  const found = look(path)
  if (found && !found.isFile() && !found.isDirectory())
    throw new Refused([{ code: 'file-is-special', data: { path } }])
}

/**
 * Does Windows take a name for something else than a file of that name? Devices have names with any ending in every folder, what
 * stands behind a colon is put into a stream that no folder shows, and points and spaces at the end are dropped.
 */
export function isNoNameOnWindows(path: string): boolean {
  const name = win32.basename(path)
  const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i
  return device.test(name) || /[<>:"|?*]|[. ]$/.test(name)
}

/** The place behind a name, so that what is put there leaves a link to it as it is. */
export function realPlace(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path)
}

/** Is there a file with the head of an SQLite database? */
export function isDatabase(path: string): boolean {
  if (!look(path)?.isFile()) return false
  const head = Buffer.alloc(SQLITE_MAGIC.length)
  const file = openSync(path, 'r')
  try {
    return head.toString('latin1', 0, readSync(file, head, 0, head.length, 0)) === SQLITE_MAGIC
  } finally {
    closeSync(file)
  }
}

/** Is this name one that SQLite uses beside a database that is there? */
export function isBesideDatabase(path: string): boolean {
  const side = SIDES.find(end => path.toLowerCase().endsWith(end))
  return side !== undefined && isDatabase(path.slice(0, -side.length))
}

/** What is beside a database or a place for one, and holds something: SQLite would take it for a part of it. */
export function sidesLeft(path: string): readonly string[] {
  return SIDES.filter(side => side !== '-shm' && (look(path + side)?.size ?? 0n) > 0n)
}

/** Takes a database away with what stands beside it. */
export function removeDatabase(path: string): void {
  for (const side of ['', ...SIDES]) rmSync(path + side, { force: true })
}

/** A name in the folder of a file that nobody has, for what is not yet whole. It is as short whatever the file is called. */
export function besideName(path: string): string {
  for (;;) {
    made += 1
    const name = join(dirname(path), `.hoa-${process.pid}-${made}.part`)
    if (!isTaken(name)) return name
  }
}

let made = 0

/** Is this the name of something that was never finished? */
export function isUnfinished(name: string): boolean {
  return /^\.hoa-\d+-\d+\.part(?:-wal|-shm|-journal|\.empty)?$/.test(basename(name))
}

/** What the system says of a failure, such as `ENOENT`; empty for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/*
 * A file that is renamed, deleted or replaced while a program has it open goes on taking what is written, and nobody
 * will ever read it. SQLite does not look; so every act asks whether the name still stands for the file that is open.
 */

interface Watched {
  readonly path: string
  readonly file: string
  /** The write-ahead log, where there is one: what was committed last is in it alone. */
  readonly log: string
  readonly logFile: string | undefined
}

const watched = new WeakMap<Db, Watched>()

/** Remembers which file a connection has open; `before` is what its name stood for when it was not yet opened. */
export function watch(db: Db, path: string, before: string | undefined): void {
  const file = identityOf(path)
  if (file === undefined || file !== before) throw new Refused([{ code: 'changed-meanwhile' }])
  const log = `${realpathSync(path)}-wal`
  watched.set(db, { path, file, log, logFile: identityOf(log) })
}

/** Refuses to go on with a record whose file has been taken away under us. */
export function needStillThere(db: Db): void {
  const known = watched.get(db)
  if (!known) return
  const { path, file, log, logFile } = known
  if (identityOf(path) === file && (logFile === undefined || identityOf(log) === logFile)) return
  throw new Refused([{ code: 'database-moved', data: { path } }])
}
