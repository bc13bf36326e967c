import type { Candidate, Election, Item, ItemKind, Scope } from '../../assembly/item.ts'
import { MATTER_IDS } from '../../assembly/item.ts'
import { ITEM_KIND_WORDS } from '../../assembly/vocabulary.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { insteadOf } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { lawOf } from '../../law/profile.ts'
import { otherActIn } from '../../law/told/not-votes.ts'
import { addItem, changeItem, type ItemOf, removeItem, type StoredItem } from '../../store/items.ts'
import { readUnits } from '../../store/people/roster.ts'
import { choicesNamed } from '../facts/choices.ts'
import { checkScope, readScope, scopeWarnings } from '../facts/named.ts'
import { itemWarnings } from '../facts/place-warnings.ts'
import { checkText } from '../frame/codes.ts'
import { NOTHING_CHANGED, recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer, ArgumentSpec, CallWith, Command, ValueOption } from '../frame/spec.ts'
import type { Asking, ChoiceOffered } from '../terminal/ask.ts'

export const TITLE = { zh: '标题', en: 'the title' } as const
export const CODE = {
  value: '<code>',
  zh: '事项代码，默认依次编号',
  en: 'its code; numbered in order by default',
} as const
export const MATTER = {
  value: '<id>',
  zh: `事项类别：${MATTER_IDS.join(' ')}`,
  en: `what it is about: ${MATTER_IDS.join(' ')}`,
} as const
export const SCOPE = {
  value: '<scope>',
  many: true,
  zh: '只由部分业主表决：building=3 或 entrance=3/1；all 为全部',
  en: 'a narrower electorate: building=… or entrance=…; `all` for the whole',
} as const
export const CODE_ARGUMENT = { zh: '事项代码', en: "the item's code" } as const
export const NEW_TITLE = { value: '<text>', zh: '标题', en: 'title' } as const

/** What `add` and `edit` both take. */
const ITEM = { scope: SCOPE } as const

const LETTER: Readonly<Record<ItemKind, string>> = { motion: 'M', election: 'E', choice: 'C' }

/** What a new item starts from: its code and title, and the scope it was given, if any. */
export interface ItemBase {
  readonly code: string
  readonly title: string
  readonly scope: Scope
}

/** What `add` takes beside the item's own: the title is an argument. `edit` has it as an option, its argument is the code. */
export const ADD = { arguments: { title: TITLE }, options: { code: CODE, scope: SCOPE } } as const
export const EDIT = {
  arguments: { code: CODE_ARGUMENT },
  options: { title: NEW_TITLE, scope: SCOPE },
} as const
/** Where items are drafted. */
export const IN_DRAFT = { on: 'assembly', changes: true, states: ['draft'] } as const

export type Adding = SessionWith<typeof ADD.options, typeof ADD.arguments>
export type Editing = SessionWith<typeof EDIT.options, typeof EDIT.arguments>
/** A call that adds an item, or one that changes it. */
export type Drafting = { readonly add: Adding } | { readonly edit: Editing }

/** Adds or changes an item of a draft. `make` builds it from the item before, if any. */
export async function saveItem<K extends ItemKind>(
  drafting: Drafting,
  kind: K,
  make: (
    base: ItemBase,
    before: ItemOf<K> | undefined,
    items: readonly StoredItem[],
    law: PlaceLaw,
  ) => Promise<Extract<Item, { kind: K }>>,
  asking: { readonly first?: () => Promise<unknown>; readonly title?: Asking } = {},
): Promise<Answer> {
  const call: SessionWith<typeof ITEM> = 'add' in drafting ? drafting.add : drafting.edit
  const { db, compound, assembly, items } = call
  const adding = 'add' in drafting
  const before = 'add' in drafting ? undefined : await neededItem(drafting.edit, items, kind)
  if ('add' in drafting) await asking.first?.()
  const title =
    'add' in drafting
      ? await drafting.add.needArgument('title', text => checkText(text, 'title'), asking.title)
      : checkText(drafting.edit.option('title') ?? before?.title ?? '', 'title')
  if (title !== before?.title) await askAbout(call, title)
  const words = call.list('scope')
  const scope: Scope =
    words.length === 0
      ? (before?.scope ?? { by: 'all' })
      : words[0] === 'all'
        ? { by: 'all' }
        : readScope(words)
  const left: Problem[] = []
  if (words.length > 0 && scope.by !== 'all') {
    const all = readUnits(db, compound.id)
    const units = all.filter(checkScope(assembly.scope, all))
    checkScope(scope, units)
    left.push(...scopeWarnings(scope, units))
  }
  const code = 'add' in drafting ? newCode(drafting.add, kind, items) : (before?.code ?? '')
  const item = await make({ code, title, scope }, before, items, lawOf(compound, assembly))
  const warnings: Problem[] = [
    ...left,
    ...itemWarnings(call, item, dayOf(call.happenedAt())),
    ...problemIf(
      items.some(i => i.title === title && i.code !== item.code),
      { code: 'title-twice', data: { title } },
    ),
  ]
  const changed = call.recordEdit({ subject: `${assembly.path} ${item.code}`, detail: title }, writer => {
    if (before) changeItem(writer, before, item)
    else addItem(writer, assembly.id, item)
  })
  return {
    data: {
      assembly: assembly.code,
      ...item,
      ...(!changed && { unchanged: true }),
    },
    warnings,
    text: () =>
      call.t(
        changed
          ? {
              zh: `${adding ? '已加入' : '已修改'} ${item.code}：${title}\n`,
              en: `${adding ? 'Added' : 'Changed'} ${item.code}: ${title}\n`,
            }
          : NOTHING_CHANGED,
      ),
  }
}

/** On a terminal a title that names another body's act is asked about; elsewhere it is told with the answer. */
async function askAbout(call: SessionWith<typeof ITEM>, title: string): Promise<void> {
  const act = otherActIn(title)
  if (!act || !call.canAsk) return
  const question = {
    zh: `${act.zh}（${act.citation.zh}）。仍要加入？`,
    en: `${act.en} (${act.citation.en}). Add it all the same?`,
  }
  if (!(await call.confirm(question, false)))
    throw new Refused([{ code: 'not-a-vote', data: { matter: title, way: act[call.lang] } }])
}

/** An item by its code; an unknown one is refused with the nearest. */
export function theItem<T extends Item>(items: readonly T[], typed: string): T {
  const code = typed.trim().toUpperCase()
  const item = items.find(i => i.code === code)
  if (item) return item
  const known = items.map(i => i.code)
  throw new Refused([
    {
      code: 'item-unknown',
      data: { item: typed, there: insteadOf(code, known) },
    },
  ])
}

export function ofKind<K extends ItemKind>(item: StoredItem, kind: K): ItemOf<K> {
  if (item.kind !== kind)
    throw new Refused([
      {
        code: 'item-of-other-kind',
        data: { item: item.code, kind: ITEM_KIND_WORDS[item.kind], wanted: ITEM_KIND_WORDS[kind] },
      },
    ])
  return item as ItemOf<K>
}

/** The item of a kind that the command is about. */
export async function neededItem<K extends ItemKind>(
  call: CallWith<Record<never, never>, { readonly code: ArgumentSpec }>,
  items: readonly StoredItem[],
  kind: K,
): Promise<ItemOf<K>> {
  const known = items.filter(item => item.kind === kind)
  return call.needArgument('code', text => ofKind(theItem(items, text), kind), {
    choices: itemChoices(known),
  })
}

/** Items to choose from, by code and title. */
export function itemChoices(items: readonly Item[]): readonly ChoiceOffered[] {
  return choicesNamed(items.map(item => ({ value: item.code, name: item.title })))
}

/** The candidate that the command is about. */
export function neededCandidate(
  call: CallWith<Record<never, never>, { readonly no: ArgumentSpec }>,
  election: Election,
): Promise<Candidate> {
  const choices = choicesNamed(election.candidates.map(({ no, name }) => ({ value: String(no), name })))
  return call.needArgument('no', text => theCandidate(election, text), { choices })
}

/** A candidate of an election by number; an unknown one is refused with those there are. */
function theCandidate(election: Election, typed: string): Candidate {
  const candidate = election.candidates.find(c => String(c.no) === typed.trim())
  if (candidate) return candidate
  const known = election.candidates.map(c => c.no).join('、') || '—'
  throw new Refused([{ code: 'candidate-unknown', data: { no: typed, election: election.code, known } }])
}

/** The election a candidate stands in: the one named, or the only one. */
export async function theElection(
  call: CallWith<{ readonly election: ValueOption }>,
  items: readonly StoredItem[],
): Promise<ItemOf<'election'>> {
  const elections = items.filter(i => i.kind === 'election')
  const [only, ...others] = elections
  if (call.option('election') === undefined && only && others.length === 0) return only
  return call.need('election', text => ofKind(theItem(items, text), 'election'), {
    choices: itemChoices(elections),
  })
}

function newCode(call: Adding, kind: ItemKind, items: readonly StoredItem[]): string {
  const letter = LETTER[kind]
  const given = call.option('code')?.trim().toUpperCase()
  if (given === undefined) {
    const last = Math.max(0, ...items.filter(i => i.kind === kind).map(i => Number(i.code.slice(1))))
    return `${letter}${last + 1}`
  }
  if (!new RegExp(`^${letter}[1-9][0-9]{0,2}$`).test(given))
    throw new Refused([{ code: 'item-code-malformed', data: { value: given, letter } }])
  if (items.some(i => i.code === given)) throw new Refused([{ code: 'item-taken', data: { item: given } }])
  return given
}

export const motionRemove = removal('motion', '删去议题（草稿）', 'M2')
export const electionRemove = removal('election', '删去选举（草稿）', 'E1')
export const choiceRemove = removal('choice', '删去多选一（草稿）', 'C1')

function removal(kind: ItemKind, zh: string, code: string): Command {
  return recordCommand(
    {
      path: [kind, 'remove'],
      act: `${kind}.remove`,
      summary: { zh, en: 'removes it from a draft' },
      arguments: EDIT.arguments,
      example: `hoa ${kind} remove ${code}`,
      ...IN_DRAFT,
      instead: { command: `${kind} withdraw`, states: ['convened', 'open'] },
    },
    call => removeItemFrom(call, kind),
  )
}

async function removeItemFrom(
  call: SessionWith<Record<never, never>, typeof EDIT.arguments>,
  kind: ItemKind,
): Promise<Answer> {
  const { assembly, items } = call
  const item = await neededItem(call, items, kind)
  const dependent = items.find(i => i.kind === 'motion' && i.onlyIf === item.code)
  if (dependent) throw new Refused([{ code: 'item-needed', data: { item: item.code, by: dependent.code } }])
  call.record({ subject: `${assembly.path} ${item.code}`, detail: item.title }, writer =>
    removeItem(writer, item),
  )
  return {
    data: { assembly: assembly.code, removed: item.code },
    text: () =>
      call.t({ zh: `已删去 ${item.code}：${item.title}\n`, en: `Removed ${item.code}: ${item.title}\n` }),
  }
}
