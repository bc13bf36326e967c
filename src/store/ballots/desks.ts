import { Refused } from '../../basics/problem.ts'
import type { Writer } from '../act.ts'
import { DESK, DESK_PAPER } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { readRows, select } from '../rows.ts'

/** 登记台: a computer of its own at which papers are entered, in a file of its own. */
export interface Desk {
  /** 1 to 99: the thousand in which the desk counts each voter's papers. */
  readonly no: number
  readonly code: string
  readonly clerk: string
  readonly exportedAt: string
  /** The digest of who votes with which units. */
  readonly roll: string
  /** Is this the desk's own file? */
  readonly here: boolean
  /** The last entry of the desk's log that was brought back; 0 and empty before the first time. */
  readonly mergedNo: number
  readonly mergedHash: string
}

/** Where and by whom a paper was entered, if at a desk of its own. */
export interface DeskPaper {
  readonly voter: number
  readonly no: number
  readonly desk: string
  readonly clerk: string
  /** By the clock of that computer; empty where it is not known. */
  readonly enteredAt: string
}

export const MOST_DESKS = 99
const PAPERS_OF_A_DESK = 1000

export function readDesks(db: Db, assemblyId: number): Desk[] {
  return readRows(db, DESK, { assemblyId })
}

export function addDesk(writer: Writer, assemblyId: number, desk: Desk): void {
  writer.insert(DESK, { assemblyId, ...desk })
}

/** Notes how far a desk's log was brought back. */
export function setMerged(
  writer: Writer,
  assemblyId: number,
  no: number,
  mergedNo: number,
  mergedHash: string,
): void {
  writer.update(DESK, { assemblyId, no }, { mergedNo, mergedHash })
}

/** The desk whose own file this is; undefined in the record of the compound. */
export function deskHere(db: Db): Pick<Desk, 'code' | 'clerk' | 'no'> | undefined {
  return select(db, DESK, ['code', 'clerk', 'no'], { here: true })[0]
}

export function readDeskPapers(db: Db, assemblyId: number): DeskPaper[] {
  return readRows(db, DESK_PAPER, { assemblyId })
}

export function addDeskPapers(writer: Writer, assemblyId: number, papers: Iterable<DeskPaper>): void {
  writer.insertAll(DESK_PAPER, papers, { assemblyId })
}

/** The number before the first one that papers entered here may have: each desk counts in a thousand of its own. */
export function paperBase(db: Db): number {
  return (deskHere(db)?.no ?? 0) * PAPERS_OF_A_DESK
}

/** The number a voter's next paper gets here, after those with these numbers. */
export function nextPaperNo(known: Iterable<number>, base: number): number {
  let last = base
  for (const no of known) if (no > last && no < base + PAPERS_OF_A_DESK) last = no
  if (last + 1 === base + PAPERS_OF_A_DESK) throw new Refused([{ code: 'paper-numbers-used' }])
  return last + 1
}
