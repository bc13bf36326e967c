import type { Item } from '../assembly/item.ts'
import { BLANK, FOR, markNumbers, markPairs, SPOILT, splitMarks } from '../assembly/marks.ts'
import {
  type Batch,
  type EntryDecision,
  type Said,
  type SecondEntry,
  type StockCount,
  sameSaid,
} from '../assembly/paper.ts'
import { groupBy } from '../basics/groups.ts'

/** A paper as its first entry says it, corrections included. */
export interface FirstEntry extends Said {
  readonly voter: number
  readonly no: number
}

/** Two entries of one paper that do not say the same. */
export interface Difference {
  readonly voter: number
  readonly first: FirstEntry
  readonly second: SecondEntry
  /** How it was decided; a decision holds only for what both entries said then. */
  readonly decided: EntryDecision | undefined
}

export interface DoubleEntry {
  /** Papers entered, and those of them keyed a second time. */
  readonly once: readonly FirstEntry[]
  readonly twice: number
  readonly differences: readonly Difference[]
  /** Keyed by the second desk alone: a paper that the first one missed, or another voter's. */
  readonly onlySecond: readonly SecondEntry[]
}

/**
 * Holds the two entries of every paper against each other. The second desk does not know how many papers a voter has
 * or in which order they were entered: entries that say the same belong together, the rest in the order of entry.
 */
export function compareEntries(
  first: Iterable<FirstEntry>,
  second: Iterable<SecondEntry>,
  decisions: Iterable<EntryDecision>,
): DoubleEntry {
  const firsts = groupBy(first, entry => entry.voter)
  const seconds = groupBy(second, entry => entry.voter)
  const decided = groupBy(decisions, decision => decision.voter)
  const once: FirstEntry[] = []
  const differences: Difference[] = []
  const onlySecond: SecondEntry[] = []
  let twice = 0
  for (const voter of new Set([...firsts.keys(), ...seconds.keys()])) {
    const open = [...(firsts.get(voter) ?? [])]
    const unmatched: SecondEntry[] = []
    for (const entry of seconds.get(voter) ?? []) {
      if (entry.withdrawn !== '') continue
      const alike = open.findIndex(paper => sameSaid(paper, entry))
      if (alike < 0) unmatched.push(entry)
      else {
        open.splice(alike, 1)
        twice += 1
      }
    }
    for (const entry of unmatched) {
      const paper = open.shift()
      if (!paper) onlySecond.push(entry)
      else {
        twice += 1
        const known = decided.get(voter)?.findLast(d => covers(d, paper, entry))
        differences.push({ voter, first: paper, second: entry, decided: known })
      }
    }
    once.push(...open)
  }
  return { once, twice, differences, onlySecond }
}

function covers(decision: EntryDecision, first: FirstEntry, second: SecondEntry): boolean {
  return (
    decision.paperNo === first.no &&
    decision.secondNo === second.no &&
    sameSaid(decision.first, first) &&
    sameSaid(decision.second, second)
  )
}

/** One figure of a bundle that the tellers and the desk give differently; `item` is empty for the papers as such. */
export interface BatchFault {
  readonly item: string
  /** A mark as on a paper; `papers` or `void` where `item` is empty. */
  readonly mark: string
  readonly said: number
  readonly entered: number
}

export interface BatchCheck {
  readonly batch: Batch
  readonly entered: number
  readonly faults: readonly BatchFault[]
}

/** Holds what was entered of a bundle against what the tellers counted in it. Void papers carry no marks. */
export function checkBatch(batch: Batch, papers: readonly FirstEntry[], items: readonly Item[]): BatchCheck {
  const faults: BatchFault[] = []
  const hold = (item: string, mark: string, said: number, entered: number): void => {
    if (said !== entered) faults.push({ item, mark, said, entered })
  }
  hold('', 'papers', batch.papers, papers.length)
  const inOrder = papers.filter(paper => paper.void === null)
  if (batch.voidPapers !== null) hold('', 'void', batch.voidPapers, papers.length - inOrder.length)
  for (const [i, item] of items.entries()) {
    const said = batch.totals.filter(total => total.item === item.code)
    if (said.length === 0) continue
    const counts = new Map<string, number>()
    for (const { marks } of inOrder)
      for (const mark of namedBy(item, splitMarks(marks)[i] ?? BLANK))
        counts.set(mark, (counts.get(mark) ?? 0) + 1)
    for (const total of said) hold(item.code, total.mark, total.count, counts.get(total.mark) ?? 0)
    // A mark nobody counted by hand was said to be 0.
    for (const [mark, entered] of counts)
      if (!said.some(total => total.mark === mark)) hold(item.code, mark, 0, entered)
  }
  return { batch, entered: papers.length, faults }
}

/**
 * The papers of a bundle to look at first where it differs: those on which a mark stands that was entered more often than
 * it was counted, the ones with most such marks first.
 */
export function papersToLookAt<P extends FirstEntry>(
  faults: readonly BatchFault[],
  papers: readonly P[],
  items: readonly Item[],
): P[] {
  const over = new Set(faults.filter(f => f.entered > f.said).map(({ item, mark }) => `${item} ${mark}`))
  const marksOver = ({ void: voided, marks }: P): number => {
    if (voided !== null) return Number(over.has(' void'))
    const parts = splitMarks(marks)
    const named = items.flatMap((item, i) => namedBy(item, parts[i] ?? BLANK).map(m => `${item.code} ${m}`))
    return named.filter(mark => over.has(mark)).length
  }
  return papers
    .map(paper => ({ paper, marks: marksOver(paper) }))
    .filter(({ marks }) => marks > 0)
    .sort((a, b) => b.marks - a.marks)
    .map(({ paper }) => paper)
}

/** What tellers count of a mark: itself, but of an election every candidate it supports. */
function namedBy(item: Item, mark: string): string[] {
  if (mark === BLANK || mark === SPOILT || item.kind !== 'election') return [mark]
  if (item.manner === 'approve') return markNumbers(mark).map(String)
  return markPairs(mark)
    .filter(([, opinion]) => opinion === FOR)
    .map(([no]) => String(no))
}

/** One thing about the ballot papers that does not add up. */
export type StockFault =
  | { readonly kind: 'printed'; readonly printed: number; readonly accounted: number }
  | { readonly kind: 'issued'; readonly issued: number; readonly voters: number }
  | { readonly kind: 'unserved'; readonly voters: readonly number[] }
  | { readonly kind: 'box'; readonly box: string; readonly said: number; readonly entered: number }
  | { readonly kind: 'boxes'; readonly said: number; readonly entered: number }

export interface StockFacts {
  readonly counts: readonly StockCount[]
  /** Voters on the roll: one ballot was issued to each. */
  readonly voters: number
  readonly served: ReadonlySet<number>
  readonly returned: Iterable<number>
  /** Papers entered, by the box they came out of; those of no box under an empty name. */
  readonly byBox: ReadonlyMap<string, number>
}

/**
 * printed = issued + spare + spoiled; returned ≤ served ≤ issued, voter by voter; in each box as many papers as were
 * entered from it. Only what was counted by hand is held against anything; without a single service on record nobody
 * kept that list, and no voter is named for it.
 */
export function checkStock(facts: StockFacts): StockFault[] {
  const { counts, voters, byBox } = facts
  const said = (kind: StockCount['kind']) => counts.find(c => c.box === '' && c.kind === kind)?.count
  const faults: StockFault[] = []
  const printed = said('printed')
  const issued = said('issued') ?? voters
  if (printed !== undefined) {
    const accounted = issued + (said('spare') ?? 0) + (said('spoiled') ?? 0)
    if (printed !== accounted) faults.push({ kind: 'printed', printed, accounted })
  }
  // More than one for a voter is a ballot issued again; fewer leave somebody without one.
  if (issued < voters) faults.push({ kind: 'issued', issued, voters })
  if (facts.served.size > 0) {
    const unserved = [...facts.returned].filter(voter => !facts.served.has(voter))
    if (unserved.length > 0) faults.push({ kind: 'unserved', voters: unserved })
  }
  const boxes = counts.filter(c => c.kind === 'returned' && c.box !== '')
  for (const { box, count } of boxes) {
    const entered = byBox.get(box) ?? 0
    if (entered !== count) faults.push({ kind: 'box', box, said: count, entered })
  }
  const all = said('returned')
  if (all !== undefined) {
    const entered = [...byBox.values()].reduce((total, papers) => total + papers, 0)
    if (entered !== all) faults.push({ kind: 'boxes', said: all, entered })
  }
  return faults
}
