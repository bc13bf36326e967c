import { Refused } from '../../basics/problem.ts'
import { readItems } from '../../store/items.ts'
import { addExclusion, readExclusions, removeExclusion } from '../../store/people/exclusions.ts'
import type { Answer } from '../answer.ts'
import { RollIndex } from '../ballot/papers/roll-index.ts'
import type { Call } from '../call.ts'
import { checkText } from '../codes.ts'
import { itemChoices, theItem } from '../item/draft.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'

/** `roll exclude` and `roll include`: a voter leaves or rejoins one item's electorate, by a decision that cites its ground. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'writing')
    needState(assembly, 'convened')
    const roll = new RollIndex(db, assembly)
    const items = readItems(db, assembly.id)
    const voter = await call.needArgument('unit', text => roll.typed(text))
    const item = await call.need('item', text => theItem(items, text), { choices: itemChoices(items) })
    const leaving = call.spec.path[1] === 'exclude'
    const serial = roll.serialOf(voter)
    const out = readExclusions(db, assembly.id).some(e => e.itemId === item.id && e.voter === voter)
    if (out === leaving)
      throw new Refused([
        { code: leaving ? 'excluded-already' : 'not-excluded', data: { serial, item: item.code } },
      ])
    const ground = leaving ? await call.need('ground', text => checkText(text, 'ground')) : ''
    const reason = await call.need('reason', text => checkText(text, 'reason'))
    record(
      db,
      call,
      { subject: `${assembly.path} ${item.code} ${serial}`, reason, detail: ground },
      writer => {
        if (leaving) addExclusion(writer, { itemId: item.id, voter, ground, reason })
        else removeExclusion(writer, item.id, voter)
      },
    )
    return {
      data: { item: item.code, serial, excluded: leaving, ground },
      text: () =>
        leaving
          ? call.t({
              zh: `${serial} 回避 ${item.code}：不计入该项的业主，计票说明中列明依据\n`,
              en: `${serial} is taken out of ${item.code}'s electorate; the account tells the ground\n`,
            })
          : call.t({
              zh: `${serial} 恢复计入 ${item.code} 的业主\n`,
              en: `${serial} is back in ${item.code}'s electorate\n`,
            }),
    }
  })
}
