import type { HouseRules } from '../../assembly/assembly.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Regime } from '../../law/regime.ts'
import { rankAxes } from '../items/election.ts'
import type { CandidateTally, ChoiceTally, ElectionTally, ItemTally, MotionTally } from '../outcome.ts'
import { clearsBoth, minus, NOTHING, plus, type Weight } from '../weight.ts'

/** Is an outcome certain whatever the ballots still out will say? */
export type Settled = 'certain' | 'certain-not' | 'open'

/** What can still become of an item: of a motion or choice to be carried, of an election to fill all seats. */
export interface Prospect {
  readonly code: string
  /** Voters of the electorate whose ballot is still out. */
  readonly outstanding: Weight
  readonly settled: Settled
  /** For each candidate of an election, by number: to be elected. */
  readonly candidates: ReadonlyMap<number, Settled>
}

/**
 * Bounds, not guesses (counting.md §10). The worst for an item is that everybody still out votes against it: that raises
 * the base and adds nothing; the best is that all of them vote for it. Whatever comes lies between, on both axes. Once the
 * vote is `over` only held papers are out, and silence stands. `takingNames` are elections in which names may be written.
 */
export function prospects(
  tallies: readonly ItemTally[],
  outstanding: readonly Weight[],
  regime: Regime,
  rules: HouseRules,
  over: boolean,
  takingNames: ReadonlySet<string>,
): Prospect[] {
  const settledOf = new Map<string, Settled>()
  return tallies.map((item, i) => {
    const out = outstanding[i] ?? NOTHING
    const part = partOf(item, out, over)
    const isOpen = item.kind === 'election' && mayBeNamed(item, out, takingNames.has(item.code))
    const candidates =
      item.kind === 'election'
        ? candidateProspects(item, part, regime, rules, isOpen)
        : new Map<number, Settled>()
    const own =
      item.kind === 'election'
        ? electionSettled(item, candidates, isOpen)
        : item.kind === 'choice'
          ? choiceSettled(item, part, regime)
          : motionSettled(item, part, regime)
    const condition =
      item.kind === 'motion' && item.condition ? settledOf.get(item.condition.code) : undefined
    const settled = condition === undefined ? own : both(own, condition)
    settledOf.set(item.code, settled)
    return { code: item.code, outstanding: out, settled, candidates }
  })
}

/** Who takes part in an item for certain, and who may besides. */
interface Part {
  readonly certain: Weight
  readonly out: Weight
  /** Both together. */
  readonly most: Weight
  /** Of the certain: those who are silent for good. */
  readonly standing: Weight
}

/**
 * Before the close silent owners are among those still out, so they are taken from the participants before all of these are
 * added; and a paper that comes back void ends their silence, so they make no quorum certain.
 */
function partOf({ participating, silent }: ItemTally, out: Weight, over: boolean): Part {
  const deemed = silent ?? NOTHING
  const standing = over ? deemed : NOTHING
  const certain = plus(minus(participating, deemed), standing)
  return { certain, out, most: plus(certain, out), standing }
}

/** Is the quorum reached whatever comes, and can it be? */
function quorumOf(regime: Regime, { certain, most, standing }: Part, roll: Weight) {
  const reached = (part: Weight) =>
    clearsBoth(regime.quorum, regime.silenceInQuorum ? part : minus(part, standing), roll)
  return { surely: reached(certain), possibly: reached(most) }
}

function motionSettled(motion: MotionTally, part: Part, regime: Regime): Settled {
  const { out, most, standing } = part
  const base = regime.base === 'roll' ? motion.roll : most
  const following = plus(motion.follow, standing)
  const worst = plus(motion.for, leads(motion.for, plus(motion.against, out)) ? following : NOTHING)
  const best = plus(motion.for, out, leads(plus(motion.for, out), motion.against) ? following : NOTHING)
  const { surely, possibly } = quorumOf(regime, part, motion.roll)
  return settle(
    surely && clearsBoth(motion.comparison.bar, worst, base),
    possibly && clearsBoth(motion.comparison.bar, best, base),
  )
}

function choiceSettled(choice: ChoiceTally, part: Part, regime: Regime): Settled {
  const { out, most } = part
  const base = regime.base === 'roll' ? choice.roll : most
  const quorum = quorumOf(regime, part, choice.roll)
  const each = choice.options.map(option =>
    settle(
      quorum.surely && clearsBoth(option.comparison.bar, option.for, base),
      quorum.possibly && clearsBoth(option.comparison.bar, plus(option.for, out), base),
    ),
  )
  if (each.includes('certain')) return 'certain'
  return each.every(settled => settled === 'certain-not') ? 'certain-not' : 'open'
}

/** To be elected a candidate must clear the bar, and fewer rivals than seats may come level or ahead. */
function candidateProspects(
  election: ElectionTally,
  part: Part,
  regime: Regime,
  rules: HouseRules,
  isOpen: boolean,
): Map<number, Settled> {
  const { out, most } = part
  const base = regime.base === 'roll' ? election.roll : most
  const quorum = quorumOf(regime, part, election.roll)
  const clears = (bar: Bar, votes: Weight) => clearsBoth(bar, votes, base)
  const standing = election.candidates.filter(c => c.result !== 'withdrawn' && c.result !== 'disqualified')
  if (isOpen) return new Map(standing.map(c => [c.no, 'open']))
  // With no ballot out what came of it stands, a lot that was drawn included; one still to be drawn is open.
  if (out.headcount === 0)
    return new Map(
      standing.map(c => [c.no, c.result === 'tied' ? 'open' : settle(c.result === 'elected', false)]),
    )
  const surely = (c: CandidateTally) => quorum.surely && clears(c.comparison.bar, c.for)
  const possibly = (c: CandidateTally) => quorum.possibly && clears(c.comparison.bar, plus(c.for, out))
  return new Map(
    standing.map(c => {
      const rivals = standing.filter(rival => rival !== c)
      const mayComeLevel = rivals.filter(
        rival => possibly(rival) && ranked(plus(rival.for, out), c.for, rules) >= 0,
      ).length
      const surelyAhead = rivals.filter(
        rival => surely(rival) && ranked(rival.for, plus(c.for, out), rules) > 0,
      ).length
      return [
        c.no,
        settle(surely(c) && mayComeLevel < election.seats, possibly(c) && surelyAhead < election.seats),
      ]
    }),
  )
}

/** A name that is nobody's yet may be a person with more than any candidate; so may one that a paper still out writes in. */
function mayBeNamed({ writtenIn }: ElectionTally, out: Weight, takesNames: boolean): boolean {
  return (takesNames && out.headcount > 0) || writtenIn.some(({ refused }) => !refused)
}

function electionSettled(
  election: ElectionTally,
  candidates: ReadonlyMap<number, Settled>,
  isOpen: boolean,
): Settled {
  if (isOpen) return 'open'
  const all = [...candidates.values()]
  const certain = all.filter(settled => settled === 'certain').length
  const possible = all.filter(settled => settled !== 'certain-not').length
  return settle(certain >= election.seats, possible >= election.seats)
}

function settle(surely: boolean, possibly: boolean): Settled {
  if (surely) return 'certain'
  return possibly ? 'open' : 'certain-not'
}

/** A conditional motion is carried only with its condition. */
function both(own: Settled, condition: Settled): Settled {
  if (own === 'certain-not' || condition === 'certain-not') return 'certain-not'
  return own === 'certain' && condition === 'certain' ? 'certain' : 'open'
}

function leads(side: Weight, other: Weight): boolean {
  return side.headcount > other.headcount && side.area > other.area
}

/** Positive when `a` ranks above `b`. */
function ranked(a: Weight, b: Weight, rules: HouseRules): number {
  const [first, second] = rankAxes(rules)
  return a[first] - b[first] || a[second] - b[second]
}
