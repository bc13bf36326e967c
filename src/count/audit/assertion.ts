import type { HouseRules } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import {
  AGAINST,
  BLANK,
  FOLLOW,
  FOR,
  markNumbers,
  markPairs,
  SPOILT,
  splitMarks,
} from '../../assembly/marks.ts'
import type { Bar } from '../../basics/bar.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { needOfItem } from '../../law/voting/majority.ts'
import type { Side } from '../outcome.ts'
import { readingOf, speaksOn } from '../papers/readings.ts'
import type { Axis } from '../weight.ts'
import type { Taken } from './taken.ts'

/*
 * An outcome as inequalities that are sums over voters: Σ weight × coefficient, positive where the outcome holds. The way
 * of P. B. Stark, "Sets of half-average nulls generate risk-limiting audits" (SHANGRLA, 2020): if every assertion is
 * true, so is the outcome. One voter's ballot changes a sum by its weight on that axis times a few units, which is what
 * lets a sample of ballots say how likely a wrong sum is.
 */

export const AXES: readonly Axis[] = ['headcount', 'area']

/**
 * `quorum`: enough took part; `bar`: the option's consent clears the bar of its matter; `above`: the option has more than the
 * rival; `leads`: of a motion, more marks for (1) than against (2), or the other way. Each on one axis.
 */
export interface Assertion {
  readonly item: string
  readonly about: 'quorum' | 'bar' | 'leads' | 'above'
  readonly axis: Axis
  /** A candidate or option by number; 0 for a motion or a quorum. */
  readonly option: number
  /** 0 where there is none. */
  readonly rival: number
  /** Is it asserted, or its contrary? */
  readonly holds: boolean
  /** Of a motion: the side that follow marks and silent owners are counted with. */
  readonly leader: Side | null
}

/** The law and rules that an assertion is read by. */
export interface AuditGround extends PlaceLaw {
  readonly item: Item
  readonly rules: HouseRules
  /** The item's place on the ballot. */
  readonly place: number
}

/** What one ballot adds to an assertion for each unit of its weight. */
export function coefficient(assertion: Assertion, ground: AuditGround, taken: Taken): number {
  const sign = assertion.holds ? 1 : -1
  const { takesPart, inQuorum, supports } = viewOf(assertion, ground, taken)
  const { about, option, rival } = assertion
  if (about === 'quorum') return sign * share(ground.regime.quorum, inQuorum ? 1 : 0, 1)
  if (about === 'bar')
    return (
      sign * share(barOfItem(ground), supports(option), ground.regime.base === 'roll' ? 1 : takesPart ? 1 : 0)
    )
  return sign * (supports(option) - supports(rival))
}

/** The least that any ballot could add: what an unseen paper may turn out to be. */
export function leastCoefficient({ about, holds }: Assertion, ground: AuditGround): number {
  if (about === 'above' || about === 'leads') return -1
  const [numerator, denominator] = (about === 'quorum' ? ground.regime.quorum : barOfItem(ground)).of
  return holds ? -numerator : numerator - denominator
}

/** By how much the sum of an assertion must be overstated before it is untrue; 0 or less when it is not true at all. */
export function thresholdOf(assertion: Assertion, ground: AuditGround, sum: bigint): bigint {
  const { about, holds } = assertion
  const strict =
    about === 'above' || about === 'leads'
      ? holds
      : ((about === 'quorum' ? ground.regime.quorum : barOfItem(ground)).wording === 'more than') === holds
  return strict ? sum : sum + 1n
}

function share({ of: [numerator, denominator] }: Bar, part: number, whole: number): number {
  return denominator * part - numerator * whole
}

function barOfItem(ground: AuditGround): Bar {
  return needOfItem(ground.item, ground).bar
}

interface View {
  readonly takesPart: boolean
  readonly inQuorum: boolean
  /** 1 when the ballot speaks for this option, candidate or side. */
  readonly supports: (option: number) => number
}

const NOBODY: View = { takesPart: false, inQuorum: false, supports: () => 0 }

function viewOf(
  { about, leader }: Assertion,
  { item, rules, regime, place }: AuditGround,
  taken: Taken,
): View {
  // Follow marks and silent owners speak for the motion where they go with those in favour, and never tell who leads.
  const attributed = about === 'bar' && leader === 'for' ? 1 : 0
  if (taken.kind === 'silent')
    return item.kind === 'motion'
      ? {
          takesPart: true,
          inQuorum: regime.silenceInQuorum,
          supports: () => (rules.silence === 'with-majority' ? attributed : 0),
        }
      : rules['silence-elections'] === 'by-clause'
        ? { takesPart: true, inQuorum: regime.silenceInQuorum, supports: () => 0 }
        : NOBODY
  if (taken.kind === 'none' || !speaksOn(item, taken)) return NOBODY
  const mark = readingOf(item, splitMarks(taken.marks)[place] ?? BLANK, rules)
  const takesPart =
    mark === BLANK
      ? rules.blank === 'abstain'
      : mark === SPOILT
        ? rules['spoilt-item'] === 'participating'
        : true
  if (!takesPart) return NOBODY
  return {
    takesPart,
    inQuorum: true,
    supports: option => (mark === FOLLOW ? attributed : named(item, mark, option) ? 1 : 0),
  }
}

function named(item: Item, mark: string, option: number): boolean {
  switch (item.kind) {
    case 'motion':
      return mark === (option === 2 ? AGAINST : FOR)
    case 'choice':
      return mark === String(option)
    case 'election':
      return item.manner === 'approve'
        ? markNumbers(mark).includes(option)
        : markPairs(mark).some(([no, opinion]) => no === option && opinion === FOR)
  }
}
