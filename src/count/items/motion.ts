import type { HouseRules } from '../../assembly/assembly.ts'
import type { Motion } from '../../assembly/item.ts'
import { ABSTAIN, AGAINST, BLANK, FOLLOW, FOR } from '../../assembly/marks.ts'
import type { Area } from '../../basics/area.ts'
import type { Bar } from '../../basics/bar.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import type { Regime } from '../../law/regime.ts'
import { needOf } from '../../law/voting/majority.ts'
import type { Attributed, Comparison, MotionOutcome, MotionTally, Quorum, Side } from '../outcome.ts'
import { minus, NOTHING, plus, Sum, type Weight } from '../weight.ts'
import { compare, quorumOf } from './compare.ts'

/** The marks on one motion as they are added up. */
export class MotionCount {
  readonly for = new Sum()
  readonly against = new Sum()
  readonly abstain = new Sum()
  readonly blank = new Sum()
  readonly spoilt = new Sum()
  readonly follow = new Sum()
  readonly silent = new Sum()
  private readonly motion: Motion
  private readonly rules: HouseRules

  constructor(motion: Motion, rules: HouseRules) {
    this.motion = motion
    this.rules = rules
  }

  /** Adds one accepted ballot's mark, already read under the house rules. */
  add(reading: string, area: Area): void {
    switch (reading) {
      case FOR:
        this.for.add(area)
        break
      case AGAINST:
        this.against.add(area)
        break
      case ABSTAIN:
        this.abstain.add(area)
        break
      case FOLLOW:
        this.follow.add(area)
        break
      case BLANK:
        if (this.rules.blank === 'abstain') this.blank.add(area)
        break
      default:
        if (this.rules['spoilt-item'] === 'participating') this.spoilt.add(area)
    }
  }

  addSilent(area: Area): void {
    this.silent.add(area)
  }

  tally(roll: Weight, law: PlaceLaw): MotionTally {
    return motionTally(this.motion, roll, this, law, this.rules)
  }
}

/** What the law makes of a motion's marks, before any condition (counting.md §6, §7). */
function motionTally(
  motion: Motion,
  roll: Weight,
  count: MotionCount,
  law: PlaceLaw,
  rules: HouseRules,
): MotionTally {
  const silenceRule = silenceCounts(rules)
  const leader = leadingSide(count.for, count.against)
  const follow = attribute(count.follow, leader)
  const silent = attribute(count.silent, rules.silence === 'with-majority' ? leader : null)
  const need = needOf(motion.matter, law)
  const withSilence = decide(need.bar, roll, count, law.regime, follow, silent)
  const without = silenceRule
    ? decide(need.bar, roll, count, law.regime, follow, { ...NOTHING, attributedTo: null })
    : null
  return {
    kind: 'motion',
    code: motion.code,
    title: motion.title,
    matter: motion.matter,
    majority: need.majority,
    roll,
    participating: withSilence.participating,
    quorum: withSilence.quorum,
    for: count.for.total(),
    against: count.against.total(),
    abstain: plus(count.abstain, count.blank),
    blank: count.blank.total(),
    spoilt: count.spoilt.total(),
    follow,
    silent: silenceRule ? silent : null,
    counted: withSilence.counted,
    comparison: withSilence.comparison,
    outcome: withSilence.outcome,
    condition: null,
    withoutSilence: without && {
      participating: without.participating,
      quorum: without.quorum,
      outcome: without.outcome,
    },
    citations: need.citations,
  }
}

interface Decision {
  readonly participating: Weight
  readonly quorum: Quorum
  readonly counted: Record<Side, Weight>
  readonly comparison: Comparison
  readonly outcome: MotionOutcome
}

function decide(
  bar: Bar,
  roll: Weight,
  count: MotionCount,
  regime: Regime,
  follow: Attributed,
  silent: Attributed,
): Decision {
  const participating = plus(
    count.for,
    count.against,
    count.abstain,
    count.blank,
    count.spoilt,
    follow,
    silent,
  )
  const quorum = quorumOf(regime, regime.silenceInQuorum ? participating : minus(participating, silent), roll)
  const counted = { for: withAttributed('for'), against: withAttributed('against') }
  const comparison = compare(regime, bar, counted.for, participating, roll)
  const outcome = !quorum.met
    ? 'no-quorum'
    : comparison.headcount && comparison.area
      ? 'carried'
      : 'not-carried'
  return { participating, quorum, counted, comparison, outcome }

  function withAttributed(side: Side): Weight {
    return plus(count[side], ...[follow, silent].filter(extra => extra.attributedTo === side))
  }
}

/** The side that is larger on both axes among the marks actually made. */
function leadingSide(inFavour: Weight, against: Weight): Side | null {
  if (inFavour.headcount > against.headcount && inFavour.area > against.area) return 'for'
  if (against.headcount > inFavour.headcount && against.area > inFavour.area) return 'against'
  return null
}

function attribute(sum: Sum, leader: Side | null): Attributed {
  return { ...sum.total(), attributedTo: sum.headcount > 0 ? leader : null }
}
