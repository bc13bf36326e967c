import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../../basics/problem.ts'
import { errorCode, isLinkToNothing, isUnfinished, sameFile } from './place.ts'

/* What lies beside a record: backups, records that were replaced, and what a kill has left. */

export type BesideKind =
  /** A whole backup that was made at a change of state. */
  | 'backup'
  /** A record that was there before another took its place. */
  | 'kept'
  | 'encrypted'
  /** Something that was never finished. */
  | 'unfinished'
  /** It has the name of a backup and is none, or not all of one. */
  | 'half'

export interface Beside {
  readonly name: string
  readonly kind: BesideKind
}

const HEAD_LENGTH = 100
const SQLITE_HEAD = 'SQLite format 3\u0000'
const AGE_HEAD = 'age-encryption.org/v1\n'

/** What lies beside a record, in the order of names. */
export function besideRecord(path: string): readonly Beside[] {
  return namesIn(dirname(path)).flatMap(name => {
    const kind = kindByName(path, name) ?? kindByContent(path, name)
    return kind ? [{ name, kind }] : []
  })
}

/** The backups that come with a change of state, the oldest first; what is no whole backup is none. */
export function automaticBackups(path: string): readonly string[] {
  return namesIn(dirname(path))
    .filter(name => kindByName(path, name) === 'backup')
    .map(name => join(dirname(path), name))
}

/** What is left where a record was being replaced and the program was stopped. */
export function replacedBeside(path: string): string | undefined {
  const name = namesIn(dirname(path)).findLast(
    one => kindByName(path, one) === 'kept' && isWhole(join(dirname(path), one)),
  )
  return name === undefined ? undefined : join(dirname(path), name)
}

/** Why there is no record at a place where one should be, and what to do about it. */
export function whyMissing(path: string): Problem {
  if (isLinkToNothing(path)) return { code: 'database-link-broken', data: { path } }
  const backup = replacedBeside(path) ?? automaticBackups(path).at(-1)
  if (backup !== undefined) return { code: 'database-missing-backup', data: { path, backup } }
  return { code: 'database-missing', data: { path } }
}

/** Only what is named like a backup is opened: to close a record that is open loses SQLite's locks on it. */
function kindByName(path: string, name: string): BesideKind | undefined {
  const record = basename(path)
  if (isUnfinished(name)) return 'unfinished'
  if (!name.startsWith(`${record}.`)) return undefined
  const rest = name.slice(record.length)
  const here = join(dirname(path), name)
  if (/^\.\d{6,}-[a-z0-9-]+\.bak$/.test(rest)) {
    if (sameFile(here, path)) return undefined
    return isWhole(here) ? 'backup' : 'half'
  }
  if (/^\.before-(?:restore|backup)(?:-\d+)?\.bak$/.test(rest))
    return sameFile(here, path) ? undefined : 'kept'
  // What earlier versions left when they were killed.
  if (/^\.(?:restoring|decrypted|\d+\.new|\d{6,}-[a-z0-9-]+\.bak-journal)$/.test(rest)) return 'unfinished'
  return undefined
}

function kindByContent(path: string, name: string): BesideKind | undefined {
  if (name.startsWith(basename(path))) return undefined
  const head = headOf(join(dirname(path), name))
  if (/\.part(?:\.age)?$/.test(name) && (head.startsWith(SQLITE_HEAD) || head.startsWith(AGE_HEAD)))
    return 'unfinished'
  return head.startsWith(AGE_HEAD) ? 'encrypted' : undefined
}

/** Does a file hold all the pages that its head says? */
function isWhole(path: string): boolean {
  const head = Buffer.from(headOf(path), 'latin1')
  if (head.length < HEAD_LENGTH || !head.toString('latin1').startsWith(SQLITE_HEAD)) return false
  const stated = head.readUInt16BE(16)
  const pageSize = stated === 1 ? 65_536 : stated
  return statSync(path).size >= pageSize * head.readUInt32BE(28)
}

/** How a file begins; empty for what is no file or cannot be read. */
function headOf(path: string): string {
  try {
    if (!statSync(path).isFile()) return ''
    const head = Buffer.alloc(HEAD_LENGTH)
    const file = openSync(path, 'r')
    try {
      return head.toString('latin1', 0, readSync(file, head, 0, head.length, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (errorCode(error) === '') throw error
    return []
  }
}
