import { ROLE_WORDS } from '../assembly/people.ts'
import type { Phrase } from '../basics/phrase.ts'
import type { ProfileKey, RegionalValues, Stated, ValueOf } from './profile.ts'
import {
  atMostText,
  barText,
  both,
  days,
  FILING_WORDS,
  groupText,
  joined,
  limitsText,
  months,
  petitionText,
  sizeText,
  triggerText,
  within,
} from './value-words.ts'
import { MATTERS } from './voting/majority.ts'

/** A value of a profile, ready to be told. */
export interface ToldValue {
  readonly key: ProfileKey
  readonly label: Phrase
  readonly words: Phrase
  readonly stated: Stated<unknown>
}

/** The values that are stated, in the order in which an assembly meets them. */
export function statedValues(values: RegionalValues): ToldValue[] {
  return VALUE_KEYS.flatMap(key => told(key, values))
}

function told<K extends ProfileKey>(key: K, values: RegionalValues): ToldValue[] {
  const stated: Stated<ValueOf<K>> | undefined = values[key]
  if (!stated) return []
  const { zh, en, say } = VALUES[key]
  return [{ key, label: { zh, en }, words: say(stated.value), stated }]
}

/** Each value of a profile: its name, and how it is said. */
const VALUES: {
  readonly [K in ProfileKey]: Phrase & { readonly say: (value: ValueOf<K>) => Phrase }
} = {
  // Preparing and holding an assembly.
  firstTriggers: {
    zh: '应当召开首次会议的条件',
    en: 'a first assembly is due when',
    say: all => joined(all.map(triggerText), '；或者', '; or '),
  },
  firstPetition: { zh: '可以申请成立业主大会的', en: 'who may ask for a first assembly', say: petitionText },
  developerReportDays: { zh: '建设单位书面报告', en: "the developer's report", say: within },
  groupDays: { zh: '组建筹备组', en: 'forming the preparatory group', say: within },
  groupListDays: { zh: '公告筹备组名单', en: "publishing the group's members", say: within },
  group: { zh: '筹备组的组成', en: 'the group', say: groupText },
  groupSeats: { zh: '筹备组的名额', en: "the group's seats", say: groupText },
  prePublishDays: {
    zh: '首次会议前公告筹备内容',
    en: 'publishing what is prepared before the first assembly',
    say: days,
  },
  firstMeetingDays: {
    zh: '首次会议（自筹备组成立）',
    en: 'the first assembly, from the forming of the group',
    say: within,
  },

  noticeRegular: { zh: '会议公告期', en: 'notice of an assembly', say: days },
  noticeTemporary: { zh: '临时会议公告期', en: 'notice of a temporary assembly', say: days },
  petition: { zh: '可以提议召开会议的业主', en: 'owners who may ask for an assembly', say: petitionText },
  onlyPublished: {
    zh: '未公告的议题',
    en: 'topics that were not announced',
    say: () => both('不得表决', 'are not voted on'),
  },
  votingWindow: {
    zh: '表决期',
    en: 'the voting window',
    say: limits => limitsText(limits.least, limits.most, '日', ' days'),
  },
  eVote: {
    zh: '电子投票',
    en: 'electronic voting',
    say: way =>
      ({
        allowed: both('可以', 'allowed'),
        'municipal-system': both('只能用市级电子投票系统', 'only by the municipal system'),
        default: both('以电子投票为主，可以要求纸质票', 'the usual way; paper on request'),
      })[way],
  },
  proxies: {
    zh: '委托代理',
    en: 'proxies',
    say: ({ instructions, most, banned }) =>
      joined([
        both('须书面委托', 'a written mandate'),
        ...(instructions
          ? [both('须按委托人对每一事项的意见投票', "the vote follows the owner's opinion on each item")]
          : []),
        ...(most === null
          ? [both('代理人数由议事规则约定', 'the rules of procedure may cap them')]
          : [both(`一人最多代理 ${most} 名业主`, `one may act for ${most} owners`)]),
        ...(banned.length === 0
          ? []
          : [
              both(
                `${banned.map(r => ROLE_WORDS[r].zh).join('、')}不得代理`,
                `not: ${banned.map(r => ROLE_WORDS[r].en).join(', ')}`,
              ),
            ]),
      ]),
  },
  heads: {
    zh: '人数的计算',
    en: 'what counts as one head',
    say: way =>
      ({
        'unit-merged': both(
          '一个专有部分一人，同一业主的合并',
          'a unit is one head; those of the same owner are merged',
        ),
        title: both(
          '按不动产权证，一人有数证的按一票',
          'by title certificate; several of one owner are one vote',
        ),
        'rules-first': both(
          '议事规则有约定的从其约定',
          'as the rules of procedure say, otherwise as the law does',
        ),
      })[way],
  },
  parkingCounts: {
    zh: '车位、车库',
    en: 'parking spaces',
    say: way =>
      ({
        'by-rules': both('是否计入由议事规则约定', 'count only if the rules say so'),
        never: both('不计入面积', 'are left out of the area'),
      })[way],
  },
  elevator: {
    zh: '加装电梯',
    en: 'an added elevator',
    say: ({ electorate, commonGround }) =>
      joined([
        {
          affected: both('由有关业主表决', 'voted by the owners affected'),
          building: both('由所在楼幢业主表决', 'voted by the building'),
          entrance: both('由所在单元业主表决', 'voted by the entrance'),
        }[electorate],
        {
          ordinary: both(
            '占用小区共有部分另由全体业主过半数同意',
            'common ground: more than half of all owners taking part',
          ),
          special: both('占用小区共有部分须四分之三以上同意', 'common ground: at least three quarters'),
        }[commonGround],
      ]),
  },

  // The committee, its filing and its re-election.
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
}

const VALUE_KEYS = Object.keys(VALUES) as ProfileKey[]
