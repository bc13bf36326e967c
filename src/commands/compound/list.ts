import { readCompounds } from '../../store/compounds.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { tableText } from '../files/columns.ts'
import { withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const compounds = readCompounds(db).map(({ id: _, ...compound }) => compound)
    const headers = { zh: ['代码', '小区', '区', '街道'], en: ['code', 'compound', 'district', 'street'] }[
      call.lang
    ]
    return {
      data: compounds,
      text: () =>
        tableText(
          headers,
          compounds.map(c => [c.code, c.name, c.district, c.street]),
        ),
    }
  })
}
