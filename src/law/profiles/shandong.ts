import { cite } from '../citation.ts'
import type { Dated } from '../dated.ts'
import type { RegionalValues, Remark } from '../profile.ts'

/* 山东省物业管理条例 as amended on 2021-12-03. Where only the content was noted, it is cited without its article. */

const article = (no: number, gist: string) =>
  cite(`山东省物业管理条例第${no}条`, `Shandong Property Management Regulation art. ${no}`, gist)

export const SHANDONG_ARTICLES = {
  shandong: cite(
    '山东省物业管理条例（条号待查）',
    'Shandong Property Management Regulation (article to be checked)',
    '六十日内组建筹备组，七人以上单数，十日内公示；九十日内首次会议；业主委员会五人以上单数，任期不超过五年；届满九十日前换届',
  ),
  shandong20: article(
    20,
    '交付面积或者交付业主达百分之五十，或者首套交付满两年且业主达百分之二十五的，应当召开首次会议',
  ),
  shandong25: article(25, '投票权的计算，议事规则有约定的从其约定，没有约定的依法定办法'),
  shandong30: article(30, '业主委员会选举产生后七日内召开首次会议'),
  shandong32: article(32, '委员会会议须三分之二以上委员出席，决定须全体委员过半数同意'),
} as const

const A = SHANDONG_ARTICLES
const remark = (zh: string, en: string): Remark => ({ zh, en })
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
    note: remark(
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

export const SHANDONG: Dated<RegionalValues> = [{ from: '2021-12-03', value: SINCE_2021 }]
