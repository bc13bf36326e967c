import { MANNERS } from '../../assembly/item.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { saveItem } from './draft.ts'

/** `election add` and `election edit`. */
export function run(call: Call): Promise<Answer> {
  return saveItem(call, 'election', async (base, before) => {
    if (!before) await call.need('seats')
    const seats = call.count('seats', 1) ?? before?.seats
    if (seats === undefined) throw new WrongUsage([{ code: 'option-missing', data: { option: '--seats' } }])
    return {
      ...base,
      kind: 'election',
      seats,
      alternates: call.count('alternates', 0) ?? before?.alternates ?? 0,
      manner: MANNERS.find(m => m === call.option('manner')) ?? before?.manner ?? 'approve',
      candidates: before?.candidates ?? [],
    }
  })
}
