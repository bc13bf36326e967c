import { Refused } from '../../basics/problem.ts'
import { MATTER_ASKED, matterChoices } from '../facts/choices.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import type { Answer, CallWith, Options } from '../frame/spec.ts'
import { ADD, type Drafting, EDIT, IN_DRAFT, MATTER, readMatter, saveItem } from './draft.ts'

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
  call => save({ add: call }, call),
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
  call => save({ edit: call }, call),
)

function save(drafting: Drafting, call: CallWith<typeof CHOICE>): Promise<Answer> {
  return saveItem(drafting, 'choice', async (base, before, _, law) => {
    if (!before && call.list('option').length === 0) await askOptions(call)
    const names = call.list('option').map(name => checkText(name, 'option'))
    if (!before && names.length < 2) throw new WrongUsage([{ code: 'options-too-few' }])
    if (before && names.length === 1) throw new WrongUsage([{ code: 'options-too-few' }])
    if (new Set(names).size < names.length) throw new Refused([{ code: 'options-same' }])
    return {
      ...base,
      kind: 'choice',
      matter:
        before && call.option('matter') === undefined
          ? before.matter
          : await call.need('matter', text => readMatter(call, text), {
              about: MATTER_ASKED,
              choices: matterChoices(law),
            }),
      options: names.length > 0 ? names.map((name, i) => ({ no: i + 1, name })) : (before?.options ?? []),
    }
  })
}
