import type { Mandate } from '../../assembly/people/mandate.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { readMandates, revokeMandate } from '../../store/people/mandates.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { checkText } from '../codes.ts'
import { choicesNamed } from '../facts/choices.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'

function standing(mandates: readonly Mandate[], typed: string): Mandate {
  const mandate = mandates.find(m => String(m.id) === typed.trim())
  if (!mandate) throw new Refused([{ code: 'mandate-unknown', data: { no: typed } }])
  if (mandate.revokedOn !== null)
    throw new Refused([{ code: 'mandate-revoked-already', data: { no: mandate.id, on: mandate.revokedOn } }])
  return mandate
}

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'writing')
    needState(assembly, 'convened', 'open', 'closed')
    const mandates = readMandates(db, assembly.id)
    const mandate = await call.needArgument('no', text => standing(mandates, text), {
      choices: choicesNamed(
        mandates.filter(m => m.revokedOn === null).map(m => ({ value: String(m.id), name: m.holder })),
      ),
    })
    const reason = await call.need('reason', text => checkText(text, 'reason'))
    const on = dayOf(call.happenedAt())
    record(
      db,
      call,
      { subject: `${assembly.path} mandate ${mandate.id}`, reason, detail: mandate.holder },
      writer => revokeMandate(writer, mandate.id, on, reason),
    )
    return {
      data: { no: mandate.id, revokedOn: on },
      text: () =>
        call.t({
          zh: `第 ${mandate.id} 号授权自 ${on} 起撤回；此前签署的票不受影响\n`,
          en: `Mandate ${mandate.id} is withdrawn from ${on}; papers signed before stand\n`,
        }),
    }
  })
}
