import { isOver } from '../assembly/assembly.ts'
import { servedInTime } from '../law/voting/what-counts.ts'
import type { BallotFigures } from './outcome.ts'
import type { PaperRuling } from './papers/rulings.ts'
import type { CountedPaper, RulingFacts } from './tally.ts'
import { minus, Sum, type Weight } from './weight.ts'

/** What there is of voters on the roll: who left it by a correction keeps papers and services on record, and none counts. */
export function* ofRoll<T extends { readonly voter: number }>(
  all: Iterable<T>,
  areas: Float64Array,
): Generator<T> {
  for (const one of all) if ((areas[one.voter] ?? 0) > 0) yield one
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
export class BallotSheet {
  readonly accepted = new Sum()
  private readonly served = new Sum()
  private readonly returned = new Sum()
  private readonly papers = { void: 0, late: 0, held: 0, duplicate: 0, superseded: 0 }
  private readonly withPapers: Uint8Array
  /** Voters whose ballot may still come, or whose papers may still be decided on. */
  private readonly out: Uint8Array
  private readonly outstandingIn = new Map<Float64Array, Weight>()
  private readonly facts: Omit<RulingFacts, 'papers'>

  constructor(facts: Omit<RulingFacts, 'papers'>) {
    this.facts = facts
    this.withPapers = new Uint8Array(facts.areas.length)
    this.out = new Uint8Array(facts.areas.length).fill(isOver(facts.assembly) ? 0 : 1)
  }

  /** Enters the rulings of one voter; gives the number of the paper that counts, if one does. */
  enter(voter: number, rulings: readonly PaperRuling[]): number | undefined {
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
      if (area > 0 && this.isOut(voter)) sum.add(area)
    }
    const total = sum.total()
    this.outstandingIn.set(electorate, total)
    return total
  }

  isOut(voter: number): boolean {
    return this.out[voter] === 1
  }

  /** Enters the services; gives for each voter whether one of them was effective and early enough for the silence rule. */
  serve(services: RulingFacts['services']): Uint8Array {
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
