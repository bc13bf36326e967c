import type { Area } from '../../basics/area.ts'
import { COST_SCHEME_IDS } from '../../law/voting/elevator-cost.ts'
import { FILE_OPTIONS } from '../files/files.ts'
import { WrongUsage } from '../frame/call.ts'
import { pairIn } from '../frame/pairs.ts'
import type { Arguments, CallWith, Options } from '../frame/spec.ts'
import { SPLIT_FILE } from './splits.ts'

export const ARGUMENTS = {
  file: {
    optional: true,
    zh: '各户的文件：房号、楼层、面积、系数',
    en: 'the units: code, floor, area, coefficient',
  },
} as const satisfies Arguments

const { sheet, encoding, map } = FILE_OPTIONS
export const OPTIONS = {
  scope: {
    value: '<scope>',
    many: true,
    zh: '名册里的哪些户：entrance=3-1 或 building=3',
    en: 'the units of the roster: entrance=3-1 or building=3',
  },
  total: { value: '<yuan>', zh: '总费用，元', en: 'the whole cost in yuan' },
  subsidy: { value: '<yuan>', zh: '政府补贴，元；默认 0', en: 'the subsidy in yuan; 0 by default' },
  scheme: {
    value: '<name>',
    choices: COST_SCHEME_IDS,
    zh: '分摊办法（法律没有规定，由业主协商）',
    en: 'how it is shared (no statute says; the owners agree)',
  },
  coefficient: {
    value: '<floor>=<number>',
    many: true,
    zh: '业主自己约定的各层系数，如 2=0.5',
    en: 'coefficients that the owners agreed, such as 2=0.5',
  },
  'by-area': { zh: '约定的系数再乘以专有面积', en: 'agreed coefficients times the exclusive area' },
  'from-floor': {
    value: '<floor>',
    zh: '从哪一层起分摊；以下的不分摊',
    en: 'the first floor that pays; those below do not',
  },
  floor: {
    value: '<unit>=<floor>',
    many: true,
    zh: '房号看不出楼层的，指明楼层',
    en: 'the floor of a unit whose code does not tell it',
  },
  paid: { value: '<file>', zh: '已缴款文件：房号、已缴', en: 'what was paid: unit, paid' },
  keep: {
    zh: '留在记录里，以后按它收款（hoa elevator pay）',
    en: 'keep it on record, to be paid by (hoa elevator pay)',
  },
  'instead-of': {
    value: '<no>',
    zh: '与 --keep 同用：代替以前留存的哪一份，已缴的款项转过来',
    en: 'with --keep: the kept split it takes the place of, with what was paid by it',
  },
  ...SPLIT_FILE,
  ...{ sheet, encoding, map },
} as const satisfies Options

export type CostCall = CallWith<typeof OPTIONS, typeof ARGUMENTS>

/** A unit before its share is reckoned. */
export interface CostUnit {
  readonly code: string
  readonly floor: number | undefined
  readonly area: Area | null
  /** The weight that the file gives it. */
  readonly weight: number | null
}

/** `501=5`: what stands before the last equals sign, and the figure behind it. */
export function parted(word: string, read: (text: string) => number | undefined): [string, number] {
  const [name, figure] = pairIn(word, { last: true })
  const value = read(figure)
  if (value === undefined) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
  return [name, value]
}
