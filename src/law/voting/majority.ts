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

interface NotVote extends Phrase {
  readonly citation: Citation
  /** Titles that name such an act, under whatever matter. */
  readonly titles: RegExp
}

/** What the title of an item names that no assembly decides; undefined where it names nothing of the kind. */
export function otherActIn(title: string): NotVote | undefined {
  const plain = title.replace(/\s/g, '')
  return Object.values(NOT_VOTES).find(({ titles }) => titles.test(plain))
}

/** Matters that no assembly decides, and the way they go instead (counting.md §6). */
export const NOT_VOTES: Readonly<Record<string, NotVote>> = {
  'home-to-business': {
    zh: '住宅改为经营性用房不由业主大会表决：须经有利害关系的业主一致同意',
    en: 'turning a home into business premises needs the unanimity of the neighbours concerned, not a vote',
    citation: CITATIONS.civil279,
    titles:
      /住改[商非]|(?:住宅|住房|民居)[^，。；]{0,8}改(?:变|为|成|作|造)[^，。；]{0,10}(?:经营|商业|商用|餐|店|铺|民宿|旅馆|酒店|办公|公司|培训|美容|棋牌|诊所|工作室)/,
  },
  'committee-head': {
    zh: '业主委员会主任、副主任由业主委员会在委员中推选产生，不由业主大会表决',
    en: 'the committee elects its own head from its members',
    citation: CITATIONS.guideline32,
    titles: /(?:选举|推选|选任|改选|罢免|更换)(?:[^，。；]{0,6}(?:业主委员会|业委会))?的?[正副]?主任/,
  },
  'urgent-repair': {
    zh: '紧急维修依法申请使用维修资金，不需要业主大会表决',
    en: 'urgent repairs are applied for under the law, without a vote',
    citation: CITATIONS.civil281,
    titles: /(?:紧急|应急)(?:维修|抢修|修缮)|抢修/,
  },
  'membership-ended': {
    zh: '委员资格自行终止的，只需公告，不需要表决',
    en: 'a membership that ended by itself is announced, not voted on',
    citation: CITATIONS.guideline43,
    titles: /委员(?:的?资格)?自[行动然]终止|委员(?:辞职|辞任)|辞去[^，。；]{0,8}委员/,
  },
  'residents-covenant': {
    zh: '居民公约、居规民约由居民会议讨论制定、居民委员会监督执行，不由业主大会表决；业主大会表决的是管理规约',
    en: 'a residents’ covenant is made by the residents’ meeting; the owners’ assembly votes on the management covenant',
    citation: CITATIONS.organicLaw15,
    titles: /居民公约|居规民约|村规民约/,
  },
}
