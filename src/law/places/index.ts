import { BEIJING } from './beijing.ts'
import { HANGZHOU } from './hangzhou.ts'
import { HEZE } from './heze.ts'
import { HUZHOU } from './huzhou.ts'
import { JIAXING } from './jiaxing.ts'
import { LIAOCHENG } from './liaocheng.ts'
import { NATIONAL } from './national.ts'
import { NINGBO } from './ningbo.ts'
import { QINGDAO } from './qingdao.ts'
import { QINGYUAN } from './qingyuan.ts'
import { SHANDONG } from './shandong.ts'
import { SHANGHAI } from './shanghai.ts'
import { SHAOXING } from './shaoxing.ts'
import { SHENZHEN } from './shenzhen.ts'
import { TAIZHOU } from './taizhou.ts'
import { WEIFANG } from './weifang.ts'
import { ZHOUSHAN } from './zhoushan.ts'
import { ZIBO } from './zibo.ts'

/** The places whose own rules are known, in the order in which they are listed: a new one is a file and its line here. */
export const PLACES = [
  NATIONAL,
  SHANGHAI,
  BEIJING,
  HANGZHOU,
  NINGBO,
  QINGDAO,
  SHANDONG,
  SHENZHEN,
  WEIFANG,
  ZIBO,
  LIAOCHENG,
  HUZHOU,
  SHAOXING,
  TAIZHOU,
  ZHOUSHAN,
  JIAXING,
  HEZE,
  QINGYUAN,
] as const

export type PlaceId = (typeof PLACES)[number]['id']

export const PLACE_IDS: readonly PlaceId[] = PLACES.map(place => place.id)
