import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type Day, dayOf } from '../../basics/time.ts'
import { type Estate, type EstateDay, type EstateRecord, estateOf } from '../../documents/portfolio/estate.ts'
import { compoundsHere, readCompounds, type StoredCompound } from '../../store/compounds.ts'
import { entryAt, estateOf as estateIn, lastEntry, subjectsAfter } from '../../store/log.ts'
import { type Db, pathOf } from '../../store/open.ts'
import { besideName } from '../../store/safety/place.ts'
import type { Call } from '../frame/call.ts'
import { during } from '../terminal/paint.ts'

/*
 * To count the votes of hundreds of estates takes seconds, and nearly all of them are as they were. What was reckoned is
 * remembered in a file beside the record, by the log entry up to which it holds: an estate that an entry behind it is about
 * is reckoned anew, and so is what a new day brings. The file holds figures alone; who deletes it loses nothing but time.
 */

interface Memory {
  readonly format: typeof FORMAT
  /** The program that reckoned, for another one may do it otherwise. */
  readonly program: string
  /** The log entry up to which it holds, and its hash. */
  readonly no: number
  readonly hash: string
  readonly on: Day
  readonly estates: Readonly<Record<string, Reckoned>>
}

interface Reckoned {
  readonly record: EstateRecord
  readonly day: EstateDay
}

const FORMAT = 'hoa-portfolio-memory/1'
const SUFFIX = '-portfolio'

/** Every estate of a record as it stands on a day, by code. `anew`: nothing is taken from what is remembered. */
export async function readEstates(
  call: Call,
  db: Db,
  on: Day,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<Estate[]> {
  const compounds = compoundsHere(db)
  const memory = anew ? undefined : recalled(call, db)
  const known = memory ? stillHolding(db, memory) : new Map<string, Reckoned>()
  const sameDay = memory?.on === on
  const isComplete = sameDay && compounds.every(({ code }) => known.has(code))
  const estates = isComplete ? known : await reckon(call, db, { compounds, known, on, sameDay })
  if (!isComplete && on === dayOf(call.now)) remember(call, db, on, estates)
  return compounds.flatMap(compound => {
    const own = estates.get(compound.code)
    return own ? [estateOf(compound, own.record, own.day)] : []
  })
}

/** Reckons what is not known: of an estate that changed everything, of the others what the day brings. */
async function reckon(
  call: Call,
  db: Db,
  {
    compounds,
    known,
    on,
    sameDay,
  }: {
    readonly compounds: readonly StoredCompound[]
    readonly known: ReadonlyMap<string, Reckoned>
    readonly on: Day
    readonly sameDay: boolean
  },
): Promise<ReadonlyMap<string, Reckoned>> {
  const { estateDay, estateRecord } = await import('./reckoned.ts')
  return during(call, { zh: '汇总各小区', en: 'reckoning the estates' }, tell => {
    const all = new Map<string, Reckoned>()
    for (const [i, compound] of compounds.entries()) {
      const before = known.get(compound.code)
      const at = { db, compound }
      all.set(compound.code, {
        record: before?.record ?? estateRecord(at),
        day: before && sameDay ? before.day : estateDay(at, on),
      })
      if (i % TOLD_EVERY === TOLD_EVERY - 1) tell(`${i + 1}/${compounds.length}`)
    }
    return all
  })
}

const TOLD_EVERY = 50

/** What is remembered of estates that no entry since is about. */
function stillHolding(db: Db, { no, estates }: Memory): Map<string, Reckoned> {
  const touched = new Set(subjectsAfter(db, no).map(estateIn))
  if (touched.size === 0) return new Map(Object.entries(estates))
  const codes = new Set(readCompounds(db).map(({ code }) => code))
  // An entry that is about no estate by name may be about any.
  if ([...touched].some(code => !codes.has(code))) return new Map()
  return new Map(Object.entries(estates).filter(([code]) => codes.has(code) && !touched.has(code)))
}

/** What is remembered of this very record by this very program; undefined where there is nothing. */
function recalled(call: Call, db: Db): Memory | undefined {
  try {
    const memory = JSON.parse(readFileSync(pathOf(db) + SUFFIX, 'utf8')) as Memory
    const isOurs = memory.format === FORMAT && memory.program === programOf(call)
    return isOurs && entryAt(db, memory.no)?.hash === memory.hash ? memory : undefined
  } catch {
    return undefined
  }
}

/** Puts the memory in place whole; where it cannot be written nothing is remembered. */
function remember(call: Call, db: Db, on: Day, estates: ReadonlyMap<string, Reckoned>): void {
  const last = lastEntry(db)
  if (!last) return
  const path = pathOf(db) + SUFFIX
  const beside = besideName(path)
  const { no, hash } = last
  const memory: Memory = {
    ...{ format: FORMAT, program: programOf(call), no, hash, on },
    estates: Object.fromEntries(estates),
  }
  try {
    writeFileSync(beside, JSON.stringify(memory), { mode: 0o600, flag: 'wx' })
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
