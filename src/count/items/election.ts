import type { HouseRules } from '../../assembly/assembly.ts'
import type { Candidate, Election } from '../../assembly/item.ts'
import { AGAINST, BLANK, FOR, markNames, markNumbers, markPairs, SPOILT } from '../../assembly/marks.ts'
import type { Area } from '../../basics/area.ts'
import { codePointOrder } from '../../basics/text.ts'
import { committeeFormed, mayBeEven } from '../../law/elections/committee.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { needOf } from '../../law/voting/majority.ts'
import type {
  CandidateResult,
  CandidateTally,
  CommitteeOutcome,
  ElectionTally,
  SeatsMarked,
  WrittenIn,
} from '../outcome.ts'
import { type Axis, plus, Sum, type Weight } from '../weight.ts'
import { compare, quorumOf } from './compare.ts'
import { underSilence } from './silence.ts'

interface CandidateCount {
  readonly candidate: Candidate
  readonly for: Sum
  readonly against: Sum
  readonly abstain: Sum
}

/** The marks of one election as they are added up. */
export class ElectionCount {
  readonly named = new Sum()
  readonly blank = new Sum()
  readonly spoilt = new Sum()
  readonly silent = new Sum()
  /** Names written in that are refused or not settled: they take a seat and support nobody. */
  readonly names = new Map<string, Sum>()
  readonly candidates: ReadonlyMap<number, CandidateCount>
  private readonly election: Election
  private readonly rules: HouseRules
  private readonly lot: readonly number[]

  constructor(election: Election, rules: HouseRules, lot: readonly number[] = []) {
    this.election = election
    this.rules = rules
    this.lot = lot
    this.candidates = new Map(
      election.candidates.map(candidate => [
        candidate.no,
        { candidate, for: new Sum(), against: new Sum(), abstain: new Sum() },
      ]),
    )
  }

  /** Adds one accepted ballot's election part, already read under the house rules. */
  add(reading: string, area: Area): void {
    if (reading === BLANK) {
      if (this.rules.blank === 'abstain') this.blank.add(area)
    } else if (reading === SPOILT) {
      if (this.rules['spoilt-item'] === 'participating') this.spoilt.add(area)
    } else {
      this.named.add(area)
      for (const name of markNames(reading)) this.sumOf(name).add(area)
      if (this.election.manner === 'approve')
        for (const no of markNumbers(reading)) this.candidates.get(no)?.for.add(area)
      else this.addOpinions(reading, area)
    }
  }

  addSilent(area: Area): void {
    this.silent.add(area)
  }

  /** Who is elected (counting.md §8). */
  tally(roll: Weight, law: PlaceLaw): ElectionTally {
    return underSilence(this.rules, this.silent, silent =>
      electionWith(this.election, roll, this, law, this.rules, this.lot, silent),
    )
  }

  private sumOf(name: string): Sum {
    const known = this.names.get(name)
    if (known) return known
    const sum = new Sum()
    this.names.set(name, sum)
    return sum
  }

  /** A standing candidate left unmarked beside others is an abstention on that candidate. */
  private addOpinions(reading: string, area: Area): void {
    const opinions = new Map(markPairs(reading))
    for (const [no, count] of this.candidates) {
      if (count.candidate.standing !== 'standing') continue
      const opinion = opinions.get(no)
      const sum = opinion === FOR ? count.for : opinion === AGAINST ? count.against : count.abstain
      sum.add(area)
    }
  }
}

function electionWith(
  election: Election,
  roll: Weight,
  count: ElectionCount,
  law: PlaceLaw,
  rules: HouseRules,
  lot: readonly number[],
  silent: Weight,
): ElectionTally {
  const made = plus(count.named, count.blank, count.spoilt)
  const participating = plus(made, silent)
  const quorum = quorumOf(law.regime, law.regime.silenceInQuorum ? participating : made, roll)
  const { bar, citations } = needOf('committee', law)
  const judged = [...count.candidates.values()].map(c => {
    const comparison = compare(law.regime, bar, c.for, participating, roll)
    const standing = c.candidate.standing === 'standing'
    return { ...c, comparison, qualified: quorum.met && standing && comparison.headcount && comparison.area }
  })
  const groups = rankedGroups(
    judged.filter(c => c.qualified),
    rules,
  )
  const placing = place(groups, election.seats, election.alternates, rules.tie === 'lot' ? lot : [])
  const candidates = judged.map(
    (c): CandidateTally => ({
      no: c.candidate.no,
      name: c.candidate.name,
      ...(c.candidate.writeIn && { writeIn: true as const }),
      for: c.for.total(),
      against: c.against.total(),
      abstain: c.abstain.total(),
      comparison: c.comparison,
      qualified: c.qualified,
      rank: placing.get(c.candidate.no)?.rank ?? null,
      result:
        c.candidate.standing !== 'standing'
          ? c.candidate.standing
          : (placing.get(c.candidate.no)?.result ?? 'not-elected'),
    }),
  )
  const elected = candidates.filter(c => c.result === 'elected').length
  return {
    kind: 'election',
    code: election.code,
    title: election.title,
    seats: election.seats,
    alternates: election.alternates,
    manner: election.manner,
    roll,
    participating,
    quorum,
    spoilt: count.spoilt.total(),
    blank: count.blank.total(),
    silent: null,
    candidates,
    writtenIn: writtenIn(election, count),
    seatsMarked: seatsMarked(election, count),
    outcome: !quorum.met
      ? 'no-quorum'
      : elected === election.seats
        ? 'complete'
        : elected > 0
          ? 'partial'
          : 'none',
    vacancies: election.seats - elected,
    runoff: rules.tie === 'runoff' && candidates.some(c => c.result === 'tied'),
    committee: committeeOutcome(election, elected, law),
    citations,
  }
}

/** Names that papers write in and that are nobody's yet, or were refused, as they are written. */
function writtenIn({ writeIns = [] }: Election, { names }: ElectionCount): WrittenIn[] {
  return [...names]
    .map(([name, sum]) => ({
      name,
      weight: sum.total(),
      refused: writeIns.some(one => one.name === name && one.no === null),
    }))
    .sort((a, b) => codePointOrder(a.name, b.name))
}

/**
 * What became of the seats that the papers could mark. Papers × seats = marks + under + over: a paper that names fewer leaves
 * some unmarked, and of one that is spoilt (by too many names, or otherwise) none is marked.
 */
function seatsMarked({ seats }: Election, count: ElectionCount): SeatsMarked {
  const papers = count.named.headcount + count.blank.headcount + count.spoilt.headcount
  const named = [...[...count.candidates.values()].map(c => c.for), ...count.names.values()]
  const marks = named.reduce((sum, { headcount }) => sum + headcount, 0)
  const over = count.spoilt.headcount * seats
  return { papers, seats, marks, under: papers * seats - marks - over, over }
}

function committeeOutcome(
  { fills, seats }: Election,
  elected: number,
  { profile, size }: PlaceLaw,
): CommitteeOutcome {
  const members = elected + (fills?.remaining ?? 0)
  const agreed = fills?.committeeSize ?? seats
  return {
    members,
    agreed,
    seated: fills?.kind === 'by-election',
    even: members !== 0 && members % 2 === 0 && !mayBeEven(profile),
    ...committeeFormed(members, agreed, profile, size),
  }
}

type Ranked = { readonly candidate: Candidate; readonly for: Weight }

/** By which axis candidates are ranked first, and by which where they are level on it. */
export function rankAxes({ rank }: HouseRules): readonly [Axis, Axis] {
  return rank === 'headcount,area' ? ['headcount', 'area'] : ['area', 'headcount']
}

/** The qualified in groups of equals, best first. */
function rankedGroups(qualified: readonly Ranked[], rules: HouseRules): Ranked[][] {
  const [first, second] = rankAxes(rules)
  const better = (a: Weight, b: Weight) => b[first] - a[first] || b[second] - a[second]
  const groups: Ranked[][] = []
  for (const c of [...qualified].sort((a, b) => better(a.for, b.for))) {
    const group = groups.at(-1)
    if (group?.[0] && better(group[0].for, c.for) === 0) group.push(c)
    else groups.push([c])
  }
  return groups
}

interface Placing {
  readonly rank: number
  readonly result: CandidateResult
}

/**
 * Fills the seats, then the alternates' places, group by group. Equals that straddle the last place are tied, unless a
 * lot says which of them go first.
 */
function place(
  groups: readonly Ranked[][],
  seats: number,
  alternates: number,
  lot: readonly number[],
): Map<number, Placing> {
  const placed = new Map<number, Placing>()
  const left = { elected: seats, alternate: alternates }
  let rank = 1
  for (const group of groups) {
    for (const part of partedByLot(group, lot)) {
      const result = resultOf(part.length)
      for (const c of part) placed.set(c.candidate.no, { rank, result })
    }
    rank += group.length
  }
  return placed

  function resultOf(size: number): CandidateResult {
    const next = left.elected > 0 ? 'elected' : left.alternate > 0 ? 'alternate' : undefined
    if (next === undefined) return 'qualified'
    if (size <= left[next]) {
      left[next] -= size
      return next
    }
    // While a seat is tied no alternate is determined.
    Object.assign(left, { elected: 0, alternate: 0 })
    return next === 'elected' ? 'tied' : 'tied-alternate'
  }
}

/** The drawn of a group one by one in the order drawn, then the others together. */
function partedByLot(group: readonly Ranked[], lot: readonly number[]): Ranked[][] {
  const drawn = lot.flatMap(no => group.filter(c => c.candidate.no === no))
  return [...drawn.map(c => [c]), group.filter(c => !drawn.includes(c))]
}
