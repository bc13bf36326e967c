import { CM2_PER_M2 } from '../../basics/area.ts'
import { articlesIn, citationsOf, cite } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { Ground, RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'
import { SHANGHAI_CALENDAR } from './shanghai-steps.ts'

/*
 * 上海市住宅物业管理规定 in its texts of 2021-01-01, 2022-10-28 and 2023-12-28 (the articles keep their numbers); 沪房规范〔2021〕6号
 * from 2021-07-01 to 2026-06-30, no renewal found; elevators by 沪建房管联〔2020〕801号, from 2024-09-24 by 沪房更新〔2024〕126号.
 */

const article = articlesIn({
  zh: '上海市住宅物业管理规定',
  en: 'Shanghai Residential Property Management Provisions',
  from: '2021-01-01',
})

const NOTICE_6 = { from: '2021-07-01', until: '2026-06-30' } as const

const A = citationsOf('shanghai', {
  shanghai13: article(
    13,
    '交付建筑面积达百分之五十，或者首套交付满两年的，应当召开首次业主大会会议',
    'a first assembly is due when half of the area is delivered, or two years after the first unit',
  ),
  shanghai14: article(
    14,
    '符合条件后三十日内，建设单位书面报告；未报告的业主可以书面要求',
    'the developer reports in writing within 30 days; failing that the owners may ask',
  ),
  shanghai15: article(
    15,
    '六十日内组建筹备组，成立后七日内公告名单；单数，业主代表不低于一半',
    'the group is formed within 60 days and listed within 7; odd in number, at least half owners',
  ),
  shanghai16: article(
    16,
    '筹备内容在首次会议十五日前公告；筹备组成立后九十日内召开首次会议',
    'what is prepared is posted 15 days before the first assembly, which is held within 90 days of the group’s forming',
  ),
  shanghai18: article(
    18,
    '书面委托；代理人依据委托人对所议事项的意见投票',
    'a written mandate; the holder votes as the owner’s opinion on each matter says',
  ),
  shanghai19: article(
    19,
    '首次会议的议事规则应当约定业主委员会的组成、任期、罢免和补选等',
    'the first rules of procedure settle the committee’s make-up, term, recall and by-election',
  ),
  shanghai20: article(
    20,
    '业主委员会五人以上单数，建筑面积一万平方米以下的可以三人；任期三至五年；不得担任委员的情形',
    'a committee of five or more, odd, three up to 10 000 m²; a term of 3 to 5 years; who may not be a member',
  ),
  shanghai21: article(
    21,
    '候选人的产生；选举完成后三日内公告主任、副主任和委员名单',
    'how candidates come about; chair, vice-chair and members are posted within 3 days of the election',
  ),
  shanghai23: article(
    23,
    '选举产生后三十日内向乡镇、街道备案',
    'filed with the street office within 30 days of the election',
  ),
  shanghai25: article(
    25,
    '百分之二十以上业主提议召开临时会议；事先书面告知房管机构和居（村）民委员会',
    '20% of the owners may ask for a meeting; housing office and residents’ committee are told beforehand',
  ),
  shanghai26: article(
    26,
    '每两个月至少一次；全体委员过半数出席，全体委员过半数签字同意，三日内公告',
    'meets every two months; more than half of all members attend and sign; posted within 3 days',
  ),
  shanghai28: article(
    28,
    '换届改选小组工作期间，原业委会不得就四类事项召集业主大会',
    'while a re-election group works, the old committee may not convene on four kinds of matters',
  ),
  shanghai29: article(
    29,
    '换届改选小组成立后十日内交房管机构保管；备案后十日内移交新一届',
    'papers are deposited within 10 days of the group’s forming, and handed over within 10 days of the filing',
  ),
  shanghai30: article(
    30,
    '不再担任委员的，十日内移交',
    'who is no member any more hands over within 10 days',
  ),
  shanghai32: article(
    32,
    '不足但超过半数的可以补选；不足半数等情形提前换届改选',
    'a by-election while more than half remain; an early re-election below half and in other cases',
  ),
  shanghai33: article(33, '变更后三十日内办理变更备案', 'changes are filed within 30 days'),
  shanghai34: article(
    34,
    '乡镇、街道受理后二十日内完成备案',
    'the street office completes the filing within 20 days',
  ),
  shanghai67: article(
    67,
    '年度审计、换届审计的结果公告三十日',
    'results of annual and re-election audits are shown for 30 days',
  ),
  shanghai6Group: cite(
    { zh: '沪房规范〔2021〕6号第6条', en: 'Shanghai notice 6 of 2021, §6', ...NOTICE_6 },
    '筹备组中建设单位代表一名、街道（乡镇）代表一至两名；换届改选小组不含建设单位',
    'one seat of the group for the developer, one or two for the street office; no developer in a re-election group',
  ),
  shanghai6Audit: cite(
    { zh: '沪房规范〔2021〕6号第11条', en: 'Shanghai notice 6 of 2021, §11', ...NOTICE_6 },
    '换届审计在新一届选举产生后一个月内完成',
    'the audit at re-election is done within a month of the election',
  ),
  shanghai801: cite(
    {
      zh: '沪建房管联〔2020〕801号',
      en: 'Shanghai notice 801 of 2020',
      from: '2021-01-01',
      until: '2024-09-23',
    },
    '加装电梯由所在楼幢业主三分之二以上参与、四分之三以上同意；使用小区共有部分的另由全体业主过半数同意',
    'an elevator is voted by its building; common ground of the compound by more than half of all owners',
  ),
  shanghai126: cite(
    { zh: '沪房更新〔2024〕126号', en: 'Shanghai notice 126 of 2024', from: '2024-09-24' },
    '加装电梯由所在单元业主表决；占用小区共有部分另由全体业主过半数同意',
    'an elevator is voted by its entrance; common ground of the compound by more than half of all owners',
  ),
  shanghaiPractice: cite(
    {
      zh: '新民晚报2015年11月21日（上海选举办法通行做法）',
      en: 'Xinmin Evening News, 2015-11-21 (usual Shanghai election rules)',
      from: '2015-11-21',
      certainty: 'S',
    },
    '超过名额的按票数；人数与面积名次不一致的，人数优先；均相同的，再次投票',
    'by votes; where heads and area rank differently, heads go first; equals vote again',
  ),
})

const half = [1, 2] as const
const ground = (id: string, zh: string, en: string): Ground => ({ id, zh, en })

const EMPLOYED = ground(
  'employed-by-manager',
  '本人、配偶或者直系亲属在本区域的物业服务企业任职',
  'employed by the manager serving the zone, oneself, spouse or direct kin',
)
const BREACHES = ground(
  'breaches',
  '损坏房屋结构、违法搭建、破坏外貌、擅自改变使用性质、违法出租，且未改正',
  'uncorrected: damage to the structure, illegal building, spoiling the façade, unauthorised change of use, illegal letting',
)
const FEES = ground('owes-fees', '欠交物业服务费', 'owing the service fee')
const FUND = ground('owes-fund', '欠交专项维修资金', 'owing the maintenance fund')
const REFUSES = ground(
  'refuses-decisions',
  '不执行业主大会、业主委员会的决定',
  'not carrying out decisions of the assembly or the committee',
)
const MORE = ground(
  'added-grounds',
  '有业主大会依法增加的不得担任的情形',
  'a further ground that the assembly has added',
)

const SINCE_2021: RegionalValues = {
  petition: {
    value: { share: { wording: 'at least', of: [20, 100] }, of: 'headcount' },
    citation: A.shanghai25,
  },
  firstTriggers: {
    value: [{ delivered: { of: 'area', share: { wording: 'at least', of: [50, 100] } } }, { years: 2 }],
    citation: A.shanghai13,
  },
  developerReportDays: { value: 30, citation: A.shanghai14 },
  groupDays: { value: 60, citation: A.shanghai15 },
  groupListDays: { value: 7, citation: A.shanghai15 },
  group: { value: { odd: true, owners: { wording: 'at least', of: half } }, citation: A.shanghai15 },
  prePublishDays: { value: 15, citation: A.shanghai16 },
  firstMeetingDays: { value: 90, citation: A.shanghai16 },
  proxies: { value: { written: true, instructions: true, most: null, banned: [] }, citation: A.shanghai18 },
  committeeSize: {
    value: {
      least: 5,
      most: null,
      odd: true,
      small: { by: 'floor-area', atMost: 10_000 * CM2_PER_M2, seats: 3 },
    },
    citation: A.shanghai20,
  },
  term: { value: { least: 3, most: 5 }, citation: A.shanghai20 },
  eligibility: { value: [EMPLOYED, BREACHES, FEES, FUND, MORE], citation: A.shanghai20 },
  alternates: {
    value: { allowed: 'only-by-rules', mostPerSeat: null, qualify: 'by-rules' },
    citation: A.shanghai19,
    note: both(
      '规定只写补选，候补委员须由议事规则设立',
      'the provisions speak of by-elections only; alternates must be created by the rules of procedure',
    ),
  },
  ranking: { value: 'headcount-then-runoff', citation: A.shanghaiPractice },
  committeeListDays: { value: 3, citation: A.shanghai21 },
  filingDays: { value: 30, citation: A.shanghai23 },
  filingPapers: {
    value: ['minutes', 'decision', 'rules', 'covenant', 'fund-covenant', 'members', 'pledges', 'training'],
    citation: A.shanghai23,
  },
  filingDoneDays: { value: 20, citation: A.shanghai34 },
  filingChangeDays: { value: 30, citation: A.shanghai33 },
  committeeQuorum: { value: { wording: 'more than', of: half }, citation: A.shanghai26 },
  committeePass: { value: { wording: 'more than', of: half }, citation: A.shanghai26 },
  committeeMeetsMonths: { value: 2, citation: A.shanghai26 },
  committeeDecisionDays: { value: 3, citation: A.shanghai26 },
  reElectionLead: { value: { count: 5, unit: 'months', act: 'report' }, citation: A.shanghai28 },
  reElectionGroupDays: { value: 60, citation: A.shanghai28 },
  frozenMatters: {
    value: [
      'manager',
      'fees',
      'rebuild',
      'use-fund',
      'raise-fund',
      'elevator-site',
      'common-parts',
      'self-manage',
      'zone',
      'use-income',
      'parking-rules',
      'lawsuit',
      'other',
    ],
    citation: A.shanghai28,
    note: both(
      '管理规约已规定的维修除外；“其他重大事项”的范围由 hoa 归类',
      'repairs that the covenant provides for excepted; what are “other major matters” is our sorting',
    ),
  },
  auditShownDays: { value: 30, citation: A.shanghai67 },
  handoverDepositDays: { value: 10, citation: A.shanghai29 },
  handoverNewDays: { value: 10, citation: A.shanghai29, note: both('自备案起算', 'from the filing') },
  handoverMemberDays: { value: 10, citation: A.shanghai30 },
  byElection: { value: 'more-than-half-remain', citation: A.shanghai32 },
  earlyReElection: {
    value: 'less-than-half',
    citation: A.shanghai32,
    note: both(
      '连续六个月未开展工作、决定严重违法等情形亦同',
      'also after six months without work, or a gravely unlawful decision',
    ),
  },
  elevator: {
    value: { electorate: 'building', commonGround: 'ordinary' },
    citation: A.shanghai801,
    note: both('文本转载自政策汇编网站', 'the text was read as re-hosted by a policy aggregator'),
  },
}

const SINCE_2021_07: RegionalValues = {
  ...SINCE_2021,
  groupSeats: { value: { developerSeats: [1, 0], streetSeats: [1, 2] }, citation: A.shanghai6Group },
  auditMonths: { value: 1, citation: A.shanghai6Audit },
}

const SINCE_2022: RegionalValues = {
  ...SINCE_2021_07,
  eligibility: { value: [EMPLOYED, BREACHES, FUND, MORE], citation: A.shanghai20 },
}

const SINCE_2023: RegionalValues = {
  ...SINCE_2022,
  eligibility: { value: [EMPLOYED, BREACHES, REFUSES, MORE], citation: A.shanghai20 },
}

const SINCE_2024: RegionalValues = {
  ...SINCE_2023,
  elevator: { value: { electorate: 'entrance', commonGround: 'ordinary' }, citation: A.shanghai126 },
}

const { groupSeats: _seats, auditMonths: _audit, ...SINCE_2026 } = SINCE_2024

export const SHANGHAI = placeWith({
  id: 'shanghai',
  name: { zh: '上海市', en: 'Shanghai' },
  articles: A,
  versions: [
    { from: '2021-01-01', value: SINCE_2021 },
    { from: '2021-07-01', value: SINCE_2021_07 },
    { from: '2022-10-28', value: SINCE_2022 },
    { from: '2023-12-28', value: SINCE_2023 },
    { from: '2024-09-24', value: SINCE_2024 },
    { from: '2026-07-01', value: SINCE_2026 },
  ],
  calendar: SHANGHAI_CALENDAR,
})
