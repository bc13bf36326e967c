import type { Assembly, AssemblyKind } from '../assembly/assembly.ts'
import type { Choice, Election, Item, Motion } from '../assembly/item.ts'
import type { Problem } from '../basics/problem.ts'
import type { Citation } from './citation.ts'
import {
  alternateFaults,
  asksSize,
  type CompoundSize,
  committeeSizeFaults,
  tooFewForByElection,
} from './elections/committee.ts'
import { type Convening, frozenBy } from './elections/freeze.ts'
import type { PlaceLaw, Profile } from './profile.ts'
import { otherActIn } from './told/not-votes.ts'
import { channelCloseFaults } from './voting/channels.ts'
import { perhapsCommonParts } from './voting/common-parts.ts'
import { windowFault } from './voting/deadlines.ts'
import { elevatorScopeFault, looseSites } from './voting/elevator.ts'
import { MATTERS, needOf } from './voting/majority.ts'
import { FIRST_ASSEMBLY_NEEDS, type FirstAssemblyNeed } from './voting/what-counts.ts'

/* What a draft has against the law of its place and day. All of it is told and none of it is a wall. */

/** What an item has against the place; `size` is asked only where the place has smaller committees for small compounds. */
export function itemProblems(
  item: Item,
  convening: Convening,
  law: PlaceLaw,
  size: () => CompoundSize,
): Problem[] {
  if (item.kind === 'election') return [...titleFaults(item), ...electionFaults(item, law.profile, size)]
  return [
    ...titleFaults(item),
    ...freezeFaults(item, convening, law.profile),
    ...commonPartsFaults(item, law),
    ...(item.kind === 'motion' ? elevatorFaults(item, law) : []),
  ]
}

/** What an assembly as a whole has against the place: its window, and what it lets count. */
export function assemblyProblems(
  assembly: Pick<Assembly, 'opensAt' | 'closesAt' | 'form' | 'rules'>,
  profile: Profile,
): Problem[] {
  const problems = channelCloseFaults(assembly)
  const outside = windowFault(assembly, profile)
  if (outside) {
    const { citation, ...days } = outside
    problems.push({ code: 'window-outside', data: { ...days, article: citation } })
  }
  const system = onlySystem(assembly, profile)
  if (system) problems.push({ code: 'online-by-system', data: { article: system } })
  const { parkingCounts } = profile
  if (parkingCounts?.value === 'never' && assembly.rules['counted-uses'].includes('parking'))
    problems.push({ code: 'parking-never-counts', data: { article: parkingCounts.citation } })
  return problems
}

/** The article by which votes online go through the authorities' own system alone, where this assembly takes any. */
export function onlySystem(
  { form }: Pick<Assembly, 'form'>,
  { eVote }: Pick<Profile, 'eVote'>,
): Citation | undefined {
  const online = form === 'online' || form === 'mixed'
  return online && eVote?.value === 'municipal-system' ? eVote.citation : undefined
}

/** What a first assembly must decide and does not (指导规则15). */
export function missingInFirst(kind: AssemblyKind, items: readonly Item[]): FirstAssemblyNeed[] {
  if (kind !== 'first') return []
  return FIRST_ASSEMBLY_NEEDS.filter(
    need =>
      !items.some(item =>
        need === 'committee' ? item.kind === 'election' : item.kind === 'motion' && item.matter === need,
      ),
  )
}

/** Common ground that hangs on no elevator, though one is voted on. */
export function siteProblems(items: readonly Item[]): Problem[] {
  return looseSites(items).map(({ code }): Problem => ({ code: 'elevator-site-loose', data: { item: code } }))
}

/** A title that names another body's act, or what needs no vote. */
function titleFaults({ code: item, title }: Item): Problem[] {
  const act = otherActIn(title)
  return act ? [{ code: 'title-of-other-act', data: { item, title, way: act, article: act.citation } }] : []
}

function freezeFaults(item: Motion | Choice, convening: Convening, profile: Profile): Problem[] {
  const freeze = frozenBy(item.matter, convening, profile)
  if (!freeze) return []
  const code = freeze.binds === 'committee' ? 'matter-frozen' : 'matter-frozen-group'
  return [{ code, data: { item: item.code, matter: MATTERS[item.matter], article: freeze.article } }]
}

function commonPartsFaults(item: Motion | Choice, law: PlaceLaw): Problem[] {
  const article = perhapsCommonParts(item, law)
  const data = { item: item.code, matter: MATTERS[item.matter], other: MATTERS['common-parts'] }
  return article ? [{ code: 'perhaps-common-parts', data: { ...data, article } }] : []
}

/** An elevator is for those it serves; its common ground for all owners. */
function elevatorFaults({ code: item, matter, scope }: Motion, law: PlaceLaw): Problem[] {
  if (matter === 'rebuild') {
    const article = elevatorScopeFault(scope, law.profile)
    return article ? [{ code: 'elevator-electorate', data: { item, article } }] : []
  }
  if (matter !== 'elevator-site' || scope.by === 'all') return []
  return [{ code: 'site-not-all-owners', data: { item, article: needOf(matter, law).own } }]
}

/** A whole committee has its lawful size; one that is filled up has members enough left, and an odd number in the end. */
function electionFaults(election: Election, profile: Profile, size: () => CompoundSize): Problem[] {
  const { code: item, seats, fills } = election
  if (!fills)
    return [
      ...committeeSizeFaults(election, profile, asksSize(profile) ? size() : {}),
      ...alternateFaults(election, profile),
    ]
  const { kind, committeeSize, remaining } = fills
  const members = remaining + seats
  const tooFew = kind === 'by-election' ? tooFewForByElection(remaining, committeeSize, profile) : undefined
  const stated = profile.committeeSize
  const faults: Problem[] = []
  if (tooFew)
    faults.push({ code: 'by-election-too-few', data: { item, remaining, committeeSize, article: tooFew } })
  if (stated?.value.odd && members % 2 === 0)
    faults.push({ code: 'members-even', data: { item, members, article: stated.citation } })
  return [...faults, ...alternateFaults(election, profile)]
}
