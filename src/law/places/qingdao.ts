import { articlesIn, citationsOf, cite } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 青岛市物业管理条例, from 2021-05-01. Where only the content was noted, it is cited without its article. */

const article = articlesIn({
  zh: '青岛市物业管理条例',
  en: 'Qingdao Property Management Regulation',
  from: '2021-05-01',
})

const A = citationsOf('qingdao', {
  qingdao: cite(
    {
      zh: '青岛市物业管理条例（条号待查）',
      en: 'Qingdao Property Management Regulation (article to be checked)',
      from: '2021-05-01',
    },
    '筹备组七人以上单数，六十日内首次会议，经批准可延三十日；三日内首次委员会会议并公示；届满六十日前换届或者由业主大会决定延期；十日内移交',
    'a group of seven or more, odd; the first assembly within 60 days, 30 more with approval; the committee meets within 3 days and posts its list; re-election 60 days before the term ends or an extension; handed over within 10 days',
  ),
  qingdao22: article(
    22,
    '占面积百分之五以上或者人数百分之五以上的业主可以申请成立业主大会',
    'owners of 5% of the area or 5% of the heads may ask for an assembly',
  ),
  qingdao29: article(29, '未公告的议题不得表决', 'only posted topics are voted on'),
  qingdao35: article(35, '业主委员会由三人以上单数组成', 'a committee of three or more, odd'),
})

const SINCE_2021: RegionalValues = {
  firstPetition: {
    value: { share: { wording: 'at least', of: [5, 100] }, of: 'either' },
    citation: A.qingdao22,
  },
  group: { value: { odd: true, least: 7 }, citation: A.qingdao },
  prePublishDays: { value: 15, citation: A.qingdao },
  firstMeetingDays: {
    value: 60,
    citation: A.qingdao,
    note: both('经批准可延长三十日', 'thirty more with approval'),
  },
  onlyPublished: { value: true, citation: A.qingdao29 },
  eVote: { value: 'allowed', citation: A.qingdao },
  committeeSize: { value: { least: 3, most: null, odd: true, small: null }, citation: A.qingdao35 },
  committeeFirstMeetingDays: { value: 3, citation: A.qingdao },
  committeeListDays: { value: 3, citation: A.qingdao },
  resultDays: { value: 3, citation: A.qingdao },
  filingDays: { value: 30, citation: A.qingdao },
  reElectionLead: {
    value: { count: 60, unit: 'days', act: 'hold' },
    citation: A.qingdao,
    note: both(
      '或者由业主大会决定延长任期，合计不超过五年',
      'or the assembly extends the term, up to five years',
    ),
  },
  handoverNewDays: { value: 10, citation: A.qingdao },
}

export const QINGDAO = placeWith({
  id: 'qingdao',
  name: { zh: '青岛市', en: 'Qingdao' },
  articles: A,
  versions: [{ from: '2021-05-01', value: SINCE_2021 }],
})
