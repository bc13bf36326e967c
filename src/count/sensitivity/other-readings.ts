import type { HouseRules, RuleKey } from '../../assembly/assembly.ts'
import { channelOf } from '../../assembly/paper.ts'
import type { OwnerDecision } from '../../assembly/unit.ts'
import { groupBy } from '../../basics/groups.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import { ruleText } from '../../law/rule-text.ts'
import { otherGround } from '../../law/voting/elevator.ts'
import { ADDABLE_USES } from '../../law/voting/what-counts.ts'
import { electoratesOf, type RolledUnit } from '../electorate.ts'
import { decisionOf, type ItemTally } from '../outcome.ts'
import { underMandates } from '../papers/mandates.ts'
import type { UnitPair } from '../suspects.ts'
import { tally, type VoteFacts } from '../tally.ts'
import { clearsBoth, minus } from '../weight.ts'
import { hangingOnAreas, USUAL_AREA_SHARE } from './area-sources.ts'
import { byOwner, byUnit, decidedOwner, type Grouping, joined, joiningVoters, regrouped } from './regroup.ts'

/** A reading not taken: of a house rule, of who is one owner, or of what a decision or the law leaves open. */
export type ReadingId = RuleKey | 'suspects' | 'developer' | 'elevator-site' | 'area-sources'

export interface OtherReading {
  readonly id: ReadingId
  /** The house rule's other value, the units of the owners joined, or the other majority; empty where nothing is to be named. */
  readonly value: string
  /** The house rules of that count. */
  readonly rules: HouseRules
  /** Empty where it is no count of its own but a bound: then {@link mayChange} says what could come out otherwise. */
  readonly items: readonly ItemTally[]
  readonly mayChange?: readonly string[]
}

/** What the other readings need beyond the facts of the vote. */
export interface RollBackground {
  readonly units: readonly RolledUnit[]
  readonly decisions: readonly OwnerDecision[]
  /** Pairs of units that may have one owner. */
  readonly suspects: readonly UnitPair[]
  /** Units delivered to the developer itself. */
  readonly developerUnits: readonly string[]
  /** Units whose area is not the register's, and the percentage by which it is let differ. */
  readonly unsureAreas?: ReadonlySet<string>
  readonly areaShare?: number
}

/** Each other reading of one vote, counted from the same papers (counting.md §10). Costs a whole count each. */
export function otherReadings(facts: VoteFacts, roll: RollBackground): OtherReading[] {
  const counts = READINGS.flatMap(read => read(facts, roll)).map(
    ({ id, value, facts: other }): OtherReading => ({
      id,
      value,
      rules: other.assembly.rules,
      items: tally(other).items,
    }),
  )
  const { units, unsureAreas = new Set(), areaShare = USUAL_AREA_SHARE } = roll
  if (unsureAreas.size === 0) return counts
  return [
    ...counts,
    {
      id: 'area-sources',
      value: `${areaShare}%`,
      rules: facts.assembly.rules,
      items: [],
      mayChange: hangingOnAreas(facts, units, unsureAreas, areaShare),
    },
  ]
}

/** An item whose outcome another reading would change. */
export interface Flip {
  readonly id: ReadingId
  readonly value: string
  readonly code: string
  readonly here: ItemTally
  readonly there: ItemTally
}

/** The readings under which an item would come out otherwise: another outcome, or other people elected. */
export function flipsOf(items: readonly ItemTally[], readings: readonly OtherReading[]): Flip[] {
  return readings.flatMap(({ id, value, items: others }) =>
    items.flatMap((here, i) => {
      const there = others[i]
      return there && decisionOf(here) !== decisionOf(there)
        ? [{ id, value, code: here.code, here, there }]
        : []
    }),
  )
}

/** Is two thirds reached only because blank or spoilt marks take part? Only under the law that asks for two thirds. */
export function quorumByEmptyMarks(item: ItemTally): boolean {
  const { met, bar, part, whole } = item.quorum
  if (!met || item.blank.headcount + item.spoilt.headcount === 0) return false
  return !clearsBoth(bar, minus(minus(part, item.blank), item.spoilt), whole)
}

interface Alternative {
  readonly id: ReadingId
  readonly value: string
  readonly facts: VoteFacts
}

type Reader = (facts: VoteFacts, roll: RollBackground) => readonly Alternative[]

/** Another value of a house rule, with everything else as it is. */
function underRule<K extends RuleKey>(
  facts: VoteFacts,
  key: K,
  value: HouseRules[K],
  from = facts,
): Alternative {
  const rules = { ...facts.assembly.rules, [key]: value }
  return { id: key, value: ruleText(value), facts: { ...from, assembly: { ...facts.assembly, rules } } }
}

/** The rule's other value of two. */
function toggled<K extends RuleKey>(key: K, one: HouseRules[K], other: HouseRules[K]): Reader {
  return facts => [underRule(facts, key, facts.assembly.rules[key] === one ? other : one)]
}

const READINGS: readonly Reader[] = [
  facts =>
    hasDiffering(facts)
      ? (['hold', 'first', 'last', 'channel'] as const)
          .filter(value => value !== 'channel' || hasChannels(facts))
          .filter(value => value !== facts.assembly.rules['conflicting-ballots'])
          .map(value => underRule(facts, 'conflicting-ballots', value))
      : [],
  toggled('blank', 'abstain', 'not-participating'),
  toggled('spoilt-item', 'participating', 'not-participating'),
  // A clause that only adopted rules can hold is no reading in a first assembly.
  facts =>
    facts.assembly.kind === 'first' && !silenceCounts(facts.assembly.rules)
      ? []
      : (['not-participating', 'participating', 'with-majority'] as const)
          .filter(value => value !== facts.assembly.rules.silence)
          .map(value => underRule(facts, 'silence', value)),
  (facts, roll) =>
    silenceCounts(facts.assembly.rules) && facts.items.some(item => item.kind !== 'motion')
      ? toggled('silence-elections', 'never', 'by-clause')(facts, roll)
      : [],
  // What a mark is taken for also says whether the paper goes against its mandate.
  (facts, roll) =>
    toggled(
      'follow-mark',
      'not-allowed',
      'allowed',
    )(facts, roll).map(other => ({ ...other, facts: judgedAnew(other.facts) })),
  (facts, { units, decisions }) => {
    const { headcount } = facts.assembly.rules
    if (headcount === 'by-unit')
      return [underRule(facts, 'headcount', 'by-owner', regrouped(facts, units, byOwner(units, decisions)))]
    if (facts.assembly.kind === 'first') return []
    return [underRule(facts, 'headcount', 'by-unit', regrouped(facts, units, byUnit))]
  },
  (facts, { units, decisions }) => {
    const now = facts.assembly.rules['counted-uses']
    const addable: ReadonlySet<string> = new Set(ADDABLE_USES)
    const there = ADDABLE_USES.filter(use => units.some(unit => unit.use === use))
    if (there.length === 0) return []
    const value = now.length > 0 ? [] : there
    const grouping =
      now.length > 0 ? withoutUses(addable) : withUses(facts, addable, units, decidedOwner(units, decisions))
    return [underRule(facts, 'counted-uses', value, regrouped(facts, units, grouping))]
  },
  (facts, { units, suspects }) => {
    const voterOf = new Map(units.map(unit => [unit.code, unit.voter]))
    const groups = groupsOf(suspects, voterOf)
    const joins =
      groups.length > 1 && groups.length <= MOST_GROUPS ? [...groups.map(g => [g]), groups] : [groups]
    return groups.length === 0
      ? []
      : joins.map(lists => ({
          id: 'suspects' as const,
          value: lists.map(list => list.codes.join('、')).join('；'),
          facts: regrouped(facts, units, joiningVoters(lists.map(list => list.voters))),
        }))
  },
  (facts, { units, developerUnits }) => {
    const own = units.filter(unit => unit.voter > 0 && developerUnits.includes(unit.code))
    const unsold = units.find(unit => unit.voter > 0 && unit.status !== 'delivered')
    if (!unsold || own.length === 0) return []
    const voters = [unsold.voter, ...new Set(own.map(unit => unit.voter))]
    const value = own.map(unit => unit.code).join('、')
    return [{ id: 'developer', value, facts: regrouped(facts, units, joiningVoters([voters])) }]
  },
  (facts, { units }) => {
    if (!facts.excluded?.size) return []
    const whole = electoratesOf(facts.items, units, facts.areas.length)
    return [underRule(facts, 'recusal', 'none', { ...facts, ...whole })]
  },
  (facts, roll) =>
    facts.tenantFlats && facts.tenantFlats.size > 0
      ? toggled('tenant-heads', 'one', 'by-flat')(facts, roll)
      : [],
  facts => {
    if (!facts.items.some(item => item.kind !== 'election' && item.matter === 'elevator-site')) return []
    return otherGround(facts.profile).map(({ majority, profile }) => ({
      id: 'elevator-site',
      value: majority,
      facts: { ...facts, profile },
    }))
  },
]

/** The same vote with its papers judged under its house rules, where some mandate says how to vote. */
function judgedAnew(facts: VoteFacts): VoteFacts {
  const { signed, items, assembly } = facts
  if (!signed) return facts
  const told = [...signed.who.mandates.values()].flat().some(({ instructions }) => instructions !== '')
  return told
    ? { ...facts, papers: [...underMandates(signed.papers, signed.who, items, assembly.rules)] }
    : facts
}

/** Beyond this many suspected owners only all of them together are tried. */
const MOST_GROUPS = 20

/** Did papers come by several channels? */
function hasChannels({ papers }: VoteFacts): boolean {
  for (const { channel = '' } of papers) if (channelOf(channel) !== 'paper') return true
  return false
}

/** Did any voter return several papers? */
function hasDiffering({ papers }: VoteFacts): boolean {
  let last = 0
  for (const { voter } of papers) {
    if (voter === last) return true
    last = voter
  }
  return false
}

function withoutUses(uses: ReadonlySet<string>): Grouping {
  return unit => (unit.voter === 0 || uses.has(unit.use) ? null : String(unit.voter))
}

/** The roll with further uses: a space of an owner on the roll joins that voter, any other is a voter of its own. */
function withUses(
  facts: VoteFacts,
  uses: ReadonlySet<string>,
  units: readonly RolledUnit[],
  ownerOf: (ownerKey: string) => string,
): Grouping {
  const voterOf = new Map(units.filter(u => u.voter > 0).map(u => [ownerOf(u.ownerKey), String(u.voter)]))
  const byItself = facts.assembly.rules.headcount === 'by-unit'
  return unit => {
    if (unit.voter > 0) return String(unit.voter)
    if (!uses.has(unit.use)) return null
    if (byItself && unit.status === 'delivered') return `:${unit.code}`
    const owner = ownerOf(unit.ownerKey)
    return voterOf.get(owner) ?? `@${owner}`
  }
}

interface SuspectGroup {
  readonly codes: readonly string[]
  readonly voters: readonly number[]
}

/** The suspected pairs joined into groups of units that may have one owner. */
function groupsOf(pairs: readonly UnitPair[], voterOf: ReadonlyMap<string, number>): SuspectGroup[] {
  const known = pairs.filter(pair => pair.every(code => voterOf.get(code)))
  const root = joined(known)
  const groups = groupBy(new Set(known.flat()), root)
  return [...groups.values()].map(group => ({
    codes: group,
    voters: [...new Set(group.map(code => voterOf.get(code) ?? 0))],
  }))
}
