import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { errorCode, isTaken } from './place.ts'

/* Files that are whole or not there: made beside their place, brought to the disk, and then named. */

/** Sees to it that what a file holds is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Sees to it that the names in a folder are on the disk, where a system lets that be asked. */
export function syncFolder(path: string): void {
  let folder: number | undefined
  try {
    folder = openSync(path, 'r')
    fsyncSync(folder)
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'EBADF', 'ENOTSUP'].includes(errorCode(error))) throw error
  } finally {
    if (folder !== undefined) closeSync(folder)
  }
}

/** Gives a file its name, unless another process has just taken it. An empty file is nobody's. */
export function putInPlace(from: string, to: string): void {
  const overtaken = new Refused([{ code: 'changed-meanwhile' }])
  takeEmptyAway(to, `${from}.empty`)
  try {
    linkSync(from, to)
    rmSync(from)
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || isTaken(to)) throw overtaken
    // A medium without hard links, such as a memory stick.
    renameSync(from, to)
  }
  syncFolder(dirname(to))
}

/** Gives a whole file its name, over what else may have it. */
export function putOver(from: string, to: string): void {
  syncFile(from)
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** It is taken aside before it is deleted: meanwhile it may have become somebody's record. */
function takeEmptyAway(path: string, aside: string): void {
  try {
    const found = statSync(path)
    if (!found.isFile() || found.size > 0) return
    renameSync(path, aside)
  } catch {
    // Not there, or another process was quicker.
    return
  }
  if (statSync(aside).size > 0) renameSync(aside, path)
  else rmSync(aside)
}

/** Writes a new file that nobody else can read, and brings it to the disk; `parts` may come as they are made. */
export async function writeNew(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const file = openSync(path, 'wx', 0o600)
  try {
    for await (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Gives a file a second name, the first of its kind that is free, so that it outlives what takes its first. On a medium
 * without hard links it is copied; the file is held open until `done`, because closing it would let go of SQLite's locks.
 */
export function keepAside(path: string, stem: string, end: string): { kept: string; done: () => void } {
  for (let i = 1; ; i++) {
    const kept = i === 1 ? stem + end : `${stem}-${i}${end}`
    try {
      linkSync(path, kept)
      return { kept, done: () => {} }
    } catch (error) {
      if (errorCode(error) === 'EEXIST' || isTaken(kept)) continue
      if (['ENOSPC', 'EDQUOT', 'EROFS', 'ENOENT'].includes(errorCode(error))) throw error
      return { kept, done: copyKeptOpen(path, kept) }
    }
  }
}

function copyKeptOpen(path: string, copy: string): () => void {
  const from = openSync(path, 'r')
  const done = () => closeSync(from)
  const part = Buffer.alloc(1024 * 1024)
  const to = openSync(copy, 'wx', 0o600)
  try {
    for (let length = readSync(from, part); length > 0; length = readSync(from, part))
      for (let at = 0; at < length; ) at += writeSync(to, part, at, length - at)
    fsyncSync(to)
  } catch (error) {
    rmSync(copy, { force: true })
    done()
    throw error
  } finally {
    closeSync(to)
  }
  return done
}
