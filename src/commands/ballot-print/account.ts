import type { BallotPrint, Replacement } from '../../store/ballots/ballot-prints.ts'

/** Papers by what became of them: printed = issued + in hand + spoiled (reference D31), so that the heap can be counted. */
export interface PaperAccount {
  readonly printed: number
  /** The paper that stands for a voter is with that voter: served, or handed out as a replacement. */
  readonly issued: number
  /** Not served yet, or spare. */
  readonly inHand: number
  /** Replaced, or printed more than once. */
  readonly spoiled: number
  readonly voters: { readonly printed: number; readonly again: number; readonly notServed: number }
  readonly spare: { readonly printed: number; readonly handedOut: number; readonly left: number }
  readonly replaced: { readonly voters: number; readonly times: number; readonly printed: number }
}

/** `served` are the voters with a service on record. */
export function paperAccount(
  prints: readonly BallotPrint[],
  replacements: readonly Replacement[],
  served: ReadonlySet<number>,
): PaperAccount {
  const numbers = (kind: BallotPrint['kind']) => prints.filter(p => p.kind === kind).flatMap(p => p.numbers)
  const [originals, spare, printedAnew] = [numbers('voters'), numbers('spare'), numbers('replacement')]
  const first = new Set(originals)
  const replaced = new Set(replacements.map(r => r.voter))
  const handedOut = replacements.filter(r => r.spare > 0).length
  const standing = [...first].filter(voter => !replaced.has(voter))
  const notServed = standing.filter(voter => !served.has(voter)).length
  const again = originals.length - first.size
  const left = spare.length - handedOut
  const printed = originals.length + spare.length + printedAnew.length
  const latest = new Map(replacements.map(r => [r.voter, r]))
  // What was written by hand or printed elsewhere is on record, but it is none of these papers.
  const byReplacement = [...latest.values()].filter(r => r.spare > 0 || r.printId > 0).length
  const issued = standing.length - notServed + byReplacement
  const inHand = notServed + left
  return {
    printed,
    issued,
    inHand,
    spoiled: printed - issued - inHand,
    voters: { printed: first.size, again, notServed },
    spare: { printed: spare.length, handedOut, left },
    replaced: { voters: replaced.size, times: replacements.length, printed: printedAnew.length },
  }
}
