import type { Assembly, AssemblyState } from '../../assembly/assembly.ts'
import { groupKindOf } from '../../assembly/bodies/group.ts'
import type { PlanKind } from '../../assembly/plan.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { PlanStep } from '../../law/calendar/procedures.ts'
import type { ActId } from '../../law/calendar/step.ts'
import { COMMANDS } from '../frame/commands.ts'

/* The command that puts a step on record: the one of the act that shows it, or `plan done` where no act does. */

/** Commands by the act that they record; `about` an assembly they need one. */
const BY_ACT: Readonly<
  Partial<Record<ActId, { readonly words: string; readonly rest?: string; readonly about?: true }>>
> = {
  convened: { words: 'assembly convene', about: true },
  'candidate-added': { words: 'candidate add', rest: '<姓名>', about: true },
  served: { words: 'ballot serve', rest: '--all --method door', about: true },
  'election-added': { words: 'election add', rest: '<标题> --seats <名额>', about: true },
  'temporary-called': { words: 'assembly new', rest: '<标题> --kind temporary' },
  'officers-chosen': { words: 'committee officer', rest: '<委员> chair --at <日期>' },
  'filing-shown': { words: 'committee edit', rest: 'filing=<备案证号> --at <日期>' },
  'group-dissolved': { words: 'group dissolve', rest: '--at <日期>' },
  'petition-handed-in': { words: 'petition hand-in', rest: '<代码> --at <日期>' },
  'seat-ended': { words: 'committee end', rest: '<委员> --cause <原因> --at <日期>' },
  'objections-answered': { words: 'dispute answer', rest: '<编号> --outcome <结果> --text <答复>' },
  mediation: {
    words: 'dispute open',
    rest: '--kind mediation --about <事由> --from <提出人> --claim <要求>',
  },
  'item-use-fund': { words: 'motion add', rest: '<标题> --matter use-fund', about: true },
  'item-use-fund-part': {
    words: 'motion add',
    rest: '<标题> --matter use-fund --scope building=<幢>',
    about: true,
  },
  'item-raise-fund': { words: 'motion add', rest: '<标题> --matter raise-fund', about: true },
  'item-recall': { words: 'motion add', rest: '<标题> --matter committee', about: true },
  'item-recall-health': {
    words: 'motion add',
    rest: '<标题> --matter committee --cause health',
    about: true,
  },
  'item-elevator-site': { words: 'motion add', rest: '<标题> --matter elevator-site', about: true },
}

/** What brings a vote on, by how far its assembly is. */
const BY_STATE: Readonly<Record<AssemblyState, string | undefined>> = {
  draft: 'assembly convene',
  convened: 'assembly open',
  open: 'assembly close',
  closed: 'assembly declare',
  declared: undefined,
  cancelled: undefined,
}

/** The kinds of assemblies that plans lead to. */
const ASSEMBLY_OF: Readonly<Partial<Record<PlanKind, string>>> = {
  first: 'first',
  're-election': 're-election',
  regular: 'regular',
}

/** A plan as far as a command names it; one that is only told of has no assembly, and any day. */
interface Where {
  readonly plan: { readonly code: string; readonly kind: PlanKind }
  readonly assembly: Pick<Assembly, 'code' | 'state'> | undefined
  readonly on: string
}

/** What a reader of English puts into the places of a command. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  姓名: 'name',
  标题: 'title',
  名额: 'seats',
  委员: 'member',
  日期: 'day',
  时间: 'time',
  备案证号: 'number',
  代码: 'code',
  原因: 'cause',
  编号: 'no',
  结果: 'outcome',
  答复: 'text',
  事由: 'what',
  提出人: 'who',
  要求: 'text',
  幢: 'building',
  地点: 'place',
}

export function commandFor(
  { id, sort, shownBy }: PlanStep,
  where: Where,
  { lang, compound }: { readonly lang: Lang; readonly compound?: string | undefined },
): string {
  const { plan, on } = where
  // A window opens and closes by itself.
  const done = sort === 'w' ? `plan show ${plan.code}` : `plan done ${id} --plan ${plan.code} --at ${on}`
  const line = actCommand(shownBy, where) ?? done
  const whole = `hoa ${line}${compound === undefined ? '' : ` --compound ${compound}`}`
  return lang === 'zh'
    ? whole
    : whole.replace(/<(\p{Script=Han}+)>/gu, (_, word) => `<${IN_ENGLISH[word] ?? word}>`)
}

function actCommand(shownBy: PlanStep['shownBy'], where: Where): string | undefined {
  const { plan, assembly, on } = where
  if (shownBy === 'V') {
    if (!assembly) return planAssembly(where)
    const words = BY_STATE[assembly.state]
    return words && `${words} --assembly ${assembly.code}`
  }
  if (shownBy === 'G') return known('group form', groupKindOf(plan.kind), `--at ${on}`)
  if (!shownBy || typeof shownBy === 'string') return undefined
  const [act] = shownBy
  if (act === undefined) return undefined
  if (act.startsWith('posted-')) return known('posting add', act.slice(7), `--at ${on} --place <地点>`)
  const command = BY_ACT[act]
  if (!command) return undefined
  if (!command.about) return known(command.words, command.rest)
  return assembly ? known(command.words, command.rest, `--assembly ${assembly.code}`) : planAssembly(where)
}

/** A plan that has no assembly yet gets one first. */
function planAssembly({ plan }: Where): string {
  return `assembly new <标题> --kind ${ASSEMBLY_OF[plan.kind] ?? 'temporary'} --opens <时间> --closes <时间>`
}

/** A command with what follows it; undefined for one that this version does not have. */
function known(words: string, ...rest: readonly (string | undefined)[]): string | undefined {
  return COMMANDS[words] && [words, ...rest.filter(word => word !== undefined)].join(' ')
}
