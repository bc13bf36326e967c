import type { Item } from '../../assembly/item.ts'
import { maskNames } from '../../assembly/people.ts'
import type { Day } from '../../basics/time.ts'
import { RULE_KEYS } from '../../law/house-rules.ts'
import { ruleText } from '../../law/rule-text.ts'
import type { Writer } from '../../store/act.ts'
import {
  addAssembly,
  addRehearsal,
  changeAssembly,
  type Rehearsal,
  setAssemblyRules,
} from '../../store/assemblies.ts'
import { readTemplates, setTemplate } from '../../store/ballots/prints.ts'
import { needSecret } from '../../store/ballots/secrets.ts'
import { addCompound, type StoredCompound } from '../../store/compounds.ts'
import { addItem, type StoredItem } from '../../store/items.ts'
import { addExclusion, addRoll, type RollUnit, readExclusions } from '../../store/people/roll.ts'
import type { Vote } from '../facts/vote.ts'
import type { OpenAssembly } from '../frame/the-assembly.ts'
import type { World } from '../frame/world.ts'

/** What a rehearsal takes over: everything that a desk meets, and nobody's number, telephone or full name. */
export interface Copied {
  readonly compound: StoredCompound
  readonly assembly: OpenAssembly
  readonly code: string
  readonly items: readonly StoredItem[]
  readonly units: readonly RollUnit[]
  /** By item with an electorate of its own. */
  readonly electorates: ReadonlyMap<string, Float64Array>
  readonly exclusions: ReturnType<typeof readExclusions>
  readonly templates: ReadonlyMap<string, string>
}

const MARK = '【演练】'
const CODE_MARK = 'yl-'
const LONGEST_CODE = 32

/** Reads the assembly; a draft's roll is the one it would have today. */
export function readCopy(vote: Vote): Copied {
  const { db, compound, assembly, items } = vote
  const name = `${MARK}${compound.name}`
  return {
    // Whatever is printed of it, by whatever part of the program, bears these names.
    compound: { ...compound, name },
    assembly: { ...assembly, title: `${assembly.title.replaceAll(compound.name, name)}（演练）` },
    code: (CODE_MARK + assembly.code).slice(0, LONGEST_CODE),
    items,
    units: nameless(vote.units()),
    electorates: vote.electorates().electorates,
    exclusions: readExclusions(db, assembly.id).map(exclusion => ({ ...exclusion, reason: '演练' })),
    templates: readTemplates(db, compound.id),
  }
}

/** The keys of owners hold their certificate numbers: they are numbered anew. */
function nameless(units: readonly RollUnit[]): RollUnit[] {
  const keys = new Map<string, string>()
  return units.map(({ voter, area, code, building, entrance, use, status, owners, ownerKey }) => {
    const key = keys.get(ownerKey) ?? `k${keys.size + 1}`
    keys.set(ownerKey, key)
    return { voter, area, code, building, entrance, use, status, owners: maskNames(owners), ownerKey: key }
  })
}

/** Writes the copy, convened on `day` and to be open all of it; gives the assembly's id. */
export function writeCopy(
  writer: Writer,
  copy: Copied,
  rehearsal: Rehearsal,
  day: Day,
  random: World['random'],
): number {
  const { compound, assembly, code, items } = copy
  const compoundId = addCompound(writer, compound)
  for (const [kind, body] of copy.templates) setTemplate(writer, compoundId, kind, body)
  const id = addAssembly(writer, compoundId, {
    ...assembly,
    code,
    opensAt: `${day}T00:00`,
    closesAt: `${day}T23:59`,
  })
  addRehearsal(writer, id, rehearsal)
  const itemIds = new Map(items.map(item => [item.id, addItem(writer, id, item)]))
  setAssemblyRules(writer, id, new Map(RULE_KEYS.map(key => [key, ruleText(assembly.rules[key])])))
  addRoll(writer, id, copy.units)
  // Its own: no paper of a rehearsal is taken at the real desk.
  needSecret(writer, id, 'papers', random)
  changeAssembly(writer, id, { state: 'convened', convenedOn: day })
  for (const exclusion of copy.exclusions)
    addExclusion(writer, { ...exclusion, itemId: itemIds.get(exclusion.itemId) ?? 0 })
  return id
}

/** The voters of the copy in their order, and whom each item asks. */
export function votersOfCopy({ units, electorates }: Copied): {
  readonly voters: readonly number[]
  readonly mayMark: (item: Item, voter: number) => boolean
} {
  const voters = [...new Set(units.map(unit => unit.voter))].filter(voter => voter > 0).sort((a, b) => a - b)
  return { voters, mayMark: (item, voter) => (electorates.get(item.code)?.[voter] ?? 1) > 0 }
}
