import type { HouseRules } from '../../assembly/assembly.ts'
import type { Election, Item } from '../../assembly/item.ts'
import {
  BLANK,
  FOLLOW,
  FOR,
  joinMarks,
  markNumbers,
  markPairs,
  numbersMark,
  perCandidateMark,
  SPOILT,
  splitMarks,
} from '../../assembly/marks.ts'

/**
 * What a mark on this item reads as under the house rules (counting.md §5, §8): marks for withdrawn candidates are
 * taken out before anything else is judged, too many names are spoilt, and so is `follow` where it is not allowed.
 */
export function readingOf(item: Item, mark: string, rules: HouseRules): string {
  switch (item.kind) {
    case 'motion':
      return mark === FOLLOW && rules['follow-mark'] !== 'allowed' ? SPOILT : mark
    case 'election':
      return mark === BLANK || mark === SPOILT ? mark : electionReading(item, mark)
    case 'choice':
      return mark
  }
}

/** Do two papers say the same on every item? Blank and abstain differ. */
export function saySame(items: readonly Item[], rules: HouseRules): (a: string, b: string) => boolean {
  const read = (marks: string) => {
    const parts = splitMarks(marks)
    return joinMarks(items.map((item, i) => readingOf(item, parts[i] ?? BLANK, rules)))
  }
  return (a, b) => a === b || read(a) === read(b)
}

function electionReading(election: Election, mark: string): string {
  const standing = new Set(election.candidates.filter(c => c.standing === 'standing').map(c => c.no))
  if (election.manner === 'approve') {
    const numbers = markNumbers(mark).filter(no => standing.has(no))
    return numbers.length > election.seats ? SPOILT : numbersMark(numbers)
  }
  const pairs = markPairs(mark).filter(([no]) => standing.has(no))
  const approved = pairs.filter(([, m]) => m === FOR).length
  return approved > election.seats ? SPOILT : perCandidateMark(pairs)
}
