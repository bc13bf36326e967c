import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { Refused } from '../../basics/problem.ts'
import { isRehearsal } from '../assemblies.ts'
import { entriesAfter, lastEntry, lastNumber } from '../log.ts'
import { connect, copyInto, type Db, guard, imageOf, openBytes, openCopy, schemaFindings } from '../open.ts'
import { inSnapshot } from '../snapshot.ts'
import { automaticBackups } from './beside.ts'
import { type Sealing, writeEncrypted } from './encrypted.ts'
import { replaceRecord } from './hold.ts'
import { besideName, isDatabase, isTaken, realPlace, removeDatabase, sidesLeft } from './place.ts'
import { putInPlace, putOver, syncFile } from './put.ts'
import { type Verified, verifyCopy, verifyRecord } from './verify.ts'

const KEPT = 5

/** What a whole backup holds. */
interface Whole {
  readonly entries: number
  readonly head: string
}

/** Makes the automatic backup that goes with a change of state, beside the file; the last five are kept. */
export async function backUpBeside(db: Db, why: string): Promise<string> {
  const fresh = besideName(db.name)
  try {
    await copyTo(db, fresh, db.name)
    return keepBeside(db, fresh, why)
  } finally {
    removeDatabase(fresh)
  }
}

/** Makes the automatic backup of a record that is about to be brought up to date, at once. */
export function backUpOlder(db: Db, version: number): string {
  const fresh = besideName(db.name)
  try {
    guard(db.name, () => writeFileSync(fresh, imageOf(db), { flag: 'wx', mode: 0o600 }))
    return keepBeside(db, fresh, `before-version-${version + 1}`)
  } finally {
    removeDatabase(fresh)
  }
}

function keepBeside(db: Db, fresh: string, why: string): string {
  guard(db.name, () => syncFile(fresh))
  const stem = `${db.name}.${String(lastNumber(db)).padStart(6, '0')}-${why}`
  const path = freeName(stem, '.bak')
  guard(path, () => putInPlace(fresh, path))
  for (const old of automaticBackups(db.name).slice(0, -KEPT)) rmSync(old, { force: true })
  return path
}

/**
 * Writes a whole backup, in the clear or with a passphrase, and puts it in its place whole. A record that is already
 * there and is no earlier state of this one keeps a name of its own, which is given back.
 */
export async function backUpTo(
  db: Db,
  named: string,
  sealing: Sealing | undefined,
): Promise<Whole & { readonly kept: string | undefined }> {
  const path = realPlace(named)
  const fresh = besideName(path)
  try {
    const whole = await (sealing === undefined
      ? plainCopy(db, fresh, path)
      : sealedCopy(db, fresh, path, sealing))
    if (!isTaken(path)) {
      guard(path, () => {
        syncFile(fresh)
        putInPlace(fresh, path)
      })
      return { ...whole, kept: undefined }
    }
    if (isDatabase(path))
      return {
        ...whole,
        kept: replaceRecord(fresh, path, { as: 'before-backup', mayGo: old => isEarlierState(old, db) }),
      }
    guard(path, () => putOver(fresh, path))
    return { ...whole, kept: undefined }
  } finally {
    removeDatabase(fresh)
  }
}

/** A backup that was verified and can take the place of a record. */
export interface Restorable extends Whole {
  readonly rehearsal: boolean
  /** Puts it there; what was there is kept under another name, which is given back. */
  readonly putInPlace: () => string | undefined
  readonly discard: () => void
}

/** A backup in the clear: it is copied beside the place that it will take, and the copy is checked. The backup itself is only read. */
export function restorableCopy(backup: string, target: string): Restorable {
  const fresh = besideName(realPlace(target))
  const discard = () => removeDatabase(fresh)
  try {
    guard(target, () => {
      for (const side of ['', ...sidesLeft(backup)]) {
        copyFileSync(backup + side, fresh + side, constants.COPYFILE_EXCL)
        chmodSync(fresh + side, 0o600)
      }
    })
    const db = openCopy(fresh, backup)
    let found: Whole & Pick<Restorable, 'rehearsal'>
    try {
      found = { ...check(db, backup), rehearsal: isRehearsal(db) }
      db.pragma('journal_mode = delete')
    } finally {
      db.close()
    }
    return { ...found, discard, putInPlace: () => replaceRecord(fresh, target, { as: 'before-restore' }) }
  } catch (error) {
    discard()
    throw error
  }
}

/** What an encrypted backup held: it is checked in memory, and is not written before it is put in its place. */
export function restorableBytes(backup: string, bytes: Buffer, target: string): Restorable {
  const fresh = besideName(realPlace(target))
  const discard = () => removeDatabase(fresh)
  const db = openBytes(bytes, backup)
  try {
    const found = { ...check(db, backup), rehearsal: isRehearsal(db) }
    const image = imageOf(db)
    const putInPlace = () => {
      guard(target, () => writeFileSync(fresh, image, { flag: 'wx', mode: 0o600 }))
      return replaceRecord(fresh, target, { as: 'before-restore' })
    }
    return { ...found, discard, putInPlace }
  } finally {
    db.close()
  }
}

/** Writes a copy of the record, readable by its owner alone; `known` is what the file will be called. */
async function copyTo(db: Db, path: string, known: string): Promise<void> {
  guard(known, () => closeSync(openSync(path, 'wx', 0o600)))
  await copyInto(db, path)
}

async function plainCopy(db: Db, path: string, known: string): Promise<Whole> {
  await copyTo(db, path, known)
  const copy = connect(path)
  try {
    return needSound(verifyCopy(copy), known)
  } finally {
    copy.close()
  }
}

/** Nothing of it touches the disk in the clear, not even beside. */
async function sealedCopy(db: Db, path: string, known: string, sealing: Sealing): Promise<Whole> {
  const { image, whole } = inSnapshot(db, () => ({
    whole: needSound(verifyCopy(db), db.name),
    image: imageOf(db),
  }))
  await writeEncrypted(path, known, image, sealing)
  return whole
}

/** Is every row of this record as it was written? Refused when it is not. */
function check(db: Db, path: string): Whole {
  return needSound(verifyRecord(db), path)
}

function needSound({ findings, entries, head }: Verified, path: string): Whole {
  if (findings.length > 0)
    throw new Refused(
      findings.map(f => ({ code: 'backup-damaged', data: { path, table: f.table, row: f.row } })),
    )
  return { entries, head }
}

/** Does the log of a record go on where this one ends? Then nothing is lost with it. */
function isEarlierState(old: Db, now: Db): boolean {
  try {
    if (schemaFindings(old).length > 0) return false
    const last = lastEntry(old)
    return last === undefined || entriesAfter(now, last.no - 1)[0]?.hash === last.hash
  } catch {
    // Whatever it is, it is no record of this program.
    return false
  }
}

function freeName(stem: string, end: string): string {
  if (!existsSync(stem + end)) return stem + end
  for (let i = 2; ; i++) if (!existsSync(`${stem}-${i}${end}`)) return `${stem}-${i}${end}`
}
