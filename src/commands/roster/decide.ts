import { Refused } from '../../basics/problem.ts'
import { voterKey } from '../../count/voters.ts'
import { addOwnerDecision } from '../../store/roster.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { record, theCompound, withRecord } from '../session.ts'
import { theUnit } from '../units.ts'

/** `roster merge` and `roster keep-apart`: a person says whether the owners of some units are the same. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const kind = call.spec.path[1] === 'merge' ? 'merge' : 'keep-apart'
    const units = [...new Set(call.arguments('unit').map(code => theUnit(db, compound, code)))]
    const codes = [...new Set(units.map(unit => unit.code))]
    if (codes.length < 2) throw new WrongUsage([{ code: 'two-units-needed' }])
    const reason = await call.need('reason')
    const sameKeys = new Set(units.map(voterKey)).size < codes.length
    if (kind === 'keep-apart' && sameKeys)
      throw new Refused([{ code: 'same-owner-by-number', data: { units: codes.join('、') } }])
    record(db, call, { subject: `${compound.code} ${codes.join(' ')}`, reason }, writer =>
      addOwnerDecision(writer, compound.id, { kind, units: codes, reason }),
    )
    const done = {
      merge: { zh: '认定为同一业主', en: 'Decided: one owner' },
      'keep-apart': { zh: '认定为不同业主', en: 'Decided: different owners' },
    }[kind]
    return {
      data: { decision: kind, units: codes, reason },
      text: () => `${call.t(done)}: ${codes.join(' / ')}\n`,
    }
  })
}
