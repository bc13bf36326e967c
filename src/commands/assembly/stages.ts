import { printedCode } from '../../basics/digest.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { type Day, dayOf, minuteInChinese, minuteReadBack, minuteWithSpace } from '../../basics/time.ts'
import { decisionOf, type ItemTally, type Tally } from '../../count/outcome.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { belongs } from '../../documents/papers/premises.ts'
import { countedOn, dueDay } from '../../law/voting/deadlines.ts'
import { extensionFaults } from '../../law/voting/extension.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import { lastEntry } from '../../store/log.ts'
import { desksNotMerged, needReconciled } from '../ballot/reconcile.ts'
import { resultDetail, resultFacts, Vote } from '../facts/vote.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import { needState, type OnAssembly, type OpenAssembly } from '../frame/the-assembly.ts'
import { paperFacts } from '../notice/facts.ts'
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
          zh: `“${assembly.title}”开始表决，截止时间 ${minuteReadBack(assembly.closesAt, 'zh')}。已录入的票 ${papers} 份。\n→ 检视票箱，当场签名：hoa notice print zero-report\n`,
          en: `“${assembly.title}” is open; it closes ${minuteReadBack(assembly.closesAt, 'en')}. Papers on record: ${papers}.\n→ look into the box and sign: hoa notice print zero-report\n`,
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
    options: {
      closes: { value: '<time>', zh: '新的截止时间', en: 'the new close' },
      reason: REASON,
      override: OVERRIDE,
    },
    example: 'hoa assembly extend --closes 2026-03-20T18:00 --reason 参与不足',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
  },
  async call => {
    const { compound, assembly, items } = call
    const override = call.option('override')?.trim() ?? ''
    let overridden = false
    const closesAt = await call.needMinute('closes', '23:59', closes => {
      if (closes <= assembly.closesAt)
        throw new Refused([{ code: 'extend-not-later', data: { closes, before: assembly.closesAt } }])
      const { final, overridable } = extensionFaults(assembly, closes, {
        place: compound.region,
        elects: items.some(item => item.kind === 'election'),
      })
      if (final.length > 0) throw new Refused(final)
      if (override === '' && overridable.length > 0) throw new Refused(overridable)
      overridden = overridable.length > 0
    })
    const reason = await call.need('reason')
    const at = call.happenedAt()
    const warnings = [
      ...problemIf(at > assembly.closesAt, {
        code: 'extended-late',
        data: { at, before: assembly.closesAt },
      }),
      ...problemIf(overridden, { code: 'extend-overridden', data: { reason: override } }),
    ]
    const reopens = assembly.state === 'closed'
    const detail = `${assembly.closesAt} → ${closesAt}`
    call.record({ subject: assembly.path, reason, detail, happenedAt: at }, writer =>
      changeAssembly(writer, assembly.id, {
        closesAt,
        extensionReason: reason,
        extensionOverride: overridden ? override : assembly.extensionOverride,
        ...(reopens && { state: 'open', closedAt: null }),
      }),
    )
    return {
      data: {
        assembly: assembly.code,
        closesAt,
        before: assembly.closesAt,
        ...(reopens && { state: 'open' }),
      },
      warnings,
      text: () =>
        call.t({
          zh: `“${assembly.title}”截止时间延长：${minuteInChinese(assembly.closesAt)} → ${minuteReadBack(closesAt, 'zh')}。请公告。\n`,
          en: `“${assembly.title}” now closes ${minuteReadBack(closesAt, 'en')} (before: ${minuteWithSpace(assembly.closesAt)}). Post a notice.\n`,
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
    const vote = new Vote(call)
    await call.insist(CLOSE, () => toBeClosed(call, vote, unreconciled))
    // Told now, while those who handled the papers are still at the table.
    const open = stillOpen(vote.tally(), assembly)
    call.record({ subject: assembly.path, reason: override, happenedAt: at }, writer =>
      changeAssembly(writer, assembly.id, { state: 'closed', closedAt: at }),
    )
    const { backup, warnings: unsaved } = await backUpAfter(db, 'close')
    const warnings = [...unreconciled, ...open, ...unsaved]
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
          zh: `“${assembly.title}”表决截止。自动备份：${backup ?? '—'}\n下一步：hoa tally\n`,
          en: `“${assembly.title}” is closed. Backup: ${backup ?? '—'}\nNext: hoa tally\n`,
        }),
    }
  },
)

export const assemblyDeclare = recordCommand(
  {
    path: ['assembly', 'declare'],
    act: 'assembly.declare',
    summary: { zh: '宣布结果：此后不可更改', en: 'declares the result: final' },
    options: {
      override: OVERRIDE,
      counted: {
        value: '<day>',
        zh: '计票完成的日期，默认截止当日',
        en: 'when the count was done; the day of the close by default',
      },
    },
    example: 'hoa assembly declare',
    on: 'assembly',
    changes: true,
  },
  async call => {
    const { db, assembly } = call
    if (assembly.rehearsal) throw new Refused([{ code: 'rehearsal-is-practice' }])
    needState(assembly, ['closed'])
    const override = call.option('override')?.trim() ?? ''
    const at = call.happenedAt()
    if (assembly.closedAt !== null && at < assembly.closedAt)
      throw new Refused([{ code: 'declare-too-early', data: { at, closed: assembly.closedAt } }])
    const counted = countedDay(call.day('counted'), assembly, dayOf(at))
    const vote = new Vote(call)
    const open = stillOpen(vote.tally(), assembly)
    if (open.length > 0 && override === '') throw new Refused(open)
    const out = desksNotMerged(call)
    if (out && override === '') throw new Refused([out])
    const unreconciled = [...needReconciled(call, override), ...declaredLate(call, counted, dayOf(at))]
    await call.insist(DECLARE, () => toBeDeclared(call, vote, unreconciled))
    call.record({ subject: assembly.path, reason: override, happenedAt: at }, writer => {
      changeAssembly(writer, assembly.id, {
        state: 'declared',
        declaredAt: at,
        countedOn: counted ?? null,
        declareOverride: open.length > 0 ? override : '',
      })
      const facts = resultFacts(vote)
      writer.tell(resultDetail(facts), facts)
    })
    const { backup, warnings: unsaved } = await backUpAfter(db, 'declare')
    const head = lastEntry(db)?.hash ?? ''
    const warnings = [...unreconciled, ...unsaved]
    return {
      data: {
        assembly: assembly.code,
        state: 'declared',
        declaredAt: at,
        countedOn: counted ?? dayOf(assembly.closesAt),
        head,
        checkCode: vote.check().code,
        backup,
      },
      warnings,
      text: () =>
        call.t({
          zh: `“${assembly.title}”结果已宣布，此后不可更改。核验码 ${printedCode(vote.check().code)}，自动备份：${backup ?? '—'}\n下一步：hoa notice print result\n`,
          en: `“${assembly.title}” is declared and final. Check code ${printedCode(vote.check().code)}, backup: ${backup ?? '—'}\nNext: hoa notice print result\n`,
        }),
    }
  },
)

/** What a result hangs on that a person has to answer for: held papers, names, and readings of contested law. */
function stillOpen({ ballots, items }: Tally, { rules }: OpenAssembly): Problem[] {
  const { held } = ballots.papers
  const codes = (some: readonly ItemTally[]) => some.map(item => item.code).join('、')
  const bySilence = items.filter(
    item =>
      item.kind !== 'election' &&
      item.majority === 'special' &&
      item.outcome === 'carried' &&
      item.withoutSilence &&
      item.withoutSilence.outcome !== 'carried',
  )
  const byRecusal = items.filter(
    item => item.withoutRecusal && decisionOf(item.withoutRecusal) !== decisionOf(item),
  )
  const names = items.flatMap(item =>
    item.kind === 'election' ? item.writtenIn.filter(({ refused }) => !refused).map(({ name }) => name) : [],
  )
  return [
    ...problemIf(held > 0, { code: 'papers-held', data: { held } }),
    ...problemIf(names.length > 0, { code: 'write-ins-unsettled', data: { names: names.join('、') } }),
    ...problemIf(byRecusal.length > 0, {
      code: 'recusal-changes',
      data: { items: codes(byRecusal), clause: rules['recusal-clause'] },
    }),
    ...problemIf(bySilence.length > 0, { code: 'special-by-silence', data: { items: codes(bySilence) } }),
  ]
}

/** The day on which the count was done, where it is told: from the close to the declaration. */
function countedDay(counted: Day | undefined, { closesAt }: OpenAssembly, declared: Day): Day | undefined {
  const closed = dayOf(closesAt)
  if (counted !== undefined && (counted < closed || counted > declared))
    throw new Refused([{ code: 'counted-outside', data: { counted, closed, declared } }])
  return counted
}

/** Days run from the count, whenever somebody declares: the first paper whose day has passed by then. */
function declaredLate(call: OnAssembly, told: Day | undefined, declared: Day): Problem[] {
  const assembly = { ...call.assembly, countedOn: told ?? null }
  const counted = countedOn(assembly)
  const facts = paperFacts(
    { db: call.db, compound: call.compound, assembly },
    { inFull: false, rowCount: 0, for: undefined },
  )
  const [first] = Object.values<PaperKind>(PAPER_KINDS)
    .filter(({ due }) => due && 'after' in due && due.after === 'counted')
    .filter(kind => belongs(kind, facts))
    .flatMap(({ title: what, due }) => {
      const day = due && dueDay(due, assembly, facts.profile)
      return day !== undefined && day < declared ? [{ what, due: day }] : []
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1))
  return first && counted !== null ? [{ code: 'declared-late', data: { declared, counted, ...first } }] : []
}

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
      text: () => call.t({ zh: `已取消“${assembly.title}”。\n`, en: `Cancelled “${assembly.title}”.\n` }),
    }
  },
)
