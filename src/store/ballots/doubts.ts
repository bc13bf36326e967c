import type { Doubt, PaperScan } from '../../assembly/paper.ts'
import type { Writer } from '../act.ts'
import { DOUBT, DOUBT_DECISION, PAPER_SCAN } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { countRows, readRows } from '../rows.ts'

/* Papers that were put aside to be looked at by two, and the scans that are tied to papers. */

/** The doubts of an assembly, or of one voter, with what was decided. */
export function readDoubts(db: Db, assemblyId: number, voter?: number): Doubt[] {
  const key = (row: { voter: number; paperNo: number; ordinal: number }) =>
    `${row.voter} ${row.paperNo} ${row.ordinal}`
  const decisions = readRows(db, DOUBT_DECISION, { assemblyId }, { and: { voter } })
  const decided = new Map(
    decisions.map(({ outcome, initials, reason, at, ...row }) => [
      key(row),
      { outcome, initials, reason, at },
    ]),
  )
  return readRows(db, DOUBT, { assemblyId }, { and: { voter } }).map(doubt => ({
    ...doubt,
    decided: decided.get(key(doubt)) ?? null,
  }))
}

/** Puts a paper aside; gives the number of the doubt. */
export function addDoubt(
  writer: Writer,
  assemblyId: number,
  doubt: Omit<Doubt, 'ordinal' | 'decided'>,
): number {
  const { voter, paperNo } = doubt
  const ordinal = countRows(writer.db, DOUBT, { assemblyId, voter, paperNo }) + 1
  writer.insert(DOUBT, { ...doubt, assemblyId, ordinal })
  return ordinal
}

export function addDoubtDecision(
  writer: Writer,
  assemblyId: number,
  { voter, paperNo, ordinal }: Pick<Doubt, 'voter' | 'paperNo' | 'ordinal'>,
  decided: NonNullable<Doubt['decided']>,
): void {
  writer.insert(DOUBT_DECISION, { ...decided, assemblyId, voter, paperNo, ordinal })
}

/** The scans tied to the papers of an assembly, or of one voter. */
export function readScans(db: Db, assemblyId: number, voter?: number): PaperScan[] {
  return readRows(db, PAPER_SCAN, { assemblyId }, { and: { voter } }).map(({ ordinal: _, ...scan }) => scan)
}

export function addScans(writer: Writer, assemblyId: number, scans: readonly PaperScan[]): void {
  for (const scan of scans) {
    const { voter, paperNo } = scan
    const ordinal = countRows(writer.db, PAPER_SCAN, { assemblyId, voter, paperNo }) + 1
    writer.insert(PAPER_SCAN, { ...scan, assemblyId, ordinal })
  }
}
