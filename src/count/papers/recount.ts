import type { RecountedPaper } from '../../assembly/paper.ts'
import type { CountedPaper } from '../tally.ts'

/**
 * The papers as a recount takes them, ordered by voter and number: those it looked at again say what it found, one that
 * was never entered is added, all others stay as they were judged. A finding that a paper is in order takes the place of
 * whatever made it void, its signature included.
 */
export function asRecounted(
  papers: Iterable<CountedPaper>,
  found: readonly RecountedPaper[],
): Iterable<CountedPaper> {
  if (found.length === 0) return papers
  const last = new Map(found.map(paper => [`${paper.voter} ${paper.no}`, paper]))
  const others = [...papers].filter(paper => !last.has(`${paper.voter} ${paper.no}`))
  const looked = [...last.values()].map(({ voter, no, receivedAt, void: voided, marks }) => ({
    voter,
    no,
    receivedAt,
    void: voided,
    marks,
  }))
  return [...others, ...looked].sort((a, b) => a.voter - b.voter || a.no - b.no)
}
