import { printedCode } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import { lastEntry } from '../../store/log.ts'
import { desksNotMerged, needReconciled } from '../ballot/control/reconciliation.ts'
import { checkedVote, resultDetail, resultFacts } from '../facts/checked-vote.ts'
import { backUpAfter, needState, recordCommand } from '../frame/session.ts'
import { OVERRIDE } from './options.ts'
import { DECLARE, toBeDeclared } from './what-is-fixed.ts'

export const assemblyDeclare = recordCommand(
  {
    path: ['assembly', 'declare'],
    summary: { zh: '宣布结果：此后不可更改', en: 'declares the result: final' },
    options: { override: OVERRIDE },
    example: 'hoa assembly declare',
    on: 'assembly',
    changes: true,
  },
  async call => {
    const { db, compound, assembly } = call
    if (assembly.rehearsal) throw new Refused([{ code: 'rehearsal-is-practice' }])
    needState(assembly, 'closed')
    const override = call.option('override')?.trim() ?? ''
    const at = call.happenedAt()
    if (assembly.closedAt !== null && at < assembly.closedAt)
      throw new Refused([{ code: 'declare-too-early', data: { at, closed: assembly.closedAt } }])
    const vote = checkedVote(db, compound, assembly)
    const { held } = vote.tally.ballots.papers
    if (held > 0 && override === '') throw new Refused([{ code: 'papers-held', data: { held } }])
    const out = desksNotMerged(db, assembly)
    if (out && override === '') throw new Refused([out])
    const unreconciled = needReconciled(db, assembly, override)
    await call.insist(DECLARE, () => toBeDeclared(call, db, compound, assembly, vote.tally, unreconciled))
    call.record({ subject: assembly.path, reason: override, happenedAt: at }, writer => {
      changeAssembly(writer, assembly.id, {
        state: 'declared',
        declaredAt: at,
        declareOverride: held > 0 ? override : '',
      })
      const facts = resultFacts(vote)
      writer.tell(resultDetail(facts), facts)
    })
    const { backup, warnings: unsaved } = backUpAfter(db, 'declare')
    const head = lastEntry(db)?.hash ?? ''
    const warnings = [...unreconciled, ...unsaved]
    return {
      data: {
        assembly: assembly.code,
        state: 'declared',
        declaredAt: at,
        head,
        checkCode: vote.check.code,
        backup,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 结果已宣布，此后不可更改。核验码 ${printedCode(vote.check.code)}，自动备份：${backup ?? '—'}\n下一步：hoa notice print result\n`,
          en: `${assembly.code} is declared and final. Check code ${printedCode(vote.check.code)}, backup: ${backup ?? '—'}\nNext: hoa notice print result\n`,
        }),
    }
  },
)
