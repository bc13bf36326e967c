import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadDriver } from '#driver'
import { ACTS, ballots, env, faultsAfter, folderFor, hoa, layOut, look, papersIn, PROGRAM, ROOMS, work } from './acts.js'

/*
 * What disks, folders, clocks and other processes do to a record.
 *
 *   node test/attack/faults.js [wal|full|read-only|locked|vanished|clocks|writers]...
 *
 * A full and a read-only disk are small file systems in memory, which only root can mount; elsewhere these two are not tried,
 * and it says so.
 */

const { Database } = loadDriver()
const TRIALS = { wal, full, 'read-only': readOnly, locked, vanished, clocks, writers }
const PAGE = 4096
const FRAME = PAGE + 24
const WAL_HEAD = 32

layOut()
let bad = 0
const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(TRIALS)) {
  const { tried, faults, told = '' } = await TRIALS[name]()
  bad += faults.length
  process.stdout.write(`${name}: ${tried} tried, ${faults.length} wrong${told === '' ? '' : `; ${told}`}\n`)
  for (const fault of faults) process.stdout.write(`      BAD ${fault}\n`)
}
process.exitCode = bad === 0 ? 0 : 1

/** A write-ahead log with several acts in it, cut at every page, before it, within it and behind it: what an act wrote is there whole or not. */
async function wal() {
  const folder = folderFor('open')
  const holder = new Database(join(folder, 'hoa.db'))
  holder.prepare('select count(*) from log').get()
  const before = look(folder).entries
  for (let i = 0; i < 6; i++) {
    writeFileSync(join(folder, `${i}.csv`), ballots(i * 20 + 1, i * 20 + 20))
    hoa(folder, 'ballot', 'import', `${i}.csv`, '--at', '2026-03-14')
  }
  const cut = folderFor('open')
  const log = readFileSync(join(folder, 'hoa.db-wal'))
  const file = readFileSync(join(folder, 'hoa.db'))
  holder.close()
  const faults = []
  let last = 0
  let tried = 0
  const frames = Math.floor((log.length - WAL_HEAD) / FRAME)
  const lengths = Array.from({ length: frames + 1 }, (_, i) => WAL_HEAD + i * FRAME).flatMap(at => [at - 11, at, at + 1500])
  for (const length of [0, 17, ...lengths].filter(l => l >= 0 && l <= log.length)) {
    writeFileSync(join(cut, 'hoa.db'), file)
    writeFileSync(join(cut, 'hoa.db-wal'), log)
    truncateSync(join(cut, 'hoa.db-wal'), length)
    rmSync(join(cut, 'hoa.db-shm'), { force: true })
    const state = look(cut)
    tried += 1
    if (typeof state === 'string') faults.push(`cut at ${length}: ${state}`)
    else {
      const papers = papersIn(cut).reduce((sum, voter) => sum + voter.papers.length, 0)
      if (papers !== (state.entries - before) * 20) faults.push(`cut at ${length}: ${state.entries} entries, ${papers} papers`)
      if (state.entries < last) faults.push(`cut at ${length}: fewer acts than in a shorter log`)
      last = state.entries
    }
  }
  if (last !== before + 6) faults.push(`the whole log holds ${last - before} acts of 6`)
  return { tried, faults, told: `${frames} pages, 6 acts` }
}

/** Acts on a disk on which less and less is free: done whole, or refused as such with nothing changed. */
async function full() {
  const disk = mounted('12m')
  if (!disk) return notRoot
  const faults = []
  const codes = new Map()
  let tried = 0
  for (const name of ['import', 'convene', 'declare', 'backup', 'lock'])
    for (const free of [0, 8, 32, 64, 128, 256, 512, 1024, 2048].map(kib => kib * 1024)) {
      const folder = join(disk, `${name}-${free}`)
      spawnSync('cp', ['-r', folderFor(ACTS[name].from), folder])
      fill(join(disk, 'ballast'), free)
      const said = hoa(folder, ...ACTS[name].words, '--json')
      const reading = hoa(folder, 'tally', '--json')
      rmSync(join(disk, 'ballast'))
      tried += 1
      const code = errorOf(said)
      codes.set(code, (codes.get(code) ?? 0) + 1)
      if (![0, 1].includes(said.code)) faults.push(`${name} with ${free} free: exit ${said.code} ${said.err.slice(0, 200)}`)
      if (reading.code > 1) faults.push(`${name} with ${free} free: tally gave ${reading.code}`)
      for (const fault of faultsAfter(name, folder)) faults.push(`${name} with ${free} free (${code}): ${fault}`)
      rmSync(folder, { recursive: true, force: true })
    }
  unmount(disk)
  return { tried, faults, told: [...codes].map(([code, n]) => `${code} ${n}`).join(', ') }
}

/** A disk that can only be read: what reads works, what writes is refused, and no byte changes. */
async function readOnly() {
  const disk = mounted('24m')
  if (!disk) return notRoot
  const folder = join(disk, 'r')
  spawnSync('cp', ['-r', folderFor('closed'), folder])
  spawnSync('mount', ['-o', 'remount,ro', disk])
  const faults = []
  const before = readFileSync(join(folder, 'hoa.db'))
  const reads = [['tally'], ['ballot', 'list'], ['audit', 'verify'], ['audit', 'log'], ['roster', 'list'], ['next']]
  const writes = [ACTS.declare.words, ['roster', 'edit', '1', 'area=1', '--reason', 'x'], ['privacy', 'lock'], ['backup', 'b.db']]
  for (const words of reads) {
    const said = hoa(folder, ...words, '--json')
    if (said.code !== 0) faults.push(`${words.join(' ')} gave ${said.code} ${errorOf(said)}`)
  }
  for (const words of writes) {
    const said = hoa(folder, ...words, '--json')
    if (said.code !== 1) faults.push(`${words.join(' ')} gave ${said.code}`)
  }
  if (!readFileSync(join(folder, 'hoa.db')).equals(before)) faults.push('the file changed')
  unmount(disk)
  return { tried: reads.length + writes.length, faults }
}

/** Another program has the record locked for good: refused in time, and nothing of it is done. */
async function locked() {
  const faults = []
  let longest = 0
  const names = ['import', 'convene', 'declare', 'merge', 'lock']
  for (const name of names) {
    const folder = folderFor(ACTS[name].from)
    const other = new Database(join(folder, 'hoa.db'))
    other.exec('begin immediate')
    const begun = performance.now()
    const said = hoa(folder, ...ACTS[name].words, '--json')
    longest = Math.max(longest, performance.now() - begun)
    other.exec('rollback')
    other.close()
    if (said.code !== 1 || errorOf(said) !== 'database-locked') faults.push(`${name} gave ${said.code} ${errorOf(said)}`)
    faults.push(...faultsAfter(name, folder).map(fault => `${name}: ${fault}`))
  }
  return { tried: names.length, faults, told: `the longest took ${(longest / 1000).toFixed(1)} s` }
}

/** The folder is moved away at some moment of an act: it is not told that it was done unless it is there. */
async function vanished() {
  const faults = []
  const codes = new Map()
  const tries = 30
  for (let i = 0; i < tries; i++) {
    const folder = folderFor('open')
    const away = `${folder}-away`
    const before = look(folder).entries
    const child = spawn(process.execPath, [PROGRAM, ...ACTS.import.words, '--json'], { cwd: folder, env: env(folder) })
    let out = ''
    child.stdout.on('data', text => (out += text))
    const ended = new Promise(resolve => child.on('close', resolve))
    await pause(120 + i * 25)
    renameSync(folder, away)
    const code = await ended
    codes.set(code, (codes.get(code) ?? 0) + 1)
    const state = look(away)
    if (typeof state === 'string') faults.push(`moved: ${state}`)
    else if (code === 0 && state.entries !== before + 1) faults.push(`told as done, ${state.entries} entries, not ${before + 1}`)
    if (![0, 1].includes(code)) faults.push(`exit ${code} ${out.slice(0, 200)}`)
    if (existsSync(join(folder, 'hoa.db'))) faults.push('a record was made where none was')
    for (const gone of [folder, away]) rmSync(gone, { recursive: true, force: true })
  }
  return { tried: tries, faults, told: [...codes].map(([code, n]) => `exit ${code}: ${n}`).join(', ') }
}

/** The clock stands years before and years after, in turn: what is recorded verifies, and stays in its order. */
async function clocks() {
  const folder = folderFor('open')
  const program = fileURLToPath(new URL('../support/clock-program.js', import.meta.url))
  const clock = join(folder, 'clock')
  const faults = []
  const times = ['2031-01-01', '1999-12-31', '2026-03-10', '2026-03-09', '2038-01-20', '1970-01-02', '2026-03-11', '2100-01-01', '2026-03-12']
  let warned = 0
  for (const [i, day] of times.entries()) {
    writeFileSync(clock, `${day}T10:00:00+08:00`)
    writeFileSync(join(folder, 'c.csv'), ballots(i * 10 + 1, i * 10 + 10))
    const words = ['ballot', 'import', 'c.csv', '--at', '2026-03-14', '--json']
    const said = spawnSync(process.execPath, [program, PROGRAM, clock, ...words], { cwd: folder, env: env(folder), encoding: 'utf8' })
    if (![0, 1].includes(said.status)) faults.push(`at ${day}: exit ${said.status} ${said.stderr.slice(0, 300)}`)
    if (/clock|时钟/.test(said.stdout + said.stderr)) warned += 1
    const state = look(folder)
    if (typeof state === 'string') faults.push(`at ${day}: ${state}`)
  }
  const papers = papersIn(folder).reduce((sum, voter) => sum + voter.papers.length, 0)
  return { tried: times.length, faults, told: `${papers} papers on record, the clock was told of ${warned} times` }
}

/** Two, four and eight processes enter at once, some the same pile, while another verifies over and over. */
async function writers() {
  const faults = []
  let verified = 0
  for (const many of [2, 4, 8]) {
    const folder = folderFor('open')
    const share = Math.floor(ROOMS / many)
    const names = Array.from({ length: many }, (_, i) => {
      writeFileSync(join(folder, `${i}.csv`), ballots(i * share + 1, i * share + share))
      return `${i}.csv`
    })
    let going = true
    const looking = (async () => {
      while (going) {
        const { code, out } = await run(folder, 'audit', 'verify', '--json')
        if (code !== 0) faults.push(`${many} writers: a reader was told ${out.slice(0, 200)}`)
        verified += 1
      }
    })()
    const said = await Promise.all([...names, names[0]].map(name => run(folder, 'ballot', 'import', name, '--at', '2026-03-14', '--json')))
    going = false
    await looking
    for (const { code, out } of said) if (code !== 0) faults.push(`${many} writers: exit ${code} ${out.slice(0, 200)}`)
    const voters = papersIn(folder)
    const papers = voters.map(voter => voter.papers.length)
    if (papers.filter(n => n === 1).length !== share * many || papers.some(n => n > 1)) faults.push(`${many} writers: papers ${papers.filter(n => n !== 1)}`)
    const state = look(folder)
    if (typeof state === 'string') faults.push(`${many} writers: ${state}`)
  }
  return { tried: 3, faults, told: `2, 4 and 8 writers, verified ${verified} times meanwhile` }
}

function run(folder, ...words) {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, env: env(folder) })
  let out = ''
  child.stdout.on('data', text => (out += text))
  return new Promise(resolve => child.on('close', code => resolve({ code, out })))
}

function errorOf({ out, code }) {
  try {
    return JSON.parse(out).error?.code ?? `exit ${code}`
  } catch {
    return `exit ${code}`
  }
}

const notRoot = { tried: 0, faults: [], told: 'not tried: only root can mount a small disk' }

/** A file system of so many bytes; undefined where it cannot be had. */
function mounted(size) {
  const disk = join(work, `disk-${Date.now()}`)
  mkdirSync(disk)
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status === 0 ? disk : undefined
}

function unmount(disk) {
  spawnSync('umount', ['-l', disk])
}

/** Fills a disk but for so many bytes. */
function fill(path, free) {
  spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=64k'])
  truncateSync(path, Math.max(0, statSync(path).size - free))
}
