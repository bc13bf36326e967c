import type { Assembly } from '../../assembly/assembly.ts'
import type { Problem } from '../../basics/problem.ts'
import { addDaysToMinute, dayOf, type Minute } from '../../basics/time.ts'
import { profileOn, sameLaw } from '../profile.ts'
import { windowFault } from './deadlines.ts'

/*
 * No statute lets a convener move the close: 议事规则 may (a first assembly: 首次会议表决规则), and a place may limit it. Under
 * which law a vote is decided, and what the place asks, is chosen by the day it closes; what was announced must stand, so an
 * extension does not carry a vote into another law.
 */

/** How the house rule `extension` is written. */
export const EXTENSION = /^(?:none|[1-9]\d{0,2}(?:\+elections)?)$/

export interface Extension {
  /** From the first close. */
  readonly days: number
  /** Also where members are elected? */
  readonly elections: boolean
}

/** The rule as it is written, taken apart; null where the close is not to be moved. */
export function extensionOf(rule: string): Extension | null {
  const found = /^(\d+)(\+elections)?$/.exec(rule)
  return found ? { days: Number(found[1]), elections: found[2] !== undefined } : null
}

/** The last close that the house rule allows; undefined where it allows no extension of this assembly. */
export function lastExtension(
  { plannedClosesAt, rules }: Pick<Assembly, 'plannedClosesAt' | 'rules'>,
  elects: boolean,
): Minute | undefined {
  const extension = extensionOf(rules.extension)
  if (!extension || (elects && !extension.elections)) return undefined
  return addDaysToMinute(plannedClosesAt, extension.days)
}

/** What an extension has against the law and the rules; what is `final` no reason overrides. */
export function extensionFaults(
  assembly: Pick<Assembly, 'opensAt' | 'closesAt' | 'plannedClosesAt' | 'state' | 'rules'>,
  closesAt: Minute,
  { place, elects }: { readonly place: string; readonly elects: boolean },
): { readonly final: readonly Problem[]; readonly overridable: readonly Problem[] } {
  const overridable: Problem[] = []
  const last = lastExtension(assembly, elects)
  if (last === undefined)
    overridable.push({ code: 'extend-without-rule', data: { rule: assembly.rules.extension } })
  else if (closesAt > last) overridable.push({ code: 'extend-beyond-rule', data: { closes: closesAt, last } })
  const outside = windowFault({ opensAt: assembly.opensAt, closesAt }, profileOn(place, dayOf(closesAt)))
  if (outside && outside.days > outside.most) {
    const { days, most, citation } = outside
    overridable.push({ code: 'extend-beyond-window', data: { days, most, article: citation } })
  }
  if (assembly.state === 'closed')
    overridable.push({ code: 'extend-after-close', data: { closed: assembly.closesAt } })
  const final: Problem[] = sameLaw(place, closesAt, assembly.plannedClosesAt)
    ? []
    : [{ code: 'extend-into-other-law', data: { closes: closesAt, before: assembly.plannedClosesAt } }]
  return { final, overridable }
}
