import { Refused } from '../../basics/problem.ts'
import { minuteReadBack } from '../../basics/time.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import { recordCommand } from '../frame/session.ts'

export const assemblyOpen = recordCommand(
  {
    path: ['assembly', 'open'],
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
