import { maskName } from '../../assembly/people.ts'
import { namedPart } from '../../assembly/place.ts'
import { STATUS_WORDS, USE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { readUnits } from '../../store/people/roster.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'

export const rosterList = recordCommand(
  {
    path: ['roster', 'list'],
    summary: { zh: '列出名册（姓名遮盖）', en: 'lists the roster, names masked' },
    options: { building: { value: '<name>', zh: '只列一幢', en: 'one building only' } },
    example: 'hoa roster list --building 3',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const building = call.option('building')
    const units = readUnits(db, compound.id)
      .filter(
        u =>
          building === undefined || u.building === building || namedPart(u.building) === namedPart(building),
      )
      .map(u => ({
        unit: u.code,
        building: u.building,
        entrance: u.entrance,
        use: u.use,
        area: areaText(u.area),
        status: u.status,
        owners: u.owners.map(o => maskName(o.name)),
      }))
    const headers = {
      zh: ['房号', '幢', '单元', '用途', '面积(平方米)', '状态', '业主'],
      en: ['unit', 'building', 'entrance', 'use', 'area m²', 'status', 'owners'],
    }[call.lang]
    return {
      data: units,
      text: () =>
        tableText(
          headers,
          units.map(u => [
            u.unit,
            u.building,
            u.entrance,
            USE_WORDS[u.use][call.lang],
            u.area,
            STATUS_WORDS[u.status][call.lang],
            u.owners.join('、'),
          ]),
        ),
    }
  },
)
