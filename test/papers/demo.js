// The demo's assembly once it is convened, closed and declared, and what can be printed of it then.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HOA = fileURLToPath(new URL('../../bin/hoa.js', import.meta.url))

/** Runs the program on a database; null when it refuses. */
export function hoa(db, ...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [HOA, ...words], {
    env: { ...process.env, HOA_DB: db },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0 && status !== 1) throw new Error(`hoa ${words.join(' ')}\n${stdout}${stderr}`)
  return status === 0 ? stdout : null
}

/** A database for each state of the demo's assembly, in a folder. */
export function demoStates(folder) {
  const said = hoa('', 'demo', '--fast') ?? ''
  const [, made = ''] = /(?:数据文件|Database)[：:]\s*(.+)/.exec(said) ?? []
  const home = dirname(made.trim())
  const after = act => readdirSync(home).find(name => name.endsWith(`-${act}.bak`)) ?? ''
  const files = { convened: after('convene'), closed: after('close'), declared: 'hoa.db' }
  mkdirSync(folder, { recursive: true })
  const states = Object.entries(files).map(([state, name]) => {
    const db = join(folder, `${state}.db`)
    copyFileSync(join(home, name), db)
    return { state, db }
  })
  rmSync(home, { recursive: true })
  return states
}

/** The kinds that can be printed in a state. */
export function printable(db) {
  return JSON.parse(hoa(db, 'notice', 'list', '--all', '--json') ?? '[]').filter(paper => paper.printable)
}

/** Prints a paper into a file; false when it is refused. */
export function print(db, { kind, internal }, format, out) {
  const audience = internal ? ['--audience', 'file', '--reason', '核对版面'] : []
  const words = ['notice', 'print', kind, '--format', format, '--out', out, '--force', '--fonts', 'bundled']
  return hoa(db, ...words, ...audience) !== null
}

/** Ends with a plain word where a program that this needs is not on the machine. */
export function needPrograms(...names) {
  const missing = names.filter(name => spawnSync(name, ['-v']).error)
  if (missing.length === 0) return
  process.stderr.write(`not done: ${missing.join(', ')} not found on this machine\n`)
  process.exit(1)
}

export function run(program, words, options = {}) {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, ...options })
}
