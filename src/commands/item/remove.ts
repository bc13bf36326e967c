import type { ItemKind } from '../../assembly/item.ts'
import { Refused } from '../../basics/problem.ts'
import { readItems, removeItem } from '../../store/items.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { neededItem } from './draft.ts'

/** `motion remove`, `election remove`, `choice remove`. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'draft')
    const items = readItems(db, assembly.id)
    const item = await neededItem(call, items, call.spec.path[0] as ItemKind)
    const dependent = items.find(i => i.kind === 'motion' && i.onlyIf === item.code)
    if (dependent) throw new Refused([{ code: 'item-needed', data: { item: item.code, by: dependent.code } }])
    record(db, call, { subject: `${assembly.path} ${item.code}`, detail: item.title }, writer =>
      removeItem(writer, item),
    )
    return {
      data: { assembly: assembly.code, removed: item.code },
      text: () =>
        call.t({ zh: `已删去 ${item.code}：${item.title}\n`, en: `Removed ${item.code}: ${item.title}\n` }),
    }
  })
}
