import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 青岛市物业管理条例, from 2021-05-01. */

const article = articlesIn({
  zh: '青岛市物业管理条例',
  en: 'Qingdao Property Management Regulation',
  from: '2021-05-01',
})

const A = citationsOf('qingdao', {
  qingdao22: article(
    22,
    '占面积百分之五以上或者人数百分之五以上的业主可以申请成立业主大会；三十日内组建筹备组',
    'owners of 5% of the area or 5% of the heads may ask for an assembly; the group is formed within 30 days',
  ),
  qingdao23: article(
    23,
    '筹备组七人以上单数，业主代表不低于一半，三日内公示名单',
    'a group of seven or more, odd, at least half owners, its list shown within 3 days',
  ),
  qingdao24: article(
    24,
    '筹备内容公示十五日；六十日内召开首次会议，经批准可以延长三十日',
    'what is prepared is shown for 15 days; the first assembly within 60 days, 30 more with approval',
  ),
  qingdao27: article(27, '可以通过互联网等方式表决', 'voting over the internet and the like is allowed'),
  qingdao29: article(
    29,
    '会议十五日前公告；未公告的议题不得表决',
    'notice 15 days before; only posted topics are voted on',
  ),
  qingdao35: article(
    35,
    '业主委员会由三人以上单数组成，任期不超过五年',
    'a committee of three or more, odd, for at most five years',
  ),
  qingdao36: article(
    36,
    '选举后三日内首次委员会会议，之后三日内公示名单',
    'the committee meets within 3 days of its election and shows its list within 3 days of that',
  ),
  qingdao37: article(37, '三十日内备案', 'filed within 30 days'),
  qingdao38: article(
    38,
    '委员会会议过半数委员出席，决定须全体委员过半数同意，三日内公示',
    'more than half of the members attend, more than half of all agree; posted within 3 days',
  ),
  qingdao41: article(
    41,
    '委员不足二分之一的重新选举；届满六十日前换届或者由业主大会决定延期，延长的期限不超过五年',
    'below half the committee is elected anew; re-election 60 days before the term ends, or an extension of at most five years',
  ),
  qingdao43: article(
    43,
    '选举后十日内移交；成立换届小组的，十日内交该小组',
    'handed over within 10 days of the election, or to the re-election group within 10 days of its forming',
  ),
  qingdao44: article(44, '业主大会决定三日内公示', 'decisions of the assembly are posted within 3 days'),
})

const half = [1, 2] as const

const SINCE_2021: RegionalValues = {
  noticeRegular: { value: 15, citation: A.qingdao29 },
  noticeTemporary: { value: 15, citation: A.qingdao29 },
  firstPetition: {
    value: { share: { wording: 'at least', of: [5, 100] }, of: 'either' },
    citation: A.qingdao22,
  },
  groupDays: { value: 30, citation: A.qingdao22 },
  groupListDays: { value: 3, citation: A.qingdao23 },
  group: {
    value: { odd: true, least: 7, owners: { wording: 'at least', of: half } },
    citation: A.qingdao23,
  },
  prePublishDays: { value: 15, citation: A.qingdao24 },
  firstMeetingDays: {
    value: 60,
    citation: A.qingdao24,
    note: both('经批准可延长三十日', 'thirty more with approval'),
  },
  onlyPublished: { value: true, citation: A.qingdao29 },
  eVote: { value: 'allowed', citation: A.qingdao27 },
  committeeSize: { value: { least: 3, most: null, odd: true, small: null }, citation: A.qingdao35 },
  term: { value: { least: null, most: 5 }, citation: A.qingdao35 },
  committeeFirstMeetingDays: { value: 3, citation: A.qingdao36 },
  committeeListDays: {
    value: 3,
    citation: A.qingdao36,
    note: both('自首次委员会会议起算', 'from the committee’s first meeting'),
  },
  resultDays: { value: 3, citation: A.qingdao44 },
  filingDays: { value: 30, citation: A.qingdao37 },
  committeeQuorum: { value: { wording: 'more than', of: half }, citation: A.qingdao38 },
  committeePass: { value: { wording: 'more than', of: half }, citation: A.qingdao38 },
  committeeDecisionDays: { value: 3, citation: A.qingdao38 },
  earlyReElection: { value: 'less-than-half', citation: A.qingdao41 },
  reElectionLead: {
    value: { count: 60, unit: 'days', act: 'hold' },
    citation: A.qingdao41,
    note: both(
      '或者由业主大会决定延期，延长的期限不超过五年',
      'or the assembly extends the term, by five years at most',
    ),
  },
  handoverDepositDays: { value: 10, citation: A.qingdao43 },
  handoverNewDays: {
    value: 10,
    citation: A.qingdao43,
    note: both('自选举产生起算', 'from the election'),
  },
}

export const QINGDAO = placeWith({
  id: 'qingdao',
  name: { zh: '青岛市', en: 'Qingdao' },
  articles: A,
  versions: [{ from: '2021-05-01', value: SINCE_2021 }],
})
