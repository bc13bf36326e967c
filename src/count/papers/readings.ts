import type { HouseRules } from '../../assembly/assembly.ts'
import type { Election, Item } from '../../assembly/item.ts'
import {
  BLANK,
  FOLLOW,
  FOR,
  joinMarks,
  markNames,
  markNumbers,
  markPairs,
  numbersMark,
  perCandidateMark,
  SPOILT,
  splitMarks,
  withNames,
} from '../../assembly/marks.ts'
import { mayTenantSign } from '../../law/voting/mandates.ts'

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

/** What a paper says, and how far it reaches. */
export interface Marked {
  readonly marks: string
  /** Signed by a tenant of public housing: the flats it speaks for, on what tenants may decide. */
  readonly flats?: readonly string[]
}

/** Does a paper speak on this item? A tenant's only on an elevator; on what was withdrawn, nobody's. */
export function speaksOn(item: Item, { flats }: Marked): boolean {
  return !item.withdrawn && (flats === undefined || mayTenantSign(item))
}

/** Do two papers say the same on every item that they decide? Blank and abstain differ. */
export function saySame(items: readonly Item[], rules: HouseRules): (a: Marked, b: Marked) => boolean {
  const read = (paper: Marked) => {
    const parts = splitMarks(paper.marks)
    return joinMarks(
      items.map((item, i) => (speaksOn(item, paper) ? readingOf(item, parts[i] ?? BLANK, rules) : SILENT)),
    )
  }
  return (a, b) => (a.marks === b.marks && a.flats === b.flats) || read(a) === read(b)
}

/** Where a paper does not speak, which is not where it says nothing. */
const SILENT = '-'

/** A name that was accepted as a person reads as that person's number; any other stays a name, and takes a seat as they do. */
function electionReading(election: Election, mark: string): string {
  const standing = new Set(election.candidates.filter(c => c.standing === 'standing').map(c => c.no))
  const { persons, names } = writtenIn(election, mark)
  if (election.manner === 'approve') {
    const numbers = new Set([...markNumbers(mark), ...persons].filter(no => standing.has(no)))
    return numbers.size + names.length > election.seats ? SPOILT : withNames(numbersMark(numbers), names)
  }
  const opinions = new Map([...markPairs(mark), ...persons.map(no => [no, FOR] as const)])
  const pairs = [...opinions].filter(([no]) => standing.has(no))
  const approved = pairs.filter(([, m]) => m === FOR).length
  return approved + names.length > election.seats ? SPOILT : withNames(perCandidateMark(pairs), names)
}

/** The names written in on a paper: the persons that some of them are, and those that are refused or not settled. */
function writtenIn(
  { writeIns }: Election,
  mark: string,
): { readonly persons: readonly number[]; readonly names: readonly string[] } {
  const written = writeIns ? [...new Set(markNames(mark))] : []
  const personOf = (name: string) => writeIns?.find(one => one.name === name)?.no ?? null
  return {
    persons: written.flatMap(name => personOf(name) ?? []),
    names: written.filter(name => personOf(name) === null),
  }
}
