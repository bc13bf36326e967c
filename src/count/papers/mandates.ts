import type { HouseRules } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import { BLANK, SPOILT, splitMarks } from '../../assembly/marks.ts'
import type { Mandate } from '../../assembly/people.ts'
import { groupBy } from '../../basics/groups.ts'
import { codePointOrder } from '../../basics/text.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import type { CountedPaper } from '../tally.ts'
import { readingOf } from './readings.ts'
import type { Signature } from './rulings.ts'

/** What is wrong with the signature on a paper. */
export type SigningFault =
  | 'no-mandate'
  | 'mandate-later'
  | 'mandate-expired'
  | 'mandate-revoked'
  | 'title-passed'
  | 'no-instructions'
  | 'against-mandate'
  | 'not-an-owner'

/** A paper with what it says about its signature. */
export interface SignedPaper extends CountedPaper {
  readonly proxy: string
  /** Null: the day received. */
  readonly signedOn: Day | null
  /** Empty where nobody wrote it down. */
  readonly signedBy: string
}

/** What a recount found a paper to be: no signature makes anything else of it. */
export interface FoundPaper extends CountedPaper {
  readonly found: true
}

/** Papers as they were entered, ordered by voter, and who may sign them. */
export interface SignedPapers {
  readonly papers: Iterable<SignedPaper | FoundPaper>
  readonly who: SigningFacts
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
  /** When the roll was frozen: title that passed since then passed during the vote. */
  readonly convenedOn: Day
}

/**
 * The papers as their signatures let them count (counting.md §3, §4): one that nobody with title or mandate signed is void
 * V3, and so is one that goes against the instructions of its mandate. A holder's paper without a mandate on record is void
 * only under the house rule `mandates=recorded`; a signer named beside a paper is always checked. Of the others it is told
 * who speaks in them, which decides where a voter returned several.
 */
export function* underMandates(
  papers: Iterable<SignedPaper | FoundPaper>,
  facts: SigningFacts,
  items: readonly Item[],
  rules: HouseRules,
): Generator<CountedPaper> {
  for (const paper of papers) {
    if ('found' in paper) {
      yield paper
      continue
    }
    const signed = signing(paper, facts, items, rules)
    if (paper.void === null && typeof signed === 'string') {
      yield { ...paper, void: 'V3', voidDetail: signed }
      continue
    }
    const mandates = typeof signed === 'string' ? [] : (signed ?? [])
    const asTenant = mandates.every(mandate => mandate.kind === 'tenant')
    // Void or not, a tenant's paper is about the tenant's flats alone.
    const flats = asTenant && mandates.length > 0 ? { flats: mandates.map(mandate => mandate.unit) } : {}
    if (paper.void === null && mandates.some(mandate => goesAgainst(mandate, paper, items, rules))) {
      yield { ...paper, ...flats, void: 'V3', voidDetail: 'against-mandate' }
      continue
    }
    yield {
      ...paper,
      ...flats,
      ...ownersAt(signingDay(paper), facts.titles.get(paper.voter) ?? [], facts.convenedOn),
      ...(isByProxy(paper, mandates) && { byProxy: true as const }),
    }
  }
}

/**
 * The mandates a paper rests on, one of each giver, or what is wrong with its signature; nothing where an owner signed or
 * nothing was asked.
 */
export function signing(
  paper: SignedPaper,
  { mandates, titles }: SigningFacts,
  items: readonly Item[],
  rules: HouseRules,
): readonly Mandate[] | SigningFault | undefined {
  const holder = paper.proxy || paper.signedBy
  if (holder === '') return undefined
  const signedOn = signingDay(paper)
  const owners = titles.get(paper.voter) ?? []
  if (paper.proxy === '' && owners.some(title => title.name === holder && heldOn(title, signedOn)))
    return undefined
  const given = (mandates.get(paper.voter) ?? []).filter(mandate => mandate.holder === holder)
  const faults = given.map(mandate => mandateFault(mandate, signedOn, owners))
  const good = given.filter((_, i) => faults[i] === undefined)
  if (good.length > 0) {
    const latest = latestOfEach(good)
    const short = latest.some(
      mandate =>
        rules['proxy-instructions'] === 'required' &&
        MANDATES[mandate.kind].instructed &&
        !instructsAll(mandate, items),
    )
    return short ? 'no-instructions' : latest
  }
  if (paper.proxy === '') return faults[0] ?? 'not-an-owner'
  if (rules.mandates === 'recorded') return faults[0] ?? 'no-mandate'
  return undefined
}

/** A completed mandate takes the place of the one before, whole: of one giver (and flat) the latest signed counts. */
function latestOfEach(mandates: readonly Mandate[]): Mandate[] {
  const byGiver = groupBy(mandates, ({ giver, kind, unit }) => `${giver}\n${kind === 'tenant' ? unit : ''}`)
  return [...byGiver.values()].flatMap(
    own => own.toSorted((a, b) => codePointOrder(a.signedOn, b.signedOn) || a.id - b.id).at(-1) ?? [],
  )
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

function signingDay({ signedOn, receivedAt }: Pick<SignedPaper, 'signedOn' | 'receivedAt'>): Day {
  return signedOn ?? dayOf(receivedAt)
}

function heldOn({ since, until }: TitleHeld, day: Day): boolean {
  return since <= day && (until === '' || day < until)
}

function instructsAll({ instructions }: Mandate, items: readonly Item[]): boolean {
  const parts = splitMarks(instructions)
  return items.every((item, i) => item.withdrawn || (parts[i] ?? BLANK) !== BLANK)
}

/** Does a paper read otherwise than it was told to, on an item that is still decided? What cannot be read says nothing else. */
function goesAgainst(
  { instructions }: Mandate,
  { marks }: SignedPaper,
  items: readonly Item[],
  rules: HouseRules,
): boolean {
  if (instructions === '') return false
  const [told, made] = [splitMarks(instructions), splitMarks(marks)]
  return items.some((item, i) => {
    const instruction = told[i] ?? BLANK
    if (item.withdrawn || instruction === BLANK) return false
    const reading = readingOf(item, made[i] ?? BLANK, rules)
    return reading !== SPOILT && reading !== readingOf(item, instruction, rules)
  })
}

/** Who stands in for an owner by law or for an organisation signs as the owner; any other holder is a proxy. */
function isByProxy({ proxy }: SignedPaper, mandates: readonly Mandate[]): boolean {
  if (mandates.length === 0) return proxy !== ''
  return mandates.some(mandate => MANDATES[mandate.kind].givesWay)
}

/** Which of the owners who followed each other during the vote signed on a day. */
function ownersAt(day: Day, titles: readonly TitleHeld[], convenedOn: Day): Signature {
  const passed = titles.filter(({ since }) => since > convenedOn)
  if (passed.length === 0) return {}
  const days = [...new Set(passed.map(({ since }) => since))]
  const units = new Set(titles.map(({ unit }) => unit))
  const ofUnits = new Set(passed.map(({ unit, since }) => `${unit} ${since}`))
  const inPart = ofUnits.size < units.size * days.length
  const transfersBefore = days.filter(since => since <= day).length
  return { transfersBefore, ...(inPart && { inPart: true as const }) }
}
