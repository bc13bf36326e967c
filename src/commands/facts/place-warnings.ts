import type { Assembly } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import { type Problem, problemIf } from '../../basics/problem.ts'
import type { Day } from '../../basics/time.ts'
import { FIRST_NEED_WORDS } from '../../documents/wording/derived-words.ts'
import { sizeOf } from '../../law/elections/committee.ts'
import { groupWorks } from '../../law/elections/freeze.ts'
import { assemblyProblems, itemProblems, missingInFirst, siteProblems } from '../../law/judge.ts'
import { lawOf, profileOf } from '../../law/profile.ts'
import { scopeWithin } from '../../law/voting/elevator.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readUnits } from '../../store/people/roster.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { groupTerms } from './re-election-group.ts'

/* Reads what `law/judge.ts` asks about. */

/** What an item has against the place it is voted in, where it is drafted or convened on a day; never a wall. */
export function itemWarnings(on: OnAssembly, item: Item, day: Day): Problem[] {
  const { db, compound, assembly } = on
  const voting = { ...item, scope: scopeWithin(item.scope, assembly.scope) }
  const convening = { convener: assembly.convener, groupWorks: () => groupWorks(groupTerms(on, day), day) }
  return itemProblems(voting, convening, lawOf(compound, assembly), () => sizeOf(readUnits(db, compound.id)))
}

/** What the items of an assembly lack together: a first assembly needs three, an elevator's ground is bound to its elevator. */
export function agendaWarnings(kind: Assembly['kind'], items: readonly Item[]): Problem[] {
  const missing = missingInFirst(kind, items).map(need => FIRST_NEED_WORDS[need])
  const listed = { zh: missing.map(w => w.zh).join('、'), en: missing.map(w => w.en).join(', ') }
  return [
    ...problemIf(missing.length > 0, { code: 'first-assembly-incomplete', data: { missing: listed } }),
    ...siteProblems(items),
  ]
}

/** What an assembly as a whole has against the place: its window, and what it lets count. */
export function assemblyWarnings(compound: StoredCompound, assembly: Assembly): Problem[] {
  return assemblyProblems(assembly, profileOf(compound, assembly))
}
