import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/* What is killed: one act each, from a folder that is laid out once, and what must hold afterwards. */

export const PROGRAM = fileURLToPath(new URL('../../bin/hoa.js', import.meta.url))
export const ROOMS = 300
const PASSPHRASE = 'correct horse battery'

export const env = folder => ({
  PATH: process.env.PATH,
  HOME: folder,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  HOA_DB: join(folder, 'hoa.db'),
  HOA_PASSPHRASE: PASSPHRASE,
})

/** Where everything is laid out; it goes away with the process. */
export const work = mkdtempSync(join(tmpdir(), 'hoa-attack-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

export const ballots = (from, to) =>
  `房号,收回时间,M1,M2\n${Array.from({ length: to - from + 1 }, (_, i) => `${from + i},2026-03-05 10:00,同意,反对\n`).join('')}`

/** Each act: the folder it begins from, its words, and how many papers it brings. */
export const ACTS = {
  import: { from: 'open', words: ['ballot', 'import', '全部.csv', '--at', '2026-03-14'], papers: ROOMS },
  convene: { from: 'draft', words: ['assembly', 'convene', '--at', '2026-02-01'] },
  declare: {
    from: 'closed',
    words: ['assembly', 'declare', '--at', '2026-03-17', '--override', '登记台 A 没有用上'],
  },
  merge: { from: 'desk', words: ['desk', 'merge', 'A.db'], papers: 50 },
  lock: { from: 'open', words: ['privacy', 'lock'] },
  backup: { from: 'closed', words: ['backup', 'stick/备份.db'] },
  'backup-again': { from: 'closed', words: ['backup', 'stick/旧.db', '--force'] },
  'backup-encrypted': { from: 'closed', words: ['backup', 'stick/备份.age', '--encrypt'], secret: true },
  restore: { from: 'closed', words: ['restore', 'stick/旧.db', '--force'], restores: true },
  split: { from: 'closed', words: ['compound', 'split', 'da', '--out', '分出.db'], makes: '分出.db', repeats: true },
  join: { from: 'closed', words: ['compound', 'join', '别处.db'], repeats: true },
  'restore-encrypted': { from: 'closed', words: ['restore', '旧.age', '--force'], restores: true },
}

export function hoa(folder, ...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    env: env(folder),
    encoding: 'utf8',
  })
  // Somebody stops the trial; what was looked at is not known.
  if (status === null) process.exit(1)
  return { code: status, out: stdout, err: stderr }
}

export function start(folder, ...words) {
  return spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, env: env(folder), stdio: 'ignore' })
}

/** Lays out the folders that acts begin from. */
export function layOut() {
  const folder = join(work, 'way')
  mkdirSync(join(folder, 'stick'), { recursive: true })
  const rows = Array.from({ length: ROOMS }, (_, i) => `${i + 1},${60 + (i % 40)},业主${i + 1},000${10_000_000 + i}\n`).join('')
  writeFileSync(join(folder, '名册.csv'), `房号,面积,业主,电话\n${rows}`)
  writeFileSync(join(folder, '全部.csv'), ballots(1, ROOMS))
  writeFileSync(join(folder, '一桌.csv'), ballots(1, 50))
  const go = (...words) => {
    const said = hoa(folder, ...words)
    if (said.code !== 0) throw new Error(`hoa ${words.join(' ')} gave ${said.code}\n${said.out}${said.err}`)
  }
  const keep = name => cpSync(folder, join(work, name), { recursive: true })
  go('init', '大小区', '--code', 'da')
  go('roster', 'import', '名册.csv')
  go('assembly', 'new', '会议', '--code', 'a1', '--opens', '2026-03-01', '--closes', '2026-03-15')
  for (const no of [1, 2]) go('motion', 'add', `议题${no}`, '--matter', 'other')
  keep('draft')
  go('assembly', 'convene', '--at', '2026-02-01')
  go('assembly', 'open', '--at', '2026-03-01')
  keep('open')
  go('desk', 'export', 'A.db', '--desk', 'A', '--clerk', '录入员')
  go('ballot', 'import', '一桌.csv', '--db', 'A.db', '--at', '2026-03-14')
  keep('desk')
  go('init', '别处', '--code', 'bie', '--db', join(folder, '别处.db'))
  go('roster', 'import', '名册.csv', '--db', join(folder, '别处.db'))
  go('backup', 'stick/旧.db')
  go('backup', '旧.age', '--encrypt')
  go('ballot', 'import', '全部.csv', '--at', '2026-03-14')
  go('assembly', 'close', '--at', '2026-03-16')
  for (const name of readdirSync(folder)) if (name.endsWith('.bak')) rmSync(join(folder, name))
  keep('closed')
}

/** A folder of its own in which an act can begin. */
export function folderFor(from) {
  const folder = mkdtempSync(join(work, 'try-'))
  cpSync(join(work, from), folder, { recursive: true })
  return folder
}

const known = new Map()

/** How many entries and papers a record has; a text says what is wrong with it. */
export function look(folder, path = 'hoa.db') {
  const said = hoa(folder, 'audit', 'verify', '--json', '--db', join(folder, path))
  try {
    const { ok, entries, error } = JSON.parse(said.out)
    if (!ok) return `${path}: ${error?.code ?? said.out.slice(0, 300)}`
    return { entries }
  } catch {
    return `${path}: ${said.code} ${said.out}${said.err}`
  }
}

/** What every voter has handed in. */
export function papersIn(folder) {
  const said = hoa(folder, 'ballot', 'list', '--json')
  return said.code === 0 ? JSON.parse(said.out) : []
}

/** What is wrong after an act was killed; an empty list when nothing is. */
export function faultsAfter(name, folder) {
  const { from, words, secret, restores, makes, repeats } = ACTS[name]
  const faults = []
  if (!existsSync(join(folder, 'hoa.db'))) faults.push('there is no hoa.db')
  const state = look(folder)
  if (typeof state === 'string') faults.push(state)
  else {
    const before = (known.get(from) ?? known.set(from, look(join(work, from)).entries).get(from)) ?? 0
    const old = restores ? (known.get('old') ?? known.set('old', look(work, 'closed/stick/旧.db').entries).get('old')) : 0
    const allowed = restores ? [before, old] : [before, before + 1]
    if (!allowed.includes(state.entries)) faults.push(`${state.entries} entries, not ${allowed.join(' or ')}`)
  }
  // Who was interrupted says it once more, and then it is done, once.
  if (repeats && faults.length === 0) {
    const done = state.entries > known.get(from)
    const again = hoa(folder, ...words)
    if ((again.code === 0) === done) faults.push(`done ${done}, and once more: ${again.code} ${again.out}${again.err}`)
    if (look(folder).entries !== known.get(from) + 1) faults.push('once more did not do it once')
  }
  if (makes) {
    const made = look(folder, makes)
    if (typeof made === 'string') faults.push(made)
  }
  const old = new Set(readdirSync(join(work, from), { recursive: true }))
  for (const file of readdirSync(folder, { recursive: true }))
    if (/\.bak$|备份\.db$/.test(file) && !old.has(file)) {
      const backup = look(folder, file)
      if (typeof backup === 'string') faults.push(backup)
    }
  // Only the medium of the backup: the record itself is in the clear, and so is what is written beside it to replace it.
  if (secret)
    for (const file of readdirSync(join(folder, 'stick')))
      if (!old.has(join('stick', file)) && readFileSync(join(folder, 'stick', file)).includes('SQLite format 3'))
        faults.push(`stick/${file} is in the clear`)
  return faults
}
