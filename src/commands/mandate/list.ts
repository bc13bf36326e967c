import type { Mandate } from '../../assembly/people.ts'
import { maskName } from '../../assembly/people.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import { readMandates, revokeMandate } from '../../store/people/roll.ts'
import { marksInWords } from '../ballot/papers/words.ts'
import { choicesNamed } from '../facts/choices.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT, REASON } from '../frame/spec.ts'
import { listing, unitsCell } from '../terminal/listing.ts'

export const mandateList = recordCommand(
  {
    path: ['mandate', 'list'],
    summary: {
      zh: '登记的授权，及一人代理的业主数',
      en: 'the mandates on record, and how many owners each holder acts for',
    },
    options: LIST_OUT,
    example: 'hoa mandate list',
    on: 'assembly',
  },
  async call => {
    const { db, assembly, items, roll } = call
    const mandates = readMandates(db, assembly.id).map(m => ({
      no: m.id,
      serial: roll.serialOf(m.voter),
      units: roll.unitsOf(m.voter).map(unit => unit.code),
      kind: m.kind,
      holder: maskName(m.holder),
      role: m.role,
      signedOn: m.signedOn,
      validUntil: m.validUntil,
      instructions: m.instructions === '' ? [] : marksInWords(items, m.instructions, call.lang),
      evidence: m.evidence,
      revokedOn: m.revokedOn,
    }))
    const table = listing(
      [
        { zh: '编号', en: 'no' },
        { zh: '票号', en: 'serial' },
        { zh: '房号', en: 'units' },
        { zh: '授权', en: 'kind' },
        { zh: '被授权人', en: 'holder' },
        { zh: '签署', en: 'signed' },
        { zh: '撤回', en: 'withdrawn' },
      ].map(head => call.t(head)),
      mandates.map(m => [
        m.no,
        m.serial,
        unitsCell(m.units),
        MANDATES[m.kind][call.lang],
        m.holder,
        m.signedOn,
        m.revokedOn ?? '',
      ]),
    )
    return {
      data: mandates,
      text: () =>
        mandates.length === 0 ? call.t({ zh: '没有登记的授权\n', en: 'no mandates on record\n' }) : table,
    }
  },
)

function standing(mandates: readonly Mandate[], typed: string): Mandate {
  const mandate = mandates.find(m => String(m.id) === typed.trim())
  if (!mandate) throw new Refused([{ code: 'mandate-unknown', data: { no: typed } }])
  if (mandate.revokedOn !== null)
    throw new Refused([{ code: 'mandate-revoked-already', data: { no: mandate.id, on: mandate.revokedOn } }])
  return mandate
}

export const mandateRevoke = recordCommand(
  {
    path: ['mandate', 'revoke'],
    act: 'mandate.revoke',
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
    // An owner need not say why.
    const isGiven = call.canAsk || call.option('reason') !== undefined
    const reason = isGiven ? await call.need('reason', text => checkText(text, 'reason')) : ''
    const on = dayOf(call.happenedAt())
    call.record(
      {
        subject: `${assembly.path} mandate ${mandate.id}`,
        reason: reason || undefined,
        detail: mandate.holder,
      },
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
