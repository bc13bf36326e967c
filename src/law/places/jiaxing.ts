import { atLeast } from '../../basics/bar.ts'
import { after, nextDay } from '../calendar/day-rule.ts'
import { all, citing, done, due, type LocalSteps, not, overdue } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both, ends } from '../value-words.ts'

/* 嘉兴市住宅物业管理条例, from 2022-03-01. */

export const JIAXING = placeWith({ id: 'jiaxing', name: { zh: '嘉兴市', en: 'Jiaxing' } }, () => {
  const TEXT = { zh: '嘉兴市住宅物业管理条例', en: 'Jiaxing Residential Property Management Regulation' }
  const article = articlesIn({ ...TEXT, from: '2022-03-01' })

  const A = citationsOf('jiaxing', {
    jiaxing6: article(6, '鼓励采用电子投票', 'electronic votes are encouraged'),
    jiaxing8: article(
      8,
      '具备条件之日起三十日内，建设单位书面报告；未及时报告的，业主可以书面要求',
      'the developer reports in writing within 30 days; failing that owners may ask in writing',
    ),
    jiaxing9: article(
      9,
      '接到报告或者要求之日起六十日内指导组建筹备组',
      'the group within 60 days of report or request',
    ),
    jiaxing10: article(
      10,
      '筹备组单数，业主代表不少于一半，建设单位不派员的不影响成立；三日内公告名单',
      'a group, odd, at least half owners, which stands without the developer; its list posted within 3 days',
    ),
    jiaxing13: article(
      13,
      '筹备组成立之日起九十日内召开首次会议',
      'the first assembly within 90 days of the group’s forming',
    ),
    jiaxing14: article(
      14,
      '未按期召开的可以申请延期六十日，仍未召开的筹备组解散',
      '60 more days on application; after that the group is dissolved',
    ),
    jiaxing15: article(
      15,
      '不召集会议的，街道（镇）责令限期召开，逾期指导业主召开',
      'a committee that calls no meeting is ordered to; failing that the owners hold it under the street office',
    ),
    jiaxing17: article(
      17,
      '业主大会可以成立业主代表大会，代表不少于五十人',
      'the assembly may set up an assembly of at least fifty delegates',
    ),
    jiaxing19: article(19, '职务自行终止的情形', 'what ends a seat by itself'),
    jiaxing21: article(
      21,
      '换届的应当审计；面积或者人数占百分之二十以上的业主可以提议审计',
      'an audit at re-election; owners of 20% of the area or of the heads may propose one',
    ),
    jiaxing22: article(
      22,
      '未按期换届的，街道（镇）、居（村）民委员会指导业主召开业主大会选举',
      'where nobody was elected in time street office and residents’ committee guide the owners to an election',
    ),
    jiaxing23: article(
      23,
      '未成立业主委员会或者不足一半的，居（村）民委员会履行职责',
      'without a committee, or below half of it, the residents’ committee acts',
    ),
  })

  const SINCE_2022: RegionalValues = {
    developerReportDays: { value: 30, citation: A.jiaxing8 },
    firstPetition: {
      value: { owners: 1 },
      citation: A.jiaxing8,
      note: both('建设单位未及时报告的', 'where the developer does not report in time'),
    },
    groupDays: { value: 60, citation: A.jiaxing9, since: both('接到报告或者要求', 'report or request') },
    groupListDays: { value: 3, citation: A.jiaxing10 },
    group: {
      value: { odd: true, owners: atLeast(1, 2), bodies: ['owners', 'developer', 'street', 'residents'] },
      citation: A.jiaxing10,
    },
    firstMeetingDays: { value: 90, citation: A.jiaxing13 },
    firstMeetingExtensionDays: {
      value: 60,
      citation: A.jiaxing14,
      note: both(
        '向街道（镇）或者居（村）民委员会申请',
        'on application to street office or residents’ committee',
      ),
    },
    eVote: { value: 'allowed', citation: A.jiaxing6 },
    delegates: { value: { least: 50 }, citation: A.jiaxing17 },
    membershipEnds: {
      value: [
        ends('no-owner', '丧失业主身份', 'no owner any more'),
        ends('incapacity', '丧失民事行为能力', 'without legal capacity'),
        ends('convicted', '依法被追究刑事责任', 'criminally liable'),
      ],
      citation: A.jiaxing19,
    },
    auditPetition: { value: { share: atLeast(20), of: 'either' }, citation: A.jiaxing21 },
    afterTerm: {
      value: both(
        '街道（镇）、居（村）民委员会指导业主召开业主大会选举',
        'street office and residents’ committee guide the owners to an election',
      ),
      citation: A.jiaxing22,
    },
  }

  const STEPS: LocalSteps = {
    R6: { ...due(null, ['嘉兴21'], 'P'), needs: [], earliest: null },
    R23: {
      ...due(null, ['嘉兴22'], 'P'),
      zh: '未按期换届的，街道（镇）、居委会指导业主召开业主大会选举',
      en: 'not re-elected in time: street office and residents’ committee guide the owners to hold the election',
      who: ['street', 'residents'],
    },
    A1: due(after('A0', 30), ['嘉兴8'], 'P'),
    A1b: {
      ...due(null, ['嘉兴8'], 'P'),
      zh: '建设单位未及时报告的，业主书面要求',
      en: 'the developer has not reported in time: owners ask in writing',
      if: all(overdue('A1'), not(done('A2'))),
      earliest: nextDay(after('A0', 30)),
      shownBy: null,
    },
    A2: { ...due(after('R', 60), ['嘉兴9'], 'P'), needs: [['A1', 'A1b']] },
    A3: due(after('G', 3), ['嘉兴10'], 'P'),
    A8: due(after('G', 90), ['嘉兴13'], 'P'),
    T3: due(null, ['嘉兴15'], 'P'),
    K1: {
      ...citing(['嘉兴19'], 'P'),
      zh: '职务自行终止：不再是业主，丧失民事行为能力，被追究刑事责任',
      en: 'a seat ended by itself: no owner any more, without legal capacity, criminally liable',
    },
  }

  return {
    articles: A,
    versions: [{ from: '2022-03-01', value: SINCE_2022 }],
    calendar: { laws: { 嘉兴: TEXT }, versions: [{ from: '2022-03-01', value: { steps: STEPS } }] },
  }
})
