import type { CostSplit } from '../../assembly/records/elevator-cost.ts'
import { Refused } from '../../basics/problem.ts'
import { readCoefficient, readFloor } from '../../exchange/cost-file.ts'
import {
  COST_SCHEME_IDS,
  COST_SCHEMES,
  type CostScheme,
  coefficientOf,
} from '../../law/voting/elevator-cost.ts'
import { choicesOf } from '../facts/choices.ts'
import { WrongUsage } from '../frame/call.ts'
import { type CostCall, type CostUnit, parted } from './cost-options.ts'

interface AgreedScheme {
  readonly words: CostSplit['scheme']
  readonly source: CostSplit['source']
  readonly byArea: boolean
  readonly coefficient: (unit: CostUnit) => number
}

const AGREED = { zh: '业主约定的系数', en: 'coefficients that the owners agreed' }
const NO_SOURCE = { zh: '', en: '' }

export async function schemeOf(call: CostCall, units: readonly CostUnit[]): Promise<AgreedScheme> {
  const byArea = call.flag('by-area')
  const agreed = call.list('coefficient')
  if (agreed.length > 0) {
    const floors = new Map(
      agreed.map(word => {
        const [floor, coefficient] = parted(word, readCoefficient)
        const read = readFloor(floor)
        if (read === undefined) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
        return [read, coefficient]
      }),
    )
    needFloors(units)
    const lacking = [...new Set(units.flatMap(({ floor = 0 }) => (floors.has(floor) ? [] : [floor])))]
    if (lacking.length > 0)
      throw new Refused([{ code: 'floor-without-coefficient', data: { floors: lacking.join('、') } }])
    return {
      ...{ words: AGREED, source: NO_SOURCE, byArea },
      coefficient: ({ floor = 0 }) => floors.get(floor) ?? 0,
    }
  }
  // A file that gives weights says how it is shared, unless a scheme is named.
  if (call.option('scheme') === undefined && units.some(({ weight }) => weight !== null)) {
    const without = units.filter(({ weight }) => weight === null).map(({ code }) => code)
    if (without.length > 0)
      throw new Refused([{ code: 'unit-without-weight', data: { units: without.join('、') } }])
    return { ...{ words: AGREED, source: NO_SOURCE, byArea }, coefficient: ({ weight }) => weight ?? 0 }
  }
  const id = await call.need('scheme', readScheme, { choices: choicesOf(COST_SCHEMES) })
  const scheme: CostScheme = COST_SCHEMES[id]
  const typed = call.option('from-floor')
  const from = typed === undefined ? undefined : readFloor(typed)
  if (typed !== undefined && from === undefined)
    throw new WrongUsage([{ code: 'not-key-value', data: { value: typed } }])
  needFloors(units)
  return {
    words: scheme,
    source: scheme.source,
    byArea: scheme.byArea,
    coefficient: ({ floor = 0 }) => coefficientOf(scheme, floor, from),
  }
}

function readScheme(text: string): (typeof COST_SCHEME_IDS)[number] {
  const id = COST_SCHEME_IDS.find(known => known === text.trim())
  if (id) return id
  throw new WrongUsage([
    {
      code: 'option-choice',
      data: { option: '--scheme', value: text, choices: COST_SCHEME_IDS.join(' | ') },
    },
  ])
}

/** A floor that the code does not tell is asked about, never guessed. */
function needFloors(units: readonly CostUnit[]): void {
  const unread = units.filter(({ floor }) => floor === undefined).map(({ code }) => code)
  if (unread.length > 0)
    throw new Refused([{ code: 'floor-unknown', data: { units: unread.join('、'), first: unread[0] ?? '' } }])
}

export function weigh(
  units: readonly CostUnit[],
  { coefficient, byArea }: AgreedScheme,
): { unit: CostUnit; coefficient: number; weight: bigint }[] {
  const without = byArea ? units.filter(({ area }) => area === null).map(({ code }) => code) : []
  if (without.length > 0)
    throw new Refused([{ code: 'unit-without-area', data: { units: without.join('、') } }])
  return units.map(unit => {
    const own = coefficient(unit)
    return { unit, coefficient: own, weight: BigInt(own) * (byArea ? BigInt(unit.area ?? 0) : 1n) }
  })
}
