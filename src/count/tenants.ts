import type { Item } from '../assembly/item.ts'
import type { Mandate } from '../assembly/people.ts'
import { placesIn } from '../assembly/place.ts'
import type { Area } from '../basics/area.ts'
import { addTo } from '../basics/groups.ts'
import { dayOf, type Minute } from '../basics/time.ts'
import { mayTenantSign } from '../law/voting/mandates.ts'
import type { RolledUnit } from './electorate.ts'

/*
 * Public housing (counting.md §3.7): the flats of one public owner are one head, whoever lives in them. Where the house rule
 * `tenant-heads` is `by-flat`, each flat whose tenant may sign is a head of its own, on the items on which tenants may.
 */

/** A flat whose tenant may sign, with the items it has a part in. */
export interface TenantFlat {
  readonly code: string
  readonly area: Area
  readonly items: ReadonlySet<string>
}

/** By voter, the flats whose tenants held a mandate on record when the vote opened (or hold one, before it has). */
export function tenantFlats(
  items: readonly Item[],
  units: readonly RolledUnit[],
  mandates: readonly Mandate[],
  openedAt: Minute | null,
): Map<number, TenantFlat[]> {
  const flats = new Map<number, TenantFlat[]>()
  const standing = mandates.filter(
    ({ kind, recordedAt, revokedOn }) =>
      kind === 'tenant' &&
      (openedAt === null
        ? revokedOn === null
        : recordedAt <= openedAt && (revokedOn === null || revokedOn > dayOf(openedAt))),
  )
  const held = new Set(standing.map(({ voter, unit }) => `${voter} ${unit}`))
  const reached = items
    .filter(mayTenantSign)
    .map(item => ({ code: item.code, has: placesIn(item.scope, units).has }))
  for (const unit of units) {
    if (unit.voter === 0 || !held.has(`${unit.voter} ${unit.code}`)) continue
    const inside = reached.filter(({ has }) => has(unit)).map(({ code }) => code)
    if (inside.length > 0)
      addTo(flats, unit.voter, { code: unit.code, area: unit.area, items: new Set(inside) })
  }
  return flats
}
