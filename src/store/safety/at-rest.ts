import { existsSync, readFileSync, statSync } from 'node:fs'

/*
 * A record as it lies on the disk, for where SQLite cannot open it: to read a record in WAL it wants to put files
 * beside it, which a folder that cannot be written or a full disk does not let it. The format of the write-ahead log is
 * that of sqlite.org/fileformat2.html#walformat.
 */

const LOG_HEAD = 32
const FRAME_HEAD = 24
const MAGIC = 0x377f0682

/** The whole record with what its write-ahead log has committed; undefined when it changes while it is read. */
export function bytesAtRest(path: string): Buffer | undefined {
  const log = `${path}-wal`
  try {
    const before = stamp(path) + stamp(log)
    const bytes = withLog(readFileSync(path), existsSync(log) ? readFileSync(log) : Buffer.alloc(0))
    if (stamp(path) + stamp(log) !== before) return undefined
    // The two bytes that say WAL; what is only in memory has none.
    return bytes.fill(1, 18, 20)
  } catch {
    return undefined
  }
}

function stamp(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeNs};` : ';'
}

/** Puts the pages of all whole transactions of a log into the file; what follows a broken frame was never committed. */
function withLog(file: Buffer, log: Buffer): Buffer {
  if (log.length < LOG_HEAD || (log.readUInt32BE(0) & ~1) !== MAGIC) return file
  const littleEndian = log.readUInt32BE(0) === MAGIC
  const pageSize = log.readUInt32BE(8)
  let sum = checksum(log, 0, 24, [0, 0], littleEndian)
  if (sum[0] !== log.readUInt32BE(24) || sum[1] !== log.readUInt32BE(28)) return file
  const committed = new Map<number, number>()
  let pending: [page: number, at: number][] = []
  let pages = 0
  for (let at = LOG_HEAD; at + FRAME_HEAD + pageSize <= log.length; at += FRAME_HEAD + pageSize) {
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break
    sum = checksum(log, at, 8, sum, littleEndian)
    sum = checksum(log, at + FRAME_HEAD, pageSize, sum, littleEndian)
    if (sum[0] !== log.readUInt32BE(at + 16) || sum[1] !== log.readUInt32BE(at + 20)) break
    pending.push([log.readUInt32BE(at), at + FRAME_HEAD])
    const size = log.readUInt32BE(at + 4)
    if (size === 0) continue
    for (const [page, from] of pending) committed.set(page, from)
    pending = []
    pages = size
  }
  if (pages === 0) return file
  const bytes = Buffer.alloc(pages * pageSize)
  file.copy(bytes)
  for (const [page, from] of committed)
    if (page <= pages) log.copy(bytes, (page - 1) * pageSize, from, from + pageSize)
  return bytes
}

function checksum(
  bytes: Buffer,
  from: number,
  length: number,
  [first, second]: readonly [number, number],
  littleEndian: boolean,
): [number, number] {
  let [a, b] = [first, second]
  for (let at = from; at < from + length; at += 8) {
    a = (a + (littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + b) >>> 0
    b = (b + (littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + a) >>> 0
  }
  return [a, b]
}
