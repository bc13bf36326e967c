import { atLeast, moreThan } from '../../basics/bar.ts'
import { after, before, dayBefore, either, months, workdays, yearend } from '../calendar/day-rule.ts'
import { citing, due, type LocalSteps } from '../calendar/step.ts'
import { SEAL_AFTER_FILING } from '../calendar/steps/idioms.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { Ground } from '../place-values.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 北京市物业管理条例, in force since 2020-05-01; only the text amended on 2024-03-29 was read, so the profile begins there. */

export const BEIJING = placeWith({ id: 'beijing', name: { zh: '北京市', en: 'Beijing' } }, () => {
  const TEXT = { zh: '北京市物业管理条例', en: 'Beijing Property Management Regulation' }
  const article = articlesIn({
    ...TEXT,
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
      '筹备内容在首次会议十五日前公示，异议在会议召开前答复；筹备组成立后六十日内召开',
      'what is prepared is shown 15 days before the first assembly, objections answered before it, which is held within 60 days of the group’s forming',
    ),
    beijing33: article(
      33,
      '首次业主大会会议选举业主委员会委员、候补委员',
      'the first assembly elects members and alternates',
    ),
    beijing35: article(
      35,
      '每年至少一次；会议十五日前通知并公示；网上表决须用市级电子投票系统；未公示的议题不得表决；百分之二十以上业主提议临时会议',
      'at least once a year; notice and posting 15 days before; online only by the municipal system; only posted topics are voted on; 20% of the owners may ask for a meeting',
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
    beijing44: article(
      '44(2)',
      '第三十四条规定的事项不得授权业主委员会决定',
      'matters of art. 34 are not left to the committee',
    ),
    beijing45: article(
      45,
      '至少每两个月一次，过半数出席并签字同意，三日内公示，五日前告知居（村）民委员会',
      'meets every two months; more than half attend and sign; posted within 3 days, the residents’ committee told 5 days before',
    ),
    beijing46: article(
      46,
      '委员资格自行终止的情形；由业主大会终止委员资格的情形',
      'what ends a seat by itself, and what the assembly ends it for',
    ),
    beijing47: article(
      47,
      '业主委员会未提请业主大会终止委员资格的，由街道（乡镇）督促',
      'a committee that does not put a removal to the assembly is urged by the street office',
    ),
    beijing48: article(
      48,
      '递补后仍不足总数二分之一的，重新选举',
      'below half of the number after alternates moved up, the committee is elected anew',
    ),
    beijing49: article(
      49,
      '任期届满六个月前书面报告；收到报告后六十日内组建换届小组，业主可以要求组建，人员构成同筹备组',
      'reported in writing 6 months before the term ends; the group is formed within 60 days of the report, or at owners’ request, made up as the preparatory group',
    ),
    beijing50: article(50, '变更后三十日内办理变更备案', 'changes are filed within 30 days'),
    beijing51: article(
      51,
      '违法的决定由街道（乡镇）责令改正或者撤销，并通告全体业主',
      'the street office has unlawful decisions corrected or revokes them, and tells all owners',
    ),
    beijing53: article(
      53,
      '不能成立业主大会、未能换届等情形可以组建物业管理委员会',
      'a property management committee may stand in where no assembly is established or nobody elected',
    ),
    beijing54: article(
      54,
      '物业管理委员会七人以上单数，业主代表不低于一半',
      'a property management committee of seven or more, odd, at least half owners',
    ),
  })

  const ground = (id: string, zh: string, en: string): Ground => ({ id, zh, en })

  const SINCE_2024: RegionalValues = {
    noticeRegular: { value: 15, citation: A.beijing35 },
    noticeTemporary: { value: 15, citation: A.beijing35 },
    petition: {
      value: { share: atLeast(20), of: 'headcount' },
      citation: A.beijing35,
    },
    firstTriggers: {
      value: [{ delivered: { of: 'area', share: atLeast(50) } }],
      citation: A.beijing30,
      note: both('符合条件的可以申请，不是应当召开', 'an assembly may then be asked for; it is not due'),
    },
    firstPetition: {
      value: { share: atLeast(5), of: 'either', developer: true },
      citation: A.beijing30,
    },
    groupDays: {
      value: 60,
      citation: A.beijing31,
      since: both('收到申请', 'the application'),
      note: both(
        '三十日内审核并指定组长，组长三十日内召集',
        'thirty days to examine and name a leader, thirty more for the leader to convene it',
      ),
    },
    groupListDays: { value: 7, citation: A.beijing31 },
    // The street office names it (北京31¶1), from whichever body.
    groupChair: null,
    group: {
      value: { odd: true, owners: atLeast(1, 2) },
      citation: A.beijing31,
    },
    propertyCommittee: {
      value: { odd: true, least: 7, owners: atLeast(1, 2) },
      citation: A.beijing54,
    },
    prePublishDays: { value: 15, citation: A.beijing32 },
    candidateNoticeDays: {
      value: 15,
      citation: A.beijing32,
      note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
    },
    firstMeetingDays: { value: 60, citation: A.beijing32 },
    assemblyMeetsMonths: { value: 12, citation: A.beijing35 },
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
      besides: [A.beijing33],
      note: both('首次业主大会会议即选举候补委员', 'the first assembly elects them too'),
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
      since: both('推选完成', 'the choice of the chair'),
    },
    filingDays: { value: 30, citation: A.beijing43 },
    filedWith: { value: ['street'], citation: A.beijing43 },
    filingPapers: {
      value: ['minutes', 'decision', 'rules', 'covenant', 'first-committee-meeting', 'members'],
      citation: A.beijing43,
    },
    filingDoneDays: { value: 5, citation: A.beijing43, unit: 'working-days' },
    committeeQuorum: { value: moreThan(1, 2), citation: A.beijing45 },
    committeePass: { value: moreThan(1, 2), citation: A.beijing45 },
    committeeMeetsMonths: { value: 2, citation: A.beijing45 },
    committeeAgendaDays: {
      value: 5,
      citation: A.beijing45,
      note: both('告知居（村）民委员会', "told to the residents' committee"),
    },
    committeeDecisionDays: { value: 3, citation: A.beijing45 },
    delegation: { value: 'forbidden', citation: A.beijing44 },
    recall: { value: { committee: true }, citation: A.beijing46, besides: [A.beijing47] },
    earlyReElection: {
      value: 'less-than-half',
      citation: A.beijing48,
      note: both('经候补委员递补后', 'after alternates have moved up'),
    },
    reElectionLead: { value: { count: 6, unit: 'months', act: 'report' }, citation: A.beijing49 },
    reElectionPetition: {
      value: { owners: 1 },
      citation: A.beijing49,
      note: both('要求组建换届小组；未写明须有多少业主', 'that the group be formed; no share is named'),
    },
    reElectionGroupDays: { value: 60, citation: A.beijing49, since: both('收到书面报告', 'the report') },
    reElectionGroup: {
      value: {
        name: both('换届小组', 're-election group'),
        odd: true,
        owners: atLeast(1, 2),
      },
      citation: A.beijing49,
      note: both(
        '人员构成同筹备组，建设单位的代表也参加',
        'made up as the preparatory group: the developer sits in it too',
      ),
    },
    filingChangeDays: { value: 30, citation: A.beijing50 },
  }

  const STEPS: LocalSteps = {
    ...SEAL_AFTER_FILING,
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
    R23: due(null, ['北京53'], 'P'),
    A0: { ...citing(['北京30'], 'P'), zh: '交付面积不少于50%', en: 'half of the area is delivered' },
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
    A12: { ...due('A10e', ['北京43¶2'], 'P'), needs: ['A10e'], earliest: 'A10e' },
    N0: due(yearend(either('O', 'on')), ['北京35¶2'], 'P'),
    N1: due(before('O', 15), ['北京35¶4'], 'P'),
    N5: due(after('V', 3), ['北京37¶2'], 'P'),
    T1: citing(['北京35¶2'], 'P'),
    T3: due(null, ['北京36'], 'P'),
    T4a: citing(['北京45'], 'P'),
    K0: {
      ...due(null, ['北京46¶2', '47¶2'], 'P'),
      zh: '提出罢免（由业委会提出，否则街道责令提出）',
      en: 'recall is proposed by the committee, which the street office can order to do so',
    },
    K1: citing(['北京46¶1'], 'P'),
    K1b: due(null, ['北京46¶1'], 'P'),
    K5: due(after('end', 30), ['北京50'], 'P'),
    B1: due(null, ['北京41¶3'], 'P'),
    B6: due(after('V', 30), ['北京50'], 'P'),
    X1: citing(['北京48'], 'P'),
    X2: due(null, ['北京48'], 'P'),
    C4: due(after('V', 3), ['北京37¶2'], 'P'),
    C5: due(after('V', 30), ['北京50'], 'P'),
  }

  return {
    articles: A,
    versions: [{ from: '2024-03-29', value: SINCE_2024 }],
    calendar: { laws: { 北京: TEXT }, versions: [{ from: '2024-03-29', value: { steps: STEPS } }] },
  }
})
