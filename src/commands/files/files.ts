import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { isDatabase } from '../../store/open.ts'
import { type Call, WrongUsage } from '../call.ts'

/** The options that every import understands. */
export function fileOptions(call: Call): { sheet?: string; encoding?: string; map?: Record<string, string> } {
  const sheet = call.option('sheet')
  const encoding = call.option('encoding')
  const map: [column: string, field: string][] = []
  for (const pair of call.list('map')) {
    const at = pair.lastIndexOf('=')
    if (at < 1) throw new WrongUsage([{ code: 'not-key-value', data: { value: pair } }])
    map.push([pair.slice(0, at), pair.slice(at + 1)])
  }
  return {
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(map.length > 0 && { map: Object.fromEntries(map) }),
  }
}

/** A file as the log names it: its name and the SHA-256 of what was read, so that it can be told from another. */
export function fileDetail(path: string, digest: string): string {
  return `file=${basename(path)} sha256=${digest}`
}

/** Writes a file whole or not at all: beside its place and then renamed. An existing one is kept unless `force`. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  options: { force: boolean; mode: number },
): void {
  if (existsSync(path) && !options.force) throw new Refused([{ code: 'file-exists', data: { path } }])
  if (isDatabase(path)) throw new Refused([{ code: 'file-is-record', data: { path } }])
  throughBeside(path, beside => {
    const file = openSync(beside, 'w', options.mode)
    writeFileSync(file, content)
    closeSync(file)
  })
}

/** A file or a folder, whole or not at all: made beside its place and then renamed. Refused when it cannot be written. */
export function throughBeside(path: string, make: (beside: string) => void): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    make(beside)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^E[A-Z]+$/.test(code)) throw error
    throw new Refused([{ code: code === 'ENOSPC' ? 'disk-full' : 'file-cannot-write', data: { path } }])
  }
}
