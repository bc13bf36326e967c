import { Refused } from '../basics/problem.ts'

/** How what the driver or the system says begins, and the code people see. */
const FAULTS: readonly (readonly [start: string, code: string])[] = [
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
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
  ['ERR_DLOPEN_FAILED', 'driver-missing'],
]

/** The code of a fault that people can do something about; undefined for any other error. */
export function faultOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof Refused) return undefined
  if (error.message.includes('Could not locate the bindings file')) return 'driver-missing'
  if (error.message.includes('rehearsal-is-practice')) return 'rehearsal-is-practice'
  if (/assembly-is-final|log-is-final/.test(error.message))
    return error.message.includes('log') ? 'log-is-final' : 'assembly-is-final'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // A table or column that is gone: somebody took the file apart.
  if (code === 'SQLITE_ERROR' && /^no such (?:table|column)/.test(error.message)) return 'database-damaged'
  return FAULTS.find(([start]) => code.startsWith(start))?.[1]
}
