import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'

/** Why something that a person named cannot be read as a file. */
export class NoInput extends Error {
  readonly why: 'missing' | 'folder' | 'device' | 'too-large' | 'unreadable'
  /** What the system says, where it said something. */
  readonly reason: string

  constructor(why: NoInput['why'], reason = '') {
    super(`${why} ${reason}`)
    this.why = why
    this.reason = reason
  }
}

/** A pipe that nobody writes to would be waited for, for ever. Windows has no such thing. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of a file that a person named, at most so many: everything that is read goes through here. Devices and pipes
 * are refused, because they may never end or never begin.
 */
export function readInput(path: string, most: number): Buffer {
  return opened(path, (file, size) => {
    if (size > most) throw new NoInput('too-large')
    return readFileSync(file)
  })
}

/** How such a file begins. */
export function readInputHead(path: string, length: number): Buffer {
  return opened(path, file => {
    const head = Buffer.alloc(length)
    return head.subarray(0, readSync(file, head, 0, length, 0))
  })
}

function opened<T>(path: string, read: (file: number, size: number) => T): T {
  let file: number | undefined
  try {
    file = openSync(path, WITHOUT_WAITING)
    const found = fstatSync(file)
    if (found.isDirectory()) throw new NoInput('folder')
    if (!found.isFile()) throw new NoInput('device')
    return read(file, found.size)
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : undefined
    if (code === undefined) throw fault
    // Windows opens no folder; a socket cannot be opened anywhere.
    if (code === 'EISDIR') throw new NoInput('folder')
    if (code === 'ENXIO') throw new NoInput('device')
    throw new NoInput(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', code)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
