import { atLeast } from '../../basics/bar.ts'
import { after, before, months } from '../calendar/day-rule.ts'
import { type CalendarVersion, citing, due, type LocalSteps } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 湖州市物业管理条例, from 2021-05-01. */

export const HUZHOU = placeWith({ id: 'huzhou', name: { zh: '湖州市', en: 'Huzhou' } }, () => {
  const TEXT = { zh: '湖州市物业管理条例', en: 'Huzhou Property Management Regulation' }
  const article = articlesIn({ ...TEXT, from: '2021-05-01' })

  const A = citationsOf('huzhou', {
    huzhou12: article(
      12,
      '筹备组五至十一人单数，业主不低于一半；三日内公示名单，不少于七日',
      'a group of five to eleven, odd, at least half owners; its list shown within 3 days, for at least 7',
    ),
    huzhou13: article(
      13,
      '首次会议十五日前将时间、地点、议题和议程通知全体业主；筹备组成立后三个月内召开',
      'time, place, topics and agenda are told to all owners 15 days before the first assembly, held within three months of the group’s forming',
    ),
    huzhou15: article(
      15,
      '设立候补委员制度等由业主共同决定',
      'having alternates is for the owners to decide',
    ),
    huzhou16: article(
      16,
      '业主委员会五至十一人单数，任期三至五年；会议三日前公示内容和议程',
      'a committee of five to eleven, odd, for three to five years; its agenda is shown 3 days before',
    ),
    huzhou17: article(
      17,
      '规约、议事规则可以规定不得担任委员的情形',
      'covenant or rules may say who may not be a member',
    ),
    huzhou20: article(
      20,
      '议事规则或者规约可以规定职务终止的情形；终止后三日内移交',
      'rules or covenant may say what ends a seat; handed over within 3 days',
    ),
    huzhou21: article(
      21,
      '候补委员由业主大会选举，不超过委员人数的一半，按得票递补',
      'alternates are elected, up to half of the members, and move up by their votes',
    ),
    huzhou22: article(
      22,
      '届满六十日前换届，不组织的由街道（乡镇）督促；新一届履职之日起十日内移交',
      're-election 60 days before the term ends, urged by the street office; handed over within 10 days of the new committee’s start',
    ),
    huzhou23: article(
      23,
      '不足一半或者不能正常履职的，终止履职并指导改选；其间居（村）民委员会代行职责，三个月内组织选举',
      'below half, or unable to work, the committee ends and is elected anew; meanwhile the residents’ committee acts and holds the election within three months',
    ),
    huzhou24: article(
      24,
      '电子投票可以通过市建立或者认定的系统进行',
      'electronic votes may use a system that the city has set up or recognised',
    ),
  })

  const SINCE_2021: RegionalValues = {
    groupListDays: { value: 3, citation: A.huzhou12 },
    listShownDays: { value: 7, citation: A.huzhou12 },
    group: {
      value: {
        odd: true,
        least: 5,
        most: 11,
        owners: atLeast(50),
        bodies: ['owners', 'developer', 'street', 'residents'],
      },
      citation: A.huzhou12,
    },
    prePublishDays: { value: 15, citation: A.huzhou13 },
    firstMeetingDays: { value: 3, unit: 'months', citation: A.huzhou13 },
    eVote: {
      value: 'allowed',
      citation: A.huzhou24,
      note: both(
        '可以使用市建立或者认定的电子投票系统',
        'a system that the city has set up or recognised may be used',
      ),
    },
    committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.huzhou16 },
    term: { value: { least: 3, most: 5 }, citation: A.huzhou16 },
    alternates: {
      value: { allowed: 'by-law', mostPerSeat: [1, 2], qualify: 'by-rules' },
      citation: A.huzhou21,
      besides: [A.huzhou15],
    },
    committeeAgendaDays: { value: 3, citation: A.huzhou16 },
    handoverMemberDays: { value: 3, citation: A.huzhou20 },
    reElectionLead: { value: { count: 60, unit: 'days', act: 'hold' }, citation: A.huzhou22 },
    handoverNewDays: {
      value: 10,
      citation: A.huzhou22,
      since: both('新一届履职', 'the new committee’s start'),
    },
    earlyReElection: { value: 'less-than-half', citation: A.huzhou23 },
    earlyReElectionDays: {
      value: 3,
      unit: 'months',
      citation: A.huzhou23,
      note: both('其间由居（村）民委员会代行职责', 'meanwhile the residents’ committee acts'),
    },
  }

  const STEPS: LocalSteps = {
    R13: due(before('E', 60), ['湖州22'], 'P'),
    R19: due(after('V', 10), ['湖州22'], 'P'),
    A3: due(after('G', 3), ['湖州12'], 'P'),
    A5: due(before('O', 15), ['湖州13'], 'P'),
    A8: due(months('G', 3), ['湖州13'], 'P'),
    K4: due(after('end', 3), ['湖州20'], 'P'),
    X1: citing(['湖州23'], 'P'),
    X2: due(null, ['湖州23'], 'P'),
  }

  const IN_KIND: CalendarVersion['inKind'] = {
    'early-re-election': { R13: { latest: months('X1', 3) } },
  }

  return {
    articles: A,
    versions: [{ from: '2021-05-01', value: SINCE_2021 }],
    calendar: {
      laws: { 湖州: TEXT },
      versions: [{ from: '2021-05-01', value: { steps: STEPS, inKind: IN_KIND } }],
    },
  }
})
