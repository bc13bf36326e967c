import { BEIJING } from './beijing.ts'
import { HANGZHOU } from './hangzhou.ts'
import { NATIONAL } from './national.ts'
import { NINGBO } from './ningbo.ts'
import { QINGDAO } from './qingdao.ts'
import { SHANDONG } from './shandong.ts'
import { SHANGHAI } from './shanghai.ts'
import { SHENZHEN } from './shenzhen.ts'

/** The places whose own rules are known, in the order in which they are listed: a new one is a file and its line here. */
export const PLACES = [NATIONAL, SHANGHAI, BEIJING, HANGZHOU, NINGBO, QINGDAO, SHANDONG, SHENZHEN] as const

export type PlaceId = (typeof PLACES)[number]['id']

export const PLACE_IDS: readonly PlaceId[] = PLACES.map(place => place.id)
