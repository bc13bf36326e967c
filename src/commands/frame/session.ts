import { resolve } from 'node:path'
import type { Assembly } from '../../assembly/assembly.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { type ActFacts, type Actor, AT_A_DESK, act, type Writer } from '../../store/act.ts'
import { isRehearsal } from '../../store/assemblies.ts'
import { deskHere } from '../../store/ballots/desks.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { isDriverError } from '../../store/driver/driver.ts'
import type { StoredItem } from '../../store/items.ts'
import { estateOf, lastNumber, splitOff } from '../../store/log.ts'
import { asRefusal, type Db, openDatabase, pathOf } from '../../store/open.ts'
import { backUpBeside, backUpOlder } from '../../store/safety/backup.ts'
import { leaveSnapshot, openSnapshot } from '../../store/snapshot.ts'
import { withClock } from '../facts/clock.ts'
import type { RollIndex } from '../facts/roll-index.ts'
import { Call } from './call.ts'
import type {
  Answer,
  Arguments,
  CallWith,
  Command,
  ListsOf,
  Options,
  SpecOf,
  SwitchesOf,
  ValuesOf,
} from './spec.ts'
import type { AssemblyOnRecord, InsteadIn, OnAssembly, OpenAssembly } from './the-assembly.ts'
import { RECORD_NAME } from './workplace.ts'

/** What a command about the record has to do with it, beside what it is called. */
interface AboutRecord {
  /** What must be there before the command begins: a record, one compound of it, one assembly of that. */
  readonly on: 'record' | 'compound' | 'assembly'
  /** It changes the assembly, so that without a name only one that is still going is meant. */
  readonly changes?: true
  /** The states of the assembly in which it can be done; any where there are none. */
  readonly states?: readonly Assembly['state'][]
  /** What is right in states in which it cannot be done. */
  readonly instead?: InsteadIn
}

interface RecordSpec<A extends Arguments, O extends Options> extends SpecOf<A, O>, AboutRecord {}

/** How a compound and an assembly are chosen. The law comes with it, so that what is about the record alone goes without. */
type Choosing = typeof import('./the-assembly.ts')

interface InSession {
  readonly about: AboutRecord
  readonly db: Db
  readonly choosing: Choosing | undefined
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
  private readonly chosen: Choosing | undefined
  private knownCompound: StoredCompound | undefined
  private known: AssemblyOnRecord | undefined

  constructor(call: Call, { about, db, choosing }: InSession) {
    super(call)
    this.about = about
    this.db = db
    this.chosen = choosing
  }

  private get choosing(): Choosing {
    if (!this.chosen) throw new Error(`hoa ${this.spec.path.join(' ')} is about the record alone`)
    return this.chosen
  }

  /** The compound this call is about: the only one, or the one named. */
  get compound(): StoredCompound {
    this.knownCompound ??= this.choosing.theCompound(this.db, this)
    return this.knownCompound
  }

  /** The assembly this call is about, in a state in which the command can be done. */
  get assembly(): OpenAssembly {
    return this.onRecord.assembly
  }

  /** From here on the call is about this assembly. */
  turnTo(assembly: OpenAssembly): void {
    const { db, compound } = this
    this.known = new this.choosing.AssemblyOnRecord({ db, compound, assembly })
  }

  get items(): readonly StoredItem[] {
    return this.onRecord.items
  }

  get roll(): RollIndex {
    return this.onRecord.roll
  }

  private get onRecord(): AssemblyOnRecord {
    if (!this.known) {
      const { db, compound } = this
      const { changes, states, instead } = this.about
      const { theAssembly, needState, AssemblyOnRecord } = this.choosing
      const assembly = theAssembly(db, compound, this, changes ? 'writing' : 'reading')
      if (states) needState(assembly, states, instead)
      this.known = new AssemblyOnRecord({ db, compound, assembly })
    }
    return this.known
  }

  /** Who is at the keyboard: in the file of a desk its clerk, unless somebody else is named. */
  get clerk(): Actor {
    return actorAt(deskHere(this.db), this)
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

  /** Refuses what would be done to an estate that was put into a file of its own. */
  needNotSplitOff(code: string): void {
    needNotSplitOff(this.db, code)
  }

  /** Refuses when the assembly is no longer in the state in which the command found it. For what several desks do at once. */
  needSameState(): void {
    this.choosing.needSameState(this.db, this.assembly)
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
  // A call of this command was parsed by this very spec, which is all that its type says.
  return { spec, run: call => withSession(call as CallWith<O, A>, spec, run) }
}

/** Opens the record for a command that looks at something else before. */
export async function withSession<
  Values extends object,
  Switch extends string,
  List extends string,
  Argument extends string,
  T,
>(
  call: Call<Values, Switch, List, Argument>,
  about: AboutRecord,
  run: (session: Session<Values, Switch, List, Argument>) => T | Promise<T>,
): Promise<T> {
  const choosing = about.on === 'record' ? undefined : await import('./the-assembly.ts')
  return withRecord(call, db => {
    const session = new Session<Values, Switch, List, Argument>(call, { about, db, choosing })
    if (about.on !== 'record') session.compound
    if (about.on === 'assembly') session.assembly
    return run(session)
  })
}

/** The path of the database this call is about; in which folder it is when nobody says, `workplace` has decided. */
export function databasePath(call: Call): string {
  return resolve(call.world.folder, call.option('db') ?? (call.world.env['HOA_DB'] || RECORD_NAME))
}

/**
 * Opens the record for one command and closes it behind it. All that the command reads it reads from one state of the
 * record, up to its own act and then from there.
 */
export async function withRecord<T>(call: Call, run: (db: Db) => T | Promise<T>): Promise<T> {
  const db = openDatabase(databasePath(call), backUpOlder)
  try {
    openSnapshot(db)
    seen.set(db, lastNumber(db))
    return await run(db)
  } catch (error) {
    if (error instanceof Refused) throw withClock(error, db, call.world.now())
    throw isDriverError(error) ? asRefusal(pathOf(db), error) : error
  } finally {
    leaveSnapshot(db)
    db.close()
  }
}

/** The last log entry that a command knew of when it began, or wrote itself. */
const seen = new WeakMap<Db, number>()

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
  const { act: name, path } = call.spec
  if (!name) throw new Error(`hoa ${path.join(' ')} does not say which act it is`)
  const desk = deskHere(db)
  if (desk && !AT_A_DESK.has(name))
    throw new Refused([{ code: 'desk-only-enters', data: { desk: desk.code, path: pathOf(db) } }])
  const actor = actorAt(desk, call)
  if (name !== 'compound.split' && name !== 'compound.join') needNotSplitOff(db, entry.subject)
  const { subject, reason = '', detail = '' } = entry
  const happenedAt = entry.happenedAt ?? call.happenedAt()
  const unchanged = (writer: Writer) => {
    const known = seen.get(db)
    if (!entry.beside && known !== undefined && known !== lastNumber(db))
      throw new Refused([{ code: 'changed-meanwhile' }])
    return write(writer)
  }
  const result = act(
    db,
    actor,
    { act: name, subject, happenedAt, reason, detail, facts: entry.facts ?? {} },
    unchanged,
    {
      dryRun: call.isDryRun,
    },
  )
  seen.set(db, lastNumber(db))
  return result
}

function needNotSplitOff(db: Db, subject: string): void {
  const problems = splitOffProblem(db, estateOf(subject))
  if (problems.length > 0) throw new Refused(problems)
}

/** What is wrong with writing about an estate that was put into a file of its own. */
export function splitOffProblem(db: Db, code: string): Problem[] {
  const split = splitOff(db, code)
  if (!split) return []
  const data = { compound: code, on: dayOf(split.happenedAt), told: split.detail }
  return [{ code: 'compound-split-off', data }]
}

function actorAt(desk: ReturnType<typeof deskHere>, call: Call): Actor {
  return desk && call.option('by') === undefined ? { ...call.actor, name: desk.clerk } : call.actor
}

/** What an import says first with `--dry-run`. */
export const CHECKED = { zh: '检查通过，未写入：', en: 'Checked, nothing written: ' }

/** What an edit says that found everything as it should become. */
export const NOTHING_CHANGED = { zh: '没有变化，未写入\n', en: 'Nothing changed, nothing written\n' }

/**
 * The backup that goes with a change of state; the change stands even where there is no room for it, so that only warns.
 * A rehearsal needs none.
 */
export async function backUpAfter(
  db: Db,
  why: string,
): Promise<{ readonly backup: string | null; readonly warnings: readonly Problem[] }> {
  if (isRehearsal(db)) return { backup: null, warnings: [] }
  try {
    return { backup: await backUpBeside(db, why), warnings: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { backup: null, warnings: [{ code: 'backup-failed', data: { path: db.name } }] }
  }
}
