import { printedCode } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { resultChanges } from '../../documents/wording/recount-words.ts'
import { lastEntry, lastEntryOf } from '../../store/log.ts'
import { addRecount, closeRecount, readRecountedPapers, readRecounts } from '../../store/review.ts'
import { resultDetail, resultFacts, Vote } from '../facts/vote.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
import { needState } from '../frame/the-assembly.ts'
import { recountSubject, theOpenRecount } from './the-recount.ts'

/**
 * `assembly reopen-count`: after an upheld objection to a declared result. What was declared is not opened: owners and
 * courts have to be able to read it as it was posted. The recount is a record of its own that cites it.
 */
export const assemblyReopenCount = recordCommand(
  {
    path: ['assembly', 'reopen-count'],
    act: 'assembly.reopen-count',
    asks: ['reason', 'evidence'],
    summary: {
      zh: '异议成立后重新计票：已宣布的结果保持原样，另立一份记录；第二次从前一次的结果起',
      en: 'recounts after an upheld objection: what was declared stays, the recount is a record of its own; a second begins where the first ended',
    },
    options: {
      reason: {
        value: '<text>',
        line: true,
        zh: '异议的内容和处理决定；会印在更正公告上，不写业主姓名',
        en: 'the objection and the decision on it; printed on the amended notice, so no names',
      },
      evidence: {
        value: '<text>',
        line: true,
        zh: '证据；会印在更正公告上',
        en: 'the evidence; printed on the amended notice',
      },
    },
    example:
      'hoa assembly reopen-count --reason 业主对其意见的录入提出异议，经核对成立 --evidence 存档表决票',
    on: 'assembly',
  },
  async call => {
    const { db, assembly } = call
    if (assembly.state === 'closed')
      throw new Refused([{ code: 'recount-before-declaration', data: { assembly: assembly.code } }])
    needState(assembly, ['declared'])
    const open = readRecounts(db, assembly.id).find(recount => recount.closedAt === null)
    if (open) throw new Refused([{ code: 'recount-open-already', data: { no: open.no } }])
    const openedAt = call.happenedAt()
    if (assembly.declaredAt !== null && openedAt < assembly.declaredAt)
      throw new Refused([
        { code: 'recount-too-early', data: { at: openedAt, declared: assembly.declaredAt } },
      ])
    const reason = await call.need('reason')
    const evidence = await call.need('evidence')
    const declared = lastEntryOf(db, 'assembly.declare', assembly.path)?.hash ?? ''
    const no = call.record(
      { subject: assembly.path, reason: `${reason} / ${evidence}`, detail: `declared=${declared}` },
      writer => addRecount(writer, assembly.id, { openedAt, reason, evidence, declared }),
    )
    return {
      data: { assembly: assembly.code, recount: no, openedAt, declared },
      text: () =>
        call.t({
          zh: `${assembly.code} 开始第 ${no} 次重新计票。已宣布的结果保持原样。\n下一步：hoa ballot correct <票号> --paper <第几张> --marks M1=反对 --reason … --witness …，然后 hoa tally --recount ${no}，hoa assembly close-count\n`,
          en: `Recount ${no} of ${assembly.code} is open. What was declared stays as it is.\nNext: hoa ballot correct <serial> --paper <no> --marks M1=against --reason … --witness …, then hoa tally --recount ${no}, hoa assembly close-count\n`,
        }),
    }
  },
)

/** `assembly close-count`: the recount is decided; from here on it is as final as what was declared. */
export const assemblyCloseCount = recordCommand(
  {
    path: ['assembly', 'close-count'],
    act: 'assembly.close-count',
    summary: {
      zh: '结束重新计票：此后不可更改，可打印更正公告',
      en: 'closes a recount: final, and its amended notice can be printed',
    },
    example: 'hoa assembly close-count',
    on: 'assembly',
    states: ['declared'],
  },
  async call => {
    const { db, assembly } = call
    const { no, openedAt } = theOpenRecount(call)
    const at = call.happenedAt()
    if (at < openedAt) throw new Refused([{ code: 'recount-closed-early', data: { at, opened: openedAt } }])
    const papers = readRecountedPapers(db, assembly.id, no)
    const vote = new Vote(call, papers)
    const tally = vote.tally()
    const { held } = tally.ballots.papers
    const before = new Vote(call).tally()
    if (held > before.ballots.papers.held)
      throw new Refused([{ code: 'recount-papers-held', data: { held } }])
    const facts = resultFacts(vote)
    call.record(
      { subject: recountSubject(assembly.path, no), happenedAt: at, detail: resultDetail(facts), facts },
      writer => closeRecount(writer, assembly.id, no, at, facts.digest),
    )
    const { backup, warnings } = await backUpAfter(db, 'recount')
    const head = lastEntry(db)?.hash ?? ''
    const changes = resultChanges(before, tally, { lang: call.lang })
    return {
      data: {
        assembly: assembly.code,
        recount: no,
        closedAt: at,
        head,
        checkCode: vote.check().code,
        backup,
        changes,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 第 ${no} 次重新计票结束，此后不可更改。核验码 ${printedCode(vote.check().code)}，自动备份：${backup ?? '—'}\n与宣布的结果相比：\n${changes.map(line => `  ${line}\n`).join('')}下一步：hoa notice print result --recount ${no}；其余按重新计票打印的文书：hoa notice list\n`,
          en: `Recount ${no} of ${assembly.code} is closed and final. Check code ${printedCode(vote.check().code)}, backup: ${backup ?? '—'}\nAgainst what was declared:\n${changes.map(line => `  ${line}\n`).join('')}Next: hoa notice print result --recount ${no}; the other papers of the recount: hoa notice list\n`,
        }),
    }
  },
)
