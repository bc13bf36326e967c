import { readCompounds } from '../../store/compounds.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'

export const compoundList = recordCommand(
  {
    path: ['compound', 'list'],
    summary: { zh: '列出小区', en: 'lists the compounds' },
    example: 'hoa compound list',
    on: 'record',
  },
  call => {
    const compounds = readCompounds(call.db).map(({ id: _, ...compound }) => compound)
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
  },
)
