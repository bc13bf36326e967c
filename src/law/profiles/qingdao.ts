import { cite } from '../citation.ts'
import type { Dated } from '../dated.ts'
import type { RegionalValues, Remark } from '../profile.ts'

/* 青岛市物业管理条例, from 2021-05-01. Where only the content was noted, it is cited without its article. */

const article = (no: number, gist: string) =>
  cite(`青岛市物业管理条例第${no}条`, `Qingdao Property Management Regulation art. ${no}`, gist)

export const QINGDAO_ARTICLES = {
  qingdao: cite(
    '青岛市物业管理条例（条号待查）',
    'Qingdao Property Management Regulation (article to be checked)',
    '筹备组七人以上单数，六十日内首次会议，经批准可延三十日；三日内首次委员会会议并公示；届满六十日前换届或者由业主大会决定延期；十日内移交',
  ),
  qingdao22: article(22, '占面积百分之五以上或者人数百分之五以上的业主可以申请成立业主大会'),
  qingdao29: article(29, '未公告的议题不得表决'),
  qingdao35: article(35, '业主委员会由三人以上单数组成'),
} as const

const A = QINGDAO_ARTICLES
const remark = (zh: string, en: string): Remark => ({ zh, en })

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
    note: remark('经批准可延长三十日', 'thirty more with approval'),
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
    note: remark(
      '或者由业主大会决定延长任期，合计不超过五年',
      'or the assembly extends the term, up to five years',
    ),
  },
  handoverNewDays: { value: 10, citation: A.qingdao },
}

export const QINGDAO: Dated<RegionalValues> = [{ from: '2021-05-01', value: SINCE_2021 }]
