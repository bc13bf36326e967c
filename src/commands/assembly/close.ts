import { Refused } from '../../basics/problem.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import { needReconciled } from '../ballot/control/reconciliation.ts'
import { countVote } from '../facts/vote.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
import { OVERRIDE } from './options.ts'
import { CLOSE, toBeClosed } from './what-is-fixed.ts'

export const assemblyClose = recordCommand(
  {
    path: ['assembly', 'close'],
    summary: { zh: '截止表决', en: 'closes the vote' },
    options: { override: OVERRIDE },
    example: 'hoa assembly close --at 2026-03-15T18:00',
    on: 'assembly',
    changes: true,
    states: ['open'],
  },
  async call => {
    const { db, compound, assembly } = call
    const at = call.happenedAt('23:59')
    if (at < assembly.closesAt)
      throw new Refused([{ code: 'close-too-early', data: { at, closes: assembly.closesAt } }])
    const override = call.option('override')?.trim() ?? ''
    const unreconciled = needReconciled(db, assembly, override)
    await call.insist(CLOSE, () =>
      toBeClosed(call, assembly, countVote(db, compound, assembly), unreconciled),
    )
    call.record({ subject: assembly.path, reason: override, happenedAt: at }, writer =>
      changeAssembly(writer, assembly.id, { state: 'closed', closedAt: at }),
    )
    const { backup, warnings: unsaved } = backUpAfter(db, 'close')
    const warnings = [...unreconciled, ...unsaved]
    return {
      data: {
        assembly: assembly.code,
        state: 'closed',
        closedAt: at,
        backup,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 表决截止。自动备份：${backup ?? '—'}\n下一步：hoa tally\n`,
          en: `${assembly.code} is closed. Backup: ${backup ?? '—'}\nNext: hoa tally\n`,
        }),
    }
  },
)
