import { problemIf, Refused } from '../../basics/problem.ts'
import { minuteInChinese, minuteReadBack, minuteWithSpace } from '../../basics/time.ts'
import { changeAssembly } from '../../store/assemblies.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from './options.ts'

export const assemblyExtend = recordCommand(
  {
    path: ['assembly', 'extend'],
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
