import { Refused } from '../../basics/problem.ts'
import { lastEntryOf } from '../../store/log.ts'
import { addRecount, readRecounts } from '../../store/review/recounts.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'

/**
 * `assembly reopen-count`: after an upheld objection to a declared result. What was declared is not opened: owners and
 * courts have to be able to read it as it was posted. The recount is a record of its own that cites it.
 */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'reading')
    if (assembly.state === 'closed')
      throw new Refused([{ code: 'recount-before-declaration', data: { assembly: assembly.code } }])
    needState(assembly, 'declared')
    const open = readRecounts(db, assembly.id).find(recount => recount.closedAt === null)
    if (open) throw new Refused([{ code: 'recount-open-already', data: { no: open.no } }])
    const openedAt = call.happenedAt()
    if (assembly.declaredAt !== null && openedAt < assembly.declaredAt)
      throw new Refused([
        { code: 'recount-too-early', data: { at: openedAt, declared: assembly.declaredAt } },
      ])
    const reason = await call.need('reason')
    const evidence = await call.need('evidence')
    const declared = lastEntryOf(db, 'assembly.declare', assembly.path)?.hash ?? ''
    const no = record(
      db,
      call,
      { subject: assembly.path, reason: `${reason} / ${evidence}`, detail: `declared=${declared}` },
      writer => addRecount(writer, assembly.id, { openedAt, reason, evidence, declared }),
    )
    return {
      data: { assembly: assembly.code, recount: no, openedAt, declared },
      text: () =>
        call.t({
          zh: `${assembly.code} 开始第 ${no} 次重新计票。已宣布的结果保持原样。\n下一步：hoa ballot correct <票号> --paper <第几张> --marks M1=反对 --reason … --witness …，然后 hoa tally --recount ${no}，hoa assembly close-count\n`,
          en: `Recount ${no} of ${assembly.code} is open. What was declared stays as it is.\nNext: hoa ballot correct <serial> --paper <no> --marks M1=against --reason … --witness …, then hoa tally --recount ${no}, hoa assembly close-count\n`,
        }),
    }
  })
}
