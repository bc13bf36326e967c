import { type Problem, Refused } from '../../basics/problem.ts'

/** How what the driver or the system says begins, and the code people see. */
const FAULTS = [
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_READONLY', 'database-read-only'],
  ['EROFS', 'database-read-only'],
  ['EACCES', 'database-read-only'],
  ['EPERM', 'database-read-only'],
  ['SQLITE_CANTOPEN', 'database-cannot-open'],
  ['ENOENT', 'database-cannot-open'],
  ['ENAMETOOLONG', 'database-cannot-open'],
  ['ELOOP', 'database-cannot-open'],
  ['ENOTDIR', 'database-cannot-open'],
  ['EISDIR', 'database-cannot-open'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_IOERR', 'disk-fault'],
  ['EIO', 'disk-fault'],
  ['EFBIG', 'disk-fault'],
] as const

/** The fault that people can do something about; undefined for any other error. */
export function faultOf(error: unknown, path: string): Problem | undefined {
  if (!(error instanceof Error) || error instanceof Refused) return undefined
  if (error.message.includes('rehearsal-is-practice')) return { code: 'rehearsal-is-practice' }
  if (/assembly-is-final|log-is-final/.test(error.message))
    return { code: error.message.includes('log') ? 'log-is-final' : 'assembly-is-final' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // A table or column that is gone, or there already before a migration makes it: somebody took the file apart.
  if (code === 'SQLITE_ERROR' && /^no such (?:table|column)|already exists$/.test(error.message))
    return { code: 'database-damaged', data: { path } }
  if (code === 'EEXIST') return { code: 'changed-meanwhile' }
  const known = FAULTS.find(([start]) => code.startsWith(start))?.[1]
  return known && { code: known, data: { path } }
}
