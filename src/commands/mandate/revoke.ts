import type { Mandate } from '../../assembly/people/mandate.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { readMandates, revokeMandate } from '../../store/people/mandates.ts'
import { choicesNamed } from '../facts/choices.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'

function standing(mandates: readonly Mandate[], typed: string): Mandate {
  const mandate = mandates.find(m => String(m.id) === typed.trim())
  if (!mandate) throw new Refused([{ code: 'mandate-unknown', data: { no: typed } }])
  if (mandate.revokedOn !== null)
    throw new Refused([{ code: 'mandate-revoked-already', data: { no: mandate.id, on: mandate.revokedOn } }])
  return mandate
}

const REASON = { value: '<text>', line: true, zh: '理由，记入日志', en: 'the reason, for the log' } as const

export const mandateRevoke = recordCommand(
  {
    path: ['mandate', 'revoke'],
    asks: ['reason'],
    summary: { zh: '登记授权的撤回', en: 'records that a mandate was withdrawn' },
    arguments: { no: { zh: '授权的编号', en: 'its number' } },
    options: { reason: REASON },
    example: 'hoa mandate revoke 3 --reason 业主书面撤回',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
  },
  async call => {
    const { db, assembly } = call
    const mandates = readMandates(db, assembly.id)
    const mandate = await call.needArgument('no', text => standing(mandates, text), {
      choices: choicesNamed(
        mandates.filter(m => m.revokedOn === null).map(m => ({ value: String(m.id), name: m.holder })),
      ),
    })
    const reason = await call.need('reason', text => checkText(text, 'reason'))
    const on = dayOf(call.happenedAt())
    call.record(
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
  },
)
