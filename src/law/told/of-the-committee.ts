import {
  atMostText,
  barText,
  bodiesText,
  both,
  FILING_WORDS,
  groupText,
  joined,
  leastTime,
  limitsText,
  petitionText,
  recallText,
  sizeText,
  timeText,
  within,
} from '../value-words.ts'
import type { Tellings } from '../values.ts'
import { MATTERS } from '../voting/majority.ts'

/** What a place says of the committee: its members, its work, its filing, its re-election. */
export const OF_THE_COMMITTEE = {
  committeeSize: { zh: '业主委员会人数', en: 'the committee', say: sizeText },
  term: { zh: '任期', en: 'the term', say: limits => limitsText(limits.least, limits.most, '年', ' years') },
  eligibility: {
    zh: '不得担任委员的情形',
    en: 'who may not be a member',
    say: grounds => joined(grounds, '；'),
  },
  candidateNoticeDays: {
    zh: '候选人公示（投票日前）',
    en: 'candidates shown before the vote',
    say: timeText,
  },
  candidateShownDays: {
    zh: '候选人公示期',
    en: 'candidates shown for',
    say: leastTime,
  },
  candidateData: {
    zh: '公示的候选人信息',
    en: 'what is shown of a candidate',
    say: data => joined(data, '、', ', '),
  },
  rounds: {
    zh: '两轮选举',
    en: 'two rounds',
    say: () => both('第二轮按得票排序当选', 'in the second, seats go by rank'),
  },
  ranking: {
    zh: '排名',
    en: 'ranking',
    say: () => both('人数优先，均相同的再次投票', 'heads before area; equals vote again'),
  },
  partialCommittee: {
    zh: '未选满时成立委员会',
    en: 'a committee with seats left empty',
    say: ({ elected }) =>
      joined(
        [
          both('不少于法定最低人数', 'at least the statutory minimum'),
          barText(elected, '约定人数', 'the seats'),
        ],
        '且',
        ' and ',
      ),
  },
  alternates: {
    zh: '候补委员',
    en: 'alternates',
    say: ({ allowed, mostPerSeat, qualify }) =>
      joined([
        allowed === 'by-law'
          ? both('可以设立', 'allowed')
          : both('须由议事规则设立', 'only if the rules of procedure create them'),
        ...(mostPerSeat ? [atMostText(mostPerSeat)] : []),
        ...(qualify === 'majority' ? [both('须达到法定票数', 'with the majority')] : []),
      ]),
  },
  byElection: {
    zh: '补选',
    en: 'by-election',
    say: () => both('委员超过半数时', 'while more than half of the members remain'),
  },
  earlyReElection: {
    zh: '提前换届',
    en: 'early re-election',
    say: way =>
      ({
        'less-than-half': both('委员不足半数', 'fewer than half of the members remain'),
        'at-most-half': both('委员不超过半数', 'at most half of the members remain'),
        'less-than-two-thirds': both(
          '递补后委员不足三分之二',
          'fewer than two thirds after alternates moved up',
        ),
      })[way],
  },
  earlyReElectionDays: { zh: '组织提前换届', en: 'an early re-election is held', say: within },
  recall: { zh: '提议终止委员资格', en: 'who may propose that a member be removed', say: recallText },
  membershipEnds: {
    zh: '委员资格自行终止的情形',
    en: 'what ends a seat by itself',
    say: grounds => joined(grounds, '；'),
  },

  resultCommentDays: { zh: '表决结果征询意见', en: 'the result is opened for comments', say: within },
  resultShownDays: { zh: '表决结果公示的时间', en: 'the result is shown for', say: leastTime },
  resultDays: { zh: '公告业主大会决定', en: 'publishing decisions of the assembly', say: within },
  committeeListDays: { zh: '公告委员名单', en: "publishing the committee's members", say: within },
  committeeFirstMeetingDays: { zh: '委员会首次会议', en: "the committee's first meeting", say: within },
  committeeCall: {
    zh: '提议召开委员会会议',
    en: 'who may have the committee meet',
    say: ({ members, owners }) =>
      joined(
        [barText(members, '委员', 'the members'), ...(owners ? [petitionText(owners)] : [])],
        '，或者',
        ', or ',
      ),
  },
  committeeCallDays: { zh: '应提议召开委员会会议', en: 'the committee meets on request', say: within },
  committeeQuorum: {
    zh: '委员会会议出席',
    en: 'quorum of the committee',
    say: bar => barText(bar, '全体委员', 'all members'),
  },
  committeePass: {
    zh: '委员会决定同意',
    en: 'decisions of the committee',
    say: bar => barText(bar, '全体委员', 'all members'),
  },
  committeeMeetsMonths: {
    zh: '委员会会议',
    en: 'the committee meets',
    say: count => both(`至少每 ${count} 个月一次`, `at least every ${count} months`),
  },
  committeeAgendaDays: {
    zh: '委员会议题',
    en: "the committee's agenda",
    say: count => both(`${count} 日前公告`, `posted ${count} days before`),
  },
  committeeDecisionDays: { zh: '公告委员会决定', en: 'publishing decisions of the committee', say: within },
  filingDays: { zh: '备案', en: 'filing', say: within },
  filedWith: { zh: '备案机关', en: 'filed with', say: bodiesText },
  filingPapers: {
    zh: '备案材料',
    en: 'filed papers',
    say: papers =>
      joined(
        papers.map(paper => FILING_WORDS[paper]),
        '、',
      ),
  },
  filingDoneDays: { zh: '备案办结', en: 'filing completed', say: within },
  filingChangeDays: { zh: '变更备案', en: 'filing changes', say: within },

  reElectionLead: {
    zh: '换届',
    en: 're-election',
    say: ({ count, unit, act }) => {
      const lead = timeText(count, unit)
      return act === 'report'
        ? both(`任期届满 ${lead.zh}前书面报告`, `reported ${lead.en} before the term ends`)
        : both(`任期届满 ${lead.zh}前组织`, `held ${lead.en} before the term ends`)
    },
  },
  reElectionPetition: {
    zh: '可以要求组建换届小组的',
    en: 'who may ask for a re-election group',
    say: petitionText,
  },
  reElectionGroupDays: { zh: '组建换届小组', en: 'forming the re-election group', say: within },
  reElectionGroup: { zh: '换届小组的组成', en: 'the re-election group', say: groupText },
  reElectionDays: {
    zh: '选出新一届（自换届小组成立）',
    en: 'the new committee is elected, from the forming of the group',
    say: within,
  },
  extensionOfTerm: {
    zh: '延长任期',
    en: 'extending the term',
    say: ({ max }) => both(`由业主大会决定，不超过 ${max} 年`, `by the assembly, by ${max} years at most`),
  },
  afterTerm: { zh: '任期届满未换届', en: 'nobody elected by the end of the term', say: words => words },
  streetTakesOverDays: {
    zh: '街道（乡镇）组织换届（届满前）',
    en: 'the street office steps in before the term ends',
    say: timeText,
  },
  frozenMatters: {
    zh: '换届期间不得表决的事项',
    en: 'not decided while a re-election group works',
    say: ids => joined(ids.map(id => MATTERS[id])),
  },
  auditMonths: {
    zh: '换届审计',
    en: 'audit at re-election',
    say: count => both(`选举后 ${count} 个月内完成`, `done within ${count} month of the election`),
  },
  auditShownDays: { zh: '审计结果公告', en: 'audit shown for', say: timeText },
  auditPetition: { zh: '可以提议审计的', en: 'who may ask for an audit', say: petitionText },
  handoverMemberDays: { zh: '离任委员移交', en: 'a leaving member hands over', say: within },
  handoverDepositDays: {
    zh: '原委员会移交保管（自小组成立）',
    en: 'the old committee deposits its papers',
    say: within,
  },
  handoverNewDays: { zh: '移交新一届', en: 'hand-over to the new committee', say: within },
  serviceRoomsDays: { zh: '移交物业管理用房', en: 'the service rooms are handed over', say: within },

  // The manager, and income from common parts.
  managerPetition: {
    zh: '可以提议选聘物业服务企业的',
    en: 'who may propose to choose a manager',
    say: petitionText,
  },
  managerSchemeDays: {
    zh: '选聘方案报居村两委（合同届满前）',
    en: 'the selection scheme is reported before the contract ends',
    say: timeText,
  },
  managerDecisionDays: {
    zh: '续聘、选聘的决定（合同届满前）',
    en: 'the manager is decided on before the contract ends',
    say: timeText,
  },
  tenderResultDays: { zh: '公示评标结果', en: 'posting the result of a tender', say: within },
  tenderShownDays: { zh: '评标结果公示的时间', en: 'the result of a tender is shown for', say: leastTime },
  tenderFiledDays: { zh: '招投标情况备案', en: 'filing a tender', say: within },
  commonIncome: {
    zh: '公共收益',
    en: 'income from common parts',
    say: ({ auditFrom, postedBy }) =>
      both(
        `每季度的收支在 ${postedBy} 日前公布；${auditFrom} 元以上的审计`,
        `accounts posted each quarter by the ${postedBy}th; an audit from ${auditFrom} yuan`,
      ),
  },

  // Who is not content.
  complaintsTo: { zh: '受理投诉的', en: 'who takes complaints', say: bodiesText },
  mediation: { zh: '人民调解', en: 'people’s mediation', say: () => both('可以申请', 'may be asked for') },
  authorityReviewed: {
    zh: '对备案等行政行为不服的',
    en: 'acts of authorities, such as a filing',
    say: () => both('可以申请行政复议或者提起行政诉讼', 'may be taken to administrative review or to court'),
  },
} as const satisfies Tellings
