import type { Compound } from '../../assembly/assembly.ts'
import { areaText } from '../../basics/area.ts'
import { dayOf } from '../../basics/time.ts'
import { readCompounds } from '../../store/compounds.ts'
import { allSplitOff } from '../../store/log.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { listing } from '../terminal/listing.ts'

/* It stands by itself: a list of hundreds of estates needs nothing of the law, which what is said of one estate does. */

export const compoundList = recordCommand(
  {
    path: ['compound', 'list'],
    summary: { zh: '列出小区', en: 'lists the compounds' },
    options: LIST_OUT,
    example: 'hoa compound list',
    on: 'record',
  },
  call => {
    const gone = allSplitOff(call.db)
    const compounds = readCompounds(call.db).map(({ id: _, ...compound }) => {
      const split = gone.get(compound.code)
      return {
        ...compound,
        ...registeredText(compound),
        /** Since when what is here of it is only kept. */
        splitOff: split ? dayOf(split.happenedAt) : null,
      }
    })
    const headers = {
      zh: ['代码', '小区', '区', '街道', ...(gone.size > 0 ? ['已分出，留作存档'] : [])],
      en: ['code', 'compound', 'district', 'street', ...(gone.size > 0 ? ['split off, kept'] : [])],
    }[call.lang]
    return {
      data: compounds,
      text: () =>
        listing(
          headers,
          compounds.map(c => [
            ...[c.code, c.name, c.district, c.street],
            ...(gone.size > 0 ? [c.splitOff ?? ''] : []),
          ]),
        ),
    }
  },
)

export type Registered = Partial<Pick<Compound, 'registeredArea' | 'registeredUnits'>>

/** What the register says, areas as text. */
export function registeredText({ registeredArea, registeredUnits }: Registered): {
  registeredArea?: string | null
  registeredUnits?: number | null
} {
  return {
    ...(registeredArea !== undefined && {
      registeredArea: registeredArea === null ? null : areaText(registeredArea),
    }),
    ...(registeredUnits !== undefined && { registeredUnits }),
  }
}
