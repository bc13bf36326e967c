import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ACTS, env, faultsAfter, folderFor, layOut, PROGRAM, work } from './acts.js'

/*
 * Kills an act at each system call with which it changes a file. Calls between them change nothing, so a kill there leaves
 * what a kill at the next of them leaves. Of a long row of writes to one file the ends and some between are taken.
 *
 *   node test/attack/kill-at-each-call.js [act]...
 */

const CALLS = 'openat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,mkdir,fsync,fdatasync,write,pwrite64,ftruncate,fchmod,chmod'
const OF_A_ROW = 4

if (spawnSync('strace', ['-V']).error) {
  process.stdout.write('strace is not installed: nothing was tried\n')
  process.exit(0)
}
const wanted = process.argv.slice(2)
const names = Object.keys(ACTS).filter(name => name !== 'import' && name !== 'merge')
layOut()
let tried = 0
let bad = 0
const told = () => process.stdout.write(`${tried} kills, ${bad} with something wrong afterwards\n`)
// Whoever stops it is told how far it came.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    told()
    process.exit(1)
  })
for (const name of wanted.length > 0 ? wanted : names) {
  const points = pointsOf(name)
  process.stdout.write(`${name}: ${points.map(({ call, no }) => `${call}#${no}`).join(' ')}\n`)
  let killed = 0
  for (const { call, no, line } of points) {
    const folder = folderFor(ACTS[name].from)
    const end = traced(folder, name, ['-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${no}`, '-o', '/dev/null'])
    if (end.signal === 'SIGKILL' || end.status === 137) killed += 1
    const faults = faultsAfter(name, folder)
    tried += 1
    if (faults.length > 0) {
      bad += 1
      process.stdout.write(`BAD ${name} at ${call} #${no}: ${line}\n${faults.map(fault => `      ${fault}\n`).join('')}`)
    }
    rmSync(folder, { recursive: true, force: true })
    // Signals are heard only between two tries.
    await new Promise(resolve => setImmediate(resolve))
  }
  process.stdout.write(`${name}: ${points.length} calls, ${killed} killed there\n`)
}
told()
process.exitCode = bad === 0 ? 0 : 1

/** The calls of one undisturbed run that change something below its folder. */
function pointsOf(name) {
  const folder = folderFor(ACTS[name].from)
  const log = join(work, 'strace.log')
  const { status } = traced(folder, name, ['-y', '-e', `trace=${CALLS}`, '-o', log])
  if (status !== 0) throw new Error(`${name} gave ${status}`)
  const counts = new Map()
  const rows = []
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread, call] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    if (!call) continue
    const key = `${thread} ${call}`
    const no = (counts.get(key) ?? 0) + 1
    counts.set(key, no)
    const changes = call !== 'openat' || line.includes('O_CREAT')
    if (!changes || !line.includes(folder)) continue
    const file = /[<"]([^>"]*)/.exec(line)?.[1] ?? ''
    const last = rows.at(-1)
    if (last?.[0].call === call && last[0].file === file) last.push({ call, no, file, line })
    else rows.push([{ call, no, file, line }])
  }
  rmSync(folder, { recursive: true, force: true })
  return rows.flatMap(row => row.filter((_, i) => i === row.length - 1 || i % Math.ceil(row.length / OF_A_ROW) === 0))
}

function traced(folder, name, options) {
  return spawnSync('strace', ['-f', '-qq', ...options, process.execPath, PROGRAM, ...ACTS[name].words], {
    cwd: folder,
    env: env(folder),
    stdio: 'ignore',
  })
}
