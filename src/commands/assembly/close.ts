import { Refused } from '../../basics/problem.ts'
import { problemJson } from '../../problems/say.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import type { Answer } from '../answer.ts'
import { needReconciled } from '../ballot/control/reconciliation.ts'
import type { Call } from '../call.ts'
import { countVote } from '../facts/vote.ts'
import { backUpAfter, needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { CLOSE, toBeClosed } from './what-is-fixed.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'open')
    const at = call.happenedAt('23:59')
    if (at < assembly.closesAt)
      throw new Refused([{ code: 'close-too-early', data: { at, closes: assembly.closesAt } }])
    const override = call.option('override')?.trim() ?? ''
    const unreconciled = needReconciled(db, assembly, override)
    await call.insist(CLOSE, () =>
      toBeClosed(call, assembly, countVote(db, compound, assembly), unreconciled),
    )
    record(db, call, { subject: assembly.path, reason: override, happenedAt: at }, writer =>
      changeAssembly(writer, assembly.id, { state: 'closed', closed_at: at }),
    )
    const { backup, warnings: unsaved } = backUpAfter(db, 'close')
    const warnings = [...unreconciled, ...unsaved]
    return {
      data: {
        assembly: assembly.code,
        state: 'closed',
        closedAt: at,
        backup,
        warnings: warnings.map(w => problemJson(w, call.lang)),
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 表决截止。自动备份：${backup ?? '—'}\n下一步：hoa tally\n`,
          en: `${assembly.code} is closed. Backup: ${backup ?? '—'}\nNext: hoa tally\n`,
        }),
    }
  })
}
