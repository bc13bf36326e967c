import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { CONTROL } from '../../basics/text.ts'
import type { StoredItem } from '../../store/items.ts'
import { MATTER_ASKED, matterChoices } from '../facts/choices.ts'
import { readFile } from '../files/files.ts'
import { WrongUsage } from '../frame/call.ts'
import { named } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import type { Answer, CallWith, Options } from '../frame/spec.ts'
import { ADD, type Drafting, EDIT, IN_DRAFT, MATTER, readMatter, saveItem, theItem } from './draft.ts'

/** `motion add` and `motion edit`. */
const MOTION = {
  matter: MATTER,
  text: { value: '<text>', zh: '议题内容', en: 'its text' },
  'text-file': { value: '<file>', zh: '议题内容所在的文本文件（UTF-8）', en: 'a UTF-8 file with its text' },
  'only-if': { value: '<code>=carried', zh: '以另一事项通过为前提', en: 'only if another item is carried' },
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
  call => save({ add: call }, call),
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
  call => save({ edit: call }, call),
)

function save(drafting: Drafting, call: CallWith<typeof MOTION>): Promise<Answer> {
  return saveItem(drafting, 'motion', async (base, before, items, law) => ({
    ...base,
    kind: 'motion',
    matter:
      before && call.option('matter') === undefined
        ? before.matter
        : await call.need('matter', text => readMatter(call, text), {
            about: MATTER_ASKED,
            choices: matterChoices(law),
          }),
    text: textOf(call) ?? before?.text ?? '',
    onlyIf: conditionOf(call, base.code, items) ?? before?.onlyIf ?? null,
  }))
}

/** `M1=carried`: an earlier motion or choice of the same ballot. */
function conditionOf(
  call: CallWith<typeof MOTION>,
  code: string,
  items: readonly StoredItem[],
): string | undefined {
  const typed = call.option('only-if')
  if (typed === undefined) return undefined
  const found = /^\s*([A-Za-z]\d+)\s*=\s*carried\s*$/.exec(typed)
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
  const path = resolve(call.world.folder, file)
  const bytes = readFile(path, LARGEST_FILE)
  try {
    return cleanText(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, LONGEST_TEXT * 4)).trim(),
    )
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused([{ code: 'text-file-encoding', data: { path } }])
  }
}

function cleanText(text: string | undefined): string | undefined {
  const lines = text?.replace(/\r\n?/g, '\n')
  if (lines === undefined) return undefined
  if (CONTROL.test(lines)) throw new Refused([{ code: 'text-broken', data: { what: named('text') } }])
  if (lines.length > LONGEST_TEXT)
    throw new Refused([{ code: 'text-too-long', data: { what: named('text'), most: LONGEST_TEXT } }])
  return lines
}
