import type { Said } from '../../assembly/paper.ts'
import { type EntryDecision, type SecondEntry, sameSaid } from '../../assembly/paper.ts'
import { groupBy } from '../../basics/groups.ts'

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
