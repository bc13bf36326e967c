import { resolve } from 'node:path'
import type { Assembly } from '../../assembly/assembly.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { defaultRules } from '../../law/house-rules.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import { type Actor, act, type Writer } from '../../store/act.ts'
import { type ActFacts, actOf } from '../../store/acts.ts'
import {
  isRehearsal,
  readAssemblies,
  readAssemblyNow,
  readAssemblyRules,
  type StoredAssembly,
} from '../../store/assemblies.ts'
import { deskHere } from '../../store/ballots/desks.ts'
import { readCompoundRules, readCompounds, type StoredCompound } from '../../store/compounds.ts'
import { isDriverError } from '../../store/driver.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import { lastEntry } from '../../store/log.ts'
import { asRefusal, type Db, openDatabase, pathOf } from '../../store/open.ts'
import { backUpBeside } from '../../store/safety/backup.ts'
import { leaveSnapshot, openSnapshot } from '../../store/snapshot.ts'
import { profileOf } from '../facts/profile.ts'
import { Call, WrongUsage } from './call.ts'
import type { Answer, Arguments, Command, ListsOf, Options, SpecOf, SwitchesOf, ValuesOf } from './spec.ts'

/** An assembly with the rules in force, as the count needs it, and its place in the record. */
export interface OpenAssembly extends Assembly {
  readonly id: number
  readonly compoundId: number
  /** How the log names it: `compound/assembly`. */
  readonly path: string
}

/** What a command about the record has to do with it, beside what it is called. */
interface AboutRecord {
  /** What must be there before the command begins: a record, one compound of it, one assembly of that. */
  readonly on: 'record' | 'compound' | 'assembly'
  /** It changes the assembly, so that without a name only one that is still going is meant. */
  readonly changes?: true
  /** The states of the assembly in which it can be done; any where there are none. */
  readonly states?: readonly Assembly['state'][]
}

interface RecordSpec<A extends Arguments, O extends Options> extends SpecOf<A, O>, AboutRecord {}

/** What a call may be asked for once the record is open. */
export interface OnCompound {
  readonly db: Db
  readonly compound: StoredCompound
}

/** One assembly on record, as most of what counts and prints it needs it. */
export interface OnAssembly extends OnCompound {
  readonly assembly: OpenAssembly
  readonly items: readonly StoredItem[]
}

/** A call of a command about the record, with the record open. What it is about is read when it is first asked for. */
export class Session<
    out Values extends object = object,
    in Switch extends string = never,
    in List extends string = never,
    in Argument extends string = never,
  >
  extends Call<Values, Switch, List, Argument>
  implements OnAssembly
{
  readonly db: Db
  private readonly about: AboutRecord
  private knownCompound: StoredCompound | undefined
  private knownAssembly: OpenAssembly | undefined
  private knownItems: readonly StoredItem[] | undefined

  constructor(call: Call, spec: AboutRecord, db: Db) {
    super(call)
    this.about = spec
    this.db = db
  }

  /** The compound this call is about: the only one, or the one named. */
  get compound(): StoredCompound {
    this.knownCompound ??= theCompound(this.db, this)
    return this.knownCompound
  }

  /** The assembly this call is about, in a state in which the command can be done. */
  get assembly(): OpenAssembly {
    if (!this.knownAssembly) {
      const { changes, states } = this.about
      this.knownAssembly = theAssembly(this.db, this.compound, this, changes ? 'writing' : 'reading')
      if (states) needState(this.knownAssembly, ...states)
    }
    return this.knownAssembly
  }

  /** The items of the assembly, as they were when they were first asked for. */
  get items(): readonly StoredItem[] {
    this.knownItems ??= readItems(this.db, this.assembly.id)
    return this.knownItems
  }

  /** Writes in one transaction with its log entry; see {@link record}. */
  record<T>(entry: Entry, write: (writer: Writer) => T): T {
    return record(this.db, this, entry, write)
  }

  /** Records an edit; tells whether it changed anything. One that does not leaves no entry in the log. */
  recordEdit(entry: Entry, write: (writer: Writer) => void): boolean {
    return this.record(entry, writer => {
      write(writer)
      return writer.hasChanges
    })
  }
}

/** A call of a command about the record that has these options and arguments, and perhaps others. */
export type SessionWith<O extends Options, A extends Arguments = Record<never, never>> = Session<
  ValuesOf<O>,
  SwitchesOf<O>,
  ListsOf<O>,
  keyof A & string
>

/** A command about the record: it is opened, and what the command is about chosen, before it begins. */
export function recordCommand<
  const A extends Arguments = Record<never, never>,
  const O extends Options = Record<never, never>,
>(spec: RecordSpec<A, O>, run: (call: SessionWith<O, A>) => Answer | Promise<Answer>): Command {
  return {
    spec,
    run: call =>
      withRecord(call, db => {
        // A call of this command was parsed by this very spec, which is all that its type says.
        const session = new Session(call, spec, db) as SessionWith<O, A>
        if (spec.on !== 'record') session.compound
        if (spec.on === 'assembly') session.assembly
        return run(session)
      }),
  }
}

/** The path of the database this call is about. */
export function databasePath(call: Call): string {
  return resolve(call.world.folder, call.option('db') ?? (call.world.env['HOA_DB'] || 'hoa.db'))
}

/**
 * Opens the record for one command and closes it behind it. All that the command reads it reads from one state of the
 * record, up to its own act and then from there.
 */
export async function withRecord<T>(call: Call, run: (db: Db) => T | Promise<T>): Promise<T> {
  const db = openDatabase(databasePath(call), (older, version) => {
    backUpBeside(older, `before-version-${version + 1}`)
  })
  try {
    openSnapshot(db)
    seen.set(db, lastEntry(db)?.no ?? 0)
    return await run(db)
  } catch (error) {
    throw isDriverError(error) ? asRefusal(pathOf(db), error) : error
  } finally {
    leaveSnapshot(db)
    db.close()
  }
}

/** The last log entry that a command knew of when it began, or wrote itself. */
const seen = new WeakMap<Db, number>()

/** The compound this call is about: the only one, or the one named. */
export function theCompound(db: Db, call: Call): StoredCompound {
  const compounds = readCompounds(db)
  const code = call.option('compound')
  const known = compounds.map(c => c.code)
  if (code !== undefined) {
    const found = compounds.find(c => c.code === code)
    if (!found)
      throw new Refused([
        {
          code: 'compound-unknown',
          data: { compound: code, near: nearest(code, known).join('、') || known.slice(0, 8).join('、') },
        },
      ])
    return found
  }
  const [only, ...others] = compounds
  if (!only) throw new Refused([{ code: 'compound-none' }])
  if (others.length > 0)
    throw new WrongUsage([{ code: 'compound-not-named', data: { codes: known.slice(0, 8).join('、') } }])
  return only
}

/** The assembly this call is about (contract §1): the only one still going, the last declared for reading, or the one named. */
export function theAssembly(
  db: Db,
  compound: StoredCompound,
  call: Call,
  purpose: 'reading' | 'writing',
): OpenAssembly {
  const all = readAssemblies(db, compound.id)
  return withRules(db, compound, chosen(all, call, purpose))
}

function chosen(all: readonly StoredAssembly[], call: Call, purpose: 'reading' | 'writing'): StoredAssembly {
  const known = all.map(a => a.code)
  const code = call.option('assembly')
  if (code !== undefined) {
    const named = all.find(a => a.code === code)
    if (!named)
      throw new Refused([
        {
          code: 'assembly-unknown',
          data: {
            assembly: code,
            near: nearest(code, known).join('、') || known.slice(-8).join('、') || '—',
          },
        },
      ])
    return named
  }
  const going = all.filter(a => a.state !== 'declared' && a.state !== 'cancelled')
  const [only, ...others] = going
  if (only && others.length === 0) return only
  const last = all.filter(a => a.state === 'declared').at(-1)
  if (!only && last && purpose === 'reading') return last
  if (all.length === 0) throw new Refused([{ code: 'assembly-none' }])
  if (going.length === 0)
    throw new Refused([{ code: 'assembly-none-going', data: { codes: known.slice(-8).join('、') } }])
  throw new WrongUsage([
    {
      code: 'assembly-not-named',
      data: {
        codes: going
          .map(a => a.code)
          .slice(-8)
          .join('、'),
      },
    },
  ])
}

/** House rules in force: set for the assembly, else for the compound, else by default; frozen once convened. */
export function withRules(db: Db, compound: StoredCompound, assembly: StoredAssembly): OpenAssembly {
  const own = readAssemblyRules(db, assembly.id)
  const frozen = assembly.convenedOn !== null
  return {
    ...assembly,
    path: `${compound.code}/${assembly.code}`,
    rules: rulesFrom(
      frozen ? own : new Map([...readCompoundRules(db, compound.id), ...own]),
      defaultRules(profileOf(compound, assembly)),
    ),
  }
}

/** Refuses what the state of the assembly does not allow. */
export function needState(assembly: Assembly, ...allowed: readonly Assembly['state'][]): void {
  if (allowed.includes(assembly.state)) return
  if (assembly.state === 'declared' || assembly.state === 'cancelled')
    throw new Refused([{ code: 'assembly-is-final' }])
  const inWords = (states: readonly Assembly['state'][]) => ({
    zh: states.map(state => STATE_WORDS[state].zh).join('、'),
    en: states.map(state => STATE_WORDS[state].en).join(' / '),
  })
  throw new Refused([
    {
      code: 'wrong-state',
      data: { assembly: assembly.code, state: inWords([assembly.state]), allowed: inWords(allowed) },
    },
  ])
}

/** What the log says of an act beside its own name. */
interface Entry {
  subject: string
  reason?: string | undefined
  detail?: string
  facts?: ActFacts
  happenedAt?: string
  beside?: boolean
}

/**
 * Writes in one transaction with its log entry, as the person at the keyboard. What a command read before must still
 * hold: when another process wrote meanwhile it is refused, unless it may go on `beside` others and looks again itself.
 */
export function record<T>(db: Db, call: Call, entry: Entry, write: (writer: Writer) => T): T {
  const verb = actOf(call.spec.path)
  const desk = deskHere(db)
  if (desk && !call.spec.atADesk)
    throw new Refused([{ code: 'desk-only-enters', data: { desk: desk.code, path: pathOf(db) } }])
  const actor = actorAt(desk, call)
  const { subject, reason = '', detail = '' } = entry
  const happenedAt = entry.happenedAt ?? call.happenedAt()
  const unchanged = (writer: Writer) => {
    const known = seen.get(db)
    if (!entry.beside && known !== undefined && known !== (lastEntry(db)?.no ?? 0))
      throw new Refused([{ code: 'changed-meanwhile' }])
    return write(writer)
  }
  const result = act(
    db,
    actor,
    { act: verb, subject, happenedAt, reason, detail, facts: entry.facts ?? {} },
    unchanged,
    {
      dryRun: call.isDryRun,
    },
  )
  seen.set(db, lastEntry(db)?.no ?? 0)
  return result
}

/** Who is at the keyboard: in the file of a desk its clerk, unless somebody else is named. */
export function actorOf(db: Db, call: Call): Actor {
  return actorAt(deskHere(db), call)
}

function actorAt(desk: ReturnType<typeof deskHere>, call: Call): Actor {
  return desk && call.option('by') === undefined ? { ...call.actor, name: desk.clerk } : call.actor
}

/** What an edit says that found everything as it should become. */
export const NOTHING_CHANGED = { zh: '没有变化，未写入\n', en: 'Nothing changed, nothing written\n' }

/**
 * The backup that goes with a change of state; the change stands even where there is no room for it, so that only warns.
 * A rehearsal needs none.
 */
export function backUpAfter(
  db: Db,
  why: string,
): { readonly backup: string | null; readonly warnings: readonly Problem[] } {
  if (isRehearsal(db)) return { backup: null, warnings: [] }
  try {
    return { backup: backUpBeside(db, why), warnings: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { backup: null, warnings: [{ code: 'backup-failed', data: { path: db.name } }] }
  }
}

/** Refuses when an assembly is no longer in the state in which a command found it. For what several desks do at once. */
export function needSameState(db: Db, assembly: OpenAssembly): void {
  const now = readAssemblyNow(db, assembly.id)
  if (now?.state !== assembly.state || now.closesAt !== assembly.closesAt)
    throw new Refused([{ code: 'changed-meanwhile' }])
}
