import type { HouseRules } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import { BLANK, joinMarks, SPOILT, splitMarks } from '../../assembly/marks.ts'
import type { Mandate } from '../../assembly/people.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import type { CountedPaper } from '../tally.ts'

/** What is wrong with the signature on a paper. */
export type SigningFault =
  | 'no-mandate'
  | 'mandate-later'
  | 'mandate-expired'
  | 'mandate-revoked'
  | 'title-passed'
  | 'no-instructions'
  | 'not-an-owner'

/** A paper with what it says about its signature. */
export interface SignedPaper extends CountedPaper {
  readonly proxy: string
  /** Null: the day received. */
  readonly signedOn: Day | null
  /** Empty where nobody wrote it down. */
  readonly signedBy: string
}

/** A name that had title to a unit, from a day until another; empty texts are "from the first" and "still". */
export interface TitleHeld {
  /** The unit's code. */
  readonly unit: string
  readonly name: string
  readonly since: Day | ''
  readonly until: Day | ''
}

/** Who may sign for whom, by voter. */
export interface SigningFacts {
  readonly mandates: ReadonlyMap<number, readonly Mandate[]>
  readonly titles: ReadonlyMap<number, readonly TitleHeld[]>
}

/**
 * The papers as their signatures let them count (counting.md §4 V3, issue of who may speak for a unit): one that nobody with
 * title or mandate signed is void V3, and a mark against the instructions of a mandate is spoilt. A holder's paper without a
 * mandate on record is void only under the house rule `mandates=recorded`; a signer named beside a paper is always checked.
 */
export function* underMandates(
  papers: Iterable<SignedPaper>,
  facts: SigningFacts,
  items: readonly Item[],
  rules: HouseRules,
): Generator<CountedPaper> {
  for (const paper of papers) {
    const ruled = paper.void === null ? signing(paper, facts, items, rules) : undefined
    if (ruled === undefined) yield paper
    else if (typeof ruled === 'string') yield { ...paper, void: 'V3', voidDetail: ruled }
    else yield { ...paper, marks: asInstructed(paper.marks, ruled.instructions) }
  }
}

/** The mandate a paper rests on, or what is wrong with its signature; nothing where an owner signed or nothing was asked. */
export function signing(
  paper: SignedPaper,
  { mandates, titles }: SigningFacts,
  items: readonly Item[],
  rules: HouseRules,
): Mandate | SigningFault | undefined {
  const holder = paper.proxy || paper.signedBy
  if (holder === '') return undefined
  const signedOn = paper.signedOn ?? dayOf(paper.receivedAt)
  const owners = titles.get(paper.voter) ?? []
  if (paper.proxy === '' && owners.some(title => title.name === holder && heldOn(title, signedOn)))
    return undefined
  const given = (mandates.get(paper.voter) ?? []).filter(mandate => mandate.holder === holder)
  const faults = given.map(mandate => mandateFault(mandate, signedOn, owners))
  const good = given.find((_, i) => faults[i] === undefined)
  if (good) {
    const short = rules['proxy-instructions'] === 'required' && MANDATES[good.kind].instructed
    return short && !instructsAll(good, items) ? 'no-instructions' : good
  }
  if (paper.proxy === '') return faults[0] ?? 'not-an-owner'
  if (rules.mandates === 'recorded') return faults[0] ?? 'no-mandate'
  return undefined
}

function mandateFault(
  mandate: Mandate,
  signedOn: Day,
  titles: readonly TitleHeld[],
): SigningFault | undefined {
  if (mandate.signedOn > signedOn) return 'mandate-later'
  if (mandate.validUntil !== null && mandate.validUntil < signedOn) return 'mandate-expired'
  if (mandate.revokedOn !== null && mandate.revokedOn <= signedOn) return 'mandate-revoked'
  // An owner of several units who sold one of them still speaks for the others.
  const passed = new Set(
    titles.filter(({ since }) => since > mandate.signedOn && since <= signedOn).map(title => title.unit),
  )
  const allPassed = passed.size > 0 && titles.every(title => passed.has(title.unit))
  return allPassed ? 'title-passed' : undefined
}

function heldOn({ since, until }: TitleHeld, day: Day): boolean {
  return since <= day && (until === '' || day < until)
}

function instructsAll({ instructions }: Mandate, items: readonly Item[]): boolean {
  const parts = splitMarks(instructions)
  return items.every((_, i) => (parts[i] ?? BLANK) !== BLANK)
}

/** A mark that says something else than it was told to is spoilt; one left blank is blank. */
function asInstructed(marks: string, instructions: string): string {
  if (instructions === '') return marks
  const told = splitMarks(instructions)
  const contrary = (mark: string, i: number) =>
    mark !== BLANK && (told[i] ?? BLANK) !== BLANK && told[i] !== mark
  return joinMarks(splitMarks(marks).map((mark, i) => (contrary(mark, i) ? SPOILT : mark)))
}
