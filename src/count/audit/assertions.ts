import type { Regime } from '../../law/regime.ts'
import { rankAxes } from '../items/election.ts'
import type { CandidateTally, ChoiceTally, ElectionTally, ItemTally, MotionTally, Side } from '../outcome.ts'
import type { VoteFacts } from '../tally.ts'
import type { Axis } from '../weight.ts'
import {
  type Assertion,
  type AuditGround,
  AXES,
  coefficient,
  leastCoefficient,
  thresholdOf,
} from './assertion.ts'
import type { Taken } from './taken.ts'

/** An assertion with the error that would undo it. */
export interface Weighed extends Assertion {
  readonly threshold: bigint
}

/** What is to be confirmed, and the items that no sample can confirm: their margin is nothing. */
export interface Assertions {
  readonly assertions: readonly Weighed[]
  readonly inFull: readonly string[]
}

/**
 * The assertions that the outcomes of these items rest on. Where the law needs one of two things to fail, the one with
 * the wider margin is asserted.
 */
export function assertionsOf(
  facts: VoteFacts,
  tallies: readonly ItemTally[],
  regime: Regime,
  taken: readonly Taken[],
  codes: ReadonlySet<string>,
): Assertions {
  const wanted = withConditions(facts, codes)
  const assertions: Weighed[] = []
  const inFull: string[] = []
  for (const tally of tallies) {
    const ground = groundOf(facts, tally.code, regime)
    if (!wanted.has(tally.code) || !ground) continue
    const weigher = new Weigher(facts, ground, taken)
    const { item } = ground
    // What hangs on one that no sample can confirm cannot be confirmed either.
    const hanging = item.kind === 'motion' && item.onlyIf !== null && inFull.includes(item.onlyIf)
    const own = hanging ? undefined : ofItem(tally, ground, weigher)
    if (own === undefined || own.some(({ threshold }) => threshold <= 0n)) inFull.push(tally.code)
    else assertions.push(...own)
  }
  return { assertions, inFull }
}

/** Is an assertion still true of a count, which may have been corrected since it was made? */
export function stillTrue(
  facts: VoteFacts,
  regime: Regime,
  taken: readonly Taken[],
  assertion: Assertion,
): boolean {
  const ground = groundOf(facts, assertion.item, regime)
  return ground !== undefined && new Weigher(facts, ground, taken).weigh(assertion).threshold > 0n
}

/** The item an assertion is about, with the law and rules it is read by. */
export function groundOf(facts: VoteFacts, code: string, regime: Regime): AuditGround | undefined {
  const place = facts.items.findIndex(item => item.code === code)
  const item = facts.items[place]
  return item && { item, rules: facts.assembly.rules, regime, profile: facts.profile, place }
}

/** A voter's weight in an item on an axis. */
export function weightIn(facts: VoteFacts, code: string, axis: Axis, voter: number): number {
  const area = (facts.electorates.get(code) ?? facts.areas)[voter] ?? 0
  return axis === 'area' ? area : area > 0 ? 1 : 0
}

/** An item that another hangs on is part of its outcome. */
function withConditions(facts: VoteFacts, codes: ReadonlySet<string>): Set<string> {
  const all = new Set(codes)
  for (const item of facts.items.toReversed())
    if (item.kind === 'motion' && item.onlyIf !== null && all.has(item.code)) all.add(item.onlyIf)
  return all
}

function ofItem(tally: ItemTally, ground: AuditGround, weigher: Weigher): Weighed[] | undefined {
  // Its own count decides nothing: what it hangs on was not carried, and that is asserted.
  if (tally.outcome === 'lapsed' || tally.outcome === 'withdrawn') return []
  // Where one voter is several heads no ballot can be drawn for a head.
  if (tally.withoutTenantHeads) return undefined
  if (!tally.quorum.met) return [weigher.failing({ ...about(tally.code), about: 'quorum' })]
  const quorum = weigher.holding({ ...about(tally.code), about: 'quorum' })
  switch (tally.kind) {
    case 'motion':
      return [...quorum, ...ofMotion(tally, ground, weigher)]
    case 'choice':
      return [...quorum, ...ofChoice(tally, weigher)]
    case 'election': {
      const own = ofElection(tally, ground, weigher)
      return own && [...quorum, ...own]
    }
  }
}

function about(item: string): Omit<Assertion, 'about' | 'axis' | 'holds'> {
  return { item, option: 0, rival: 0, leader: null }
}

function ofMotion(tally: MotionTally, { rules }: AuditGround, weigher: Weigher): Weighed[] {
  const follows = rules['follow-mark'] === 'allowed' || rules.silence === 'with-majority'
  const { leader, assertions } = follows ? leading(tally, weigher) : { leader: null, assertions: [] }
  const bar = { ...about(tally.code), about: 'bar' as const, leader }
  return [...assertions, ...(tally.outcome === 'carried' ? weigher.holding(bar) : [weigher.failing(bar)])]
}

/** Which side follow marks go with, and why: it leads on both axes, or neither side does. */
function leading(tally: MotionTally, weigher: Weigher): { leader: Side | null; assertions: Weighed[] } {
  const ahead = (one: Side, other: Side) => AXES.filter(axis => tally[one][axis] > tally[other][axis])
  const leads = (option: number) => ({
    ...about(tally.code),
    about: 'leads' as const,
    option,
    rival: 3 - option,
  })
  if (ahead('for', 'against').length === 2) return { leader: 'for', assertions: weigher.holding(leads(1)) }
  if (ahead('against', 'for').length === 2)
    return { leader: 'against', assertions: weigher.holding(leads(2)) }
  return { leader: null, assertions: [weigher.failing(leads(1)), weigher.failing(leads(2))] }
}

function ofChoice(tally: ChoiceTally, weigher: Weigher): Weighed[] {
  const bar = (option: number) => ({ ...about(tally.code), about: 'bar' as const, option })
  // No bar is below a half, so at most one option clears it.
  if (tally.carried !== null) return weigher.holding(bar(tally.carried))
  return tally.options.map(option => weigher.failing(bar(option.no)))
}

function ofElection(tally: ElectionTally, { rules }: AuditGround, weigher: Weigher): Weighed[] | undefined {
  const those = (...results: readonly string[]) => tally.candidates.filter(c => results.includes(c.result))
  if (those('tied', 'tied-alternate').length !== 0) return undefined
  const [elected, alternates] = [those('elected'), those('alternate')]
  const bar = (option: number) => ({ ...about(tally.code), about: 'bar' as const, option })
  const [first, second] = rankAxes(rules)
  const above = (a: CandidateTally, b: CandidateTally): Weighed[] => {
    const rank = { ...about(tally.code), about: 'above' as const }
    const [option, rival] = [a.no, b.no]
    if (a.for[first] !== b.for[first])
      return [weigher.weigh({ ...rank, option, rival, axis: first, holds: true })]
    // Level on the first axis: the rival is not ahead there, and is behind on the second.
    return [
      weigher.weigh({ ...rank, option: rival, rival: option, axis: first, holds: false }),
      weigher.weigh({ ...rank, option, rival, axis: second, holds: true }),
    ]
  }
  return [
    ...[...elected, ...alternates].flatMap(c => weigher.holding(bar(c.no))),
    ...those('not-elected').map(c => weigher.failing(bar(c.no))),
    ...elected.flatMap(c => those('alternate', 'qualified').flatMap(other => above(c, other))),
    ...alternates.flatMap(c => those('qualified').flatMap(other => above(c, other))),
  ]
}

/** Adds up assertions over the voters of one item. */
class Weigher {
  private readonly facts: VoteFacts
  private readonly ground: AuditGround
  private readonly taken: readonly Taken[]

  constructor(facts: VoteFacts, ground: AuditGround, taken: readonly Taken[]) {
    this.facts = facts
    this.ground = ground
    this.taken = taken
  }

  weigh(assertion: Assertion): Weighed {
    return { ...assertion, threshold: thresholdOf(assertion, this.ground, this.sums(assertion).sum) }
  }

  /** True on both axes. */
  holding(assertion: Omit<Assertion, 'axis' | 'holds'>): Weighed[] {
    return AXES.map(axis => this.weigh({ ...assertion, axis, holds: true }))
  }

  /**
   * Untrue on one axis at least, on which the threshold is positive: where it is on both, the one is asserted that is harder to
   * undo.
   */
  failing(assertion: Omit<Assertion, 'axis' | 'holds'>): Weighed {
    const [heads, area] = [this.untrue(assertion, 'headcount'), this.untrue(assertion, 'area')]
    // Of two bounds most/threshold the smaller one, without dividing: a threshold that is not positive never wins.
    return heads.most * area.weighed.threshold <= area.most * heads.weighed.threshold
      ? heads.weighed
      : area.weighed
  }

  private untrue(
    assertion: Omit<Assertion, 'axis' | 'holds'>,
    axis: Axis,
  ): { weighed: Weighed; most: bigint } {
    const weighed = this.weigh({ ...assertion, axis, holds: false })
    return { weighed, most: this.sums(weighed).most }
  }

  private sums(assertion: Assertion): { sum: bigint; most: bigint } {
    let [sum, most] = [0, 0]
    const least = leastCoefficient(assertion, this.ground)
    for (let voter = 1; voter < this.taken.length; voter++) {
      const weight = weightIn(this.facts, assertion.item, assertion.axis, voter)
      if (weight === 0) continue
      const own = coefficient(assertion, this.ground, this.taken[voter] ?? { kind: 'none' })
      sum += weight * own
      most += weight * (own - least)
    }
    return { sum: BigInt(sum), most: BigInt(most) }
  }
}
