import { atLeast, moreThan } from '../../basics/bar.ts'
import { after, before, dayBefore, ifKnown, workdays } from '../calendar/day-rule.ts'
import {
  all,
  type CalendarVersion,
  citing,
  done,
  due,
  type LocalSteps,
  not,
  overdue,
} from '../calendar/step.ts'
import { GROUP_ON_DEFAULT } from '../calendar/steps/idioms.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { overProvince, placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'
import { SHANDONG } from './shandong.ts'

/* 淄博市物业管理条例, from 2021-12-01. */

export const ZIBO = placeWith({ id: 'zibo', name: { zh: '淄博市', en: 'Zibo' }, within: SHANDONG }, () => {
  const TEXT = { zh: '淄博市物业管理条例', en: 'Zibo Property Management Regulation' }
  const article = articlesIn({ ...TEXT, from: '2021-12-01' })

  const A = citationsOf('zibo', {
    zibo22: article(
      22,
      '入住面积或者入住业主达百分之五十，或者首位业主入住满两年且业主达百分之二十五的，应当召开首次会议；居民委员会或者十名以上业主可以申请',
      'a first assembly is due when half of the area or of the owners has moved in, or after two years with 25% of the owners; the residents’ committee or ten owners may ask for it',
    ),
    zibo23: article(
      23,
      '五个工作日内核实，三十日内组建筹备组；单数，业主代表不低于一半，十日内公告名单',
      'checked within 5 working days, the group formed within 30 days; odd, at least half owners, its list posted within 10',
    ),
    zibo24: article(
      24,
      '筹备内容在首次会议十五日前公告并通知全体业主，异议在会议召开前答复',
      'what is prepared is posted and told to all owners 15 days before the first assembly, objections answered before it',
    ),
    zibo25: article(
      25,
      '六十日内召开首次会议；差额选举中得票达到规定票数的落选人可以当选候补成员',
      'the first assembly within 60 days; who reached the votes but no seat may be an alternate',
    ),
    zibo27: article(
      27,
      '会议十五日前通知、公示并报居民委员会；未公示的议题不得表决',
      'told and posted 15 days before, and to the residents’ committee; only posted topics are voted on',
    ),
    zibo28: article(
      28,
      '业主委员会五人以上单数；候补成员不超过成员人数',
      'a committee of five or more, odd; alternates up to the members',
    ),
    zibo30: article(
      30,
      '选举后三日内首次会议，推选后三日内公示名单；空缺由候补成员按得票递补',
      'first meeting within 3 days of the election, the list within 3 of the choice of the chair; alternates move up by their votes',
    ),
    zibo31: article(
      31,
      '应由业主大会决定的事项不得授权业主委员会决定',
      'matters of the assembly are not left to the committee',
    ),
    zibo32: article(
      32,
      '三分之一以上成员提议召开临时会议；三分之二以上出席，全体过半数签字同意，不得委托；五日前将议题告知居民委员会',
      'a third of the members may call a meeting; two thirds attend, more than half of all sign, no proxies; topics to the residents’ committee 5 days before',
    ),
    zibo33: article(
      33,
      '情节严重的，由街道（镇）督促业主委员会提请业主大会罢免',
      'in grave cases the street office has the committee put a removal to the assembly',
    ),
    zibo34: article(
      34,
      '递补后不足三分之二等无法正常履职的，街道（镇）九十日内组织重新选举',
      'below two thirds after alternates moved up, or otherwise unable to work, a new election within 90 days',
    ),
    zibo35: article(
      35,
      '届满六十日前换届；未换届的书面报告或者应十名以上业主要求，三十日内组建换届小组，九十日内选出；换届后十日内移交',
      're-election 60 days before the term ends; failing that, on report or at ten owners’ request, the group within 30 days, the election within 90 of that; handed over within 10 days of it',
    ),
    zibo38: article(
      38,
      '物业管理委员会七人以上单数，业主代表不少于一半',
      'a property management committee of seven or more, odd, at least half owners',
    ),
  })

  const SINCE_2021: RegionalValues = {
    firstTriggers: {
      value: [
        { delivered: { of: 'area', share: atLeast(50) } },
        { delivered: { of: 'owners', share: atLeast(50) } },
        { years: 2, delivered: { of: 'owners', share: atLeast(25) } },
      ],
      citation: A.zibo22,
      note: both('按入住计', 'by owners who have moved in'),
    },
    firstPetition: { value: { owners: 10, residents: true }, citation: A.zibo22 },
    groupDays: {
      value: 30,
      citation: A.zibo23,
      note: both(
        '收到报告或者申请后五个工作日内核实',
        'checked within 5 working days of the report or application',
      ),
    },
    groupListDays: { value: 10, citation: A.zibo23 },
    group: {
      value: {
        odd: true,
        owners: atLeast(1, 2),
        bodies: ['owners', 'developer', 'manager', 'street', 'party', 'residents'],
      },
      citation: A.zibo23,
    },
    propertyCommittee: { value: { odd: true, least: 7, owners: atLeast(1, 2) }, citation: A.zibo38 },
    prePublishDays: { value: 15, citation: A.zibo24 },
    candidateNoticeDays: {
      value: 15,
      citation: A.zibo24,
      note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
    },
    firstMeetingDays: { value: 60, citation: A.zibo25 },
    noticeRegular: { value: 15, citation: A.zibo27 },
    noticeTemporary: { value: 15, citation: A.zibo27 },
    authoritiesTold: { value: ['residents'], citation: A.zibo27 },
    onlyPublished: { value: true, citation: A.zibo27 },
    eVote: { value: 'allowed', citation: A.zibo27 },
    delegation: { value: 'forbidden', citation: A.zibo31 },
    committeeSize: { value: { least: 5, most: null, odd: true, small: null }, citation: A.zibo28 },
    alternates: {
      value: { allowed: 'by-law', mostPerSeat: [1, 1], qualify: 'majority' },
      citation: A.zibo28,
      besides: [A.zibo25],
    },
    committeeFirstMeetingDays: { value: 3, citation: A.zibo30 },
    committeeListDays: { value: 3, citation: A.zibo30, since: both('推选完成', 'the choice of the chair') },
    committeeCall: { value: { members: atLeast(1, 3) }, citation: A.zibo32 },
    committeeQuorum: { value: atLeast(2, 3), citation: A.zibo32 },
    committeePass: { value: moreThan(1, 2), citation: A.zibo32 },
    committeeAgendaDays: {
      value: 5,
      citation: A.zibo32,
      note: both('告知居民委员会', 'told to the residents’ committee'),
    },
    recall: { value: { committee: true }, citation: A.zibo33 },
    earlyReElection: { value: 'less-than-two-thirds', citation: A.zibo34 },
    earlyReElectionDays: { value: 90, citation: A.zibo34 },
    reElectionLead: { value: { count: 60, unit: 'days', act: 'hold' }, citation: A.zibo35 },
    reElectionPetition: { value: { owners: 10 }, citation: A.zibo35 },
    reElectionGroupDays: { value: 30, citation: A.zibo35, since: both('接到报告', 'the report') },
    reElectionGroup: {
      value: {
        name: both('换届小组', 're-election group'),
        odd: true,
        owners: atLeast(1, 2),
        bodies: ['owners', 'developer', 'manager', 'street', 'party', 'residents'],
      },
      citation: A.zibo35,
      besides: [A.zibo23],
      note: both('依照筹备组的人员构成', 'made up as the preparatory group'),
    },
    reElectionDays: { value: 90, citation: A.zibo35 },
    handoverNewDays: { value: 10, citation: A.zibo35, since: both('换届完成', 'the re-election') },
  }

  const STEPS: LocalSteps = {
    ...GROUP_ON_DEFAULT,
    R1: { ...GROUP_ON_DEFAULT.R1, ...due(null, ['淄博35'], 'P') },
    R1b: {
      ...due(null, ['淄博35'], 'P'),
      zh: '十名以上业主要求组建换届小组',
      en: 'ten owners ask for the re-election group',
      if: all(overdue('R13'), not(done('R2'))),
      earliest: null,
    },
    R2: { ...due(after('R', 30), ['淄博35'], 'P'), if: overdue('R13') },
    R10: due(before('O', 15), ['淄博27'], 'P'),
    R13: due(ifKnown('G', after('G', 90), before('E', 60)), ['淄博35'], 'P'),
    R14: due(after('R15', 3), ['淄博30'], 'P'),
    R15: due(after('V', 3), ['淄博30'], 'P'),
    R19: due(after('V', 10), ['淄博35'], 'P'),
    A0: {
      ...citing(['淄博22'], 'P'),
      zh: '入住面积或者业主人数达50%，或者首位业主入住满两年且业主达25%',
      en: 'half of the area or of the owners have moved in, or a quarter of the owners two years after the first',
    },
    A1b: {
      ...due(null, ['淄博22'], 'P'),
      zh: '报告或者申请成立业主大会（居民委员会，或者十名以上业主也可以）',
      en: 'an assembly is reported due or asked for (the residents’ committee or ten owners may, too)',
    },
    A2a: {
      ...due(workdays('R', 5), ['淄博23'], 'P'),
      zh: '街道（镇）核实报告或者申请',
      en: 'the street office checks the report or application',
    },
    A2: { ...due(after('A2a', 30), ['淄博23'], 'P'), needs: ['A2a'], earliest: 'A2a' },
    A3: due(after('G', 10), ['淄博23'], 'P'),
    A5: due(before('O', 15), ['淄博24'], 'P'),
    A6: due(dayBefore('O'), ['淄博24'], 'P'),
    A8: due(after('G', 60), ['淄博25'], 'P'),
    N1: due(before('O', 15), ['淄博27'], 'P'),
    T4a: citing(['淄博32'], 'P'),
    K0: {
      ...due(null, ['淄博33'], 'P'),
      zh: '提出罢免（由业委会提请，街道督促）',
      en: 'recall is proposed by the committee, urged by the street office',
    },
    X1: {
      ...citing(['淄博34'], 'P'),
      zh: '候补委员递补后不足三分之二，或者无法正常履职',
      en: 'fewer than two thirds after alternates moved up, or unable to work',
    },
    X2: due(null, ['淄博34'], 'P'),
  }

  const IN_KIND: CalendarVersion['inKind'] = {
    'early-re-election': { R13: { latest: after('X1', 90) } },
  }

  return {
    articles: A,
    versions: [{ from: '2021-12-01', value: SINCE_2021 }],
    calendar: {
      laws: { 淄博: TEXT },
      versions: overProvince(SHANDONG, '2021-12-01', { steps: STEPS, inKind: IN_KIND }),
    },
  }
})
