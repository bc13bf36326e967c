import { after, before, dayBefore, either, months, workdays, yearend } from '../calendar/day-rule.ts'
import { cited, due, type LocalSteps } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { Ground, RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 北京市物业管理条例, from 2020-05-01; only the text amended on 2024-03-29 was read, so the profile begins there. */

const article = articlesIn({
  zh: '北京市物业管理条例',
  en: 'Beijing Property Management Regulation',
  from: '2024-03-29',
})

const A = citationsOf('beijing', {
  beijing30: article(
    30,
    '交付达百分之五十后，百分之五以上业主、占面积百分之五以上业主或者建设单位可以申请成立业主大会',
    'once half is delivered, 5% of the owners, owners of 5% of the area, or the developer may ask for an assembly',
  ),
  beijing31: article(
    31,
    '三十日内审核并指定组长，组长三十日内召集；筹备组为单数，业主代表不低于一半，七日内公示',
    '30 days to examine and name a leader, 30 for him to convene; the group is odd, at least half owners, its list shown within 7 days',
  ),
  beijing32: article(
    32,
    '筹备内容在首次会议十五日前公示；筹备组成立后六十日内召开',
    'what is prepared is shown 15 days before the first assembly, which is held within 60 days of the group’s forming',
  ),
  beijing35: article(
    35,
    '会议十五日前通知并公示；网上表决须用市级电子投票系统；未公示的议题不得表决；百分之二十以上业主提议临时会议',
    'notice and posting 15 days before; online only by the municipal system; only posted topics are voted on; 20% of the owners may ask for a meeting',
  ),
  beijing37: article(37, '业主大会决定作出后三日内公示', 'decisions are posted within 3 days'),
  beijing39: article(
    39,
    '业主委员会五人以上单数，一百户以下可以三人；候补委员不超过委员人数；委员的条件',
    'a committee of five or more, odd, three up to 100 households; alternates up to the members; what a member must be',
  ),
  beijing41: article(
    41,
    '任期不超过五年；空缺由候补委员递补，办法由议事规则约定',
    'a term of at most 5 years; alternates move up into vacancies as the rules say',
  ),
  beijing42: article(
    42,
    '选举后七日内首次会议，推选后三日内公示名单',
    'first meeting within 7 days of the election; the list is shown within 3 days of the choice of the chair',
  ),
  beijing43: article(
    43,
    '选举后三十日内备案，五个工作日内办结',
    'filed within 30 days, completed within 5 working days',
  ),
  beijing45: article(
    45,
    '至少每两个月一次，过半数出席并签字同意，三日内公示，五日前告知居（村）民委员会',
    'meets every two months; more than half attend and sign; posted within 3 days, the residents’ committee told 5 days before',
  ),
  beijing48: article(
    48,
    '递补后仍不足总数二分之一的，重新选举',
    'below half of the number after alternates moved up, the committee is elected anew',
  ),
  beijing49: article(
    49,
    '任期届满六个月前书面报告；收到报告后六十日内组建换届小组',
    'reported in writing 6 months before the term ends; the group is formed within 60 days of the report',
  ),
  beijing50: article(50, '变更后三十日内办理变更备案', 'changes are filed within 30 days'),
})

const half = [1, 2] as const
const ground = (id: string, zh: string, en: string): Ground => ({ id, zh, en })

const SINCE_2024: RegionalValues = {
  noticeRegular: { value: 15, citation: A.beijing35 },
  noticeTemporary: { value: 15, citation: A.beijing35 },
  petition: {
    value: { share: { wording: 'at least', of: [20, 100] }, of: 'headcount' },
    citation: A.beijing35,
  },
  firstTriggers: {
    value: [{ delivered: { of: 'area', share: { wording: 'at least', of: [50, 100] } } }],
    citation: A.beijing30,
  },
  firstPetition: {
    value: { share: { wording: 'at least', of: [5, 100] }, of: 'either', developer: true },
    citation: A.beijing30,
  },
  groupDays: {
    value: 60,
    citation: A.beijing31,
    note: both('审核三十日，召集三十日', 'thirty days to examine and thirty to convene it'),
  },
  groupListDays: { value: 7, citation: A.beijing31 },
  group: { value: { odd: true, owners: { wording: 'at least', of: half } }, citation: A.beijing31 },
  prePublishDays: { value: 15, citation: A.beijing32 },
  firstMeetingDays: { value: 60, citation: A.beijing32 },
  eVote: { value: 'municipal-system', citation: A.beijing35 },
  onlyPublished: { value: true, citation: A.beijing35 },
  resultDays: { value: 3, citation: A.beijing37 },
  committeeSize: {
    value: { least: 5, most: null, odd: true, small: { by: 'households', atMost: 100, seats: 3 } },
    citation: A.beijing39,
  },
  alternates: {
    value: { allowed: 'by-law', mostPerSeat: [1, 1], qualify: 'by-rules' },
    citation: A.beijing39,
  },
  eligibility: {
    value: [
      ground(
        'interest-in-manager',
        '本人、配偶或者直系亲属与物业服务人有直接利益关系',
        'a direct interest in the manager, oneself, spouse or direct kin',
      ),
      ground('judgment-defaulter', '被列为失信被执行人', 'listed as defaulting on a judgment'),
      ground(
        'forbidden-use',
        '有条例禁止的房屋使用行为',
        'using the home in a way that the regulation forbids',
      ),
    ],
    citation: A.beijing39,
  },
  term: { value: { least: null, most: 5 }, citation: A.beijing41 },
  committeeFirstMeetingDays: { value: 7, citation: A.beijing42 },
  committeeListDays: {
    value: 3,
    citation: A.beijing42,
    note: both('自推选完成起算', 'from the choice of the chair'),
  },
  filingDays: { value: 30, citation: A.beijing43 },
  filingPapers: {
    value: ['minutes', 'decision', 'rules', 'covenant', 'first-committee-meeting', 'members'],
    citation: A.beijing43,
  },
  filingDoneDays: { value: 5, citation: A.beijing43, note: both('工作日', 'working days') },
  committeeQuorum: { value: { wording: 'more than', of: half }, citation: A.beijing45 },
  committeePass: { value: { wording: 'more than', of: half }, citation: A.beijing45 },
  committeeMeetsMonths: { value: 2, citation: A.beijing45 },
  committeeAgendaDays: {
    value: 5,
    citation: A.beijing45,
    note: both('告知居（村）民委员会', "told to the residents' committee"),
  },
  committeeDecisionDays: { value: 3, citation: A.beijing45 },
  earlyReElection: {
    value: 'less-than-half',
    citation: A.beijing48,
    note: both('经候补委员递补后', 'after alternates have moved up'),
  },
  reElectionLead: { value: { count: 6, unit: 'months', act: 'report' }, citation: A.beijing49 },
  reElectionGroupDays: { value: 60, citation: A.beijing49 },
  filingChangeDays: { value: 30, citation: A.beijing50 },
}

const STEPS: LocalSteps = {
  R1: due(dayBefore(months('E', -6)), ['北京49¶1'], 'P'),
  R1b: due(null, ['北京49¶2'], 'P'),
  R2: due(after('R', 60), ['北京49¶1'], 'P'),
  R3: due(after('G', 7), ['北京31¶5 by analogy'], 'D'),
  R8: due(null, ['北京40'], 'P'),
  R10: due(before('O', 15), ['北京35¶4'], 'P'),
  R13: due('E', ['北京49¶1'], 'P'),
  R14: due(after('R15', 3), ['北京42'], 'P'),
  R15: due(after('V', 7), ['北京42'], 'P'),
  R17: due(after('V', 30), ['北京43¶1'], 'P'),
  R18: due(workdays('F', 5), ['北京43¶2'], 'P'),
  R21: { needs: ['R18'], earliest: 'R18' },
  R23: due(null, ['北京53'], 'P'),
  A0: { ...cited(['北京30'], 'P'), zh: '交付面积不少于50%', en: 'half of the area is delivered' },
  A1b: {
    ...due(null, ['北京30'], 'P'),
    zh: '申请成立业主大会（5%以上业主、占面积5%以上业主，或者建设单位）',
    en: 'an assembly is asked for (5 % of the owners, owners of 5 % of the area, or the developer)',
  },
  A2a: due(after('R', 30), ['北京31¶1'], 'P'),
  A2: {
    ...due(after('A2a', 30), ['北京31¶2'], 'P'),
    zh: '召开首次筹备组会议，筹备组成立',
    en: 'the first meeting forms the group',
    needs: ['A2a'],
    earliest: 'A2a',
  },
  A3: due(after('G', 7), ['北京31¶5'], 'P'),
  A5: due(before('O', 15), ['北京32¶1'], 'P'),
  A6: due(dayBefore('O'), ['北京32¶3'], 'P'),
  A8: due(after('G', 60), ['北京32¶4'], 'P'),
  A10f: { needs: ['A10e'], earliest: 'A10e' },
  A12: { ...due('A10e', ['北京43¶2'], 'P'), needs: ['A10e'], earliest: 'A10e' },
  N0: due(yearend(either('O', 'on')), ['北京35¶2'], 'P'),
  N1: due(before('O', 15), ['北京35¶4'], 'P'),
  N5: due(after('V', 3), ['北京37¶2'], 'P'),
  T1: cited(['北京35¶2'], 'P'),
  T3: due(null, ['北京36'], 'P'),
  T4a: cited(['北京45'], 'P'),
  K0: {
    ...due(null, ['北京46¶2', '47¶2'], 'P'),
    zh: '提出罢免（由业委会提出，否则街道责令提出）',
    en: 'recall is proposed by the committee, which the street office can order to do so',
  },
  K1: cited(['北京46¶1'], 'P'),
  K1b: due(null, ['北京46¶1'], 'P'),
  K5: due(after('end', 30), ['北京50'], 'P'),
  B1: due(null, ['北京41¶3'], 'P'),
  B6: due(after('V', 30), ['北京50'], 'P'),
  X1: cited(['北京48'], 'P'),
  X2: due(null, ['北京48'], 'P'),
  C4: due(after('V', 3), ['北京37¶2'], 'P'),
  C5: due(after('V', 30), ['北京50'], 'P'),
}

export const BEIJING = placeWith({
  id: 'beijing',
  name: { zh: '北京市', en: 'Beijing' },
  articles: A,
  versions: [{ from: '2024-03-29', value: SINCE_2024 }],
  calendar: { short: '北京', versions: [{ from: '2024-03-29', value: { steps: STEPS } }] },
})
