import { correctUnit } from '../../store/people/roster.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { theUnit } from '../facts/units.ts'
import { NOTHING_CHANGED, recordEdit, theCompound, withRecord } from '../session.ts'
import { changedUnit } from './changes.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const before = await call.needArgument('unit', text => theUnit(db, compound, text))
    const { unit, detail } = changedUnit(
      before,
      await call.needArguments('change', words => changedUnit(before, words)),
    )
    const reason = await call.need('reason')
    const changed = recordEdit(
      db,
      call,
      { subject: `${compound.code} ${before.code}`, reason, detail },
      writer => correctUnit(writer, before, unit),
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
  })
}
