import { Refused } from '../../basics/problem.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { matterChoices } from '../facts/choices.ts'
import { readMatter, saveItem } from './draft.ts'

/** The options of a new choice, in one answer. */
function askOptions(call: Call): Promise<readonly string[]> {
  const about = { zh: '各选项，用“、”分开，如：米色、灰色', en: 'the options, separated by “;”' }
  return call.canAsk ? call.needList('option', checkOptions, { about }) : Promise.resolve([])
}

function checkOptions(names: readonly string[]): void {
  for (const name of names) checkText(name, 'option')
  if (names.length < 2) throw new WrongUsage([{ code: 'options-too-few' }])
  if (new Set(names).size < names.length) throw new Refused([{ code: 'options-same' }])
}

/** `choice add` and `choice edit`. */
export function run(call: Call): Promise<Answer> {
  return saveItem(call, 'choice', async (base, before, _, law) => {
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
              choices: matterChoices(law),
            }),
      options: names.length > 0 ? names.map((name, i) => ({ no: i + 1, name })) : (before?.options ?? []),
    }
  })
}
