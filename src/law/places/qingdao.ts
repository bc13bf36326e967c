import { after, before, dayBefore, ifKnown } from '../calendar/day-rule.ts'
import {
  all,
  type CalendarVersion,
  cited,
  done,
  due,
  known,
  type LocalSteps,
  not,
  overdue,
} from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 青岛市物业管理条例, from 2021-05-01. */

const article = articlesIn({
  zh: '青岛市物业管理条例',
  en: 'Qingdao Property Management Regulation',
  from: '2021-05-01',
})

const A = citationsOf('qingdao', {
  qingdao22: article(
    22,
    '占面积百分之五以上或者人数百分之五以上的业主可以申请成立业主大会；三十日内组建筹备组',
    'owners of 5% of the area or 5% of the heads may ask for an assembly; the group is formed within 30 days',
  ),
  qingdao23: article(
    23,
    '筹备组七人以上单数，业主代表不低于一半，三日内公示名单',
    'a group of seven or more, odd, at least half owners, its list shown within 3 days',
  ),
  qingdao24: article(
    24,
    '筹备内容公示十五日；六十日内召开首次会议，经批准可以延长三十日',
    'what is prepared is shown for 15 days; the first assembly within 60 days, 30 more with approval',
  ),
  qingdao27: article(27, '可以通过互联网等方式表决', 'voting over the internet and the like is allowed'),
  qingdao29: article(
    29,
    '会议十五日前公告；未公告的议题不得表决',
    'notice 15 days before; only posted topics are voted on',
  ),
  qingdao35: article(
    35,
    '业主委员会由三人以上单数组成，任期不超过五年',
    'a committee of three or more, odd, for at most five years',
  ),
  qingdao36: article(
    36,
    '选举后三日内首次委员会会议，之后三日内公示名单',
    'the committee meets within 3 days of its election and shows its list within 3 days of that',
  ),
  qingdao37: article(37, '三十日内备案', 'filed within 30 days'),
  qingdao38: article(
    38,
    '委员会会议过半数委员出席，决定须全体委员过半数同意，三日内公示',
    'more than half of the members attend, more than half of all agree; posted within 3 days',
  ),
  qingdao41: article(
    41,
    '委员不足二分之一的重新选举；届满六十日前换届或者由业主大会决定延期，延长的期限不超过五年',
    'below half the committee is elected anew; re-election 60 days before the term ends, or an extension of at most five years',
  ),
  qingdao43: article(
    43,
    '选举后十日内移交；成立换届小组的，十日内交该小组',
    'handed over within 10 days of the election, or to the re-election group within 10 days of its forming',
  ),
  qingdao44: article(44, '业主大会决定三日内公示', 'decisions of the assembly are posted within 3 days'),
})

const half = [1, 2] as const

const SINCE_2021: RegionalValues = {
  noticeRegular: { value: 15, citation: A.qingdao29 },
  noticeTemporary: { value: 15, citation: A.qingdao29 },
  firstPetition: {
    value: { share: { wording: 'at least', of: [5, 100] }, of: 'either' },
    citation: A.qingdao22,
  },
  groupDays: { value: 30, citation: A.qingdao22 },
  groupListDays: { value: 3, citation: A.qingdao23 },
  group: {
    value: { odd: true, least: 7, owners: { wording: 'at least', of: half } },
    citation: A.qingdao23,
  },
  prePublishDays: { value: 15, citation: A.qingdao24 },
  firstMeetingDays: {
    value: 60,
    citation: A.qingdao24,
    note: both('经批准可延长三十日', 'thirty more with approval'),
  },
  onlyPublished: { value: true, citation: A.qingdao29 },
  eVote: { value: 'allowed', citation: A.qingdao27 },
  committeeSize: { value: { least: 3, most: null, odd: true, small: null }, citation: A.qingdao35 },
  term: { value: { least: null, most: 5 }, citation: A.qingdao35 },
  committeeFirstMeetingDays: { value: 3, citation: A.qingdao36 },
  committeeListDays: {
    value: 3,
    citation: A.qingdao36,
    note: both('自首次委员会会议起算', 'from the committee’s first meeting'),
  },
  resultDays: { value: 3, citation: A.qingdao44 },
  filingDays: { value: 30, citation: A.qingdao37 },
  committeeQuorum: { value: { wording: 'more than', of: half }, citation: A.qingdao38 },
  committeePass: { value: { wording: 'more than', of: half }, citation: A.qingdao38 },
  committeeDecisionDays: { value: 3, citation: A.qingdao38 },
  earlyReElection: { value: 'less-than-half', citation: A.qingdao41 },
  reElectionLead: {
    value: { count: 60, unit: 'days', act: 'hold' },
    citation: A.qingdao41,
    note: both(
      '或者由业主大会决定延期，延长的期限不超过五年',
      'or the assembly extends the term, by five years at most',
    ),
  },
  handoverDepositDays: { value: 10, citation: A.qingdao43 },
  handoverNewDays: {
    value: 10,
    citation: A.qingdao43,
    note: both('自选举产生起算', 'from the election'),
  },
}

const STEPS: LocalSteps = {
  R1: {
    ...due(null, ['青岛42¶1'], 'P'),
    zh: '书面报告未能如期换届（此前业主大会可以决定延期，延长不超过五年）',
    en: 'report that the change failed (before that the assembly may extend the term, by five years at most)',
    if: all(overdue('R13'), not(done('R2'))),
  },
  R2: { ...due(null, ['青岛42'], 'P'), needs: [], if: overdue('R13'), earliest: null },
  R3: due(after('G', 3), ['青岛42¶2', '23¶3'], 'D'),
  R5: { ...due(after('G', 10), ['青岛43¶2'], 'P'), to: 'group' },
  R8: due(null, ['青岛34'], 'P'),
  R10: due(before('O', 15), ['青岛29¶1'], 'P'),
  R13: due(ifKnown('G', 'E', before('E', 60)), ['青岛41¶2', '42¶3'], 'P'),
  R14: due(after('R15', 3), ['青岛36'], 'P'),
  R15: due(after('V', 3), ['青岛36'], 'P'),
  R17: due(after('V', 30), ['青岛37'], 'P'),
  R19: due(after('V', 10), ['青岛43¶1'], 'P'),
  R20: {
    ...due(null, ['青岛43¶3'], 'P'),
    zh: '街道（乡镇）督促移交',
    en: 'the street office urges the hand-over',
    needs: [],
    earliest: null,
  },
  A0: {
    ...cited(['青岛21'], 'P'),
    zh: '交付面积或者业主人数不少于50%，或者首套交付满两年且业主不少于25%',
    en: 'half of the area or of the owners, or a quarter of the owners two years after the first unit',
  },
  A1: due(null, ['青岛22¶1'], 'P'),
  A1b: {
    ...due(null, ['青岛22¶2'], 'P'),
    zh: '占面积5%以上或者人数5%以上的业主书面申请',
    en: 'owners of 5 % of the area or of the heads ask in writing',
    shownBy: null,
  },
  A2: { ...due(after('R', 30), ['青岛22¶3'], 'P'), needs: [['A1', 'A1b']] },
  A3: due(after('G', 3), ['青岛23¶3'], 'P'),
  A5: due(before('O', 15), ['青岛24¶2'], 'P'),
  A6: due(dayBefore('O'), ['青岛24¶2'], 'P'),
  A8: due(after('G', 60), ['青岛24¶3'], 'P'),
  A9: due(null, ['青岛25¶2'], 'P'),
  A12: due('V', ['青岛25¶1'], 'P'),
  N1: due(before('O', 15), ['青岛29¶1'], 'P'),
  N5: due(after('V', 3), ['青岛44¶2'], 'P'),
  T3: due(null, ['青岛29¶2'], 'P'),
  K0: {
    ...due(null, ['青岛40¶2–3'], 'P'),
    zh: '提出罢免（由业委会提出，否则街道责令提出）',
    en: 'recall is proposed by the committee, which the street office can order to do so',
  },
  K1: cited(['青岛40¶1'], 'P'),
  K1b: due(null, ['青岛40¶1'], 'P'),
  B1: due(null, ['青岛41¶1'], 'P'),
  X1: cited(['青岛41¶1'], 'P'),
  X2: due(null, ['青岛41¶1'], 'P'),
  C4: due(after('V', 3), ['青岛32¶4'], 'P'),
}

/** What one kind of plan has otherwise. */
const IN_KIND: CalendarVersion['inKind'] = {
  're-election': { R3: { if: known('G') }, R5: { if: known('G') } },
  'early-re-election': { R19: { latest: after('V', 10) } },
}

export const QINGDAO = placeWith({
  id: 'qingdao',
  name: { zh: '青岛市', en: 'Qingdao' },
  articles: A,
  versions: [{ from: '2021-05-01', value: SINCE_2021 }],
  calendar: { short: '青岛', versions: [{ from: '2021-05-01', value: { steps: STEPS, inKind: IN_KIND } }] },
})
