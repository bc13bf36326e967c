import { atLeast, moreThan } from '../../basics/bar.ts'
import { after, before, dayBefore, ifKnown } from '../calendar/day-rule.ts'
import {
  all,
  type CalendarVersion,
  citing,
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
import { both, ends } from '../value-words.ts'
import { SHANDONG } from './shandong.ts'

/* 青岛市物业管理条例, from 2021-05-01. */

export const QINGDAO = placeWith(
  { id: 'qingdao', name: { zh: '青岛市', en: 'Qingdao' }, within: SHANDONG },
  () => {
    const TEXT = { zh: '青岛市物业管理条例', en: 'Qingdao Property Management Regulation' }
    const article = articlesIn({
      ...TEXT,
      from: '2021-05-01',
    })

    const A = citationsOf('qingdao', {
      qingdao17: article(
        17,
        '一个专有部分按一人计算，建设单位未售、已售未交付的部分以及同一买受人的按一人',
        'one unit is one person; the developer’s unsold and undelivered parts, and several of one buyer, are one person',
      ),
      qingdao21: article(
        21,
        '交付面积或者交付业主达百分之五十，或者首套交付满两年且业主达百分之二十五的，应当召开首次会议',
        'a first assembly is due when half of the area or of the owners is delivered, or after two years with 25% of the owners',
      ),
      qingdao22: article(
        22,
        '建设单位或者前期物业服务企业公示并书面报告；占面积百分之五以上或者人数百分之五以上的业主可以申请；三十日内组建筹备组',
        'the developer or first manager posts and reports it; owners of 5% of the area or of the heads may ask for the group; it is formed within 30 days',
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
      qingdao27: article(
        27,
        '可以集体讨论、书面征求意见或者采用互联网，市电子投票系统免费使用',
        'by discussion, in writing or over the internet; the city’s voting system is free',
      ),
      qingdao29: article(
        29,
        '会议十五日前通知并公示，报居（村）民委员会；未公示的议题不得表决；不召集的，责令限期，逾期由街道（镇）组织',
        'told and posted 15 days before, and to the residents’ committee; only posted topics are voted on; a committee that calls none is ordered to, failing that the street office does',
      ),
      qingdao30: article(
        30,
        '延长业主委员会任期由业主大会决定；其他由业主大会决定的事项',
        'extending the committee’s term is for the assembly; what else is',
      ),
      qingdao32: article(32, '规约和议事规则通过后三日内公示', 'covenant and rules are posted within 3 days'),
      qingdao34: article(
        34,
        '候选人自荐、联名推荐或者由社区党组织、居（村）民委员会推荐',
        'candidates come forward, or owners, party or residents’ committee recommend them',
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
      qingdao37: article(37, '三十日内向街道（镇）备案', 'filed with the street office within 30 days'),
      qingdao38: article(
        38,
        '委员会会议过半数委员出席，决定须全体委员过半数同意，三日内公示',
        'more than half of the members attend, more than half of all agree; posted within 3 days',
      ),
      qingdao40: article(
        40,
        '资格自然终止的情形；由业主大会决定终止的情形，业主委员会未提请的由街道（镇）督促',
        'what ends a seat by itself; what the assembly ends it for, the street office urging a committee that does not put it',
      ),
      qingdao41: article(
        41,
        '委员不足二分之一的重新选举；届满六十日前换届或者由业主大会决定延期，延长的期限不超过五年',
        'below half the committee is elected anew; re-election 60 days before the term ends, or an extension of at most five years',
      ),
      qingdao42: article(
        42,
        '未换届也未延期的，书面报告，由街道（镇）组织换届小组；小组由街道、社区党组织、居（村）民委员会和业主代表参照筹备组组成',
        'without a re-election or an extension it is reported, and the street office forms a group of street, party, residents’ committee and owners, as the preparatory one',
      ),
      qingdao43: article(
        43,
        '选举后十日内移交；成立换届小组的，十日内交该小组，小组在选举后十日内移交新一届',
        'handed over within 10 days of the election, or to the re-election group within 10 days of its forming, and by it within 10 days of the election',
      ),
      qingdao44: article(
        44,
        '业主大会、业主委员会的决定三日内公示；违法的由街道（镇）责令改正或者撤销',
        'decisions of assembly and committee are posted within 3 days; the street office has unlawful ones corrected or revokes them',
      ),
      qingdao92: article(92, '公示不少于三日', 'a posting stays up for at least 3 days'),
    })

    const SINCE_2021: RegionalValues = {
      noticeRegular: { value: 15, citation: A.qingdao29 },
      noticeTemporary: { value: 15, citation: A.qingdao29 },
      firstTriggers: {
        value: [
          { delivered: { of: 'area', share: atLeast(50) } },
          { delivered: { of: 'owners', share: atLeast(50) } },
          { years: 2, delivered: { of: 'owners', share: atLeast(25) } },
        ],
        citation: A.qingdao21,
      },
      authoritiesTold: { value: ['residents'], citation: A.qingdao29 },
      postedDays: { value: 3, citation: A.qingdao92 },
      heads: { value: 'unit-merged', citation: A.qingdao17 },
      firstPetition: {
        value: { share: atLeast(5), of: 'either' },
        citation: A.qingdao22,
      },
      groupDays: {
        value: 30,
        citation: A.qingdao22,
        since: both('收到报告或者申请', 'the report or application'),
      },
      groupListDays: { value: 3, citation: A.qingdao23 },
      groupChair: { value: 'street', citation: A.qingdao23 },
      group: {
        value: {
          odd: true,
          least: 7,
          owners: atLeast(1, 2),
          bodies: ['owners', 'street', 'party', 'residents', 'developer', 'manager'],
        },
        citation: A.qingdao23,
      },
      prePublishDays: { value: 15, citation: A.qingdao24 },
      firstMeetingDays: {
        value: 60,
        citation: A.qingdao24,
      },
      firstMeetingExtensionDays: {
        value: 30,
        citation: A.qingdao24,
        note: both('经街道办事处（镇人民政府）批准', 'with the street office’s approval'),
      },
      candidateNoticeDays: {
        value: 15,
        citation: A.qingdao24,
        note: both('首次会议以外的选举参照', 'by analogy where the assembly is not the first'),
      },
      onlyPublished: { value: true, citation: A.qingdao29 },
      eVote: { value: 'allowed', citation: A.qingdao27 },
      committeeSize: { value: { least: 3, most: null, odd: true, small: null }, citation: A.qingdao35 },
      term: { value: { least: null, most: 5 }, citation: A.qingdao35 },
      committeeFirstMeetingDays: { value: 3, citation: A.qingdao36 },
      committeeListDays: {
        value: 3,
        citation: A.qingdao36,
        since: both('推选完成', 'the choice of the chair'),
      },
      resultDays: { value: 3, citation: A.qingdao44 },
      filingDays: { value: 30, citation: A.qingdao37 },
      filedWith: { value: ['street'], citation: A.qingdao37 },
      filingDoneDays: null,
      committeeQuorum: { value: moreThan(1, 2), citation: A.qingdao38 },
      committeePass: { value: moreThan(1, 2), citation: A.qingdao38 },
      committeeDecisionDays: { value: 3, citation: A.qingdao38 },
      earlyReElection: { value: 'less-than-half', citation: A.qingdao41 },
      reElectionLead: {
        value: { count: 60, unit: 'days', act: 'hold' },
        citation: A.qingdao41,
        note: both('或者由业主大会决定延长任期', 'or the assembly extends the term'),
      },
      extensionOfTerm: { value: { max: 5 }, citation: A.qingdao41, besides: [A.qingdao30] },
      reElectionGroup: {
        value: {
          name: both('换届小组', 're-election group'),
          bodies: ['owners', 'street', 'party', 'residents'],
          odd: true,
          least: 7,
          owners: atLeast(1, 2),
        },
        citation: A.qingdao42,
        besides: [A.qingdao23],
      },
      recall: { value: { committee: true }, citation: A.qingdao40 },
      membershipEnds: {
        value: [
          ends('no-owner', '不再是本物业管理区域内业主', 'no owner here any more'),
          ends('resigned', '以书面形式向业主委员会辞职', 'a written resignation to the committee'),
          ends('unable', '因健康等原因无法履行职责', 'unable to serve, for health or other reasons'),
        ],
        citation: A.qingdao40,
      },
      handoverDepositDays: { value: 10, citation: A.qingdao43 },
      handoverNewDays: {
        value: 10,
        citation: A.qingdao43,
        since: both('新一届选举产生', 'the election'),
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
        ...citing(['青岛21'], 'P'),
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
      K1: citing(['青岛40¶1'], 'P'),
      K1b: due(null, ['青岛40¶1'], 'P'),
      B1: due(null, ['青岛41¶1'], 'P'),
      X1: citing(['青岛41¶1'], 'P'),
      X2: due(null, ['青岛41¶1'], 'P'),
      C4: due(after('V', 3), ['青岛32¶4'], 'P'),
    }

    /** What one kind of plan has otherwise. */
    const IN_KIND: CalendarVersion['inKind'] = {
      're-election': { R3: { if: known('G') }, R5: { if: known('G') } },
      'early-re-election': { R19: { latest: after('V', 10) } },
    }

    return {
      articles: A,
      versions: [{ from: '2021-05-01', value: SINCE_2021 }],
      calendar: {
        laws: { 青岛: TEXT },
        versions: [{ from: '2021-05-01', value: { steps: STEPS, inKind: IN_KIND } }],
      },
    }
  },
)
