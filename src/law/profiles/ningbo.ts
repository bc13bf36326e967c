import { cite } from '../citation.ts'
import type { Dated } from '../dated.ts'
import type { RegionalValues } from '../profile.ts'

/* 宁波市住宅小区物业管理条例, from 2022-04-01. Where only the content was noted, it is cited without its article. */

export const NINGBO_ARTICLES = {
  ningbo: cite(
    '宁波市住宅小区物业管理条例（条号待查）',
    'Ningbo Residential Property Management Regulation (article to be checked)',
    '筹备组名单三日内公示，九十日内首次会议；业主委员会五人以上单数；候选人公示不少于十日；届满六十日前换届；三十日内备案',
  ),
  ningbo18: cite(
    '宁波市住宅小区物业管理条例第18条',
    'Ningbo Residential Property Management Regulation art. 18',
    '人数按不动产权证计，一人有数证的按一票；面积不含车位、车库',
  ),
} as const

const A = NINGBO_ARTICLES

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

export const NINGBO: Dated<RegionalValues> = [{ from: '2022-04-01', value: SINCE_2022 }]
