import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { spawn } from '@lydell/node-pty'
import { ACTS, env, faultsAfter, folderFor, layOut, look, PROGRAM, papersIn, ROOMS, start } from './acts.js'

/*
 * Kills acts and desks at random moments, each from a fresh folder.
 *
 *   node test/attack/kill-at-random.js [kills] [seed] [act...]    of these acts alone, or of all and of desks
 */

const kills = Number(process.argv[2] ?? 200)
const draws = numbers(Number(process.argv[3] ?? 20260315))
const draw = () => draws.next().value

layOut()
const usual = new Map()
const names = process.argv.length > 4 ? process.argv.slice(4) : Object.keys(ACTS)
const tally = { killed: 0, 'ended before': 0, 'desks killed': 0, confirmed: 0, lost: 0, bad: 0 }
for (let i = 0; i < kills; i++) {
  // Every tenth is a desk, which lives for many acts.
  const faults = i % 10 === 9 && process.argv.length <= 4 ? await killDesk() : await killAct(names[i % names.length])
  if (faults.length === 0) continue
  tally.bad += 1
  process.stdout.write(`BAD ${i}\n${faults.map(fault => `      ${fault}\n`).join('')}`)
}
process.stdout.write(`${JSON.stringify(tally)}\n`)
process.exitCode = tally.bad + tally.lost === 0 ? 0 : 1

async function killAct(name) {
  const { from, words } = ACTS[name]
  const length = usual.get(name) ?? (await timed(name))
  const folder = folderFor(from)
  const child = start(folder, ...words)
  const ended = new Promise(resolve => child.on('exit', (_, signal) => resolve(signal)))
  // The start of a process touches nothing; most kills fall behind it.
  await pause(length * (0.3 + 0.75 * draw()))
  child.kill('SIGKILL')
  tally[(await ended) === 'SIGKILL' ? 'killed' : 'ended before'] += 1
  const faults = faultsAfter(name, folder).map(fault => `${name}: ${fault}`)
  rmSync(folder, { recursive: true, force: true })
  return faults
}

/** How long an act takes that nobody disturbs, in milliseconds. */
async function timed(name) {
  const folder = folderFor(ACTS[name].from)
  const begun = performance.now()
  const child = start(folder, ...ACTS[name].words)
  await new Promise(resolve => child.on('exit', resolve))
  usual.set(name, performance.now() - begun)
  rmSync(folder, { recursive: true, force: true })
  return usual.get(name)
}

/** A desk that types one ballot after the other; what it confirmed on its screen before it was killed must be there. */
async function killDesk() {
  const folder = folderFor('open')
  let shown = ''
  const words = [PROGRAM, 'ballot', 'enter', '--at', '2026-03-10T10:00']
  const pty = spawn(process.execPath, words, { cols: 80, rows: 24, cwd: folder, env: env(folder) })
  const ended = new Promise(resolve => pty.onExit(resolve))
  pty.onData(part => {
    shown += part
  })
  const sees = async piece => {
    for (let waited = 0; waited < 30_000 && !shown.includes(piece); waited += 10) await pause(10)
    if (!shown.includes(piece)) throw new Error(`the desk never showed “${piece}”: ${shown.slice(-600)}`)
    shown = ''
  }
  const confirmed = []
  let alive = true
  const life = 500 + 4000 * draw()
  await sees('票号或房号')
  const killing = pause(life).then(() => {
    alive = false
    pty.kill('SIGKILL')
  })
  try {
    for (let room = 1; alive && room <= ROOMS; room++) {
      pty.write(`${room}\r`)
      await Promise.race([sees('意见'), ended])
      pty.write('11')
      await Promise.race([sees('无误请回车录入'), ended])
      pty.write('\r')
      await Promise.race([sees(`已录入 ${room} `).then(() => confirmed.push(room)), ended])
    }
  } catch (error) {
    if (alive) throw error
  }
  await killing
  await ended
  const state = look(folder)
  const there = new Set(papersIn(folder).flatMap(voter => (voter.papers.length > 0 ? voter.units : [])))
  const lost = confirmed.filter(room => !there.has(String(room)))
  tally['desks killed'] += 1
  tally.confirmed += confirmed.length
  tally.lost += lost.length
  rmSync(folder, { recursive: true, force: true })
  return [
    ...(typeof state === 'string' ? [`desk: ${state}`] : []),
    ...lost.map(room => `desk: the confirmed ballot of ${room} is not there`),
  ]
}

/** Numbers from 0 to 1, the same in every run. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}
