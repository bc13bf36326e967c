import { articlesIn, citationsOf, cite } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 山东省物业管理条例 as amended on 2021-12-03. Where only the content was noted, it is cited without its article. */

const article = articlesIn({
  zh: '山东省物业管理条例',
  en: 'Shandong Property Management Regulation',
  from: '2021-12-03',
})

const A = citationsOf('shandong', {
  shandong: cite(
    {
      zh: '山东省物业管理条例（条号待查）',
      en: 'Shandong Property Management Regulation (article to be checked)',
      from: '2021-12-03',
    },
    '六十日内组建筹备组，七人以上单数，十日内公示；九十日内首次会议；业主委员会五人以上单数，任期不超过五年；届满九十日前换届',
    'the group within 60 days, seven or more, odd, shown within 10; the first assembly within 90; five or more members, odd, at most 5 years; re-election 90 days before the term ends',
  ),
  shandong20: article(
    20,
    '交付面积或者交付业主达百分之五十，或者首套交付满两年且业主达百分之二十五的，应当召开首次会议',
    'a first assembly is due when half of the area or of the owners is delivered, or after two years with 25% of the owners',
  ),
  shandong25: article(
    25,
    '投票权的计算，议事规则有约定的从其约定，没有约定的依法定办法',
    'voting rights are counted as the rules of procedure say, otherwise as the law does',
  ),
  shandong30: article(
    30,
    '业主委员会选举产生后七日内召开首次会议',
    'the committee meets within 7 days of its election',
  ),
  shandong32: article(
    32,
    '委员会会议须三分之二以上委员出席，决定须全体委员过半数同意',
    'two thirds of the members attend, more than half of all agree',
  ),
})

const atLeast = (percent: number) => ({ wording: 'at least', of: [percent, 100] }) as const

const SINCE_2021: RegionalValues = {
  firstTriggers: {
    value: [
      { delivered: { of: 'area', share: atLeast(50) } },
      { delivered: { of: 'owners', share: atLeast(50) } },
      { years: 2, delivered: { of: 'owners', share: atLeast(25) } },
    ],
    citation: A.shandong20,
  },
  groupDays: { value: 60, citation: A.shandong },
  groupListDays: { value: 10, citation: A.shandong },
  group: { value: { odd: true, least: 7 }, citation: A.shandong },
  firstMeetingDays: { value: 90, citation: A.shandong },
  heads: {
    value: 'rules-first',
    citation: A.shandong25,
    note: both(
      '按专有部分计人是否可由议事规则约定有争议',
      'whether the rules may count by unit is contested',
    ),
  },
  committeeSize: { value: { least: 5, most: null, odd: true, small: null }, citation: A.shandong },
  term: { value: { least: null, most: 5 }, citation: A.shandong },
  committeeFirstMeetingDays: { value: 7, citation: A.shandong30 },
  committeeQuorum: { value: { wording: 'at least', of: [2, 3] }, citation: A.shandong32 },
  committeePass: { value: { wording: 'more than', of: [1, 2] }, citation: A.shandong32 },
  reElectionLead: { value: { count: 90, unit: 'days', act: 'hold' }, citation: A.shandong },
}

export const SHANDONG = placeWith({
  id: 'shandong',
  name: { zh: '山东省', en: 'Shandong' },
  articles: A,
  versions: [{ from: '2021-12-03', value: SINCE_2021 }],
})
