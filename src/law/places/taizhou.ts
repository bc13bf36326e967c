import { atLeast } from '../../basics/bar.ts'
import { after, before, dayBefore, months } from '../calendar/day-rule.ts'
import { citing, due, type LocalSteps } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 台州市物业管理条例, from 2021-05-01. */

export const TAIZHOU = placeWith({ id: 'taizhou', name: { zh: '台州市', en: 'Taizhou' } }, () => {
  const TEXT = { zh: '台州市物业管理条例', en: 'Taizhou Property Management Regulation' }
  const article = articlesIn({ ...TEXT, from: '2021-05-01' })

  const A = citationsOf('taizhou', {
    taizhou14: article(
      14,
      '交付面积达百分之六十，或者首套交付满两年且达百分之三十的，成立筹备组召开首次会议；筹备组一般五至十五人单数，业主不低于一半',
      'a group prepares the first assembly when 60% is delivered, or two years after the first unit with 30%; five to fifteen as a rule, odd, at least half owners',
    ),
    taizhou17: article(
      17,
      '集体讨论、书面征求意见；确保意思表示真实的，可以采用电子方式',
      'by discussion or in writing, electronically where the owners’ will is certain',
    ),
    taizhou18: article(
      18,
      '人数按专有部分计、同一业主的合并；面积依登记簿、实测、合同',
      'heads by unit, those of one owner merged; area by register, survey, contract',
    ),
    taizhou19: article(
      19,
      '业主委员会五至十一名单数；委员的条件',
      'a committee of five to eleven, odd; what a member must be',
    ),
    taizhou22: article(
      22,
      '规约、议事规则可以规定职务终止的情形；百分之二十以上业主提议的，召开临时会议决定是否终止',
      'covenant or rules may say what ends a seat; on a proposal of 20% of the owners a meeting decides on it',
    ),
    taizhou27: article(
      27,
      '任期三至五年；届满两个月前换届，并书面报告',
      'three to five years; re-election two months before the term ends, and reported',
    ),
    taizhou28: article(
      28,
      '新一届履职之日起十日内移交；资格终止的三日内移交',
      'handed over within 10 days of the new committee’s start; by a leaving member within 3',
    ),
    taizhou31: article(
      31,
      '物业管理委员会十一至十五人单数，业主不少于百分之六十',
      'a property management committee of eleven to fifteen, odd, at least 60% owners',
    ),
    taizhou40: article(
      40,
      '合同届满九十日前由业主大会决定续聘或者重新选聘',
      'the assembly decides on the manager 90 days before the contract ends',
    ),
    taizhou53: article(
      53,
      '市建立业主决策电子投票系统，鼓励使用',
      'the city runs a voting system, whose use is encouraged',
    ),
  })

  const SINCE_2021: RegionalValues = {
    firstTriggers: {
      value: [
        { delivered: { of: 'area', share: atLeast(60) } },
        { years: 2, delivered: { of: 'area', share: atLeast(30) } },
      ],
      citation: A.taizhou14,
    },
    group: {
      value: {
        odd: true,
        least: 5,
        most: 15,
        owners: atLeast(50),
        bodies: ['owners', 'developer', 'street', 'residents'],
      },
      citation: A.taizhou14,
      note: both('一般的人数', 'as a rule'),
    },
    propertyCommittee: {
      value: { odd: true, least: 11, most: 15, owners: atLeast(60) },
      citation: A.taizhou31,
    },
    eVote: {
      value: 'allowed',
      citation: A.taizhou17,
      besides: [A.taizhou53],
      note: both('须确保意思表示真实、有效', 'where the owners’ will is certain'),
    },
    heads: { value: 'unit-merged', citation: A.taizhou18 },
    committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.taizhou19 },
    recall: {
      value: { owners: { share: atLeast(20), of: 'headcount' } },
      citation: A.taizhou22,
      note: both('或者符合议事规则规定的条件', 'or as the rules of procedure say'),
    },
    term: { value: { least: 3, most: 5 }, citation: A.taizhou27 },
    reElectionLead: { value: { count: 2, unit: 'months', act: 'hold' }, citation: A.taizhou27 },
    handoverNewDays: {
      value: 10,
      citation: A.taizhou28,
      since: both('新一届履职', 'the new committee’s start'),
    },
    handoverMemberDays: { value: 3, citation: A.taizhou28 },
    managerDecisionDays: { value: 90, citation: A.taizhou40 },
  }

  const STEPS: LocalSteps = {
    R1: due(dayBefore(months('E', -2)), ['台州27'], 'P'),
    R13: due(dayBefore(months('E', -2)), ['台州27'], 'P'),
    R19: due(after('V', 10), ['台州28'], 'P'),
    A0: {
      ...citing(['台州14'], 'P'),
      zh: '交付面积不少于60%，或者首套交付满两年且不少于30%',
      en: '60 % of the area is delivered, or 30 % two years after the first unit',
    },
    K0: {
      ...due(null, ['台州22'], 'P'),
      zh: '提出罢免（20%以上业主，或者议事规则规定的条件）',
      en: 'recall is proposed (20 % of the owners, or as the rules of procedure say)',
    },
    K4: due(after('end', 3), ['台州28'], 'P'),
    S2: due(before('T', 90), ['台州40'], 'P'),
  }

  return {
    articles: A,
    versions: [{ from: '2021-05-01', value: SINCE_2021 }],
    calendar: { laws: { 台州: TEXT }, versions: [{ from: '2021-05-01', value: { steps: STEPS } }] },
  }
})
