import type { HouseRules } from '../assembly/house-rules.ts'
import type { Candidate, Election } from '../assembly/item.ts'
import { AGAINST, BLANK, FOR, markNumbers, markPairs, SPOILT } from '../assembly/marks.ts'
import type { Area } from '../basics/area.ts'
import { barOf } from '../law/majority.ts'
import type { Regime } from '../law/regime.ts'
import { compare, quorumOf } from './compare.ts'
import type { CandidateResult, CandidateTally, ElectionTally } from './outcome.ts'
import { plus, Sum, type Weight } from './weight.ts'

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
  readonly candidates: ReadonlyMap<number, CandidateCount>
  private readonly election: Election
  private readonly rules: HouseRules

  constructor(election: Election, rules: HouseRules) {
    this.election = election
    this.rules = rules
    this.candidates = new Map(
      election.candidates.map(candidate => [candidate.no, { candidate, for: new Sum(), against: new Sum(), abstain: new Sum() }]),
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
      if (this.election.manner === 'approve') for (const no of markNumbers(reading)) this.candidates.get(no)?.for.add(area)
      else this.addOpinions(reading, area)
    }
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

/** Who is elected (counting.md §8). */
export function electionTally(election: Election, roll: Weight, count: ElectionCount, regime: Regime, rules: HouseRules): ElectionTally {
  const participating = plus(count.named, count.blank, count.spoilt)
  const quorum = quorumOf(regime, participating, roll)
  const { bar, citations } = barOf('committee', regime)
  const judged = [...count.candidates.values()].map(c => {
    const comparison = compare(regime, bar, c.for, participating, roll)
    const standing = c.candidate.standing === 'standing'
    return { ...c, comparison, qualified: quorum.met && standing && comparison.headcount && comparison.area }
  })
  const groups = rankedGroups(judged.filter(c => c.qualified), rules.rank)
  const placing = place(groups, election.seats, election.alternates)
  const candidates = judged.map((c): CandidateTally => ({
    no: c.candidate.no,
    name: c.candidate.name,
    for: c.for.total(),
    against: c.against.total(),
    abstain: c.abstain.total(),
    comparison: c.comparison,
    qualified: c.qualified,
    rank: placing.get(c.candidate.no)?.rank ?? null,
    result: c.candidate.standing !== 'standing' ? c.candidate.standing : (placing.get(c.candidate.no)?.result ?? 'not-elected'),
  }))
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
    candidates,
    outcome: !quorum.met ? 'no-quorum' : elected === election.seats ? 'complete' : elected > 0 ? 'partial' : 'none',
    vacancies: election.seats - elected,
    runoff: rules.tie === 'runoff' && candidates.some(c => c.result === 'tied'),
    citations,
  }
}

type Ranked = { readonly candidate: Candidate; readonly for: Weight }

/** The qualified in groups of equals, best first. */
function rankedGroups(qualified: readonly Ranked[], rank: HouseRules['rank']): Ranked[][] {
  const axes = rank === 'headcount,area' ? (['headcount', 'area'] as const) : (['area', 'headcount'] as const)
  const better = (a: Weight, b: Weight) => b[axes[0]] - a[axes[0]] || b[axes[1]] - a[axes[1]]
  const groups: Ranked[][] = []
  for (const c of [...qualified].sort((a, b) => better(a.for, b.for) || a.candidate.no - b.candidate.no)) {
    const group = groups.at(-1)
    if (group?.[0] && better(group[0].for, c.for) === 0) group.push(c)
    else groups.push([c])
  }
  return groups
}

/** Fills the seats, then the alternates' places, group by group; equals that straddle the last place are tied. */
function place(groups: readonly Ranked[][], seats: number, alternates: number): Map<number, { rank: number; result: CandidateResult }> {
  const placed = new Map<number, { rank: number; result: CandidateResult }>()
  let seatsLeft = seats
  let alternatesLeft = alternates
  let rank = 1
  for (const group of groups) {
    const results = resultsOf(group.length)
    for (const [i, c] of group.entries()) placed.set(c.candidate.no, { rank, result: results[i] ?? 'qualified' })
    rank += group.length
  }
  return placed

  function resultsOf(size: number): CandidateResult[] {
    const all = (result: CandidateResult) => Array.from({ length: size }, () => result)
    if (seatsLeft > 0) {
      if (size <= seatsLeft) {
        seatsLeft -= size
        return all('elected')
      }
      // While a seat is tied no alternate is determined.
      seatsLeft = 0
      alternatesLeft = 0
      return all('tied')
    }
    if (alternatesLeft > 0) {
      const fits = size <= alternatesLeft
      alternatesLeft = fits ? alternatesLeft - size : 0
      return all(fits ? 'alternate' : 'tied-alternate')
    }
    return all('qualified')
  }
}
