import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text as written } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { World } from '../../src/commands/frame/world.ts'
import { main } from '../../src/main.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** The built program, for tests that need a process of their own. */
export const PROGRAM = process.env['HOA_TEST_PROGRAM'] ?? join(ROOT, 'bin/hoa.js')

/** Where all offices of one run are; it goes away with it. */
export const FOLDER = process.env['HOA_TEST_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'hoa-test-'))

/** What one command answered. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The one JSON document on standard output. */
  json(): unknown
}

/** An office at a table of its own: a folder, a clock that stands still, and `hoa` in this very process. */
export class Office {
  readonly folder: string
  /** What `HOA_…`, `NO_COLOR` and the like are; change it as a shell would. */
  readonly env: Record<string, string> = {}
  user = '测试员'
  /** Milliseconds since 1970 UTC; 2026-03-20 10:00 in China. */
  now = Date.UTC(2026, 2, 20, 2)
  /** What it takes for chance: the same each time. */
  random: World['random'] = bytes => Uint8Array.from({ length: bytes }, (_, i) => i)
  root: URL = pathToFileURL(`${ROOT}/`)
  /** Does standard output look like a terminal? Input never does, so nothing is ever asked. */
  terminal = false
  /** How wide that terminal is. */
  columns = 80

  constructor(folder: string) {
    this.folder = folder
    this.env['HOA_DB'] = this.path('hoa.db')
  }

  /**
   * Runs one command line. The folder's name, different every time, is told as `<folder>`. No sentence may leave one
   * of its `{places}` open.
   */
  async hoa(...args: readonly string[]): Promise<Said> {
    const written = { out: '', err: '' }
    const sink = (stream: 'out' | 'err', isTTY: boolean) => ({
      isTTY,
      columns: this.columns,
      write: (text: string) => {
        written[stream] += text
      },
    })
    const code = await main(args, this.world(sink('out', this.terminal), sink('err', this.terminal)))
    const out = written.out.replaceAll(this.folder, '<folder>')
    const err = written.err.replaceAll(this.folder, '<folder>')
    const open = /\{[a-zA-Z]+\}/.exec(code === 0 ? err : err + out)
    if (open) throw new Error(`hoa ${args.join(' ')} left ${open[0]} open: ${err}${out}`)
    return { code, out, err, json: () => JSON.parse(out) }
  }

  /** Runs a command that must not be refused. */
  async ok(...args: readonly string[]): Promise<Said> {
    const said = await this.hoa(...args)
    if (said.code !== 0) throw new Error(`hoa ${args.join(' ')} gave ${said.code}\n${said.out}${said.err}`)
    return said
  }

  /** The JSON of a command that must not be refused. */
  async ask(...args: readonly string[]): Promise<unknown> {
    return (await this.ok(...args, '--json')).json()
  }

  /** The code of a refusal; a command that is not refused gives its exit code. */
  async refusal(...args: readonly string[]): Promise<string> {
    const said = await this.hoa(...args, '--json')
    const error = pick(said.json(), 'error.code')
    return typeof error === 'string' ? error : `exit ${said.code}`
  }

  world(stdout: World['stdout'], stderr: World['stderr']): World {
    const { env, folder, user, root, random } = this
    const stdin = new PassThrough() as unknown as NodeJS.ReadStream
    return { env, folder, user, root, stdin, stdout, stderr, now: () => this.now, random }
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** Puts a file into the folder; its path is given back. */
  file(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content)
    return this.path(name)
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8')
  }
}

export function newOffice(): Office {
  return new Office(newFolder())
}

/** An empty folder that goes away after the run. */
export function newFolder(): string {
  return mkdtempSync(join(FOLDER, 'office-'))
}

/** The code by which the built program, in a process of its own, refuses a command. */
export async function refusalElsewhere(office: Office, words: readonly string[]): Promise<unknown> {
  const env = { ...process.env, ...office.env }
  const child = spawn(process.execPath, [PROGRAM, ...words, '--json'], { cwd: office.folder, env })
  const [said] = await Promise.all([written(child.stdout), once(child, 'close')])
  return pick(JSON.parse(said), 'error.code')
}

/** What stands at `ballots.held.papers` of a JSON document; undefined when there is nothing. */
export function pick(document: unknown, path: string): unknown {
  let at = document
  for (const key of path === '' ? [] : path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Reflect.get(at, key)
  }
  return at
}

/** A list in a JSON document. */
export function list(document: unknown, path = ''): readonly unknown[] {
  const found = pick(document, path)
  if (!Array.isArray(found)) throw new Error(`no list at ${path || 'the top'}`)
  return found
}

/** A text in a JSON document. */
export function text(document: unknown, path = ''): string {
  const found = pick(document, path)
  if (typeof found !== 'string') throw new Error(`no text at ${path || 'the top'}`)
  return found
}
