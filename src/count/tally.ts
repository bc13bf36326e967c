import type { Assembly, AssemblyState, Compound } from '../assembly/assembly.ts'
import type { Item } from '../assembly/item.ts'
import { BLANK, splitMarks } from '../assembly/marks.ts'
import type { BallotPaper, Resolution, Service } from '../assembly/paper.ts'
import { lacking } from '../basics/bar.ts'
import type { CompoundSize } from '../law/elections/committee.ts'
import type { PlaceLaw, Profile } from '../law/profile.ts'
import { type Regime, regimeAt } from '../law/regime.ts'
import { servedInTime } from '../law/voting/what-counts.ts'
import { ChoiceCount, choiceTally } from './items/choice.ts'
import { quorumOf } from './items/compare.ts'
import { applyConditions } from './items/conditions.ts'
import { derive } from './items/derived.ts'
import { ElectionCount, electionTally } from './items/election.ts'
import { MotionCount, motionTally } from './items/motion.ts'
import type { BallotFigures, ItemTally, RollFigures, Tally } from './outcome.ts'
import type { SigningFault } from './papers/mandates.ts'
import { readingOf, saySame } from './papers/readings.ts'
import { rulePapers } from './papers/rulings.ts'
import { prospects } from './sensitivity/settled.ts'
import { minus, Sum, type Weight } from './weight.ts'

/** A paper with the number of its voter: all that the count looks at. */
export type CountedPaper = Pick<BallotPaper, 'no' | 'receivedAt' | 'void' | 'marks'> & {
  readonly voter: number
  /** What about the signature made it void, where the count found that out. */
  readonly voidDetail?: SigningFault
}

/** Everything a count rests on, read once. */
export interface VoteFacts {
  readonly compound: Pick<Compound, 'code' | 'name'>
  readonly assembly: Assembly
  readonly items: readonly Item[]
  readonly roll: RollFigures
  /** Area by voter number; 0 where no voter has that number. */
  readonly areas: Float64Array
  /** For items with an electorate of their own, by code: each voter's area inside it, 0 outside. */
  readonly electorates: ReadonlyMap<string, Float64Array>
  /** By item, the voters that a decision takes out of its electorate. */
  readonly excluded?: ReadonlyMap<string, ReadonlySet<number>>
  /** Ordered by voter. These and the services are gone through again for every other reading. */
  readonly papers: Iterable<CountedPaper>
  readonly services: Iterable<Pick<Service, 'servedAt' | 'method'> & { readonly voter: number }>
  readonly resolutions: ReadonlyMap<number, Resolution>
  /** What the place asks for on the day the vote closes. */
  readonly profile: Profile
  /** How large the compound is, where something hangs on it. */
  readonly size?: CompoundSize | undefined
  /** By election, the candidates drawn by lot, first drawn first. */
  readonly lots?: ReadonlyMap<string, readonly number[]>
}

/** Counts one vote: rulings, marks, outcomes, shortfall. Pure; one pass over the papers, ballot by ballot. */
export function tally(facts: VoteFacts): Tally {
  const { assembly, items, areas } = facts
  const regime = regimeAt(assembly.closesAt)
  if (!regime)
    throw new Error(`no law for a vote closing ${assembly.closesAt}: assemblies are refused before`)
  const law = { regime, profile: facts.profile, size: facts.size }
  const boxes = items.map(item => openBox(item, facts, law))
  const ballots = new BallotSheet(facts)
  const context = {
    closesAt: assembly.closesAt,
    conflicting: assembly.rules['conflicting-ballots'],
    same: saySame(items, assembly.rules),
  }
  for (const group of byVoter(facts.papers)) {
    const [{ voter }] = group
    const rulings = rulePapers(group, context, facts.resolutions.get(voter))
    const accepted = ballots.enter(voter, rulings)
    const paper = accepted === undefined ? undefined : group.find(p => p.no === accepted)
    if (!paper) continue
    const parts = splitMarks(paper.marks)
    for (const [i, box] of boxes.entries()) {
      const area = box.electorate[voter] ?? 0
      if (area > 0) box.count.add(readingOf(box.item, parts[i] ?? BLANK, assembly.rules), area)
    }
  }
  const effective = ballots.serve(facts.services)
  const silenceRule = assembly.rules.silence === 'with-majority'
  if (silenceRule) {
    for (let voter = 1; voter < areas.length; voter++) {
      if (effective[voter] !== 1 || ballots.hasPapers(voter)) continue
      for (const box of boxes) {
        const area = box.electorate[voter] ?? 0
        if (area > 0 && box.count instanceof MotionCount) box.count.addSilent(area)
      }
    }
  }
  const counted = applyConditions(
    items,
    boxes.map(box => box.close()),
  )
  const figures = ballots.figures()
  const { convenedOn, code, title, kind, form, state, opensAt, closesAt, noticeOverride } = assembly
  return {
    final: isOver(state),
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
    shortfall: shortfall(regime, ballots.accepted, facts.roll),
    derived: derive(kind, items, counted),
    prospects: prospects(
      counted,
      boxes.map(box => ballots.outstanding(box.electorate)),
      regime,
      assembly.rules,
      isOver(state),
    ),
  }
}

/** No paper comes back any more: closed or declared. */
function isOver(state: AssemblyState): boolean {
  return state === 'closed' || state === 'declared'
}

/** What the accepted ballots lack for the quorum on the whole roll (counting.md §10). */
function shortfall(regime: Regime, accepted: Weight, roll: Weight): Weight {
  if (!regime.tellsShortfall) return { headcount: 0, area: 0 }
  return {
    headcount: lacking(regime.quorum, accepted.headcount, roll.headcount),
    area: lacking(regime.quorum, accepted.area, roll.area),
  }
}

interface Box {
  readonly item: Item
  /** Each voter's area in this item, 0 outside its electorate. */
  readonly electorate: Float64Array
  readonly count: MotionCount | ElectionCount | ChoiceCount
  readonly close: () => ItemTally
}

function openBox(item: Item, facts: VoteFacts, law: PlaceLaw): Box {
  const { rules } = facts.assembly
  const own = facts.electorates.get(item.code)
  const electorate = own ?? facts.areas
  const roll = own ? weightOf(own) : { headcount: facts.roll.headcount, area: facts.roll.area }
  switch (item.kind) {
    case 'motion': {
      const count = new MotionCount(rules)
      return {
        item,
        electorate,
        count,
        close: () => motionTally(item, roll, count, law, rules.silence === 'with-majority'),
      }
    }
    case 'election': {
      const count = new ElectionCount(item, rules)
      return {
        item,
        electorate,
        count,
        close: () => electionTally(item, roll, count, law, rules, facts.lots?.get(item.code)),
      }
    }
    case 'choice': {
      const count = new ChoiceCount(item, rules)
      return { item, electorate, count, close: () => choiceTally(item, roll, count, law) }
    }
  }
}

function weightOf(areas: Float64Array): Weight {
  const sum = new Sum()
  for (const area of areas) if (area > 0) sum.add(area)
  return sum.total()
}

/** The papers of each voter together. */
export function* byVoter(papers: Iterable<CountedPaper>): Generator<[CountedPaper, ...CountedPaper[]]> {
  let group: [CountedPaper, ...CountedPaper[]] | undefined
  for (const paper of papers) {
    if (group?.[0].voter === paper.voter) group.push(paper)
    else {
      if (group) yield group
      group = [paper]
    }
  }
  if (group) yield group
}

/** Keeps the figures of issue, service, return and rulings. */
class BallotSheet {
  readonly accepted = new Sum()
  private readonly served = new Sum()
  private readonly returned = new Sum()
  private readonly papers = { void: 0, late: 0, held: 0, duplicate: 0, superseded: 0 }
  private readonly withPapers: Uint8Array
  /** Voters whose ballot may still come, or whose papers may still be decided on. */
  private readonly out: Uint8Array
  private readonly outstandingIn = new Map<Float64Array, Weight>()
  private readonly facts: VoteFacts

  constructor(facts: VoteFacts) {
    this.facts = facts
    this.withPapers = new Uint8Array(facts.areas.length)
    this.out = new Uint8Array(facts.areas.length).fill(isOver(facts.assembly.state) ? 0 : 1)
  }

  /** Enters the rulings of one voter; gives the number of the paper that counts, if one does. */
  enter(voter: number, rulings: ReturnType<typeof rulePapers>): number | undefined {
    const area = this.facts.areas[voter] ?? 0
    let accepted: number | undefined
    let returned = false
    this.withPapers[voter] = 1
    for (const { no, ruling } of rulings) {
      if (ruling !== 'late') returned = true
      if (ruling === 'held') this.out[voter] = 1
      if (ruling === 'accepted') accepted = no
      else this.papers[ruling] += 1
    }
    if (accepted !== undefined) this.out[voter] = 0
    if (returned) this.returned.add(area)
    if (accepted !== undefined) this.accepted.add(area)
    return accepted
  }

  hasPapers(voter: number): boolean {
    return this.withPapers[voter] === 1
  }

  /** How much of an electorate is still out. */
  outstanding(electorate: Float64Array): Weight {
    const known = this.outstandingIn.get(electorate)
    if (known) return known
    const sum = new Sum()
    for (let voter = 1; voter < electorate.length; voter++) {
      const area = electorate[voter] ?? 0
      if (area > 0 && this.out[voter] === 1) sum.add(area)
    }
    const total = sum.total()
    this.outstandingIn.set(electorate, total)
    return total
  }

  /** Enters the services; gives for each voter whether one of them was effective and early enough for the silence rule. */
  serve(services: VoteFacts['services']): Uint8Array {
    const { closesAt, rules } = this.facts.assembly
    const effective = new Uint8Array(this.facts.areas.length)
    const served = new Uint8Array(this.facts.areas.length)
    for (const { voter, servedAt, method } of services) {
      if (served[voter] === 0) this.served.add(this.facts.areas[voter] ?? 0)
      served[voter] = 1
      if (servedInTime(method, servedAt, closesAt, rules['silence-service-days'])) effective[voter] = 1
    }
    return effective
  }

  figures(): BallotFigures {
    const { roll, assembly } = this.facts
    const issued =
      assembly.state === 'draft' ? { headcount: 0, area: 0 } : { headcount: roll.headcount, area: roll.area }
    return {
      issued,
      served: this.served.total(),
      returned: this.returned.total(),
      accepted: this.accepted.total(),
      notReturned: assembly.state === 'draft' ? issued : minus(issued, this.returned),
      papers: { ...this.papers },
    }
  }
}
