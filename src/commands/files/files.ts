import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { insteadOf, nearest } from '../../basics/text.ts'
import { NoInput, readInput, readInputHead } from '../../exchange/input-file.ts'
import type { Writer } from '../../store/act.ts'
import {
  besideName,
  errorCode,
  isBesideDatabase,
  isDatabase,
  isTaken,
  refuseSpecial,
} from '../../store/safety/place.ts'
import { syncFile } from '../../store/safety/put.ts'
import type { Call } from '../frame/call.ts'
import { pairIn } from '../frame/pairs.ts'
import type { Session } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'

/** Far above any file that is read whole. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024 - 1

/** The options that every import understands. */
export const FILE_OPTIONS = {
  sheet: { value: '<name>', zh: '工作表名称', en: 'the sheet' },
  encoding: { value: '<name>', zh: '文件编码，默认自动识别', en: 'the encoding; found out by default' },
  map: {
    value: '<column>=<field>',
    many: true,
    zh: '把某一列当作某个字段',
    en: 'take a column for a field',
  },
  'dry-run': { zh: '只检查，不写入', en: 'check only, write nothing' },
} as const satisfies Options

/** What was given of them. */
export function fileOptions(call: CallWith<Pick<typeof FILE_OPTIONS, 'sheet' | 'encoding' | 'map'>>): {
  sheet?: string
  encoding?: string
  map?: Record<string, string>
} {
  const sheet = call.option('sheet')
  const encoding = call.option('encoding')
  const map = call.list('map').map(word => pairIn(word, { last: true }))
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

/** The bytes of a file that a person named; refused for what is no file, or a larger one. */
export function readFile(path: string, most = MOST_BYTES): Buffer {
  return refusing(path, () => readInput(path, most))
}

/** A text that a person wrote. Editors of Windows put a mark before UTF-8; what is no UTF-8 at all is refused. */
export function readUtf8(
  path: string,
  most: number,
  code: 'text-file-encoding' | 'template-unreadable' = 'text-file-encoding',
): string {
  const bytes = readFile(path, most)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused([{ code, data: { path } }])
  }
}

/** How a file begins that a person named. */
export function headOf(path: string): Buffer {
  return refusing(path, () => readInputHead(path, 64))
}

function refusing<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof NoInput)) throw error
    throw new Refused([{ code: 'file-cannot-read', data: { path } }])
  }
}

/** Refuses a name that is taken, unless it may be overwritten; with or without leave it touches no record and no device. */
export function needFreeFile(path: string, options: { force: boolean }): void {
  refuseSpecial(path)
  if (isBesideDatabase(path)) throw new Refused([{ code: 'file-is-record', data: { path } }])
  if (isTaken(path) && !options.force) throw new Refused([{ code: 'file-exists', data: { path } }])
}

/** What is written under one name: a file's content, or a folder's files by their names. */
export interface Output {
  readonly path: string
  readonly content: string | Uint8Array | ReadonlyMap<string, Uint8Array>
  readonly force: boolean
  readonly mode: number
}

/** Records an act that gives out files: what could not be logged has not been written. */
export function recordWithFiles<T>(
  call: Pick<Session, 'record'>,
  entry: Parameters<Session['record']>[0],
  write: (writer: Writer, put: (outputs: readonly Output[]) => void) => T,
): T {
  let undo = () => {}
  try {
    return call.record(entry, writer =>
      write(writer, outputs => {
        undo = writeAll(outputs)
      }),
    )
  } catch (error) {
    undo()
    throw error
  }
}

/** What is said of a file that was written. */
export function toldWritten(call: Pick<Call, 't'>, path: string): string {
  return call.t({ zh: `已写入 ${path}\n`, en: `Written: ${path}\n` })
}

/** Writes a file whole or not at all. An existing one is kept unless `force`. Gives what takes a new one away again. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  options: { force: boolean; mode: number },
): () => void {
  return writeAll([{ path, content, ...options }])
}

/**
 * Writes all of it or nothing: everything is made beside its place and on the disk before the first gets its name. What
 * may be overwritten comes last. Gives what takes away again all that was not there before.
 */
export function writeAll(outputs: readonly Output[]): () => void {
  /** What is made and has not got its name yet, by where it is made. */
  const ready = new Map<string, string>()
  const fresh: string[] = []
  const undo = () => {
    for (const path of fresh) rmSync(path, { recursive: true, force: true })
  }
  try {
    for (const output of outputs.toSorted((a, b) => Number(a.force) - Number(b.force))) {
      const { path } = output
      writing(path, () => {
        needFreeFile(path, output)
        if (isDatabase(path)) throw new Refused([{ code: 'file-is-record', data: { path } }])
        const beside = besideName(path)
        ready.set(beside, path)
        make(beside, output)
      })
    }
    for (const [beside, path] of ready)
      writing(path, () => {
        const there = isTaken(path)
        renameSync(beside, path)
        ready.delete(beside)
        if (!there) fresh.push(path)
      })
    return undo
  } catch (error) {
    undo()
    throw error
  } finally {
    for (const beside of ready.keys()) rmSync(beside, { recursive: true, force: true })
  }
}

function make(path: string, { content, mode }: Output): void {
  if (content instanceof Map) {
    mkdirSync(path, { mode: 0o700 })
    for (const [name, bytes] of content) writeNew(join(path, name), bytes, mode)
  } else if (typeof content === 'string' || content instanceof Uint8Array) writeNew(path, content, mode)
}

function writeNew(path: string, content: string | Uint8Array, mode: number): void {
  writeFileSync(path, content, { flag: 'wx', mode })
  syncFile(path)
}

/** What the system says of a file that cannot be written, as a refusal. */
function writing(path: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    const code = errorCode(error)
    if (!/^E[A-Z]+$/.test(code)) throw error
    const full = code === 'ENOSPC' || code === 'EDQUOT'
    throw new Refused([{ code: full ? 'disk-full' : 'file-cannot-write', data: { path } }])
  }
}

/**
 * The path in an answer, as it was typed or as a file that was dragged into the window writes it: in quotes, or with `\\` before
 * its spaces. Refused with the files of a like name, or of the same kind, where there is none.
 */
export function fileThere(folder: string, text: string): string {
  const typed = text.trim()
  const quoted = /^(['"])(.*)\1$/.exec(typed)?.[2]
  const path = [quoted ?? typed, typed.replaceAll(/\\(.)/g, '$1')].find(p => existsSync(resolve(folder, p)))
  if (path !== undefined) return path
  const sought = resolve(folder, quoted ?? typed)
  const there = filesNear(sought)
  throw new Refused([
    there
      ? { code: 'file-not-here', data: { path: quoted ?? typed, there } }
      : { code: 'file-cannot-read', data: { path: sought } },
  ])
}

/** The files of a like name, or of the same kind; undefined where there are none. */
function filesNear(path: string): Phrase | undefined {
  let names: readonly string[]
  try {
    names = readdirSync(dirname(path)).filter(name => !name.startsWith('.'))
  } catch {
    return undefined
  }
  const near = nearest(basename(path), names)
  const kind = extname(path).toLowerCase()
  const alike =
    near.length > 0 ? near : names.filter(name => kind !== '' && extname(name).toLowerCase() === kind)
  return alike.length > 0 ? insteadOf('', alike) : undefined
}
