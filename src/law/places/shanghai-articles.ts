import { articlesIn, citationsOf, cite } from '../citation.ts'

/*
 * 上海市住宅物业管理规定 in its texts of 2018-11-22, 2021-01-01, 2022-10-28 and 2023-12-28 (the articles keep their numbers; in 2018
 * arts. 18 and 53 still had the bars of 物权法76); 沪房规范〔2021〕6号 from 2021-07-01 to 2026-06-30, no renewal found; 〔2025〕6号 on
 * tenders and 〔2025〕8号 on income from common parts until 2030-12-31; elevators by 沪建房管联〔2020〕801号, from 2024-09-24 by
 * 沪房更新〔2024〕126号.
 */

const article = articlesIn({
  zh: '上海市住宅物业管理规定',
  en: 'Shanghai Residential Property Management Provisions',
  from: '2018-11-22',
})

export const NOTICE_6 = { from: '2021-07-01', until: '2026-06-30' } as const
export const TENDERS = { from: '2026-01-01', until: '2030-12-31' } as const
export const INCOME = { from: '2026-04-01', until: '2030-12-31' } as const

/** Documents that are known by their numbers. */
const notice6 = articlesIn({
  zh: '沪房规范〔2021〕6号',
  inFull: '沪房规范〔2021〕6号',
  en: 'Shanghai notice 6 of 2021',
  ...NOTICE_6,
})
const tenders = articlesIn({
  zh: '沪房规范〔2025〕6号',
  inFull: '沪房规范〔2025〕6号',
  en: 'Shanghai notice 6 of 2025',
  ...TENDERS,
})
const income = articlesIn({
  zh: '沪房规范〔2025〕8号',
  inFull: '沪房规范〔2025〕8号',
  en: 'Shanghai notice 8 of 2025',
  ...INCOME,
})

export const SHANGHAI_ARTICLES = citationsOf('shanghai', {
  shanghai5: article(
    5,
    '乡镇、街道指导、监督业主大会和业主委员会，受理书面投诉',
    'the street office guides and watches assemblies and committees and takes written complaints',
  ),
  shanghai13: article(
    13,
    '交付建筑面积达百分之五十，或者首套交付满两年的，应当召开首次业主大会会议',
    'a first assembly is due when half of the area is delivered, or two years after the first unit',
  ),
  shanghai14: article(
    14,
    '符合条件后三十日内，建设单位书面报告；未及时报告的，业主可以书面要求，不要求比例',
    'the developer reports in writing within 30 days; failing that owners may ask, however few',
  ),
  shanghai15: article(
    15,
    '六十日内组建筹备组，成立后七日内公告名单；单数，业主代表不低于一半；开展工作前培训',
    'the group is formed within 60 days and listed within 7; odd in number, at least half owners; trained before it works',
  ),
  shanghai16: article(
    16,
    '筹备内容在首次会议十五日前公告；筹备组成立后九十日内召开首次会议',
    'what is prepared is posted 15 days before the first assembly, which is held within 90 days of the group’s forming',
  ),
  shanghai17: article(
    17,
    '业主大会还可以决定业主委员会的工作经费，撤销业主小组不适当的决定',
    'the assembly also decides on the committee’s budget and may undo a wrong decision of an owners’ group',
  ),
  shanghai18: article(
    18,
    '书面委托；代理人依据委托人对所议事项的意见投票',
    'a written mandate; the holder votes as the owner’s opinion on each matter says',
  ),
  shanghai19: article(
    19,
    '首次会议的议事规则应当约定业主委员会的组成、任期、罢免和补选等',
    'the first rules of procedure settle the committee’s make-up, term, recall and by-election',
  ),
  shanghai20: article(
    20,
    '业主委员会五人以上单数，建筑面积一万平方米以下的可以三人；任期三至五年；不得担任委员的情形',
    'a committee of five or more, odd, three up to 10 000 m²; a term of 3 to 5 years; who may not be a member',
  ),
  shanghai21: article(
    21,
    '候选人的产生；选举完成后三日内公告主任、副主任和委员名单',
    'how candidates come about; chair, vice-chair and members are posted within 3 days of the election',
  ),
  shanghai23: article(
    23,
    '选举产生后三十日内向乡镇、街道备案',
    'filed with the street office within 30 days of the election',
  ),
  shanghai24: article(
    24,
    '业主大会可以决定给予业主委员会委员适当的津贴',
    'the assembly may grant the members an allowance',
  ),
  shanghai25: article(
    25,
    '百分之二十以上业主提议召开临时会议；不召开的，街道（乡镇）督促，逾期可以应业主要求组织召开',
    '20% of the owners may ask for a meeting; the street office urges a committee that calls none, and may call it itself',
  ),
  shanghai25Told: article(
    '25(2)',
    '事先将时间、地点、议题和议程书面通知房管机构、居（村）民委员会，邀请参加并听取意见',
    'time, place, topics and agenda go in writing to housing office and residents’ committee, who are invited and heard',
  ),
  shanghai26: article(
    26,
    '每两个月至少一次，三分之一以上委员可以提议；全体委员过半数出席，全体委员过半数签字同意，三日内公告',
    'meets every two months, or when a third of the members ask; more than half of all attend and sign; posted within 3 days',
  ),
  shanghai28: article(
    28,
    '任期届满五个月前书面报告，六十日内组建换届改选小组；小组工作期间，原业委会不得就四类事项召集业主大会',
    'reported 5 months before the term ends, the group formed within 60 days; while it works the old committee may not convene on four kinds of matters',
  ),
  shanghai28Owners: article(
    '28(2)',
    '业主委员会未报告的，街道（乡镇）可以应业主书面要求组建换届改选小组',
    'where the committee does not report, owners may ask the street office in writing for the group',
  ),
  shanghai28Group: article(
    '28(3)',
    '换届改选小组由业主、街道（乡镇）、居（村）民委员会的代表组成，单数，业主不低于一半，没有建设单位',
    'a re-election group of owners, street office and residents’ committee, odd, at least half owners, without the developer',
  ),
  shanghai29: article(
    29,
    '换届改选小组成立后十日内交房管机构保管；备案后十日内移交新一届',
    'papers are deposited within 10 days of the group’s forming, and handed over within 10 days of the filing',
  ),
  shanghai30: article(
    30,
    '不再担任委员的，十日内移交',
    'who is no member any more hands over within 10 days',
  ),
  shanghai31: article(
    31,
    '不再是业主、书面辞职的，委员资格自然终止；因健康等不能履职的由业主大会终止；拒不召集、缺席过半、违反承诺的由业主大会罢免；均须公告',
    'a seat ends by itself with ownership or a written resignation; the assembly ends it for illness, and removes who refuses to call meetings, misses half of them or breaks the pledge; all of it is posted',
  ),
  shanghai32: article(
    32,
    '不足但超过半数的可以补选；不足半数等情形提前换届改选',
    'a by-election while more than half remain; an early re-election below half and in other cases',
  ),
  shanghai33: article(
    33,
    '委员、议事规则、管理规约等变更后三十日内办理变更备案',
    'changes of members, rules or covenant are filed within 30 days',
  ),
  shanghai34: article(
    34,
    '乡镇、街道受理后二十日内完成备案',
    'the street office completes the filing within 20 days',
  ),
  shanghai35: article(
    35,
    '可以按幢、单元成立业主小组，决定本小组范围内的维修等事项，程序参照议事规则',
    'a building or entrance may be a group of its own that decides on its repairs, by the rules of procedure',
  ),
  shanghai36: article(
    36,
    '因物业管理发生的纠纷可以申请人民调解',
    'disputes about property management may be taken to people’s mediation',
    { certainty: 'S' },
  ),
  shanghai42: article(
    42,
    '业主大会成立后三十日内，无偿移交物业管理用房',
    'the service rooms are handed over within 30 days of the assembly’s establishment',
  ),
  shanghai46: article(
    46,
    '合同期限届满前由业主大会决定续聘或者另聘；企业不再服务的，九十日前书面通知；不定期的，提前六十日通知',
    'the manager is decided on before the contract ends; one that leaves says so 90 days before; without a term, 60 days’ notice',
    { from: '2021-01-01' },
  ),
  shanghai51: article(
    51,
    '利用共用部分做广告等，应当经业主大会或者共有的业主同意；业主大会可以授权业主委员会',
    'advertising and the like on common parts need the assembly or the owners who share them; it may empower the committee',
  ),
  shanghai53: article(
    53,
    '业主自行管理由三分之二以上参与、参与者过半数同意',
    'self-management takes part of two thirds and more than half of those',
    { from: '2021-01-01' },
  ),
  shanghai61: article(
    61,
    '车辆在共用部分的停放、收费等事项由业主大会决定',
    'parking on common parts and its charges are for the assembly',
  ),
  shanghai65: article(
    65,
    '余额不足首期百分之三十的，补建或者再次筹集；九十日内未作决定且规约未约定的，通知开户银行发出交款通知',
    'below 30% of its first amount the fund is refilled; without a decision in 90 days the bank sends notices',
  ),
  shanghai67: article(
    67,
    '年度审计、换届审计的结果公告三十日',
    'results of annual and re-election audits are shown for 30 days',
  ),
  shanghai69: article(
    69,
    '部分共用的维修等事项由共用的业主按同样的比例决定，不得与业主大会的决定相抵触',
    'what some owners share they decide on by the same bars, not against a decision of the assembly',
  ),
  shanghai73: article(
    73,
    '紧急维修不须表决，业主委员会七日内审核同意；未同意且有危险的，由区房屋管理部门代为维修',
    'an urgent repair takes no vote; the committee approves it within 7 days, failing that and in danger the district has it done',
  ),
  shanghai90: article(
    90,
    '对行政管理部门的具体行政行为不服的，可以申请行政复议或者提起行政诉讼',
    'an act of an authority may be taken to administrative review or to court',
    { certainty: 'S' },
  ),
  shanghai6Group: notice6(
    6,
    '筹备组中建设单位代表一名、街道（乡镇）代表一至两名；换届改选小组不含建设单位',
    'one seat of the group for the developer, one or two for the street office; no developer in a re-election group',
  ),
  shanghai6Candidates: notice6(
    8,
    '公布候选人的姓名、性别、年龄、政治面貌、职业等',
    'name, sex, age, politics and occupation of candidates are shown',
  ),
  shanghai6Interim: notice6(
    9,
    '届满未换届的，由居民委员会组织业主决定；业主大会委托的，可以代行职责',
    'where nobody is elected in time the residents’ committee organises the owners’ decisions, and acts if the assembly entrusts it',
  ),
  shanghai6Audit: notice6(
    11,
    '换届审计在新一届选举产生后一个月内完成',
    'the audit at re-election is done within a month of the election',
  ),
  tender7: tenders(
    7,
    '面积和人数均占百分之二十以上的业主可以提议选聘物业服务企业',
    'owners of 20% of both area and heads may propose to choose a manager',
  ),
  tender8: tenders(
    8,
    '合同届满九十日前拟订选聘方案，报告居村两委',
    'the selection scheme is drawn up and reported 90 days before the contract ends',
  ),
  tender21: tenders(
    21,
    '收到评标报告后三日内公示结果，公示不少于五日',
    'the result is posted within 3 days of the evaluation, for at least 5 days',
  ),
  tender22: tenders(22, '十五日内将招投标情况备案', 'the tender is filed within 15 days'),
  income4: income(
    4,
    '公共收益的使用由业主大会决定或者授权',
    'the assembly decides on the use of income from common parts, or empowers for it',
  ),
  income11: income(
    11,
    '应当由专项维修资金列支的，不得在公共收益中列支',
    'what the maintenance fund pays for is not charged to that income',
  ),
  income12: income(12, '五万元以上的应当审计', 'from 50 000 yuan an audit is due'),
  income13: income(
    13,
    '第四季度编制下一年度的收支计划，事先报告居村两委',
    'next year’s plan is drawn up in the fourth quarter and reported beforehand',
  ),
  income14: income(
    14,
    '收支按季度在十五日前公布，公布到下一次为止',
    'accounts are posted each quarter by the 15th, until the next',
  ),
  shanghai801: cite(
    {
      zh: '沪建房管联〔2020〕801号',
      inFull: '沪建房管联〔2020〕801号',
      en: 'Shanghai notice 801 of 2020',
      from: '2021-01-01',
      until: '2024-09-23',
    },
    '加装电梯由所在楼幢业主三分之二以上参与、四分之三以上同意；使用小区共有部分的另由全体业主过半数同意',
    'an elevator is voted by its building; common ground of the compound by more than half of all owners',
  ),
  shanghai126: cite(
    {
      zh: '沪房更新〔2024〕126号',
      inFull: '沪房更新〔2024〕126号',
      en: 'Shanghai notice 126 of 2024',
      from: '2024-09-24',
    },
    '加装电梯由所在单元业主表决；占用小区共有部分另由全体业主过半数同意',
    'an elevator is voted by its entrance; common ground of the compound by more than half of all owners',
  ),
  shanghaiPractice: cite(
    {
      zh: '新民晚报2015年11月21日（上海选举办法通行做法）',
      inFull: '《新民晚报》2015年11月21日（上海选举办法通行做法）',
      en: 'Xinmin Evening News, 2015-11-21 (usual Shanghai election rules)',
      from: '2015-11-21',
      certainty: 'S',
    },
    '超过名额的按票数；人数与面积名次不一致的，人数优先；均相同的，再次投票',
    'by votes; where heads and area rank differently, heads go first; equals vote again',
  ),
})
