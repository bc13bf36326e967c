import type { Act, ActFacts } from './acts.ts'
import { appendEntry } from './log.ts'
import { type Db, guard, needWritable, pathOf } from './open.ts'
import { conditionOf, type Match } from './rows.ts'
import { needStillThere } from './safety/watch.ts'
import { Seals } from './sealed.ts'
import { apartFromSnapshot } from './snapshot.ts'
import type { Columns, RowOf, SealedTable, Table, Value } from './table.ts'

/**
 * A large import is one transaction, and with SQLite's own 2 MB of pages it would spill one by one. To read takes no more:
 * pages that are used again cost less than new ones.
 */
const CACHE_KIB = 65_536

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

/** The one way to write: rows go in sealed, and an act without changes leaves no entry. */
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
   * done with before the next one is asked for.
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
    const row = this.db
      .prepare<[], { last: number | null }>(`select max(id) as last from ${table.name}`)
      .get()
    return (row?.last ?? 0) + 1
  }

  get hasChanges(): boolean {
    return this.seals.hasChanges
  }

  /** What the log entry tells beyond its subject; an act that only looked is logged when it is told. */
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
