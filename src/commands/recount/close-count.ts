import { printedCode } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { resultChanges } from '../../documents/wording/recount-words.ts'
import { lastEntry } from '../../store/log.ts'
import { closeRecount, readRecountedPapers } from '../../store/review/recounts.ts'
import { checkedVote, resultDetail, resultFacts } from '../facts/checked-vote.ts'
import { countVote } from '../facts/vote.ts'
import { backUpAfter, recordCommand } from '../frame/session.ts'
import { recountSubject, theOpenRecount } from './the-recount.ts'

/** `assembly close-count`: the recount is decided; from here on it is as final as what was declared. */
export const assemblyCloseCount = recordCommand(
  {
    path: ['assembly', 'close-count'],
    summary: {
      zh: '结束重新计票：此后不可更改，可打印更正公告',
      en: 'closes a recount: final, and its amended notice can be printed',
    },
    example: 'hoa assembly close-count',
    on: 'assembly',
    states: ['declared'],
  },
  call => {
    const { db, compound, assembly } = call
    const { no, openedAt } = theOpenRecount(db, assembly)
    const at = call.happenedAt()
    if (at < openedAt) throw new Refused([{ code: 'recount-closed-early', data: { at, opened: openedAt } }])
    const papers = readRecountedPapers(db, assembly.id, no)
    const vote = checkedVote(db, compound, assembly, papers)
    const { tally } = vote
    const { held } = tally.ballots.papers
    const before = countVote(db, compound, assembly)
    if (held > before.ballots.papers.held)
      throw new Refused([{ code: 'recount-papers-held', data: { held } }])
    const facts = resultFacts(vote)
    call.record(
      { subject: recountSubject(assembly.path, no), happenedAt: at, detail: resultDetail(facts), facts },
      writer => closeRecount(writer, assembly.id, no, at, facts.digest),
    )
    const { backup, warnings } = backUpAfter(db, 'recount')
    const head = lastEntry(db)?.hash ?? ''
    const changes = resultChanges(before, tally, call.lang)
    return {
      data: {
        assembly: assembly.code,
        recount: no,
        closedAt: at,
        head,
        checkCode: vote.check.code,
        backup,
        changes,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${assembly.code} 第 ${no} 次重新计票结束，此后不可更改。核验码 ${printedCode(vote.check.code)}，自动备份：${backup ?? '—'}\n与宣布的结果相比：\n${changes.map(line => `  ${line}\n`).join('')}下一步：hoa notice print result --recount ${no}\n`,
          en: `Recount ${no} of ${assembly.code} is closed and final. Check code ${printedCode(vote.check.code)}, backup: ${backup ?? '—'}\nAgainst what was declared:\n${changes.map(line => `  ${line}\n`).join('')}Next: hoa notice print result --recount ${no}\n`,
        }),
    }
  },
)
