import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Phrase } from '../../basics/phrase.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { readCompounds, type StoredCompound } from '../../store/compounds.ts'
import { entryAt, estateOf, lastEntry, subjectsAfter } from '../../store/log.ts'
import { type Db, pathOf } from '../../store/open.ts'
import { besideName } from '../../store/safety/place.ts'
import type { Call } from '../frame/call.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { during } from '../terminal/paint.ts'

/*
 * To count the votes of hundreds of estates and to reckon their plans takes seconds, and nearly all of them are as they were. What
 * was reckoned is remembered in a file beside the record, by the log entry up to which it holds: an estate that an entry behind it
 * is about is reckoned anew, and so is what a new day brings. Who deletes the file loses nothing but time.
 */

/** What is remembered of an estate: two texts in JSON, of which whoever reads takes apart what is needed. */
export type Remembered = readonly [string, string]

export interface Memory {
  /** What the file is called behind the name of the record. */
  readonly suffix: '-portfolio' | '-next'
  readonly telling: Phrase
  /** What reckons an estate on a day, loaded only where one must be; `before` is what stays true on another day. */
  readonly reckoner: () => Promise<(at: OnCompound, on: Day, before: Remembered | undefined) => Remembered>
}

const FORMAT = 'hoa-memory/2'

/** The first line of the file; each other one is an estate: its code and the two texts, with tabs between. */
interface Head {
  readonly format: typeof FORMAT
  /** The program that reckoned, for another one may do it otherwise. */
  readonly program: string
  /** The log entry up to which it holds, and its hash. */
  readonly no: number
  readonly hash: string
  readonly on: Day
  /** How long the rest of the file is: half of one is none. */
  readonly length: number
}

/** What a memory holds of each of these estates on a day, by code. `anew`: nothing is taken from what is remembered. */
export async function remembered(
  call: Call,
  db: Db,
  compounds: readonly StoredCompound[],
  { memory, on, anew = false }: { readonly memory: Memory; readonly on: Day; readonly anew?: boolean },
): Promise<ReadonlyMap<string, Remembered>> {
  const path = pathOf(db) + memory.suffix
  const { known, of } = anew ? NOTHING : recalled(call, db, path)
  if (of === on && compounds.every(({ code }) => known.has(code))) return known
  const keep = (estates: ReadonlyMap<string, Remembered>) => {
    if (on === dayOf(call.now)) remember(call, db, path, on, estates)
  }
  const estates = await reckoned(call, db, compounds, { memory, on, known, isOfDay: of === on, keep })
  keep(estates)
  return estates
}

interface Recalled {
  readonly known: ReadonlyMap<string, Remembered>
  /** The day it was reckoned for; undefined where nothing is remembered. */
  readonly of: Day | undefined
}

const NOTHING: Recalled = { known: new Map(), of: undefined }

/** Reckons what is not known: of an estate that changed everything, of the others what the day brings. */
async function reckoned(
  call: Call,
  db: Db,
  compounds: readonly StoredCompound[],
  {
    memory: { telling, reckoner },
    on,
    known,
    isOfDay,
    keep,
  }: {
    readonly memory: Memory
    readonly on: Day
    readonly known: ReadonlyMap<string, Remembered>
    readonly isOfDay: boolean
    readonly keep: (estates: ReadonlyMap<string, Remembered>) => void
  },
): Promise<ReadonlyMap<string, Remembered>> {
  const reckon = await reckoner()
  return during(call, telling, async tell => {
    const all = new Map<string, Remembered>()
    for (const [i, compound] of compounds.entries()) {
      const before = known.get(compound.code)
      all.set(compound.code, before && isOfDay ? before : reckon({ db, compound }, on, before))
      const done = i + 1
      if (done % TOLD_EVERY > 0) continue
      tell(`${done}/${compounds.length}`)
      // Of thousands it takes a minute, the first time: who stops it meanwhile is heard, and goes on from there the next time.
      if (done % KEPT_EVERY === 0 && (isOfDay || known.size === 0)) keep(new Map([...known, ...all]))
      await new Promise(resolve => setImmediate(resolve))
    }
    return all
  })
}

const TOLD_EVERY = 50
const KEPT_EVERY = 100

/** What is remembered of this very record by this very program, without the estates that an entry since is about. */
function recalled(call: Call, db: Db, path: string): Recalled {
  try {
    const kept = readFileSync(path, 'utf8')
    const begin = kept.indexOf('\n') + 1
    const { format, program, no, hash, on, length } = JSON.parse(kept.slice(0, begin)) as Head
    const isWhole = format === FORMAT && kept.length - begin === length
    if (!isWhole || program !== programOf(call) || entryAt(db, no)?.hash !== hash) return NOTHING
    const known = new Map<string, Remembered>()
    for (const line of kept.slice(begin).split('\n')) {
      const [code = '', one, other] = line.split('\t')
      if (one !== undefined && other !== undefined) known.set(code, [one, other])
    }
    return { known: stillHolding(db, no, known), of: on }
  } catch {
    return NOTHING
  }
}

function stillHolding(
  db: Db,
  no: number,
  known: ReadonlyMap<string, Remembered>,
): ReadonlyMap<string, Remembered> {
  const touched = new Set(subjectsAfter(db, no).map(estateOf))
  if (touched.size === 0) return known
  const codes = new Set(readCompounds(db).map(({ code }) => code))
  // An entry that is about no estate by name may be about any.
  if ([...touched].some(code => !codes.has(code))) return NOTHING.known
  return new Map([...known].filter(([code]) => codes.has(code) && !touched.has(code)))
}

/** Puts the memory in place whole; where it cannot be written nothing is remembered. */
function remember(call: Call, db: Db, path: string, on: Day, estates: ReadonlyMap<string, Remembered>): void {
  const last = lastEntry(db)
  if (!last) return
  const { no, hash } = last
  const lines = [...estates].map(([code, texts]) => [code, ...texts].join('\t')).join('\n')
  const head: Head = { format: FORMAT, program: programOf(call), no, hash, on, length: lines.length }
  const beside = besideName(path)
  try {
    writeFileSync(beside, `${JSON.stringify(head)}\n${lines}`, { mode: 0o600, flag: 'wx' })
    renameSync(beside, path)
  } catch {
    rmSync(beside, { force: true })
  }
}

/** Which build of the program this is; one that was not built is known by its name alone. */
function programOf({ world }: Call): string {
  const built = statSync(new URL('dist/main.cjs', world.root), { throwIfNoEntry: false })
  return built ? `${built.size} ${built.mtimeMs}` : 'source'
}
