import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Cards } from '../../src/commands/ballot/desk/cards.ts'
import { draw } from '../../src/commands/ballot/desk/draw/draw.ts'
import { fieldsOf } from '../../src/commands/ballot/desk/fields.ts'
import { DeskFigures } from '../../src/commands/ballot/desk/figures.ts'
import { RoomFinder } from '../../src/commands/ballot/desk/finder.ts'
import { DeskRecord } from '../../src/commands/ballot/desk/record.ts'
import type { DeskSetup } from '../../src/commands/ballot/desk/state.ts'
import { deskAtRest, step } from '../../src/commands/ballot/desk/step/step.ts'
import { ballotEnter } from '../../src/commands/ballot/enter.ts'
import { BallotBox } from '../../src/commands/ballot/papers/box.ts'
import { Call } from '../../src/commands/frame/call.ts'
import { Session } from '../../src/commands/frame/session.ts'
import * as choosing from '../../src/commands/frame/the-assembly.ts'
import type { World } from '../../src/commands/frame/world.ts'
import { connect, createDatabase, openDatabase } from '../../src/store/open.ts'

/** What one ballot takes at a desk, in milliseconds; each is the median of many. */
export interface DeskTimes {
  /** One row in one transaction, on disk, by the same driver. */
  readonly bare: number
  /** One ballot with its log entry, on disk, and the figures brought up to date. */
  readonly recorded: number
  /** Median of the ratios pair by pair: the disk is not the same from one moment to the next. */
  readonly ratio: number
  /** From the scan to the ballot on the screen; and from Enter to the next question, all included. */
  readonly found: number
  readonly whole: number
}

/** Enters ballots at a desk without a terminal, beside bare commits to a database in the same folder. */
export function deskTimes(folder: string, path: string, ballots: number): DeskTimes {
  const db = openDatabase(path)
  const call = new Call({
    spec: ballotEnter.spec,
    world: quietWorld(folder),
    words: [],
    options: { at: '2026-03-10T10:00' },
    lang: 'zh',
  })
  const session = new Session(call, { about: { on: 'assembly', changes: true }, db, choosing })
  const { assembly, items, roll } = session
  const options = { pass: 1, batch: undefined, box: '' } as const
  const box = new BallotBox(session, () => undefined)
  const figures = new DeskFigures(session, options)
  const cards = new Cards(session, box, figures, options)
  const record = new DeskRecord(session, box, cards, figures, options)
  const setup: DeskSetup = {
    mode: 'first',
    third: false,
    assemblyCode: assembly.code,
    items,
    fields: fieldsOf(items),
    finder: new RoomFinder(roll.unitCodes),
    followAllowed: false,
    asksReceipt: false,
    closesAt: assembly.closesAt,
    readReceipt: typed => typed,
    reasons: { marks: [], struck: [], doubt: [] },
  }
  const drawing = {
    setup,
    title: '',
    desk: '',
    lang: 'zh',
    columns: 80,
    rows: 24,
    roll: figures.whole,
    quorum: [2, 3],
  } as const
  const bare = bareCommits(join(folder, 'bare.db'))
  const times = { bare: [], recorded: [], ratio: [], found: [], whole: [] } as Record<
    keyof DeskTimes,
    number[]
  >
  let state = deskAtRest(figures.progress())
  for (let voter = 1; voter <= ballots; voter++) {
    const commit = timed(() => bare())
    const found = timed(() => {
      state = step(state, record.find(roll.serialOf(voter), setup.finder), setup).state
      draw(state, drawing)
    })
    const began = performance.now()
    for (const _ of items) state = step(state, { on: 'key', key: { name: 'text', char: '1' } }, setup).state
    const [effect] = step(state, { on: 'key', key: { name: 'enter' } }, setup).effects
    if (effect?.do !== 'record') throw new Error('nothing to record')
    const recorded = timed(() => {
      state = step(state, record.put(effect.card, effect.draft, effect.marks), setup).state
    })
    state = step(state, figures.progress(), setup).state
    draw(state, drawing)
    const whole = performance.now() - began
    if (voter <= ballots / 10) continue
    times.bare.push(commit)
    times.recorded.push(recorded)
    times.ratio.push(recorded / commit)
    times.found.push(found)
    times.whole.push(whole)
  }
  db.close()
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  return {
    bare: median(times.bare),
    recorded: median(times.recorded),
    ratio: median(times.ratio),
    found: median(times.found),
    whole: median(times.whole),
  }
}

/** One row after the other, each in a transaction of its own and on disk before the next. */
function bareCommits(path: string): () => void {
  createDatabase(path)
  const db = connect(path)
  db.exec('create table bare (no integer primary key, marks text not null) strict')
  const insert = db.prepare('insert into bare (marks) values (?)')
  const one = db.transaction(() => insert.run('1|1|1|1|1|1|1|1|1|1'))
  return () => one.immediate()
}

function timed(run: () => void): number {
  const began = performance.now()
  run()
  return performance.now() - began
}

function quietWorld(folder: string): World {
  const stdin = new PassThrough() as unknown as NodeJS.ReadStream
  const sink = { write: () => true }
  const root = new URL('file:///')
  return {
    env: {},
    folder,
    user: 'bench',
    root,
    stdin,
    stdout: sink,
    stderr: sink,
    now: () => Date.UTC(2026, 2, 10, 2),
    random: bytes => new Uint8Array(bytes),
  }
}
