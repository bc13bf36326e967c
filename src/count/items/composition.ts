import type {
  CompositionRuleNow,
  CompositionSubject,
  MemberFacts,
} from '../../assembly/bodies/composition.ts'
import { atLeast, type Bar, clears, moreThan } from '../../basics/bar.ts'

/** What the members of a committee come to under one rule of its composition. It is told, and changes no result. */
export interface Composition {
  readonly rule: CompositionRuleNow
  /** As far as the members are known. */
  readonly count: number
  /** How many members it is measured on, and of how many the record does not say what the rule asks. */
  readonly members: number
  readonly unknown: number
  /** Null where it depends on what is not known. */
  readonly met: boolean | null
}

/** Each rule held against the members; nothing where there is no member. */
export function compositionOf(
  rules: readonly CompositionRuleNow[],
  members: readonly MemberFacts[],
): Composition[] {
  if (members.length === 0) return []
  return rules.map(rule => {
    const known = members.map(FACT_OF[rule.subject]).filter(fact => fact !== null)
    const unknown = members.length - known.length
    const count = COUNTED[rule.subject](known)
    const [low, high] = [count, count + unknown].map(figure => isMet(rule, figure, members.length))
    return { rule, count, members: members.length, unknown, met: low === high ? (low ?? null) : null }
  })
}

type Fact = string | boolean | null

const FACT_OF: Readonly<Record<CompositionSubject, (member: MemberFacts) => Fact>> = {
  party: member => member.party,
  women: member => member.woman,
  buildings: member => member.building,
  entrances: member => member.entrance,
  'per-building': member => member.building,
  'per-entrance': member => member.entrance,
}

const howMany = (known: readonly Fact[]) => known.filter(fact => fact === true).length
const howManyPlaces = (known: readonly Fact[]) => new Set(known).size
const mostInOne = (known: readonly Fact[]) =>
  Math.max(0, ...[...new Set(known)].map(place => known.filter(fact => fact === place).length))

const COUNTED: Readonly<Record<CompositionSubject, (known: readonly Fact[]) => number>> = {
  party: howMany,
  women: howMany,
  buildings: howManyPlaces,
  entrances: howManyPlaces,
  'per-building': mostInOne,
  'per-entrance': mostInOne,
}

function isMet({ bound, amount }: CompositionRuleNow, figure: number, members: number): boolean {
  const [[numerator, denominator], whole]: [Bar['of'], number] =
    'number' in amount ? [[amount.number, 1], 1] : [amount.share, members]
  if (bound === 'least') return clears(atLeast(numerator, denominator), figure, whole)
  const isOver = clears(moreThan(numerator, denominator), figure, whole)
  return bound === 'over' ? isOver : !isOver
}
