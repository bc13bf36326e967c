import { maskName } from '../../../assembly/people/masking.ts'
import { USE_WORDS } from '../../../assembly/vocabulary.ts'
import { areaText } from '../../../basics/area.ts'
import type { OwnedUnit } from '../facts.ts'

/** The roll row by row: the first unit of a voter counts one head, the others are told to belong to it. */
export function rollRows(units: readonly OwnedUnit[], inFull: boolean) {
  const rowOf = new Map<number, number>()
  return units.map((unit, i) => {
    const first = unit.voter === 0 ? undefined : rowOf.get(unit.voter)
    if (unit.voter > 0 && first === undefined) rowOf.set(unit.voter, i + 1)
    return {
      序号: i + 1,
      楼号: unit.building || '—',
      单元: unit.entrance || '—',
      房号: unit.code,
      用途: USE_WORDS[unit.use].zh,
      面积: areaText(unit.area),
      计票人数: unit.voter === 0 ? '不计' : first === undefined ? '1' : `并入第${first}行`,
      备注: unit.status === 'delivered' ? '' : '建设单位',
      业主: namesText(unit.owners, inFull) || '—',
    }
  })
}

/** Owners' names as a paper may show them. */
export function namesText(owners: string, inFull: boolean): string {
  if (owners === '') return ''
  return owners
    .split('、')
    .map(name => (inFull ? name : maskName(name)))
    .join('、')
}

/** What the developer has not sold or not delivered. */
export function unsoldArea(units: readonly OwnedUnit[]): number {
  return units
    .filter(unit => unit.voter > 0 && unit.status !== 'delivered')
    .reduce((sum, unit) => sum + unit.area, 0)
}
