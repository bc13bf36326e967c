import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConnectionOptions, Database } from './driver.ts'

/*
 * The SQLite that is a part of Node, with the face of better-sqlite3 as far as the store looks at it. It has no binary of
 * its own, so it is there wherever Node runs: on systems whose C library is too old for the binaries of better-sqlite3,
 * and where npm was not let run its install script. `test/store/driver.test.ts` holds both to the same.
 */

/** What is used of `node:sqlite`; the types of the oldest Node that is supported do not know it. */
interface Module {
  readonly DatabaseSync: new (path: string | URL, options: object) => NodeDatabase
  readonly backup: (db: NodeDatabase, path: string, options: object) => Promise<number>
}
interface NodeDatabase {
  readonly isOpen: boolean
  readonly isTransaction: boolean
  close(): void
  exec(sql: string): void
  prepare(sql: string): NodeStatement
  serialize(): Uint8Array
  deserialize(bytes: Uint8Array): void
}
interface NodeStatement {
  all(...values: unknown[]): unknown[]
  get(...values: unknown[]): unknown
  run(...values: unknown[]): { changes: number; lastInsertRowid: number }
  iterate(...values: unknown[]): Iterator<unknown> & Iterable<unknown>
  columns(): { name: string }[]
  setReturnArrays(on: boolean): void
}

/** `node:sqlite` as a driver; undefined where this Node's lacks what the store needs, as all before 24 do. */
export function nodeSqlite(sqlite: unknown): Database | undefined {
  const module = sqlite as Partial<Module>
  if (!module.DatabaseSync || !('deserialize' in module.DatabaseSync.prototype)) return undefined
  const { DatabaseSync, backup } = module as Module
  class Bound extends Connection {
    constructor(file: string | Buffer = ':memory:', options: ConnectionOptions = {}) {
      super(opened(DatabaseSync, file, options), typeof file === 'string' ? file : ':memory:', backup)
    }
  }
  // It has what the program uses of a connection, which is less than there is; the tests hold it to that.
  return Object.assign(Bound, { SqliteError }) as unknown as Database
}

/** As large as better-sqlite3 has it; Node's own is an eighth of it. */
const CACHE_KIB = 16_000

function opened(
  DatabaseSync: Module['DatabaseSync'],
  file: string | Buffer,
  { timeout = 5000, readonly = false, fileMustExist = readonly }: ConnectionOptions,
): NodeDatabase {
  const isFile = typeof file === 'string' && file !== ':memory:'
  if (isFile && !existsSync(dirname(file))) throw new TypeError(`there is no folder for ${file}`)
  return translated(() => {
    const db = new DatabaseSync(
      isFile && fileMustExist ? existing(file, readonly ? 'ro' : 'rw') : isFile ? file : ':memory:',
      {
        timeout,
        readOnly: readonly,
        enableForeignKeyConstraints: true,
        // As better-sqlite3 leaves it: what a schema may hold is judged by the store itself.
        defensive: false,
      },
    )
    db.exec(`pragma cache_size = -${CACHE_KIB}`)
    if (typeof file !== 'string') db.deserialize(file)
    return db
  })
}

/** Names a file so that it is not made where it is not. */
function existing(file: string, mode: 'ro' | 'rw'): string | URL {
  const address = pathToFileURL(file)
  // A share of a Windows network, which SQLite does not take as an address.
  if (address.host !== '') {
    if (!existsSync(file)) throw new SqliteError('unable to open database file', 'SQLITE_CANTOPEN')
    return file
  }
  address.search = `mode=${mode}`
  return address
}

/** A database connection. */
class Connection {
  readonly name: string
  private readonly db: NodeDatabase
  private readonly copy: Module['backup']
  /** Readings that are not at their end: nothing is written meanwhile. */
  private readings = 0

  constructor(db: NodeDatabase, name: string, copy: Module['backup']) {
    this.db = db
    this.name = name
    this.copy = copy
  }

  get open(): boolean {
    return this.db.isOpen
  }

  get inTransaction(): boolean {
    return this.db.isTransaction
  }

  prepare(sql: string): Prepared {
    this.needOpen()
    return new Prepared(
      translated(() => this.db.prepare(sql)),
      placesIn(sql),
      {
        begin: () => {
          this.readings++
        },
        end: () => {
          this.readings--
        },
        needIdle: () => this.needIdle(),
      },
    )
  }

  exec(sql: string): this {
    this.needIdle()
    translated(() => this.db.exec(sql))
    return this
  }

  pragma(words: string, { simple = false }: { simple?: boolean } = {}): unknown {
    this.needOpen()
    const found = translated(() => this.db.prepare(`pragma ${words}`).all()) as object[]
    return simple ? Object.values(found[0] ?? {})[0] : found
  }

  /** Runs `work` in a transaction, or within another one as a part that is taken back by itself. */
  transaction<Given extends unknown[], T>(work: (...given: Given) => T) {
    const as =
      (begin: string) =>
      (...given: Given): T => {
        const inner = this.inTransaction
        this.exec(inner ? 'savepoint "part"' : begin)
        try {
          const result = work(...given)
          this.exec(inner ? 'release "part"' : 'commit')
          return result
        } catch (error) {
          // A fault such as a full disk has already taken everything back.
          if (this.inTransaction) this.exec(inner ? 'rollback to "part"; release "part"' : 'rollback')
          throw error
        }
      }
    return Object.assign(as('begin'), {
      deferred: as('begin deferred'),
      immediate: as('begin immediate'),
      exclusive: as('begin exclusive'),
    })
  }

  serialize(): Buffer {
    this.needOpen()
    return bytesOf(translated(() => this.db.serialize()))
  }

  async backup(path: string): Promise<void> {
    this.needOpen()
    try {
      // All pages in one go, so that a writer at another desk does not make it begin anew.
      await this.copy(this.db, path, { rate: 0x7fffffff })
    } catch (error) {
      throw inTheirWords(error)
    }
  }

  close(): this {
    if (this.db.isOpen) translated(() => this.db.close())
    return this
  }

  private needIdle(): void {
    this.needOpen()
    if (this.readings > 0) throw new TypeError('This database connection is busy reading')
  }

  private needOpen(): void {
    if (!this.db.isOpen) throw new TypeError('The database connection is not open')
  }
}

type Shape = 'object' | 'array' | 'value'

/** A prepared statement. */
class Prepared {
  private readonly statement: NodeStatement
  private readonly places: number
  private readonly readings: { begin: () => void; end: () => void; needIdle: () => void }
  private shape: Shape = 'object'
  private names: string[] | undefined
  private lent = false

  constructor(statement: NodeStatement, places: number, readings: Prepared['readings']) {
    this.statement = statement
    this.places = places
    this.readings = readings
    // Objects are made of them here: Node's own have no shape that V8 could know, and take five times as long.
    statement.setReturnArrays(true)
  }

  raw(): this {
    this.shape = 'array'
    return this
  }

  pluck(): this {
    this.shape = 'value'
    return this
  }

  columns(): { name: string }[] {
    return this.statement.columns()
  }

  run(...given: unknown[]): { changes: number; lastInsertRowid: number } {
    this.readings.needIdle()
    const values = this.given(given)
    return translated(() => this.statement.run(...values))
  }

  get(...given: unknown[]): unknown {
    const values = this.given(given)
    const row = translated(() => this.statement.get(...values))
    return row === undefined ? undefined : this.row(row)
  }

  all(...given: unknown[]): unknown[] {
    const values = this.given(given)
    const rows = translated(() => this.statement.all(...values))
    for (let i = 0; i < rows.length; i++) rows[i] = this.row(rows[i])
    return rows
  }

  *iterate(...given: unknown[]): Generator<unknown> {
    const values = this.given(given)
    const rows = translated(() => this.statement.iterate(...values))
    this.lent = true
    this.readings.begin()
    try {
      for (let next = translated(() => rows.next()); !next.done; next = translated(() => rows.next()))
        yield this.row(next.value)
    } finally {
      rows.return?.()
      this.readings.end()
      this.lent = false
    }
  }

  /** What is given for the places of the statement. Node would take what is missing for nothing. */
  private given(given: unknown[]): unknown[] {
    if (this.lent) throw new TypeError('This statement is busy reading')
    const [first] = given
    const values = Array.isArray(first) ? [...first, ...given.slice(1)] : given
    if (values.length < this.places) throw new RangeError('Too few parameter values were provided')
    if (values.length > this.places) throw new RangeError('Too many parameter values were provided')
    for (const value of values)
      if (typeof value === 'boolean' || (typeof value === 'object' && value && !ArrayBuffer.isView(value)))
        throw new TypeError('SQLite takes only numbers, texts, bytes and nothing')
    return values
  }

  private row(row: unknown): unknown {
    const cells = row as unknown[]
    if (this.shape === 'value') return asBuffer(cells[0])
    for (let i = 0; i < cells.length; i++) cells[i] = asBuffer(cells[i])
    if (this.shape === 'array') return cells
    this.names ??= this.columns().map(column => column.name)
    const found: Record<string, unknown> = {}
    for (const [i, name] of this.names.entries()) found[name] = cells[i]
    return found
  }
}

function asBuffer(value: unknown): unknown {
  return value instanceof Uint8Array ? bytesOf(value) : value
}

function bytesOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const TEXT_COMMENT_OR_PLACE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g

/** How many values a statement wants. */
function placesIn(sql: string): number {
  if (!sql.includes('?')) return 0
  return sql.match(TEXT_COMMENT_OR_PLACE)?.filter(part => part === '?').length ?? 0
}

/** What SQLite refuses, by the name of its code, as better-sqlite3 tells it. */
class SqliteError extends Error {
  readonly code: string

  constructor(message: string, code: string) {
    super(message)
    this.name = 'SqliteError'
    this.code = code
  }
}

function translated<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw inTheirWords(error)
  }
}

function inTheirWords(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error
  return new SqliteError(error.message, codeName(Number(error.errcode)))
}

/** The names of SQLite's codes by their numbers: the low byte. */
const CODES: Readonly<Record<number, string>> = {
  1: 'ERROR',
  2: 'INTERNAL',
  3: 'PERM',
  4: 'ABORT',
  5: 'BUSY',
  6: 'LOCKED',
  7: 'NOMEM',
  8: 'READONLY',
  9: 'INTERRUPT',
  10: 'IOERR',
  11: 'CORRUPT',
  12: 'NOTFOUND',
  13: 'FULL',
  14: 'CANTOPEN',
  15: 'PROTOCOL',
  17: 'SCHEMA',
  18: 'TOOBIG',
  19: 'CONSTRAINT',
  20: 'MISMATCH',
  21: 'MISUSE',
  22: 'NOLFS',
  23: 'AUTH',
  25: 'RANGE',
  26: 'NOTADB',
}

/** What kind of a constraint it was: the second byte. Other codes are known by their low byte alone. */
const CONSTRAINTS = [
  '',
  'CHECK',
  'COMMITHOOK',
  'FOREIGNKEY',
  'FUNCTION',
  'NOTNULL',
  'PRIMARYKEY',
  'TRIGGER',
  'UNIQUE',
  'VTAB',
  'ROWID',
  'PINNED',
  'DATATYPE',
]
const CONSTRAINT = 19

function codeName(code: number): string {
  const [low, high] = [code & 0xff, code >> 8]
  const kind = low === CONSTRAINT ? (CONSTRAINTS[high] ?? '') : ''
  return `SQLITE_${CODES[low] ?? 'ERROR'}${kind && `_${kind}`}`
}
