import { atLeast } from '../../basics/bar.ts'
import { after, dayBefore, months } from '../calendar/day-rule.ts'
import { citing, due, type LocalSteps } from '../calendar/step.ts'
import { articlesIn, citationsOf, cite } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/*
 * 深圳经济特区物业管理条例 as revised on 2019-08-29, from 2020-03-01: known from official explainers and handbooks only, so every
 * value is S and what is printed of it says that its text was not read.
 */

export const SHENZHEN = placeWith({ id: 'shenzhen', name: { zh: '深圳市', en: 'Shenzhen' } }, () => {
  const secondary = { from: '2020-03-01', certainty: 'S' } as const
  const TEXT = { zh: '深圳经济特区物业管理条例', en: 'Shenzhen Property Management Regulation' }
  const article = articlesIn({
    ...TEXT,
    ...secondary,
  })

  const A = citationsOf('shenzhen', {
    shenzhen: cite(
      { zh: '深圳市龙岗区业主大会操作手册', en: 'Longgang district handbook (Shenzhen 2020)', ...secondary },
      '人数或者面积占百分之二十以上的业主可以提议召开会议',
      'owners of 20% of the heads or of the area may ask for a meeting',
    ),
    shenzhen20: article(
      20,
      '筹备组七至十人；筹备组中的业主代表不得担任首届委员',
      'a group of 7 to 10, whose owners may not sit on the first committee',
    ),
    shenzhen41: article(
      41,
      '候补委员按得票递补并公示，十五日内备案；递补后不足一半的，重新选举',
      'alternates move up by their votes, are posted and filed within 15 days; below half after that, the committee is elected anew',
    ),
    shenzhenRounds: cite(
      {
        zh: '深圳市住房和建设局解读（2020年条例）',
        inFull: '深圳市住房和建设局解读（2020年条例）',
        en: 'Shenzhen housing bureau explainer (2020 regulation)',
        ...secondary,
      },
      '首轮按面积和人数双过半当选；未选满的第二轮按得票排序当选',
      'the first round by both majorities; in the second the seats left go by rank',
    ),
  })

  const SINCE_2020: RegionalValues = {
    petition: { value: { share: atLeast(20), of: 'either' }, citation: A.shenzhen },
    group: { value: { least: 7, most: 10, ownersMayStand: false }, citation: A.shenzhen20 },
    rounds: {
      value: { second: 'by-rank' },
      citation: A.shenzhenRounds,
      note: both(
        '2021年后第二轮不要求过半数是否有效未经检验；hoa 一律按双过半计算',
        'whether a round without a majority stands after 2021 is untested; hoa always asks for both majorities',
      ),
    },
    alternates: {
      value: { allowed: 'by-law', mostPerSeat: null, qualify: 'by-rules' },
      citation: A.shenzhen41,
    },
    filingChangeDays: { value: 15, citation: A.shenzhen41 },
    earlyReElection: {
      value: 'less-than-half',
      citation: A.shenzhen41,
      note: both('经候补委员递补后', 'after alternates have moved up'),
    },
  }

  const STEPS: LocalSteps = {
    R1: due(dayBefore(months('E', -6)), [], 'S'),
    T1: citing([], 'S'),
    K5: due(after('end', 15), ['深圳41'], 'S'),
    B1: due(null, ['深圳41'], 'S'),
    X1: citing(['深圳41'], 'S'),
    X2: due(null, ['深圳41'], 'S'),
  }

  return {
    articles: A,
    versions: [{ from: '2020-03-01', value: SINCE_2020 }],
    calendar: { laws: { 深圳: TEXT }, versions: [{ from: '2020-03-01', value: { steps: STEPS } }] },
  }
})
