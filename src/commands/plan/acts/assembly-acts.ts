import type { Assembly } from '../../../assembly/assembly.ts'
import { type Day, dayOf } from '../../../basics/time.ts'
import { countedOn } from '../../../law/voting/deadlines.ts'
import type { Act } from '../../../store/act.ts'
import type { StoredAssembly } from '../../../store/assemblies.ts'
import { readServices } from '../../../store/ballots/papers.ts'
import { readItems, type StoredItem } from '../../../store/items.ts'
import { firstEntryUnder } from '../../../store/log.ts'
import type { PlanRecord, Shown } from './acts.ts'

/** What the plan's assembly shows: its days, its notice and service, the items it was convened with. */
export function* shownByAssembly({ db, compound, assembly }: PlanRecord): Generator<Shown> {
  if (!assembly || assembly.state === 'cancelled') return
  yield* daysOf(assembly)
  const logged = (act: Act): Day[] => {
    const entry = firstEntryUnder(db, act, `${compound.code}/${assembly.code}`)
    return entry ? [dayOf(entry.happenedAt)] : []
  }
  for (const day of logged('candidate.add')) yield { act: 'candidate-added', day }
  for (const day of logged('election.add')) yield { act: 'election-added', day }
  if (assembly.kind === 'temporary')
    for (const day of logged('assembly.new')) yield { act: 'temporary-called', day }
  const services = readServices(db, assembly.id).map(service => dayOf(service.servedAt))
  for (const day of services.sort().slice(0, 1)) yield { act: 'served', day }
  if (assembly.convenedOn === null) return
  yield { act: 'convened', day: assembly.convenedOn }
  yield* itemsOf(assembly, readItems(db, assembly.id), assembly.convenedOn)
}

/**
 * The close is the planned or extended one, whenever it was entered: papers behind it are late, so a box closed later adds no
 * day of voting. The day of the count is the same, unless another was told.
 */
function* daysOf(
  assembly: Pick<Assembly, 'opensAt' | 'openedAt' | 'closesAt' | 'closedAt' | 'countedOn' | 'declaredAt'>,
): Generator<Shown> {
  yield { anchor: 'opens', day: dayOf(assembly.openedAt ?? assembly.opensAt) }
  yield { anchor: 'closes', day: dayOf(assembly.closesAt) }
  const counted = assembly.declaredAt === null ? null : countedOn(assembly)
  if (counted !== null) yield { anchor: 'counted', day: counted }
}

function* itemsOf(assembly: StoredAssembly, items: readonly StoredItem[], on: Day): Generator<Shown> {
  const whole = assembly.scope.by === 'all'
  const has = (matter: string, fits: (item: StoredItem) => boolean = () => true) =>
    items.some(item => item.kind !== 'election' && item.matter === matter && fits(item))
  const isWhole = (item: StoredItem) => whole && item.scope.by === 'all'
  if (has('use-fund', isWhole)) yield { act: 'item-use-fund', day: on }
  if (has('use-fund', item => !isWhole(item))) yield { act: 'item-use-fund-part', day: on }
  if (has('raise-fund')) yield { act: 'item-raise-fund', day: on }
  const forHealth = (item: StoredItem) => item.kind === 'motion' && item.cause === 'health'
  if (has('committee', forHealth)) yield { act: 'item-recall-health', day: on }
  if (has('committee', item => !forHealth(item))) yield { act: 'item-recall', day: on }
  if (assembly.declaredAt !== null && has('elevator-site'))
    yield { act: 'item-elevator-site', day: dayOf(assembly.declaredAt) }
}
