import { Refused } from '../../basics/problem.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { readMatter, saveItem } from './draft.ts'

/** `choice add` and `choice edit`. */
export function run(call: Call): Promise<Answer> {
  return saveItem(call, 'choice', async (base, before) => {
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
          : readMatter(call, await call.need('matter')),
      options: names.length > 0 ? names.map((name, i) => ({ no: i + 1, name })) : (before?.options ?? []),
    }
  })
}
