import type { Day } from '../../basics/time.ts'
import { type Estate, type EstateDay, type EstateRecord, estateOf } from '../../documents/portfolio/estate.ts'
import { compoundsHere } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { type Memory, remembered } from '../facts/remembered.ts'
import type { Call } from '../frame/call.ts'

/** The figures of each estate: those of its record, which stay until something is recorded of it, and those of the day. */
const FIGURES: Memory = {
  suffix: '-portfolio',
  telling: { zh: '汇总各小区', en: 'reckoning the estates' },
  reckoner: async () => {
    const { estateDay, estateRecord } = await import('./reckoned.ts')
    return (at, on, before) => [
      before?.[0] ?? JSON.stringify(estateRecord(at)),
      JSON.stringify(estateDay(at, on)),
    ]
  },
}

/** Every estate of a record as it stands on a day, by code. `anew`: nothing is taken from what is remembered. */
export async function readEstates(
  call: Call,
  db: Db,
  on: Day,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<Estate[]> {
  const compounds = compoundsHere(db)
  const figures = await remembered(call, db, compounds, { memory: FIGURES, on, anew })
  return compounds.flatMap(compound => {
    const own = figures.get(compound.code)
    if (!own) return []
    const [record, day] = own
    return [estateOf(compound, JSON.parse(record) as EstateRecord, JSON.parse(day) as EstateDay)]
  })
}
