import type { Choice, Election, Item } from '../../assembly/item.ts'
import {
  ABSTAIN,
  AGAINST,
  BLANK,
  FOR,
  joinMarks,
  numbersMark,
  perCandidateMark,
  SPOILT,
} from '../../assembly/marks.ts'
import type { VoidCode } from '../../assembly/paper.ts'

/** A made-up paper; nobody holds such an opinion. */
export interface MadeUp {
  readonly voter: number
  readonly void: VoidCode | null
  readonly marks: string
}

export interface MadeUpBallots {
  /** In the box already: among them a void one, one handed in twice and two that contradict each other. */
  readonly recorded: readonly MadeUp[]
  /** A pile to be typed. */
  readonly pile: readonly MadeUp[]
}

/** Of those who are not in the box, so many lie on the pile; the others never come back. */
const ON_THE_PILE = 0.75
/** Which papers of the box are out of the ordinary, so that a desk meets each kind soon. */
const CONTRADICTED = 3
const VOID = 5
const DOUBLE = 8

type Next = () => number

/** Ballots made up of a seed: the same seed gives the same ballots, on every machine. */
export function madeUpBallots(
  items: readonly Item[],
  voters: readonly number[],
  given: {
    readonly seed: number
    readonly percent: number
    readonly mayMark: (item: Item, voter: number) => boolean
  },
): MadeUpBallots {
  const next = sequence(given.seed)
  const recorded: MadeUp[] = []
  const pile: MadeUp[] = []
  let inBox = 0
  for (const voter of voters) {
    const fate = next()
    const marks = joinMarks(items.map(item => (given.mayMark(item, voter) ? markOn(item, next) : BLANK)))
    const paper: MadeUp = { voter, void: null, marks }
    if (fate * 100 >= given.percent) {
      if (next() < ON_THE_PILE) pile.push(paper)
      continue
    }
    inBox += 1
    const kind = inBox % 25
    recorded.push(kind === VOID ? { ...paper, void: 'V2' } : paper)
    if (kind === DOUBLE) recorded.push(paper)
    if (kind === CONTRADICTED) recorded.push({ ...paper, marks: contradicted(items, paper, given.mayMark) })
  }
  return { recorded, pile }
}

/** Numbers from 0 to 1; small, fixed and good enough for practice. */
function sequence(seed: number): Next {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function markOn(item: Item, next: Next): string {
  const chance = next()
  if (chance < 0.02) return SPOILT
  if (chance < 0.05) return BLANK
  switch (item.kind) {
    case 'motion':
      return opinion(next)
    case 'choice':
      return optionOf(item, next)
    case 'election':
      return votesOn(item, next)
  }
}

function opinion(next: Next): string {
  const chance = next()
  return chance < 0.7 ? FOR : chance < 0.88 ? AGAINST : ABSTAIN
}

function optionOf({ options }: Choice, next: Next): string {
  return String(options[Math.floor(next() * (options.length + 1))]?.no ?? 0)
}

/** Never more of them than seats. */
function votesOn({ candidates, manner, seats }: Election, next: Next): string {
  const standing = candidates.filter(c => c.standing === 'standing').map(c => c.no)
  const liked = standing.filter(() => next() < 0.65).slice(0, seats)
  if (manner === 'approve') return numbersMark(liked)
  return perCandidateMark(
    standing.map(no => [no, liked.includes(no) ? FOR : next() < 0.6 ? AGAINST : ABSTAIN]),
  )
}

/** The same paper with the opposite answer to the first question that the voter may answer. */
function contradicted(
  items: readonly Item[],
  { voter, marks }: MadeUp,
  mayMark: (item: Item, voter: number) => boolean,
): string {
  const parts = marks.split('|')
  const at = items.findIndex(item => mayMark(item, voter))
  const opposite = (part: string) => {
    if (items[at]?.kind === 'motion') return part === FOR ? AGAINST : FOR
    return part === SPOILT ? BLANK : SPOILT
  }
  return joinMarks(parts.map((part, i) => (i === at ? opposite(part) : part)))
}
