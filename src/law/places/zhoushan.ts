import { atLeast } from '../../basics/bar.ts'
import { after, before, dayBefore, months } from '../calendar/day-rule.ts'
import { due, type LocalSteps } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 舟山市物业管理条例, from 2019-09-01. Its art. 16 still prints the bars of 物权法76, which 民法典278 displaced on 2021-01-01. */

export const ZHOUSHAN = placeWith({ id: 'zhoushan', name: { zh: '舟山市', en: 'Zhoushan' } }, () => {
  const TEXT = { zh: '舟山市物业管理条例', en: 'Zhoushan Property Management Regulation' }
  const article = articlesIn({ ...TEXT, from: '2019-09-01' })

  const A = citationsOf('zhoushan', {
    zhoushan13: article(
      13,
      '筹备组七名或者九名，业主代表不低于一半，组长由街道（乡镇）代表担任',
      'a group of seven or nine, at least half owners, led by the street office',
    ),
    zhoushan15: article(
      15,
      '筹备内容在首次会议十五日前公告，异议记录并答复；九十日内召开首次会议',
      'what is prepared is posted 15 days before the first assembly, objections recorded and answered; it is held within 90 days',
    ),
    zhoushan17: article(
      17,
      '书面征求意见送交每一位业主，无法送达的公告不少于七日；可以电子投票；物业服务企业工作人员不得代理，代理人数可以由议事规则限制',
      'papers go to every owner, by a notice of at least 7 days where one cannot be served; electronic votes too; the manager’s staff is no proxy, the rules of procedure may cap how many one acts for',
    ),
    zhoushan19: article(
      19,
      '业主委员会五至十一名单数，任期三至五年；候补委员不超过一半，按得票递补',
      'a committee of five to eleven, odd, for three to five years; alternates up to half, who move up by their votes',
    ),
    zhoushan23: article(
      23,
      '半数以上委员出席，全体委员半数以上签名同意，不得委托；三日内公告',
      'half of the members attend, half of all sign, no proxies; posted within 3 days',
    ),
    zhoushan26: article(
      26,
      '届满两个月前换届；届满之日起十日内移交新一届，尚未产生的交居（村）民委员会保管',
      're-election two months before the term ends; handed over within 10 days of its end, to the residents’ committee where there is no new committee',
    ),
    zhoushan45: article(
      45,
      '合同届满三个月前由业主大会选聘物业服务企业',
      'the assembly decides on the manager three months before the contract ends',
    ),
  })

  const SINCE_2019: RegionalValues = {
    group: {
      value: { oneOf: [7, 9], owners: atLeast(1, 2), bodies: ['owners', 'developer', 'street', 'residents'] },
      citation: A.zhoushan13,
    },
    prePublishDays: { value: 15, citation: A.zhoushan15 },
    candidateNoticeDays: {
      value: 15,
      citation: A.zhoushan15,
      note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
    },
    firstMeetingDays: { value: 90, citation: A.zhoushan15 },
    undeliveredShownDays: { value: 7, citation: A.zhoushan17 },
    eVote: { value: 'allowed', citation: A.zhoushan17 },
    proxies: { value: { most: null, banned: ['manager-staff'] }, citation: A.zhoushan17 },
    committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.zhoushan19 },
    term: { value: { least: 3, most: 5 }, citation: A.zhoushan19 },
    alternates: {
      value: { allowed: 'by-law', mostPerSeat: [1, 2], qualify: 'by-rules' },
      citation: A.zhoushan19,
    },
    committeeQuorum: { value: atLeast(1, 2), citation: A.zhoushan23 },
    committeePass: { value: atLeast(1, 2), citation: A.zhoushan23 },
    committeeDecisionDays: { value: 3, citation: A.zhoushan23 },
    reElectionLead: { value: { count: 2, unit: 'months', act: 'hold' }, citation: A.zhoushan26 },
    handoverNewDays: { value: 10, citation: A.zhoushan26, since: both('任期届满', 'the end of the term') },
    managerDecisionDays: { value: 3, unit: 'months', citation: A.zhoushan45 },
  }

  const STEPS: LocalSteps = {
    R13: due(dayBefore(months('E', -2)), ['舟山26'], 'P'),
    R19: due(after('E', 10), ['舟山26'], 'P'),
    A5: due(before('O', 15), ['舟山15'], 'P'),
    A6: due(dayBefore('O'), ['舟山15'], 'P'),
    A8: due(after('G', 90), ['舟山15'], 'P'),
    S2: due(dayBefore(months('T', -3)), ['舟山45'], 'P'),
  }

  return {
    articles: A,
    versions: [{ from: '2019-09-01', value: SINCE_2019 }],
    calendar: { laws: { 舟山: TEXT }, versions: [{ from: '2019-09-01', value: { steps: STEPS } }] },
  }
})
