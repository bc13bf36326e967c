import type { Compound } from '../../assembly/assembly.ts'
import { codesAlike, comparedPlace, notHomeWord, spellingsOf, type UnitPlace } from '../../assembly/place.ts'
import type { Unit } from '../../assembly/unit.ts'
import { type Area, areaText } from '../../basics/area.ts'
import { groupBy } from '../../basics/groups.ts'
import { type Problem, problemIf } from '../../basics/problem.ts'
import type { NumberOfSeveral } from '../../count/suspects.ts'

/*
 * What a roster as a whole may have wrong that no row shows: told when it is imported, checked and frozen. Nothing of it is
 * decided here.
 */

/** A remark, and the unit by which it is found in the file that was read: of two that do not fit, the later. */
export type Remark = Problem<
  | 'id-two-names'
  | 'building-spellings'
  | 'entrance-spellings'
  | 'codes-look-alike'
  | 'registered-area-differs'
  | 'registered-units-differ'
> & { readonly unit?: string }

/** No list of units in a sentence is longer. */
const MOST_SHOWN = 8

/** One certificate number under several names: the owners count as one until somebody has looked. */
export function sharedNumbers(shared: readonly NumberOfSeveral[]): Remark[] {
  return shared.map(({ holders }) => ({
    code: 'id-two-names',
    unit: holders.at(-1)?.unit ?? '',
    data: {
      units: listed([...new Set(holders.map(h => h.unit))], ' / '),
      names: listed([...new Set(holders.map(h => h.name))], ' / '),
    },
  }))
}

/** Buildings, entrances and codes that may be one and are written as several. */
export function spellings(units: readonly (UnitPlace & { readonly code: string })[]): Remark[] {
  const { buildings, entrances } = spellingsOf(units)
  const firstOf = (is: (unit: UnitPlace) => boolean) => units.find(is)?.code ?? ''
  return [
    ...buildings.map(
      (all): Remark => ({
        code: 'building-spellings',
        unit: firstOf(({ building }) => building === all[1]),
        data: { spellings: listed(all) },
      }),
    ),
    ...entrances.map(
      ({ building, spellings: all }): Remark => ({
        code: 'entrance-spellings',
        unit: firstOf(
          unit => unit.entrance === all[1] && comparedPlace(unit.building) === comparedPlace(building),
        ),
        data: { building: building || '—', spellings: listed(all) },
      }),
    ),
    ...codesAlike(units.map(unit => unit.code)).map(
      (all): Remark => ({ code: 'codes-look-alike', unit: all[1] ?? '', data: { units: listed(all) } }),
    ),
  ]
}

/** Units that count as homes and are called what no home is. */
export function unlikelyHomes(units: readonly Unit[]): Problem[] {
  const homes = units.filter(unit => unit.use === 'residential')
  return [...groupBy(homes, notHomeWord)].flatMap(([word, called]): Problem[] =>
    problemIf(word !== undefined, {
      code: 'use-looks-left-out',
      data: { word: word ?? '', count: called.length, units: listed(called.map(unit => unit.code)) },
    }),
  )
}

/** A roster that comes to another area, or to more or fewer units, than the register says of the compound. */
export function againstRegister(
  { registeredArea, registeredUnits }: Pick<Compound, 'registeredArea' | 'registeredUnits'>,
  units: readonly Unit[],
  counted: Area,
): Remark[] {
  const area = units.reduce((sum, unit) => sum + unit.area, 0)
  const remarks: Remark[] = []
  if (registeredArea !== null && registeredArea !== area)
    remarks.push({
      code: 'registered-area-differs',
      data: {
        registered: areaText(registeredArea),
        area: areaText(area),
        difference: areaText(Math.abs(area - registeredArea)),
        counted: areaText(counted),
      },
    })
  if (registeredUnits !== null && registeredUnits !== units.length)
    remarks.push({
      code: 'registered-units-differ',
      data: { registered: registeredUnits, units: units.length },
    })
  return remarks
}

function listed(all: readonly string[], between = '、'): string {
  return all.slice(0, MOST_SHOWN).join(between) + (all.length > MOST_SHOWN ? ' …' : '')
}
