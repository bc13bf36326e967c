import type { Resolution } from '../../assembly/paper.ts'
import type { Regime } from '../../law/regime.ts'
import { shortfallOf } from '../outstanding.ts'
import type { CountedPaper } from '../tally.ts'
import { NOTHING, type Weight } from '../weight.ts'
import { type PaperRuling, type RulingContext, rulePapers } from './rulings.ts'

/** How far a vote has come, as a desk keeps it in sight. */
export interface RunningFigures {
  /** Voters whose paper counts. */
  readonly accepted: Weight
  /** Voters with a paper that was in time. */
  readonly returned: Weight
  /** Papers of any kind. */
  readonly papers: number
  /** Papers that do not count, whatever the reason. */
  readonly notCounted: number
  readonly shortfall: Weight | null
}

interface Standing {
  readonly rulings: readonly PaperRuling[]
  readonly accepted: boolean
  readonly returned: boolean
}

/**
 * The figures of turnout, kept voter by voter: a paper that comes in costs the ruling on that voter's papers, not a
 * count of the whole. They are the tally's own figures; a test holds the two together.
 */
export class RunningCount {
  private readonly areas: Float64Array
  private readonly roll: Weight
  private readonly regime: Regime
  private readonly context: RulingContext
  private readonly voters = new Map<number, Standing>()
  private accepted: Weight = NOTHING
  private returned: Weight = NOTHING
  private papers = 0

  constructor(facts: { areas: Float64Array; roll: Weight; regime: Regime }, context: RulingContext) {
    this.areas = facts.areas
    this.roll = facts.roll
    this.regime = facts.regime
    this.context = context
  }

  /** Takes all papers of one voter, in the place of those it knew; gives what became of each. */
  put(voter: number, papers: readonly CountedPaper[], resolution?: Resolution): readonly PaperRuling[] {
    const before = this.voters.get(voter)
    const rulings = rulePapers(papers, this.context, resolution)
    const area = this.areas[voter] ?? 0
    // Who left the roll by a correction is counted nowhere.
    if (area === 0) return rulings
    const after: Standing = {
      rulings,
      accepted: rulings.some(({ ruling }) => ruling === 'accepted'),
      returned: rulings.some(({ ruling }) => ruling !== 'late'),
    }
    this.accepted = moved(this.accepted, area, before?.accepted ?? false, after.accepted)
    this.returned = moved(this.returned, area, before?.returned ?? false, after.returned)
    this.papers += rulings.length - (before?.rulings.length ?? 0)
    this.voters.set(voter, after)
    return rulings
  }

  rulingsOf(voter: number): readonly PaperRuling[] {
    return this.voters.get(voter)?.rulings ?? []
  }

  figures(): RunningFigures {
    const { accepted, returned, papers, roll, regime } = this
    return {
      accepted,
      returned,
      papers,
      notCounted: papers - accepted.headcount,
      shortfall: shortfallOf(regime, accepted, roll),
    }
  }
}

function moved(sum: Weight, area: number, before: boolean, after: boolean): Weight {
  if (before === after) return sum
  const sign = after ? 1 : -1
  return { headcount: sum.headcount + sign, area: sum.area + sign * area }
}
