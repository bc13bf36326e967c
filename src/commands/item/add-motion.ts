import { resolve } from 'node:path'
import { MATTER_IDS, type MatterId, RECALL_CAUSES, type RecallCause } from '../../assembly/item.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { CONTROL, meant } from '../../basics/text.ts'
import { barWords, fractionWords } from '../../documents/wording/words.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { NOT_VOTES } from '../../law/told/not-votes.ts'
import { MATTERS, needOf } from '../../law/voting/majority.ts'
import type { StoredItem } from '../../store/items.ts'
import { readUtf8 } from '../files/files.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { checkText, named } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import type { Answer, CallWith, Options } from '../frame/spec.ts'
import type { ChoiceOffered } from '../terminal/ask.ts'
import { ADD, type Drafting, EDIT, IN_DRAFT, MATTER, saveItem, theItem } from './draft.ts'

/** `motion add` and `motion edit`. */
const MOTION = {
  matter: MATTER,
  text: { value: '<text>', zh: '议题内容', en: 'its text' },
  'text-file': { value: '<file>', zh: '议题内容所在的文本文件（UTF-8）', en: 'a UTF-8 file with its text' },
  'only-if': { value: '<code>=carried', zh: '以另一事项通过为前提', en: 'only if another item is carried' },
  cause: {
    value: '<cause>',
    choices: RECALL_CAUSES,
    zh: '终止委员资格的原因：health 健康等不能履职，calls-none 不召集会议，absent 缺席，pledge 违反承诺，other 其他',
    en: 'why a member’s seat is to end: health (cannot serve), calls-none, absent, pledge, other',
  },
} as const satisfies Options

export const motionAdd = recordCommand(
  {
    path: ['motion', 'add'],
    act: 'motion.add',
    asks: ['matter'],
    summary: { zh: '加入议题', en: 'adds a motion' },
    arguments: ADD.arguments,
    options: { ...ADD.options, ...MOTION },
    example: 'hoa motion add "关于续聘物业服务企业的议题" --matter manager',
    ...IN_DRAFT,
    conflicts: [{ among: ['text', 'text-file'], problem: { code: 'text-or-file' } }],
  },
  call => saveMotion({ add: call }, call),
)

export const motionEdit = recordCommand(
  {
    path: ['motion', 'edit'],
    act: 'motion.edit',
    summary: { zh: '修改议题（草稿）', en: 'changes a motion in a draft' },
    arguments: EDIT.arguments,
    options: { ...EDIT.options, ...MOTION },
    example: 'hoa motion edit M1 --title "关于选聘物业服务企业的议题"',
    ...IN_DRAFT,
    conflicts: [{ among: ['text', 'text-file'], problem: { code: 'text-or-file' } }],
  },
  call => saveMotion({ edit: call }, call),
)

function saveMotion(drafting: Drafting, call: CallWith<typeof MOTION>): Promise<Answer> {
  return saveItem(drafting, 'motion', async (base, before, items, law) => {
    const matter = await matterOf(call, before, law)
    const cause = causeOf(call, matter) ?? (matter === before?.matter ? before.cause : undefined)
    return {
      ...base,
      kind: 'motion',
      matter,
      text: textOf(call) ?? before?.text ?? '',
      onlyIf: conditionOf(call, base.code, items) ?? before?.onlyIf ?? null,
      ...(cause !== undefined && { cause }),
    }
  })
}

/** Why a seat is to end: only a vote on the committee has that. */
function causeOf(call: CallWith<typeof MOTION>, matter: MatterId): RecallCause | undefined {
  const cause = call.option('cause')
  if (cause !== undefined && matter !== 'committee')
    throw new Refused([{ code: 'cause-without-recall', data: { matter } }])
  return cause
}

/** `M1=carried`: an earlier motion or choice of the same ballot. */
function conditionOf(
  call: CallWith<typeof MOTION>,
  code: string,
  items: readonly StoredItem[],
): string | undefined {
  const typed = call.option('only-if')
  if (typed === undefined) return undefined
  const found = /^\s*([A-Za-z]\d+)\s*[=＝]\s*carried\s*$/.exec(typed)
  if (!found?.[1]) throw new WrongUsage([{ code: 'condition-malformed', data: { value: typed } }])
  const item = theItem(items, found[1])
  const at = items.findIndex(i => i.code === code)
  const earlier = at < 0 ? items : items.slice(0, at)
  if (item.kind === 'election' || !earlier.includes(item))
    throw new Refused([{ code: 'condition-not-earlier', data: { item: item.code } }])
  return item.code
}

const LONGEST_TEXT = 20_000
const LARGEST_FILE = 16 * 1024 * 1024

function textOf(call: CallWith<typeof MOTION>): string | undefined {
  const file = call.option('text-file')
  if (file === undefined) return cleanText(call.option('text'))
  return cleanText(readUtf8(resolve(call.world.folder, file), LARGEST_FILE).trim())
}

function cleanText(text: string | undefined): string | undefined {
  const lines = text?.replace(/\r\n?/g, '\n')
  if (lines === undefined) return undefined
  if (CONTROL.test(lines)) throw new Refused([{ code: 'text-broken', data: { what: named('body') } }])
  if (lines.length > LONGEST_TEXT)
    throw new Refused([{ code: 'text-too-long', data: { what: named('body'), most: LONGEST_TEXT } }])
  return lines
}

/** The matter that was named, or the one before. */
async function matterOf(
  call: CallWith<{ readonly matter: typeof MATTER }>,
  before: { readonly matter: MatterId } | undefined,
  law: PlaceLaw,
): Promise<MatterId> {
  if (before && call.option('matter') === undefined) return before.matter
  const choices = matterChoices(law)
  return call.need('matter', text => readMatter(call, text), { about: matterAsked(law), choices })
}

/** Reads a matter; what no assembly decides is refused with the way it goes instead. */
function readMatter(call: Call, typed: string): MatterId {
  const matter = MATTER_IDS.find(id => id === typed.trim())
  if (matter) return matter
  const otherWay = Object.hasOwn(NOT_VOTES, typed.trim()) ? NOT_VOTES[typed.trim()] : undefined
  if (otherWay) throw new Refused([{ code: 'not-a-vote', data: { matter: typed, way: otherWay[call.lang] } }])
  throw new Refused([
    {
      code: 'matter-unknown',
      data: { matter: typed, near: meant(typed, MATTERS) },
    },
  ])
}

/** The options of a new choice, in one answer. */
function askOptions(call: CallWith<typeof CHOICE>): Promise<readonly string[]> {
  const about = { zh: '各选项，用“、”分开，如：米色、灰色', en: 'the options, separated by “;”' }
  return call.canAsk ? call.needList('option', checkOptions, { about }) : Promise.resolve([])
}

function checkOptions(names: readonly string[]): void {
  for (const name of names) checkText(name, 'option')
  if (names.length < 2) throw new WrongUsage([{ code: 'options-too-few' }])
  if (new Set(names).size < names.length) throw new Refused([{ code: 'options-same' }])
}

/** `choice add` and `choice edit`. */
const CHOICE = {
  matter: MATTER,
  option: { value: '<text>', many: true, zh: '一个选项，至少两个', en: 'an option; at least two' },
} as const satisfies Options

export const choiceAdd = recordCommand(
  {
    path: ['choice', 'add'],
    act: 'choice.add',
    asks: ['matter', 'option'],
    summary: { zh: '加入多选一', en: 'adds a choice' },
    arguments: ADD.arguments,
    options: { ...ADD.options, ...CHOICE },
    example: 'hoa choice add "外墙颜色" --matter other --option 米色 --option 灰色',
    ...IN_DRAFT,
  },
  call => saveChoice({ add: call }, call),
)

export const choiceEdit = recordCommand(
  {
    path: ['choice', 'edit'],
    act: 'choice.edit',
    summary: { zh: '修改多选一（草稿）', en: 'changes a choice in a draft' },
    arguments: EDIT.arguments,
    options: { ...EDIT.options, ...CHOICE },
    example: 'hoa choice edit C1 --option 米色 --option 灰色 --option 白色',
    ...IN_DRAFT,
  },
  call => saveChoice({ edit: call }, call),
)

function saveChoice(drafting: Drafting, call: CallWith<typeof CHOICE>): Promise<Answer> {
  return saveItem(drafting, 'choice', async (base, before, _, law) => {
    if (!before && call.list('option').length === 0) await askOptions(call)
    const names = call.list('option').map(name => checkText(name, 'option'))
    if (!before && names.length < 2) throw new WrongUsage([{ code: 'options-too-few' }])
    if (before && names.length === 1) throw new WrongUsage([{ code: 'options-too-few' }])
    if (new Set(names).size < names.length) throw new Refused([{ code: 'options-same' }])
    return {
      ...base,
      kind: 'choice',
      matter: await matterOf(call, before, law),
      options: names.length > 0 ? names.map((name, i) => ({ no: i + 1, name })) : (before?.options ?? []),
    }
  })
}

/** How the matter is asked for. */
function matterAsked({ regime: { bars } }: PlaceLaw): Phrase {
  const [usual, special] = [barWords(bars.ordinary, 'zh'), fractionWords(bars.special.of, 'zh')]
  return {
    zh: `属于哪一类事项（由此决定要${usual}还是${special}）`,
    en: 'what it is about: that decides the majority',
  }
}

/** Every matter with the majority it needs under the law for the vote: it decides what the vote is worth. */
function matterChoices(law: PlaceLaw): readonly ChoiceOffered[] {
  return MATTER_IDS.map(value => {
    const { zh, en } = MATTERS[value]
    const { bar } = needOf(value, law)
    return { value, name: { zh: `${zh}（${barWords(bar, 'zh')}）`, en: `${en} (${barWords(bar, 'en')})` } }
  })
}
