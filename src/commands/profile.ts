import type { Assembly } from '../assembly/assembly.ts'
import type { Item } from '../assembly/item.ts'
import type { Unit } from '../assembly/unit.ts'
import type { Problem } from '../basics/problem.ts'
import { dayOf, daysBetween } from '../basics/time.ts'
import { alternateFaults, type CompoundSize, committeeSizeFaults } from '../law/committee-size.ts'
import { MATTERS } from '../law/majority.ts'
import { type Profile, profileOn } from '../law/profile.ts'
import { frozenBy } from '../law/re-election-freeze.ts'
import { regionOf } from '../law/regions.ts'
import type { StoredCompound } from '../store/compounds.ts'
import type { Db } from '../store/open.ts'
import { readUnits } from '../store/roster.ts'

/** The regional values for an assembly: those of the day its vote closes, the day that also chooses between the laws. */
export function profileOf(
  compound: { readonly region: string },
  assembly: Pick<Assembly, 'closesAt'>,
): Profile {
  return profileOn(regionOf(compound.region), dayOf(assembly.closesAt))
}

/** What an item of a draft has against the place it is voted in; never a wall. */
export function itemWarnings(db: Db, compound: StoredCompound, assembly: Assembly, item: Item): Problem[] {
  const profile = profileOf(compound, assembly)
  if (item.kind !== 'election') {
    const citation = frozenBy(item.matter, assembly.kind, profile)
    return citation
      ? [
          {
            code: 'matter-frozen',
            data: { item: item.code, matter: MATTERS[item.matter], article: citation },
          },
        ]
      : []
  }
  const faults = [
    ...committeeSizeFaults(
      item.seats,
      profile,
      profile.committeeSize?.value.small ? sizeOf(readUnits(db, compound.id)) : {},
    ),
    ...alternateFaults(item.alternates, item.seats, profile),
  ]
  return faults.map(({ code, data, citation }) => ({
    code,
    data: { item: item.code, ...data, article: citation },
  }))
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
