import { isDriverError } from '../driver/driver.ts'
import {
  chainEntries,
  entryHash,
  genesis,
  joinedEntries,
  type LogEntry,
  numberThere,
  WITHHELD,
  withheldDigest,
} from '../log.ts'
import { type Db, schemaFindings } from '../open.ts'
import { isReadable, type SchemaFinding } from '../schema.ts'
import { HashSum, hashedRows, keysAt, Seals, sealOf, sumsDigest } from '../sealed.ts'
import { inSnapshot } from '../snapshot.ts'
import type { SealedTable, Value } from '../table.ts'
import { SEALED_TABLES } from '../tables.ts'

/** Something in the record that is not as it was written. */
export interface Finding {
  readonly code:
    | 'damaged'
    | 'foreign-key'
    | 'row-changed'
    | 'table-changed'
    | 'chain-broken'
    | 'state-differs'
    | SchemaFinding['code']
  readonly table: string
  /** The key of the row, the name of a part of the schema, or the number of the log entry; empty when the table as a whole is meant. */
  readonly row: string
  /** Of what kind a part of the schema is. */
  readonly kind?: SchemaFinding['kind']
}

/** What verifying a record came to. */
export interface Verified {
  readonly findings: readonly Finding[]
  readonly entries: number
  readonly head: string
  /** Numbers of entries that say they were typed before the entry in front of them: a clock was wrong, or somebody's story is. */
  readonly backwards: readonly number[]
}

const MOST_FINDINGS = 1000

/** Recomputes every seal, every sum and the whole chain, and holds the schema against its own. What it cannot see is a file rewritten from end to end: that is what the printed head is for. */
export function verifyRecord(db: Db): Verified {
  return lookThrough(db, find => {
    checkPages(db, 'integrity_check', find)
    checkForeignKeys(db, find)
    return { present: sumsDigest(checkRows(db, find)), ...checkChain(db, find) }
  })
}

/**
 * Is a copy whole? Its pages hold together, its log is unbroken, and the sums kept for its tables are those of the last
 * entry. Whether each row is as it was written only {@link verifyRecord} says; it takes many times as long.
 */
export function verifyCopy(db: Db): Verified {
  return lookThrough(db, find => {
    checkPages(db, 'quick_check', find)
    return { present: new Seals(db).digest(), ...checkChain(db, find) }
  })
}

type Find = (finding: Finding) => void

/** What the log of a record says, and what is there. */
interface Looked extends Omit<Verified, 'findings'> {
  /** Digest of the whole record after the last entry. */
  readonly state: string
  /** The same, of what is there now. */
  readonly present: string
}

function lookThrough(db: Db, look: (find: Find) => Looked): Verified {
  const findings: Finding[] = []
  const find = (finding: Finding) => {
    if (findings.length < MOST_FINDINGS) findings.push(finding)
  }
  const nothing = { findings, entries: 0, head: '', backwards: [] }
  try {
    return inSnapshot(db, () => {
      const altered = schemaFindings(db)
      for (const { code, kind, table, name } of altered) find({ code, kind, table, row: name })
      if (!isReadable(altered)) return nothing
      const { state, present, ...log } = look(find)
      if (state !== present && findings.length === 0)
        find({ code: 'state-differs', table: 'log', row: String(log.entries) })
      return { ...log, findings }
    })
  } catch (error) {
    if (!isDriverError(error)) throw error
    find({ code: 'damaged', table: error.message, row: '' })
    return nothing
  }
}

function checkPages(db: Db, check: 'integrity_check' | 'quick_check', find: Find): void {
  for (const line of db.prepare<[], string>(`pragma ${check}`).pluck().all())
    if (line !== 'ok') find({ code: 'damaged', table: line.slice(0, 200), row: '' })
}

type ForeignKey = [id: number, seq: number, parent: string, from: string, to: string | null]

function checkForeignKeys(db: Db, find: Find): void {
  const unnamed = new Map<string, SealedTable>()
  for (const [name, row] of db
    .prepare<[], [string, number | null]>('pragma foreign_key_check')
    .raw()
    .iterate()) {
    const table = SEALED_TABLES.find(t => t.name === name)
    if (row !== null || !table) find({ code: 'foreign-key', table: name, row: String(row ?? '') })
    else unnamed.set(name, table)
  }
  // A table without row numbers is told without its rows: they are looked for by what they point to.
  for (const table of unnamed.values()) {
    const keys = db.prepare<[], ForeignKey>(`pragma foreign_key_list(${table.name})`).raw().all()
    for (const [, , parent, from, to] of keys) {
      const lost = db.prepare<[], Value[]>(
        `select ${table.key.join(', ')} from ${table.name} where ${from} not in (select ${to ?? 'id'} from ${parent})`,
      )
      for (const key of lost.raw().iterate())
        find({ code: 'foreign-key', table: table.name, row: key.join(' ') })
    }
  }
}

function checkRows(db: Db, find: Find): Map<string, HashSum> {
  const kept = new Map(
    db
      .prepare<[], [string, number, string]>('select name, rows, sum from sealed')
      .raw()
      .all()
      .map(([name, rows, sum]) => [name, { rows, sum }]),
  )
  for (const name of kept.keys())
    if (!SEALED_TABLES.some(table => table.name === name))
      find({ code: 'table-changed', table: 'sealed', row: name })
  const sums = new Map<string, HashSum>()
  for (const table of SEALED_TABLES) {
    const sum = new HashSum()
    const changed = new Set<number>()
    for (const [hash, seal] of hashedRows(db, table)) {
      if (sealOf(hash) !== seal && changed.size < MOST_FINDINGS) changed.add(sum.rows)
      sum.add(hash)
    }
    const named = changed.size > 0
    if (named)
      for (const row of keysAt(db, table, changed)) find({ code: 'row-changed', table: table.name, row })
    const expected = kept.get(table.name)
    if (!named && (expected?.rows ?? 0) !== sum.rows)
      find({ code: 'table-changed', table: table.name, row: '' })
    else if (!named && expected && expected.sum !== sum.hex())
      find({ code: 'table-changed', table: table.name, row: '' })
    if (expected) sums.set(table.name, sum)
  }
  return sums
}

function checkChain(db: Db, find: Find): Omit<Looked, 'present'> {
  let previous = genesis()
  let entries = 0
  let state = sumsDigest(new Map())
  let typed = ''
  const backwards: number[] = []
  let withheld: LogEntry[] = []
  for (const entry of chainEntries(db)) {
    if (entry.enteredAt < typed) backwards.push(entry.no)
    typed = entry.enteredAt
    entries += 1
    const { hash, ...rest } = entry
    if (entry.act === WITHHELD) withheld.push(entry)
    const whole = entry.act === WITHHELD || entryHash(rest) === hash
    const vouches = entry.act === 'compound.split' && entry.digest !== ''
    const vouched = !vouches || withheldDigest(withheld) === entry.digest
    if (vouches) withheld = []
    if (entry.no !== entries || entry.previous !== previous || !whole || !vouched) {
      find({ code: 'chain-broken', table: 'log', row: String(entry.no) })
      entries = entry.no
    }
    previous = hash
    state = entry.state
  }
  // What only its hash is kept of, the act that took it away says so.
  for (const { no } of withheld) find({ code: 'chain-broken', table: 'log', row: String(no) })
  for (const { hash, ...rest } of joinedEntries(db))
    if (entryHash({ ...rest, no: numberThere(rest.no) }) !== hash)
      find({ code: 'chain-broken', table: 'joined_log', row: String(rest.no) })
  return { entries, head: entries === 0 ? '' : previous, state, backwards }
}
