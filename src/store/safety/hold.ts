import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { isDriverError } from '../driver/driver.ts'
import { connect, type Db, guard } from '../open.ts'
import { errorCode, identityOf, isDatabase, realPlace, refuseSpecial, sidesLeft } from './place.ts'
import { keepAside, putInPlace, syncFile, syncFolder } from './put.ts'

/** How often, and how long apart, a record that somebody has open is tried again: a look at the board lasts a moment. */
const TRIES = 20
const PAUSE_MS = 100

/** A record that nobody else has open, nor can open until it is let go. All of it is in its file. */
interface Held {
  readonly release: () => void
}

/**
 * Puts a whole file in the place of a record, or where none is yet. At every moment one of the two is there. What was
 * there keeps a name of its own, which is given back, unless it may go. Refused while anybody has it open: what they
 * write afterwards would be lost.
 */
export function replaceRecord(
  fresh: string,
  named: string,
  options: { readonly as: string; readonly mayGo?: (old: Db) => boolean },
): string | undefined {
  return guard(named, () => {
    refuseSpecial(named)
    chmodSync(fresh, 0o600)
    syncFile(fresh)
    const target = realPlace(named)
    if (!existsSync(target)) {
      const left = sidesLeft(target)
      for (const side of left) renameSync(target + side, `${target}.${options.as}.bak${side}`)
      putInPlace(fresh, target)
      return undefined
    }
    const held = holdAlone(target, options.mayGo)
    const aside = held.mayGo ? undefined : keepAside(target, `${target}.${options.as}`, '.bak')
    try {
      if (aside) takeSidesAside(target, aside.kept)
      // Windows renames nothing over a file that is open, and so keeps everybody else out by itself.
      if (process.platform === 'win32') held.release()
      try {
        renameSync(fresh, target)
      } catch (error) {
        if (aside) rmSync(aside.kept, { force: true })
        throw ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error)) ? inUse(named) : error
      }
      syncFolder(dirname(target))
    } finally {
      held.release()
      aside?.done()
    }
    return aside?.kept
  })
}

/** What a damaged record has beside it belongs to it, and must not be taken for a part of the next. */
function takeSidesAside(target: string, kept: string): void {
  for (const side of sidesLeft(target)) renameSync(target + side, kept + side)
  rmSync(`${target}-shm`, { force: true })
}

/**
 * Brings the write-ahead log into the file and takes the lock that SQLite gives to one alone. It is refused as long as
 * another connection lives; those of a process that was killed are gone with it. What is no database, or a damaged one,
 * is nobody's.
 */
function holdAlone(path: string, mayGo?: (old: Db) => boolean): Held & { readonly mayGo: boolean } {
  const nobody = { release: () => {}, mayGo: statSync(path).size === 0 }
  if (!isDatabase(path)) return nobody
  for (let tries = 1; ; tries++) {
    const before = identityOf(path)
    const db = connect(path)
    try {
      db.pragma('busy_timeout = 0')
      db.pragma('wal_checkpoint(truncate)')
      db.pragma('journal_mode = delete')
      // Only the lock is wanted; a journal on the disk would be left beside what comes in its place.
      db.pragma('journal_mode = memory')
      db.exec('begin exclusive')
      if (db.pragma('journal_mode', { simple: true }) === 'wal') throw inUse(path)
      if (identityOf(path) !== before) throw new Refused([{ code: 'changed-meanwhile' }])
      return { release: () => db.close(), mayGo: mayGo?.(db) ?? false }
    } catch (error) {
      db.close()
      if (isDriverError(error) && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)) return nobody
      if (!isDriverError(error) || !/^SQLITE_(?:BUSY|LOCKED)/.test(error.code)) throw error
      if (tries === TRIES) throw inUse(path)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    }
  }
}

function inUse(path: string): Refused {
  return new Refused([{ code: 'database-in-use', data: { path } }])
}
