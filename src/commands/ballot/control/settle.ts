import { Refused } from '../../../basics/problem.ts'
import { addEntryDecision } from '../../../store/control/second-entries.ts'
import { readItems } from '../../../store/items.ts'
import type { Answer } from '../../answer.ts'
import { type Call, own } from '../../call.ts'
import { actorOf, needState, record, theAssembly, theCompound, withRecord } from '../../session.ts'
import { recordCorrection } from '../papers/corrections.ts'
import { saidInWords } from '../papers/words.ts'
import { reconcile } from './reconciliation.ts'

/** Decides, with the paper in hand, which of its two entries reads it rightly; the second makes a correction of the first. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'writing')
    needState(assembly, 'open', 'closed')
    const { roll, entries } = reconcile(db, assembly)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const named = call.count('paper', 1)
    const open = entries.differences.filter(
      d => d.voter === voter && !d.decided && (named === undefined || d.first.no === named),
    )
    const [difference, ...others] = open
    if (!difference) throw new Refused([{ code: 'nothing-differs', data: { serial } }])
    const papers = open.map(d => d.first.no).join('、')
    if (others.length > 0) throw new Refused([{ code: 'paper-not-named', data: { serial, papers } }])
    const { first, second } = difference
    const items = readItems(db, assembly.id)
    const entered = { first, second }
    const choices = (['first', 'second'] as const).map(value => ({
      value,
      name: {
        zh: `${value === 'first' ? '第一遍' : '第二遍'}  ${saidInWords(items, entered[value], 'zh')}`,
        en: `the ${value} entry  ${saidInWords(items, entered[value], 'en')}`,
      },
    }))
    const stands = (await call.need('stands', own, { choices })) === 'second' ? 'second' : 'first'
    const reason = await call.need('reason')
    const { name: by, enteredAt: at } = actorOf(db, call)
    const decision = {
      voter,
      paperNo: first.no,
      secondNo: second.no,
      first,
      second,
      stands,
      reason,
      by,
      at,
    } as const
    if (stands === 'second')
      recordCorrection(
        db,
        call,
        assembly,
        { voter, no: first.no, serial, from: first, to: second, struck: false, reason },
        writer => addEntryDecision(writer, assembly.id, decision),
      )
    else
      record(
        db,
        call,
        { subject: `${assembly.path} ${serial}`, reason, detail: `first entry of paper ${first.no} stands` },
        writer => addEntryDecision(writer, assembly.id, decision),
      )
    return {
      data: { serial, paper: first.no, stands },
      text: () =>
        call.t({
          zh: `${serial} 第 ${first.no} 张以${stands === 'first' ? '第一遍' : '第二遍'}录入为准\n`,
          en: `${serial} paper ${first.no}: the ${stands} entry stands\n`,
        }),
    }
  })
}
