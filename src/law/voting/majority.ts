import type { Item, MatterId } from '../../assembly/item.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { CITATIONS } from '../articles.ts'
import type { Citation } from '../citation.ts'
import type { PlaceLaw } from '../profile.ts'
import type { RegimeId } from '../regime.ts'

/*
 * 民法典278: nine matters are decided by the owners together. Items 6 to 8 need the special majority, all
 * others the ordinary one. 物权法76: raising and using the fund and rebuilding need two thirds of all.
 */

export type Majority = 'ordinary' | 'special'

export const MAJORITY_WORDS: Readonly<Record<Majority, Phrase>> = {
  ordinary: { zh: '一般事项', en: 'ordinary' },
  special: { zh: '特别事项', en: 'special' },
}

interface Matter extends Phrase {
  readonly majority: Readonly<Record<RegimeId, Majority>>
  readonly citation: Citation
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
    citation: CITATIONS.civil278Item1,
  },
  covenant: {
    zh: '制定或者修改管理规约',
    en: 'covenant',
    majority: ordinary,
    citation: CITATIONS.civil278Item2,
  },
  committee: {
    zh: '选举业主委员会或者更换业主委员会成员',
    en: 'electing or replacing committee members',
    majority: ordinary,
    citation: CITATIONS.civil278Item3,
  },
  manager: {
    zh: '选聘或者解聘物业服务企业',
    en: 'hiring or dismissing the manager',
    majority: ordinary,
    citation: CITATIONS.civil278Item4,
  },
  'use-fund': {
    zh: '使用专项维修资金',
    en: 'using the maintenance fund',
    majority: ordinarySince2021,
    citation: CITATIONS.civil278Item5,
  },
  'raise-fund': {
    zh: '筹集专项维修资金',
    en: 'raising the maintenance fund',
    majority: special,
    citation: CITATIONS.civil278Item6,
  },
  rebuild: {
    zh: '改建、重建建筑物及其附属设施（含加装电梯）',
    en: 'rebuilding or altering, incl. an elevator',
    majority: special,
    citation: CITATIONS.civil278Item7,
  },
  'common-parts': {
    zh: '改变共有部分用途或者利用共有部分从事经营活动',
    en: 'changing the use of common parts or trading with them',
    majority: specialSince2021,
    citation: CITATIONS.civil278Item8,
  },
  other: {
    zh: '有关共有和共同管理权利的其他重大事项',
    en: 'other major matters',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  'fund-covenant': {
    zh: '专项维修资金管理规约',
    en: 'covenant on the maintenance fund',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  'self-manage': {
    zh: '业主自行管理',
    en: 'self-management',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  zone: {
    zh: '调整物业管理区域',
    en: 'changing the management zone',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  fees: { zh: '物业服务收费标准', en: 'fees', majority: ordinary, citation: CITATIONS.civil278Item9 },
  'use-income': {
    zh: '公共收益的使用和分配',
    en: 'using income from common parts',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  'committee-pay': {
    zh: '业主委员会工作经费和津贴',
    en: "the committee's budget and pay",
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  'parking-rules': {
    zh: '停车管理规定',
    en: 'parking rules',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  'early-re-election': {
    zh: '提前换届',
    en: 'early re-election',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  lawsuit: {
    zh: '以业主大会名义起诉、应诉',
    en: 'a lawsuit in the assembly’s name',
    majority: ordinary,
    citation: CITATIONS.civil278Item9,
  },
  'elevator-site': {
    zh: '加装电梯占用小区共有部分',
    en: 'common ground for an elevator',
    majority: specialSince2021,
    citation: CITATIONS.civil278Item8,
  },
}

/** What a matter needs: which majority, the bar that is, and the articles it comes from, the deciding one first. */
export interface Need {
  readonly majority: Majority
  readonly bar: Bar
  readonly citations: readonly Citation[]
  /** Of the articles, the one about this matter itself. */
  readonly own: Citation
}

/**
 * What a matter needs under the law that decides, in a place. Common ground for an elevator is a change of use (item 8),
 * unless the place's own rule lets more than half of all owners agree to it (counting.md §6).
 */
export function needOf(matter: MatterId, { regime, profile: { elevator } }: PlaceLaw): Need {
  const { barCitation, quorumCitation, bars } = regime
  const majority = MATTERS[matter].majority[regime.id]
  if (regime.base === 'roll')
    return { majority, bar: bars[majority], citations: [barCitation, quorumCitation], own: barCitation }
  if (matter === 'elevator-site' && elevator?.value.commonGround === 'ordinary') {
    const own = elevator.citation
    return {
      majority: 'ordinary',
      bar: bars.ordinary,
      citations: [barCitation, CITATIONS.civil278Item9, own],
      own,
    }
  }
  const own = MATTERS[matter].citation
  return { majority, bar: bars[majority], citations: [barCitation, own], own }
}

/** What an item needs: an election is of the committee. */
export function needOfItem(item: Item, law: PlaceLaw): Need {
  return needOf(item.kind === 'election' ? 'committee' : item.matter, law)
}
