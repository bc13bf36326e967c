import { ROLE_WORDS } from '../../assembly/vocabulary.ts'
import {
  BODY_WORDS,
  bodiesText,
  both,
  groupText,
  joined,
  leastTime,
  limitsText,
  petitionText,
  timeText,
  triggerText,
  within,
} from '../value-words.ts'
import type { Tellings } from '../values.ts'

/** What a place says of preparing and holding an assembly, and of its decisions on managers and income. */
export const OF_THE_ASSEMBLY = {
  firstTriggers: {
    zh: '召开首次会议的条件',
    en: 'conditions of a first assembly',
    say: all => joined(all.map(triggerText), '；或者', '; or '),
  },
  firstPetition: { zh: '可以申请成立业主大会的', en: 'who may ask for a first assembly', say: petitionText },
  developerReportDays: { zh: '建设单位书面报告', en: "the developer's report", say: within },
  convenerOfFirst: {
    zh: '首次会议的召集',
    en: 'who convenes a first assembly',
    say: who =>
      ({
        group: both('筹备组', 'the preparatory group'),
        'property-committee': both('物业管理委员会', 'the property management committee'),
      })[who],
  },
  groupDays: { zh: '组建筹备组', en: 'forming the preparatory group', say: within },
  groupListDays: { zh: '公告筹备组名单', en: "publishing the group's members", say: within },
  listShownDays: {
    zh: '筹备组名单公告的时间',
    en: "the list of the group's members is shown for",
    say: leastTime,
  },
  group: { zh: '筹备组的组成', en: 'the group', say: groupText },
  groupChair: { zh: '筹备组、改选小组组长', en: 'the head of the group', say: body => BODY_WORDS[body] },
  groupSeats: { zh: '筹备组的名额', en: "the group's seats", say: groupText },
  propertyCommittee: { zh: '物业管理委员会的组成', en: 'the property management committee', say: groupText },
  prePublishDays: {
    zh: '首次会议前公告筹备内容',
    en: 'publishing what is prepared before the first assembly',
    say: timeText,
  },
  firstMeetingDays: {
    zh: '首次会议（自筹备组成立）',
    en: 'the first assembly, from the forming of the group',
    say: within,
  },
  firstMeetingExtensionDays: {
    zh: '首次会议可以延长',
    en: 'the first assembly may be put off by',
    say: timeText,
  },

  assemblyMeetsMonths: {
    zh: '定期会议',
    en: 'the assembly meets',
    say: count => both(`至少每 ${count} 个月一次`, `at least every ${count} months`),
  },
  noticeRegular: { zh: '会议公告期', en: 'notice of an assembly', say: timeText },
  noticeTemporary: { zh: '临时会议公告期', en: 'notice of a temporary assembly', say: timeText },
  petition: { zh: '可以提议召开会议的业主', en: 'owners who may ask for an assembly', say: petitionText },
  authoritiesTold: { zh: '召开会议告知', en: 'told of an assembly', say: bodiesText },
  postedDays: { zh: '公告、公示的时间', en: 'a posting stays up', say: leastTime },
  undeliveredShownDays: {
    zh: '无法送达的公告时间',
    en: 'a notice to those who could not be served stays up',
    say: leastTime,
  },
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
        'municipal-system': both('只能用主管部门的电子投票系统', 'only by the official system'),
        default: both('以电子投票为主，可以要求纸质票', 'the usual way; paper on request'),
      })[way],
  },
  proxies: {
    zh: '委托代理',
    en: 'proxies',
    say: ({ instructions, most = null, banned = [], ownersOnly }) =>
      joined([
        both('须书面委托', 'a written mandate'),
        ...(ownersOnly ? [both('代理人须是其他业主', 'the proxy is another owner')] : []),
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
  silence: {
    zh: '不参加表决的业主',
    en: 'owners who do not vote',
    say: () =>
      both(
        '是否计入多数，由规约或者议事规则约定',
        'covenant or rules say whether they are counted with the majority',
      ),
  },
  delegation: {
    zh: '业主共同决定的事项',
    en: 'matters of the assembly',
    say: () => both('不得授权业主委员会决定', 'are not left to the committee'),
  },
  delegates: {
    zh: '业主代表大会',
    en: 'an assembly of delegates',
    say: ({ least }) => both(`代表不少于 ${least} 人`, `at least ${least} delegates`),
  },
  delegatesAskDays: {
    zh: '业主代表征求意见（会议前）',
    en: 'owners’ representatives ask for opinions before the meeting',
    say: timeText,
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
} as const satisfies Tellings
