import { Refused } from '../../basics/problem.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'convened')
    const at = call.happenedAt()
    if (at < assembly.opensAt)
      throw new Refused([{ code: 'open-too-early', data: { at, opens: assembly.opensAt } }])
    const papers = record(db, call, { subject: assembly.path, happenedAt: at }, writer => {
      const onRecord = readPapers(writer.db, assembly.id).length
      changeAssembly(writer, assembly.id, { state: 'open', opened_at: at })
      // 零报告: papers are recorded from here on only, and the entry's digest of the record holds it to that.
      writer.tell(`papers=${onRecord}`)
      return onRecord
    })
    return {
      data: { assembly: assembly.code, state: 'open', openedAt: at, papers },
      text: () =>
        call.t({
          zh: `${assembly.code} 开始表决，截止时间 ${assembly.closesAt}。已录入的票 ${papers} 份。\n→ 检视票箱，当场签名：hoa notice print zero-report\n`,
          en: `${assembly.code} is open; it closes ${assembly.closesAt}. Papers on record: ${papers}.\n→ look into the box and sign: hoa notice print zero-report\n`,
        }),
    }
  })
}
