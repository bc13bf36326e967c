import { type Item, type Motion, type Scope, WHOLE } from '../../assembly/item.ts'
import type { Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * An added elevator is rebuilding (民法典278(1)7) and decided by those it serves: a place may name them, its building or its
 * entrance. Common ground of the whole compound is a second item, of all owners (`needOf` says by which majority).
 */

/** Is this the vote on an added elevator? Rebuilding that only some of the owners vote on, by its own scope or the assembly's. */
export function isAddedElevator(item: Item, assembly: Scope = WHOLE): item is Motion {
  return item.kind === 'motion' && item.matter === 'rebuild' && scopeWithin(item.scope, assembly).by !== 'all'
}

/** Who votes on an item: the scope of its own, else the assembly's. */
export function scopeWithin(own: Scope, assembly: Scope): Scope {
  return own.by === 'all' ? assembly : own
}

/** Does an assembly decide on an added elevator, or on the ground for one? */
export function hasElevator(items: readonly Item[], assembly: Scope = WHOLE): boolean {
  return items.some(item => isAddedElevator(item, assembly)) || elevatorPairs(items).length > 0
}

/**
 * The rebuilding motions whose common ground another item decides: the two are bound by `only-if`, in whichever order
 * they stand on the ballot.
 */
export function elevatorPairs(items: readonly Item[]): { readonly motion: string; readonly site: string }[] {
  const motions = items.filter(item => item.kind === 'motion')
  return motions
    .filter(site => site.matter === 'elevator-site')
    .flatMap(site =>
      motions
        .filter(motion => motion.matter === 'rebuild')
        .filter(motion => site.onlyIf === motion.code || motion.onlyIf === site.code)
        .map(motion => ({ motion: motion.code, site: site.code })),
    )
}

/** Items on common ground that hang on no elevator, though one is voted on. */
export function looseSites(items: readonly Item[]): Motion[] {
  if (!items.some(item => isAddedElevator(item))) return []
  const bound = elevatorPairs(items).map(pair => pair.site)
  return items
    .filter(item => item.kind === 'motion')
    .filter(({ matter, code }) => matter === 'elevator-site' && !bound.includes(code))
}

/** The article that an elevator's electorate departs from; undefined where it fits, or the place names none. */
export function elevatorScopeFault(scope: Scope, { elevator }: Profile): Citation | undefined {
  if (!elevator || scope.by === 'all' || elevator.value.electorate === 'affected') return undefined
  return scope.by === elevator.value.electorate ? undefined : elevator.citation
}

/**
 * The other reading of what common ground for an elevator needs, where the law leaves two: a change of use (民法典278(1)8), or
 * another major matter (item 9), as some places have it. None before 2021.
 */
export function otherGround(
  profile: Profile,
): { readonly majority: 'ordinary' | 'special'; readonly profile: Profile }[] {
  const { elevator } = profile
  if (!elevator) return []
  const majority = elevator.value.commonGround === 'ordinary' ? 'special' : 'ordinary'
  const value = { ...elevator.value, commonGround: majority } as const
  return [{ majority, profile: { ...profile, elevator: { ...elevator, value } } }]
}
