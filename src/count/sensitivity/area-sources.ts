import type { Area } from '../../basics/area.ts'
import { clears } from '../../basics/bar.ts'
import { electoratesOf, type RolledUnit } from '../electorate.ts'
import type { ElectionTally, ItemTally, Measured } from '../outcome.ts'
import { tally, type VoteFacts } from '../tally.ts'

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
  const out = new Map([...(facts.excluded ?? [])].map(([code, voters]) => [code, voters.keys()]))
  const area = areas.reduce((sum, own) => sum + own, 0)
  return {
    ...facts,
    areas,
    roll: { ...facts.roll, area },
    ...electoratesOf(facts.items, units, areas.length, out),
    tenantFlats: new Map(),
  }
}

function mayChange(item: ItemTally, doubt: ItemTally, percent: number, facts: VoteFacts): boolean {
  if (item.outcome === 'withdrawn' || item.outcome === 'lapsed') return false
  const quorum = swing(item.quorum, doubt.participating.area, doubt.roll.area, percent)
  if (item.kind === 'election') return electionMayChange(item, doubt as ElectionTally, quorum, percent, facts)
  const whole = (measured: Measured & { readonly base: 'roll' | 'participating' }) =>
    measured.base === 'roll' ? doubt.roll.area : doubt.participating.area
  const tests =
    item.kind === 'motion' && doubt.kind === 'motion'
      ? [{ ...item.comparison, doubt: supportOf(item, doubt), whole: whole(item.comparison) }]
      : item.kind === 'choice' && doubt.kind === 'choice'
        ? item.options.map((option, i) => ({
            ...option.comparison,
            doubt: doubt.options[i]?.for.area ?? 0,
            whole: whole(option.comparison),
          }))
        : []
  const swings = tests.map((test, i) => ({
    heads: test.headcount,
    ...swing(measuredOf(item, i), test.doubt, test.whole, percent),
  }))
  if (item.outcome === 'carried') return !quorum.least || !swings.some(({ heads, least }) => heads && least)
  return item.quorum.headcount && quorum.most && swings.some(({ heads, most }) => heads && most)
}

function measuredOf(item: ItemTally, i: number): Measured {
  if (item.kind === 'motion') return item.comparison
  const { comparison } = (item.kind === 'choice' ? item.options[i] : item.candidates[i]) ?? {}
  if (!comparison) throw new Error(`${item.code} has no ${i + 1}th option`)
  return comparison
}

/** How much of those counted in favour is in doubt: the marks, and what the count attributes to them. */
function supportOf(item: ItemTally & { kind: 'motion' }, doubt: ItemTally & { kind: 'motion' }): Area {
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
  const at = (sign: 1 | -1) => {
    const own = 100 * part.area + sign * percent * partInDoubt
    const others = 100 * (whole.area - part.area) - sign * percent * rest
    return clears(bar, own, own + others)
  }
  return { least: at(-1), most: at(1) }
}

/** A candidate may come to qualify or not to, or two whom only their areas part may change places. */
function electionMayChange(
  item: ElectionTally,
  doubt: ElectionTally,
  quorum: { readonly least: boolean; readonly most: boolean },
  percent: number,
  { assembly }: VoteFacts,
): boolean {
  const mayMeet = item.quorum.headcount && quorum.most
  if (!mayMeet) return false
  if (item.quorum.met && !quorum.least) return item.candidates.some(c => c.qualified)
  const standing = item.candidates.filter(c => c.result !== 'withdrawn' && c.result !== 'disqualified')
  const inDoubt = (no: number) => doubt.candidates.find(c => c.no === no)?.for.area ?? 0
  const turns = standing.some(c => {
    const base = c.comparison.base === 'roll' ? doubt.roll.area : doubt.participating.area
    const { least, most } = swing(c.comparison, inDoubt(c.no), base, percent)
    return c.comparison.headcount && least !== most
  })
  const places = new Set(['elected', 'alternate', 'tied', 'tied-alternate'])
  const byArea = assembly.rules.rank === 'area,headcount'
  const close = standing.some(a =>
    standing.some(
      b =>
        a.qualified &&
        b.qualified &&
        a.result !== b.result &&
        places.has(a.result) &&
        (byArea || a.for.headcount === b.for.headcount) &&
        100 * Math.abs(a.for.area - b.for.area) <= percent * (inDoubt(a.no) + inDoubt(b.no)),
    ),
  )
  return turns || close
}
