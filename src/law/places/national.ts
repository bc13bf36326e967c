import { placeWith } from '../place.ts'
import type { Profile } from '../profile.ts'
import { both, ends } from '../value-words.ts'
import { CIVIL_ARTICLES } from './civil-articles.ts'
import { PROPERTY_ARTICLES } from './property-articles.ts'

/*
 * What holds everywhere. The bars that 物业管理条例, 解释 and 指导规则 still print are displaced by 民法典278 and are not here:
 * `law/regime.ts` holds them.
 */

const A = { ...CIVIL_ARTICLES, ...PROPERTY_ARTICLES }

const half = [1, 2] as const
const share20 = { wording: 'at least', of: [20, 100] } as const

/** Of every meeting, whatever its kind. */
const NOTICE = { value: 15, citation: A.regulation14 }

/** How long a committee is elected for. */
export const TERM = { value: { least: null, most: 5 }, citation: A.guideline32 }

const SINCE_2007: Profile = {
  noticeRegular: NOTICE,
  noticeTemporary: NOTICE,
  petition: { value: { share: share20, of: 'headcount' }, citation: A.regulation13 },
  proxies: {
    value: { instructions: false, most: null, banned: [] },
    citation: A.regulation12,
  },
  authoritiesTold: { value: ['residents'], citation: A.regulation14 },
  complaintsTo: { value: ['department', 'street'], citation: A.regulation19 },
  filingDays: { value: 30, citation: A.regulation16 },
  filedWith: { value: ['department', 'street'], citation: A.regulation16 },
}

const SINCE_2009: Profile = {
  ...SINCE_2007,
  heads: { value: 'unit-merged', citation: A.interpretation9 },
}

const SINCE_2010: Profile = {
  ...SINCE_2009,
  petition: {
    ...SINCE_2007.petition,
    note: {
      zh: '指导规则第21条另要求面积亦达百分之二十（K）；稳妥的做法是人数达到，同时列明面积',
      en: 'Guideline art. 21 asks for 20% of the area as well (K); safe: reach the heads and show the area',
    },
  },
  firstTriggers: {
    value: [{ delivered: { of: 'area', share: { wording: 'more than', of: [50, 100] } } }],
    citation: A.guideline8,
  },
  firstPetition: {
    value: { owners: 1 },
    citation: A.guideline9,
    note: both('业主书面申请；未写明须有多少业主', 'a written application; no share is named'),
  },
  groupDays: {
    value: 60,
    citation: A.guideline9,
    since: both('收到业主书面申请', 'the owners’ application'),
  },
  group: { value: { odd: true, owners: { wording: 'at least', of: half } }, citation: A.guideline10 },
  groupChair: { value: 'street', citation: A.guideline10 },
  prePublishDays: { value: 15, citation: A.guideline12 },
  candidateNoticeDays: {
    value: 15,
    citation: A.guideline12,
    note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
  },
  firstMeetingDays: { value: 90, citation: A.guideline15 },
  parkingCounts: { value: 'by-rules', citation: A.guideline25 },
  silence: {
    value: 'by-covenant',
    citation: A.guideline26,
    note: both('2021年后是否有效有争议', 'whether it stands after 2021 is contested'),
  },
  committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.guideline31 },
  term: TERM,
  committeeFirstMeetingDays: { value: 7, citation: A.guideline32 },
  filingPapers: { value: ['decision', 'rules', 'covenant', 'other-decisions'], citation: A.guideline33 },
  filingChangeDays: { value: 30, citation: A.guideline34 },
  committeeCall: { value: { members: { wording: 'at least', of: [1, 3] } }, citation: A.guideline37 },
  committeeCallDays: { value: 7, citation: A.guideline37 },
  committeeQuorum: { value: { wording: 'more than', of: half }, citation: A.guideline38 },
  committeePass: { value: { wording: 'at least', of: half }, citation: A.guideline38 },
  committeeAgendaDays: { value: 7, citation: A.guideline39 },
  committeeDecisionDays: { value: 3, citation: A.guideline39 },
  recall: {
    value: {
      owners: { share: share20, of: 'both' },
      members: { wording: 'at least', of: [1, 3] },
    },
    citation: A.guideline44,
    note: both('业主按投票权数（面积和人数）计', 'owners by their votes, area and heads'),
  },
  membershipEnds: {
    value: [
      ends('no-owner', '不再是本物业管理区域的业主', 'no owner here any more'),
      ends('incapacity', '丧失民事行为能力', 'without legal capacity'),
      ends('restricted', '人身自由受到限制', 'deprived of liberty'),
    ],
    citation: A.guideline43,
  },
  earlyReElection: { value: 'less-than-half', citation: A.guideline46 },
  handoverMemberDays: { value: 3, citation: A.guideline45 },
  reElectionLead: { value: { count: 3, unit: 'months', act: 'hold' }, citation: A.guideline47 },
  handoverNewDays: {
    value: 10,
    citation: A.guideline48,
    since: both('任期届满', 'the end of the term'),
  },
}

const SINCE_2021: Profile = {
  ...SINCE_2010,
  elevator: {
    value: { electorate: 'affected', commonGround: 'special' },
    citation: A.civil278Item7,
    note: {
      zh: '第278条第1款第7项、第8项均须四分之三以上同意',
      en: 'items 7 and 8 of art. 278(1) both need three quarters',
    },
  },
}

/** What holds everywhere, and in every place for what it leaves out. */
export const NATIONAL = placeWith({ id: 'national', name: { zh: '全国', en: 'national' } }, () => ({
  articles: A,
  versions: [
    { from: '2007-10-01', value: SINCE_2007 },
    { from: '2009-10-01', value: SINCE_2009 },
    { from: '2010-01-01', value: SINCE_2010 },
    { from: '2021-01-01', value: SINCE_2021 },
  ],
}))
