import { CITATIONS, cite } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * 物业管理条例 (2003, last amended 2018-03-19) and 业主大会和业主委员会指导规则 (建房[2009]274号, from 2010-01-01). The bars
 * both still print are displaced by 民法典278 and are not here: `law/regime.ts` holds them.
 */

export const NATIONAL_ARTICLES = {
  regulation13: cite(
    '物业管理条例第13条',
    'Property Management Regulation art. 13',
    '会议分定期和临时；百分之二十以上业主提议的，业主委员会应当组织召开临时会议',
  ),
  regulation16: cite(
    '物业管理条例第16条',
    'Property Management Regulation art. 16',
    '业主委员会自选举产生之日起三十日内备案；主任、副主任在委员中推选',
  ),
  guideline9: cite(
    '业主大会和业主委员会指导规则第9条',
    'Guideline art. 9',
    '收到业主书面申请后六十日内组建筹备组',
    'S',
  ),
  guideline10: cite(
    '业主大会和业主委员会指导规则第10条',
    'Guideline art. 10',
    '筹备组为单数，业主代表不低于一半，组长由街道（乡镇）代表担任',
    'S',
  ),
  guideline12: cite(
    '业主大会和业主委员会指导规则第12条',
    'Guideline art. 12',
    '筹备内容在首次会议十五日前书面公告',
    'S',
  ),
  guideline15: cite(
    '业主大会和业主委员会指导规则第15条',
    'Guideline art. 15',
    '筹备组成立后九十日内组织首次会议',
    'K',
  ),
  guideline21: cite(
    '业主大会和业主委员会指导规则第21条',
    'Guideline art. 21',
    '面积和人数均占百分之二十以上的业主提议，应当召开临时会议',
    'K',
  ),
  guideline31: cite(
    '业主大会和业主委员会指导规则第31条',
    'Guideline art. 31',
    '业主委员会由五至十一人单数组成；委员的条件',
    'S',
  ),
  guideline33: cite(
    '业主大会和业主委员会指导规则第33条',
    'Guideline art. 33',
    '备案材料：成立和选举情况、管理规约、议事规则、其他重大决定',
    'K',
  ),
  guideline34: cite(
    '业主大会和业主委员会指导规则第34条',
    'Guideline art. 34',
    '备案内容变更的，三十日内书面报告',
    'S',
  ),
  guideline38: cite(
    '业主大会和业主委员会指导规则第38条',
    'Guideline art. 38',
    '委员会会议过半数委员出席，决定须全体委员半数以上同意，不得委托',
    'S',
  ),
  guideline39: cite(
    '业主大会和业主委员会指导规则第39条',
    'Guideline art. 39',
    '委员会会议七日前公告议题，决定在三日内公告',
    'S',
  ),
  guideline45: cite(
    '业主大会和业主委员会指导规则第45条',
    'Guideline art. 45',
    '终止资格的委员三日内移交',
    'K',
  ),
  guideline46: cite(
    '业主大会和业主委员会指导规则第46条',
    'Guideline art. 46',
    '委员缺额及时补足；委员不足总数二分之一的，召开临时会议重新选举',
    'S',
  ),
  guideline47: cite(
    '业主大会和业主委员会指导规则第47条',
    'Guideline art. 47',
    '任期届满三个月前组织换届选举',
    'K',
  ),
  guideline48: cite(
    '业主大会和业主委员会指导规则第48条',
    'Guideline art. 48',
    '任期届满后十日内向新一届业主委员会移交',
    'K',
  ),
} as const

const A = NATIONAL_ARTICLES
const half = [1, 2] as const
const share20 = { wording: 'at least', of: [20, 100] } as const

const SINCE_2007: Profile = {
  noticeRegular: { value: 15, citation: CITATIONS.regulation14 },
  noticeTemporary: { value: 15, citation: CITATIONS.regulation14 },
  petition: { value: { share: share20, of: 'headcount' }, citation: A.regulation13 },
  proxies: {
    value: { written: true, instructions: false, most: null, banned: [] },
    citation: CITATIONS.regulation12,
  },
  filingDays: { value: 30, citation: A.regulation16 },
  heads: { value: 'unit-merged', citation: CITATIONS.interpretation9 },
}

const SINCE_2010: Profile = {
  ...SINCE_2007,
  petition: {
    ...SINCE_2007.petition,
    note: {
      zh: '指导规则第21条另要求面积亦达百分之二十（K）；稳妥的做法是人数达到，同时列明面积',
      en: 'Guideline art. 21 asks for 20% of the area as well (K); safe: reach the heads and show the area',
    },
  },
  groupDays: { value: 60, citation: A.guideline9 },
  group: { value: { odd: true, owners: { wording: 'at least', of: half } }, citation: A.guideline10 },
  prePublishDays: { value: 15, citation: A.guideline12 },
  firstMeetingDays: { value: 90, citation: A.guideline15 },
  parkingCounts: { value: 'by-rules', citation: CITATIONS.guideline25 },
  committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.guideline31 },
  term: { value: { least: null, most: 5 }, citation: CITATIONS.guideline32 },
  committeeFirstMeetingDays: { value: 7, citation: CITATIONS.guideline32 },
  filingPapers: { value: ['decision', 'rules', 'covenant', 'other-decisions'], citation: A.guideline33 },
  filingChangeDays: { value: 30, citation: A.guideline34 },
  committeeQuorum: { value: { wording: 'more than', of: half }, citation: A.guideline38 },
  committeePass: { value: { wording: 'at least', of: half }, citation: A.guideline38 },
  committeeAgendaDays: { value: 7, citation: A.guideline39 },
  committeeDecisionDays: { value: 3, citation: A.guideline39 },
  earlyReElection: { value: 'less-than-half', citation: A.guideline46 },
  handoverMemberDays: { value: 3, citation: A.guideline45 },
  reElectionLead: { value: { count: 3, unit: 'months', act: 'hold' }, citation: A.guideline47 },
  handoverNewDays: {
    value: 10,
    citation: A.guideline48,
    note: { zh: '自任期届满起算', en: 'from the end of the term' },
  },
}

const SINCE_2021: Profile = {
  ...SINCE_2010,
  elevator: {
    value: { electorate: 'affected', commonGround: 'special' },
    citation: CITATIONS.civil278Item7,
    note: {
      zh: '第278条第1款第7项、第8项均须四分之三以上同意',
      en: 'items 7 and 8 of art. 278(1) both need three quarters',
    },
  },
}

/** What holds everywhere, and in every region for what it leaves out. */
export const NATIONAL = [
  { from: '2007-10-01', value: SINCE_2007 },
  { from: '2010-01-01', value: SINCE_2010 },
  { from: '2021-01-01', value: SINCE_2021 },
] as const
