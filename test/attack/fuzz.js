import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * Spoils everything that hoa reads, far more often than test/commands/fuzz.test.ts does in every run, round after round with
 * other seeds; a round that does not end, or takes more memory than it may, is a fault as well.
 *
 *   node test/attack/fuzz.js [rounds] [tries] [seed]
 */

const [rounds = 5, tries = 400, seed = 1] = process.argv.slice(2).map(Number)
/** Of which the runner of the tests takes a good half. */
const ROOM_MB = 1200
/** No try may take longer than 10 s; nearly all take 10 ms, but machines are shared. */
const LONGEST_ROUND = 60_000 + tries * 25 * 400
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))

let bad = 0
for (let round = 0; round < rounds; round++) {
  const { code, peak, out, took } = await run(seed + round)
  const failed = code !== 0 || peak > ROOM_MB
  if (failed) bad += 1
  const end = code === null ? 'did not end' : failed ? `BAD (exit ${code})` : 'ok'
  process.stdout.write(`seed ${seed + round}: ${end}, ${Math.round(took / 1000)} s, peak ${peak} MB\n`)
  if (failed) process.stdout.write(out)
}
process.stdout.write(`${rounds} rounds of ${tries} tries a reader, ${bad} with something wrong\n`)
process.exitCode = bad === 0 ? 0 : 1

async function run(from) {
  const begun = Date.now()
  const child = spawn(process.execPath, [vitest, 'run', 'test/commands/fuzz.test.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, HOA_FUZZ_RUNS: String(tries), HOA_TEST_SEED: String(from), NO_COLOR: '1' },
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (out += text))
  let peak = 0
  const watch = setInterval(() => {
    const running = descendants(child.pid)
    peak = Math.max(peak, ...running.map(memory))
    if (Date.now() - begun > LONGEST_ROUND) for (const pid of running.toReversed()) process.kill(pid, 'SIGKILL')
  }, 500)
  const code = await new Promise(resolve => child.on('close', resolve))
  clearInterval(watch)
  return { code, peak, out, took: Date.now() - begun }
}

/** A process and all that it started; itself alone where the system does not say. */
function descendants(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return [pid, ...children.flatMap(child => descendants(Number(child)))]
  } catch {
    return [pid]
  }
}

/** What a process holds, in MB; 0 where the system does not say. */
function memory(pid) {
  try {
    const [, kib = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kib) / 1024)
  } catch {
    return 0
  }
}
