import { atLeast, moreThan } from '../../basics/bar.ts'
import { after, before, dayBefore, months } from '../calendar/day-rule.ts'
import { citing, due, type LocalSteps } from '../calendar/step.ts'
import { articlesIn, citationsOf } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { RegionalValues } from '../profile.ts'
import { both, ends, PROPERTY_COMMITTEE } from '../value-words.ts'

/* 杭州市物业管理条例, from 2022-03-01. */

export const HANGZHOU = placeWith({ id: 'hangzhou', name: { zh: '杭州市', en: 'Hangzhou' } }, () => {
  const TEXT = { zh: '杭州市物业管理条例', en: 'Hangzhou Property Management Regulation' }
  const article = articlesIn({
    ...TEXT,
    from: '2022-03-01',
  })

  const A = citationsOf('hangzhou', {
    hangzhou17: article(
      17,
      '一个专有部分按一人计算，建设单位未售、已售未交付的部分以及同一买受人的按一人',
      'one unit is one person; the developer’s unsold and undelivered parts, and several of one buyer, are one person',
    ),
    hangzhou18: article(
      18,
      '百分之二十以上业主提议的，及时召开临时会议',
      'a temporary meeting is called when 20% of the owners ask for it',
    ),
    hangzhou19: article(
      19,
      '定期会议十五日前、临时会议七日前通知全体业主，住宅小区同时告知居民委员会；未公示的议题不得表决',
      'notice 15 days before a regular and 7 days before a temporary meeting; only posted topics are voted on',
    ),
    hangzhou20: article(
      20,
      '以电子投票为主，业主要求的可用纸质；表决期五日以上六十日以下',
      'electronic voting as a rule, paper on request; a voting window of 5 to 60 days',
    ),
    hangzhou22: article(
      22,
      '交付百分之六十以上，或者首套交付满两年且交付百分之三十以上，视为具备召开首次会议的条件，建设单位一个月内报送资料；由物业管理委员会召集，筹备内容十五日前公示',
      'a first assembly may be held when 60% is delivered, or two years after the first unit with 30% delivered; the developer hands in its papers within a month; the property management committee convenes it and shows what is prepared 15 days before',
    ),
    hangzhou26: article(
      26,
      '候选人在投票日十五日前公示，不少于七日',
      'candidates are posted 15 days before the vote, for at least 7 days',
    ),
    hangzhou27: article(
      27,
      '业主委员会五至十一人单数，一百户以下可以三人；当选人数不足约定但不少于法定最低人数且超过约定人数一半的，委员会成立',
      'a committee of five to eleven, odd, three up to 100 households; short of the agreed number it stands with the statutory minimum and more than half',
    ),
    hangzhou28: article(
      28,
      '落选而达到法定票数的，可以当选候补委员，按票数递补；递补后仍不足法定最低人数或者不超过约定人数一半的，重新选举',
      'those who reached the majority but no seat may be alternates and move up by their votes; below the statutory minimum or at most half after that, a new election',
    ),
    hangzhou29: article(
      29,
      '委员会会议须过半数委员出席，决定须全体委员过半数同意，三日内公示',
      'more than half of the members attend, more than half of all agree; posted within 3 days',
    ),
    hangzhou30: article(
      30,
      '委员名单、决定等信息及时公开，不少于十五日',
      'members, decisions and the like are shown without delay, for at least 15 days',
    ),
    hangzhou31: article(
      31,
      '百分之二十以上业主或者业主委员会可以提议罢免；本人有权申辩，听取后决定',
      '20% of the owners, or the committee, may propose a removal; the member is heard first',
    ),
    hangzhou32: article(32, '职务自行终止的情形', 'what ends a seat by itself'),
    hangzhou33: article(
      33,
      '任期三至五年；届满三个月前报告',
      'a term of 3 to 5 years; reported 3 months before it ends',
    ),
    hangzhou34: article(
      34,
      '任期届满后十日内移交；资格终止的委员七日内移交',
      'handed over within 10 days of the term’s end; by a member whose seat ended within 7',
    ),
    hangzhou37: article(
      37,
      '任期届满、主任或者财务负责人离任的，应当委托审计',
      'an audit at the end of the term, and when the chair or who keeps the accounts leaves',
    ),
    hangzhou38: article(
      38,
      '新项目不具备条件或者尚未成立业主大会、任期届满需要换届等情形，组建物业管理委员会',
      'a property management committee is formed before there is an assembly, and when a committee is to be elected anew',
    ),
    hangzhou39: article(
      39,
      '物业管理委员会七至十一人单数，业主代表不低于一半；名单公示不少于七日',
      'a property management committee of seven to eleven, odd, at least half owners; its list is shown for at least 7 days',
    ),
  })

  const SINCE_2022: RegionalValues = {
    noticeRegular: { value: 15, citation: A.hangzhou19 },
    noticeTemporary: {
      value: 7,
      citation: A.hangzhou19,
      note: both(
        '物业管理条例第14条对一切会议要求十五日，效力更高；hoa 按十五日核对',
        'Regulation art. 14 asks for 15 days of every meeting and ranks higher; hoa checks 15',
      ),
    },
    petition: { value: { share: atLeast(20), of: 'headcount' }, citation: A.hangzhou18 },
    heads: { value: 'unit-merged', citation: A.hangzhou17 },
    authoritiesTold: { value: ['residents'], citation: A.hangzhou19 },
    onlyPublished: { value: true, citation: A.hangzhou19 },
    eVote: { value: 'default', citation: A.hangzhou20 },
    votingWindow: { value: { least: 5, most: 60 }, citation: A.hangzhou20 },
    firstTriggers: {
      value: [
        { delivered: { of: 'area', share: atLeast(60) } },
        { years: 2, delivered: { of: 'area', share: atLeast(30) } },
      ],
      citation: A.hangzhou22,
      note: both('视为具备召开的条件', 'it may then be held'),
    },
    firstPetition: null,
    developerReportDays: { value: 1, unit: 'months', citation: A.hangzhou22 },
    groupDays: null,
    groupChair: null,
    group: null,
    firstMeetingDays: null,
    convenerOfFirst: { value: 'property-committee', citation: A.hangzhou22 },
    propertyCommittee: {
      value: {
        bodies: ['owners', 'developer', 'street', 'residents'],
        odd: true,
        least: 7,
        most: 11,
        owners: atLeast(1, 2),
      },
      citation: A.hangzhou39,
    },
    listShownDays: {
      value: 7,
      citation: A.hangzhou39,
      note: both('物业管理委员会的名单', 'of the property management committee'),
    },
    prePublishDays: { value: 15, citation: A.hangzhou22 },
    committeeSize: {
      value: { least: 5, most: 11, odd: true, small: { by: 'households', atMost: 100, seats: 3 } },
      citation: A.hangzhou27,
    },
    partialCommittee: {
      value: { elected: moreThan(1, 2), leastSize: true },
      citation: A.hangzhou27,
    },
    earlyReElection: {
      value: 'at-most-half',
      citation: A.hangzhou28,
      note: both(
        '递补后仍不超过约定人数的一半，或者不足法定最低人数',
        'after alternates moved up; also below the statutory minimum',
      ),
    },
    alternates: {
      value: { allowed: 'by-law', mostPerSeat: null, qualify: 'majority' },
      citation: A.hangzhou28,
    },
    committeeQuorum: { value: moreThan(1, 2), citation: A.hangzhou29 },
    committeePass: { value: moreThan(1, 2), citation: A.hangzhou29 },
    committeeDecisionDays: { value: 3, citation: A.hangzhou29 },
    committeeCall: { value: { members: atLeast(1, 3) }, citation: A.hangzhou29 },
    recall: {
      value: { owners: { share: atLeast(20), of: 'headcount' }, committee: true, heard: true },
      citation: A.hangzhou31,
    },
    membershipEnds: {
      value: [
        ends('no-owner', '不再是本物业管理区域业主', 'no owner here any more'),
        ends(
          'incapacity',
          '被认定为无民事行为能力或者限制民事行为能力',
          'found to have no or limited capacity',
        ),
        ends('convicted', '被依法追究刑事责任', 'criminally liable'),
        ends('resigned', '以书面形式辞职', 'a written resignation'),
      ],
      citation: A.hangzhou32,
    },
    term: { value: { least: 3, most: 5 }, citation: A.hangzhou33 },
    handoverMemberDays: { value: 7, citation: A.hangzhou34 },
    candidateNoticeDays: { value: 15, citation: A.hangzhou26 },
    candidateShownDays: { value: 7, citation: A.hangzhou26 },
    reElectionLead: { value: { count: 3, unit: 'months', act: 'report' }, citation: A.hangzhou33 },
    reElectionGroup: {
      value: {
        name: PROPERTY_COMMITTEE,
        odd: true,
        least: 7,
        most: 11,
        owners: atLeast(1, 2),
      },
      citation: A.hangzhou39,
      besides: [A.hangzhou38],
    },
    handoverNewDays: { value: 10, citation: A.hangzhou34, since: both('任期届满', 'the end of the term') },
  }

  const VOTING_WINDOW = {
    zh: '表决期为五日以上六十日以下（杭州20¶3）',
    en: 'voting lasts 5 to 60 days (Hangzhou art. 20¶3)',
  }

  const STEPS: LocalSteps = {
    R1: due(dayBefore(months('E', -3)), ['杭州33'], 'P'),
    R8: due(null, ['杭州26'], 'P'),
    R9: due(before('O', 15), ['杭州26¶2'], 'P'),
    R10: due(before('O', 15), ['杭州19'], 'P'),
    R12: { reading: VOTING_WINDOW },
    R13: due('E', ['杭州33'], 'D'),
    R14: due(null, ['杭州30'], 'P'),
    R19: due(after('E', 10), ['杭州34¶1'], 'P'),
    A0: {
      ...citing(['杭州22¶1'], 'P'),
      zh: '交付面积不少于60%，或者首套交付满两年且不少于30%',
      en: '60 % of the area is delivered, or 30 % two years after the first unit',
    },
    A1: due(months('A0', 1), ['杭州22¶1'], 'P'),
    A1b: null,
    A2: null,
    A3: null,
    A5: { ...due(before('O', 15), ['杭州22¶2'], 'P'), who: ['property-committee'] },
    A7: { who: ['property-committee'] },
    A8: { ...due(null, ['杭州22¶2'], 'P'), who: ['property-committee'] },
    A9: { ...due(null, ['杭州22¶3'], 'P'), who: ['property-committee'] },
    N1: {
      ...due(before('O', 15), ['杭州19', '条例14'], 'P'),
      reading: {
        zh: '杭州19对临时会议要求七日；条例14效力更高，要求十五日',
        en: 'Hangzhou art. 19 asks 7 days for a temporary assembly; Regulation art. 14 ranks higher and asks 15',
      },
    },
    N3: { reading: VOTING_WINDOW },
    N5: due(null, ['杭州19¶2'], 'P'),
    T1: citing(['杭州18¶4'], 'P'),
    T4a: citing(['杭州29'], 'P'),
    K0: {
      ...due(null, ['杭州31¶2'], 'P'),
      zh: '提出罢免（20%以上业主，或者业委会）',
      en: 'recall is proposed (20 % of the owners, or the committee)',
    },
    K1: citing(['杭州32'], 'P'),
    K1b: due(null, ['杭州32'], 'P'),
    K3h: due(dayBefore('O'), ['杭州31¶3'], 'P'),
    K4: due(after('end', 7), ['杭州34¶2'], 'P'),
    B1: due(null, ['杭州28¶2'], 'P'),
    X1: citing(['杭州28¶2'], 'P'),
    X2: due(null, ['杭州28¶2'], 'P'),
    C4: due(null, ['杭州19¶2'], 'P'),
  }

  return {
    articles: A,
    versions: [{ from: '2022-03-01', value: SINCE_2022 }],
    calendar: { laws: { 杭州: TEXT }, versions: [{ from: '2022-03-01', value: { steps: STEPS } }] },
  }
})
