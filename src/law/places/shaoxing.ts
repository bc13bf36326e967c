import { atLeast } from '../../basics/bar.ts'
import { after, before, dayBefore, ifKnown, workdays } from '../calendar/day-rule.ts'
import { type CalendarVersion, citing, due, known, type LocalSteps, overdue } from '../calendar/step.ts'
import { SEAL_AFTER_FILING } from '../calendar/steps/idioms.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 绍兴市物业管理条例, from 2021-01-01. */

export const SHAOXING = placeWith({ id: 'shaoxing', name: { zh: '绍兴市', en: 'Shaoxing' } }, () => {
  const TEXT = { zh: '绍兴市物业管理条例', en: 'Shaoxing Property Management Regulation' }
  const article = articlesIn({ ...TEXT, from: '2021-01-01' })

  const A = citationsOf('shaoxing', {
    shaoxing9: article(
      9,
      '公布、公示、公告不少于五个工作日',
      'a posting stays up for at least 5 working days',
    ),
    shaoxing10: article(
      10,
      '可以集体讨论，或者书面、网络征求意见',
      'by discussion, in writing or over the network',
    ),
    shaoxing11: article(
      11,
      '建设单位十日内报告；业主可以申请；收到后六十日内指导成立筹备组',
      'the developer reports within 10 days, owners may apply; the group within 60 days of either',
    ),
    shaoxing12: article(
      12,
      '筹备组业主代表不少于一半，建设单位不派员的不影响成立；三日内公告成员',
      'a group of at least half owners, which stands without the developer; its members posted within 3 days',
    ),
    shaoxing13: article(
      13,
      '筹备内容在首次会议十五日前公告，异议记录并答复；十名以上业主联名可以推荐候选人',
      'what is prepared is posted 15 days before the first assembly, objections recorded and answered; ten owners may recommend a candidate',
    ),
    shaoxing16: article(
      16,
      '筹备组成立之日起九十日内召开首次会议；未通过议事规则、规约的延长九十日',
      'the first assembly within 90 days of the group’s forming; 90 more where rules or covenant were not adopted',
    ),
    shaoxing17: article(
      17,
      '委员的条件；职务终止的情形；终止后三日内移交',
      'what a member must be; what ends a seat; handed over within 3 days',
    ),
    shaoxing18: article(
      18,
      '业主委员会五至十一名单数；候补委员不超过百分之五十，按得票递补',
      'a committee of five to eleven, odd; alternates up to half, who move up by their votes',
    ),
    shaoxing19: article(
      19,
      '三十日内向住建部门备案，五个工作日内出具证明',
      'filed with the housing department within 30 days, certified within 5 working days',
    ),
    shaoxing21: article(
      21,
      '半数以上委员出席，全体委员半数以上同意，不得委托；三日内公示',
      'half of the members attend, half of all agree, no proxies; posted within 3 days',
    ),
    shaoxing23: article(
      23,
      '人数占五分之一以上的业主联名，可以提议审计',
      'a fifth of the owners may propose an audit',
    ),
    shaoxing24: article(
      24,
      '任期三至五年；届满六十日前换届并书面报告；逾期或者不足一半的成立换届小组；其间业主委员会不得就选聘、解聘物业服务人等召集业主大会',
      'three to five years; re-election 60 days before the term ends, and reported; late or below half a group is formed; meanwhile the committee may not convene on the manager and the like',
    ),
    shaoxing34: article(
      34,
      '合同届满九十日前由业主大会决定续聘、另聘',
      'the assembly decides on the manager 90 days before the contract ends',
    ),
  })

  const SINCE_2021: RegionalValues = {
    postedDays: { value: 5, unit: 'working-days', citation: A.shaoxing9 },
    eVote: { value: 'allowed', citation: A.shaoxing10 },
    developerReportDays: { value: 10, citation: A.shaoxing11 },
    firstPetition: { value: { owners: 1 }, citation: A.shaoxing11 },
    groupDays: {
      value: 60,
      citation: A.shaoxing11,
      since: both('收到报告或者申请', 'the report or application'),
    },
    groupListDays: { value: 3, citation: A.shaoxing12 },
    groupChair: { value: 'street', citation: A.shaoxing12 },
    group: {
      value: { owners: atLeast(1, 2), bodies: ['owners', 'developer', 'street', 'residents'] },
      citation: A.shaoxing12,
    },
    prePublishDays: { value: 15, citation: A.shaoxing13 },
    candidateNoticeDays: {
      value: 15,
      citation: A.shaoxing13,
      note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
    },
    firstMeetingDays: { value: 90, citation: A.shaoxing16 },
    firstMeetingExtensionDays: {
      value: 90,
      citation: A.shaoxing16,
      note: both('未通过议事规则、管理规约的', 'where rules or covenant were not adopted'),
    },
    committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.shaoxing18 },
    alternates: {
      value: { allowed: 'by-law', mostPerSeat: [1, 2], qualify: 'by-rules' },
      citation: A.shaoxing18,
    },
    handoverMemberDays: { value: 3, citation: A.shaoxing17 },
    filingDays: { value: 30, citation: A.shaoxing19 },
    filedWith: { value: ['department'], citation: A.shaoxing19 },
    filingDoneDays: { value: 5, unit: 'working-days', citation: A.shaoxing19 },
    committeeQuorum: { value: atLeast(1, 2), citation: A.shaoxing21 },
    committeePass: { value: atLeast(1, 2), citation: A.shaoxing21 },
    committeeDecisionDays: { value: 3, citation: A.shaoxing21 },
    auditPetition: { value: { share: atLeast(1, 5), of: 'headcount' }, citation: A.shaoxing23 },
    term: { value: { least: 3, most: 5 }, citation: A.shaoxing24 },
    reElectionLead: { value: { count: 60, unit: 'days', act: 'hold' }, citation: A.shaoxing24 },
    earlyReElection: { value: 'less-than-half', citation: A.shaoxing24 },
    reElectionGroup: {
      value: { name: both('换届小组', 're-election group'), asFirst: true },
      citation: A.shaoxing24,
    },
    frozenMatters: {
      value: ['manager', 'fees', 'use-fund', 'raise-fund', 'rebuild', 'common-parts', 'other'],
      citation: A.shaoxing24,
      note: both('事项的范围由 hoa 归类', 'which matters these are is our sorting'),
    },
    managerDecisionDays: { value: 90, citation: A.shaoxing34 },
  }

  const STEPS: LocalSteps = {
    ...SEAL_AFTER_FILING,
    R1: due(before('E', 60), ['绍兴24'], 'P'),
    R2: { ...due(null, ['绍兴24'], 'P'), needs: [], if: overdue('R13'), earliest: null },
    R3: due(after('G', 3), ['绍兴12 by analogy'], 'D'),
    R4: due('V', ['绍兴24'], 'P'),
    R13: due(ifKnown('G', 'E', before('E', 60)), ['绍兴24'], 'P'),
    R17: due(after('V', 30), ['绍兴19'], 'P'),
    R18: due(workdays('F', 5), ['绍兴19'], 'P'),
    A1: due(after('A0', 10), ['绍兴11'], 'P'),
    A1b: {
      ...due(null, ['绍兴11'], 'P'),
      zh: '业主申请成立业主大会',
      en: 'owners ask for an assembly',
      shownBy: null,
    },
    A2: { ...due(after('R', 60), ['绍兴11'], 'P'), needs: [['A1', 'A1b']] },
    A3: due(after('G', 3), ['绍兴12'], 'P'),
    A5: due(before('O', 15), ['绍兴13'], 'P'),
    A6: due(dayBefore('O'), ['绍兴13'], 'P'),
    A8: due(after('G', 90), ['绍兴16'], 'P'),
    K4: due(after('end', 3), ['绍兴17'], 'P'),
    X1: citing(['绍兴24'], 'P'),
    X2: null,
    X3: { ...due(null, ['绍兴24'], 'P'), needs: ['X1'], earliest: 'X1' },
    S2: due(before('T', 90), ['绍兴34'], 'P'),
  }

  const IN_KIND: CalendarVersion['inKind'] = {
    're-election': { R3: { if: known('G') }, R4: { if: known('G') } },
    'early-re-election': {
      R3: { needs: ['X3'] },
      R4: { needs: ['X3'] },
      R7: { needs: ['X3'] },
      R8: { needs: ['X3'] },
    },
  }

  return {
    articles: A,
    versions: [{ from: '2021-01-01', value: SINCE_2021 }],
    calendar: {
      laws: { 绍兴: TEXT },
      versions: [{ from: '2021-01-01', value: { steps: STEPS, inKind: IN_KIND } }],
    },
  }
})
