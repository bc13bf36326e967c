import type { Db } from './open.ts'

/*
 * A command that reads several tables reads one state of them, whatever others write meanwhile. SQLite gives that to a
 * transaction that only reads; in WAL it keeps nobody from writing. What writes, and what copies the file, has a
 * transaction of its own and must not stand inside one.
 */

const open = new WeakSet<Db>()

/** From here on everything is read from the state that the first look finds. */
export function openSnapshot(db: Db): void {
  db.exec('begin')
  open.add(db)
}

/** From here on each look finds the newest state; tells whether there was a snapshot. For what goes on for hours. */
export function leaveSnapshot(db: Db): boolean {
  if (!open.delete(db)) return false
  // A fault of the disk may have ended it already. It only read, and a commit would fail on a damaged file.
  if (db.inTransaction) db.exec('rollback')
  return true
}

/** Runs what needs a transaction of its own; what is read after it is read from a new snapshot, where there was one. */
export function apartFromSnapshot<T>(db: Db, run: () => T): T {
  const left = leaveSnapshot(db)
  const result = run()
  if (left) openSnapshot(db)
  return result
}

/** Reads several tables as they are at one moment. */
export function inSnapshot<T>(db: Db, read: () => T): T {
  return db.transaction(read)()
}
