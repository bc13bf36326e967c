import { articlesIn, citationsOf, cite } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'

/* 宁波市住宅小区物业管理条例, from 2022-04-01. Where only the content was noted, it is cited without its article. */

const article = articlesIn({
  zh: '宁波市住宅小区物业管理条例',
  en: 'Ningbo Residential Property Management Regulation',
  from: '2022-04-01',
})

const A = citationsOf('ningbo', {
  ningbo: cite(
    {
      zh: '宁波市住宅小区物业管理条例（条号待查）',
      en: 'Ningbo Residential Property Management Regulation (article to be checked)',
      from: '2022-04-01',
    },
    '筹备组名单三日内公示，九十日内首次会议；业主委员会五人以上单数；候选人公示不少于十日；届满六十日前换届；三十日内备案',
    'the group’s list within 3 days, the first assembly within 90; five or more members, odd; candidates shown for 10 days; re-election 60 days before the term ends; filed within 30 days',
  ),
  ningbo18: article(
    18,
    '人数按不动产权证计，一人有数证的按一票；面积不含车位、车库',
    'heads by title certificate, several of one owner being one vote; area without parking',
  ),
})

const SINCE_2022: RegionalValues = {
  groupListDays: { value: 3, citation: A.ningbo },
  firstMeetingDays: { value: 90, citation: A.ningbo },
  heads: { value: 'title', citation: A.ningbo18 },
  parkingCounts: { value: 'never', citation: A.ningbo18 },
  committeeSize: { value: { least: 5, most: null, odd: true, small: null }, citation: A.ningbo },
  candidateShownDays: { value: 10, citation: A.ningbo },
  filingDays: { value: 30, citation: A.ningbo },
  filingPapers: { value: ['decision', 'minutes', 'rules', 'covenant', 'members'], citation: A.ningbo },
  reElectionLead: { value: { count: 60, unit: 'days', act: 'hold' }, citation: A.ningbo },
  handoverDepositDays: { value: 10, citation: A.ningbo },
}

export const NINGBO = placeWith({
  id: 'ningbo',
  name: { zh: '宁波市', en: 'Ningbo' },
  articles: A,
  versions: [{ from: '2022-04-01', value: SINCE_2022 }],
})
