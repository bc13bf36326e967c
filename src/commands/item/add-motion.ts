import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { CONTROL } from '../../basics/text.ts'
import type { StoredItem } from '../../store/items.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { named } from '../codes.ts'
import { matterChoices } from '../facts/choices.ts'
import { readFile } from '../files/files.ts'
import { readMatter, saveItem, theItem } from './draft.ts'

/** `motion add` and `motion edit`. */
export function run(call: Call): Promise<Answer> {
  return saveItem(call, 'motion', async (base, before, items, law) => ({
    ...base,
    kind: 'motion',
    matter:
      before && call.option('matter') === undefined
        ? before.matter
        : await call.need('matter', text => readMatter(call, text), {
            choices: matterChoices(law),
          }),
    text: textOf(call) ?? before?.text ?? '',
    onlyIf: conditionOf(call, base.code, items) ?? before?.onlyIf ?? null,
  }))
}

/** `M1=carried`: an earlier motion or choice of the same ballot. */
function conditionOf(call: Call, code: string, items: readonly StoredItem[]): string | undefined {
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

function textOf(call: Call): string | undefined {
  const file = call.option('text-file')
  if (file !== undefined && call.option('text') !== undefined)
    throw new WrongUsage([{ code: 'text-or-file' }])
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
