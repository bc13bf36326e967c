import { realpathSync } from 'node:fs'
import { Refused } from '../../basics/problem.ts'
import type { Db } from '../open.ts'
import { identityOf } from './place.ts'

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
