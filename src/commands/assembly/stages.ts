import { printedCode } from '../../basics/digest.ts'
import { problemIf, Refused } from '../../basics/problem.ts'
import { minuteInChinese, minuteReadBack, minuteWithSpace } from '../../basics/time.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import { lastEntry } from '../../store/log.ts'
import { desksNotMerged, needReconciled } from '../ballot/reconcile.ts'
import { resultDetail, resultFacts, Vote } from '../facts/vote.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import { needState } from '../frame/the-assembly.ts'
import { OVERRIDE } from './new.ts'
import { CANCEL, CLOSE, DECLARE, toBeCancelled, toBeClosed, toBeDeclared } from './what-is-fixed.ts'

export const assemblyOpen = recordCommand(
  {
    path: ['assembly', 'open'],
    act: 'assembly.open',
    summary: { zh: '开始表决', en: 'opens the vote' },
    example: 'hoa assembly open --at 2026-03-01T09:00',
    on: 'assembly',
    changes: true,
    states: ['convened'],
  },
  call => {
    const { assembly } = call
    const at = call.happenedAt()
    if (at < assembly.opensAt)
      throw new Refused([{ code: 'open-too-early', data: { at, opens: assembly.opensAt } }])
    const papers = call.record({ subject: assembly.path, happenedAt: at }, writer => {
      const onRecord = readPapers(writer.db, assembly.id).length
      changeAssembly(writer, assembly.id, { state: 'open', openedAt: at })
      // 零报告: papers are recorded from here on only, and the entry's digest of the record holds it to that.
      writer.tell(`papers=${onRecord}`)
      return onRecord
    })
    return {
      data: { assembly: assembly.code, state: 'open', openedAt: at, papers },
      text: () =>
        call.t({
          zh: `${assembly.code} 开始表决，截止时间 ${minuteReadBack(assembly.closesAt, 'zh')}。已录入的票 ${papers} 份。\n→ 检视票箱，当场签名：hoa notice print zero-report\n`,
          en: `${assembly.code} is open; it closes ${minuteReadBack(assembly.closesAt, 'en')}. Papers on record: ${papers}.\n→ look into the box and sign: hoa notice print zero-report\n`,
        }),
    }
  },
)

export const assemblyExtend = recordCommand(
  {
    path: ['assembly', 'extend'],
    act: 'assembly.extend',
    asks: ['closes', 'reason'],
    summary: { zh: '延长表决期限', en: 'moves the close' },
    options: { closes: { value: '<time>', zh: '新的截止时间', en: 'the new close' }, reason: REASON },
    example: 'hoa assembly extend --closes 2026-03-20T18:00 --reason 参与不足',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open'],
  },
  async call => {
    const { assembly } = call
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
    call.record({ subject: assembly.path, reason, detail, happenedAt: at }, writer =>
      changeAssembly(writer, assembly.id, { closesAt, extensionReason: reason }),
    )
    return {
      data: {
        assembly: assembly.code,
        closesAt,
        before: assembly.closesAt,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 截止时间延长：${minuteInChinese(assembly.closesAt)} → ${minuteReadBack(closesAt, 'zh')}。请公告。\n`,
          en: `${assembly.code} now closes ${minuteReadBack(closesAt, 'en')} (before: ${minuteWithSpace(assembly.closesAt)}). Post a notice.\n`,
        }),
    }
  },
)

export const assemblyClose = recordCommand(
  {
    path: ['assembly', 'close'],
    act: 'assembly.close',
    summary: { zh: '截止表决', en: 'closes the vote' },
    options: { override: OVERRIDE },
    example: 'hoa assembly close --at 2026-03-15T18:00',
    on: 'assembly',
    changes: true,
    states: ['open'],
  },
  async call => {
    const { db, assembly } = call
    const at = call.happenedAt('23:59')
    if (at < assembly.closesAt)
      throw new Refused([{ code: 'close-too-early', data: { at, closes: assembly.closesAt } }])
    const override = call.option('override')?.trim() ?? ''
    const unreconciled = needReconciled(call, override)
    await call.insist(CLOSE, () => toBeClosed(call, unreconciled))
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

export const assemblyDeclare = recordCommand(
  {
    path: ['assembly', 'declare'],
    act: 'assembly.declare',
    summary: { zh: '宣布结果：此后不可更改', en: 'declares the result: final' },
    options: { override: OVERRIDE },
    example: 'hoa assembly declare',
    on: 'assembly',
    changes: true,
  },
  async call => {
    const { db, assembly } = call
    if (assembly.rehearsal) throw new Refused([{ code: 'rehearsal-is-practice' }])
    needState(assembly, 'closed')
    const override = call.option('override')?.trim() ?? ''
    const at = call.happenedAt()
    if (assembly.closedAt !== null && at < assembly.closedAt)
      throw new Refused([{ code: 'declare-too-early', data: { at, closed: assembly.closedAt } }])
    const vote = new Vote(call)
    const { held } = vote.tally().ballots.papers
    if (held > 0 && override === '') throw new Refused([{ code: 'papers-held', data: { held } }])
    const out = desksNotMerged(call)
    if (out && override === '') throw new Refused([out])
    const unreconciled = needReconciled(call, override)
    await call.insist(DECLARE, () => toBeDeclared(call, vote, unreconciled))
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
        checkCode: vote.check().code,
        backup,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 结果已宣布，此后不可更改。核验码 ${printedCode(vote.check().code)}，自动备份：${backup ?? '—'}\n下一步：hoa notice print result\n`,
          en: `${assembly.code} is declared and final. Check code ${printedCode(vote.check().code)}, backup: ${backup ?? '—'}\nNext: hoa notice print result\n`,
        }),
    }
  },
)

export const assemblyCancel = recordCommand(
  {
    path: ['assembly', 'cancel'],
    act: 'assembly.cancel',
    asks: ['reason'],
    summary: { zh: '取消会议（截止前）', en: 'cancels an assembly before its close' },
    options: { reason: REASON },
    example: 'hoa assembly cancel --reason 议题撤回',
    on: 'assembly',
    changes: true,
    states: ['draft', 'convened', 'open'],
  },
  async call => {
    const { assembly } = call
    const reason = await call.need('reason')
    await call.insist(CANCEL, () => toBeCancelled(call))
    call.record({ subject: assembly.path, reason }, writer =>
      changeAssembly(writer, assembly.id, { state: 'cancelled', cancelReason: reason }),
    )
    return {
      data: { assembly: assembly.code, state: 'cancelled', reason },
      text: () => call.t({ zh: `已取消 ${assembly.code}。\n`, en: `Cancelled ${assembly.code}.\n` }),
    }
  },
)
