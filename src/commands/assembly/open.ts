import { Refused } from '../../basics/problem.ts'
import { changeAssembly } from '../../store/assemblies.ts'
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
    record(db, call, { subject: assembly.path, happenedAt: at }, writer =>
      changeAssembly(writer, assembly.id, { state: 'open', opened_at: at }),
    )
    return {
      data: { assembly: assembly.code, state: 'open', openedAt: at },
      text: () =>
        call.t({
          zh: `${assembly.code} 开始表决，截止时间 ${assembly.closesAt}。\n`,
          en: `${assembly.code} is open; it closes ${assembly.closesAt}.\n`,
        }),
    }
  })
}
