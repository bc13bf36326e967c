import { articlesIn, citationsOf, cite } from '../citation.ts'

/*
 * 物业管理条例 (2003, cited as amended with 物权法, last on 2018-03-19), 建筑物区分所有权解释 (from 2009-10-01), 业主大会和业主委员会
 * 指导规则 (建房[2009]274号, from 2010-01-01). And what is the residents' and not the owners': 城市居民委员会组织法 (from 1990-01-01).
 */

const regulation = articlesIn({
  zh: '物业管理条例',
  en: 'Property Management Regulation',
  from: '2007-10-01',
})
const interpretation = articlesIn({
  zh: '建筑物区分所有权解释',
  inFull: '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》',
  en: 'SPC Interpretation',
  from: '2009-10-01',
})
const guideline = articlesIn({
  zh: '业主大会和业主委员会指导规则',
  en: 'Guideline',
  from: '2010-01-01',
  certainty: 'S',
})
const residents = articlesIn({
  zh: '城市居民委员会组织法',
  inFull: '《中华人民共和国城市居民委员会组织法》',
  en: 'Organic Law of the Urban Residents’ Committees',
  from: '1990-01-01',
})
const unchecked = { certainty: 'K' } as const

export const PROPERTY_ARTICLES = citationsOf('national', {
  organicLaw15: residents(
    15,
    '居民公约由居民会议讨论制定，报政府或者其派出机关备案，由居民委员会监督执行',
    'the residents’ meeting makes the residents’ covenant, which is filed and watched over by the residents’ committee',
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
  regulation12Forms: regulation(
    '12(1)',
    '会议可以集体讨论，也可以书面征求意见',
    'a meeting may discuss together or ask for opinions in writing',
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
  regulation18: regulation(
    18,
    '业主大会议事规则约定议事方式、表决程序、业主委员会的组成和任期等',
    'the rules of procedure settle how the assembly decides, and the committee’s make-up and term',
  ),
  regulation19: regulation(
    19,
    '业主大会、业主委员会不得作出与物业管理无关的决定；违法的决定由主管部门或者街道（乡镇）责令改正或者撤销，并通告全体业主',
    'decisions keep to property management; the department or street office has unlawful ones corrected or revokes them, and tells all owners',
  ),
  regulation20: regulation(
    20,
    '作出的决定应当告知居民委员会，并听取其建议',
    'the residents’ committee is told of decisions and heard',
  ),
  interpretation1: interpretation(
    1,
    '登记取得或者依法取得专有部分所有权的为业主；向建设单位购买、已合法占有而未登记的，可以认定为业主',
    'an owner is who is registered or owns by law; a buyer from the developer in lawful possession may be treated as one',
  ),
  interpretation2: interpretation(
    2,
    '专有部分：构造上、利用上独立并能够登记的房屋、车位、摊位等特定空间',
    'an exclusive part is a home, parking space or stall that is separate, usable by itself and registrable',
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
  interpretation13: interpretation(
    13,
    '业主可以请求公布、查阅维修资金、规约、议事规则、决定和会议记录、合同和共有部分收益等资料',
    'owners may see the fund, the covenant, the rules, decisions and minutes, contracts and income from common parts',
  ),
  interpretation16: interpretation(
    16,
    '承租人等依照法律、规约、业主大会决定或者与业主的约定参加',
    'tenants and others take part as the law, the covenant, a decision or their agreement with the owner says',
  ),
  guideline8: guideline(
    8,
    '已交付的专有部分面积超过百分之五十的，建设单位应当按要求报送筹备首次会议所需的资料',
    'once more than half of the area is delivered the developer hands in, on request, what a first assembly needs',
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
  guideline11: guideline(
    11,
    '业主代表由街道（乡镇）、居民委员会组织业主推荐；成员名单书面公告，异议由街道（乡镇）协调解决',
    'owners are recommended under the street office; the group’s list is posted, which settles objections',
  ),
  guideline12: guideline(
    12,
    '筹备内容在首次会议十五日前书面公告',
    'what is prepared is posted 15 days before the first assembly',
  ),
  guideline14: guideline(
    14,
    '候选人由业主推荐或者自荐，筹备组核查资格',
    'candidates are recommended or come forward; the group examines them',
    unchecked,
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
  guideline22: guideline(
    22,
    '征求意见书送交每一位业主，无法送达的公告；表决意见由业主本人签名',
    'consultation papers go to every owner, or by public notice where one cannot be served; owners sign themselves',
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
  guideline30: guideline(
    30,
    '业主大会的决定以书面形式在物业管理区域内及时公告',
    'decisions of the assembly are posted without delay',
    unchecked,
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
  guideline37: guideline(
    37,
    '三分之一以上委员提议的，七日内召开委员会会议',
    'the committee meets within 7 days where a third of its members ask for it',
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
  guideline43: guideline(
    43,
    '不再是业主、丧失民事行为能力、人身自由受限制等的，委员资格自行终止',
    'a seat ends by itself with ownership, capacity or liberty',
    unchecked,
  ),
  guideline44: guideline(
    44,
    '三分之一以上委员或者持有百分之二十以上投票权数的业主提议的，由业主大会决定是否终止委员资格',
    'a third of the members, or owners of 20% of the votes, may propose that the assembly end a seat',
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
  guideline51: guideline(
    51,
    '业主委员会不召集会议的，责令限期召开；逾期的由居民委员会在街道（乡镇）指导下组织',
    'a committee that does not convene is ordered to; failing that the residents’ committee does, under the street office',
    unchecked,
  ),
  guideline57: guideline(
    57,
    '未按期换届的，责令限期换届；逾期的由居民委员会在街道（乡镇）指导下组织',
    'a re-election not held is ordered; failing that the residents’ committee holds it under the street office',
  ),
  guideline58: guideline(
    58,
    '没有业主委员会或者委员不足总数一半的，新的选出以前可以由居民委员会代行职责',
    'where there is no committee, or fewer than half of it, the residents’ committee may act until there is one',
  ),
  minhangCourt: cite(
    {
      zh: '（2022）沪02民初16号',
      inFull: '（2022）沪02民初16号',
      en: 'Shanghai No. 2 Intermediate Court (2022) 02-16',
      from: '2022-06-22',
      certainty: 'S',
    },
    '有效送达并告知后果的，尊重议事规则关于未表决视为同意多数的约定',
    'a clause that counts silence with the majority is respected where ballots were effectively served and the effect was told',
  ),
})
