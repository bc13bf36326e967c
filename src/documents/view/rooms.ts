import type { Ruling } from '../../assembly/paper.ts'
import { floorOfCode, namedPart, walkOrder } from '../../assembly/place.ts'
import type { Lang } from '../../basics/phrase.ts'
import { naturalOrder, oneLine } from '../../basics/text.ts'
import { isOutstanding } from '../../count/outstanding.ts'
import { widthOf } from '../layout/width.ts'
import { pad } from '../layout/wrap.ts'

/* 楼层图: which rooms' ballots are back, by building and floor. It names rooms and nobody, and nothing that a ballot says. */

export const ROOM_STATES = ['returned', 'visited', 'out'] as const
export type RoomState = (typeof ROOM_STATES)[number]

/** A unit that has a vote, and what became of its voter's ballot. */
export interface Room {
  readonly building: string
  readonly entrance: string
  readonly code: string
  readonly state: RoomState
}

export interface BuildingRooms {
  /** Empty for rooms that no building was told of. */
  readonly building: string
  readonly rooms: number
  readonly returned: number
  /** From the top; null for rooms whose code tells no floor, last. */
  readonly floors: readonly {
    readonly floor: number | null
    readonly rooms: readonly { readonly name: string; readonly state: RoomState }[]
  }[]
}

/** A late paper is no returned one; whoever was called on and is still out is visited. */
export function roomState(papers: readonly { readonly ruling: Ruling }[], visits: number): RoomState {
  if (!isOutstanding({ papers })) return 'returned'
  return visits > 0 ? 'visited' : 'out'
}

/** The rooms as they lie: building by building as one walks, floor by floor from the top. */
export function roomGrid(rooms: readonly Room[]): BuildingRooms[] {
  const buildings = new Map<string, Map<number | null, Room[]>>()
  for (const room of rooms.toSorted(walkOrder)) {
    const floors = buildings.get(room.building) ?? new Map<number | null, Room[]>()
    const floor = floorOfCode(room.code) ?? null
    floors.set(floor, [...(floors.get(floor) ?? []), room])
    buildings.set(room.building, floors)
  }
  return [...buildings]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || naturalOrder(a, b))
    .map(([building, floors]) => {
      const all = [...floors.values()].flat()
      return {
        building,
        rooms: all.length,
        returned: all.filter(room => room.state === 'returned').length,
        floors: [...floors]
          .sort(([a], [b]) => (b ?? -1) - (a ?? -1))
          .map(([floor, here]) => ({
            floor,
            rooms: here.map(({ code, state }) => ({ name: nameIn(building, code), state })),
          })),
      }
    })
}

/** A code without the building that it begins with. */
function nameIn(building: string, code: string): string {
  const head = `${namedPart(building)}-`
  return building !== '' && code.startsWith(head) ? code.slice(head.length) : code
}

/** What encloses a room tells its state, on paper and screen alike: `[501]` returned, `(501)` visited, `501` out. */
export function roomSign({ name, state }: { readonly name: string; readonly state: RoomState }): string {
  return { returned: `[${name}]`, visited: `(${name})`, out: ` ${name} ` }[state]
}

export const ROOM_LEGEND: Readonly<Record<Lang, string>> = {
  zh: '[ ] 已收回  ( ) 上过门，未收回  其余未收回',
  en: '[ ] returned  ( ) visited, still out  the others are out',
}

/** A building for a terminal: no line is wider than `width`. */
export function buildingLines(
  { building, rooms, returned, floors }: BuildingRooms,
  width: number,
  lang: Lang,
): string[] {
  const name = buildingName(building, lang)
  const cells = floors.flatMap(floor => floor.rooms.map(room => widthOf(oneLine(room.name)) + 3))
  const cell = Math.max(6, ...cells)
  const abreast = Math.max(1, Math.floor((width - FLOOR) / cell))
  const lines = floors.flatMap(({ floor, rooms: here }) => {
    const label = floor === null ? '' : { zh: `${floor}层`, en: `fl. ${floor}` }[lang]
    return Array.from({ length: Math.ceil(here.length / abreast) }, (_, i) => {
      const row = here.slice(i * abreast, (i + 1) * abreast)
      const signs = row.map(room => pad(oneLine(roomSign(room)), cell, 'left')).join('')
      return `${pad(i === 0 ? label : '', FLOOR - 1, 'right')} ${signs}`.trimEnd()
    })
  })
  const head = {
    zh: `${name}  收回 ${returned}/${rooms} 套`,
    en: `${name}: ${returned} of ${rooms} rooms back`,
  }[lang]
  return [head, ...lines]
}

/** Columns before the rooms of a floor. */
const FLOOR = 8

/** `3` as people call it. */
export function buildingName(building: string, lang: Lang): string {
  if (building === '') return { zh: '未注明楼幢', en: 'no building named' }[lang]
  return lang === 'zh' ? (/\d$/.test(building) ? `${building}号楼` : building) : `building ${building}`
}
