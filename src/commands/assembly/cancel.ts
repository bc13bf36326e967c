import { changeAssembly } from '../../store/assemblies.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from './options.ts'
import { CANCEL, toBeCancelled } from './what-is-fixed.ts'

export const assemblyCancel = recordCommand(
  {
    path: ['assembly', 'cancel'],
    asks: ['reason'],
    summary: { zh: '取消会议（截止前）', en: 'cancels an assembly before its close' },
    options: { reason: REASON },
    example: 'hoa assembly cancel --reason 议题撤回',
    on: 'assembly',
    changes: true,
    states: ['draft', 'convened', 'open'],
  },
  async call => {
    const { db, assembly } = call
    const reason = await call.need('reason')
    await call.insist(CANCEL, () => toBeCancelled(call, db, assembly, readPapers(db, assembly.id).length))
    call.record({ subject: assembly.path, reason }, writer =>
      changeAssembly(writer, assembly.id, { state: 'cancelled', cancelReason: reason }),
    )
    return {
      data: { assembly: assembly.code, state: 'cancelled', reason },
      text: () => call.t({ zh: `已取消 ${assembly.code}。\n`, en: `Cancelled ${assembly.code}.\n` }),
    }
  },
)
