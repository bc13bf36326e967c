import { FILING_WORDS } from '../../documents/wording/words.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import type { Words } from './value-words.ts'
import {
  atMostText,
  barText,
  both,
  days,
  joined,
  limitsText,
  months,
  sizeText,
  within,
} from './value-words.ts'

/** How the values on the committee, its filing and its re-election are told. */
export const COMMITTEE_WORDS = {
  committeeSize: { zh: '业主委员会人数', en: 'the committee', say: sizeText },
  term: { zh: '任期', en: 'the term', say: limits => limitsText(limits.least, limits.most, '年', ' years') },
  eligibility: {
    zh: '不得担任委员的情形',
    en: 'who may not be a member',
    say: grounds => joined(grounds, '；'),
  },
  candidateNoticeDays: { zh: '候选人公示（投票日前）', en: 'candidates shown before the vote', say: days },
  candidateShownDays: {
    zh: '候选人公示期',
    en: 'candidates shown for',
    say: count => both(`不少于 ${count} 日`, `at least ${count} days`),
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
      })[way],
  },

  resultDays: { zh: '公告业主大会决定', en: 'publishing decisions of the assembly', say: within },
  committeeListDays: { zh: '公告委员名单', en: "publishing the committee's members", say: within },
  committeeFirstMeetingDays: { zh: '委员会首次会议', en: "the committee's first meeting", say: within },
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
    say: count => both(`${count} 日前告知`, `told ${count} days before`),
  },
  committeeDecisionDays: { zh: '公告委员会决定', en: 'publishing decisions of the committee', say: within },
  filingDays: { zh: '备案', en: 'filing', say: within },
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
      const lead = unit === 'months' ? months(count) : days(count)
      return act === 'report'
        ? both(`任期届满 ${lead.zh}前书面报告`, `reported ${lead.en} before the term ends`)
        : both(`任期届满 ${lead.zh}前组织`, `held ${lead.en} before the term ends`)
    },
  },
  reElectionGroupDays: { zh: '组建换届改选小组', en: 'forming the re-election group', say: within },
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
  auditShownDays: { zh: '审计结果公告', en: 'audit shown for', say: days },
  handoverMemberDays: { zh: '离任委员移交', en: 'a leaving member hands over', say: within },
  handoverDepositDays: {
    zh: '原委员会移交保管（自小组成立）',
    en: 'the old committee deposits its papers',
    say: within,
  },
  handoverNewDays: { zh: '移交新一届', en: 'hand-over to the new committee', say: within },
} satisfies Partial<Words>
