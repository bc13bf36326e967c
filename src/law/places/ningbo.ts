import { atLeast, moreThan } from '../../basics/bar.ts'
import { after, before, either, ifKnown, yearend } from '../calendar/day-rule.ts'
import { type CalendarVersion, citing, due, known, type LocalSteps, overdue } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both, ends } from '../value-words.ts'

/* 宁波市住宅小区物业管理条例, from 2022-04-01. The number of members and their term are left to the rules of procedure. */

export const NINGBO = placeWith({ id: 'ningbo', name: { zh: '宁波市', en: 'Ningbo' } }, () => {
  const TEXT = { zh: '宁波市住宅小区物业管理条例', en: 'Ningbo Residential Property Management Regulation' }
  const article = articlesIn({
    ...TEXT,
    from: '2022-04-01',
  })

  const A = citationsOf('ningbo', {
    ningbo18: article(
      18,
      '人数按不动产权证计，一人有数证的按一票；面积不含车位、车库',
      'heads by title certificate, several of one owner being one vote; area without parking',
    ),
    ningbo19: article(
      19,
      '具备条件的，街道（乡镇）及时指导成立筹备组',
      'the street office has a group formed without delay once the conditions are met',
    ),
    ningbo20: article(
      20,
      '筹备组由业主、街道（乡镇）、建设单位、社区党组织、居（村）民委员会的代表组成，建设单位不派员的不妨碍成立；名单三日内公示',
      'a group of owners, street office, developer, party and residents’ committee, which stands without the developer; its list is shown within 3 days',
    ),
    ningbo22: article(22, '九十日内召开首次会议', 'the first assembly is held within 90 days'),
    ningbo23: article(23, '三十日内备案；备案材料', 'filed within 30 days; what is handed in'),
    ningbo24: article(
      24,
      '每年至少一次；百分之二十以上业主提议的，及时召开临时会议',
      'at least once a year; a temporary meeting when 20% of the owners ask for it',
    ),
    ningbo25: article(
      25,
      '可以线下或者线上书面征求意见、集体讨论，鼓励使用市物业管理综合信息平台',
      'in writing or by discussion, on site or online, on the city’s platform by preference',
    ),
    ningbo26: article(26, '变更后三十日内备案', 'changes are filed within 30 days'),
    ningbo29: article(
      29,
      '业主委员会五人以上单数，具体人数和任期由议事规则约定',
      'a committee of five or more, odd; its number and term by the rules of procedure',
    ),
    ningbo30: article(
      30,
      '候选人由业主、社区党组织、居（村）民委员会、街道（乡镇）推荐或者自荐',
      'candidates come forward or are recommended by owners, party, residents’ committee or street office',
    ),
    ningbo31: article(
      31,
      '候选人名单、住址公示不少于十日；异议核实后公开答复，名单调整的重新公示',
      'candidates and their addresses are shown for at least 10 days; objections are answered publicly, a changed list is shown again',
    ),
    ningbo32: article(
      32,
      '百分之二十以上业主或者三分之一以上成员提议的，及时召开委员会临时会议',
      'the committee meets when 20% of the owners or a third of its members ask for it',
    ),
    ningbo33: article(
      33,
      '委员会会议三日前公示议题，过半数委员出席，全体委员过半数同意，三日内公示',
      'the agenda is shown 3 days before; more than half attend, more than half of all agree; posted within 3 days',
    ),
    ningbo35: article(
      35,
      '职务自行终止的情形；业主可以提议业主大会终止职务',
      'what ends a seat by itself; owners may propose that the assembly end one',
    ),
    ningbo36: article(
      36,
      '届满六十日前换届并报告；换届期间不得就有关事项召集业主大会；换届小组成立后十日内移交保管',
      're-election 60 days before the term ends; meanwhile certain matters are not decided; papers deposited within 10 days of the group’s forming',
    ),
    ningbo37: article(
      37,
      '换届交接制作清单，当面核实',
      'records are handed over against a list, face to face',
    ),
    ningbo57: article(
      57,
      '物业服务合同届满四个月前，由业主大会决定续聘或者另聘',
      'the assembly decides on the manager four months before the contract ends',
    ),
  })

  const SINCE_2022: RegionalValues = {
    firstPetition: null,
    groupDays: null,
    groupListDays: { value: 3, citation: A.ningbo20 },
    firstMeetingDays: { value: 90, citation: A.ningbo22 },
    assemblyMeetsMonths: { value: 12, citation: A.ningbo24 },
    petition: { value: { share: atLeast(20), of: 'headcount' }, citation: A.ningbo24 },
    eVote: { value: 'allowed', citation: A.ningbo25 },
    heads: { value: 'title', citation: A.ningbo18 },
    parkingCounts: { value: 'never', citation: A.ningbo18 },
    committeeSize: { value: { least: 5, most: null, odd: true, small: null }, citation: A.ningbo29 },
    candidateNoticeDays: {
      value: 10,
      citation: A.ningbo31,
      certainty: 'D',
      note: both('公示不少于十日，须在表决以前完成', 'shown for 10 days, which end before the vote'),
    },
    candidateShownDays: { value: 10, citation: A.ningbo31 },
    candidateData: { value: [both('姓名', 'name'), both('住址', 'address')], citation: A.ningbo31 },
    filingDays: { value: 30, citation: A.ningbo23 },
    filedWith: { value: ['street'], citation: A.ningbo23 },
    filingPapers: { value: ['decision', 'minutes', 'rules', 'covenant', 'members'], citation: A.ningbo23 },
    filingChangeDays: { value: 30, citation: A.ningbo26 },
    committeeCall: {
      value: { members: atLeast(1, 3), owners: { share: atLeast(20), of: 'headcount' } },
      citation: A.ningbo32,
    },
    committeeCallDays: null,
    committeeAgendaDays: { value: 3, citation: A.ningbo33 },
    committeeQuorum: { value: moreThan(1, 2), citation: A.ningbo33 },
    committeePass: { value: moreThan(1, 2), citation: A.ningbo33 },
    committeeDecisionDays: { value: 3, citation: A.ningbo33 },
    recall: {
      value: { owners: { owners: 1 } },
      citation: A.ningbo35,
      note: both('依照法律、法规和议事规则提议', 'as the law and the rules of procedure have it'),
    },
    membershipEnds: {
      value: [
        ends('no-owner', '不再是本物业管理区域业主', 'no owner here any more'),
        ends('unable', '因健康或者其他原因丧失履行职责能力', 'unable to serve, for health or other reasons'),
        ends('resigned', '以书面形式向业主委员会辞职', 'a written resignation to the committee'),
      ],
      citation: A.ningbo35,
    },
    earlyReElection: { value: 'less-than-half', citation: A.ningbo36 },
    reElectionLead: { value: { count: 60, unit: 'days', act: 'hold' }, citation: A.ningbo36 },
    reElectionGroup: {
      value: { name: both('换届选举小组', 're-election group'), asFirst: true },
      citation: A.ningbo36,
    },
    frozenMatters: {
      value: ['manager', 'fees', 'use-fund', 'raise-fund', 'rebuild', 'common-parts', 'other'],
      citation: A.ningbo36,
      note: both('事项的范围由 hoa 归类', 'which matters these are is our sorting'),
    },
    handoverDepositDays: { value: 10, citation: A.ningbo36 },
    handoverNewDays: null,
    managerDecisionDays: { value: 4, unit: 'months', citation: A.ningbo57 },
  }

  const STEPS: LocalSteps = {
    R1: due(before('E', 60), ['宁波36¶1'], 'P'),
    R2: { ...due(null, ['宁波36¶2'], 'P'), needs: [], if: overdue('R13'), earliest: null },
    R3: due(after('G', 3), ['宁波36¶2', '20¶2'], 'P'),
    R4: due('V', ['宁波36¶2'], 'P'),
    R5: { ...due(after('G', 10), ['宁波36¶3'], 'P'), to: 'street' },
    R8: due(null, ['宁波30', '31'], 'P'),
    R9: due(before('O', 10), ['宁波31¶2'], 'P'),
    R13: due(ifKnown('G', 'E', before('E', 60)), ['宁波36'], 'P'),
    R17: due(after('V', 30), ['宁波23'], 'P'),
    R19: due(null, ['宁波36¶3', '37'], 'P'),
    A0: citing(['宁波19'], 'P'),
    A1b: null,
    A2: { ...due(null, ['宁波19', '20'], 'P'), needs: ['A0'], earliest: 'A0' },
    A3: due(after('G', 3), ['宁波20¶2'], 'P'),
    A8: due(after('G', 90), ['宁波22¶1'], 'P'),
    A12: { ...due(null, ['宁波23¶2'], 'P'), needs: ['A10d'], earliest: 'F' },
    N0: due(yearend(either('O', 'on')), ['宁波24'], 'P'),
    T1: citing(['宁波24'], 'P'),
    T3: due(null, ['宁波24¶2'], 'P'),
    T4a: citing(['宁波32'], 'P'),
    T4: due(null, ['宁波32'], 'P'),
    K0: { ...due(null, ['宁波35¶2'], 'P'), zh: '业主提出罢免', en: 'the owners propose the recall' },
    K1: citing(['宁波35¶1'], 'P'),
    K1b: due(null, ['宁波35¶1'], 'P'),
    K5: due(after('end', 30), ['宁波26'], 'P'),
    B1: due(null, ['宁波35¶3'], 'P'),
    B6: due(after('V', 30), ['宁波26'], 'P'),
    X1: citing(['宁波36¶2'], 'P'),
    X2: null,
    X3: { ...due(null, ['宁波36¶2'], 'P'), needs: ['X1'], earliest: 'X1' },
    C5: due(after('V', 30), ['宁波26'], 'P'),
  }

  /** What one kind of plan has otherwise. */
  const IN_KIND: CalendarVersion['inKind'] = {
    're-election': { R3: { if: known('G') }, R4: { if: known('G') }, R5: { if: known('G') } },
    'early-re-election': {
      R3: { needs: ['X3'] },
      R4: { needs: ['X3'] },
      R5: { needs: ['X3'] },
      R7: { needs: ['X3'] },
      R8: { needs: ['X3'] },
      R13: { latest: 'E' },
    },
  }

  return {
    articles: A,
    versions: [{ from: '2022-04-01', value: SINCE_2022 }],
    calendar: {
      laws: { 宁波: TEXT },
      versions: [{ from: '2022-04-01', value: { steps: STEPS, inKind: IN_KIND } }],
    },
  }
})
