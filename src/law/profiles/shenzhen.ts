import { cite } from '../citation.ts'
import type { Dated } from '../dated.ts'
import type { RegionalValues, Remark } from '../profile.ts'

/* 深圳经济特区物业管理条例 as revised on 2019-08-29, from 2020-03-01: known from official explainers and handbooks only. */

export const SHENZHEN_ARTICLES = {
  shenzhen: cite(
    '深圳市龙岗区业主大会操作手册',
    'Longgang district handbook (Shenzhen 2020)',
    '人数或者面积占百分之二十以上的业主可以提议召开会议',
    'S',
  ),
  shenzhen20: cite(
    '深圳经济特区物业管理条例第20条',
    'Shenzhen Property Management Regulation art. 20',
    '筹备组七至十人；筹备组中的业主代表不得担任首届委员',
    'S',
  ),
  shenzhen41: cite(
    '深圳经济特区物业管理条例第41条',
    'Shenzhen Property Management Regulation art. 41',
    '候补委员按得票递补并公示；递补后不足一半的，重新选举',
    'S',
  ),
  shenzhenRounds: cite(
    '深圳市住房和建设局解读（2020年条例）',
    'Shenzhen housing bureau explainer (2020 regulation)',
    '首轮按面积和人数双过半当选；未选满的第二轮按得票排序当选',
    'S',
  ),
} as const

const A = SHENZHEN_ARTICLES
const remark = (zh: string, en: string): Remark => ({ zh, en })

const SINCE_2020: RegionalValues = {
  petition: { value: { share: { wording: 'at least', of: [20, 100] }, of: 'either' }, citation: A.shenzhen },
  group: { value: { least: 7, most: 10, ownersMayStand: false }, citation: A.shenzhen20 },
  rounds: {
    value: { second: 'by-rank' },
    citation: A.shenzhenRounds,
    note: remark(
      '2021年后第二轮不要求过半数是否有效未经检验；hoa 一律按双过半计算',
      'whether a round without a majority stands after 2021 is untested; hoa always asks for both majorities',
    ),
  },
  alternates: {
    value: { allowed: 'by-law', mostPerSeat: null, qualify: 'by-rules' },
    citation: A.shenzhen41,
  },
  earlyReElection: {
    value: 'less-than-half',
    citation: A.shenzhen41,
    note: remark('经候补委员递补后', 'after alternates have moved up'),
  },
}

export const SHENZHEN: Dated<RegionalValues> = [{ from: '2020-03-01', value: SINCE_2020 }]
