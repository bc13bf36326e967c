import type { MatterId } from '../../assembly/matter.ts'
import type { Bar } from '../../basics/bar.ts'
import type { CitationId } from '../citation.ts'
import type { Regime, RegimeId } from '../regime.ts'

/*
 * 民法典278: nine matters are decided by the owners together. Items 6 to 8 need the special majority, all
 * others the ordinary one. 物权法76: raising and using the fund and rebuilding need two thirds of all.
 */

export type Majority = 'ordinary' | 'special'

interface Matter {
  readonly zh: string
  readonly en: string
  readonly majority: Readonly<Record<RegimeId, Majority>>
  readonly citation: CitationId
}

const ordinary = { 'civil-code-278': 'ordinary', 'property-law-76': 'ordinary' } as const
const special = { 'civil-code-278': 'special', 'property-law-76': 'special' } as const
const ordinarySince2021 = { 'civil-code-278': 'ordinary', 'property-law-76': 'special' } as const
const specialSince2021 = { 'civil-code-278': 'special', 'property-law-76': 'ordinary' } as const

export const MATTERS: Readonly<Record<MatterId, Matter>> = {
  rules: {
    zh: '制定或者修改业主大会议事规则',
    en: 'rules of procedure',
    majority: ordinary,
    citation: 'civil278Item1',
  },
  covenant: { zh: '制定或者修改管理规约', en: 'covenant', majority: ordinary, citation: 'civil278Item2' },
  committee: {
    zh: '选举业主委员会或者更换业主委员会成员',
    en: 'electing or replacing committee members',
    majority: ordinary,
    citation: 'civil278Item3',
  },
  manager: {
    zh: '选聘或者解聘物业服务企业',
    en: 'hiring or dismissing the manager',
    majority: ordinary,
    citation: 'civil278Item4',
  },
  'use-fund': {
    zh: '使用专项维修资金',
    en: 'using the maintenance fund',
    majority: ordinarySince2021,
    citation: 'civil278Item5',
  },
  'raise-fund': {
    zh: '筹集专项维修资金',
    en: 'raising the maintenance fund',
    majority: special,
    citation: 'civil278Item6',
  },
  rebuild: {
    zh: '改建、重建建筑物及其附属设施（含加装电梯）',
    en: 'rebuilding or altering, incl. an elevator',
    majority: special,
    citation: 'civil278Item7',
  },
  'common-parts': {
    zh: '改变共有部分用途或者利用共有部分从事经营活动',
    en: 'changing the use of common parts or trading with them',
    majority: specialSince2021,
    citation: 'civil278Item8',
  },
  other: {
    zh: '有关共有和共同管理权利的其他重大事项',
    en: 'other major matters',
    majority: ordinary,
    citation: 'civil278Item9',
  },
  'fund-covenant': {
    zh: '专项维修资金管理规约',
    en: 'covenant on the maintenance fund',
    majority: ordinary,
    citation: 'civil278Item9',
  },
  'self-manage': { zh: '业主自行管理', en: 'self-management', majority: ordinary, citation: 'civil278Item9' },
  zone: {
    zh: '调整物业管理区域',
    en: 'changing the management zone',
    majority: ordinary,
    citation: 'civil278Item9',
  },
  fees: { zh: '物业服务收费标准', en: 'fees', majority: ordinary, citation: 'civil278Item9' },
  'use-income': {
    zh: '公共收益的使用和分配',
    en: 'using income from common parts',
    majority: ordinary,
    citation: 'civil278Item9',
  },
  'committee-pay': {
    zh: '业主委员会工作经费和津贴',
    en: "the committee's budget and pay",
    majority: ordinary,
    citation: 'civil278Item9',
  },
  'parking-rules': { zh: '停车管理规定', en: 'parking rules', majority: ordinary, citation: 'civil278Item9' },
  'early-re-election': {
    zh: '提前换届',
    en: 'early re-election',
    majority: ordinary,
    citation: 'civil278Item9',
  },
  lawsuit: {
    zh: '以业主大会名义起诉、应诉',
    en: 'a lawsuit in the assembly’s name',
    majority: ordinary,
    citation: 'civil278Item9',
  },
  'elevator-site': {
    zh: '加装电梯占用小区共有部分',
    en: 'common ground for an elevator',
    majority: ordinary,
    citation: 'civil278Item9',
  },
}

/** Which majority a matter needs under the law that decides. */
export function majorityOf(matter: MatterId, regime: Regime): Majority {
  return MATTERS[matter].majority[regime.id]
}

/** The bar a matter must clear, and the articles it comes from, the deciding one first. */
export function barOf(
  matter: MatterId,
  regime: Regime,
): { readonly bar: Bar; readonly citations: readonly CitationId[] } {
  const bar = regime.bars[majorityOf(matter, regime)]
  const citations: CitationId[] =
    regime.id === 'civil-code-278'
      ? [regime.barCitation, MATTERS[matter].citation]
      : [regime.barCitation, regime.quorumCitation]
  if (matter === 'elevator-site' && regime.id === 'civil-code-278') citations.push('shanghai126')
  return { bar, citations }
}
