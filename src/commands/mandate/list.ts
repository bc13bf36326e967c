import { maskName } from '../../assembly/people/masking.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import { readMandates } from '../../store/people/mandates.ts'
import { RollIndex } from '../ballot/papers/roll-index.ts'
import { marksInWords } from '../ballot/papers/words.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'

export const mandateList = recordCommand(
  {
    path: ['mandate', 'list'],
    summary: {
      zh: '登记的授权，及一人代理的业主数',
      en: 'the mandates on record, and how many owners each holder acts for',
    },
    example: 'hoa mandate list',
    on: 'assembly',
  },
  async call => {
    const { db, assembly, items } = call
    const roll = new RollIndex(db, assembly)
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
    const table = await tableText(
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
        m.units.join('、'),
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
