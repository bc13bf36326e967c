import { changeAssembly } from '../../store/assemblies.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { CANCEL, toBeCancelled } from './what-is-fixed.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'draft', 'convened', 'open')
    const reason = await call.need('reason')
    await call.insist(CANCEL, () => toBeCancelled(call, db, assembly, readPapers(db, assembly.id).length))
    record(db, call, { subject: assembly.path, reason }, writer =>
      changeAssembly(writer, assembly.id, { state: 'cancelled', cancel_reason: reason }),
    )
    return {
      data: { assembly: assembly.code, state: 'cancelled', reason },
      text: () => call.t({ zh: `已取消 ${assembly.code}。\n`, en: `Cancelled ${assembly.code}.\n` }),
    }
  })
}
