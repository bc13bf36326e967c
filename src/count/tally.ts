import { type Assembly, type Compound, isOver } from '../assembly/assembly.ts'
import type { Item } from '../assembly/item.ts'
import { splitMarks } from '../assembly/marks.ts'
import type { BallotPaper, Resolution, Service } from '../assembly/paper.ts'
import { silenceCounts } from '../law/contested-rules.ts'
import type { CompoundSize } from '../law/elections/committee.ts'
import type { Profile } from '../law/profile.ts'
import { regimeAt } from '../law/regime.ts'
import { BallotSheet, byVoter, ofRoll } from './ballot-sheet.ts'
import { type Excluded, type Exclusions, withoutExclusions } from './electorate.ts'
import { Box } from './items/box.ts'
import { quorumOf } from './items/compare.ts'
import { applyConditions, derive } from './items/derived.ts'
import { type BallotFigures, decisionOf, type RollFigures, type Tally } from './outcome.ts'
import { shortfallOf } from './outstanding.ts'
import type { SignedPapers, SigningFault } from './papers/mandates.ts'
import type { Marked } from './papers/readings.ts'
import { rulePapers, rulingContext, type Signature } from './papers/rulings.ts'
import { prospects } from './sensitivity/settled.ts'
import type { TenantFlat } from './tenants.ts'

/** A paper with the number of its voter: all that the count looks at. */
export type CountedPaper = Pick<BallotPaper, 'no' | 'receivedAt' | 'void'> &
  Marked &
  Signature & {
    readonly voter: number
    /** What about the signature made it void, where the count found that out. */
    readonly voidDetail?: SigningFault
    /** Where papers are ranked by channel. */
    readonly channel?: string
  }

/** What becomes of the papers rests on this, whatever they say. */
export interface RulingFacts {
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly roll: RollFigures
  /** Area by voter number; 0 where no voter has that number. */
  readonly areas: Float64Array
  /** Ordered by voter. These and the services are gone through again for every other reading. */
  readonly papers: Iterable<CountedPaper>
  readonly services: Iterable<Pick<Service, 'servedAt' | 'method'> & { readonly voter: number }>
  readonly resolutions: ReadonlyMap<number, Resolution>
}

/** Everything a count rests on, read once. */
export interface VoteFacts extends RulingFacts {
  readonly compound: Pick<Compound, 'code' | 'name'>
  /** For items with an electorate of their own, by code: each voter's area inside it, 0 outside. */
  readonly electorates: ReadonlyMap<string, Float64Array>
  /** By item, the voters that a decision takes out of its electorate, and all whom decisions name. */
  readonly excluded?: ReadonlyMap<string, Excluded>
  readonly exclusions?: Exclusions
  /** By voter, the flats of public housing whose tenants may sign. */
  readonly tenantFlats?: ReadonlyMap<number, readonly TenantFlat[]>
  /** Where something is on record of signatures: the papers as they were entered, and who may sign, so that another reading judges its own. */
  readonly signed?: SignedPapers | undefined
  /** What the place asks for on the day the vote closes. */
  readonly profile: Profile
  /** How large the compound is, where something hangs on it. */
  readonly size?: CompoundSize | undefined
  /** By election, the candidates drawn by lot, first drawn first. */
  readonly lots?: ReadonlyMap<string, readonly number[]>
}

/**
 * Counts one vote: rulings, marks, outcomes, shortfall. Pure; one pass over the papers, ballot by ballot. Where a decision
 * takes voters out of an item, or flats are heads of their own, the count without that stands beside it.
 */
export function tally(facts: VoteFacts): Tally {
  const counted = tallyAs(facts)
  const { excluded = new Map<string, Excluded>(), electorates, tenantFlats } = facts
  const { assembly } = facts
  const all =
    excluded.size > 0
      ? tallyAs({ ...facts, ...withoutExclusions({ electorates, excluded }) }).items
      : undefined
  const asOne =
    assembly.rules['tenant-heads'] === 'by-flat' && tenantFlats && tenantFlats.size > 0
      ? tallyAs({ ...facts, tenantFlats: new Map() }).items
      : undefined
  if (!all && !asOne) return counted
  return {
    ...counted,
    items: counted.items.map((item, i) => {
      const [withAll, withOne] = [all?.[i], asOne?.[i]]
      return {
        ...item,
        ...(withAll &&
          (item.excluded || decisionOf(withAll) !== decisionOf(item)) && { withoutRecusal: withAll }),
        ...(withOne &&
          (withOne.roll.headcount !== item.roll.headcount || decisionOf(withOne) !== decisionOf(item)) && {
            withoutTenantHeads: withOne,
          }),
      }
    }),
  }
}

function tallyAs(facts: VoteFacts): Tally {
  const { assembly, items, areas } = facts
  const { rules } = assembly
  const regime = regimeAt(assembly.closesAt)
  if (!regime)
    throw new Error(`no law for a vote closing ${assembly.closesAt}: assemblies are refused before`)
  const law = { regime, profile: facts.profile, size: facts.size }
  const boxes = items.map((item, place) => new Box(item, place, facts))
  const ballots = new BallotSheet(facts)
  const context = rulingContext(assembly, items)
  const parted = new Map<number, readonly CountedPaper[]>()
  for (const group of byVoter(facts.papers)) {
    const [{ voter }] = group
    if (facts.tenantFlats?.has(voter)) parted.set(voter, group)
    const rulings = rulePapers(group, context, facts.resolutions.get(voter))
    const accepted = ballots.enter(voter, rulings)
    const paper = accepted === undefined ? undefined : group.find(p => p.no === accepted)
    if (!paper) continue
    const parts = splitMarks(paper.marks)
    for (const box of boxes) box.add(voter, paper, parts)
  }
  const effective = ballots.serve(facts.services)
  const silenceRule = silenceCounts(rules)
  if (silenceRule) {
    for (let voter = 1; voter < areas.length; voter++) {
      if (effective[voter] !== 1 || ballots.hasPapers(voter)) continue
      for (const box of boxes) box.addSilent(voter)
    }
  }
  const over = isOver(assembly)
  const silent = (voter: number) => silenceRule && effective[voter] === 1
  for (const box of boxes) box.addHeads(parted, context, { silent, over })
  const counted = applyConditions(
    items,
    boxes.map(box => box.close(law)),
  )
  const figures = ballots.figures()
  const { convenedOn, code, title, kind, form, state, opensAt, closesAt, noticeOverride } = assembly
  return {
    final: over,
    compound: { code: facts.compound.code, name: facts.compound.name },
    assembly: {
      code,
      title,
      kind,
      form,
      state,
      opensAt,
      closesAt,
      convenedOn,
      noticeOverride,
      regime: regime.id,
      ...(facts.assembly.rehearsal && { rehearsal: true }),
    },
    roll: facts.roll,
    ballots: figures,
    turnout: {
      served: quorumOf(regime, figures.served, facts.roll),
      accepted: quorumOf(regime, figures.accepted, facts.roll),
    },
    items: counted,
    shortfall: shortfallOf(regime, ballots.accepted, facts.roll),
    derived: derive(kind, items, counted),
    prospects: prospects(
      counted,
      boxes.map(box => box.outstanding(ballots.outstanding(box.electorate), voter => ballots.isOut(voter))),
      regime,
      rules,
      over,
      new Set(items.filter(item => item.kind === 'election' && item.writeIns).map(({ code }) => code)),
    ),
  }
}

/** What became of the papers, where nobody asks for the items. */
export function ballotFigures(facts: RulingFacts): BallotFigures {
  const context = rulingContext(facts.assembly, facts.items)
  const ballots = new BallotSheet(facts)
  for (const group of byVoter(ofRoll(facts.papers, facts.areas))) {
    const [{ voter }] = group
    ballots.enter(voter, rulePapers(group, context, facts.resolutions.get(voter)))
  }
  ballots.serve(facts.services)
  return ballots.figures()
}

/** The paper that counts of each voter, where one does: what `tally` enters into its boxes. */
export function* acceptedPapers(facts: VoteFacts): Generator<CountedPaper> {
  const context = rulingContext(facts.assembly, facts.items)
  for (const group of byVoter(facts.papers)) {
    const rulings = rulePapers(group, context, facts.resolutions.get(group[0].voter))
    const accepted = rulings.find(({ ruling }) => ruling === 'accepted')?.no
    const paper = accepted === undefined ? undefined : group.find(({ no }) => no === accepted)
    if (paper) yield paper
  }
}
