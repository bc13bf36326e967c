import type { Assembly } from '../../assembly/assembly.ts'
import type { Item, MatterId } from '../../assembly/item.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { textTitle } from '../../documents/papers/about.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import { readTexts, type StoredText } from '../../store/records/texts.ts'
import { checkText } from '../frame/codes.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import type { ChoiceOffered } from '../terminal/ask.ts'

export const TEXT = {
  zh: 'covenant 管理规约、rules 议事规则、fund-covenant 维修资金规约，或者别的文本的名称',
  en: 'covenant, rules, fund-covenant, or the name of another text',
} as const

/** Texts that owners adopt by a motion of their own matter; any other is adopted under another matter. */
export const OWN_MATTER: Readonly<Record<string, MatterId>> = {
  covenant: 'covenant',
  rules: 'rules',
  'fund-covenant': 'fund-covenant',
}

/** The name of a text as it is kept: the word of ours for its title, or its own. */
export function readTextName(typed: string): string {
  const name = checkText(foldWidth(typed).replace(/^《|》$/g, ''), 'text')
  const known = Object.entries(OWN_MATTER).find(
    ([id, matter]) =>
      id === name.toLowerCase() || textTitle(matter) === name || `业主大会${name}` === textTitle(matter),
  )
  return known?.[0] ?? name
}

/** How a text is called on paper. */
export function titleOf(name: string): string {
  const matter = OWN_MATTER[name]
  return (matter && textTitle(matter)) ?? name
}

export function textsNamed(on: OnCompound, typed: string): StoredText[] {
  const name = readTextName(typed)
  const texts = readTexts(on.db, on.compound.id)
  const versions = texts.filter(text => text.name === name)
  if (versions.length > 0) return versions
  const known = [...new Set(texts.map(text => text.name))].join('、') || '—'
  throw new Refused([{ code: 'text-unknown', data: { text: typed, known } }])
}

export function textChoices({ db, compound }: OnCompound): readonly ChoiceOffered[] {
  const names = [...new Set(readTexts(db, compound.id).map(({ name }) => name))]
  return names.map(value => ({ value, name: { zh: titleOf(value), en: value } }))
}

/** The version that was asked for, or the last. */
export function versionOf(versions: readonly StoredText[], version: number | undefined): StoredText {
  const found = version === undefined ? versions.at(-1) : versions.find(one => one.version === version)
  if (found) return found
  throw new Refused([
    {
      code: 'text-version-unknown',
      data: { title: versions[0]?.title ?? '', version: version ?? 0, most: versions.length },
    },
  ])
}

/** The version in force: the one adopted last. */
export function inForce(versions: readonly StoredText[]): StoredText | undefined {
  return versions
    .filter(({ adopted }) => adopted !== null)
    .toSorted((a, b) => ((a.adopted?.adoptedOn ?? '') < (b.adopted?.adoptedOn ?? '') ? -1 : 1))
    .at(-1)
}

/** Does an item put this text to the vote: by its matter, or by naming it? */
export function isAbout(item: Item, name: string): boolean {
  if (item.kind !== 'motion') return false
  const matter = OWN_MATTER[name]
  if (matter !== undefined) return item.matter === matter
  return !Object.values(OWN_MATTER).includes(item.matter) && item.title.includes(name)
}

/** Where a text is put to the vote now: convened, not yet declared, and not withdrawn. */
export function putIn(
  { db, compound }: OnCompound,
  name: string,
): { readonly assembly: StoredAssembly; readonly item: StoredItem } | undefined {
  for (const assembly of readAssemblies(db, compound.id)) {
    if (!isPut(assembly)) continue
    const item = readItems(db, assembly.id).find(one => isAbout(one, name) && !one.withdrawn)
    if (item) return { assembly, item }
  }
  return undefined
}

function isPut({ state }: Pick<Assembly, 'state'>): boolean {
  return state === 'convened' || state === 'open' || state === 'closed'
}

export const BODY_WORDS: Readonly<Record<StoredText['body'], Phrase>> = {
  owners: { zh: '业主大会', en: 'the owners’ assembly' },
  residents: { zh: '居民会议', en: 'the residents’ meeting' },
}
