import { atLeast } from '../../basics/bar.ts'
import { after, before } from '../calendar/day-rule.ts'
import { citing, due, type LocalSteps } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { overProvince, placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'
import { SHANDONG } from './shandong.ts'

/* 菏泽市物业管理条例, from 2018-05-01, read as amended on 2022-01-21; when a first assembly is due is left to the province. */

export const HEZE = placeWith({ id: 'heze', name: { zh: '菏泽市', en: 'Heze' }, within: SHANDONG }, () => {
  const TEXT = { zh: '菏泽市物业管理条例', en: 'Heze Property Management Regulation' }
  const article = articlesIn({ ...TEXT, from: '2018-05-01' })

  const A = citationsOf('heze', {
    heze7: article(
      7,
      '符合条件的六十日内组建筹备组，七人以上单数，业主不低于一半；十日内公告名单；九十日内召开首次会议',
      'the group within 60 days of the conditions being met, seven or more, odd, at least half owners; its list posted within 10 days; the first assembly within 90',
    ),
    heze8: article(8, '业主代表会议三日前书面征求意见', 'representatives ask in writing 3 days before'),
    heze9: article(
      9,
      '可以开会、书面征求意见或者互联网征求意见；代理人接受委托的人数由议事规则限制',
      'by meeting, in writing or over the internet; the rules of procedure cap how many a proxy acts for',
    ),
    heze10: article(
      10,
      '业主委员会一般五至十一人单数，任期不超过五年',
      'a committee of five to eleven as a rule, odd, for at most five years',
    ),
    heze11: article(
      11,
      '任期届满权利自动终止；届满九十日前换届，届满前三十日未产生的由街道（乡镇）组织；届满之日起十日内移交',
      'powers end with the term; re-election 90 days before, 30 days before its end the street office steps in; handed over within 10 days of its end',
    ),
    heze13: article(
      13,
      '有所列行为的终止资格，三日内移交；不足一半的，街道（乡镇）组织重新选举',
      'a seat is ended for listed acts, handed over within 3 days; below half the street office holds a new election',
    ),
  })

  const SINCE_2018: RegionalValues = {
    groupDays: { value: 60, citation: A.heze7, since: both('符合条件', 'the conditions being met') },
    groupListDays: { value: 10, citation: A.heze7 },
    group: {
      value: {
        odd: true,
        least: 7,
        owners: atLeast(1, 2),
        bodies: ['owners', 'developer', 'manager', 'street', 'residents'],
      },
      citation: A.heze7,
    },
    firstMeetingDays: { value: 90, citation: A.heze7 },
    delegatesAskDays: { value: 3, citation: A.heze8 },
    eVote: { value: 'allowed', citation: A.heze9 },
    proxies: { value: { most: null }, citation: A.heze9 },
    committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.heze10 },
    term: { value: { least: null, most: 5 }, citation: A.heze10 },
    reElectionLead: { value: { count: 90, unit: 'days', act: 'hold' }, citation: A.heze11 },
    streetTakesOverDays: { value: 30, citation: A.heze11 },
    afterTerm: {
      value: both('业主委员会的权利自动终止', 'the committee’s powers end by themselves'),
      citation: A.heze11,
    },
    handoverNewDays: { value: 10, citation: A.heze11, since: both('任期届满', 'the end of the term') },
    handoverMemberDays: { value: 3, citation: A.heze13 },
    earlyReElection: { value: 'less-than-half', citation: A.heze13 },
  }

  const STEPS: LocalSteps = {
    R13: due(before('E', 90), ['菏泽11'], 'P'),
    R19: due(after('E', 10), ['菏泽11'], 'P'),
    R23: {
      ...due(null, ['菏泽11'], 'P'),
      zh: '届满前三十日未选出的由街道（乡镇）组织；届满后原业委会的权利终止',
      en: 'not elected 30 days before the end of the term: the street office holds it; after the end the old committee’s powers are gone',
      who: ['street'],
    },
    A2: { ...due(after('A0', 60), ['菏泽7'], 'P'), needs: ['A0'], earliest: 'A0' },
    A3: due(after('G', 10), ['菏泽7'], 'P'),
    A8: due(after('G', 90), ['菏泽7'], 'P'),
    K4: due(after('end', 3), ['菏泽13'], 'P'),
    X1: citing(['菏泽13'], 'P'),
    X2: due(null, ['菏泽13'], 'P'),
  }

  return {
    articles: A,
    versions: [{ from: '2018-05-01', value: SINCE_2018 }],
    calendar: { laws: { 菏泽: TEXT }, versions: overProvince(SHANDONG, '2018-05-01', { steps: STEPS }) },
  }
})
