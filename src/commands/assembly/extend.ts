import { problemIf, Refused } from '../../basics/problem.ts'
import { problemJson } from '../../problems/say.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'convened', 'open')
    const closesAt = await call.needMinute('closes', '23:59', closes => {
      if (closes <= assembly.closesAt)
        throw new Refused([{ code: 'extend-not-later', data: { closes, before: assembly.closesAt } }])
    })
    const reason = await call.need('reason')
    const at = call.happenedAt()
    const warnings = problemIf(at > assembly.closesAt, {
      code: 'extended-late',
      data: { at, before: assembly.closesAt },
    })
    const detail = `${assembly.closesAt} → ${closesAt}`
    record(db, call, { subject: assembly.path, reason, detail, happenedAt: at }, writer =>
      changeAssembly(writer, assembly.id, { closes_at: closesAt, extension_reason: reason }),
    )
    return {
      data: {
        assembly: assembly.code,
        closesAt,
        before: assembly.closesAt,
        warnings: warnings.map(w => problemJson(w, call.lang)),
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 截止时间延长：${detail}。请公告。\n`,
          en: `${assembly.code} now closes ${closesAt} (before: ${assembly.closesAt}). Post a notice.\n`,
        }),
    }
  })
}
