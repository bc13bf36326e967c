import { type Area, areaText } from '../../basics/area.ts'
import type { Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * 指导规则31: a committee of five to eleven, an odd number. Places differ: 上海20 names no maximum and allows three where the
 * floor area is at most 10 000 m², 北京39 and 杭州27 where there are at most 100 households, 青岛35 three anywhere.
 */

/** What may make a compound small enough for a small committee; what is not known is left out. */
export interface CompoundSize {
  readonly floorArea?: Area
  readonly households?: number
}

export interface SizeFault {
  readonly code:
    | 'seats-even'
    | 'seats-too-few'
    | 'seats-too-many'
    | 'seats-only-below-floor-area'
    | 'seats-only-below-households'
    | 'alternates-too-many'
    | 'alternates-need-rules'
  readonly data: Readonly<Record<string, string | number>>
  readonly citation: Citation
}

/** What is wrong with a committee of so many seats; a small compound's size counts only when it is known. */
export function committeeSizeFaults(
  seats: number,
  profile: Profile,
  { floorArea, households }: CompoundSize = {},
): SizeFault[] {
  if (!profile.committeeSize) return []
  const { value, citation } = profile.committeeSize
  const { least, most, small } = value
  const faults: SizeFault[] = []
  if (seats % 2 === 0) faults.push({ code: 'seats-even', data: { seats }, citation })
  if (most !== null && seats > most) faults.push({ code: 'seats-too-many', data: { seats, most }, citation })
  if (seats >= least) return faults
  if (!small || seats !== small.seats)
    return [...faults, { code: 'seats-too-few', data: { seats, least }, citation }]
  const known = small.by === 'floor-area' ? floorArea : households
  if (known !== undefined && known <= small.atMost) return faults
  const told = (figure: number) => (small.by === 'floor-area' ? `${areaText(figure)} m²` : String(figure))
  const data = { seats, least, limit: told(small.atMost), found: known === undefined ? '—' : told(known) }
  const code = small.by === 'floor-area' ? 'seats-only-below-floor-area' : 'seats-only-below-households'
  return [...faults, { code, data, citation }]
}

/** What is wrong with so many alternates: more than the place allows, or a place where only the rules may create them. */
export function alternateFaults(alternates: number, seats: number, profile: Profile): SizeFault[] {
  if (alternates === 0 || !profile.alternates) return []
  const { value, citation } = profile.alternates
  if (value.allowed === 'only-by-rules')
    return [{ code: 'alternates-need-rules', data: { alternates }, citation }]
  if (value.mostPerSeat === null) return []
  const [numerator, denominator] = value.mostPerSeat
  if (alternates * denominator <= seats * numerator) return []
  return [
    {
      code: 'alternates-too-many',
      data: { alternates, most: Math.floor((seats * numerator) / denominator) },
      citation,
    },
  ]
}
