import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { lastEntry } from '../log.ts'
import { type Db, guard, openDatabase, removeDatabase } from '../open.ts'
import { apartFromSnapshot } from '../snapshot.ts'
import { verifyFile } from './verify.ts'

const KEPT = 5

/** Writes a consistent copy of the record, readable by its owner alone. The file must not exist. */
function backUp(db: Db, path: string): void {
  guard(path, () => {
    closeSync(openSync(path, 'wx', 0o600))
    try {
      // A record that is only read may still be copied; SQLite takes the copy for a change.
      const readOnly = db.pragma('query_only', { simple: true })
      db.pragma('query_only = off')
      apartFromSnapshot(db, () => db.prepare('vacuum into ?').run(path))
      db.pragma(`query_only = ${readOnly}`)
    } catch (error) {
      rmSync(path, { force: true })
      throw error
    }
  })
}

/** Writes a copy, verifies it, and takes it away again when either fails. */
export function backUpChecked(db: Db, path: string): ReturnType<typeof checkBackup> {
  try {
    backUp(db, path)
    return checkBackup(path)
  } catch (error) {
    removeDatabase(path)
    throw error
  }
}

/** Makes the automatic backup that goes with a change of state, beside the file; the last five are kept. */
export function backUpBeside(db: Db, why: string): string {
  const path = freeName(`${db.name}.${String(lastEntry(db)?.no ?? 0).padStart(6, '0')}-${why}`, '.bak')
  backUp(db, path)
  const folder = dirname(db.name)
  const mine = new RegExp(`^${asPattern(basename(db.name))}\\.\\d{6,}-[a-z-]+(?:-\\d+)?\\.bak$`)
  const old = readdirSync(folder)
    .filter(name => mine.test(name))
    .sort()
    .slice(0, -KEPT)
  for (const name of old) rmSync(join(folder, name), { force: true })
  return path
}

/** Is this file a whole record of ours? Refused when it is not. */
export function checkBackup(path: string): { readonly entries: number; readonly head: string } {
  const { findings, entries, head } = verifyFile(path)
  if (findings.length > 0)
    throw new Refused(
      findings.map(f => ({ code: 'backup-damaged', data: { path, table: f.table, row: f.row } })),
    )
  return { entries, head }
}

/** Puts a backup in the place of a record; what was there is kept under another name, which is given back. */
export function restoreFrom(backup: string, target: string): string | undefined {
  return guard(target, () => {
    const fresh = `${target}.restoring`
    copyFileSync(backup, fresh)
    chmodSync(fresh, 0o600)
    let kept: string | undefined
    if (existsSync(target)) {
      kept = freeName(`${target}.before-restore`, '.bak')
      settle(target)
      renameSync(target, kept)
    }
    for (const side of ['-wal', '-shm']) rmSync(`${target}${side}`, { force: true })
    renameSync(fresh, target)
    return kept
  })
}

/** Brings the write-ahead log into the file, where the file can still be opened at all. */
function settle(path: string): void {
  try {
    const db = openDatabase(path)
    db.pragma('wal_checkpoint(truncate)')
    db.close()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

function freeName(stem: string, end: string): string {
  if (!existsSync(stem + end)) return stem + end
  for (let i = 2; ; i++) if (!existsSync(`${stem}-${i}${end}`)) return `${stem}-${i}${end}`
}

function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
