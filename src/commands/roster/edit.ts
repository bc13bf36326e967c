import { correctUnit } from '../../store/people/roster.ts'
import { theUnit } from '../facts/named.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import { changedUnit } from './changes.ts'
import { REASON } from './options.ts'

export const rosterEdit = recordCommand(
  {
    path: ['roster', 'edit'],
    act: 'roster.edit',
    asks: ['reason'],
    summary: {
      zh: '更正一套房屋的登记；已冻结的名册不变',
      en: "corrects a unit's facts; frozen rolls do not change",
    },
    arguments: {
      unit: { zh: '房号', en: 'the unit' },
      change: {
        many: true,
        zh: '字段=值（area building entrance use area_source status owner id_no kind phone）',
        en: 'field=value',
      },
    },
    options: { reason: REASON },
    example: 'hoa roster edit 3-501 area=89.37 --reason 登记簿更正',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const before = await call.needArgument('unit', text => theUnit(call, text))
    const { unit, detail } = changedUnit(
      before,
      await call.needArguments('change', words => changedUnit(before, words)),
    )
    const reason = await call.need('reason')
    const changed = call.recordEdit({ subject: `${compound.code} ${before.code}`, reason, detail }, writer =>
      correctUnit(writer, before, unit),
    )
    return {
      data: { unit: before.code, changed: detail, ...(!changed && { unchanged: true }) },
      text: () =>
        call.t(
          changed
            ? { zh: `已更正 ${before.code}：${detail}\n`, en: `Corrected ${before.code}: ${detail}\n` }
            : NOTHING_CHANGED,
        ),
    }
  },
)
