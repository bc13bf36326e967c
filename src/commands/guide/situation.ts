import { existsSync } from 'node:fs'
import { type AssemblyState, isGoing } from '../../assembly/assembly.ts'
import { type Day, dayOf, type Minute } from '../../basics/time.ts'
import type { Tally } from '../../count/outcome.ts'
import type { TimedStep } from '../../law/calendar/timetable.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { nextStep } from '../assembly/show.ts'
import type { Call } from '../frame/call.ts'
import { databasePath } from '../frame/session.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'

/** How far everything is: no record yet, a compound without an assembly, or the state of the assembly that is looked at. */
export type MenuStage = 'nothing' | 'compound' | AssemblyState

/** The compound and assembly that were chosen, where a file holds several. */
export interface Where {
  compound?: string
  assembly?: string
}

/** What stands on record, as far as the menu tells of it and recommends by it. */
export interface Situation {
  readonly path: string
  readonly now: Minute
  readonly today: Day
  readonly stage: MenuStage
  readonly compounds: readonly StoredCompound[]
  readonly on?: AtCompound
}

interface AtCompound {
  readonly compound: StoredCompound
  readonly assemblies: readonly { readonly code: string; readonly title: string; readonly going: boolean }[]
  readonly units: number
  /** Pairs of flats whose owners may be the same person; looked for until the roll is frozen. */
  readonly suspects: number
  /** What the plans have next, soonest first. */
  readonly ahead: readonly TimedStep[]
  readonly at?: AtAssembly
}

interface AtAssembly extends Pick<OnAssembly, 'assembly' | 'items'> {
  /** Of a draft: those of its electorate today. */
  readonly tally: Tally
  /** What comes next, where it is another thing than its state says. */
  readonly step: ReturnType<typeof nextStep>
  /** Elections without anybody to elect, by their titles. */
  readonly withoutCandidates: readonly string[]
  /** Candidates of whom not everything was asked that must be. */
  readonly unchecked: number
  /** Kinds of papers printed, and of those posted. */
  readonly printed: ReadonlySet<string>
  readonly posted: ReadonlySet<string>
  readonly ballotsPrinted: boolean
  readonly served: boolean
  readonly packed: boolean
}

/** Reads where everything stands; asks which compound and which assembly where that is open. */
export async function readSituation(call: Call, where: Where, choice: Choice): Promise<Situation> {
  const path = databasePath(call)
  const { now } = call
  const bare = { path, now, today: dayOf(now), stage: 'nothing' as const, compounds: [] }
  if (!existsSync(path)) return bare
  const { compounds, here } = await lookAt(path, async db => {
    const { compoundsHere, readCompounds } = await import('../../store/compounds.ts')
    return { compounds: readCompounds(db), here: compoundsHere(db) }
  })
  const named = call.option('compound')
  if (here.length > 1 && named === undefined) where.compound ??= await choice.compound(here)
  const code = where.compound ?? named ?? here[0]?.code
  const compound = compounds.find(c => code === undefined || c.code === code)
  if (!compound) return { ...bare, compounds }
  const assemblies = await lookAt(path, async db =>
    (await import('../../store/assemblies.ts')).readAssemblies(db, compound.id),
  )
  const going = assemblies.filter(isGoing)
  const meant = call.option('assembly')
  if (going.length > 1 && meant === undefined) where.assembly ??= await choice.assembly(going)
  const current = assemblies.find(a => a.code === (where.assembly ?? meant)) ?? going[0] ?? assemblies.at(-1)
  const about = {
    compound,
    assemblies: assemblies.map(a => ({ code: a.code, title: a.title, going: isGoing(a) })),
  }
  return lookAt(path, async db => {
    const [{ readUnits }, { rosterFigures }, { stepsAhead }, { withRules }] = await Promise.all([
      import('../../store/people/roster.ts'),
      import('../roster/check.ts'),
      import('../plan/ahead.ts'),
      import('../frame/the-assembly.ts'),
    ])
    const units = readUnits(db, compound.id)
    const frozen = current !== undefined && current.state !== 'draft' && isGoing(current)
    const on: AtCompound = {
      ...about,
      units: units.length,
      suspects: frozen ? 0 : rosterFigures(db, compound, units).figures.suspects.length,
      ahead: stepsAhead({ db, compound }, dayOf(now), false).map(({ step }) => step),
      ...(current && { at: await atAssembly(db, compound, withRules(db, compound, current)) }),
    }
    return { ...bare, compounds, stage: current?.state ?? 'compound', on }
  })
}

/** Who chooses where a file holds several. */
interface Choice {
  readonly compound: (compounds: readonly StoredCompound[]) => Promise<string>
  readonly assembly: (
    assemblies: readonly { readonly code: string; readonly title: string }[],
  ) => Promise<string>
}

async function atAssembly(
  db: Db,
  compound: StoredCompound,
  assembly: OnAssembly['assembly'],
): Promise<AtAssembly> {
  const [{ Vote }, { screened }, prints, { readPostings }, { readServices }, { lastEntryOf }] =
    await Promise.all([
      import('../facts/vote.ts'),
      import('../candidate/candidacy.ts'),
      import('../../store/ballots/prints.ts'),
      import('../../store/records/postings.ts'),
      import('../../store/ballots/papers.ts'),
      import('../../store/log.ts'),
    ])
  const vote = new Vote({ db, compound, assembly })
  const elections = vote.items.flatMap(item =>
    item.kind === 'election'
      ? [{ ...item, candidates: item.candidates.filter(c => c.standing === 'standing') }]
      : [],
  )
  const posted = readPostings(db, compound.id).filter(({ assemblyId }) => assemblyId === assembly.id)
  return {
    assembly,
    items: vote.items,
    tally: vote.tally(),
    step: nextStep(db, assembly),
    withoutCandidates: elections.filter(e => e.candidates.length === 0).map(e => e.title),
    unchecked: elections
      .flatMap(e => e.candidates.map(c => screened(vote, e.id, c)))
      .filter(({ eligibility }) => eligibility === 'unchecked').length,
    printed: new Set(prints.readPrintedPapers(db, assembly.id).map(({ kind }) => kind)),
    posted: new Set(posted.map(({ kind }) => kind)),
    ballotsPrinted: prints.readBallotPrints(db, assembly.id).length > 0,
    served: [...readServices(db, assembly.id)].length > 0,
    packed: lastEntryOf(db, 'packet', assembly.path) !== undefined,
  }
}

/** Reads from the database and closes it again: nothing is open while somebody thinks about a question. */
export async function lookAt<T>(path: string, read: (db: Db) => Promise<T>): Promise<T> {
  const { openDatabase } = await import('../../store/open.ts')
  const { openSnapshot } = await import('../../store/snapshot.ts')
  const db = openDatabase(path)
  try {
    openSnapshot(db)
    return await read(db)
  } finally {
    db.close()
  }
}
