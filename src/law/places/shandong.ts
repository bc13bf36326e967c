import { atLeast, moreThan } from '../../basics/bar.ts'
import { after, before, dayBefore, either, yearend } from '../calendar/day-rule.ts'
import { citing, due, type LocalSteps } from '../calendar/step.ts'
import { SEAL_AFTER_FILING } from '../calendar/steps/idioms.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both } from '../value-words.ts'

/* 山东省物业管理条例 as amended on 2021-12-03. */

export const SHANDONG = placeWith({ id: 'shandong', name: { zh: '山东省', en: 'Shandong' } }, () => {
  const TEXT = { zh: '山东省物业管理条例', en: 'Shandong Property Management Regulation' }
  const article = articlesIn({
    ...TEXT,
    from: '2021-12-03',
  })

  const A = citationsOf('shandong', {
    shandong20: article(
      20,
      '交付面积或者交付业主达百分之五十，或者首套交付满两年且业主达百分之二十五的，应当召开首次会议',
      'a first assembly is due when half of the area or of the owners is delivered, or after two years with 25% of the owners',
    ),
    shandong21: article(
      21,
      '六十日内组建筹备组，七人以上单数，业主代表不低于一半，十日内公示名单',
      'the group within 60 days, seven or more, odd, at least half owners, its list shown within 10 days',
    ),
    shandong22: article(
      22,
      '筹备内容在首次会议十五日前公告并通知全体业主，异议予以复核；筹备组成立后九十日内召开首次会议',
      'what is prepared is posted and told to all owners 15 days before the first assembly, objections are looked into; it is held within 90 days of the group’s forming',
    ),
    shandong25: article(
      25,
      '投票权的计算，议事规则有约定的从其约定，没有约定的依法定办法',
      'voting rights are counted as the rules of procedure say, otherwise as the law does',
    ),
    shandong26: article(
      26,
      '可以集体讨论、书面征求意见或者互联网征求意见',
      'by discussion, in writing or over the internet',
    ),
    shandong27: article(
      27,
      '业主代表事先书面征求意见，如实反映业主本人签字的意见',
      'representatives ask beforehand in writing and hand on what owners signed',
    ),
    shandong28: article(
      28,
      '每年至少一次；百分之二十以上业主提议的召开临时会议；不召集的，经业主申请由街道（乡镇）组织',
      'at least once a year; a temporary meeting when 20% of the owners ask; failing that the street office holds it at owners’ request',
    ),
    shandong30: article(
      30,
      '业主委员会五人以上单数，任期不超过五年；选举产生后七日内召开首次会议',
      'a committee of five or more, odd, for at most five years; it meets within 7 days of its election',
    ),
    shandong31: article(
      31,
      '三十日内向物业主管部门和街道（乡镇）备案，十日内出具备案证明；变更后三十日内备案',
      'filed within 30 days with the department and the street office, certified within 10; changes within 30',
    ),
    shandong32: article(
      32,
      '委员会会议须三分之二以上委员出席，决定须全体委员过半数同意；业主大会和委员会的决定三日内公示',
      'two thirds of the members attend, more than half of all agree; decisions of assembly and committee are posted within 3 days',
    ),
    shandong33: article(
      33,
      '任期届满九十日前换届；及时移交新一届',
      're-election 90 days before the term ends; handed over without delay',
    ),
    shandong34: article(
      34,
      '过半数成员或者百分之二十以上业主提议等情形，由业主大会或者其授权的委员会决定是否终止资格',
      'when more than half of the members or 20% of the owners propose it, and in other cases, the assembly, or the committee it empowers, ends a seat',
    ),
  })

  const SINCE_2021: RegionalValues = {
    firstTriggers: {
      value: [
        { delivered: { of: 'area', share: atLeast(50) } },
        { delivered: { of: 'owners', share: atLeast(50) } },
        { years: 2, delivered: { of: 'owners', share: atLeast(25) } },
      ],
      citation: A.shandong20,
    },
    firstPetition: null,
    groupDays: { value: 60, citation: A.shandong21, since: both('符合条件', 'the conditions being met') },
    groupListDays: { value: 10, citation: A.shandong21 },
    group: {
      value: {
        odd: true,
        least: 7,
        owners: atLeast(1, 2),
        bodies: ['owners', 'developer', 'manager', 'street', 'residents'],
      },
      citation: A.shandong21,
    },
    prePublishDays: { value: 15, citation: A.shandong22 },
    candidateNoticeDays: {
      value: 15,
      citation: A.shandong22,
      note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
    },
    firstMeetingDays: { value: 90, citation: A.shandong22 },
    assemblyMeetsMonths: { value: 12, citation: A.shandong28 },
    petition: { value: { share: atLeast(20), of: 'headcount' }, citation: A.shandong28 },
    eVote: { value: 'allowed', citation: A.shandong26 },
    heads: {
      value: 'rules-first',
      citation: A.shandong25,
      note: both(
        '按专有部分计人是否可由议事规则约定有争议',
        'whether the rules may count by unit is contested',
      ),
    },
    committeeSize: { value: { least: 5, most: null, odd: true, small: null }, citation: A.shandong30 },
    term: { value: { least: null, most: 5 }, citation: A.shandong30 },
    committeeFirstMeetingDays: { value: 7, citation: A.shandong30 },
    committeeQuorum: { value: atLeast(2, 3), citation: A.shandong32 },
    committeePass: { value: moreThan(1, 2), citation: A.shandong32 },
    resultDays: { value: 3, citation: A.shandong32 },
    committeeListDays: { value: 3, citation: A.shandong32 },
    committeeDecisionDays: { value: 3, citation: A.shandong32 },
    filingDays: { value: 30, citation: A.shandong31 },
    filedWith: { value: ['department', 'street'], citation: A.shandong31 },
    filingPapers: { value: ['decision', 'rules', 'covenant', 'members'], citation: A.shandong31 },
    filingDoneDays: { value: 10, citation: A.shandong31 },
    filingChangeDays: { value: 30, citation: A.shandong31 },
    reElectionLead: { value: { count: 90, unit: 'days', act: 'hold' }, citation: A.shandong33 },
    handoverNewDays: null,
    recall: {
      value: {
        owners: { share: atLeast(20), of: 'headcount' },
        members: moreThan(1, 2),
      },
      citation: A.shandong34,
    },
  }

  const STEPS: LocalSteps = {
    ...SEAL_AFTER_FILING,
    R1: null,
    R8: due(null, ['山东22'], 'P'),
    R13: due(before('E', 90), ['山东33¶1'], 'P'),
    R14: due(after('V', 3), ['山东32¶4'], 'P'),
    R15: due(after('V', 7), ['山东30¶2'], 'P'),
    R17: due(after('V', 30), ['山东31¶1'], 'P'),
    R18: due(after('F', 10), ['山东31¶2'], 'P'),
    R19: due(null, ['山东33¶2'], 'P'),
    A0: {
      ...citing(['山东20¶3'], 'P'),
      zh: '交付面积或者业主人数不少于50%，或者首套交付满两年且业主不少于25%',
      en: 'half of the area or of the owners, or a quarter of the owners two years after the first unit',
    },
    A1b: null,
    A2: { ...due(after('A0', 60), ['山东21¶1'], 'P'), needs: ['A0'], earliest: 'A0' },
    A3: due(after('G', 10), ['山东21¶3'], 'P'),
    A5: due(before('O', 15), ['山东22¶2'], 'P'),
    A6: due(dayBefore('O'), ['山东22¶2'], 'P'),
    A8: due(after('G', 90), ['山东22¶3'], 'P'),
    N0: due(yearend(either('O', 'on')), ['山东28¶1'], 'P'),
    N5: due(after('V', 3), ['山东32¶4'], 'P'),
    T1: citing(['山东28¶2'], 'P'),
    T3: due(null, ['山东28¶3'], 'P'),
    K0: {
      ...due(null, ['山东34'], 'P'),
      zh: '提出罢免（20%以上业主，或者过半数委员）',
      en: 'recall is proposed (20 % of the owners, or more than half of the members)',
    },
    K5: due(after('end', 30), ['山东31¶3'], 'P'),
    B6: due(after('V', 30), ['山东31¶3'], 'P'),
    C4: due(after('V', 3), ['山东32¶4'], 'P'),
    C5: due(after('V', 30), ['山东31¶3'], 'P'),
  }

  return {
    articles: A,
    versions: [{ from: '2021-12-03', value: SINCE_2021 }],
    calendar: { laws: { 山东: TEXT }, versions: [{ from: '2021-12-03', value: { steps: STEPS } }] },
  }
})
