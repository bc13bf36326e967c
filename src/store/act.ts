import { appendEntry } from './log.ts'
import { type Db, guard, needWritable, pathOf, prepared } from './open.ts'
import { conditionOf, type Match } from './rows.ts'
import { needStillThere } from './safety/place.ts'
import { Seals } from './sealed.ts'
import { apartFromSnapshot } from './snapshot.ts'
import type { Columns, RowOf, SealedTable, Table, Value } from './table.ts'

/**
 * A large import is one transaction; with SQLite's default cache of 2 MB its changed pages would be written out one at a time.
 * Rows come in the order of their keys, so only what stands in another order need have room: the index of the codes. Four
 * times as much makes nothing quicker.
 */
const CACHE_KIB = 16_384

/** Who acts, and when: handed in, never asked of the machine here. */
export interface Actor {
  readonly name: string
  /** Time of entry, to the second. */
  readonly enteredAt: string
}

/** What the log will say of an act. */
export interface ActEntry {
  readonly act: Act
  readonly subject: string
  readonly happenedAt: string
  readonly reason?: string
  readonly detail?: string
  readonly facts?: ActFacts
}

/** The one way to write: rows go in sealed; an act that changed no row leaves no entry, unless it {@link tell}s of one. */
export class Writer {
  readonly db: Db
  private readonly seals: Seals
  private detailText = ''
  private facts: ActFacts | undefined

  constructor(db: Db) {
    this.db = db
    this.seals = new Seals(db)
  }

  insert<C extends Columns>(table: Table<C>, row: RowOf<C>): void {
    this.seals.insert(table, row)
  }

  /**
   * Inserts many rows at once, what they have in common said once; nothing is read from the table meanwhile, and a row is
   * consumed before the next is pulled, so an iterator may reuse one object.
   */
  insertAll<C extends Columns, A extends Partial<RowOf<C>>>(
    table: Table<C>,
    rows: Iterable<Omit<RowOf<C>, keyof A>>,
    common?: A,
  ): void {
    this.seals.insertAll(table, rows, { ...common })
  }

  /** Inserts many rows under the next free numbers; gives the first. */
  insertNumbered<C extends Columns, A extends Partial<RowOf<C>>>(
    table: Table<C>,
    rows: Iterable<Omit<RowOf<C>, keyof A | 'id'>>,
    common: A,
  ): number {
    const first = this.nextId(table)
    this.seals.insertAll(table, rows, { ...common }, first)
    return first
  }

  update<C extends Columns, K extends keyof C>(
    table: Table<C, K>,
    key: Pick<RowOf<C>, K>,
    changes: Partial<RowOf<C>>,
  ): void {
    this.seals.update(table, key, changes)
  }

  remove<C extends Columns, K extends keyof C>(table: Table<C, K>, key: Pick<RowOf<C>, K>): void {
    this.seals.remove(table, key)
  }

  /** Inserts a row, or changes the one with its key. */
  put<C extends Columns>(table: Table<C>, row: RowOf<C>): void {
    this.seals.put(table, row)
  }

  /** Removes every row that matches. */
  removeAll<C extends Columns>(table: Table<C>, match: Match<C>): void {
    const { condition, values } = conditionOf(table.fields, match)
    this.seals.removeWhere(table, condition, values)
  }

  /** Removes every row that meets a condition in SQL. */
  removeWhere(table: SealedTable, condition: string, ...values: readonly Value[]): void {
    this.seals.removeWhere(table, condition, values)
  }

  /** The next free `id` of a table. */
  nextId(table: SealedTable): number {
    const last = prepared<[], number | null>(this.db, `select max(id) from ${table.name}`).pluck().get()
    return (last ?? 0) + 1
  }

  get hasChanges(): boolean {
    return this.seals.hasChanges
  }

  /** What the log entry says beyond its subject; with it an act that only looked is logged, too. */
  tell(detail: string, facts: ActFacts = {}): void {
    this.detailText = detail
    this.facts = facts
  }

  close(actor: Actor, entry: ActEntry): void {
    if (!this.seals.hasChanges && !this.facts) return
    appendEntry(this.db, {
      enteredAt: actor.enteredAt,
      happenedAt: entry.happenedAt,
      actor: actor.name,
      act: entry.act,
      subject: entry.subject,
      detail: this.detailText || (entry.detail ?? ''),
      ...entry.facts,
      ...this.facts,
      reason: entry.reason ?? '',
      state: this.seals.settle(),
    })
  }
}

/** Thrown to leave a transaction without keeping it; not an error. */
class DryRun extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('dry run')
    this.result = result
  }
}

/**
 * One command, one transaction, one log entry. A refusal inside rolls everything back; so does a dry run, whose
 * result is that of the real run.
 */
export function act<T>(
  db: Db,
  actor: Actor,
  entry: ActEntry,
  write: (writer: Writer) => T,
  options: { dryRun?: boolean } = {},
): T {
  if (!options.dryRun) needWritable(db)
  db.pragma(`cache_size = -${CACHE_KIB}`)
  const transaction = db.transaction(() => {
    const writer = new Writer(db)
    const result = write(writer)
    writer.close(actor, entry)
    if (options.dryRun) throw new DryRun(result)
    needStillThere(db)
    return result
  })
  try {
    const result = apartFromSnapshot(db, () => guard(pathOf(db), () => transaction.immediate()))
    // The file may have gone while it was committed; nobody is told of an act that nobody will find.
    guard(pathOf(db), () => needStillThere(db))
    return result
  } catch (error) {
    if (error instanceof DryRun) return error.result as T
    throw error
  }
}

/**
 * What may be done to a record, as its log keeps it for good. They read like the commands they came from, but a command
 * that gets another name keeps its act.
 */
export const ACTS = [
  'assembly.cancel',
  'assembly.close',
  'assembly.close-count',
  'assembly.convene',
  'assembly.declare',
  'assembly.edit',
  'assembly.extend',
  'assembly.new',
  'assembly.open',
  'assembly.rehearse',
  'assembly.reopen-count',
  'audit.compare',
  'audit.sample',
  'audit.sign',
  'ballot.adjudicate',
  'ballot.batch.set',
  'ballot.check-in',
  'ballot.correct',
  'ballot.doubt',
  'ballot.enter',
  'ballot.import',
  'ballot.print',
  'ballot.reconcile',
  'ballot.replace',
  'ballot.resolve',
  'ballot.scan',
  'ballot.serve',
  'ballot.settle',
  'ballot.show',
  'ballot.slip',
  'ballot.stock',
  'ballot.visit',
  'ballot.void',
  'candidate.add',
  'candidate.check',
  'candidate.disqualify',
  'candidate.edit',
  'candidate.remove',
  'candidate.withdraw',
  'choice.add',
  'choice.edit',
  'choice.remove',
  'choice.withdraw',
  'committee.edit',
  'committee.elect',
  'committee.end',
  'committee.import',
  'committee.officer',
  'committee.rule.set',
  'compound.edit',
  'compound.join',
  'compound.rule.set',
  'compound.split',
  'desk.export',
  'desk.merge',
  'decision.end',
  'dispute.answer',
  'dispute.open',
  'dispute.refer',
  'dispute.settle',
  'dispute.show',
  'election.add',
  'election.edit',
  'election.lot',
  'election.remove',
  'election.runoff',
  'election.withdraw',
  'election.write-in.accept',
  'election.write-in.refuse',
  'elevator.keep',
  'elevator.pay',
  'group.dissolve',
  'group.form',
  'group.member.add',
  'group.member.end',
  'init',
  'mandate.add',
  'mandate.revoke',
  'motion.add',
  'motion.edit',
  'motion.remove',
  'motion.withdraw',
  'notice.print',
  'notice.template',
  'operator.add',
  'operator.end',
  'packet',
  'petition.answer',
  'petition.hand-in',
  'petition.import',
  'petition.new',
  'petition.put',
  'petition.sign',
  'petition.withdraw',
  'plan.close',
  'plan.done',
  'plan.method',
  'plan.new',
  'plan.set',
  'plan.undo',
  'portfolio.import',
  'posting.add',
  'posting.end',
  'privacy.erase',
  'privacy.lock',
  'privacy.unlock',
  'project.new',
  'project.step',
  'proof.export',
  'roll.correct',
  'roll.exclude',
  'roll.include',
  'roster.edit',
  'roster.export',
  'roster.import',
  'roster.keep-apart',
  'roster.merge',
  'roster.show',
  'roster.transfer',
  'tally',
  'text.add',
  'text.adopt',
  'text.comment',
] as const
export type Act = (typeof ACTS)[number]

/** What is done in the file of a desk, beside its making; everything else belongs into the compound's own record. */
export const AT_A_DESK: ReadonlySet<string> = new Set<Act>([
  'ballot.enter',
  'ballot.import',
  'ballot.correct',
  'ballot.show',
  'tally',
])

/** What an entry says for the program; the detail is for people. */
export interface ActFacts {
  /** What an entry of papers was: a paper recorded, one keyed a second time, or only looked at. */
  readonly kind?: 'paper' | 'second' | 'look'
  readonly paperNo?: number
  /** Voters it was about beyond the one in its subject. */
  readonly voters?: readonly number[]
  /**
   * Of a result that was declared, of the roll as it was frozen or corrected, of a proof that was given out, of the entry by
   * which a desk's assembly was convened.
   */
  readonly digest?: string
  /** The check code of a result. */
  readonly checkCode?: string
}
