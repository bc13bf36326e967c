import type { Area } from '../../basics/area.ts'
import { clears } from '../../basics/bar.ts'
import { electoratesOf, type RolledUnit } from '../electorate.ts'
import type { ChoiceTally, Comparison, ElectionTally, ItemTally, Measured, MotionTally } from '../outcome.ts'
import { tally, type VoteFacts } from '../tally.ts'
import type { Weight } from '../weight.ts'

/*
 * 解释8: the register's area counts; what is not registered yet goes by survey or contract, which the register may correct.
 * A bound, not a guess: each such area may be off by a stated share, independently of the others.
 */

/** The share, in percent, by which such areas are let differ where nobody says otherwise. */
export const USUAL_AREA_SHARE = 3

/** The items whose outcome could change if the areas of the units named were off by so many percent. */
export function hangingOnAreas(
  facts: VoteFacts,
  units: readonly RolledUnit[],
  unsure: ReadonlySet<string>,
  percent: number,
): string[] {
  const some = units.filter(unit => unsure.has(unit.code) && unit.voter > 0)
  if (some.length === 0) return []
  const counted = tally(facts).items
  const inDoubt = tally(onlyAreasOf(facts, some)).items
  return counted.filter((item, i) => mayChange(item, inDoubt[i] ?? item, percent, facts)).map(i => i.code)
}

/** The same vote with nothing of anybody's area but what is in doubt: each of its sums is how much of that sum is. */
function onlyAreasOf(facts: VoteFacts, units: readonly RolledUnit[]): VoteFacts {
  const areas = new Float64Array(facts.areas.length)
  for (const { voter, area } of units) areas[voter] = (areas[voter] ?? 0) + area
  const area = areas.reduce((sum, own) => sum + own, 0)
  return {
    ...facts,
    areas,
    roll: { ...facts.roll, area },
    ...electoratesOf(facts.items, units, areas.length, facts.exclusions),
    tenantFlats: new Map(),
  }
}

function mayChange(item: ItemTally, doubt: ItemTally, percent: number, facts: VoteFacts): boolean {
  if (item.outcome === 'withdrawn' || item.outcome === 'lapsed') return false
  const quorum = swing(item.quorum, doubt.participating.area, doubt.roll.area, percent)
  const swings = supported(item, doubt).map(({ comparison, inDoubt }) => {
    const whole = comparison.base === 'roll' ? doubt.roll.area : doubt.participating.area
    return { heads: comparison.headcount, ...swing(comparison, inDoubt, whole, percent) }
  })
  if (!item.quorum.met || item.outcome === 'not-carried')
    return item.quorum.headcount && quorum.most && swings.some(({ heads, most }) => heads && most)
  if (item.kind !== 'election') return !quorum.least || !swings.some(({ heads, least }) => heads && least)
  return (
    (!quorum.least && item.candidates.some(c => c.qualified)) ||
    swings.some(({ heads, least, most }) => heads && least !== most) ||
    placesMayChange(item, doubt as ElectionTally, percent, facts)
  )
}

/** What is held against a bar, each with how much of the area that speaks for it is in doubt. */
function supported(item: ItemTally, doubt: ItemTally): { comparison: Comparison; inDoubt: Area }[] {
  if (item.kind === 'motion')
    return [{ comparison: item.comparison, inDoubt: supportOf(item, doubt as MotionTally) }]
  const [own, others] = [optionsOf(item), optionsOf(doubt as ChoiceTally | ElectionTally)]
  return own.map(({ comparison }, i) => ({ comparison, inDoubt: others[i]?.for.area ?? 0 }))
}

function optionsOf(item: ChoiceTally | ElectionTally): readonly { comparison: Comparison; for: Weight }[] {
  return item.kind === 'choice' ? item.options : item.candidates
}

/** How much of those counted in favour is in doubt: the marks, and what the count attributes to them. */
function supportOf(item: MotionTally, doubt: MotionTally): Area {
  const added = [
    ...(item.follow.attributedTo === 'for' ? [doubt.follow.area] : []),
    ...(item.silent?.attributedTo === 'for' ? [doubt.silent?.area ?? 0] : []),
  ]
  return added.reduce((sum, area) => sum + area, doubt.for.area)
}

/** Whether the area axis of a test is passed at its worst, and at its best, when part and whole are off by so much. */
function swing(
  { bar, part, whole }: Measured,
  partInDoubt: Area,
  wholeInDoubt: Area,
  percent: number,
): { readonly least: boolean; readonly most: boolean } {
  const rest = wholeInDoubt - partInDoubt
  const at = (off: number) => {
    const own = 100 * part.area + off * partInDoubt
    const others = 100 * (whole.area - part.area) - off * rest
    return clears(bar, own, own + others)
  }
  return { least: at(-percent), most: at(percent) }
}

/** Two of the qualified whom only their areas part, or who are equal, may change places. */
function placesMayChange(
  item: ElectionTally,
  doubt: ElectionTally,
  percent: number,
  { assembly }: VoteFacts,
): boolean {
  const byArea = assembly.rules.rank === 'area,headcount'
  const qualified = item.candidates
    .map((c, i) => ({ ...c, inDoubt: doubt.candidates[i]?.for.area ?? 0 }))
    .filter(c => c.qualified)
  return qualified.some(a =>
    qualified.some(b => {
      const mayMove = percent * (a.inDoubt + b.inDoubt)
      const apart = a.result !== b.result || a.result.startsWith('tied')
      return (
        apart &&
        (byArea || a.for.headcount === b.for.headcount) &&
        mayMove !== 0 &&
        100 * Math.abs(a.for.area - b.for.area) <= mayMove
      )
    }),
  )
}
