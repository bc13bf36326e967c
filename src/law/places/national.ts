import { articlesIn, citationsOf, cite } from '../citation.ts'
import { placeWith } from '../place.ts'
import type { Profile } from '../profile.ts'

/*
 * What holds everywhere: 民法典 (from 2021-01-01), 物权法 before it, 物业管理条例 (2003, cited as amended with 物权法, last on
 * 2018-03-19), 建筑物区分所有权解释 (from 2009-10-01), 业主大会和业主委员会指导规则 (建房[2009]274号, from 2010-01-01). The bars that the
 * last three still print are displaced by 民法典278 and are not here: `law/regime.ts` holds them.
 */

const code = articlesIn({ zh: '民法典', en: 'Civil Code', from: '2021-01-01' })
const regulation = articlesIn({
  zh: '物业管理条例',
  en: 'Property Management Regulation',
  from: '2007-10-01',
})
const interpretation = articlesIn({
  zh: '建筑物区分所有权解释',
  en: 'SPC Interpretation',
  from: '2009-10-01',
})
const guideline = articlesIn({
  zh: '业主大会和业主委员会指导规则',
  en: 'Guideline',
  from: '2010-01-01',
  certainty: 'S',
})
const property = articlesIn({
  zh: '物权法',
  en: 'Property Law',
  from: '2007-10-01',
  until: '2020-12-31',
  certainty: 'S',
})
const principles = articlesIn({
  zh: '民法通则',
  en: 'General Principles of Civil Law',
  from: '1987-01-01',
  until: '2020-12-31',
  certainty: 'K',
})
const unchecked = { certainty: 'K' } as const

const A = citationsOf('national', {
  civil278Matters: code('278(1)', '由业主共同决定的九类事项', 'nine matters that owners decide together'),
  civil278Votes: code(
    '278(2)',
    '三分之二以上参与；一般事项过半数、第六至八项四分之三以上同意；均按面积和人数双重计算',
    'at least 2/3 take part; ordinary matters need more than 1/2, items 6 to 8 at least 3/4; always by area and by heads',
  ),
  civil278Item1: code('278(1)1', '制定和修改业主大会议事规则', 'making and changing the rules of procedure'),
  civil278Item2: code('278(1)2', '制定和修改管理规约', 'making and changing the covenant'),
  civil278Item3: code(
    '278(1)3',
    '选举业主委员会或者更换其成员',
    'electing the committee or replacing its members',
  ),
  civil278Item4: code('278(1)4', '选聘和解聘物业服务企业或者其他管理人', 'hiring and dismissing the manager'),
  civil278Item5: code('278(1)5', '使用维修资金', 'using the maintenance fund'),
  civil278Item6: code('278(1)6', '筹集维修资金', 'raising the maintenance fund'),
  civil278Item7: code(
    '278(1)7',
    '改建、重建建筑物及其附属设施',
    'rebuilding or altering the building and its facilities',
  ),
  civil278Item8: code(
    '278(1)8',
    '改变共有部分用途或者利用共有部分经营',
    'changing the use of common parts or trading with them',
  ),
  civil278Item9: code(
    '278(1)9',
    '有关共有和共同管理权利的其他重大事项',
    'other major matters of common ownership and management',
  ),
  civil1259: code(
    1259,
    '“以上”“届满”包括本数，“超过”不包括本数',
    '“at least” includes the figure, “more than” does not',
  ),
  civil1260: code(1260, '自2021年1月1日起施行', 'in force from 1 January 2021'),
  civil279: code(
    279,
    '住宅改为经营性用房，须有利害关系的业主一致同意',
    'a home becomes business premises only with the consent of all neighbours concerned',
  ),
  civil281: code(
    281,
    '维修资金属于业主共有；紧急情况可依法申请使用',
    'the maintenance fund is the owners’; in an emergency it may be applied for',
  ),
  civil230: code(
    230,
    '因继承取得物权，自继承开始时发生效力',
    'inherited property passes when the succession opens',
  ),
  civil18: code(
    18,
    '成年人为完全民事行为能力人；十八周岁以上为成年人',
    'adults of eighteen or more have full capacity',
    unchecked,
  ),
  civil61: code(
    61,
    '法定代表人以法人名义从事的民事活动，其法律后果由法人承受',
    'what the legal representative does in the organisation’s name binds it',
    unchecked,
  ),
  civil165: code(
    165,
    '授权委托书应当载明代理人、代理事项、权限和期限，并由被代理人签名或者盖章',
    'a written mandate names the holder, the matter, its limits and term, and is signed by the giver',
  ),
  civil169: code(
    169,
    '转委托须经被代理人同意或者追认',
    'a holder may mandate another only with the giver’s consent',
    unchecked,
  ),
  property76: property(
    76,
    '筹集和使用维修资金、改建重建须占总面积和总人数三分之二以上，其他事项过半数',
    'the maintenance fund and rebuilding need 2/3 of all by area and by heads, other matters more than half',
  ),
  principles11: principles(
    11,
    '十八周岁以上的公民是成年人，具有完全民事行为能力',
    'adults of eighteen or more have full capacity',
  ),
  regulation10: regulation(
    10,
    '只有一个业主的，由其履行业主大会职责',
    'a sole owner does what the assembly would do',
  ),
  regulation12: regulation(
    12,
    '会议形式；2021年前应有面积过半且人数过半的业主参加',
    'forms of meeting; before 2021 owners of more than half of area and heads had to take part',
  ),
  regulation13: regulation(
    13,
    '会议分定期和临时；百分之二十以上业主提议的，业主委员会应当组织召开临时会议',
    'regular and temporary meetings; the committee convenes one that 20% of the owners ask for',
  ),
  regulation14: regulation(
    14,
    '会议召开15日以前通知全体业主，并告知居民委员会',
    'all owners are told at least 15 days before the meeting, and the residents’ committee too',
  ),
  regulation16: regulation(
    16,
    '业主委员会自选举产生之日起三十日内备案；主任、副主任在委员中推选',
    'the committee files within 30 days of its election and chooses its chair from its members',
  ),
  interpretation8: interpretation(
    8,
    '面积依登记簿；未登记的依实测；未实测的依合同',
    'area by the register, failing that by survey, failing that by contract',
  ),
  interpretation9: interpretation(
    9,
    '一个专有部分按一人计；建设单位未售、已售未交付部分及同一买受人的多个专有部分按一人计',
    'one unit is one person; the developer’s unsold and undelivered parts, and several units of one buyer, are one person',
  ),
  interpretation12: interpretation(
    12,
    '知道或者应当知道决定之日起一年内可请求撤销',
    'a decision may be contested within one year of knowing of it',
  ),
  interpretation16: interpretation(
    16,
    '承租人等依照法律、规约、业主大会决定或者与业主的约定参加',
    'tenants and others take part as the law, the covenant, a decision or their agreement with the owner says',
  ),
  guideline9: guideline(
    9,
    '收到业主书面申请后六十日内组建筹备组',
    'a preparatory group is formed within 60 days of the owners’ application',
  ),
  guideline10: guideline(
    10,
    '筹备组为单数，业主代表不低于一半，组长由街道（乡镇）代表担任',
    'the group is odd in number, at least half of it owners, led by the street office',
  ),
  guideline12: guideline(
    12,
    '筹备内容在首次会议十五日前书面公告',
    'what is prepared is posted 15 days before the first assembly',
  ),
  guideline15: guideline(
    15,
    '筹备组成立后九十日内组织首次会议',
    'the first assembly is held within 90 days of the group’s forming',
    unchecked,
  ),
  guideline21: guideline(
    21,
    '面积和人数均占百分之二十以上的业主提议，应当召开临时会议',
    'owners of 20% of both area and heads may ask for a temporary meeting',
    unchecked,
  ),
  guideline25: guideline(
    25,
    '车位等特定空间是否计入由议事规则约定；共有的推选一人行使表决权',
    'the rules of procedure say whether parking and the like count; co-owners name one person to vote',
  ),
  guideline26: guideline(
    26,
    '未参与表决的业主，其投票权数是否计入已表决的多数票，由管理规约或者议事规则规定',
    'covenant or rules say whether owners who do not vote are added to the majority',
  ),
  guideline31: guideline(
    31,
    '业主委员会由五至十一人单数组成；委员的条件',
    'a committee has five to eleven members, an odd number; what a member must be',
  ),
  guideline32: guideline(32, '业主委员会任期与首次会议', 'the committee’s term and its first meeting'),
  guideline33: guideline(
    33,
    '备案材料：成立和选举情况、管理规约、议事规则、其他重大决定',
    'what is filed: establishment and election, covenant, rules, other major decisions',
    unchecked,
  ),
  guideline34: guideline(
    34,
    '备案内容变更的，三十日内书面报告',
    'changes of what was filed are reported within 30 days',
  ),
  guideline38: guideline(
    38,
    '委员会会议过半数委员出席，决定须全体委员半数以上同意，不得委托',
    'more than half of the members attend, at least half of all agree; no proxies',
  ),
  guideline39: guideline(
    39,
    '委员会会议七日前公告议题，决定在三日内公告',
    'the committee’s agenda is posted 7 days before, its decisions within 3 days',
  ),
  guideline45: guideline(
    45,
    '终止资格的委员三日内移交',
    'a member who leaves hands over within 3 days',
    unchecked,
  ),
  guideline46: guideline(
    46,
    '委员缺额及时补足；委员不足总数二分之一的，召开临时会议重新选举',
    'vacancies are filled; below half of the number the committee is elected anew',
  ),
  guideline47: guideline(
    47,
    '任期届满三个月前组织换届选举',
    'a re-election is held 3 months before the term ends',
    unchecked,
  ),
  guideline48: guideline(
    48,
    '任期届满后十日内向新一届业主委员会移交',
    'the old committee hands over within 10 days of its term’s end',
    unchecked,
  ),
  minhangCourt: cite(
    {
      zh: '（2022）沪02民初16号',
      en: 'Shanghai No. 2 Intermediate Court (2022) 02-16',
      from: '2022-06-22',
      certainty: 'S',
    },
    '有效送达并告知后果的，尊重议事规则关于未表决视为同意多数的约定',
    'a clause that counts silence with the majority is respected where ballots were effectively served and the effect was told',
  ),
})

const half = [1, 2] as const
const share20 = { wording: 'at least', of: [20, 100] } as const

/** Of every meeting, whatever its kind. */
const NOTICE = { value: 15, citation: A.regulation14 }

const SINCE_2007: Profile = {
  noticeRegular: NOTICE,
  noticeTemporary: NOTICE,
  petition: { value: { share: share20, of: 'headcount' }, citation: A.regulation13 },
  proxies: {
    value: { written: true, instructions: false, most: null, banned: [] },
    citation: A.regulation12,
  },
  filingDays: { value: 30, citation: A.regulation16 },
}

const SINCE_2009: Profile = {
  ...SINCE_2007,
  heads: { value: 'unit-merged', citation: A.interpretation9 },
}

const SINCE_2010: Profile = {
  ...SINCE_2009,
  petition: {
    ...SINCE_2007.petition,
    note: {
      zh: '指导规则第21条另要求面积亦达百分之二十（K）；稳妥的做法是人数达到，同时列明面积',
      en: 'Guideline art. 21 asks for 20% of the area as well (K); safe: reach the heads and show the area',
    },
  },
  groupDays: { value: 60, citation: A.guideline9 },
  group: { value: { odd: true, owners: { wording: 'at least', of: half } }, citation: A.guideline10 },
  prePublishDays: { value: 15, citation: A.guideline12 },
  firstMeetingDays: { value: 90, citation: A.guideline15 },
  parkingCounts: { value: 'by-rules', citation: A.guideline25 },
  committeeSize: { value: { least: 5, most: 11, odd: true, small: null }, citation: A.guideline31 },
  term: { value: { least: null, most: 5 }, citation: A.guideline32 },
  committeeFirstMeetingDays: { value: 7, citation: A.guideline32 },
  filingPapers: { value: ['decision', 'rules', 'covenant', 'other-decisions'], citation: A.guideline33 },
  filingChangeDays: { value: 30, citation: A.guideline34 },
  committeeQuorum: { value: { wording: 'more than', of: half }, citation: A.guideline38 },
  committeePass: { value: { wording: 'at least', of: half }, citation: A.guideline38 },
  committeeAgendaDays: { value: 7, citation: A.guideline39 },
  committeeDecisionDays: { value: 3, citation: A.guideline39 },
  earlyReElection: { value: 'less-than-half', citation: A.guideline46 },
  handoverMemberDays: { value: 3, citation: A.guideline45 },
  reElectionLead: { value: { count: 3, unit: 'months', act: 'hold' }, citation: A.guideline47 },
  handoverNewDays: {
    value: 10,
    citation: A.guideline48,
    note: { zh: '自任期届满起算', en: 'from the end of the term' },
  },
}

const SINCE_2021: Profile = {
  ...SINCE_2010,
  elevator: {
    value: { electorate: 'affected', commonGround: 'special' },
    citation: A.civil278Item7,
    note: {
      zh: '第278条第1款第7项、第8项均须四分之三以上同意',
      en: 'items 7 and 8 of art. 278(1) both need three quarters',
    },
  },
}

/** What holds everywhere, and in every place for what it leaves out. */
export const NATIONAL = placeWith({
  id: 'national',
  name: { zh: '全国', en: 'national' },
  articles: A,
  versions: [
    { from: '2007-10-01', value: SINCE_2007 },
    { from: '2009-10-01', value: SINCE_2009 },
    { from: '2010-01-01', value: SINCE_2010 },
    { from: '2021-01-01', value: SINCE_2021 },
  ],
})
