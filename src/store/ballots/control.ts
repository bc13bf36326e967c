import type { Batch, BatchTotal, EntryDecision, SecondEntry, StockCount } from '../../assembly/paper.ts'
import type { Writer } from '../act.ts'
import {
  BALLOT_STOCK,
  BATCH,
  BATCH_PAPER,
  BATCH_TOTAL,
  ENTRY_DECISION,
  SECOND_ENTRY,
} from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { countRows, readRows, select } from '../rows.ts'
import { lastCorrections, readCorrections } from './papers.ts'

/* What entries are held against: second entries, bundles counted by hand, and ballot papers counted by hand. */

/** The second entries of an assembly, or of one voter, those withdrawn too. */
export function readSecondEntries(db: Db, assemblyId: number, voter?: number): SecondEntry[] {
  return readRows(db, SECOND_ENTRY, { assemblyId }, { and: { voter } })
}

/** How many entries of a pass hold. */
export function countSecondEntries(db: Db, assemblyId: number, pass: number): number {
  return countRows(db, SECOND_ENTRY, { assemblyId, pass, withdrawn: '' })
}

/** Adds an entry behind the voter's last one; gives its number. */
export function addSecondEntry(
  writer: Writer,
  assemblyId: number,
  entry: Omit<SecondEntry, 'no' | 'withdrawn'>,
): number {
  const no = (readSecondEntries(writer.db, assemblyId, entry.voter).at(-1)?.no ?? 0) + 1
  writer.insert(SECOND_ENTRY, { ...entry, assemblyId, no, withdrawn: '' })
  return no
}

export function withdrawSecondEntry(
  writer: Writer,
  assemblyId: number,
  { voter, no }: Pick<SecondEntry, 'voter' | 'no'>,
  reason: string,
): void {
  writer.update(SECOND_ENTRY, { assemblyId, voter, no }, { withdrawn: reason })
}

/** What was decided about differing entries, in the order decided for each voter. */
export function readEntryDecisions(db: Db, assemblyId: number): EntryDecision[] {
  return readRows(db, ENTRY_DECISION, { assemblyId }).map(
    ({ no: _, firstVoid, firstMarks, secondVoid, secondMarks, ...rest }) => ({
      ...rest,
      first: { void: firstVoid, marks: firstMarks },
      second: { void: secondVoid, marks: secondMarks },
    }),
  )
}

export function addEntryDecision(writer: Writer, assemblyId: number, decision: EntryDecision): void {
  const { first, second, ...rest } = decision
  writer.insert(ENTRY_DECISION, {
    ...rest,
    assemblyId,
    no: countRows(writer.db, ENTRY_DECISION, { assemblyId, voter: decision.voter }) + 1,
    firstVoid: first.void,
    firstMarks: first.marks,
    secondVoid: second.void,
    secondMarks: second.marks,
  })
}

/** How "they did not say" is kept; 0 is a count. */
const NOT_SAID = -1

/** The bundles of an assembly, in the order announced. */
export function readBatches(db: Db, assemblyId: number): Batch[] {
  return readRows(db, BATCH, { assemblyId }).map(({ voidPapers, ...batch }) => ({
    ...batch,
    voidPapers: voidPapers === NOT_SAID ? null : voidPapers,
    totals: select(db, BATCH_TOTAL, ['item', 'mark', 'count'], { batchId: batch.id }),
  }))
}

/** Announces a bundle, or changes what the tellers said of one. */
export function setBatch(
  writer: Writer,
  assemblyId: number,
  known: Batch | undefined,
  said: Omit<Batch, 'id' | 'totals'> & { readonly totals: readonly BatchTotal[] },
): number {
  const id = known?.id ?? writer.nextId(BATCH)
  const { label, papers, voidPapers, totals } = said
  writer.put(BATCH, {
    id,
    assemblyId,
    label: known?.label ?? label,
    papers,
    voidPapers: voidPapers ?? NOT_SAID,
  })
  for (const total of totals) writer.put(BATCH_TOTAL, { assemblyId, batchId: id, ...total })
  return id
}

/** The papers of a bundle as `voter no`, each with its place in it; those whose entry was struck are not in it. */
export function readBatchPapers(db: Db, assemblyId: number, batchId: number): Map<string, number> {
  const corrected = lastCorrections(readCorrections(db, assemblyId))
  const papers = select(db, BATCH_PAPER, ['voter', 'paperNo', 'place'], { assemblyId, batchId })
  const placed = papers.map(({ voter, paperNo, place }) => [`${voter} ${paperNo}`, place] as const)
  return new Map(placed.filter(([paper]) => corrected.get(paper)?.kind !== 'struck'))
}

/** Lays a paper on a bundle, behind those that lie in it. */
export function putInBatch(
  writer: Writer,
  assemblyId: number,
  voter: number,
  paperNo: number,
  batchId: number,
): void {
  const place = countRows(writer.db, BATCH_PAPER, { assemblyId, batchId }) + 1
  writer.insert(BATCH_PAPER, { assemblyId, voter, paperNo, batchId, place })
}

/** What was counted by hand of the ballot papers of an assembly. */
export function readStock(db: Db, assemblyId: number): StockCount[] {
  return readRows(db, BALLOT_STOCK, { assemblyId })
}

/** Says a count, or says it anew. */
export function setStock(writer: Writer, assemblyId: number, count: StockCount): void {
  writer.put(BALLOT_STOCK, { assemblyId, ...count })
}
