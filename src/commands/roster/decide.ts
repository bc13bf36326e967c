import type { OwnerDecision } from '../../assembly/places/unit.ts'
import { Refused } from '../../basics/problem.ts'
import { voterKey } from '../../count/voters.ts'
import { addOwnerDecision, readOwnerDecisions } from '../../store/people/roster.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { theUnit } from '../facts/units.ts'
import { record, theCompound, withRecord } from '../session.ts'

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
    const decision: OwnerDecision = { kind, units: codes, reason }
    const stands = isLastWord(readOwnerDecisions(db, compound.id), decision)
    if (!stands)
      record(db, call, { subject: `${compound.code} ${codes.join(' ')}`, reason }, writer =>
        addOwnerDecision(writer, compound.id, decision),
      )
    const done = {
      merge: { zh: '认定为同一业主', en: 'Decided: one owner' },
      'keep-apart': { zh: '认定为不同业主', en: 'Decided: different owners' },
    }[kind]
    return {
      data: { decision: kind, units: codes, reason, ...(stands && { unchanged: true }) },
      text: () =>
        `${call.t(done)}: ${codes.join(' / ')}\n${stands ? call.t({ zh: '此前已作出同样的认定，没有重复登记\n', en: 'This was decided before and is not recorded again\n' }) : ''}`,
    }
  })
}

/** Is this the very decision that was last made about any two of these units? */
function isLastWord(decisions: readonly OwnerDecision[], { kind, units, reason }: OwnerDecision): boolean {
  const last = decisions.findLast(d => d.units.filter(code => units.includes(code)).length > 1)
  return (
    last !== undefined &&
    last.kind === kind &&
    last.reason === reason &&
    last.units.length === units.length &&
    last.units.every(code => units.includes(code))
  )
}
