import type { Assembly } from '../../assembly/assembly.ts'
import type { Choice, Election, Item, Motion } from '../../assembly/item.ts'
import type { Unit } from '../../assembly/places/unit.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, type ProblemCode, problemIf } from '../../basics/problem.ts'
import { dayOf, daysBetween } from '../../basics/time.ts'
import { elevatorPairs } from '../../count/items/derived.ts'
import { FIRST_NEED_WORDS } from '../../documents/wording/derived-words.ts'
import type { Words } from '../../documents/wording/words.ts'
import { CITATIONS, type Citation } from '../../law/citation.ts'
import { tooFewForByElection } from '../../law/elections/by-election.ts'
import {
  alternateFaults,
  type CompoundSize,
  committeeSizeFaults,
} from '../../law/elections/committee-size.ts'
import { frozenBy } from '../../law/elections/re-election-freeze.ts'
import type { Profile } from '../../law/profile.ts'
import { elevatorScopeFault, groundNeedsSpecial } from '../../law/voting/elevator.ts'
import { FIRST_ASSEMBLY_NEEDS } from '../../law/voting/first-assembly.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readUnits } from '../../store/people/roster.ts'
import { profileOf } from './profile.ts'

/** What an item of a draft has against the place it is voted in; never a wall. */
export function itemWarnings(db: Db, compound: StoredCompound, assembly: Assembly, item: Item): Problem[] {
  const profile = profileOf(compound, assembly)
  const found =
    item.kind === 'election'
      ? electionFaults(db, compound, item, profile)
      : [
          ...matterFaults(item, assembly, profile),
          ...(item.kind === 'motion' ? elevatorFaults(item, profile) : []),
        ]
  // A fault has the figures that its code's sentence needs, but for these two that all have.
  return found.map(
    ({ code, data, citation }) =>
      ({ code, data: { item: item.code, ...data, article: citation } }) as unknown as Problem,
  )
}

interface Fault {
  readonly code: ProblemCode
  readonly data?: Readonly<Record<string, string | number | Phrase>>
  readonly citation: Citation
}

function matterFaults(item: Motion | Choice, assembly: Assembly, profile: Profile): Fault[] {
  const citation = frozenBy(item.matter, assembly.kind, profile)
  return citation ? [{ code: 'matter-frozen', data: { matter: MATTERS[item.matter] }, citation }] : []
}

/** An elevator is for those it serves; its common ground for all owners. */
function elevatorFaults({ matter, scope }: Motion, profile: Profile): Fault[] {
  const faults: Fault[] = []
  const electorate = matter === 'rebuild' ? elevatorScopeFault(scope, profile) : undefined
  if (electorate) faults.push({ code: 'elevator-electorate', citation: electorate })
  if (matter !== 'elevator-site') return faults
  if (scope.by !== 'all') faults.push({ code: 'site-not-all-owners', citation: CITATIONS.shanghai126 })
  const special = groundNeedsSpecial(profile)
  if (special) faults.push({ code: 'site-needs-special', citation: special })
  return faults
}

/** A whole committee has its lawful size; one that is filled up has members enough left, and an odd number in the end. */
function electionFaults(db: Db, compound: StoredCompound, election: Election, profile: Profile): Fault[] {
  const { seats, alternates, fills } = election
  if (!fills)
    return [
      ...committeeSizeFaults(
        seats,
        profile,
        profile.committeeSize?.value.small ? sizeOf(readUnits(db, compound.id)) : {},
      ),
      ...alternateFaults(alternates, seats, profile),
    ]
  const { kind, committeeSize, remaining } = fills
  const data = { remaining, committeeSize, members: remaining + seats }
  const tooFew = kind === 'by-election' ? tooFewForByElection(remaining, committeeSize, profile) : undefined
  const even = profile.committeeSize && data.members % 2 === 0 ? profile.committeeSize.citation : undefined
  return [
    ...(tooFew ? [{ code: 'by-election-too-few', data, citation: tooFew } as const] : []),
    ...(even ? [{ code: 'members-even', data, citation: even } as const] : []),
    ...alternateFaults(alternates, seats, profile),
  ]
}

/** What the items of an assembly lack together: a first assembly needs three, an elevator's ground is bound to its elevator. */
export function agendaWarnings(kind: Assembly['kind'], items: readonly Item[]): Problem[] {
  const motions = items.filter(item => item.kind === 'motion')
  const missing = FIRST_ASSEMBLY_NEEDS.filter(
    need =>
      !items.some(item =>
        need === 'committee' ? item.kind === 'election' : item.kind === 'motion' && item.matter === need,
      ),
  )
  const bound = elevatorPairs(items).map(pair => pair.site)
  const loose = motions.filter(
    motion =>
      motion.matter === 'elevator-site' &&
      !bound.includes(motion.code) &&
      motions.some(other => other.matter === 'rebuild' && other.scope.by !== 'all'),
  )
  return [
    ...problemIf(kind === 'first' && missing.length > 0, {
      code: 'first-assembly-incomplete',
      data: { missing: listed(missing.map(need => FIRST_NEED_WORDS[need])) },
    }),
    ...loose.map((motion): Problem => ({ code: 'elevator-site-loose', data: { item: motion.code } })),
  ]
}

function listed(words: readonly Words[]): Words {
  return { zh: words.map(w => w.zh).join('、'), en: words.map(w => w.en).join(', ') }
}

/** What an assembly as a whole has against the place: its window, and what it lets count. */
export function assemblyWarnings(compound: StoredCompound, assembly: Assembly): Problem[] {
  const { votingWindow, parkingCounts } = profileOf(compound, assembly)
  const problems: Problem[] = []
  const days = daysBetween(dayOf(assembly.opensAt), dayOf(assembly.closesAt))
  if (votingWindow && (days < votingWindow.value.least || days > votingWindow.value.most)) {
    problems.push({
      code: 'window-outside',
      data: { days, ...votingWindow.value, article: votingWindow.citation },
    })
  }
  if (parkingCounts?.value === 'never' && assembly.rules['counted-uses'].includes('parking')) {
    problems.push({ code: 'parking-never-counts', data: { article: parkingCounts.citation } })
  }
  return problems
}

/** Floor area and households as the roster has them; nothing is known of an empty one. */
function sizeOf(units: readonly Unit[]): CompoundSize {
  if (units.length === 0) return {}
  return {
    floorArea: units.reduce((sum, unit) => sum + unit.area, 0),
    households: units.filter(unit => unit.use === 'residential').length,
  }
}
